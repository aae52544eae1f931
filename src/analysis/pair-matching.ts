/**
 * A graph whose vertices may be matched in pairs. The edges of vertex v lead to `partner[v]`, unless that is NOBODY, and to the vertices
 * of `lists[group[v]]`. Edges stand at both of their ends.
 */
export interface PairGraph {
  readonly partner: Int32Array;
  readonly group: Int32Array;
  readonly lists: readonly ArrayLike<number>[];
}

export const NOBODY = -1;

const UNSEEN = 0;
/** At an even number of steps from where a search began, and so able to go on; at an odd number; searched in vain before. */
const EVEN = 1;
const ODD = 2;
const DEAD = 3;

/**
 * Largest matchings in any graph by shrinking blossoms (Edmonds 1965), kept as a forest of unions (Gabow 1976). What a search has seen in vain
 * leads to nobody ever after, so that all of them together look at every edge once.
 */
export class PairMatching {
  readonly match: Int32Array;
  readonly #graph: PairGraph;
  readonly #state: Uint8Array;
  /** From where each vertex was reached. */
  readonly #from: Int32Array;
  /** Forest of blossoms; the root of a tree is the base. */
  readonly #base: Int32Array;
  readonly #stamp: Int32Array;
  #time = 0;
  readonly #queue: number[] = [];
  readonly #seen: number[] = [];

  /** `match`: who is matched with whom already, NOBODY or a neighbour; it is changed in place. */
  constructor(graph: PairGraph, match: Int32Array) {
    const { length } = match;
    this.#graph = graph;
    this.match = match;
    this.#state = new Uint8Array(length);
    this.#from = new Int32Array(length).fill(NOBODY);
    this.#base = Int32Array.from(match.keys());
    this.#stamp = new Int32Array(length);
  }

  /** Matches one pair more, of which a vertex without a match is one; false when there is none. */
  augment(root: number): boolean {
    if (this.match[root] !== NOBODY || this.#state[root] === DEAD) return false;
    this.#see(root, EVEN);
    this.#queue.push(root);
    const end = this.#search();
    if (end !== NOBODY) this.#flip(end);
    for (const vertex of this.#seen) {
      this.#state[vertex] = end === NOBODY ? DEAD : UNSEEN;
      this.#from[vertex] = NOBODY;
      this.#base[vertex] = vertex;
    }
    this.#seen.length = 0;
    this.#queue.length = 0;
    return end !== NOBODY;
  }

  /** A vertex without a match that an alternating path leads to, or NOBODY. */
  #search(): number {
    const { partner, group, lists } = this.#graph;
    for (let at = 0; at < this.#queue.length; at++) {
      const vertex = this.#queue[at] ?? 0;
      const beside = partner[vertex] ?? NOBODY;
      if (beside !== NOBODY && this.#look(vertex, beside)) return beside;
      const list = lists[group[vertex] ?? 0] ?? [];
      for (let i = 0; i < list.length; i++) {
        const other = list[i] ?? 0;
        if (this.#look(vertex, other)) return other;
      }
    }
    return NOBODY;
  }

  /** Looks along an edge; true when it ends at somebody without a match. */
  #look(vertex: number, other: number): boolean {
    const state = this.#state[other];
    if (state === ODD || state === DEAD) return false;
    if (state === EVEN) {
      const [a, b] = [this.#baseOf(vertex), this.#baseOf(other)];
      if (a === b) return false;
      const common = this.#commonBase(a, b);
      this.#shrink(vertex, other, common);
      this.#shrink(other, vertex, common);
      return false;
    }
    this.#see(other, ODD);
    this.#from[other] = vertex;
    const mate = this.match[other] ?? NOBODY;
    if (mate === NOBODY) return true;
    this.#see(mate, EVEN);
    this.#queue.push(mate);
    return false;
  }

  #see(vertex: number, state: number): void {
    this.#state[vertex] = state;
    this.#seen.push(vertex);
  }

  #baseOf(vertex: number): number {
    let root = vertex;
    while (this.#base[root] !== root) root = this.#base[root] ?? root;
    for (let at = vertex; at !== root; ) {
      const next = this.#base[at] ?? root;
      this.#base[at] = root;
      at = next;
    }
    return root;
  }

  /** Where the ways back from two bases meet. */
  #commonBase(a: number, b: number): number {
    this.#time += 1;
    let [one, other] = [a, b];
    for (;;) {
      if (one !== NOBODY) {
        if (this.#stamp[one] === this.#time) return one;
        this.#stamp[one] = this.#time;
        const mate = this.match[one] ?? NOBODY;
        one = mate === NOBODY ? NOBODY : this.#baseOf(this.#from[mate] ?? 0);
      }
      [one, other] = [other, one];
    }
  }

  /** Makes one side of a blossom part of its base: all its vertices are even then. */
  #shrink(vertex: number, other: number, base: number): void {
    let [at, beside] = [vertex, other];
    while (this.#baseOf(at) !== base) {
      this.#from[at] = beside;
      const mate = this.match[at] ?? 0;
      if (this.#state[mate] === ODD) {
        this.#state[mate] = EVEN;
        this.#queue.push(mate);
      }
      if (this.#base[at] === at) this.#base[at] = base;
      if (this.#base[mate] === mate) this.#base[mate] = base;
      beside = mate;
      at = this.#from[mate] ?? 0;
    }
  }

  #flip(end: number): void {
    for (let vertex = end; vertex !== NOBODY; ) {
      const before = this.#from[vertex] ?? 0;
      const next = this.match[before] ?? NOBODY;
      this.match[vertex] = before;
      this.match[before] = vertex;
      vertex = next;
    }
  }
}
