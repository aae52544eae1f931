import { establishmentKey } from '../../model/prospects';
import {
  forgetting,
  NO_CONTACT,
  sortedEntries,
  sortedHistory,
  WORK_FIELDS,
  WORK_STATUSES,
  type WorkChange,
  type WorkEntry,
  type WorkField,
  type WorkList,
} from '../../model/work-list';
import type { ReadList } from '../../model/work-list-read-in';
import {
  CONTACT_COLUMNS,
  HISTORY,
  WORK_COLUMNS,
  type WorkColumn,
  type WorkIssueCode,
  type WorkTableWords,
} from '../../model/work-table';
import { undefused } from '../defuse';
import { dayNumber } from '../table';

/** Why a row of a file was left out, or a cell of it was not read. */
export interface WorkIssue {
  readonly code: WorkIssueCode;
  /** Data row from 1; 0 is the file. */
  readonly row: number;
  /** Of whom the row is; empty where it does not say. */
  readonly establishment: string;
  /** As the file heads it; empty for the file. */
  readonly column: string;
  readonly value: string;
}

/** A list as rows of text, all but the first a row each of an establishment; nothing is made safe for a spreadsheet yet. */
export interface WorkTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface WorkTableOptions {
  /** The people one speaks to go along only when that is asked for, and never of whoever must not be contacted. */
  readonly withContacts?: boolean;
  /** Name of the municipality by establishment, for whoever reads it; it is not read back. */
  readonly placeOf?: ReadonlyMap<string, string>;
  /** Of whoever reads it; else codes. */
  readonly words?: WorkTableWords;
}

export function workListTable({ name, entries }: WorkList, options: WorkTableOptions): WorkTable {
  const { withContacts = false, placeOf, words } = options;
  const columns: readonly WorkColumn[] = [...WORK_COLUMNS, ...(withContacts ? CONTACT_COLUMNS : []), HISTORY];
  const header = columns.map((column) => words?.columns[column] ?? column);
  const rows = entries.map(forgetting).map((entry) => {
    const { establishment, enterprise, status, owner, nextStep, nextDate, notes, contact, history } = entry;
    const place = placeOf?.get(establishment) ?? '';
    const said = words?.statuses[status] ?? status;
    const told = [name, establishment, entry.name, place, enterprise, said, owner, nextStep, nextDate, notes];
    const people = withContacts ? [contact.person, contact.telephone, contact.email, contact.at] : [];
    return [...told, ...people, JSON.stringify(history.map(({ at, by, field, value }) => [at, by, field, value]))];
  });
  return { header, rows };
}

/** Whether a row is the header of such a table, in one of these languages or in codes. */
export const isWorkHeader = (cells: readonly string[], known: readonly WorkTableWords[] = []): boolean =>
  columnsOf(cells, known).has('establishment');

/** Places of the columns by their code. */
function columnsOf(header: readonly string[], known: readonly WorkTableWords[]): ReadonlyMap<string, number> {
  const codes = codesOf(known.map(({ columns }) => columns));
  return new Map(header.map((column, at) => [codes.get(plainly(column)) ?? plainly(column), at]));
}

const plainly = (text: string) => text.trim().toLowerCase();

/** What each word stands for. */
const codesOf = <Code extends string>(known: readonly Readonly<Record<Code, string>>[]): ReadonlyMap<string, string> =>
  new Map(known.flatMap((words) => Object.entries<string>(words).map(([code, word]) => [plainly(word), code])));

export interface WorkListRead extends ReadList {
  readonly issues: readonly WorkIssue[];
}

/** Reads rows that `workListTable` made, in whichever of the languages, the header first. `name` is the list's where they do not say. */
export function readWorkListRows(
  [header = [], ...records]: readonly (readonly string[])[],
  name: string,
  known: readonly WorkTableWords[] = [],
): WorkListRead {
  const columns = columnsOf(header, known);
  const statuses = codesOf(known.map((words) => words.statuses));
  if (!isWorkHeader(header, known)) {
    const issues = [{ code: 'no-work-list' as const, row: 0, establishment: '', column: '', value: header.join(' ') }];
    return { list: { name, entries: [] }, silent: new Map(), issues };
  }
  const issues: WorkIssue[] = [];
  const entries = new Map<string, WorkEntry>();
  const silent = new Map<string, readonly WorkField[]>();
  let listName = '';
  records.forEach((cells, i) => {
    if (cells.every((cell) => cell === '')) return;
    const cell: CellOf = (column) => {
      const at = columns.get(column);
      return at === undefined ? null : undefused(cells[at] ?? '');
    };
    const establishment = establishmentKey(cell('establishment')?.trim() ?? '');
    const report: Report = (code, column, value) => {
      issues.push({ code, row: i + 1, establishment, column: header[columns.get(column) ?? -1] ?? column, value });
    };
    listName ||= cell('list') ?? '';
    if (establishment === '') report('establishment-missing', 'establishment', '');
    else if (entries.has(establishment)) report('establishment-duplicate', 'establishment', establishment);
    else {
      const { entry, unsaid } = rowOf(establishment, cell, statuses, report);
      entries.set(establishment, entry);
      if (unsaid.length > 0) silent.set(establishment, unsaid);
    }
  });
  return { list: { name: listName || name, entries: sortedEntries([...entries.values()]) }, silent, issues };
}

/** What stands in a column of a row; null where the file has no such column. */
type CellOf = (column: WorkColumn) => string | null;
type Report = (code: WorkIssueCode, column: WorkColumn, value: string) => void;

const COLUMN_OF: Readonly<Record<WorkField, WorkColumn>> = {
  status: 'status',
  owner: 'owner',
  nextStep: 'next_step',
  nextDate: 'next_date',
  notes: 'notes',
};

/** An entry, and the fields of it that the row says nothing of: without a column, not readable, or a status left empty. */
function rowOf(establishment: string, cell: CellOf, statuses: ReadonlyMap<string, string>, report: Report) {
  const said = cell('status')?.trim() ?? '';
  const code = statuses.get(plainly(said)) ?? plainly(said);
  const status = WORK_STATUSES.find((each) => each === code);
  if (!status && said !== '') report('status-unknown', 'status', said);
  const date = isoDate(cell('next_date')?.trim() ?? '');
  if (date === null) report('date-broken', 'next_date', cell('next_date') ?? '');
  const history = historyOf(cell(HISTORY) ?? '');
  if (history === null) report('history-broken', HISTORY, cell(HISTORY) ?? '');
  const isUnread: Partial<Record<WorkField, boolean>> = { status: !status, nextDate: date === null };
  const unsaid = WORK_FIELDS.filter((field) => isUnread[field] || cell(COLUMN_OF[field]) === null);
  const [person, telephone, email, at] = CONTACT_COLUMNS.map(cell);
  const entry = forgetting({
    establishment,
    name: cell('name') ?? '',
    enterprise: cell('enterprise') ?? '',
    status: status ?? 'to-call',
    owner: cell('owner') ?? '',
    nextStep: cell('next_step') ?? '',
    nextDate: date ?? '',
    notes: cell('notes') ?? '',
    contact: { ...NO_CONTACT, person: person ?? '', telephone: telephone ?? '', email: email ?? '', at: at ?? '' },
    history: history ?? [],
  });
  return { entry, unsaid };
}

/** An ISO date, also from one that a spreadsheet wrote as dd/mm/yyyy; empty stays so; null when it is no date. */
function isoDate(text: string): string | null {
  const day = dayNumber(text, 0);
  if (day === null) return null;
  return day === 0 ? '' : String(day).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
}

function historyOf(text: string): readonly WorkChange[] | null {
  if (text === '') return [];
  try {
    const rows: unknown = JSON.parse(text);
    if (!Array.isArray(rows)) return null;
    const changes = rows.map(changeOf);
    return changes.some((change) => change === null) ? null : sortedHistory(changes.filter((change) => change !== null));
  } catch {
    return null;
  }
}

function changeOf(row: unknown): WorkChange | null {
  if (!Array.isArray(row)) return null;
  const [at, by, name, value]: unknown[] = row;
  const field = WORK_FIELDS.find((each) => each === name);
  return typeof at === 'string' && typeof by === 'string' && field && typeof value === 'string' ? { at, by, field, value } : null;
}
