import type { SchoolReach } from '../../model/answer';

/** What the one sentence about a school says. */
export type SchoolHeadline =
  | { readonly kind: 'unknown' | 'nobody'; readonly places: number; readonly km: number }
  | { readonly kind: 'enough'; readonly km: number }
  | { readonly kind: 'too-far'; readonly km: number; readonly reachKm: number }
  | { readonly kind: 'never'; readonly maxKm: number; readonly learners: number; readonly places: number };

/** Places in reach at a radius; radii beyond the curve read its end. */
export function placesAt({ curve }: SchoolReach, km: number): number {
  return curve.places[Math.min(curve.places.length, Math.max(1, Math.floor(km))) - 1] ?? 0;
}

/** Chooses the sentence: whether this school, alone, finds enough places, and at what radius. */
export function schoolHeadline(reach: SchoolReach, reachKm: number): SchoolHeadline {
  const { learners, breakEvenAloneKm, places } = reach.curve;
  const maxKm = places.length;
  if (learners === null) return { kind: 'unknown', places: placesAt(reach, reachKm), km: reachKm };
  if (learners === 0) return { kind: 'nobody', places: placesAt(reach, reachKm), km: reachKm };
  if (breakEvenAloneKm === null) return { kind: 'never', maxKm, learners, places: placesAt(reach, maxKm) };
  return breakEvenAloneKm <= reachKm
    ? { kind: 'enough', km: breakEvenAloneKm }
    : { kind: 'too-far', km: breakEvenAloneKm, reachKm };
}
