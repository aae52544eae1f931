import Papa from 'papaparse';
import type { CheckedRow } from './row-check';

/** Where a row came from. */
export interface Origin {
  /** Number of the file among the plans. */
  readonly file: number;
  readonly row: number;
}

/** Which row a duplicate lost from, and why. */
export interface Lost {
  readonly origin: Origin;
  readonly code: 'row-duplicate' | 'id-duplicate' | 'key-duplicate';
  /** The row that stays. */
  readonly kept: Origin;
}

/**
 * The rows of a table as lines. Of rows with one key the fullest stays, and of those equally full the first in the order of their text: so it
 * does not matter in which order they come.
 */
export class TableRows {
  readonly lines: string[] = [];
  /** Ids, and other keys, with the line that has them. */
  readonly keys = new Map<string, number>();
  readonly #files: number[] = [];
  readonly #rows: number[] = [];

  add({ line, key, id }: CheckedRow, file: number, row: number): Lost | null {
    if (key !== null) {
      const before = this.keys.get(key);
      if (before !== undefined) return this.#settle(before, line, id !== null, { file, row });
      this.keys.set(key, this.lines.length);
    }
    this.lines.push(line);
    this.#files.push(file);
    this.#rows.push(row);
    return null;
  }

  #settle(at: number, line: string, hasId: boolean, origin: Origin): Lost {
    const there = { file: this.#files[at] ?? 0, row: this.#rows[at] ?? 0 };
    const before = this.lines[at] ?? '';
    if (before === line) return { origin, code: 'row-duplicate', kept: there };
    const code = hasId ? 'id-duplicate' : 'key-duplicate';
    const [fuller, than] = [filled(line), filled(before)];
    if (fuller < than || (fuller === than && line > before)) return { origin, code, kept: there };
    this.lines[at] = line;
    this.#files[at] = origin.file;
    this.#rows[at] = origin.row;
    return { origin: there, code, kept: origin };
  }
}

function filled(line: string): number {
  return (Papa.parse<string[]>(line, { delimiter: ',' }).data[0] ?? []).filter((cell) => cell !== '').length;
}
