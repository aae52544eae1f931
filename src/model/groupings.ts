import type { RegionLevel } from './geography';

/** Levels whose regions are agreed rather than fixed by law, so that a table of one's own may divide them otherwise. */
export const GROUPING_LEVELS = ['resoc', 'reference-region'] as const satisfies readonly RegionLevel[];
export type GroupingLevel = (typeof GROUPING_LEVELS)[number];

/** Name of the region per NIS code, empty where the level does not cover it; what is absent stays as it was. */
export type Groupings = Partial<Readonly<Record<GroupingLevel, Readonly<Record<string, string>>>>>;

/** What was found in a table of groupings; the sentences stand in the text tables. */
export const GROUPING_ISSUES = [
  'code-unknown',
  /** Rows of one municipality that do not say the same. */
  'code-repeated',
  /** Municipalities without a row. */
  'municipality-missing',
  /** Municipalities that the table takes out of a region. */
  'cell-empty',
  /** Columns that are no grouping. */
  'column-unknown',
] as const;
export interface GroupingIssue {
  readonly code: (typeof GROUPING_ISSUES)[number];
  readonly count: number;
  readonly examples: readonly string[];
}

/** Why a table of groupings cannot be used at all. */
export const GROUPING_REFUSALS = ['too-large', 'not-csv', 'nis-missing', 'groupings-missing', 'no-codes'] as const;
export type GroupingRefusal = (typeof GROUPING_REFUSALS)[number];
