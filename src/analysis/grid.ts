import { groupedBy } from './grouped';
import type { Points } from './positions';

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

interface Vector {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** A plane as two directions at right angles, with its points' positions along them. */
export interface Plane {
  readonly points: Points;
  readonly across: Vector;
  readonly along: Vector;
  readonly u: Float64Array;
  readonly v: Float64Array;
}

const ROWS_PER_CELL = 2;

const cross = (a: Vector, b: Vector): Vector => ({
  x: a.y * b.z - a.z * b.y,
  y: a.z * b.x - a.x * b.z,
  z: a.x * b.y - a.y * b.x,
});

function unit({ x, y, z }: Vector): Vector {
  const length = Math.hypot(x, y, z);
  return length > 0 ? { x: x / length, y: y / length, z: z / length } : { x: 1, y: 0, z: 0 };
}

/** The plane on which points lie least distorted: the one that touches the sphere in their middle. */
export function planeOf(points: Points): Plane {
  const { x, y, z } = points;
  let [sumX, sumY, sumZ] = [0, 0, 0];
  for (let row = 0; row < x.length; row++) {
    if (Number.isNaN((x[row] ?? 0) + (z[row] ?? 0))) continue;
    sumX += x[row] ?? 0;
    sumY += y[row] ?? 0;
    sumZ += z[row] ?? 0;
  }
  const up = unit({ x: sumX, y: sumY, z: sumZ });
  const across = unit(cross(Math.abs(up.z) < 0.9 ? { x: 0, y: 0, z: 1 } : { x: 1, y: 0, z: 0 }, up));
  const along = cross(up, across);
  const u = new Float64Array(x.length);
  const v = new Float64Array(x.length);
  for (let row = 0; row < x.length; row++) {
    u[row] = positionAlong(across, points, row);
    v[row] = positionAlong(along, points, row);
  }
  return { points, across, along, u, v };
}

/** Where a point lies in a direction. */
function positionAlong(direction: Vector, { x, y, z }: Points, row: number): number {
  return direction.x * (x[row] ?? Number.NaN) + direction.y * (y[row] ?? Number.NaN) + direction.z * (z[row] ?? Number.NaN);
}

/** `pointOf`: the point of the plane that each row lies at. */
export function gridOf(plane: Plane, pointOf: Int32Array, all: Int32Array): Grid {
  const { u, v } = plane;
  const rows = all.filter((row) => !Number.isNaN((u[pointOf[row] ?? -1] ?? Number.NaN) + (v[pointOf[row] ?? -1] ?? Number.NaN)));
  let [minU, maxU, minV, maxV] = [Number.MAX_VALUE, -Number.MAX_VALUE, Number.MAX_VALUE, -Number.MAX_VALUE];
  for (let i = 0; i < rows.length; i++) {
    const point = pointOf[rows[i] ?? 0] ?? 0;
    minU = Math.min(minU, u[point] ?? 0);
    maxU = Math.max(maxU, u[point] ?? 0);
    minV = Math.min(minV, v[point] ?? 0);
    maxV = Math.max(maxV, v[point] ?? 0);
  }
  const [width, height, cells] = [Math.max(0, maxU - minU), Math.max(0, maxV - minV), rows.length / ROWS_PER_CELL];
  // The second keeps points on a line from being spread over more cells than there are points.
  const cell = Math.max(Math.sqrt((width * height) / cells), Math.max(width, height) / cells) || 1;
  const columns = Math.floor(width / cell) + 1;
  const lines = Math.floor(height / cell) + 1;
  const cellOf = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const point = pointOf[rows[i] ?? 0] ?? 0;
    cellOf[i] = Math.floor(((v[point] ?? 0) - minV) / cell) * columns + Math.floor(((u[point] ?? 0) - minU) / cell);
  }
  const grouped = groupedBy(cellOf, columns * lines);
  return { plane, minU, minV, cell, columns, lines, starts: grouped.starts, rows: grouped.rows.map((i) => rows[i] ?? 0) };
}

interface Cells {
  readonly left: number;
  readonly right: number;
  readonly first: number;
  readonly last: number;
}

const NO_CELLS: Cells = { left: 0, right: -1, first: 0, last: -1 };

/** Columns and lines that hold whatever is no farther from a point than a span, with the radius of the earth as 1. */
export function cellsAround({ plane, minU, minV, cell, columns, lines }: Grid, points: Points, at: number, span: number): Cells {
  const u = positionAlong(plane.across, points, at) - minU;
  const v = positionAlong(plane.along, points, at) - minV;
  const left = Math.max(0, Math.floor((u - span) / cell));
  const right = Math.min(columns - 1, Math.floor((u + span) / cell));
  // A point without coordinates is near to nothing.
  if (!(left <= right)) return NO_CELLS;
  return {
    left,
    right,
    first: Math.max(0, Math.floor((v - span) / cell)),
    last: Math.min(lines - 1, Math.floor((v + span) / cell)),
  };
}

/** How many rows lie in the nine cells around a point. */
export function rowsAround(grid: Grid, points: Points, at: number): number {
  const { columns, starts, cell } = grid;
  const { left, right, first, last } = cellsAround(grid, points, at, cell);
  let count = 0;
  for (let line = first; line <= last; line++) {
    count += (starts[line * columns + right + 1] ?? 0) - (starts[line * columns + left] ?? 0);
  }
  return count;
}
