/** Sites by distance, nearest first, and of equally near ones the lowest row; the distances live in a column that others lower. */
export class SiteHeap {
  readonly #distance: Float64Array;
  readonly #sites: Int32Array;
  readonly #position: Int32Array;
  #size = 0;

  constructor(distance: Float64Array) {
    this.#distance = distance;
    this.#sites = new Int32Array(distance.length);
    this.#position = new Int32Array(distance.length).fill(-1);
  }

  /** Adds a site, or moves it after its distance fell. */
  push(site: number): void {
    const known = this.#position[site] ?? -1;
    this.#rise(site, known >= 0 ? known : this.#size++);
  }

  /** Takes the nearest site out; -1 when there is none. */
  pop(): number {
    if (this.#size === 0) return -1;
    const first = this.#sites[0] ?? -1;
    this.#position[first] = -1;
    const last = this.#sites[--this.#size] ?? -1;
    if (this.#size > 0) this.#sink(last);
    return first;
  }

  clear(): void {
    for (let at = 0; at < this.#size; at++) this.#position[this.#sites[at] ?? 0] = -1;
    this.#size = 0;
  }

  #isNearer(a: number, b: number): boolean {
    const nearness = (this.#distance[a] ?? 0) - (this.#distance[b] ?? 0);
    return nearness < 0 || (nearness === 0 && a < b);
  }

  #put(site: number, at: number): void {
    this.#sites[at] = site;
    this.#position[site] = at;
  }

  #rise(site: number, from: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = this.#sites[above] ?? 0;
      if (!this.#isNearer(site, other)) break;
      this.#put(other, at);
      at = above;
    }
    this.#put(site, at);
  }

  #sink(site: number): void {
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.#size) break;
      if (below + 1 < this.#size && this.#isNearer(this.#sites[below + 1] ?? 0, this.#sites[below] ?? 0)) below += 1;
      const other = this.#sites[below] ?? 0;
      if (!this.#isNearer(other, site)) break;
      this.#put(other, at);
      at = below;
    }
    this.#put(site, at);
  }
}
