import { unpack } from './archive';
import type { FileSource } from './bytes';
import { isBlank, type RowBatch, type Rows } from './csv-rows';
import { Refusal } from './refusal';

/** A workbook is read whole; unpacked it may be this large. */
const MOST_BYTES = 400_000_000;
const BATCH_ROWS = 2000;

export interface Sheet {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
}
type Cell = unknown;

/** Sheets of a workbook that hold anything. Throws Refusal. */
export async function readSheets(source: FileSource): Promise<readonly Sheet[]> {
  const files = await unpack(source, (name) => /\.(?:xml|rels)$/.test(name), MOST_BYTES);
  const [{ default: readXlsx }, { zipSync }] = await Promise.all([import('read-excel-file/universal'), import('fflate')]);
  // Packed again without compression: the library then needs no worker of its own, which the page's policy would forbid.
  const plain = zipSync({ ...files }, { level: 0 });
  try {
    const sheets = await readXlsx(plain.buffer as ArrayBuffer, { trim: false });
    return sheets
      .map(({ sheet, data }) => ({ name: sheet, cells: data }))
      .filter(({ cells }) => cells.some((row) => !isBlank(row.map(cellText))));
  } catch {
    throw new Refusal('excel-broken');
  }
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

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell);
}
