import { type Flow, type FlowGraph, graphOf } from './max-flow';
import { orderByKm } from './order-by-km';

/** The same network seen from the workplaces: places look for learners. */
export interface Transposed {
  readonly graph: FlowGraph;
  readonly pairKm: Float64Array;
  /** Pair of the original network per pair of this one. */
  readonly pairs: Int32Array;
}

/** Turns a network without capped recognitions around; pairs of a place ascend by km, then by demand. */
export function transposed(graph: FlowGraph, pairKm: Float64Array): Transposed {
  const { amount, capacity, siteStart, sitePair, pairDemand } = graph;
  const pairs = new Int32Array(sitePair.length);
  const pairSite = new Int32Array(sitePair.length);
  const km = new Float64Array(sitePair.length);
  for (let site = 0; site < capacity.length; site++) {
    const first = siteStart[site] ?? 0;
    const unsorted = new Float64Array((siteStart[site + 1] ?? 0) - first);
    for (let i = 0; i < unsorted.length; i++) unsorted[i] = pairKm[sitePair[first + i] ?? 0] ?? 0;
    const order = orderByKm(unsorted);
    for (let i = 0; i < order.length; i++) {
      const from = order[i] ?? 0;
      const pair = sitePair[first + from] ?? 0;
      pairs[first + i] = pair;
      pairSite[first + i] = pairDemand[pair] ?? 0;
      km[first + i] = unsorted[from] ?? 0;
    }
  }
  const parent = Int32Array.from(amount.keys());
  return {
    pairs,
    pairKm: km,
    graph: graphOf({ workplaces: amount.length, amount: capacity, capacity: amount, parent, pairStart: siteStart, pairSite }),
  };
}

/** A flow of the turned network as one of the original. */
export function turnedBack(graph: FlowGraph, { pairs }: Transposed, flow: Flow): Flow {
  const found = new Float64Array(pairs.length);
  for (let at = 0; at < pairs.length; at++) found[pairs[at] ?? 0] = flow.pairs[at] ?? 0;
  return {
    pairs: found,
    left: graph.amount.map((learners, demand) => learners - (flow.through[demand] ?? 0)),
    through: graph.capacity.map((places, site) => places - (flow.left[site] ?? 0)),
  };
}
