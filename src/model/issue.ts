/** What can be wrong with a dataset, a row or a link. Only codes here; the sentences stand in the text tables. */
export const ISSUES = [
  'dataset-gone',
  'store-blocked',
  'descriptor-missing',
  'descriptor-broken',
  'file-missing',
  'pool-unreadable',
  'file-not-csv',
  'column-missing',
  'id-missing',
  'id-duplicate',
  'reference-unknown',
  'location-missing',
  'location-unknown',
  'number-broken',
  'date-broken',
  'year-broken',
  'cells-missing',
  'learners-broken',
] as const;
export type IssueCode = (typeof ISSUES)[number];

/** One thing that was found. `row` counts data rows from 1 and is null when the whole file is meant. */
export interface Issue {
  readonly code: IssueCode;
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
}
