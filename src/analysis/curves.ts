import { distanceKm } from './distance';
import { orderByKm } from './order-by-km';
import { chordOf, limitsOf, type Point, positionOf } from './positions';

/** What stands at points: of point i, `amount` of kind `kind` at `start[i]`..`start[i + 1] - 1`. */
export interface Amounts {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly start: Int32Array;
  readonly kind: Int32Array;
  readonly amount: Float64Array;
}

/** Sums per limit and kind: that of limit l and kind k stands at `l * Curves.stride + k`. */
export type CurveTable = Uint16Array | Float64Array;

const LARGEST_UINT16 = 2 ** 16 - 1;
/** Squared chords are looked up in so many cells; those that hold a limit are looked at more closely. */
const CELLS = 2 ** 14;
const LIMIT_IN_CELL = 255;
const BAND_KM = 2;
/** Points asked for are taken together when they are near, so that what stands around them is read once for all. */
const TOGETHER = 4;
const TOGETHER_KM = 10;

/**
 * Sums of every kind within every limit of points asked for. A distance is put between two limits once per pair of points, by its squared chord,
 * and only where it lies on one by the haversine; then all that stands there is added at once. What stands there lies in bands from south to
 * north, in each from west to east, so that what is too far away is hardly looked at.
 */
export class Curves {
  /** Kinds, and one more where they are odd. */
  readonly stride: number;
  readonly #amounts: Amounts;
  readonly #limitsKm: readonly number[];
  readonly #limits: readonly { readonly surely: number; readonly farthest: number }[];
  readonly #frame: Frame;
  readonly #layout: Layout;
  /** What stands at the points of the layout. */
  readonly #first: Int32Array;
  readonly #kind: Uint16Array;
  readonly #amount: CurveTable;
  /** Per cell of squared chords the limit it lies under; the last is for all that is beyond. */
  readonly #cells: Uint8Array;
  readonly #cellsPerChord: number;
  /** The tables of those taken together, each with a last row for what is too far. */
  readonly #table: CurveTable;
  readonly #size: number;
  /** The same memory, two small sums at a time; null where they are not small. */
  readonly #lanes: Int32Array | null;

  /** `kinds`: how many there are, at most 65536. `limitsKm`: ascending, at most 254. */
  constructor(amounts: Amounts, kinds: number, limitsKm: readonly number[]) {
    this.stride = kinds + (kinds & 1);
    this.#amounts = amounts;
    this.#limitsKm = limitsKm;
    this.#limits = limitsKm.map(limitsOf);
    this.#cellsPerChord = CELLS / (1.01 * (this.#limits.at(-1)?.farthest ?? 1));
    this.#cells = cellsOf(this.#limits, this.#cellsPerChord);
    this.#frame = frameOf(amounts);
    this.#layout = layoutOf(amounts, this.#frame);
    const { row } = this.#layout;
    const isSmall = areSmall(amounts, kinds);
    const count = row.reduce((sum, each) => sum + (amounts.start[each + 1] ?? 0) - (amounts.start[each] ?? 0), 0);
    this.#first = new Int32Array(row.length + 1);
    this.#kind = new Uint16Array(count);
    this.#amount = isSmall ? new Uint16Array(count) : new Float64Array(count);
    row.forEach((each, i) => {
      let at = this.#first[i] ?? 0;
      for (let entry = amounts.start[each] ?? 0; entry < (amounts.start[each + 1] ?? 0); entry++, at++) {
        this.#kind[at] = amounts.kind[entry] ?? 0;
        this.#amount[at] = amounts.amount[entry] ?? 0;
      }
      this.#first[i + 1] = at;
    });
    this.#size = (limitsKm.length + 1) * this.stride;
    this.#table = isSmall ? new Uint16Array(TOGETHER * this.#size) : new Float64Array(TOGETHER * this.#size);
    this.#lanes = isSmall ? new Int32Array(this.#table.buffer) : null;
  }

  /** Gives the sums around every point, in an order of its own; a table is good until the next. Without coordinates a point is near to nothing. */
  around(points: readonly Point[], visit: (nth: number, table: CurveTable) => void): void {
    const asked = points.map((point, nth) => ({ nth, point, ...this.#frame.place(positionOf(point)) }));
    const height = Math.sqrt(chordOf(TOGETHER_KM));
    const known = asked.filter(({ north }) => !Number.isNaN(north));
    known.sort((a, b) => Math.floor(a.north / height) - Math.floor(b.north / height) || a.east - b.east);
    for (let first = 0; first < known.length; first += TOGETHER) {
      const together = known.slice(first, first + TOGETHER);
      this.#table.fill(0);
      this.#addAround(together);
      this.#accumulate();
      together.forEach(({ nth }, which) => {
        visit(nth, this.#tableOf(which));
      });
    }
    this.#table.fill(0);
    for (const { nth, north } of asked) if (Number.isNaN(north)) visit(nth, this.#tableOf(0));
  }

  #tableOf(which: number): CurveTable {
    return this.#table.subarray(which * this.#size, (which + 1) * this.#size - this.stride);
  }

  #addAround(together: readonly Asked[]): void {
    const { bandStart, bandHeight, southmost, east } = this.#layout;
    const farthest = this.#limits.at(-1)?.farthest ?? 0;
    for (let band = 0; band < bandStart.length - 1; band++) {
      const south = southmost + band * bandHeight;
      let west = Number.POSITIVE_INFINITY;
      let eastmost = Number.NEGATIVE_INFINITY;
      for (const here of together) {
        const apart = Math.max(0, south - here.north, here.north - south - bandHeight) - MARGIN;
        if (apart > 0 && apart * apart > farthest) continue;
        const width = Math.sqrt(farthest - Math.max(0, apart) ** 2) + MARGIN;
        west = Math.min(west, here.east - width);
        eastmost = Math.max(eastmost, here.east + width);
      }
      if (west > eastmost) continue;
      const end = bandStart[band + 1] ?? 0;
      const from = firstFrom(east, west, bandStart[band] ?? 0, end);
      this.#addRange(together, from, firstFrom(east, eastmost, from, end));
    }
  }

  /** Adds what stands at a range of points to the tables of four, or of fewer as if the first were there again. */
  #addRange(together: readonly Asked[], from: number, until: number): void {
    const [a, b = a, c = a, d = a] = together;
    if (!a || !b || !c || !d) return;
    const { east, north, up } = this.#layout;
    const first = this.#first;
    const kind = this.#kind;
    const amount = this.#amount;
    const cells = this.#cells;
    const table = this.#table;
    const stride = this.stride;
    const size = this.#size;
    const { east: eastA, north: northA, up: upA } = a;
    const { east: eastB, north: northB, up: upB } = b;
    const { east: eastC, north: northC, up: upC } = c;
    const { east: eastD, north: northD, up: upD } = d;
    const perChord = this.#cellsPerChord;
    for (let i = from; i < until; i++) {
      const e = east[i] ?? 0;
      const n = north[i] ?? 0;
      const u = up[i] ?? 0;
      const chordA = (e - eastA) * (e - eastA) + (n - northA) * (n - northA) + (u - upA) * (u - upA);
      const chordB = (e - eastB) * (e - eastB) + (n - northB) * (n - northB) + (u - upB) * (u - upB);
      const chordC = (e - eastC) * (e - eastC) + (n - northC) * (n - northC) + (u - upC) * (u - upC);
      const chordD = (e - eastD) * (e - eastD) + (n - northD) * (n - northD) + (u - upD) * (u - upD);
      let limitA = cells[Math.min(CELLS, chordA * perChord) | 0] ?? 0;
      let limitB = cells[Math.min(CELLS, chordB * perChord) | 0] ?? 0;
      let limitC = cells[Math.min(CELLS, chordC * perChord) | 0] ?? 0;
      let limitD = cells[Math.min(CELLS, chordD * perChord) | 0] ?? 0;
      if (limitA === LIMIT_IN_CELL) limitA = this.#limitAt(chordA, i, a.point);
      if (limitB === LIMIT_IN_CELL) limitB = this.#limitAt(chordB, i, b.point);
      if (limitC === LIMIT_IN_CELL) limitC = this.#limitAt(chordC, i, c.point);
      if (limitD === LIMIT_IN_CELL) limitD = this.#limitAt(chordD, i, d.point);
      const atA = limitA * stride;
      const atB = limitB * stride + size;
      const atC = limitC * stride + 2 * size;
      const atD = limitD * stride + 3 * size;
      const end = first[i + 1] ?? 0;
      for (let entry = first[i] ?? 0; entry < end; entry++) {
        const k = kind[entry] ?? 0;
        const more = amount[entry] ?? 0;
        table[atA + k] = (table[atA + k] ?? 0) + more;
        table[atB + k] = (table[atB + k] ?? 0) + more;
        table[atC + k] = (table[atC + k] ?? 0) + more;
        table[atD + k] = (table[atD + k] ?? 0) + more;
      }
    }
  }

  /** From what lies between two limits to what lies within one. The rows for what is too far become meaningless. */
  #accumulate(): void {
    const lanes = this.#lanes;
    // No small sum outgrows its half of a lane, so that none spills into the other.
    if (lanes)
      for (let which = 0; which < TOGETHER; which++) addUp(lanes, (which * this.#size) / 2, this.#size / 2, this.stride / 2);
    else for (let which = 0; which < TOGETHER; which++) addUp(this.#table, which * this.#size, this.#size, this.stride);
  }

  /** The first limit that a squared chord lies within, by the haversine where the chord cannot tell. */
  #limitAt(chord: number, i: number, { lon, lat }: Point): number {
    const { lon: lons, lat: lats } = this.#amounts;
    const row = this.#layout.row[i] ?? 0;
    for (let limit = 0; limit < this.#limits.length; limit++) {
      const { surely, farthest } = this.#limits[limit] ?? { surely: 0, farthest: 0 };
      if (chord > farthest) continue;
      if (chord < surely) return limit;
      if (distanceKm(lon, lat, lons[row] ?? Number.NaN, lats[row] ?? Number.NaN) <= (this.#limitsKm[limit] ?? 0)) return limit;
    }
    return this.#limits.length;
  }
}

/** More than what sums of chords may be off by. */
const MARGIN = 1e-12;

function addUp(table: Int32Array | CurveTable, from: number, size: number, stride: number): void {
  for (let i = from + stride; i < from + size - stride; i++) table[i] = (table[i] ?? 0) + (table[i - stride] ?? 0);
}

function cellsOf(limits: readonly { readonly surely: number; readonly farthest: number }[], perChord: number): Uint8Array {
  const cells = new Uint8Array(CELLS + 1);
  let limit = 0;
  for (let cell = 0; cell <= CELLS; cell++) {
    // A cell wider on both sides than it is, so that rounding cannot matter.
    while (limit < limits.length && (limits[limit]?.farthest ?? 0) < (cell - 1) / perChord) limit += 1;
    const isSure = limit === limits.length || (cell + 2) / perChord < (limits[limit]?.surely ?? 0);
    cells[cell] = isSure ? limit : LIMIT_IN_CELL;
  }
  return cells;
}

/** Whether the sum of every kind is a whole number that fits into two bytes. */
function areSmall({ kind, amount }: Amounts, kinds: number): boolean {
  const sums = new Float64Array(kinds);
  for (let i = 0; i < amount.length; i++) {
    const value = amount[i] ?? 0;
    if (!Number.isInteger(value)) return false;
    sums[kind[i] ?? 0] = (sums[kind[i] ?? 0] ?? 0) + value;
  }
  return sums.every((sum) => sum <= LARGEST_UINT16);
}

interface Placed {
  readonly east: number;
  readonly north: number;
  readonly up: number;
}

interface Asked extends Placed {
  readonly nth: number;
  readonly point: Point;
}

/** Axes at the middle of the points, square to each other, so that chords stay what they are. */
interface Frame {
  readonly place: (position: { readonly x: number; readonly y: number; readonly z: number }) => Placed;
}

function frameOf({ lon, lat }: Amounts): Frame {
  const middle = { lon: meanOf(lon), lat: meanOf(lat) };
  const up = positionOf(middle);
  const east = positionOf({ lon: middle.lon + 90, lat: 0 });
  const north = {
    x: up.y * east.z - up.z * east.y,
    y: up.z * east.x - up.x * east.z,
    z: up.x * east.y - up.y * east.x,
  };
  return {
    place: ({ x, y, z }) => ({
      east: x * east.x + y * east.y + z * east.z,
      north: x * north.x + y * north.y + z * north.z,
      up: x * up.x + y * up.y + z * up.z,
    }),
  };
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}

/** Known points in bands from south to north, each from west to east. */
interface Layout {
  readonly row: Int32Array;
  readonly east: Float64Array;
  readonly north: Float64Array;
  readonly up: Float64Array;
  readonly bandStart: Int32Array;
  readonly bandHeight: number;
  readonly southmost: number;
}

function layoutOf({ lon, lat }: Amounts, frame: Frame): Layout {
  const count = lon.length;
  const at = { east: new Float64Array(count), north: new Float64Array(count), up: new Float64Array(count) };
  let southmost = Number.POSITIVE_INFINITY;
  let northmost = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < count; row++) {
    const { east, north, up } = frame.place(positionOf({ lon: lon[row] ?? Number.NaN, lat: lat[row] ?? Number.NaN }));
    at.east[row] = east;
    at.north[row] = north;
    at.up[row] = up;
    if (north < southmost) southmost = north;
    if (north > northmost) northmost = north;
  }
  const known = Int32Array.from(lon.keys()).filter((row) => !Number.isNaN(at.north[row] ?? Number.NaN));
  if (known.length === 0) southmost = northmost = 0;
  const bandHeight = Math.sqrt(chordOf(BAND_KM));
  const bands = Math.floor((northmost - southmost) / bandHeight) + 1;
  const bandStart = new Int32Array(bands + 1);
  const keys = new Float64Array(known.length);
  for (let i = 0; i < known.length; i++) {
    const row = known[i] ?? 0;
    const band = Math.floor(((at.north[row] ?? 0) - southmost) / bandHeight);
    bandStart[band + 1] = (bandStart[band + 1] ?? 0) + 1;
    keys[i] = (ORDER_STEPS * (band + ((at.east[row] ?? 0) + 1) * 0.499)) / bands;
  }
  for (let band = 0; band < bands; band++) bandStart[band + 1] = (bandStart[band + 1] ?? 0) + (bandStart[band] ?? 0);
  const row = orderByKm(keys).map((i) => known[i] ?? 0);
  const inOrder = (values: Float64Array) => {
    const sorted = new Float64Array(row.length);
    for (let i = 0; i < row.length; i++) sorted[i] = values[row[i] ?? 0] ?? 0;
    return sorted;
  };
  return { row, east: inOrder(at.east), north: inOrder(at.north), up: inOrder(at.up), bandStart, bandHeight, southmost };
}

/** So that bands and what lies in them stand apart when they are ordered as kilometres are, for a million points too. */
const ORDER_STEPS = 4096;

/** First index in a range whose value is at least this; values ascend there. */
function firstFrom(values: Float64Array, least: number, from: number, until: number): number {
  let low = from;
  let high = until;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
