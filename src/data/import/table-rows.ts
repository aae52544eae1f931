import Papa from 'papaparse';
import { csvCell } from './csv-rows';
import { hashOf, KeyIndex, keyHash } from './key-index';
import { LineStore } from './lines';

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

/** How a row is known in its table: by its id as it is written and a hash of it, by a hash of its key alone, or not at all. */
export interface RowKey {
  readonly id: string | null;
  readonly hash: number | null;
}

/**
 * The rows of a table as lines. Of rows with one key the fullest stays, and of those equally full the first in the order of their text: so it
 * does not matter in which order they come.
 */
export class TableRows {
  readonly lines = new LineStore();
  readonly #keys = new KeyIndex();
  readonly #keyAt: readonly number[];
  readonly #files: number[] = [];
  readonly #rows: number[] = [];

  /** `keyAt`: the columns of the key among those that are written. */
  constructor(keyAt: readonly number[]) {
    this.#keyAt = keyAt;
  }

  add(line: string, { id, hash }: RowKey, file: number, row: number): Lost | null {
    const before = this.#find(line, id, hash);
    if (before >= 0) return this.#settle(before, line, id !== null, { file, row });
    if (hash !== null) this.#keys.add(hash);
    this.lines.add(line);
    this.#files.push(file);
    this.#rows.push(row);
    return null;
  }

  /** Whether a row has this id, in a table whose first column is the id. */
  has(id: string): boolean {
    const cell = csvCell(id);
    return this.#find('', cell, keyHash(0, hashOf(cell))) >= 0;
  }

  #find(line: string, id: string | null, hash: number | null): number {
    const candidates = hash === null ? null : this.#keys.find(hash);
    if (!candidates) return -1;
    if (id !== null) return candidates.find((other) => this.lines.startsWith(other, `${id},`)) ?? -1;
    const isSame = (other: string) => other === line || this.#keyOf(other) === this.#keyOf(line);
    return candidates.find((other) => isSame(this.lines.at(other))) ?? -1;
  }

  #keyOf(line: string): string {
    const cells = cellsOf(line);
    return JSON.stringify(this.#keyAt.map((at) => cells[at]));
  }

  #settle(at: number, line: string, hasId: boolean, origin: Origin): Lost {
    const there = { file: this.#files[at] ?? 0, row: this.#rows[at] ?? 0 };
    const before = this.lines.at(at);
    if (before === line) return { origin, code: 'row-duplicate', kept: there };
    const code = hasId ? 'id-duplicate' : 'key-duplicate';
    const [fuller, than] = [filled(line), filled(before)];
    if (fuller < than || (fuller === than && line > before)) return { origin, code, kept: there };
    this.lines.replace(at, line);
    this.#files[at] = origin.file;
    this.#rows[at] = origin.row;
    return { origin: there, code, kept: origin };
  }
}

function cellsOf(line: string): readonly string[] {
  if (!line.includes('"')) return line.split(',');
  return Papa.parse<string[]>(line, { delimiter: ',' }).data[0] ?? [];
}

function filled(line: string): number {
  return cellsOf(line).filter((cell) => cell !== '').length;
}
