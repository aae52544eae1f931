import { EARTH_RADIUS_KM } from './distance';
import { type Grid, positionAlong, rowsAround } from './grid';
import { chordBetween, chordOfKm, DOUBT_KM, exactKm, kmOfChord, type Points } from './points';

/** Who is near, as parallel columns that ascend by km and of equally near ones by row; they hold as many as somebody asked for. */
export interface Near {
  readonly row: readonly number[];
  readonly km: readonly number[];
  /** Adds some; false when there are no more. */
  more(): boolean;
}

/** The point that somebody looks around from. */
export interface Origin {
  readonly points: Points;
  readonly at: number;
}

/** Rows to find in one grid, within a reach; `pointOf` as in `gridOf`. */
export interface Field {
  readonly grid: Grid;
  readonly pointOf: Int32Array;
  readonly reachKm: number;
}

/** Far above what rounding does to positions on the unit sphere, far below what coordinates tell. */
const ROUNDING = 1e-12;
/** Above so many a sort by comparison is faster than by insertion. */
const MANY = 48;
/** So many are about to be found at first. */
const FEW = 8;

/** Adds up what lies around an origin, no farther than somebody looks. A row may be in one field only. */
export function nearestFirst(origin: Origin, fields: readonly Field[]): Near {
  return new Widening(origin, fields);
}

/** Everybody near. */
export function allOf(near: Near): Near {
  while (near.more());
  return near;
}

class Widening implements Near {
  readonly row: number[] = [];
  readonly km: number[] = [];
  readonly #origin: Origin;
  readonly #fields: readonly Field[];
  /** Everybody up to here has been found. */
  #searchedKm = -1;

  constructor(origin: Origin, fields: readonly Field[]) {
    this.#origin = origin;
    this.#fields = fields;
  }

  more(): boolean {
    const before = this.row.length;
    const farthestKm = this.#fields.reduce((most, { reachKm }) => Math.max(most, reachKm), -1);
    while (this.row.length === before && this.#searchedKm < farthestKm) {
      const untilKm = this.#searchedKm < 0 ? kmToFew(this.#origin, this.#fields) : 2 * this.#searchedKm;
      for (const field of this.#fields) this.#search(field, Math.min(untilKm, field.reachKm));
      this.#searchedKm = untilKm;
    }
    sortFrom(this.row, this.km, before);
    return this.row.length > before;
  }

  /** Adds those of a field who are farther than all before, but no farther than so many km. */
  #search({ grid, pointOf, reachKm }: Field, untilKm: number): void {
    const { points, at } = this.#origin;
    const there = grid.plane.points;
    const farthest = chordOfKm(untilKm + DOUBT_KM) + Number.EPSILON;
    const { minU, minV, cell, columns, lines, starts, rows } = grid;
    const u = positionAlong(grid.plane.across, points, at);
    const v = positionAlong(grid.plane.along, points, at);
    const span = Math.sqrt(farthest) + ROUNDING;
    const left = Math.max(0, Math.floor((u - span - minU) / cell));
    const right = Math.min(columns - 1, Math.floor((u + span - minU) / cell));
    const last = Math.min(lines - 1, Math.floor((v + span - minV) / cell));
    if (left > right) return;
    for (let line = Math.max(0, Math.floor((v - span - minV) / cell)); line <= last; line++) {
      const end = starts[line * columns + right + 1] ?? 0;
      for (let i = starts[line * columns + left] ?? 0; i < end; i++) {
        const row = rows[i] ?? 0;
        const point = pointOf[row] ?? 0;
        const chord = chordBetween(points, at, there, point);
        if (chord > farthest) continue;
        let km = kmOfChord(chord);
        if (Math.abs(km - Math.round(km)) < DOUBT_KM || Math.abs(km - reachKm) < DOUBT_KM) km = exactKm(points, at, there, point);
        if (km > untilKm || km <= this.#searchedKm) continue;
        this.row.push(row);
        this.km.push(km);
      }
    }
  }
}

/** How far one has to look to find a few, as crowded as it is here. */
function kmToFew(origin: Origin, fields: readonly Field[]): number {
  let perKm2 = 0;
  for (const { grid } of fields) {
    const u = positionAlong(grid.plane.across, origin.points, origin.at);
    const v = positionAlong(grid.plane.along, origin.points, origin.at);
    const side = 3 * grid.cell * EARTH_RADIUS_KM;
    perKm2 += Math.max(1, rowsAround(grid, u, v)) / (side * side);
  }
  return Math.sqrt(FEW / (Math.PI * perKm2));
}

/** Sorts the end of two parallel columns by km, then by row. */
function sortFrom(rows: number[], km: number[], first: number): void {
  if (rows.length - first > MANY) {
    const tail = rows.slice(first).map((row, i) => ({ row, km: km[first + i] ?? 0 }));
    tail.sort((a, b) => a.km - b.km || a.row - b.row);
    tail.forEach((each, i) => {
      rows[first + i] = each.row;
      km[first + i] = each.km;
    });
    return;
  }
  for (let i = first + 1; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const distance = km[i] ?? 0;
    let to = i;
    for (; to > first; to--) {
      const other = km[to - 1] ?? 0;
      if (other < distance || (other === distance && (rows[to - 1] ?? 0) < row)) break;
      rows[to] = rows[to - 1] ?? 0;
      km[to] = other;
    }
    rows[to] = row;
    km[to] = distance;
  }
}
