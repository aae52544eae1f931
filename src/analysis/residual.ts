import { groupedBy } from './grouped';
import type { Flow, FlowGraph } from './max-flow';
import { allNear, type NearLists } from './near';

/** What can still move in a maximum flow; 1 = yes. */
export interface Residual {
  /** Reached from somebody without a place: some optimum leaves one of the demand's own learners out. */
  readonly shortDemand: Uint8Array;
  /** Sites reached so: one more place at such a workplace raises the flow. */
  readonly shortSite: Uint8Array;
  /** Sites that learners of short demands may go to. */
  readonly usableSite: Uint8Array;
  /** Reaches a free place: one more learner of the demand could be placed. */
  readonly coveredDemand: Uint8Array;
  /** Sites that reach a free place: some optimum leaves such a workplace one. */
  readonly spareSite: Uint8Array;
}

/** The coarse Dulmage-Mendelsohn decomposition, read off the residual network of any maximum flow: all give the same. */
export function residualOf(graph: FlowGraph, flow: Flow): Residual {
  return { ...shortFrom(graph, flow), ...reachingSink(graph, flow) };
}

/** `Residual.spareSite` alone. */
export const spareSitesOf = (graph: FlowGraph, flow: Flow): Uint8Array => reachingSink(graph, flow).spareSite;

/** What those who are left without a place lead to. */
export function shortFrom(
  graph: FlowGraph,
  { pairs, left, through }: Flow,
): Pick<Residual, 'shortDemand' | 'shortSite' | 'usableSite'> {
  const { workplaces, amount, parent, capacity, child, childStart, near } = graph;
  const shortDemand = new Uint8Array(amount.length);
  const shortSite = new Uint8Array(parent.length);
  const usableSite = new Uint8Array(parent.length);
  const queue: number[] = [];
  const seeSite = (site: number) => {
    if (shortSite[site] === 1) return;
    shortSite[site] = 1;
    queue.push(site);
  };
  const seeDemand = (demand: number) => {
    if (shortDemand[demand] === 1) return;
    shortDemand[demand] = 1;
    for (const site of allNear(near, near.list[demand] ?? 0)) {
      usableSite[site] = 1;
      seeSite(site);
    }
  };
  for (let demand = 0; demand < amount.length; demand++) if ((left[demand] ?? 0) > 0) seeDemand(demand);
  for (let site = queue.pop(); site !== undefined; site = queue.pop()) {
    if (site >= workplaces && (through[site] ?? 0) < (capacity[site] ?? 0)) seeSite(parent[site] ?? site);
    if (site < workplaces) {
      for (let i = childStart[site] ?? 0; i < (childStart[site + 1] ?? 0); i++) {
        if ((through[child[i] ?? 0] ?? 0) > 0) seeSite(child[i] ?? 0);
      }
    }
    for (let pair = pairs.firstAt(site); pair >= 0; pair = pairs.nextAt(pair)) seeDemand(pairs.demand[pair] ?? 0);
  }
  return { shortDemand, shortSite, usableSite };
}

/** Most demands have a free place near. Only those that find none, so that others would have to move first, are looked up by site. */
function reachingSink(graph: FlowGraph, { pairs, through }: Flow): Pick<Residual, 'coveredDemand' | 'spareSite'> {
  const { workplaces, amount, parent, capacity, child, childStart, near } = graph;
  const coveredDemand = new Uint8Array(amount.length);
  const spareSite = new Uint8Array(parent.length);
  const spare: number[] = [];
  const seeSite = (site: number) => {
    if (spareSite[site] === 1) return;
    spareSite[site] = 1;
    spare.push(site);
  };
  const cover = (demand: number) => {
    if (coveredDemand[demand] === 1) return;
    coveredDemand[demand] = 1;
    for (const pair of pairs.of(demand)) seeSite(pairs.site[pair] ?? 0);
  };
  /** The site itself is spare; so is who can change with it at its workplace. */
  const seeRelatives = (site: number) => {
    if (site >= workplaces && (through[site] ?? 0) > 0) seeSite(parent[site] ?? site);
    if (site >= workplaces) return;
    for (let i = childStart[site] ?? 0; i < (childStart[site + 1] ?? 0); i++) {
      const capped = child[i] ?? 0;
      if ((through[capped] ?? 0) < (capacity[capped] ?? 0)) seeSite(capped);
    }
  };
  for (let site = 0; site < workplaces; site++) if ((through[site] ?? 0) < (capacity[site] ?? 0)) seeSite(site);
  for (let at = 0; at < spare.length; at++) seeRelatives(spare[at] ?? 0);
  const waiting: number[] = [];
  for (let demand = 0; demand < amount.length; demand++) {
    if (someNear(near, near.list[demand] ?? 0, spareSite)) cover(demand);
    else waiting.push(demand);
  }
  const { starts, demands } = bySite(graph, waiting);
  for (let at = 0; at < spare.length; at++) {
    const site = spare[at] ?? 0;
    seeRelatives(site);
    for (let i = starts[site] ?? 0; i < (starts[site + 1] ?? 0); i++) cover(demands[i] ?? 0);
  }
  return { coveredDemand, spareSite };
}

/** Whether somebody near is marked, looking no farther than the first. */
function someNear(near: NearLists, list: number, marked: Uint8Array): boolean {
  for (let i = 0; i < (near.count[list] ?? 0) || near.more(list); i++) {
    if (marked[near.row[(near.start[list] ?? 0) + i] ?? 0] === 1) return true;
  }
  return false;
}

/** Some demands by the sites near them: those of site v are `demands[starts[v]]`..`demands[starts[v + 1] - 1]`. */
function bySite(
  { near, parent }: FlowGraph,
  some: readonly number[],
): { readonly starts: Int32Array; readonly demands: Int32Array } {
  const sites: number[] = [];
  const owners: number[] = [];
  for (const demand of some) {
    for (const site of allNear(near, near.list[demand] ?? 0)) {
      sites.push(site);
      owners.push(demand);
    }
  }
  const { starts, rows } = groupedBy(sites, parent.length);
  return { starts, demands: rows.map((row) => owners[row] ?? 0) };
}
