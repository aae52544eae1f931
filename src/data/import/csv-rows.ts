import Papa, { type ParseError } from 'papaparse';
import type { ImportCode } from '../../model/import-issue';
import { defused } from '../defuse';
import type { TextChunk } from './bytes';

/** Some records of a file, in order, blank ones left out. */
export interface RowBatch {
  readonly rows: readonly (readonly string[])[];
  /** What is wrong with the form of a record, by its index in `rows`. */
  readonly faults: ReadonlyMap<number, ImportCode> | null;
  /** Bytes of the file read so far. */
  readonly bytes: number;
}
export type Rows = AsyncGenerator<RowBatch>;

/** A record may be this long; 10,000 columns fit. */
const MOST_RECORD_CHARS = 1 << 20;
/** A quoted cell may run over lines for as long as Excel's longest cell. */
const MOST_QUOTED_CHARS = 1 << 15;
/** After a fault the next one is looked for in small windows that grow, since faults come in rows. */
const FIRST_WINDOW = 1 << 10;
/** How much of a record that is too long is kept to show. */
const KEPT_CHARS = 200;

interface ParserResult {
  readonly data: string[][];
  readonly errors: readonly ParseError[];
  readonly meta: { readonly cursor: number };
}

function parsed(text: string, delimiter: string, isWhole: boolean, preview = 0): ParserResult {
  return new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"', preview }).parse(text, 0, !isWhole) as ParserResult;
}

/**
 * Records of delimited text as it comes in. A quote that is not closed, or closed in the middle of a cell, would swallow the records after it:
 * such a record is read as one plain line instead, and told.
 */
export async function* csvRows(chunks: AsyncIterable<TextChunk>, delimiter: string): Rows {
  let carry = '';
  let isSkipping = false;
  let bytes = 0;
  const batchOf = (text: string, isLast: boolean): RowBatch => {
    const rows = new Records(delimiter);
    carry = rows.read(text, isLast);
    if (carry.length > MOST_RECORD_CHARS || (carry.length > 0 && isLast)) {
      rows.add([carry.slice(0, KEPT_CHARS)], 'row-too-long');
      carry = '';
      isSkipping = !isLast;
    }
    return { rows: rows.rows, faults: rows.faults, bytes };
  };
  for await (const chunk of chunks) {
    bytes = chunk.bytes;
    let { text } = chunk;
    if (isSkipping) {
      const end = text.indexOf('\n');
      if (end < 0) continue;
      text = text.slice(end + 1);
      isSkipping = false;
    }
    const batch = batchOf(carry + text, false);
    if (batch.rows.length > 0) yield batch;
  }
  if (carry !== '') yield batchOf(carry, true);
}

class Records {
  rows: (readonly string[])[] = [];
  faults: Map<number, ImportCode> | null = null;
  readonly #delimiter: string;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  add(cells: readonly string[], fault?: ImportCode): void {
    if (isBlank(cells)) return;
    if (fault !== undefined) {
      this.faults ??= new Map();
      this.faults.set(this.rows.length, fault);
    }
    this.rows.push(cells);
  }

  #addAll(data: string[][]): void {
    const hasBlank = data.some(mayBeBlank);
    if (this.rows.length === 0 && !hasBlank) this.rows = data;
    else for (const cells of data) this.add(cells);
  }

  /** Reads whole records; gives the text after the last one. */
  read(text: string, isLast: boolean): string {
    let at = 0;
    let window = text.length;
    while (at < text.length) {
      const part = at === 0 && window === text.length ? text : text.slice(at, at + window);
      const isWhole = isLast && at + part.length === text.length;
      const { data, errors, meta } = parsed(part, this.#delimiter, isWhole);
      const broken =
        errors.find(({ type, row }) => type === 'Quotes' && row !== undefined && row < data.length)?.row ?? data.length;
      this.#addAll(broken === data.length ? data : data.slice(0, broken));
      if (broken < data.length) {
        const start = broken === 0 ? 0 : parsed(part, this.#delimiter, false, broken).meta.cursor;
        at = this.#readLine(text, at + start);
        window = FIRST_WINDOW;
        continue;
      }
      if (isWhole) return '';
      at += meta.cursor;
      const isAllSeen = at - meta.cursor + part.length === text.length;
      const isStray = meta.cursor === 0 && part.includes('\n') && isHopeless(part, errors, data.length);
      if (isStray) {
        at = this.#readLine(text, at);
        window = FIRST_WINDOW;
        continue;
      }
      if (isAllSeen && meta.cursor === 0) break;
      if (isAllSeen && !text.includes('\n', at)) break;
      window = Math.max(window * 4, FIRST_WINDOW);
    }
    return text.slice(at);
  }

  /** Reads the line at a position without regard for quotes; gives where the next one begins. */
  #readLine(text: string, start: number): number {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? text.length : end);
    this.add(line.split(this.#delimiter).map(unquoted), 'quotes-broken');
    return end < 0 ? text.length : end + 1;
  }
}

/** Whether a record that has no end yet will have none: it is too long, or a quote in it is misplaced and not just cut off. */
function isHopeless(part: string, errors: readonly ParseError[], row: number): boolean {
  if (part.length > MOST_QUOTED_CHARS) return true;
  return errors.some((error) => error.type === 'Quotes' && error.row === row) && part.lastIndexOf('"') < part.length - 8;
}

function unquoted(cell: string): string {
  const plain = cell.trim();
  return plain.length > 1 && plain.startsWith('"') && plain.endsWith('"') ? plain.slice(1, -1).replaceAll('""', '"') : cell;
}

/** A quick look at the first cell: most rows have something there. */
function mayBeBlank([first = '']: readonly string[]): boolean {
  const code = first.charCodeAt(0);
  return !(code > 32 && code < 127) && first.trim() === '';
}

export function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NEEDS_CARE = /[",\u0000-\u001F\u007F\uFFFD]/;

/** Whether a text holds what CSV must quote or what no text should hold. */
export function needsCare(text: string): boolean {
  return NEEDS_CARE.test(text);
}

/** A cell of the CSV that we write: formulas defused, quoted where a comma, quote or line end asks for it. */
export function csvCell(text: string): string {
  const safe = mayBeFormula(text) ? defused(text) : text;
  return needsCare(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A quick look at the first character: letters and digits begin no formula. */
export function mayBeFormula(text: string): boolean {
  const first = text.charCodeAt(0);
  return !((first > 47 && first < 58) || (first > 64 && first < 0xff00));
}

export function csvLine(cells: readonly string[]): string {
  return cells.map(csvCell).join(',');
}
