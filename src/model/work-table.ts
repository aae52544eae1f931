import type { WorkStatus } from './work-list';

/** Columns of a list on file, by their code. */
export const WORK_COLUMNS = [
  'list',
  'establishment',
  'name',
  'municipality',
  'enterprise',
  'status',
  'owner',
  'next_step',
  'next_date',
  'notes',
] as const;
export const CONTACT_COLUMNS = ['person', 'telephone', 'email', 'contact_changed'] as const;
export const HISTORY = 'history';

export type WorkColumn = (typeof WORK_COLUMNS)[number] | (typeof CONTACT_COLUMNS)[number] | typeof HISTORY;

/** Columns and statuses as people call them, in one language; the codes are understood as well. */
export interface WorkTableWords {
  readonly columns: Readonly<Record<WorkColumn, string>>;
  readonly statuses: Readonly<Record<WorkStatus, string>>;
}

/** Why a row of a list on file was left out, or a cell of it was not read. */
export type WorkIssueCode =
  | 'no-work-list'
  | 'establishment-missing'
  | 'establishment-duplicate'
  | 'status-unknown'
  | 'date-broken'
  | 'history-broken';
