import { Augmenter, emptyFlow, type Flow, type FlowGraph, sumOf } from './max-flow';

/**
 * A maximum flow that follows changes of single numbers. Each change goes on from the flow before it: only who or what it touches is moved,
 * and those without a place are looked at again only when a place they lead to comes free.
 */
export class LiveFlow {
  readonly graph: FlowGraph;
  readonly flow: Flow;
  readonly #augmenter: Augmenter;
  /** Demands that have or had learners: most of a network may have none. */
  readonly #asking: number[] = [];
  readonly #isAsking: Uint8Array;
  #unplaced: number;

  constructor(graph: FlowGraph) {
    this.graph = { ...graph, amount: graph.amount.slice(), capacity: graph.capacity.slice() };
    this.flow = emptyFlow(this.graph);
    this.#augmenter = new Augmenter(this.graph, this.flow);
    this.#isAsking = new Uint8Array(graph.amount.length);
    graph.amount.forEach((learners, demand) => {
      if (learners > 0) this.#ask(demand);
    });
    this.#unplaced = sumOf(graph.amount) - this.#placeAll();
  }

  /** Learners that cannot be placed. */
  get unplaced(): number {
    return this.#unplaced;
  }

  /** `learners` must not be negative. */
  setLearners(demand: number, learners: number): void {
    const { amount } = this.graph;
    const { left } = this.flow;
    const more = learners - (amount[demand] ?? 0);
    amount[demand] = learners;
    if (more > 0) {
      this.#ask(demand);
      left[demand] = (left[demand] ?? 0) + more;
      this.#unplaced += more - this.#augmenter.place(demand);
      return;
    }
    const waiting = Math.min(left[demand] ?? 0, -more);
    left[demand] = (left[demand] ?? 0) - waiting;
    this.#unplaced -= waiting;
    this.#withdraw(demand, -more - waiting);
  }

  /** `site`: a workplace, or a capped recognition whose cap is meant. `places` must not be negative. */
  setPlaces(site: number, places: number): void {
    const { capacity } = this.graph;
    const more = places - (capacity[site] ?? 0);
    capacity[site] = places;
    if (more < 0) this.#crowdOut(site);
    else if (more > 0 && this.#augmenter.isBlocked(site)) this.#reopen();
  }

  /** Takes learners of a demand out of their places; others may want those. */
  #withdraw(demand: number, learners: number): void {
    const { parent } = this.graph;
    const { pairs } = this.flow;
    let isWanted = false;
    let rest = learners;
    for (const pair of pairs.of(demand)) {
      if (rest === 0) break;
      const amount = Math.min(rest, pairs.learners[pair] ?? 0);
      this.#vacate(pair, amount);
      rest -= amount;
      const site = pairs.site[pair] ?? 0;
      isWanted ||= this.#augmenter.isBlocked(site) || this.#augmenter.isBlocked(parent[site] ?? site);
    }
    if (isWanted) this.#reopen();
  }

  #vacate(pair: number, amount: number): void {
    const { parent } = this.graph;
    const { pairs, through } = this.flow;
    const site = pairs.site[pair] ?? 0;
    const workplace = parent[site] ?? site;
    pairs.set(pair, (pairs.learners[pair] ?? 0) - amount);
    through[site] = (through[site] ?? 0) - amount;
    if (workplace !== site) through[workplace] = (through[workplace] ?? 0) - amount;
  }

  /** Those who no longer fit look for another place. */
  #crowdOut(site: number): void {
    const { capacity, workplaces, parent, childStart, child } = this.graph;
    const { through, pairs, left } = this.flow;
    const entries = site < workplaces ? [site, ...child.subarray(childStart[site], childStart[site + 1])] : [site];
    const moved: number[] = [];
    // A cap that shrinks frees a place of its workplace, and a workplace that shrinks may free a cap: others may have been waiting for it.
    let isWanted = site >= workplaces && this.#augmenter.isBlocked(parent[site] ?? site);
    for (const entry of entries) {
      for (let pair = pairs.firstAt(entry); pair >= 0; pair = pairs.nextAt(pair)) {
        const amount = Math.min((through[site] ?? 0) - (capacity[site] ?? 0), pairs.learners[pair] ?? 0);
        if (amount <= 0) break;
        const demand = pairs.demand[pair] ?? 0;
        this.#vacate(pair, amount);
        left[demand] = (left[demand] ?? 0) + amount;
        this.#unplaced += amount;
        moved.push(demand);
        isWanted ||= entry !== site && this.#augmenter.isBlocked(entry);
      }
    }
    for (const demand of moved) this.#unplaced -= this.#augmenter.place(demand);
    if (isWanted) this.#reopen();
  }

  #reopen(): void {
    this.#augmenter.forget();
    this.#unplaced -= this.#placeAll();
  }

  #ask(demand: number): void {
    if (this.#isAsking[demand] === 1) return;
    this.#isAsking[demand] = 1;
    this.#asking.push(demand);
  }

  /** Places everybody who can be placed; gives how many were added. */
  #placeAll(): number {
    let added = 0;
    for (const demand of this.#asking) added += this.#augmenter.place(demand);
    return added;
  }
}
