import { unpack } from './archive';
import type { FileSource } from './bytes';
import { isBlank, type RowBatch, type Rows } from './csv-rows';
import { Refusal } from './refusal';

/** A workbook is read whole; unpacked it may be this large. */
const MOST_BYTES = 400_000_000;
const BATCH_ROWS = 2000;
/** Cells that the library cannot read are set aside one by one; a workbook with more of them is broken. */
const MOST_BROKEN_CELLS = 40;

export interface Sheet {
  readonly name: string;
  readonly cells: readonly (readonly unknown[])[];
}
type Files = Record<string, Uint8Array>;

/** Sheets of a workbook that hold anything. Throws Refusal. */
export async function readSheets(source: FileSource): Promise<readonly Sheet[]> {
  const files: Files = { ...(await unpack(source, (name) => /\.(?:xml|rels)$/.test(name), MOST_BYTES)) };
  let broken = await attempt(files);
  for (let trial = 0; typeof broken === 'string' && trial < MOST_BROKEN_CELLS; trial++) broken = await withoutCell(files, broken);
  if (typeof broken === 'string') throw new Refusal('excel-broken');
  return broken.filter(({ cells }) => cells.some((row) => !isBlank(row.map(cellText))));
}

/** The sheets, or what the library says is wrong. */
async function attempt(files: Files): Promise<readonly Sheet[] | string> {
  const [{ default: readXlsx }, { zipSync }] = await Promise.all([import('read-excel-file/universal'), import('fflate')]);
  try {
    // Packed again without compression: the library then needs no worker of its own, which the page's policy would forbid.
    const plain = zipSync({ ...files }, { level: 0 });
    const sheets = await readXlsx(plain.buffer as ArrayBuffer, { trim: false });
    return sheets.map(({ sheet, data }) => ({ name: sheet, cells: data }));
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

/**
 * Tries again with the cell that the message names taken out; which sheet it is of, the message does not say, so the one is it with which the
 * message goes. In its place comes the sign for a character that was lost, so that its row is told.
 */
async function withoutCell(files: Files, message: string): Promise<readonly Sheet[] | string> {
  const [, row = '', column = ''] = /row (\d+), col (\d+)/.exec(message) ?? [];
  if (row === '') throw new Refusal('excel-broken');
  const address = columnLetters(Number(column)) + row;
  const cell = new RegExp(`<((?:\\w+:)?c)\\s(?:[^>]*\\s)?r="${address}"[^>]*?(?:/>|>[\\s\\S]*?</\\1>)`);
  for (const [name, bytes] of Object.entries(files)) {
    if (!/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const xml = new TextDecoder().decode(bytes);
    const mended = xml.replace(cell, `<$1 r="${address}" t="inlineStr"><is><t>\uFFFD</t></is></$1>`);
    if (mended === xml) continue;
    const result = await attempt({ ...files, [name]: new TextEncoder().encode(mended) });
    if (result === message) continue;
    files[name] = new TextEncoder().encode(mended);
    return result;
  }
  throw new Refusal('excel-broken');
}

function columnLetters(column: number): string {
  if (column < 1) return '';
  return columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}

/** Rows of a sheet as text, as if it had been written as CSV: numbers with a point, days as yyyy-mm-dd. */
export async function* sheetRows({ cells }: Sheet, size: number): Rows {
  for (let from = 0; from < cells.length; from += BATCH_ROWS) {
    const rows = cells
      .slice(from, from + BATCH_ROWS)
      .map((row) => row.map(cellText))
      .filter((row) => !isBlank(row));
    const bytes = Math.round((size * Math.min(from + BATCH_ROWS, cells.length)) / cells.length);
    const batch: RowBatch = { rows, faults: null, bytes };
    yield batch;
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell);
}
