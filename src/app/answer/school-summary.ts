import type { SchoolText } from '../../i18n/school';
import type { SchoolSharedText } from '../../i18n/school-shared';
import type { Text } from '../../i18n/text';
import type { SchoolReach } from '../../model/answer';
import type { SharedSchool } from '../../model/match';
import { valueAt } from './chart-frame';

/** What the one sentence about a school says. */
export type SchoolHeadline =
  | { readonly kind: 'unknown' | 'nobody'; readonly places: number; readonly km: number }
  | { readonly kind: 'enough'; readonly km: number }
  | { readonly kind: 'too-far'; readonly km: number; readonly reachKm: number }
  | { readonly kind: 'never'; readonly maxKm: number; readonly learners: number; readonly places: number };

/** Chooses the sentence of the count: whether this school, alone, finds enough places, and at what radius. */
export function schoolHeadline({ curve }: SchoolReach, reachKm: number): SchoolHeadline {
  const { learners, breakEvenAloneKm, places } = curve;
  const maxKm = places.length;
  if (learners === null) return { kind: 'unknown', places: valueAt(places, reachKm), km: reachKm };
  if (learners === 0) return { kind: 'nobody', places: valueAt(places, reachKm), km: reachKm };
  if (breakEvenAloneKm === null) return { kind: 'never', maxKm, learners, places: valueAt(places, maxKm) };
  return breakEvenAloneKm <= reachKm
    ? { kind: 'enough', km: breakEvenAloneKm }
    : { kind: 'too-far', km: breakEvenAloneKm, reachKm };
}

/** The sentence of the count. */
export function sayCount(reach: SchoolReach, reachKm: number, name: string, { headline: say }: SchoolText): string {
  const headline = schoolHeadline(reach, reachKm);
  switch (headline.kind) {
    case 'unknown':
      return say.unknown(name, headline.places, headline.km);
    case 'nobody':
      return say.nobody(name, headline.places, headline.km);
    case 'enough':
      return say.enough(name, headline.km);
    case 'too-far':
      return say.tooFar(name, headline.km, headline.reachKm);
    case 'never':
      return say.never(name, headline.maxKm, headline.learners, headline.places);
  }
}

/** The sentence of the shared supply. `isOpen`: only learners without an agreement are on the network. */
export function sayShared(
  school: SharedSchool,
  reachKm: number,
  isOpen: boolean,
  name: string,
  { headline: say }: SchoolSharedText,
  text: Text,
): string {
  const { status, learners, leastUnplaced, mostUnplaced, room } = school;
  const who = text.shared.people(learners, isOpen);
  const isOne = learners === 1;
  if (learners === 0) return say.nobody(name, reachKm, room);
  if (leastUnplaced === learners && !isOne) return say.none(name, who, reachKm);
  if (mostUnplaced > 0) {
    return leastUnplaced > 0
      ? say.short(name, leastUnplaced, mostUnplaced, who, isOne, reachKm)
      : say.contested(name, mostUnplaced, who, isOne, reachKm);
  }
  if (status === 'covered') return say.covered(name, who, isOne, reachKm, room);
  return room > 0 ? say.tightSome(name, who, isOne, reachKm) : say.tight(name, who, isOne, reachKm);
}
