import { groupedBy } from './grouped';
import type { NearLists } from './near';
import { Pairs } from './pairs';
import { finish, type Steps } from './steps';

/**
 * The flow network in numbers. On the left demands 0..D-1, on the right sites: workplaces 0..W-1, then capped recognitions, each in front of
 * its workplace. Learners of a demand may go to the sites near it; the source feeds every demand, every workplace empties into the sink.
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
  /** Sites that learners of each demand may go to. */
  readonly near: NearLists;
  /** Demands whose learners may go to each site: lists of their own each time. */
  readonly around: () => NearLists;
  /** No site that learners may go to is farther than this. */
  readonly farthestKm: number;
}

/** A flow, changed in place by those who make it. */
export interface Flow {
  readonly pairs: Pairs;
  /** Learners of each demand that have no place. */
  readonly left: Float64Array;
  /** Learners through each site. */
  readonly through: Float64Array;
}

/** Capped recognitions by workplace, each list ascending. */
export function childrenOf(parent: Int32Array, workplaces: number): Pick<FlowGraph, 'childStart' | 'child'> {
  const { starts, rows } = groupedBy(parent.subarray(workplaces), workplaces);
  return { childStart: starts, child: rows.map((row) => row + workplaces) };
}

export function emptyFlow({ amount, parent }: FlowGraph): Flow {
  return { pairs: new Pairs(amount.length, parent.length), left: amount.slice(), through: new Float64Array(parent.length) };
}

export function copyOf(flow: Flow): Flow {
  return { pairs: flow.pairs.copy(), left: flow.left.slice(), through: flow.through.slice() };
}

export const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/** The largest flow: what `left` then sums to cannot be placed by anybody. */
export function maximumFlow(graph: FlowGraph): Flow {
  return finish(maximumFlowSteps(graph));
}

export function* maximumFlowSteps(graph: FlowGraph): Steps<Flow> {
  const flow = emptyFlow(graph);
  yield* placeAllSteps(graph, new Augmenter(graph, flow));
  return flow;
}

/** Places everybody who can be placed, demand by demand; gives how many. Those placed before stay placed, perhaps elsewhere. */
export function* placeAllSteps(graph: FlowGraph, augmenter: Augmenter): Steps<number> {
  const { length } = graph.amount;
  let added = 0;
  for (let demand = 0; demand < length; demand++) {
    if (demand % DEMANDS_PER_STEP === 0) yield demand / length;
    added += augmenter.place(demand);
  }
  return added;
}
/** Most demands are placed at once: a step for each would cost more than the placing. */
const DEMANDS_PER_STEP = 8;

const NOT_SEEN = -1;
const ROOT = -2;
/** Marks "came from site v" as `FROM_SITE - v`, apart from row numbers and the two above. */
const FROM_SITE = -3;

type Column = Float64Array | readonly number[];

/** What undoing needs: which column, which row, what it was. */
interface Change {
  readonly column: Column;
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
  /** Sites farther than this are left aside; a reach that grows moves it. */
  reachKm = Number.POSITIVE_INFINITY;
  /** By which demand or site each site was reached, and by which pair each demand. */
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

  /** Has to be called when sites or places were added or learners taken out: what could not reach a free place may now. */
  forget(): void {
    this.#siteFrom.fill(NOT_SEEN);
    this.#demandFrom.fill(NOT_SEEN);
  }

  #resetSeen(): void {
    for (let i = 0; i < this.#seenSiteCount; i++) this.#siteFrom[this.#queue[i] ?? 0] = NOT_SEEN;
    for (let i = 0; i < this.#seenDemandCount; i++) this.#demandFrom[this.#seenDemands[i] ?? 0] = NOT_SEEN;
  }

  #set(column: Column, row: number, value: number): void {
    this.#log?.push({ column, row, before: column[row] ?? 0 });
    if (column instanceof Float64Array) column[row] = value;
    else this.#flow.pairs.set(row, value);
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
    const { near } = this.#graph;
    const list = near.list[demand] ?? 0;
    for (let i = 0; i < (near.count[list] ?? 0) || near.more(list); i++) {
      const at = (near.start[list] ?? 0) + i;
      if ((near.km[at] ?? 0) > this.reachKm) break;
      const site = near.row[at] ?? 0;
      if (this.#seeSite(site, demand)) return site;
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
    const { parent, capacity, workplaces, child, childStart } = this.#graph;
    const { through, pairs } = this.#flow;
    const workplace = parent[site] ?? site;
    if (site >= workplaces) {
      if ((through[site] ?? 0) < (capacity[site] ?? 0) && this.#seeSite(workplace, FROM_SITE - site)) return workplace;
    } else {
      for (let i = childStart[site] ?? 0; i < (childStart[site + 1] ?? 0); i++) {
        const capped = child[i] ?? 0;
        if ((through[capped] ?? 0) > 0) this.#seeSite(capped, FROM_SITE - site);
      }
    }
    for (let pair = pairs.firstAt(site); pair >= 0; pair = pairs.nextAt(pair)) {
      const found = this.#seeDemand(pairs.demand[pair] ?? 0, pair);
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
  #trace(found: number, step: (column: Column, row: number, sign: 1 | -1, room: number | null) => void): void {
    const { workplaces, capacity } = this.#graph;
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
      step(pairs.learners, pairs.between(from, site), 1, null);
      const back = this.#demandFrom[from] ?? ROOT;
      if (back === ROOT) return;
      step(pairs.learners, back, -1, null);
      site = pairs.site[back] ?? 0;
    }
  }
}
