import type { Points } from './points';

/**
 * Rows in square cells of a plane through the middle of the earth. Straight down on a plane no two points are farther apart than on the
 * sphere, anywhere on it, so that whoever lies outside a square of cells is at least as far as its edge.
 */
export interface Grid {
  readonly plane: Plane;
  readonly minU: number;
  readonly minV: number;
  /** Side of a cell; the radius of the earth is 1. */
  readonly cell: number;
  readonly columns: number;
  readonly lines: number;
  /** Rows of cell c: `rows[starts[c]]`..`rows[starts[c + 1] - 1]`, ascending; those without a place are in none. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

type Vector = readonly [number, number, number];

/** A plane as two directions at right angles, with its points' positions in it. */
export interface Plane {
  readonly points: Points;
  readonly across: Vector;
  readonly along: Vector;
  readonly u: Float64Array;
  readonly v: Float64Array;
}

const ROWS_PER_CELL = 2;

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vector, b: Vector): Vector => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];

function unit(vector: Vector): Vector {
  const length = Math.sqrt(dot(vector, vector));
  return length > 0 ? [vector[0] / length, vector[1] / length, vector[2] / length] : [1, 0, 0];
}

export const placeAt = ({ x, y, z }: Points, row: number): Vector => [
  x[row] ?? Number.NaN,
  y[row] ?? Number.NaN,
  z[row] ?? Number.NaN,
];

/** The plane on which points lie least distorted: the one that touches the sphere in their middle. */
export function planeOf(points: Points): Plane {
  const sum = [0, 0, 0] as [number, number, number];
  for (let row = 0; row < points.x.length; row++) {
    const place = placeAt(points, row);
    if (Number.isNaN(dot(place, place))) continue;
    for (const axis of [0, 1, 2] as const) sum[axis] += place[axis];
  }
  const up = unit(sum);
  const across = unit(cross(Math.abs(up[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0], up));
  const along = cross(up, across);
  const on = (direction: Vector) => points.x.map((_, row) => dot(placeAt(points, row), direction));
  return { points, across, along, u: on(across), v: on(along) };
}

/** Where a place lies on a plane. */
export const positionOn = ({ across, along }: Plane, place: Vector): { readonly u: number; readonly v: number } => ({
  u: dot(place, across),
  v: dot(place, along),
});

/** `pointOf`: the point of the plane that each row lies at. */
export function gridOf(plane: Plane, pointOf: Int32Array, rows: Int32Array): Grid {
  const { u, v } = plane;
  let [minU, maxU, minV, maxV, count] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    0,
  ];
  for (const row of rows) {
    const [atU, atV] = [u[pointOf[row] ?? -1] ?? Number.NaN, v[pointOf[row] ?? -1] ?? Number.NaN];
    if (Number.isNaN(atU + atV)) continue;
    minU = Math.min(minU, atU);
    maxU = Math.max(maxU, atU);
    minV = Math.min(minV, atV);
    maxV = Math.max(maxV, atV);
    count += 1;
  }
  if (count === 0)
    return { plane, minU: 0, minV: 0, cell: 1, columns: 0, lines: 0, starts: new Int32Array(1), rows: new Int32Array() };
  const [width, height, cells] = [maxU - minU, maxV - minV, count / ROWS_PER_CELL];
  // The second keeps points on a line from being spread over more cells than there are points.
  const cell = Math.max(Math.sqrt((width * height) / cells), Math.max(width, height) / cells) || 1;
  const columns = Math.floor(width / cell) + 1;
  const lines = Math.floor(height / cell) + 1;
  const cellOf = (row: number) => {
    const [atU, atV] = [u[pointOf[row] ?? -1] ?? Number.NaN, v[pointOf[row] ?? -1] ?? Number.NaN];
    return Math.floor((atV - minV) / cell) * columns + Math.floor((atU - minU) / cell);
  };
  const starts = new Int32Array(columns * lines + 1);
  const cellOfRow = new Int32Array(rows.length);
  rows.forEach((row, at) => {
    const found = cellOf(row);
    cellOfRow[at] = Number.isNaN(found) ? -1 : found;
    if (found >= 0) starts[found + 1] = (starts[found + 1] ?? 0) + 1;
  });
  for (let at = 0; at < columns * lines; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const next = starts.slice();
  const sorted = new Int32Array(count);
  rows.forEach((row, at) => {
    const found = cellOfRow[at] ?? -1;
    if (found < 0) return;
    const to = next[found] ?? 0;
    sorted[to] = row;
    next[found] = to + 1;
  });
  return { plane, minU, minV, cell, columns, lines, starts, rows: sorted };
}
