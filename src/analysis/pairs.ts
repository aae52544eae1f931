const NONE = -1;
const ABSENT = -2;

/**
 * Learners per demand and site, for those that carry or once carried some: few among all that could. A search may only turn back pairs that
 * carry learners; one that carries nobody any more leaves its site's list when that is next walked over.
 */
export class Pairs {
  readonly demand: number[] = [];
  readonly site: number[] = [];
  /** Changed by `set` alone. */
  readonly learners: number[] = [];
  readonly #firstOf: Int32Array;
  readonly #nextOf: number[] = [];
  readonly #firstAt: Int32Array;
  readonly #nextAt: number[] = [];

  constructor(demands: number, sites: number) {
    this.#firstOf = new Int32Array(demands).fill(NONE);
    this.#firstAt = new Int32Array(sites).fill(NONE);
  }

  copy(): Pairs {
    const copy = new Pairs(this.#firstOf.length, this.#firstAt.length);
    for (let pair = 0; pair < this.learners.length; pair++) {
      const learners = this.learners[pair] ?? 0;
      if (learners > 0) copy.set(copy.between(this.demand[pair] ?? 0, this.site[pair] ?? 0), learners);
    }
    return copy;
  }

  /** The pair of a demand and a site, which is made where there is none. */
  between(demand: number, site: number): number {
    let pair = this.#firstOf[demand] ?? NONE;
    while (pair !== NONE && this.site[pair] !== site) pair = this.#nextOf[pair] ?? NONE;
    if (pair !== NONE) return pair;
    const made = this.learners.length;
    this.demand.push(demand);
    this.site.push(site);
    this.learners.push(0);
    this.#nextOf.push(this.#firstOf[demand] ?? NONE);
    this.#firstOf[demand] = made;
    this.#nextAt.push(ABSENT);
    return made;
  }

  set(pair: number, learners: number): void {
    this.learners[pair] = learners;
    if (learners === 0 || this.#nextAt[pair] !== ABSENT) return;
    const site = this.site[pair] ?? 0;
    this.#nextAt[pair] = this.#firstAt[site] ?? NONE;
    this.#firstAt[site] = pair;
  }

  /** Pairs that carry learners of a demand. */
  of(demand: number): readonly number[] {
    const found: number[] = [];
    for (let pair = this.#firstOf[demand] ?? NONE; pair !== NONE; pair = this.#nextOf[pair] ?? NONE) {
      if ((this.learners[pair] ?? 0) > 0) found.push(pair);
    }
    return found;
  }

  /** First pair that carries learners to a site, and the one after a pair; negative when there is none. */
  firstAt(site: number): number {
    let pair = this.#firstAt[site] ?? NONE;
    while (pair >= 0 && this.learners[pair] === 0) pair = this.#drop(pair);
    this.#firstAt[site] = pair;
    return pair;
  }

  nextAt(pair: number): number {
    let next = this.#nextAt[pair] ?? NONE;
    while (next >= 0 && this.learners[next] === 0) next = this.#drop(next);
    this.#nextAt[pair] = next;
    return next;
  }

  #drop(pair: number): number {
    const next = this.#nextAt[pair] ?? NONE;
    this.#nextAt[pair] = ABSENT;
    return next;
  }
}
