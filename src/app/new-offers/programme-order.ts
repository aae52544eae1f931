import { costOf, growthOf, type ProgrammeOrder, type ScoutedProgramme } from '../../model/scouting';

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
