import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { defused } from '../defuse';
import { isLambert, loadLambert } from '../lambert';
import { type ExcelCell, workbookParts } from '../workbook';
import { allBytes, type FileSource } from './bytes';
import { csvLine } from './csv-rows';
import { datasetFiles } from './dataset-files';
import { LineStore } from './lines';
import type { PackageInfo } from './package-info';
import type { ImportedTable } from './run';
import { type FieldType, fieldNamed, type ImportTable } from './schema';
import { rowsOf } from './stored-rows';

/** How a table is written for people: as spreadsheets of English read it, or of Dutch and French. */
export type CsvDialect = 'point' | 'comma';

/** A whole dataset as a data package in a zip, piece by piece; with the files of its compiled pool by their names in it. */
export async function* packageZip(
  tables: readonly ImportedTable[],
  info: PackageInfo | null,
  poolFiles: ReadonlyMap<string, FileSource> | null = null,
): AsyncIterable<Uint8Array> {
  const ready: Uint8Array[] = [];
  let failure: unknown = null;
  const zip = new Zip((error, chunk) => {
    failure ??= error;
    if (chunk) ready.push(chunk);
  });
  for (const [name, parts] of datasetFiles(tables, info, poolFiles !== null)) {
    const entry = new ZipDeflate(name, { level: 6 });
    // No clock: the same dataset gives the same bytes.
    entry.mtime = ZIP_DAY;
    zip.add(entry);
    for (const part of parts) {
      // Deflate takes over the memory it is given.
      entry.push(part.slice());
      yield* ready.splice(0);
    }
    entry.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  for (const [name, source] of poolFiles ?? []) {
    const entry = new ZipPassThrough(name);
    entry.mtime = ZIP_DAY;
    zip.add(entry);
    entry.push(await allBytes(source), true);
    const [header, ...rest] = ready.splice(0);
    if (header) yield sized(header, entry);
    yield* rest;
  }
  zip.end();
  if (failure !== null) throw failure;
  yield* ready.splice(0);
}

/**
 * The header of an entry that says how large it is, which a stream does not know. Who reads the zip piece by piece would else look for its end
 * by marks of four bytes, which packed files have by chance.
 */
function sized(header: Uint8Array, { crc, size }: ZipPassThrough): Uint8Array {
  const view = new DataView(header.buffer, header.byteOffset);
  view.setUint8(ZIP_HEADER.flags, view.getUint8(ZIP_HEADER.flags) & ~SIZE_FOLLOWS);
  view.setUint32(ZIP_HEADER.crc, crc, true);
  view.setUint32(ZIP_HEADER.packedBytes, size, true);
  view.setUint32(ZIP_HEADER.bytes, size, true);
  return header;
}
/** Where what stands in it. */
const ZIP_HEADER = { flags: 6, crc: 14, packedBytes: 18, bytes: 22 };
const SIZE_FOLLOWS = 8;
const ZIP_DAY = new Date(1980, 0, 1);

/** One table as CSV: with a byte order mark, and in the dialect of those who open it in a spreadsheet. */
export function* tableCsv(table: ImportedTable, dialect: CsvDialect): Iterable<string> {
  const isComma = dialect === 'comma';
  const isNumber = table.columns.map((name) => typeOf(table.table, name) === 'decimal');
  yield `\uFEFF${separated(table.columns, isComma)}\r\n`;
  for (const cells of rowsOf(table)) {
    const shown = isComma ? cells.map((cell, at) => (isNumber[at] ? cell.replace('.', ',') : cell)) : cells;
    yield `${separated(shown, isComma)}\r\n`;
  }
}

function separated(cells: readonly string[], isComma: boolean): string {
  if (!isComma) return csvLine(cells);
  return cells
    .map((cell) => {
      const safe = defused(cell);
      return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
    })
    .join(';');
}

/** One table as a workbook: numbers as numbers, dates as dates, all else as text. */
export function tableXlsx(table: ImportedTable): Iterable<Uint8Array> {
  const types = table.columns.map((name) => typeOf(table.table, name));
  return workbookParts([{ name: table.table, header: table.columns, rows: excelRows(table, types) }]);
}

function* excelRows(table: ImportedTable, types: readonly FieldType[]): Iterable<readonly ExcelCell[]> {
  for (const cells of rowsOf(table)) yield types.map((type, at) => excelCell(cells[at] ?? '', type));
}

function excelCell(cell: string, type: FieldType): ExcelCell {
  const number = Number(cell);
  // A number with more digits than one holds stays text, and a day before Excel's own too.
  if ((type === 'whole' || type === 'decimal') && cell !== '' && String(number) === cell) return number;
  if (type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(cell) && cell > '1900-03-01') return { day: cell };
  return defused(cell);
}

function typeOf(table: ImportTable, column: string): FieldType {
  return fieldNamed(table, column)?.type ?? 'text';
}

/** Rows of a table with a place as GeoJSON points, those of `ids` only when they are given; rows without a coordinate have no geometry. */
export async function tableGeojson(table: ImportedTable, ids: ReadonlySet<string> | null = null): Promise<string> {
  const fromLambert = await loadLambert();
  const at = (name: string) => table.columns.indexOf(name);
  const pairs = [
    [at('lon'), at('lat')],
    [at('x'), at('y')],
  ];
  const features = Array.from(rowsOf(table))
    .filter((cells) => ids === null || ids.has(cells[at('id')] ?? ''))
    .map((cells) => {
      const points = pairs.map(([first = -1, second = -1]) => degrees(cells[first], cells[second], fromLambert));
      const coordinates = points.find((point) => point !== null) ?? null;
      const named = table.columns.flatMap((name, i) =>
        PLACE.has(name) || !cells[i] ? [] : [[name, jsonValue(table.table, name, cells[i])]],
      );
      return { type: 'Feature', properties: Object.fromEntries(named), geometry: coordinates && { type: 'Point', coordinates } };
    });
  return JSON.stringify({ type: 'FeatureCollection', features });
}
const PLACE: ReadonlySet<string> = new Set(['lon', 'lat', 'x', 'y']);
/** About a centimetre. */
const DEGREES = 1e7;

function degrees(first: string | undefined, second: string | undefined, fromLambert: Awaited<ReturnType<typeof loadLambert>>) {
  if (!first || !second) return null;
  const [x, y] = [Number(first), Number(second)];
  if (!isLambert(x, y)) return [x, y];
  const point = fromLambert(x, y);
  return point && [Math.round(point.lon * DEGREES) / DEGREES, Math.round(point.lat * DEGREES) / DEGREES];
}

function jsonValue(table: ImportTable, column: string, cell: string): string | number {
  const type = typeOf(table, column);
  return type === 'whole' || type === 'decimal' ? Number(cell) : cell;
}

/** Fewer than this is not told in what goes to others. */
const LEAST_SHOWN = 5;

/**
 * The tables as they may go to others: what links a school to a workplace is one row per workplace, programme, school year and school, with
 * "<5" for fewer than five learners. No other table links the two.
 */
export function maskedTables(tables: readonly ImportedTable[]): readonly ImportedTable[] {
  return tables.map((table) => (table.table === 'agreements' ? maskedAgreements(table) : table));
}

function maskedAgreements(table: ImportedTable): ImportedTable {
  const { columns } = table;
  const learnersAt = columns.indexOf('learners');
  const sums = new Map<string, number>();
  for (const cells of rowsOf(table)) {
    const key = JSON.stringify(cells.filter((_, at) => at !== learnersAt));
    sums.set(key, (sums.get(key) ?? 0) + Number(cells[learnersAt] || 1));
  }
  const lines = new LineStore();
  const schoolAt = columns.filter((name) => name !== 'learners').indexOf('school_id');
  for (const [key, sum] of sums) {
    const cells: string[] = JSON.parse(key);
    const isLink = schoolAt >= 0 && cells[schoolAt] !== '';
    lines.add(csvLine([...cells, isLink && sum < LEAST_SHOWN ? `<${LEAST_SHOWN}` : String(sum)]));
  }
  return { ...table, columns: [...columns.filter((name) => name !== 'learners'), 'learners'], lines };
}
