import { dsvFormat } from 'd3-dsv';
import { CLASS_COLUMNS, type ClassColumn, type ClassIssue } from '../model/cover';
import { headersOf } from './class-file';
import { undefused } from './defuse';
import { delimited } from './delimited';
import { delimiterOf } from './delimiter';

// A class as text, changed by more than typing.

/** The same class with another value wherever one stands in a column. */
export function withValue(text: string, column: string, value: string, next: string): string {
  return rewritten(text, (rows, header) => {
    const at = header.indexOf(column);
    return rows.map((cells) => cells.map((cell, i) => (i === at && undefused(cell.trim()) === value ? next : cell)));
  });
}

/** The class with so many pupils more, all alike but for their codes, which are new ones; columns that it lacks are called as given. */
export function withPupils(
  text: string,
  count: number,
  pupil: Readonly<Partial<Record<ClassColumn, string>>>,
  names: Readonly<Record<ClassColumn, string>>,
): string {
  const known = text.trim() === '' ? CLASS_COLUMNS.map((column) => names[column]).join(';') : text;
  const table = delimited(known);
  const headers = headersOf(table);
  const codes = new Set(table.rows.map((_, row) => table.cell(row, headers.code ?? '')));
  return rewritten(known, (rows, header) => {
    const missing = CLASS_COLUMNS.filter((column) => headers[column] === undefined && (column === 'code' || pupil[column]));
    const columns = [...header, ...missing.map((column) => names[column])];
    const widened = rows.map((cells, row) => columns.map((name, i) => cells[i] ?? (row === 0 ? name : '')));
    const added = Array.from({ length: count }, () => {
      const values = { ...pupil, code: newCode(codes) };
      return columns.map((name) => {
        const column = CLASS_COLUMNS.find((each) => (headers[each] ?? names[each]) === name);
        return column === undefined ? '' : (values[column] ?? '');
      });
    });
    return [...widened, ...added];
  });
}

/** Rows with the header as the first; `header` as it is compared. */
function rewritten(
  text: string,
  change: (rows: readonly (readonly string[])[], header: readonly string[]) => readonly (readonly string[])[],
): string {
  const plain = text.replace(/^\uFEFF/, '');
  const format = dsvFormat(delimiterOf(plain));
  const rows = format.parseRows(plain).filter((cells) => cells.some((cell) => cell.trim() !== ''));
  return format.formatRows(change(rows, delimited(plain).header).map((cells) => [...cells]));
}

/** The first of L01, L02, … that nobody has; taken from then on. */
function newCode(codes: Set<string>): string {
  for (let number = 1; ; number++) {
    const code = `L${String(number).padStart(2, '0')}`;
    if (codes.has(code)) continue;
    codes.add(code);
    return code;
  }
}

/** What of a class may be kept: of the rows that were read their known columns, which hold codes and no remarks. */
export function plainClass(text: string, rejected: readonly Pick<ClassIssue, 'row'>[]): string {
  const table = delimited(text);
  const headers = headersOf(table);
  const aside = new Set(rejected.map(({ row }) => row - 1));
  const rows = [...table.rows.keys()].filter((row) => !aside.has(row));
  return dsvFormat(';').formatRows([
    [...CLASS_COLUMNS],
    ...rows.map((row) => CLASS_COLUMNS.map((column) => table.cell(row, headers[column] ?? ''))),
  ]);
}
