import { EARTH_RADIUS_KM } from './distance';
import { type Grid, placeAt, positionOn } from './grid';
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

/** A field with how far it has been searched. */
interface Searched {
  readonly field: Field;
  readonly u: number;
  readonly v: number;
  readonly column: number;
  readonly line: number;
  readonly farthestChord: number;
  ring: number;
  /** Whoever has not been found is farther than this. */
  searchedKm: number;
}

/** Far above what rounding does to positions on the unit sphere, far below what coordinates tell. */
const ROUNDING = 1e-12;
/** Above so many a sort by comparison is faster than by insertion. */
const MANY = 48;

/** Adds up what lies around an origin ring by ring of cells, no farther than somebody looks. A row may be in one field only. */
export function nearestFirst(origin: Origin, fields: readonly Field[]): Near {
  const place = placeAt(origin.points, origin.at);
  const isKnown = !Number.isNaN(place[0] + place[1] + place[2]);
  return new Rings(
    origin,
    isKnown ? fields.filter(({ grid }) => grid.rows.length > 0).map((field) => searchedFrom(field, place)) : [],
  );
}

function searchedFrom(field: Field, place: ReturnType<typeof placeAt>): Searched {
  const { grid, reachKm } = field;
  const { u, v } = positionOn(grid.plane, place);
  const column = Math.floor((u - grid.minU) / grid.cell);
  const line = Math.floor((v - grid.minV) / grid.cell);
  const ring = Math.max(0, -column, column - grid.columns + 1, -line, line - grid.lines + 1);
  return { field, u, v, column, line, ring, searchedKm: -1, farthestChord: chordOfKm(reachKm + DOUBT_KM) + Number.EPSILON };
}

/** How far everybody has been found when the square of so many rings has been searched. */
function kmToEdge({ field, u, v, column, line }: Searched, ring: number): number {
  const { minU, minV, cell, columns, lines } = field.grid;
  const far = Number.POSITIVE_INFINITY;
  const edge = Math.min(
    column - ring > 0 ? u - (minU + (column - ring) * cell) : far,
    column + ring < columns - 1 ? minU + (column + ring + 1) * cell - u : far,
    line - ring > 0 ? v - (minV + (line - ring) * cell) : far,
    line + ring < lines - 1 ? minV + (line + ring + 1) * cell - v : far,
  );
  if (edge >= 2) return far;
  return edge > ROUNDING ? 2 * EARTH_RADIUS_KM * Math.asin((edge - ROUNDING) / 2) : -1;
}

class Rings implements Near {
  readonly row: number[] = [];
  readonly km: number[] = [];
  readonly #origin: Origin;
  readonly #searched: readonly Searched[];
  /** Found, but somebody nearer may turn up yet. */
  readonly #foundRow: number[] = [];
  readonly #foundKm: number[] = [];

  constructor(origin: Origin, searched: readonly Searched[]) {
    this.#origin = origin;
    this.#searched = searched;
  }

  more(): boolean {
    const before = this.row.length;
    while (this.row.length === before) {
      const next = this.#leastSearched();
      if (next === undefined) return false;
      this.#searchRing(next);
      this.#settle();
    }
    return true;
  }

  #leastSearched(): Searched | undefined {
    let least: Searched | undefined;
    for (const searched of this.#searched) {
      if (searched.searchedKm < (least?.searchedKm ?? Number.POSITIVE_INFINITY)) least = searched;
    }
    return least;
  }

  #searchRing(searched: Searched): void {
    const { field, column, line, ring } = searched;
    const { columns, lines } = field.grid;
    const [left, right] = [Math.max(0, column - ring), Math.min(columns - 1, column + ring)];
    for (let at = Math.max(0, line - ring); at <= Math.min(lines - 1, line + ring); at++) {
      if (at === line - ring || at === line + ring) {
        this.#searchCells(searched, at * columns + left, at * columns + right);
        continue;
      }
      if (column - ring >= 0) this.#searchCells(searched, at * columns + left, at * columns + left);
      if (ring > 0 && column + ring < columns) this.#searchCells(searched, at * columns + right, at * columns + right);
    }
    const km = kmToEdge(searched, ring);
    searched.searchedKm = km >= field.reachKm ? Number.POSITIVE_INFINITY : km;
    searched.ring = ring + 1;
  }

  #searchCells({ field, farthestChord }: Searched, first: number, last: number): void {
    const { grid, pointOf, reachKm } = field;
    const { points, at } = this.#origin;
    const there = grid.plane.points;
    const end = grid.starts[last + 1] ?? 0;
    for (let i = grid.starts[first] ?? 0; i < end; i++) {
      const row = grid.rows[i] ?? 0;
      const point = pointOf[row] ?? 0;
      const chord = chordBetween(points, at, there, point);
      if (chord > farthestChord) continue;
      let km = kmOfChord(chord);
      if (Math.abs(km - Math.round(km)) < DOUBT_KM || Math.abs(km - reachKm) < DOUBT_KM) km = exactKm(points, at, there, point);
      if (km > reachKm) continue;
      this.#foundRow.push(row);
      this.#foundKm.push(km);
    }
  }

  /** Moves those nobody can be nearer than into the columns. */
  #settle(): void {
    const settledKm = this.#leastSearched()?.searchedKm ?? Number.POSITIVE_INFINITY;
    const [rows, distances] = [this.#foundRow, this.#foundKm];
    const first = this.row.length;
    let kept = 0;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? 0;
      const km = distances[i] ?? 0;
      if (km <= settledKm) {
        this.row.push(row);
        this.km.push(km);
      } else {
        rows[kept] = row;
        distances[kept++] = km;
      }
    }
    rows.length = kept;
    distances.length = kept;
    sortFrom(this.row, this.km, first);
  }
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

/** Everybody near. */
export function allOf(near: Near): Near {
  while (near.more());
  return near;
}
