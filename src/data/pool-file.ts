import {
  type Column,
  dictionary,
  float64,
  int16,
  tableFromArrays,
  tableFromIPC,
  tableToIPC,
  uint32,
  utf8,
} from '@uwdata/flechette';
import { type Geography, NO_REGION } from '../model/geography';
import type { Manifest, PoolPart } from '../model/kbo';
import { type NaceRows, naceDigits, naceRows, type Prospects, type TextColumn } from '../model/prospects';
import { UNKNOWN } from '../model/register';

// A pool as Arrow: its columns are put in order, and a name is decoded when somebody looks at it.

/** Establishments of one file, ascending by number; unknown texts are empty. */
export interface PoolRows {
  readonly numbers: Uint32Array;
  readonly enterpriseNumbers: Uint32Array;
  readonly names: readonly string[];
  readonly nace: readonly string[];
  readonly nis: readonly string[];
  /** Degrees. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}

const TYPES = {
  establishment_number: uint32(),
  enterprise_number: uint32(),
  name: utf8(),
  nace: dictionary(utf8(), int16()),
  nis: dictionary(utf8(), int16()),
  lon: float64(),
  lat: float64(),
};

/** A file of an arrondissement takes some megabytes; what unpacks to far more is made to fill memory. */
const MOST_UNPACKED_BYTES = 1 << 28;

/** Unpacks a file that somebody brought and reads it as a pool is read. Throws when that cannot be. */
export async function checkedFile(
  packed: Uint8Array<ArrayBuffer>,
  geography: Geography,
): Promise<{ readonly bytes: Uint8Array; readonly establishments: number }> {
  const bytes = await unpacked(packed, MOST_UNPACKED_BYTES);
  const { fields } = tableFromIPC(bytes).schema;
  for (const [name, type] of Object.entries(TYPES)) {
    const found = fields.find((field) => field.name === name);
    if (!found || shapeOf(found.type) !== shapeOf(type)) throw new TypeError(`column ${name}`);
  }
  return { bytes, establishments: readPoolFiles([bytes], geography).ids.length };
}

/** A type as text, whatever number its dictionary has in a file. */
const shapeOf = (type: unknown) => JSON.stringify(type, (key, value) => (key === 'id' ? undefined : value));

/** The rows as an Arrow IPC file. */
export function poolFile(rows: PoolRows): Uint8Array {
  const table = tableFromArrays(
    {
      establishment_number: rows.numbers,
      enterprise_number: rows.enterpriseNumbers,
      name: [...rows.names],
      nace: [...rows.nace],
      nis: [...rows.nis],
      lon: rows.lon,
      lat: rows.lat,
    },
    { types: TYPES },
  );
  const bytes = tableToIPC(table, { format: 'file' });
  if (bytes === null) throw new Error('a table without a sink of its own is written in memory');
  return bytes;
}

/** What a file of these rows has. */
export function partOf({ nis, nace, lon, lat }: PoolRows): PoolPart {
  const classes: Record<string, number> = {};
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  nace.forEach((code, row) => {
    const digits = naceDigits(code);
    classes[digits] = (classes[digits] ?? 0) + 1;
    const [x = Number.NaN, y = Number.NaN] = [lon[row], lat[row]];
    if (Number.isNaN(x + y)) return;
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  });
  return { nis: [...new Set(nis)].sort(), bounds: west <= east ? [west, south, east, north] : null, classes };
}

/**
 * Reads the parts of a compiled extract that are needed as a pool. The others are told beside it, since what a class of activity
 * tells is measured against all establishments, not those of one area.
 */
export async function readPool(
  { files }: Manifest,
  geography: Geography,
  readBytes: (file: string) => Promise<Uint8Array<ArrayBuffer>>,
  isNeeded: (part: PoolPart) => boolean,
): Promise<Prospects> {
  const needed = files.filter(isNeeded);
  const pool = readPoolFiles(await Promise.all(needed.map(async ({ arrow }) => unpacked(await readBytes(arrow)))), geography);
  return { ...pool, unread: files.filter((file) => !needed.includes(file)) };
}

/** Files as one pool, ascending by establishment number, whatever their order. */
export function readPoolFiles(files: readonly Uint8Array[], geography: Geography): Prospects {
  const tables = files.map((bytes) => tableFromIPC(bytes));
  const columns = (name: keyof typeof TYPES) => tables.map((table) => table.getChild(name));
  const order = ascending(columns('establishment_number'));
  const codes = new Codes();
  const nace = joined(columns('nace'), order, Int32Array, (code) => codes.rowOf(naceDigits(code)));
  const { naceCodes, rowOfFirst } = codes.ascending();
  const municipalityOf = (nis: string) => geography.municipalityOfNis.get(nis) ?? NO_REGION;
  return {
    ids: new NumberColumn(gathered(columns('establishment_number'), order, Uint32Array)),
    enterpriseIds: new NumberColumn(gathered(columns('enterprise_number'), order, Uint32Array)),
    names: new PackedTexts(columns('name'), order),
    naceCodes,
    nace: renumbered(nace, rowOfFirst),
    lon: gathered(columns('lon'), order, Float64Array),
    lat: gathered(columns('lat'), order, Float64Array),
    municipality: joined(columns('nis'), order, Int16Array, municipalityOf),
    // None is known, and what is not there reads as unknown.
    employees: new Int32Array(0),
    borderM: new Float32Array(0),
  };
}

function renumbered(nace: Int32Array, rowOfFirst: Int32Array): NaceRows {
  const rows = naceRows(rowOfFirst.length, nace.length);
  for (let row = 0; row < rows.length; row++) rows[row] = rowOfFirst[nace[row] ?? UNKNOWN] ?? UNKNOWN;
  return rows;
}

/** NACE codes as they are met. */
class Codes {
  readonly #rows = new Map<string, number>();

  rowOf(code: string): number {
    if (code === '') return UNKNOWN;
    const row = this.#rows.get(code) ?? this.#rows.size;
    this.#rows.set(code, row);
    return row;
  }

  ascending(): { readonly naceCodes: readonly string[]; readonly rowOfFirst: Int32Array } {
    const naceCodes = [...this.#rows.keys()].sort();
    const rowOfFirst = new Int32Array(naceCodes.length);
    naceCodes.forEach((code, row) => {
      rowOfFirst[this.#rows.get(code) ?? UNKNOWN] = row;
    });
    return { naceCodes, rowOfFirst };
  }
}

type Columns = readonly Column<unknown>[];
type Numbers = Int16Array | Int32Array | Uint32Array | Float64Array;
type NumbersClass<T> = new (length: number) => T;

const lengthOf = (columns: Columns) => columns.reduce((sum, { length }) => sum + length, 0);

/** Rows of all files one after the other, in the order of their numbers. A number and its row fit in one float, which sorts fastest. */
function ascending(numbers: Columns): Int32Array {
  const keys = new Float64Array(lengthOf(numbers));
  let at = 0;
  for (const column of numbers)
    for (const batch of column.data) for (const number of batch.values as Uint32Array) keys[at] = number * MOST_ROWS + at++;
  keys.sort();
  return Int32Array.from(keys, (key) => key % MOST_ROWS);
}
/** Of ten digits and 21 bits a float holds every whole number. */
export const MOST_ROWS = 2 ** 21;

/** Numbers of all files, put in order. */
function gathered<T extends Numbers>(columns: Columns, order: Int32Array, Kind: NumbersClass<T>): T {
  const all = new Kind(order.length);
  let from = 0;
  for (const { data } of columns) {
    for (const { values, length } of data) {
      all.set((values as T).subarray(0, length), from);
      from += length;
    }
  }
  const put = new Kind(order.length);
  for (let row = 0; row < order.length; row++) put[row] = all[order[row] ?? 0] ?? 0;
  return put;
}

/** Numbers for the texts of all files, put in order; every file has a dictionary of its own, so that each text is looked at once. */
function joined<T extends Int16Array | Int32Array>(
  columns: Columns,
  order: Int32Array,
  Kind: NumbersClass<T>,
  numberOf: (text: string) => number,
): T {
  const all = new Kind(order.length);
  let at = 0;
  for (const { data } of columns) {
    for (const batch of data) {
      const texts = (batch as unknown as { readonly dictionary: Column<string> }).dictionary;
      const known = Int32Array.from({ length: texts.length }, (_, index) => numberOf(texts.at(index) ?? ''));
      const keys = batch.values as Int16Array;
      for (let row = 0; row < batch.length; row++) all[at++] = known[keys[row] ?? 0] ?? UNKNOWN;
    }
  }
  const put = new Kind(order.length);
  for (let row = 0; row < order.length; row++) put[row] = all[order[row] ?? 0] ?? UNKNOWN;
  return put;
}

/** Numbers of ten digits as texts. */
class NumberColumn implements TextColumn {
  readonly numbers: Uint32Array;

  constructor(numbers: Uint32Array) {
    this.numbers = numbers;
  }

  get length(): number {
    return this.numbers.length;
  }

  at(row: number): string | undefined {
    return this.numbers[row]?.toString().padStart(10, '0');
  }
}

/** Texts of all files as bytes one after the other in order, so that no file is held for them; decoded when somebody looks at one. */
class PackedTexts implements TextColumn {
  readonly #bytes: Uint8Array;
  /** Where each begins, and where all end. */
  readonly #starts: Uint32Array;

  constructor(columns: Columns, order: Int32Array) {
    const batches = columns.flatMap(({ data }) => data as unknown as readonly TextBatch[]);
    const batchOf = new Uint16Array(order.length);
    const rowIn = new Int32Array(order.length);
    let [place, size] = [0, 0];
    batches.forEach(({ length, offsets }, batch) => {
      for (let row = 0; row < length; row++) {
        batchOf[place] = batch;
        rowIn[place++] = row;
      }
      size += (offsets[length] ?? 0) - (offsets[0] ?? 0);
    });
    this.#bytes = new Uint8Array(size);
    this.#starts = new Uint32Array(order.length + 1);
    let end = 0;
    order.forEach((from, row) => {
      const { values, offsets } = batches[batchOf[from] ?? 0] ?? NO_TEXTS;
      const at = rowIn[from] ?? 0;
      // So few bytes are copied faster one by one than by a call.
      for (let byte = offsets[at] ?? 0; byte < (offsets[at + 1] ?? 0); byte++) this.#bytes[end++] = values[byte] ?? 0;
      this.#starts[row + 1] = end;
    });
  }

  get length(): number {
    return this.#starts.length - 1;
  }

  at(row: number): string | undefined {
    return row < this.length ? UTF8.decode(this.#bytes.subarray(this.#starts[row], this.#starts[row + 1])) : undefined;
  }
}

/** How Arrow keeps texts. */
interface TextBatch {
  readonly length: number;
  readonly offsets: Int32Array;
  readonly values: Uint8Array;
}
const NO_TEXTS: TextBatch = { length: 0, offsets: new Int32Array(1), values: new Uint8Array(0) };
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Unpacks a file where it is packed; a host may have done it already. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>, mostBytes = Number.POSITIVE_INFINITY): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).pipeThrough(ending(mostBytes));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Lets so many bytes through, and fails at more. */
function ending(mostBytes: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let passed = 0;
  return new TransformStream({
    transform(chunk, controller) {
      passed += chunk.length;
      if (passed > mostBytes) throw new RangeError('unpacks to too much');
      controller.enqueue(chunk);
    },
  });
}
