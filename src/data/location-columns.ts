import type { FromLambert } from './lambert';
import { loadLambert } from './lambert';
import type { LocationFields } from './locate';
import { decimalNumber, type Table } from './table';

/** Reads what every row says of where it lies. */
export type ReadLocation = (row: number) => LocationFields;

const PAIRS = [
  ['lon', 'lat'],
  ['x', 'y'],
] as const;

/**
 * Reads nis, postcode, place and coordinates: lon and lat, or x and y. Which of the three systems a pair is in is told from its numbers,
 * whatever its columns are called: degrees, Lambert 72 and Lambert 2008 do not overlap in Belgium.
 */
export async function locationReader(table: Table): Promise<ReadLocation> {
  const pairs = PAIRS.filter(([first, second]) => table.has(first) && table.has(second));
  const rows = Array.from({ length: table.rowCount }, (_, row) => row);
  const needsLambert = pairs.some(([first, second]) => first === 'x' || rows.some((row) => isFar(table, row, first, second)));
  const fromLambert = needsLambert ? await loadLambert() : null;
  return (row) => ({
    nis: table.cell(row, 'nis'),
    postcode: table.cell(row, 'postcode'),
    place: table.cell(row, 'place'),
    ...coordinateOf(table, row, pairs, fromLambert),
  });
}

function coordinateOf(
  table: Table,
  row: number,
  pairs: readonly (readonly [string, string])[],
  fromLambert: FromLambert | null,
): { lon: number | null; lat: number | null } {
  let said: { lon: number | null; lat: number | null } = { lon: null, lat: null };
  for (const [first, second] of pairs) {
    const x = decimalNumber(table, row, first);
    const y = decimalNumber(table, row, second);
    if (x === null || y === null) continue;
    if (isDegrees(x, y)) return { lon: x, lat: y };
    const converted = fromLambert?.(x, y);
    if (converted) return converted;
    said = { lon: x, lat: y };
  }
  return said;
}

/** Cheap look for a cell that is no degree; whether it is a number at all is reported when it is read. */
function isFar(table: Table, row: number, first: string, second: string): boolean {
  const [x, y] = [first, second].map((column) => Number(table.cell(row, column).replace(',', '.')));
  return x !== undefined && y !== undefined && !Number.isNaN(x) && !Number.isNaN(y) && !isDegrees(x, y);
}

function isDegrees(x: number, y: number): boolean {
  return Math.abs(x) <= 180 && Math.abs(y) <= 90;
}
