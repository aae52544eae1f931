import { copyOf, type Flow, type FlowGraph } from './max-flow';
import type { Pairs } from './pairs';

const NOT_SEEN = -1;
const ROOT = -2;
/** Marks "came from site v" as `FROM_SITE - v`, apart from row numbers and the two above. */
const FROM_SITE = -3;

/**
 * Finds out how many more learners could start at given sites beside a maximum flow, which is left as it is. Free places at hand are taken first;
 * then one site after the other sends those away who can go elsewhere. What a failed search has seen leads to no free place, for nobody.
 */
export class ExtraLearners {
  readonly #graph: FlowGraph;
  /** The flow with nobody extra, and with those placed since. */
  readonly #throughAtFirst: Float64Array;
  readonly #through: Float64Array;
  readonly #learnersAtFirst: readonly number[];
  readonly #pairs: Pairs;
  /** By which demand or site each site was reached, and by which pair each demand. */
  readonly #siteFrom: Int32Array;
  readonly #demandFrom: Int32Array;
  /** Sites and demands seen: those of failed searches first, then those of the running one. */
  readonly #seenSites: Int32Array;
  readonly #seenDemands: Int32Array;
  #siteCount = 0;
  #demandCount = 0;
  #firstSite = 0;
  #firstDemand = 0;
  /** Where in its list each demand has its first workplace with a free place: with nobody extra, and now. Places only fill up, so that it only moves on. */
  readonly #freeAtFirst: Int32Array;
  readonly #free: Int32Array;
  /** What is no longer as in the flow: sites as they are, pairs as their complement, and demands whose first free place has moved. */
  readonly #changed: number[] = [];
  readonly #moved: number[] = [];
  #changedCount = 0;
  #movedCount = 0;

  constructor(graph: FlowGraph, flow: Flow) {
    this.#graph = graph;
    const { pairs, through } = copyOf(flow);
    this.#pairs = pairs;
    this.#learnersAtFirst = pairs.learners.slice();
    this.#through = through;
    this.#throughAtFirst = through.slice();
    this.#siteFrom = new Int32Array(graph.parent.length).fill(NOT_SEEN);
    this.#demandFrom = new Int32Array(graph.amount.length).fill(NOT_SEEN);
    this.#seenSites = new Int32Array(graph.parent.length);
    this.#seenDemands = new Int32Array(graph.amount.length);
    this.#free = new Int32Array(graph.amount.length);
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
      if (row >= 0) this.#through[row] = this.#throughAtFirst[row] ?? 0;
      else this.#pairs.set(~row, this.#learnersAtFirst[~row] ?? 0);
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
    this.#pairs.set(pair, (this.#pairs.learners[pair] ?? 0) + amount);
  }

  /** Where in its list a demand has its first workplace with a free place; the end of the list when it has none. */
  #firstFree(demand: number): number {
    const { near, workplaces } = this.#graph;
    const list = near.list[demand] ?? 0;
    let i = this.#free[demand] ?? 0;
    while (i < (near.count[list] ?? 0) || near.more(list)) {
      const site = near.row[(near.start[list] ?? 0) + i] ?? 0;
      if (site < workplaces && this.#roomIn(site) > 0) break;
      i += 1;
    }
    return i;
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
    const { parent, workplaces, child, childStart } = this.#graph;
    if (site >= workplaces) {
      const workplace = parent[site] ?? site;
      if (this.#roomIn(site) > 0 && this.#see(workplace, FROM_SITE - site)) return workplace;
    } else {
      for (let i = childStart[site] ?? 0; i < (childStart[site + 1] ?? 0); i++) {
        const capped = child[i] ?? 0;
        if ((this.#through[capped] ?? 0) > 0) this.#see(capped, FROM_SITE - site);
      }
    }
    for (let pair = this.#pairs.firstAt(site); pair >= 0; pair = this.#pairs.nextAt(pair)) {
      const found = this.#leaveDemand(this.#pairs.demand[pair] ?? 0, pair);
      if (found !== NOT_SEEN) return found;
    }
    return NOT_SEEN;
  }

  #leaveDemand(demand: number, from: number): number {
    if (this.#demandFrom[demand] !== NOT_SEEN) return NOT_SEEN;
    this.#demandFrom[demand] = from;
    this.#seenDemands[this.#demandCount++] = demand;
    const { near } = this.#graph;
    const free = this.#firstFree(demand);
    if (free !== this.#free[demand]) {
      this.#moved[this.#movedCount++] = demand;
      this.#free[demand] = free;
    }
    const start = near.start[near.list[demand] ?? 0] ?? 0;
    const end = near.count[near.list[demand] ?? 0] ?? 0;
    if (free < end) {
      const site = near.row[start + free] ?? 0;
      this.#see(site, demand);
      return site;
    }
    for (let i = 0; i < end; i++) {
      const site = near.row[start + i] ?? 0;
      if (this.#see(site, demand)) return site;
    }
    return NOT_SEEN;
  }

  /** Sends what fits along the path that ends at `found` and forgets the search; a failed one stays marked. */
  #augment(found: number): number {
    if (found === NOT_SEEN) return 0;
    const amount = this.#narrowest(found);
    const { workplaces } = this.#graph;
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
      const back = this.#demandFrom[from] ?? ROOT;
      this.#sendBy(this.#pairs.between(from, site), amount);
      this.#sendBy(back, -amount);
      site = this.#pairs.site[back] ?? 0;
    }
    this.#unsee(this.#firstSite, this.#firstDemand);
    return amount;
  }

  /** How many fit along the path that ends at `found`. */
  #narrowest(found: number): number {
    const { workplaces } = this.#graph;
    let amount = this.#roomIn(found);
    let site = found;
    for (let from = this.#siteFrom[site] ?? ROOT; from !== ROOT; from = this.#siteFrom[site] ?? ROOT) {
      if (from <= FROM_SITE) {
        const other = FROM_SITE - from;
        amount = Math.min(amount, site < workplaces ? this.#roomIn(other) : (this.#through[site] ?? 0));
        site = other;
        continue;
      }
      const back = this.#demandFrom[from] ?? ROOT;
      amount = Math.min(amount, this.#pairs.learners[back] ?? 0);
      site = this.#pairs.site[back] ?? 0;
    }
    return amount;
  }
}
