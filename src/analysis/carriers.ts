const NONE = -1;
const ABSENT = -2;

/**
 * Per site the pairs that carry learners: a search may only turn those back, and they are few among all pairs. A pair must be added when it
 * starts to carry; one that carries nobody any more drops out when it is next walked over.
 */
export class Carriers {
  readonly #pairs: Float64Array;
  readonly #pairSite: Int32Array;
  readonly #first: Int32Array;
  readonly #next: Int32Array;

  /** `pairs`: learners per pair, changed by others. */
  constructor(pairs: Float64Array, pairSite: Int32Array, sites: number) {
    this.#pairs = pairs;
    this.#pairSite = pairSite;
    this.#first = new Int32Array(sites).fill(NONE);
    this.#next = new Int32Array(pairs.length).fill(ABSENT);
    for (let pair = 0; pair < pairs.length; pair++) if ((pairs[pair] ?? 0) > 0) this.add(pair);
  }

  add(pair: number): void {
    if (this.#next[pair] !== ABSENT) return;
    const site = this.#pairSite[pair] ?? 0;
    this.#next[pair] = this.#first[site] ?? NONE;
    this.#first[site] = pair;
  }

  /** First pair that carries learners to a site, and the one after a pair; negative when there is none. */
  first(site: number): number {
    let pair = this.#first[site] ?? NONE;
    while (pair >= 0 && this.#pairs[pair] === 0) pair = this.#drop(pair);
    this.#first[site] = pair;
    return pair;
  }

  after(pair: number): number {
    let next = this.#next[pair] ?? NONE;
    while (next >= 0 && this.#pairs[next] === 0) next = this.#drop(next);
    this.#next[pair] = next;
    return next;
  }

  #drop(pair: number): number {
    const next = this.#next[pair] ?? NONE;
    this.#next[pair] = ABSENT;
    return next;
  }
}
