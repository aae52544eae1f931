import { emptyFlow, type Flow, type FlowGraph } from './max-flow';
import type { Residual } from './residual';

/** The same network seen from the workplaces, places looking for learners; there must be no capped recognitions. */
export function transposed({ amount, capacity, near, around, farthestKm }: FlowGraph): FlowGraph {
  return {
    workplaces: amount.length,
    amount: capacity,
    capacity: amount,
    parent: Int32Array.from(amount.keys()),
    childStart: new Int32Array(amount.length + 1),
    child: new Int32Array(),
    near: around(),
    around: () => near,
    farthestKm,
  };
}

/** A flow of the turned network as one of the original. */
export function turnedBack(graph: FlowGraph, turned: Flow): Flow {
  const { pairs } = emptyFlow(graph);
  turned.pairs.learners.forEach((learners, pair) => {
    if (learners > 0) pairs.set(pairs.between(turned.pairs.site[pair] ?? 0, turned.pairs.demand[pair] ?? 0), learners);
  });
  return {
    pairs,
    left: graph.amount.map((learners, demand) => learners - (turned.through[demand] ?? 0)),
    through: graph.capacity.map((places, site) => places - (turned.left[site] ?? 0)),
  };
}

/** What can still move in the turned network, as of the original: whoever had no place there is a free place here. */
export function residualTurnedBack({ shortDemand, shortSite, coveredDemand, spareSite }: Residual): Residual {
  return {
    shortDemand: spareSite,
    shortSite: coveredDemand,
    // Without capped recognitions there is no way to a site but a demand's own.
    usableSite: coveredDemand,
    coveredDemand: shortSite,
    spareSite: shortDemand,
  };
}
