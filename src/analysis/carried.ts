import type { Carried } from '../model/prospect-row';
import { establishmentKey } from '../model/prospects';
import { UNKNOWN } from '../model/register';
import { placesPerWorkplace } from './places';
import type { Scope } from './scope';

/** What recognised establishments do already, looked up by row or by establishment number. */
export interface Carrying {
  /** Row of a workplace by establishment number, written with points or without; undefined of a stranger. */
  readonly rowOf: (id: string) => number | undefined;
  readonly of: (workplace: number) => Carried;
  /** Whether it is recognised this year for any of some programmes. */
  readonly isRecognisedFor: (workplace: number, isWanted: (programme: number) => boolean) => boolean;
  /** Recognised establishments of an enterprise, ascending; none where it is unknown. */
  readonly ofEnterprise: (enterprise: string) => readonly number[];
}

export function carryingOf({ register, question, days, year }: Scope): Carrying {
  const { workplaces, recognitions, agreements } = register;
  const programmes = new Map<number, number[]>();
  recognitions?.workplace.forEach((workplace, row) => {
    if ((recognitions.validFrom[row] ?? 0) > days.lastDay || (recognitions.validUntil[row] ?? 0) < days.firstDay) return;
    const own = programmes.get(workplace) ?? [];
    programmes.set(workplace, own);
    const programme = recognitions.programme[row] ?? UNKNOWN;
    if (!own.includes(programme)) own.push(programme);
  });
  const learners = new Map<number, number>();
  agreements?.workplace.forEach((workplace, row) => {
    if (agreements.year[row] === year) learners.set(workplace, (learners.get(workplace) ?? 0) + (agreements.learners[row] ?? 0));
  });
  const places = placesPerWorkplace(register, question.learnersPerMentor);
  const rowOfKey = new Map((workplaces?.ids ?? []).map((id, row) => [establishmentKey(id), row]));
  const ofEnterprise = new Map<string, number[]>();
  for (const workplace of programmes.keys()) {
    const key = enterpriseKey(workplaces?.enterpriseIds[workplace] ?? '');
    if (key !== '') ofEnterprise.set(key, [...(ofEnterprise.get(key) ?? []), workplace]);
  }
  return {
    rowOf: (id) => rowOfKey.get(establishmentKey(id)),
    of: (workplace) => {
      const running = agreements ? (learners.get(workplace) ?? 0) : null;
      const all = places[workplace] ?? 0;
      return {
        workplace,
        agreements: running,
        programmes: [...(programmes.get(workplace) ?? [])].sort((a, b) => a - b),
        places: all,
        left: running === null ? null : Math.max(0, all - running),
      };
    },
    isRecognisedFor: (workplace, isWanted) => (programmes.get(workplace) ?? []).some(isWanted),
    ofEnterprise: (enterprise) => (ofEnterprise.get(enterpriseKey(enterprise)) ?? []).sort((a, b) => a - b),
  };
}

const enterpriseKey = (id: string) => id.replace(/[.\s]/g, '');
