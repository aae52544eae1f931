import { emptyFlow, type Flow, type FlowGraph, sumOf } from './max-flow';
import { type Residual, residualOf } from './residual';
import { SiteHeap } from './site-heap';
import { residualTurnedBack, transposed, turnedBack } from './transpose';

const NOWHERE = -1;
/** Marks "came from site v" as `FROM_SITE - v`, apart from demand numbers and the one above. */
const FROM_SITE = -2;
/** Whole numbers up to here are exact. */
const EXACT_BITS = 52;
/** 2^-26 km is 15 micrometres, below anything that coordinates tell. */
const FINEST_BITS = 26;

/** A maximum flow with the least total km, and what can still move in it. */
export interface LeastKm {
  readonly flow: Flow;
  readonly residual: () => Residual;
}

/**
 * Among the maximum flows one with the least total km. Successive shortest paths (Jewell 1958; Busacker and Gowen 1960) demand by demand, by
 * Dijkstra with potentials (Edmonds and Karp 1972; Tomizawa 1971) and an early end, so that nobody is looked for who is farther: a demand may
 * also stay without a place at a price above any path, so that the flow is a maximum one and each learner placed is placed where all together
 * travel least. Kilometres count in whole steps of at most 2^-26 km, which keeps the sums exact and the result the same on every machine.
 * When places are fewer than learners it is they that look for learners, which takes some ten times less.
 */
export function leastKmOf(graph: FlowGraph): LeastKm {
  if (!isScarce(graph)) {
    const flow = shortestPaths(graph);
    return { flow, residual: () => residualOf(graph, flow) };
  }
  const side = transposed(graph);
  const flow = shortestPaths(side);
  return { flow: turnedBack(graph, flow), residual: () => residualTurnedBack(residualOf(side, flow)) };
}

function shortestPaths(graph: FlowGraph): Flow {
  const flow = emptyFlow(graph);
  const search = new CheapestPath(graph, flow);
  for (let demand = 0; demand < graph.amount.length; demand++) search.place(demand);
  return flow;
}

/** Whether places that somebody may go to are fewer than learners. */
function isScarce({ workplaces, parent, capacity, amount, around }: FlowGraph): boolean {
  if (parent.length > workplaces) return false;
  const learners = sumOf(amount);
  if (sumOf(capacity) < learners) return true;
  const lists = around();
  let places = 0;
  for (let site = 0; places < learners && site < workplaces; site++) {
    const list = lists.list[site] ?? 0;
    if ((lists.count[list] ?? 0) > 0 || lists.more(list)) places += capacity[site] ?? 0;
  }
  return places < learners;
}

/** Where a search ended: at a workplace with a free place, or at a demand that gives up its place. */
interface End {
  readonly km: number;
  readonly site: number;
  readonly demand: number;
}

class CheapestPath {
  readonly #graph: FlowGraph;
  readonly #flow: Flow;
  /** Steps of cost per km. */
  readonly #steps: number;
  /** What staying without a place costs: more than any path. */
  readonly #unplacedCost: number;
  /** Cost from here to the sink at the current prices: rises, 0 at a workplace with a free place. */
  readonly #price: Float64Array;
  readonly #demandPrice: Float64Array;
  readonly #distance: Float64Array;
  readonly #demandDistance: Float64Array;
  readonly #siteFrom: Int32Array;
  readonly #demandFrom: Int32Array;
  readonly #heap: SiteHeap;
  readonly #seenSites: number[] = [];
  readonly #seenDemands: number[] = [];
  /** Learners of each demand whose turn has not come. */
  readonly #waiting: Float64Array;
  #end: End = { km: Number.POSITIVE_INFINITY, site: NOWHERE, demand: NOWHERE };

  constructor(graph: FlowGraph, flow: Flow) {
    const sites = graph.parent.length;
    const demands = graph.amount.length;
    this.#graph = graph;
    this.#flow = flow;
    const farthestKm = Math.max(1, graph.farthestKm);
    const hops = Math.log2(farthestKm) + Math.log2(2 * Math.min(sites, demands) + 2);
    this.#steps = 2 ** Math.min(FINEST_BITS, Math.floor(EXACT_BITS - 2 - hops));
    this.#unplacedCost = Math.ceil(farthestKm * this.#steps) * (2 * Math.min(sites, demands) + 2);
    this.#price = new Float64Array(sites);
    this.#demandPrice = new Float64Array(demands);
    this.#distance = new Float64Array(sites).fill(Number.POSITIVE_INFINITY);
    this.#demandDistance = new Float64Array(demands);
    this.#siteFrom = new Int32Array(sites).fill(NOWHERE);
    this.#demandFrom = new Int32Array(demands).fill(NOWHERE);
    this.#heap = new SiteHeap(this.#distance);
    this.#waiting = graph.amount.slice();
  }

  /** Gives all learners of a demand a place, or leaves those out that cost most. */
  place(demand: number): void {
    while ((this.#waiting[demand] ?? 0) > 0) {
      this.#search(demand);
      this.#raisePrices();
      this.#send(demand);
      this.#reset();
    }
  }

  #search(demand: number): void {
    this.#end = { km: Number.POSITIVE_INFINITY, site: NOWHERE, demand: NOWHERE };
    this.#see(demand, 0, NOWHERE);
    for (let site = this.#heap.pop(); site !== NOWHERE; site = this.#heap.pop()) {
      const at = this.#distance[site] ?? 0;
      if (at >= this.#end.km) return;
      this.#leave(site, at);
    }
  }

  /** Everything one residual step away from a site whose distance is settled. */
  #leave(site: number, at: number): void {
    const { workplaces, capacity, parent, child, childStart } = this.#graph;
    const { through, pairs } = this.#flow;
    const here = this.#price[site] ?? 0;
    if (site >= workplaces) {
      const workplace = parent[site] ?? site;
      if ((through[site] ?? 0) < (capacity[site] ?? 0)) {
        this.#relax(workplace, at + (this.#price[workplace] ?? 0) - here, FROM_SITE - site);
      }
    } else {
      for (let i = childStart[site] ?? 0; i < (childStart[site + 1] ?? 0); i++) {
        const capped = child[i] ?? 0;
        if ((through[capped] ?? 0) > 0) this.#relax(capped, at + (this.#price[capped] ?? 0) - here, FROM_SITE - site);
      }
    }
    for (let pair = pairs.firstAt(site); pair >= 0; pair = pairs.nextAt(pair)) {
      this.#see(pairs.demand[pair] ?? 0, at, pair);
    }
  }

  /** A demand reached at `at`: it may give up its place, or go elsewhere, where the first site too far to help ends the scan. */
  #see(demand: number, at: number, from: number): void {
    if (this.#demandFrom[demand] !== NOWHERE || (from !== NOWHERE && demand === this.#seenDemands[0])) return;
    this.#demandFrom[demand] = from;
    this.#demandDistance[demand] = at;
    this.#seenDemands.push(demand);
    const base = at - (this.#demandPrice[demand] ?? 0);
    if (base + this.#unplacedCost < this.#end.km) this.#end = { km: base + this.#unplacedCost, site: NOWHERE, demand };
    const { near } = this.#graph;
    const list = near.list[demand] ?? 0;
    for (let i = 0; i < (near.count[list] ?? 0) || near.more(list); i++) {
      const to = (near.start[list] ?? 0) + i;
      const reached = base + Math.round((near.km[to] ?? 0) * this.#steps);
      if (reached >= this.#end.km) return;
      const site = near.row[to] ?? 0;
      this.#relax(site, reached + (this.#price[site] ?? 0), demand);
    }
  }

  #relax(site: number, distance: number, from: number): void {
    if (distance >= this.#end.km || distance >= (this.#distance[site] ?? 0)) return;
    if (this.#siteFrom[site] === NOWHERE) this.#seenSites.push(site);
    this.#distance[site] = distance;
    this.#siteFrom[site] = from;
    const { workplaces, capacity } = this.#graph;
    if (site < workplaces && (this.#flow.through[site] ?? 0) < (capacity[site] ?? 0)) {
      this.#end = { km: distance, site, demand: NOWHERE };
    } else {
      this.#heap.push(site);
    }
  }

  /** Keeps every residual step at a cost of at least 0 and the path found at exactly 0. */
  #raisePrices(): void {
    const { km } = this.#end;
    for (const site of this.#seenSites) {
      const distance = this.#distance[site] ?? 0;
      if (distance < km) this.#price[site] = (this.#price[site] ?? 0) + km - distance;
    }
    for (const demand of this.#seenDemands) {
      const distance = this.#demandDistance[demand] ?? 0;
      if (distance < km) this.#demandPrice[demand] = (this.#demandPrice[demand] ?? 0) + km - distance;
    }
  }

  /** Moves as many learners as fit along the path. */
  #send(demand: number): void {
    const { capacity } = this.#graph;
    const { through, left, pairs } = this.#flow;
    const { site, demand: out } = this.#end;
    let amount = this.#waiting[demand] ?? 0;
    if (site !== NOWHERE) amount = Math.min(amount, (capacity[site] ?? 0) - (through[site] ?? 0));
    this.#trace((column, row, sign, room) => {
      if (room !== null) amount = Math.min(amount, room);
      else if (sign < 0) amount = Math.min(amount, column[row] ?? 0);
    });
    this.#trace((column, row, sign) => {
      const value = (column[row] ?? 0) + sign * amount;
      if (column instanceof Float64Array) column[row] = value;
      else pairs.set(row, value);
    });
    this.#waiting[demand] = (this.#waiting[demand] ?? 0) - amount;
    left[demand] = (left[demand] ?? 0) - amount;
    if (site !== NOWHERE) through[site] = (through[site] ?? 0) + amount;
    else left[out] = (left[out] ?? 0) + amount;
  }

  /** Every change along the path, end first: column, row, its sign and, where a cap limits it, what still fits. */
  #trace(step: (column: Float64Array | readonly number[], row: number, sign: 1 | -1, room: number | null) => void): void {
    const { workplaces, capacity } = this.#graph;
    const { pairs, through } = this.#flow;
    let { site } = this.#end;
    let { demand } = this.#end;
    for (;;) {
      if (site !== NOWHERE) {
        const from = this.#siteFrom[site] ?? NOWHERE;
        if (from <= FROM_SITE) {
          const other = FROM_SITE - from;
          if (site < workplaces) step(through, other, 1, (capacity[other] ?? 0) - (through[other] ?? 0));
          else step(through, site, -1, null);
          site = other;
          continue;
        }
        step(pairs.learners, pairs.between(from, site), 1, null);
        demand = from;
      }
      const back = this.#demandFrom[demand] ?? NOWHERE;
      if (back === NOWHERE) return;
      step(pairs.learners, back, -1, null);
      site = pairs.site[back] ?? 0;
    }
  }

  #reset(): void {
    for (const site of this.#seenSites) {
      this.#distance[site] = Number.POSITIVE_INFINITY;
      this.#siteFrom[site] = NOWHERE;
    }
    for (const demand of this.#seenDemands) this.#demandFrom[demand] = NOWHERE;
    this.#seenSites.length = 0;
    this.#seenDemands.length = 0;
    this.#heap.clear();
  }
}
