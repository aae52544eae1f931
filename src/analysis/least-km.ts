import { Carriers } from './carriers';
import { emptyFlow, type Flow, type FlowGraph, sumOf } from './max-flow';
import { SiteHeap } from './site-heap';
import { transposed, turnedBack } from './transpose';

const NOWHERE = -1;
/** Marks "came from site v" as `FROM_SITE - v`, apart from pair numbers and the one above. */
const FROM_SITE = -2;
/** Whole numbers up to here are exact. */
const EXACT_BITS = 52;
/** 2^-26 km is 15 micrometres, below anything that coordinates tell. */
const FINEST_BITS = 26;

/**
 * Among the maximum flows one with the least total km. Pairs of a demand must ascend by km. Successive shortest paths (Jewell 1958; Busacker
 * and Gowen 1960) demand by demand, by Dijkstra with potentials (Edmonds and Karp 1972; Tomizawa 1971) and an early end: a demand may also
 * stay without a place at a price above any path, so that the flow is a maximum one and each learner placed is placed where all together
 * travel least. Kilometres count in whole steps of at most 2^-26 km, which keeps the sums exact and the result the same on every machine.
 */
export function leastKmFlow(graph: FlowGraph, pairKm: Float64Array): Flow {
  if (!isScarce(graph)) return forward(graph, pairKm);
  const turned = transposed(graph, pairKm);
  return turnedBack(graph, turned, forward(turned.graph, turned.pairKm));
}

function forward(graph: FlowGraph, pairKm: Float64Array): Flow {
  const flow = emptyFlow(graph);
  const search = new CheapestPath(graph, flow, pairKm);
  for (let demand = 0; demand < graph.amount.length; demand++) search.place(demand);
  return flow;
}

/** Whether places are fewer than learners: it is then the places that find somebody soon, some ten times faster. */
function isScarce({ workplaces, parent, capacity, amount, siteStart }: FlowGraph): boolean {
  if (parent.length > workplaces) return false;
  const places = capacity.reduce((sum, each, site) => (siteStart[site] === siteStart[site + 1] ? sum : sum + each), 0);
  return places < sumOf(amount);
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
  readonly #carriers: Carriers;
  readonly #pairKm: Float64Array;
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

  constructor(graph: FlowGraph, flow: Flow, pairKm: Float64Array) {
    const sites = graph.parent.length;
    const demands = graph.amount.length;
    this.#graph = graph;
    this.#flow = flow;
    this.#carriers = new Carriers(flow.pairs, graph.pairSite, sites);
    this.#pairKm = pairKm;
    // The last pair of a demand is its farthest.
    const farthestKm = graph.pairStart.reduce((most, end) => Math.max(most, pairKm[end - 1] ?? 0), 1);
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
    const { workplaces, capacity, parent, child, childStart, pairDemand } = this.#graph;
    const { through } = this.#flow;
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
    for (let pair = this.#carriers.first(site); pair >= 0; pair = this.#carriers.after(pair)) {
      this.#see(pairDemand[pair] ?? 0, at, pair);
    }
  }

  /** A demand reached at `at`: it may give up its place, or go elsewhere. Pairs ascend by cost, so that the first hopeless one ends the scan. */
  #see(demand: number, at: number, from: number): void {
    if (this.#demandFrom[demand] !== NOWHERE || (from !== NOWHERE && demand === this.#seenDemands[0])) return;
    this.#demandFrom[demand] = from;
    this.#demandDistance[demand] = at;
    this.#seenDemands.push(demand);
    const base = at - (this.#demandPrice[demand] ?? 0);
    if (base + this.#unplacedCost < this.#end.km) this.#end = { km: base + this.#unplacedCost, site: NOWHERE, demand };
    const { pairStart, pairSite } = this.#graph;
    const end = pairStart[demand + 1] ?? 0;
    for (let pair = pairStart[demand] ?? 0; pair < end; pair++) {
      const reached = base + Math.round((this.#pairKm[pair] ?? 0) * this.#steps);
      if (reached >= this.#end.km) return;
      const site = pairSite[pair] ?? 0;
      this.#relax(site, reached + (this.#price[site] ?? 0), pair);
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
    const { through, left } = this.#flow;
    const { site, demand: out } = this.#end;
    let amount = this.#waiting[demand] ?? 0;
    if (site !== NOWHERE) amount = Math.min(amount, (capacity[site] ?? 0) - (through[site] ?? 0));
    this.#trace((column, row, sign, room) => {
      if (room !== null) amount = Math.min(amount, room);
      else if (sign < 0) amount = Math.min(amount, column[row] ?? 0);
    });
    this.#trace((column, row, sign) => {
      column[row] = (column[row] ?? 0) + sign * amount;
      if (sign > 0 && column === this.#flow.pairs) this.#carriers.add(row);
    });
    this.#waiting[demand] = (this.#waiting[demand] ?? 0) - amount;
    left[demand] = (left[demand] ?? 0) - amount;
    if (site !== NOWHERE) through[site] = (through[site] ?? 0) + amount;
    else left[out] = (left[out] ?? 0) + amount;
  }

  /** Every change along the path, end first: column, row, its sign and, where a cap limits it, what still fits. */
  #trace(step: (column: Float64Array, row: number, sign: 1 | -1, room: number | null) => void): void {
    const { workplaces, capacity, pairDemand, pairSite } = this.#graph;
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
        step(pairs, from, 1, null);
        demand = pairDemand[from] ?? 0;
      }
      const back = this.#demandFrom[demand] ?? NOWHERE;
      if (back === NOWHERE) return;
      step(pairs, back, -1, null);
      site = pairSite[back] ?? 0;
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
