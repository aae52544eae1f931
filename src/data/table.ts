import type { Issue, IssueCode } from '../model/issue';
import { UNKNOWN } from '../model/register';
import { daysInMonth, plainNumber } from './cells';
import { delimited } from './delimited';

/** A dataset that cannot be read at all; `issue` says why, in codes. */
export class DatasetError extends Error {
  readonly issue: Issue;
  constructor(code: IssueCode, file: string, detail: { column?: string; value?: string } = {}) {
    super(`${code}: ${file}${detail.column ? ` (${detail.column})` : ''}`);
    this.name = 'DatasetError';
    this.issue = { code, file, row: null, column: detail.column ?? null, value: detail.value ?? null };
  }
}

/** A CSV file as text cells by column name, and a place to report what is wrong with it. */
export interface Table {
  readonly file: string;
  readonly rowCount: number;
  /** Names of the columns, in lower case. */
  readonly columns: readonly string[];
  has(column: string): boolean;
  /** Trimmed cell; empty where the column is absent. Rows count from 0. */
  cell(row: number, column: string): string;
  report(code: IssueCode, row: number, column?: string): void;
}

/**
 * Parses CSV text (`,` or `;`, told from the text). Throws DatasetError when it is no CSV with the required columns; a row with too few or too
 * many cells is reported and read as far as it goes.
 */
export function parseTable(file: string, text: string, required: readonly string[], issues: Issue[]): Table {
  if (/^\s*[<{]/.test(text)) throw new DatasetError('file-not-csv', file);
  const { header, rows, cell } = delimited(text);
  const missing = required.find((column) => !header.includes(column));
  if (missing !== undefined) throw new DatasetError('column-missing', file, { column: missing });
  const report = (code: IssueCode, row: number, column?: string) => {
    const value = column === undefined ? null : (rows[row]?.[header.indexOf(column)] ?? null);
    issues.push({ code, file, row: row + 1, column: column ?? null, value });
  };
  rows.forEach((row, i) => {
    if (row.length !== header.length) report('cells-missing', i);
  });
  return {
    file,
    rowCount: rows.length,
    columns: header,
    has: (column) => header.includes(column),
    cell,
    report,
  };
}

/** Whole number of at least 0; UNKNOWN when empty, and when unreadable, which is reported. */
export function wholeNumber(table: Table, row: number, column: string): number {
  const value = decimalNumber(table, row, column);
  if (value === null) return UNKNOWN;
  if (Number.isInteger(value) && value >= 0 && value <= 0x7fffffff) return value;
  table.report('number-broken', row, column);
  return UNKNOWN;
}

/** Number with a decimal point or comma; null when empty, and when unreadable, which is reported. */
export function decimalNumber(table: Table, row: number, column: string): number | null {
  const cell = table.cell(row, column);
  if (cell === '') return null;
  const value = plainNumber(cell);
  if (!Number.isNaN(value)) return value;
  table.report('number-broken', row, column);
  return null;
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const BELGIAN_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** Day as yyyymmdd from ISO or dd/mm/yyyy; `open` when empty; null when it is no day of the calendar. */
export function dayNumber(cell: string, open: number): number | null {
  if (cell === '') return open;
  const iso = ISO_DAY.exec(cell);
  const belgian = BELGIAN_DAY.exec(cell);
  const [year, month, day] = (iso ? [iso[1], iso[2], iso[3]] : [belgian?.[3], belgian?.[2], belgian?.[1]]).map(Number);
  if (!year || !month || !day || month > 12 || day > daysInMonth(year, month)) return null;
  return year * 10000 + month * 100 + day;
}
