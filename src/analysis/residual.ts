import type { Flow, FlowGraph } from './max-flow';

/** What can still move in a maximum flow; 1 = yes. */
export interface Residual {
  /** Reached from somebody without a place: some optimum leaves one of the demand's own learners out. */
  readonly shortDemand: Uint8Array;
  /** Sites reached so: one more place at such a workplace raises the flow. */
  readonly shortSite: Uint8Array;
  /** Reaches a free place: one more learner of the demand could be placed. */
  readonly coveredDemand: Uint8Array;
  /** Sites that reach a free place: some optimum leaves such a workplace one. */
  readonly spareSite: Uint8Array;
}

/** The coarse Dulmage-Mendelsohn decomposition, read off the residual network of any maximum flow: all give the same. */
export function residualOf(graph: FlowGraph, flow: Flow): Residual {
  const { shortDemand, shortSite } = reachedFromSource(graph, flow);
  const { coveredDemand, spareSite } = reachingSink(graph, flow);
  return { shortDemand, shortSite, coveredDemand, spareSite };
}

/** `Residual.spareSite` alone. */
export const spareSitesOf = (graph: FlowGraph, flow: Flow): Uint8Array => reachingSink(graph, flow).spareSite;

function reachedFromSource(graph: FlowGraph, { pairs, left, through }: Flow): Pick<Residual, 'shortDemand' | 'shortSite'> {
  const { workplaces, amount, parent, capacity, child, childStart, pairStart, pairSite, pairDemand, siteStart, sitePair } = graph;
  const shortDemand = new Uint8Array(amount.length);
  const shortSite = new Uint8Array(parent.length);
  const queue: number[] = [];
  const seeSite = (site: number) => {
    if (shortSite[site] === 1) return;
    shortSite[site] = 1;
    queue.push(site);
  };
  const seeDemand = (demand: number) => {
    if (shortDemand[demand] === 1) return;
    shortDemand[demand] = 1;
    for (let pair = pairStart[demand] ?? 0; pair < (pairStart[demand + 1] ?? 0); pair++) seeSite(pairSite[pair] ?? 0);
  };
  for (let demand = 0; demand < amount.length; demand++) if ((left[demand] ?? 0) > 0) seeDemand(demand);
  for (let site = queue.pop(); site !== undefined; site = queue.pop()) {
    if (site >= workplaces && (through[site] ?? 0) < (capacity[site] ?? 0)) seeSite(parent[site] ?? site);
    if (site < workplaces) {
      for (let i = childStart[site] ?? 0; i < (childStart[site + 1] ?? 0); i++) {
        if ((through[child[i] ?? 0] ?? 0) > 0) seeSite(child[i] ?? 0);
      }
    }
    for (let i = siteStart[site] ?? 0; i < (siteStart[site + 1] ?? 0); i++) {
      const pair = sitePair[i] ?? 0;
      if ((pairs[pair] ?? 0) > 0) seeDemand(pairDemand[pair] ?? 0);
    }
  }
  return { shortDemand, shortSite };
}

function reachingSink(graph: FlowGraph, { pairs, through }: Flow): Pick<Residual, 'coveredDemand' | 'spareSite'> {
  const { workplaces, amount, parent, capacity, child, childStart, pairStart, pairSite, pairDemand, siteStart, sitePair } = graph;
  const coveredDemand = new Uint8Array(amount.length);
  const spareSite = new Uint8Array(parent.length);
  const queue: number[] = [];
  const seeSite = (site: number) => {
    if (spareSite[site] === 1) return;
    spareSite[site] = 1;
    queue.push(site);
  };
  const seeDemand = (demand: number) => {
    if (coveredDemand[demand] === 1) return;
    coveredDemand[demand] = 1;
    for (let pair = pairStart[demand] ?? 0; pair < (pairStart[demand + 1] ?? 0); pair++) {
      if ((pairs[pair] ?? 0) > 0) seeSite(pairSite[pair] ?? 0);
    }
  };
  for (let site = 0; site < workplaces; site++) if ((through[site] ?? 0) < (capacity[site] ?? 0)) seeSite(site);
  for (let site = queue.pop(); site !== undefined; site = queue.pop()) {
    if (site >= workplaces && (through[site] ?? 0) > 0) seeSite(parent[site] ?? site);
    if (site < workplaces) {
      for (let i = childStart[site] ?? 0; i < (childStart[site + 1] ?? 0); i++) {
        const capped = child[i] ?? 0;
        if ((through[capped] ?? 0) < (capacity[capped] ?? 0)) seeSite(capped);
      }
    }
    for (let i = siteStart[site] ?? 0; i < (siteStart[site + 1] ?? 0); i++) seeDemand(pairDemand[sitePair[i] ?? 0] ?? 0);
  }
  return { coveredDemand, spareSite };
}
