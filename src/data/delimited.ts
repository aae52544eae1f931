import { dsvFormat } from 'd3-dsv';
import { UNKNOWN } from '../model/register';
import { undefused } from './defuse';
import { delimiterOf } from './delimiter';

export interface Delimited {
  /** Names of columns, in lower case. */
  readonly header: readonly string[];
  /** Those that are not empty. */
  readonly rows: readonly (readonly string[])[];
  /** Trimmed cell; empty where the column is absent. Rows count from 0. */
  readonly cell: (row: number, column: string) => string;
}

/** Text with `,`, `;` or tabs between its cells, told from its first line. */
export function delimited(text: string): Delimited {
  const plain = text.replace(/^\uFEFF/, '');
  const parsed = dsvFormat(delimiterOf(plain)).parseRows(plain);
  const [names = [], ...rows] = parsed.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const header = names.map((name) => name.trim().toLowerCase());
  const columns = new Map(header.map((name, i) => [name, i]));
  return { header, rows, cell: (row, column) => undefused(rows[row]?.[columns.get(column) ?? UNKNOWN]?.trim() ?? '') };
}
