import type { ProgrammeOrder, ScoutedProgramme } from '../../model/scouting';

/** What all others lose. */
export const costOf = ({ competitors, others }: ScoutedProgramme): number =>
  [...competitors, ...others].reduce((sum, { loses }) => sum + loses, 0);

/** How many more learners all schools have together in the last year that is known than in the first; null where no two are. */
export function growthOf({ enrolments }: ScoutedProgramme): number | null {
  const known = enrolments.filter((count) => count !== null);
  const [first, last] = [known[0], known.at(-1)];
  return known.length < 2 || first === undefined || last === undefined ? null : last - first;
}

/** What comes first is highest; unknown comes last. */
const HEIGHTS: Readonly<Record<ProgrammeOrder, (row: ScoutedProgramme) => number>> = {
  room: ({ room }) => room,
  losses: (row) => -costOf(row),
  wishes: ({ wishes }) => wishes.length,
  growth: (row) => growthOf(row) ?? Number.NEGATIVE_INFINITY,
};

/** Sorted copy of what stands most room first; equals stay so. */
export function inOrder(rows: readonly ScoutedProgramme[], order: ProgrammeOrder): readonly ScoutedProgramme[] {
  const height = HEIGHTS[order];
  // Two unknown ones are as high: their difference is no number.
  return [...rows].sort((a, b) => height(b) - height(a) || 0);
}
