import { Carriers } from './carriers';

/**
 * The flow network in numbers. On the left demands 0..D-1, on the right sites: workplaces 0..W-1, then capped recognitions, each in front of
 * its workplace. A pair lets learners of a demand go to a site; the source feeds every demand, every workplace empties into the sink.
 */
export interface FlowGraph {
  readonly workplaces: number;
  /** Learners per demand. */
  readonly amount: Float64Array;
  /** Per site: places of a workplace, cap of a recognition. */
  readonly capacity: Float64Array;
  /** Per site: its workplace; a workplace is its own. */
  readonly parent: Int32Array;
  /** Capped recognitions of workplace w: `child[childStart[w]]`..`child[childStart[w + 1] - 1]`. */
  readonly childStart: Int32Array;
  readonly child: Int32Array;
  /** Pairs of demand d: `pairStart[d]`..`pairStart[d + 1] - 1`. */
  readonly pairStart: Int32Array;
  readonly pairSite: Int32Array;
  readonly pairDemand: Int32Array;
  /** Pairs into site v: `sitePair[siteStart[v]]`..`sitePair[siteStart[v + 1] - 1]`. */
  readonly siteStart: Int32Array;
  readonly sitePair: Int32Array;
}

/** A flow, changed in place by those who make it. */
export interface Flow {
  /** Learners per pair. */
  readonly pairs: Float64Array;
  /** Learners of each demand that have no place. */
  readonly left: Float64Array;
  /** Learners through each site. */
  readonly through: Float64Array;
}

/** Completes a graph from its bare columns: `parent` has a row per site, `pairStart` one per demand and one more. */
export function graphOf(
  bare: Pick<FlowGraph, 'workplaces' | 'amount' | 'capacity' | 'parent' | 'pairStart' | 'pairSite'>,
): FlowGraph {
  const { workplaces, amount, parent, pairStart, pairSite } = bare;
  const pairDemand = new Int32Array(pairSite.length);
  for (let demand = 0; demand < amount.length; demand++) pairDemand.fill(demand, pairStart[demand], pairStart[demand + 1]);
  const incoming = groupedBy(pairSite, parent.length, 0);
  const children = groupedBy(parent.subarray(workplaces), workplaces, workplaces);
  return {
    ...bare,
    pairDemand,
    siteStart: incoming.starts,
    sitePair: incoming.rows,
    childStart: children.starts,
    child: children.rows,
  };
}

/** Rows by the group they belong to, each list ascending; `first` is added to every row number. */
function groupedBy(groups: Int32Array, count: number, first: number): { readonly starts: Int32Array; readonly rows: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const group of groups) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  for (let group = 0; group < count; group++) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  const next = starts.slice();
  const rows = new Int32Array(groups.length);
  for (let row = 0; row < groups.length; row++) {
    const group = groups[row] ?? 0;
    const at = next[group] ?? 0;
    rows[at] = row + first;
    next[group] = at + 1;
  }
  return { starts, rows };
}

export function emptyFlow(graph: FlowGraph): Flow {
  return {
    pairs: new Float64Array(graph.pairSite.length),
    left: graph.amount.slice(),
    through: new Float64Array(graph.parent.length),
  };
}

export function copyOf(flow: Flow): Flow {
  return { pairs: flow.pairs.slice(), left: flow.left.slice(), through: flow.through.slice() };
}

export const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/** The largest flow: what `left` then sums to cannot be placed by anybody. */
export function maximumFlow(graph: FlowGraph): Flow {
  const flow = emptyFlow(graph);
  placeAll(graph, new Augmenter(graph, flow));
  return flow;
}

/** Places everybody who can be placed, demand by demand; gives how many. Those placed before stay placed, perhaps elsewhere. */
export function placeAll(graph: FlowGraph, augmenter: Augmenter): number {
  let added = 0;
  for (let demand = 0; demand < graph.amount.length; demand++) added += augmenter.place(demand);
  return added;
}

const NOT_SEEN = -1;
const ROOT = -2;
/** Marks "came from site v" as `FROM_SITE - v`, apart from pair numbers and the two above. */
const FROM_SITE = -3;

/** What undoing needs: which column, which row, what it was. */
interface Change {
  readonly column: Float64Array;
  readonly row: number;
  readonly before: number;
}

/**
 * Finds augmenting paths by breadth, shortest first (Edmonds and Karp 1972), one starting point after the other. What a failed search has seen
 * can never reach a free place again, so that it is not looked at twice: all failures together cost one pass over the network.
 */
export class Augmenter {
  readonly #graph: FlowGraph;
  readonly #flow: Flow;
  readonly #carriers: Carriers;
  /** Last pair of each demand that may be used, and one more; a reach that grows moves these. */
  readonly pairEnd: Int32Array;
  readonly #siteFrom: Int32Array;
  readonly #demandFrom: Int32Array;
  readonly #queue: Int32Array;
  /** Sites and demands seen in the running search, so that only those are reset. */
  readonly #seenDemands: Int32Array;
  #seenSiteCount = 0;
  #seenDemandCount = 0;
  #log: Change[] | null = null;

  constructor(graph: FlowGraph, flow: Flow) {
    this.#graph = graph;
    this.#flow = flow;
    this.#carriers = new Carriers(flow.pairs, graph.pairSite, graph.parent.length);
    this.pairEnd = graph.pairStart.slice(1);
    this.#siteFrom = new Int32Array(graph.parent.length).fill(NOT_SEEN);
    this.#demandFrom = new Int32Array(graph.amount.length).fill(NOT_SEEN);
    this.#queue = new Int32Array(graph.parent.length);
    this.#seenDemands = new Int32Array(graph.amount.length);
  }

  /** Places as many of the demand's learners as can be; gives how many were added. */
  place(demand: number): number {
    const { left } = this.#flow;
    let added = 0;
    while ((left[demand] ?? 0) > 0) {
      if (this.#demandFrom[demand] !== NOT_SEEN) break;
      const amount = this.#augment(this.#searchFrom(demand), left[demand] ?? 0);
      if (amount === 0) break;
      this.#set(left, demand, (left[demand] ?? 0) - amount);
      added += amount;
    }
    return added;
  }

  /** Runs something and takes back all it did to the flow. */
  attempt<T>(run: () => T): T {
    const log: Change[] = [];
    this.#log = log;
    const result = run();
    this.#log = null;
    for (const { column, row, before } of log.reverse()) this.#set(column, row, before);
    return result;
  }

  /** Whether somebody without a place leads here and finds it full; right after everybody had a turn. */
  isBlocked(site: number): boolean {
    return this.#siteFrom[site] !== NOT_SEEN;
  }

  /** Has to be called when pairs or places were added or learners taken out: what could not reach a free place may now. */
  forget(): void {
    this.#siteFrom.fill(NOT_SEEN);
    this.#demandFrom.fill(NOT_SEEN);
  }

  #resetSeen(): void {
    for (let i = 0; i < this.#seenSiteCount; i++) this.#siteFrom[this.#queue[i] ?? 0] = NOT_SEEN;
    for (let i = 0; i < this.#seenDemandCount; i++) this.#demandFrom[this.#seenDemands[i] ?? 0] = NOT_SEEN;
  }

  #set(column: Float64Array, row: number, value: number): void {
    this.#log?.push({ column, row, before: column[row] ?? 0 });
    column[row] = value;
    if (value > 0 && column === this.#flow.pairs) this.#carriers.add(row);
  }

  /** The workplace with a free place that ends the path, or NOT_SEEN. */
  #searchFrom(demand: number): number {
    this.#seenSiteCount = 0;
    this.#seenDemandCount = 0;
    const found = this.#seeDemand(demand, ROOT);
    return found === NOT_SEEN ? this.#walk() : found;
  }

  /** Marks a site; true when it is a workplace with a free place. */
  #seeSite(site: number, from: number): boolean {
    if (this.#siteFrom[site] !== NOT_SEEN) return false;
    this.#siteFrom[site] = from;
    this.#queue[this.#seenSiteCount++] = site;
    return site < this.#graph.workplaces && (this.#flow.through[site] ?? 0) < (this.#graph.capacity[site] ?? 0);
  }

  #seeDemand(demand: number, from: number): number {
    if (this.#demandFrom[demand] !== NOT_SEEN) return NOT_SEEN;
    this.#demandFrom[demand] = from;
    this.#seenDemands[this.#seenDemandCount++] = demand;
    const { pairSite, pairStart } = this.#graph;
    const end = this.pairEnd[demand] ?? 0;
    for (let pair = pairStart[demand] ?? 0; pair < end; pair++) {
      const site = pairSite[pair] ?? 0;
      if (this.#seeSite(site, pair)) return site;
    }
    return NOT_SEEN;
  }

  #walk(): number {
    for (let at = 0; at < this.#seenSiteCount; at++) {
      const found = this.#leave(this.#queue[at] ?? 0);
      if (found !== NOT_SEEN) return found;
    }
    return NOT_SEEN;
  }

  /** Everything one residual step away from a site. */
  #leave(site: number): number {
    const { parent, capacity, workplaces, child, childStart, pairDemand } = this.#graph;
    const { through } = this.#flow;
    const workplace = parent[site] ?? site;
    if (site >= workplaces) {
      if ((through[site] ?? 0) < (capacity[site] ?? 0) && this.#seeSite(workplace, FROM_SITE - site)) return workplace;
    } else {
      for (let i = childStart[site] ?? 0; i < (childStart[site + 1] ?? 0); i++) {
        const capped = child[i] ?? 0;
        if ((through[capped] ?? 0) > 0) this.#seeSite(capped, FROM_SITE - site);
      }
    }
    for (let pair = this.#carriers.first(site); pair >= 0; pair = this.#carriers.after(pair)) {
      const found = this.#seeDemand(pairDemand[pair] ?? 0, pair);
      if (found !== NOT_SEEN) return found;
    }
    return NOT_SEEN;
  }

  /** Sends what fits along the path that ends at `found`, and resets what was seen; a failed search stays marked, unless it is an attempt. */
  #augment(found: number, limit: number): number {
    if (found === NOT_SEEN) {
      if (this.#log) this.#resetSeen();
      return 0;
    }
    const { capacity } = this.#graph;
    const { through } = this.#flow;
    let amount = Math.min(limit, (capacity[found] ?? 0) - (through[found] ?? 0));
    this.#trace(found, (column, row, sign, room) => {
      if (room !== null) amount = Math.min(amount, room);
      else if (sign < 0) amount = Math.min(amount, column[row] ?? 0);
    });
    this.#trace(found, (column, row, sign) => this.#set(column, row, (column[row] ?? 0) + sign * amount));
    this.#set(through, found, (through[found] ?? 0) + amount);
    this.#resetSeen();
    return amount;
  }

  /** Every change along the path, end first: column, row, its sign and, where a cap limits it, what still fits. */
  #trace(found: number, step: (column: Float64Array, row: number, sign: 1 | -1, room: number | null) => void): void {
    const { workplaces, capacity, pairDemand, pairSite } = this.#graph;
    const { pairs, through } = this.#flow;
    let site = found;
    for (;;) {
      const from = this.#siteFrom[site] ?? ROOT;
      if (from === ROOT) return;
      if (from <= FROM_SITE) {
        const other = FROM_SITE - from;
        if (site < workplaces) step(through, other, 1, (capacity[other] ?? 0) - (through[other] ?? 0));
        else step(through, site, -1, null);
        site = other;
        continue;
      }
      step(pairs, from, 1, null);
      const back = this.#demandFrom[pairDemand[from] ?? 0] ?? ROOT;
      if (back === ROOT) return;
      step(pairs, back, -1, null);
      site = pairSite[back] ?? 0;
    }
  }
}
