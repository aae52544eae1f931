import { EARTH_RADIUS_KM } from './distance';
import { cellsAround, type Grid, rowsAround } from './grid';
import { chordBetween, DOUBT_KM, exactKm, kmOfChord, limitsOf, moveTo, type Point, type Points, pointsOf } from './positions';

/**
 * Who is near each of many, nearest first and of equally near ones the lowest row first. A list holds as many as somebody asked for: those of
 * list l stand at `start[l]`..`start[l] + count[l] - 1` of `row` and `km`, until more are asked for, which may move it.
 */
export interface NearLists {
  /** List of each of the many; some may share one. */
  readonly list: Int32Array;
  readonly start: Int32Array;
  readonly count: Int32Array;
  readonly row: Int32Array;
  readonly km: Float64Array;
  /** Adds some to a list; false when there are no more. */
  readonly more: (list: number) => boolean;
}

/** Rows to find in one grid, within a reach; `pointOf` as in `gridOf`. */
export interface Field {
  readonly grid: Grid;
  readonly pointOf: Int32Array;
  readonly reachKm: number;
}

/** From where and in which fields each list looks; a row may be in one field of a list only. */
export interface Outlook {
  readonly list: Int32Array;
  readonly points: Points;
  /** Row of `points` per list. */
  readonly at: Int32Array;
  readonly fields: (list: number) => readonly Field[];
}

/** Far above what rounding does to positions on the unit sphere, far below what coordinates tell. */
const ROUNDING = 1e-12;
/** Above so many a sort by comparison is faster than by insertion. */
const MANY = 48;
/** So many are about to be found at first. */
const FEW = 4;

/** Every row of a list, which is completed. */
export function allNear(near: NearLists, list: number): Int32Array {
  while (near.more(list));
  const start = near.start[list] ?? 0;
  return near.row.subarray(start, start + (near.count[list] ?? 0));
}

/** Lists that look around their points in circles of twice the radius each time, no farther than somebody asks. */
export class WideningLists implements NearLists {
  readonly list: Int32Array;
  readonly start: Int32Array;
  readonly count: Int32Array;
  row: Int32Array;
  km: Float64Array;
  readonly #outlook: Outlook;
  /** Per list how far everybody has been found; at first nobody. */
  readonly #searchedKm: Float64Array;
  #end = 0;
  /** What one search found; the columns are used again by the next. */
  readonly #foundRow: number[] = [];
  readonly #foundKm: number[] = [];
  #found = 0;

  constructor(outlook: Outlook) {
    const lists = outlook.at.length;
    this.#outlook = outlook;
    this.list = outlook.list;
    this.start = new Int32Array(lists);
    this.count = new Int32Array(lists);
    this.row = new Int32Array(2 * FEW * lists);
    this.km = new Float64Array(2 * FEW * lists);
    this.#searchedKm = new Float64Array(lists).fill(-1);
  }

  readonly more = (list: number): boolean => {
    const fields = this.#outlook.fields(list);
    let farthestKm = -1;
    for (const { reachKm } of fields) farthestKm = Math.max(farthestKm, reachKm);
    let searchedKm = this.#searchedKm[list] ?? 0;
    this.#found = 0;
    while (this.#found === 0 && searchedKm < farthestKm) {
      const untilKm = searchedKm < 0 ? this.#kmToFew(list, fields) : 2 * searchedKm;
      for (const field of fields) this.#search(list, field, searchedKm, Math.min(untilKm, field.reachKm));
      searchedKm = untilKm;
    }
    this.#searchedKm[list] = searchedKm;
    // A list that is complete stays where it stands, however often somebody asks.
    if (this.#found === 0) return false;
    sortByKm(this.#foundRow, this.#foundKm, this.#found);
    this.#append(list);
    return true;
  };

  /** Finds those of a field who are farther than searched so far, but no farther than so many km. */
  #search(list: number, { grid, pointOf, reachKm }: Field, searchedKm: number, untilKm: number): void {
    const { points } = this.#outlook;
    const here = this.#outlook.at[list] ?? 0;
    const { plane, columns, starts, rows } = grid;
    const { farthest } = limitsOf(untilKm);
    const { left, right, first, last } = cellsAround(grid, points, here, Math.sqrt(farthest) + ROUNDING);
    for (let line = first; line <= last; line++) {
      const end = starts[line * columns + right + 1] ?? 0;
      for (let i = starts[line * columns + left] ?? 0; i < end; i++) {
        const row = rows[i] ?? 0;
        const there = pointOf[row] ?? 0;
        const chord = chordBetween(points, here, plane.points, there);
        if (chord > farthest) continue;
        let km = kmOfChord(chord);
        const isDoubtful = Math.abs(km - Math.round(km)) < DOUBT_KM || Math.abs(km - reachKm) < DOUBT_KM;
        if (isDoubtful) km = exactKm(points, here, plane.points, there);
        if (km > untilKm || km <= searchedKm) continue;
        this.#foundRow[this.#found] = row;
        this.#foundKm[this.#found++] = km;
      }
    }
  }

  /** How far one has to look to find a few, as crowded as it is here. */
  #kmToFew(list: number, fields: readonly Field[]): number {
    let perKm2 = 0;
    for (const { grid } of fields) {
      const side = 3 * grid.cell * EARTH_RADIUS_KM;
      perKm2 += Math.max(1, rowsAround(grid, this.#outlook.points, this.#outlook.at[list] ?? 0)) / (side * side);
    }
    return Math.sqrt(FEW / (Math.PI * perKm2));
  }

  /** Adds what was found to a list, which moves to the end when others stand behind it. */
  #append(list: number): void {
    const found = this.#found;
    const start = this.start[list] ?? 0;
    const count = this.count[list] ?? 0;
    const isLast = start + count === this.#end;
    this.#makeRoom(isLast ? found : count + found);
    if (!isLast) {
      this.row.copyWithin(this.#end, start, start + count);
      this.km.copyWithin(this.#end, start, start + count);
      this.start[list] = this.#end;
      this.#end += count;
    }
    for (let i = 0; i < found; i++) {
      this.row[this.#end + i] = this.#foundRow[i] ?? 0;
      this.km[this.#end + i] = this.#foundKm[i] ?? 0;
    }
    this.#end += found;
    this.count[list] = count + found;
  }

  #makeRoom(more: number): void {
    if (this.#end + more <= this.row.length) return;
    const { row, km } = this;
    const length = Math.max(this.#end + more, 2 * row.length);
    this.row = new Int32Array(length);
    this.km = new Float64Array(length);
    this.row.set(row);
    this.km.set(km);
  }
}

/** Rows within reach of a point, in no order that means anything; good until the next call. */
export type RowsWithin = (point: Point, reachKm: number) => Int32Array;

/** Finds those who are in a grid around one point after the other; `pointOf` as in `gridOf`. */
export function rowsWithin(grid: Grid, pointOf: Int32Array): RowsWithin {
  const { plane, columns, starts, rows } = grid;
  const found = new Int32Array(rows.length);
  // One point and one limit at a time: making columns for each would take longer than looking around.
  const here = pointsOf(new Float64Array(1), new Float64Array(1));
  let limits = { reachKm: Number.NaN, ...limitsOf(0) };
  return (point, reachKm) => {
    moveTo(here, point);
    if (limits.reachKm !== reachKm) limits = { reachKm, ...limitsOf(reachKm) };
    const { surely, farthest } = limits;
    const { left, right, first, last } = cellsAround(grid, here, 0, Math.sqrt(farthest) + ROUNDING);
    let count = 0;
    for (let line = first; line <= last; line++) {
      const end = starts[line * columns + right + 1] ?? 0;
      for (let i = starts[line * columns + left] ?? 0; i < end; i++) {
        const row = rows[i] ?? 0;
        const there = pointOf[row] ?? 0;
        const chord = chordBetween(here, 0, plane.points, there);
        if (chord < surely || (chord <= farthest && exactKm(here, 0, plane.points, there) <= reachKm)) found[count++] = row;
      }
    }
    return found.subarray(0, count);
  };
}

/** Sorts the first of two parallel columns by km, then by row. */
function sortByKm(rows: number[], km: number[], count: number): void {
  if (count > MANY) {
    const both = rows
      .slice(0, count)
      .map((row, i) => ({ row, km: km[i] ?? 0 }))
      .sort((a, b) => a.km - b.km || a.row - b.row);
    both.forEach((each, i) => {
      rows[i] = each.row;
      km[i] = each.km;
    });
    return;
  }
  for (let i = 1; i < count; i++) {
    const row = rows[i] ?? 0;
    const distance = km[i] ?? 0;
    let to = i;
    for (; to > 0; to--) {
      const other = km[to - 1] ?? 0;
      if (other < distance || (other === distance && (rows[to - 1] ?? 0) < row)) break;
      rows[to] = rows[to - 1] ?? 0;
      km[to] = other;
    }
    rows[to] = row;
    km[to] = distance;
  }
}
