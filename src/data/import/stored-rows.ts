import Papa from 'papaparse';
import { undefused } from '../defuse';
import { csvLine } from './csv-rows';
import { hashOf, hashOfBytes } from './key-index';
import { LineStore } from './lines';
import type { ImportedTable } from './run';
import { SCHEMAS } from './schema';

const STEP_LINES = 1000;

/** The rows of a table in normal form as cells, in the order of its columns. */
export function* rowsOf({ lines }: ImportedTable): Iterable<readonly string[]> {
  let step: string[] = [];
  for (const line of lines) {
    step.push(line);
    if (step.length < STEP_LINES) continue;
    yield* parsed(step);
    step = [];
  }
  yield* parsed(step);
}

function* parsed(lines: readonly string[]): Iterable<readonly string[]> {
  if (lines.length === 0) return;
  const { data } = Papa.parse<string[]>(lines.join('\n'), { delimiter: ',', newline: '\n' });
  for (const cells of data) yield cells.map(undefused);
}

const LANES = [0x811c9dc5, 0x01000193, 0x9e3779b1, 0x7feb352d];

/** 128 bits that tell files apart. */
export function bytesHash(bytes: Uint8Array): string {
  return hexOf(LANES.map((seed) => mixed(hashOfBytes(bytes, seed))));
}

/** 128 bits that tell datasets apart by what their rows say, whatever the order of rows and columns, and by the hash of a compiled pool. */
export function datasetHash(tables: readonly ImportedTable[], pool: string | null = null): string {
  const sums = LANES.map(() => 0);
  if (pool !== null) addTo(sums, pool);
  for (const table of tables) {
    // A table without rows is something else than no table.
    addTo(sums, table.table);
    const order = table.columns.map((name, at) => ({ name, at })).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const cells of rowsOf(table)) {
      const said = order.flatMap(({ name, at }) => (cells[at] ? [name, cells[at]] : []));
      addTo(sums, JSON.stringify([table.table, ...said]));
    }
  }
  return hexOf(sums);
}

function hexOf(lanes: readonly number[]): string {
  return lanes.map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}

function addTo(sums: number[], text: string): void {
  LANES.forEach((seed, lane) => {
    sums[lane] = ((sums[lane] ?? 0) + mixed(hashOf(text, seed))) | 0;
  });
}

/** The last steps of MurmurHash3: every bit comes to depend on all others, so that sums of hashes tell rows apart. */
function mixed(hash: number): number {
  let value = hash ^ (hash >>> 16);
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  value = Math.imul(value, 0xc2b2ae35);
  return value ^ (value >>> 16);
}

/** A table with rows that came later: each takes the place of the one with its key; where rows have no key, all stay. */
export function withRows(before: ImportedTable, came: ImportedTable): ImportedTable {
  const columns = [...new Set([...before.columns, ...came.columns])];
  const { key, fields } = SCHEMAS[before.table];
  const ordered = fields.map(({ name }) => name).filter((name) => columns.includes(name));
  const lines = new LineStore();
  const cellsOf = (table: ImportedTable) => {
    const at = ordered.map((name) => table.columns.indexOf(name));
    return (cells: readonly string[]) => at.map((column) => cells[column] ?? '');
  };
  const keyOf = (cells: readonly string[]) => JSON.stringify(key.map((name) => cells[ordered.indexOf(name)] ?? ''));
  const newer = new Set<string>();
  const [old, fresh] = [cellsOf(before), cellsOf(came)];
  if (key.length > 0) for (const cells of rowsOf(came)) newer.add(keyOf(fresh(cells)));
  for (const cells of rowsOf(before)) if (!newer.has(keyOf(old(cells)))) lines.add(csvLine(old(cells)));
  for (const cells of rowsOf(came)) lines.add(csvLine(fresh(cells)));
  return { table: before.table, columns: ordered, lines };
}
