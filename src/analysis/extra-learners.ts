import { Carriers } from './carriers';
import { copyOf, type Flow, type FlowGraph } from './max-flow';

const NOT_SEEN = -1;
const ROOT = -2;
/** Marks "came from site v" as `FROM_SITE - v`, apart from pair numbers and the two above. */
const FROM_SITE = -3;

/**
 * Finds out how many more learners could start at given sites beside a maximum flow, which is left as it is. Free places at hand are taken first;
 * then one site after the other sends those away who can go elsewhere. What a failed search has seen leads to no free place, for nobody.
 */
export class ExtraLearners {
  readonly #graph: FlowGraph;
  readonly #flow: Flow;
  readonly #pairs: Float64Array;
  readonly #through: Float64Array;
  readonly #carriers: Carriers;
  readonly #siteFrom: Int32Array;
  readonly #demandFrom: Int32Array;
  /** Sites and demands seen: those of failed searches first, then those of the running one. */
  readonly #seenSites: Int32Array;
  readonly #seenDemands: Int32Array;
  #siteCount = 0;
  #demandCount = 0;
  #firstSite = 0;
  #firstDemand = 0;
  /** Per demand its first pair to a workplace with a free place: with nobody extra, and now. Places only fill up, so that it only moves on. */
  readonly #freeAtFirst: Int32Array;
  readonly #free: Int32Array;
  /** What is no longer as in the flow: sites as they are, pairs as their complement, and demands whose first free place has moved. */
  readonly #changed: number[] = [];
  readonly #moved: number[] = [];
  #changedCount = 0;
  #movedCount = 0;

  constructor(graph: FlowGraph, flow: Flow) {
    this.#graph = graph;
    this.#flow = copyOf(flow);
    this.#pairs = flow.pairs.slice();
    this.#through = flow.through.slice();
    this.#carriers = new Carriers(this.#pairs, graph.pairSite, graph.parent.length);
    this.#siteFrom = new Int32Array(graph.parent.length).fill(NOT_SEEN);
    this.#demandFrom = new Int32Array(graph.amount.length).fill(NOT_SEEN);
    this.#seenSites = new Int32Array(graph.parent.length);
    this.#seenDemands = new Int32Array(graph.amount.length);
    this.#free = graph.pairStart.slice(0, graph.amount.length);
    for (let demand = 0; demand < this.#free.length; demand++) this.#free[demand] = this.#firstFree(demand);
    this.#freeAtFirst = this.#free.slice();
  }

  /** Places as many as can start at these sites, beside those placed since `leave`. */
  place(sites: Int32Array): number {
    const { parent, capacity } = this.#graph;
    let most = 0;
    let added = 0;
    for (let i = 0; i < sites.length; i++) {
      const site = sites[i] ?? 0;
      const workplace = parent[site] ?? site;
      most += Math.min(capacity[site] ?? 0, capacity[workplace] ?? 0);
      const amount = Math.min(this.#roomIn(workplace), this.#roomIn(site));
      if (amount <= 0) continue;
      this.#send(workplace, amount);
      if (site !== workplace) this.#send(site, amount);
      added += amount;
    }
    for (let i = 0; i < sites.length && added < most; i++) {
      const site = sites[i] ?? 0;
      while (this.#siteFrom[site] === NOT_SEEN) {
        const amount = this.#augment(this.#searchAt(site));
        if (amount === 0) break;
        added += amount;
      }
    }
    return added;
  }

  /** Takes all of them away again. */
  leave(): void {
    for (let i = 0; i < this.#changedCount; i++) {
      const row = this.#changed[i] ?? 0;
      if (row >= 0) this.#through[row] = this.#flow.through[row] ?? 0;
      else this.#setPair(~row, this.#flow.pairs[~row] ?? 0);
    }
    for (let i = 0; i < this.#movedCount; i++) {
      const demand = this.#moved[i] ?? 0;
      this.#free[demand] = this.#freeAtFirst[demand] ?? 0;
    }
    this.#changedCount = 0;
    this.#movedCount = 0;
    this.#unsee(0, 0);
  }

  #roomIn(site: number): number {
    return (this.#graph.capacity[site] ?? 0) - (this.#through[site] ?? 0);
  }

  #send(site: number, amount: number): void {
    this.#changed[this.#changedCount++] = site;
    this.#through[site] = (this.#through[site] ?? 0) + amount;
  }

  #sendBy(pair: number, amount: number): void {
    this.#changed[this.#changedCount++] = ~pair;
    this.#setPair(pair, (this.#pairs[pair] ?? 0) + amount);
  }

  #setPair(pair: number, learners: number): void {
    this.#pairs[pair] = learners;
    if (learners > 0) this.#carriers.add(pair);
  }

  /** First pair of a demand to a workplace with a free place; the end of its pairs when there is none. */
  #firstFree(demand: number): number {
    const { pairSite, pairStart, workplaces } = this.#graph;
    const end = pairStart[demand + 1] ?? 0;
    let pair = this.#free[demand] ?? 0;
    while (pair < end) {
      const site = pairSite[pair] ?? 0;
      if (site < workplaces && this.#roomIn(site) > 0) break;
      pair += 1;
    }
    return pair;
  }

  #unsee(sites: number, demands: number): void {
    for (let i = sites; i < this.#siteCount; i++) this.#siteFrom[this.#seenSites[i] ?? 0] = NOT_SEEN;
    for (let i = demands; i < this.#demandCount; i++) this.#demandFrom[this.#seenDemands[i] ?? 0] = NOT_SEEN;
    this.#siteCount = sites;
    this.#demandCount = demands;
  }

  /** The workplace with a free place that ends the shortest path from a site, its marks in place and only those; else NOT_SEEN. */
  #searchAt(root: number): number {
    const first = this.#siteCount;
    this.#firstDemand = this.#demandCount;
    this.#firstSite = first;
    if (this.#see(root, ROOT)) return root;
    for (let at = first; at < this.#siteCount; at++) {
      const found = this.#leaveSite(this.#seenSites[at] ?? 0);
      if (found !== NOT_SEEN) return found;
    }
    return NOT_SEEN;
  }
  /** Marks a site; true when it is a workplace with a free place. */
  #see(site: number, from: number): boolean {
    if (this.#siteFrom[site] !== NOT_SEEN) return false;
    this.#siteFrom[site] = from;
    this.#seenSites[this.#siteCount++] = site;
    return site < this.#graph.workplaces && this.#roomIn(site) > 0;
  }

  /** Everything one residual step away from a site. */
  #leaveSite(site: number): number {
    const { parent, workplaces, child, childStart, pairDemand } = this.#graph;
    if (site >= workplaces) {
      const workplace = parent[site] ?? site;
      if (this.#roomIn(site) > 0 && this.#see(workplace, FROM_SITE - site)) return workplace;
    } else {
      for (let i = childStart[site] ?? 0; i < (childStart[site + 1] ?? 0); i++) {
        const capped = child[i] ?? 0;
        if ((this.#through[capped] ?? 0) > 0) this.#see(capped, FROM_SITE - site);
      }
    }
    for (let pair = this.#carriers.first(site); pair >= 0; pair = this.#carriers.after(pair)) {
      const found = this.#leaveDemand(pairDemand[pair] ?? 0, pair);
      if (found !== NOT_SEEN) return found;
    }
    return NOT_SEEN;
  }

  #leaveDemand(demand: number, from: number): number {
    if (this.#demandFrom[demand] !== NOT_SEEN) return NOT_SEEN;
    this.#demandFrom[demand] = from;
    this.#seenDemands[this.#demandCount++] = demand;
    const { pairSite, pairStart } = this.#graph;
    const end = pairStart[demand + 1] ?? 0;
    const free = this.#firstFree(demand);
    if (free !== this.#free[demand]) {
      this.#moved[this.#movedCount++] = demand;
      this.#free[demand] = free;
    }
    if (free < end) {
      const site = pairSite[free] ?? 0;
      this.#see(site, free);
      return site;
    }
    for (let pair = pairStart[demand] ?? 0; pair < end; pair++) {
      const site = pairSite[pair] ?? 0;
      if (this.#see(site, pair)) return site;
    }
    return NOT_SEEN;
  }

  /** Sends what fits along the path that ends at `found` and forgets the search; a failed one stays marked. */
  #augment(found: number): number {
    if (found === NOT_SEEN) return 0;
    const amount = this.#narrowest(found);
    const { workplaces, pairDemand, pairSite } = this.#graph;
    this.#send(found, amount);
    let site = found;
    for (let from = this.#siteFrom[site] ?? ROOT; from !== ROOT; from = this.#siteFrom[site] ?? ROOT) {
      if (from <= FROM_SITE) {
        const other = FROM_SITE - from;
        // Up into a workplace uses the cap before it; down from a workplace gives back what came through the cap.
        if (site < workplaces) this.#send(other, amount);
        else this.#send(site, -amount);
        site = other;
        continue;
      }
      const back = this.#demandFrom[pairDemand[from] ?? 0] ?? ROOT;
      this.#sendBy(from, amount);
      this.#sendBy(back, -amount);
      site = pairSite[back] ?? 0;
    }
    this.#unsee(this.#firstSite, this.#firstDemand);
    return amount;
  }

  /** How many fit along the path that ends at `found`. */
  #narrowest(found: number): number {
    const { workplaces, pairDemand, pairSite } = this.#graph;
    let amount = this.#roomIn(found);
    let site = found;
    for (let from = this.#siteFrom[site] ?? ROOT; from !== ROOT; from = this.#siteFrom[site] ?? ROOT) {
      if (from <= FROM_SITE) {
        const other = FROM_SITE - from;
        amount = Math.min(amount, site < workplaces ? this.#roomIn(other) : (this.#through[site] ?? 0));
        site = other;
        continue;
      }
      const back = this.#demandFrom[pairDemand[from] ?? 0] ?? ROOT;
      amount = Math.min(amount, this.#pairs[back] ?? 0);
      site = pairSite[back] ?? 0;
    }
    return amount;
  }
}
