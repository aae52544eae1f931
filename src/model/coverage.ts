/** How places of a list of prospects are counted: one each, or by the capacity rule with one mentor. */
export const COVERAGE_PLACES = ['one', 'rule'] as const;
export type CoveragePlaces = (typeof COVERAGE_PLACES)[number];

/** An establishment of the list, as a new workplace for the programme. */
export interface CoverageRow {
  /** Position in the list that was given. */
  readonly at: number;
  /** Places it would bring; 0 of one that is recognised for the programme already, whose places count as they are. */
  readonly places: number;
  /** Learners it would give a place if it were the only one. */
  readonly alone: number;
  /** Learners it gives a place beyond those before it in the list. */
  readonly adds: number;
  /** Short schools within reach, by row, nearest first. */
  readonly shortSchools: readonly { readonly school: number; readonly km: number; readonly staysShort: number }[];
}

/** What a list of prospects could do about a certified shortage. */
export interface Coverage {
  /** Learners without a place: of the area, when its schools have all places to themselves; of everybody where there is no area. */
  readonly shortage: number;
  /** How many of them all of the list together would end. */
  readonly ended: number;
  /** How many of the list would end a part of it, each alone. */
  readonly helpful: number;
  /** How many it takes, going down the list and leaving out who adds nothing. */
  readonly needed: number;
  readonly rows: readonly CoverageRow[];
}
