import { limitsOf, type Point, type Positions, positionOf, widestAxis } from './positions';

/** Sites in the order of one axis, so that only a strip of them has to be measured. */
export class SiteStrip {
  readonly #axis: 'x' | 'y' | 'z';
  readonly #site: Int32Array;
  readonly #at: Positions;
  readonly #kmTo: (site: number, point: Point) => number;
  readonly #found: Int32Array;

  /** `positions`: per entry of `sites`; NaN is near to nothing. `kmTo` settles who lies on the limit. */
  constructor(sites: Int32Array, positions: Positions, kmTo: (site: number, point: Point) => number) {
    this.#axis = widestAxis(positions);
    const along = positions[this.#axis];
    const order = Int32Array.from(sites.keys())
      .filter((i) => !Number.isNaN(along[i] ?? Number.NaN))
      .sort((a, b) => (along[a] ?? 0) - (along[b] ?? 0));
    this.#site = order.map((i) => sites[i] ?? 0);
    const inOrder = (values: Float64Array) => Float64Array.from(order, (i) => values[i] ?? 0);
    this.#at = { x: inOrder(positions.x), y: inOrder(positions.y), z: inOrder(positions.z) };
    this.#kmTo = kmTo;
    this.#found = new Int32Array(order.length);
  }

  /** Sites within reach of a point, in no order that means anything. Good until the next call. */
  within(point: Point, reachKm: number): Int32Array {
    const { x, y, z } = this.#at;
    const along = this.#at[this.#axis];
    const here = positionOf(point);
    const { surely, farthest } = limitsOf(reachKm);
    const width = Math.sqrt(farthest);
    const last = here[this.#axis] + width;
    const found = this.#found;
    let count = 0;
    for (let i = firstFrom(along, here[this.#axis] - width); i < along.length && (along[i] ?? 0) <= last; i++) {
      const dx = (x[i] ?? 0) - here.x;
      const dy = (y[i] ?? 0) - here.y;
      const dz = (z[i] ?? 0) - here.z;
      const chord = dx * dx + dy * dy + dz * dz;
      const site = this.#site[i] ?? 0;
      if (chord < surely || (chord <= farthest && this.#kmTo(site, point) <= reachKm)) found[count++] = site;
    }
    return found.subarray(0, count);
  }
}

/** First index whose value is at least this; values ascend. */
function firstFrom(values: Float64Array, least: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
