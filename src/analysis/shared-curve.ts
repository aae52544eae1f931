import type { SharedCurve } from '../model/match';
import { UNKNOWN } from '../model/register';
import type { Contest } from './contest';
import { Augmenter, emptyFlow } from './max-flow';
import { allNear } from './near';
import { type Network, networkOf } from './network';

/**
 * Learners of a school (once per context) that stay without a place when every school has a reach of 1, 2, … km and all others go first; index i
 * stands for i + 1 km. It need not fall: a larger reach also lets others in. Each km goes on from the flow of the one before.
 */
export function sharedCurveOfSchool(contest: Contest, school: number, maxKm: number): SharedCurve {
  const network = networkOf(contest, maxKm);
  const { amount, demands } = network;
  const augmenter = new Augmenter(network, emptyFlow(network));
  const own = [...amount.keys()].filter((demand) => demands.school[demand] === school);
  const others = [...amount.keys()].filter((demand) => demands.school[demand] !== school);
  const learners = own.reduce((sum, demand) => sum + (amount[demand] ?? 0), 0);
  const unplaced = new Float64Array(maxKm);
  const rises: SharedCurve['rises'][number][] = [];
  for (let km = 1; km <= maxKm; km++) {
    augmenter.reachKm = km;
    augmenter.forget();
    for (const demand of others) augmenter.place(demand);
    unplaced[km - 1] = learners - augmenter.attempt(() => own.reduce((sum, demand) => sum + augmenter.place(demand), 0));
    const more = km === 1 ? 0 : (unplaced[km - 1] ?? 0) - (unplaced[km - 2] ?? 0);
    if (more > 0) rises.push({ km, more, schools: newcomers(network, own, others, km) });
  }
  return { unplaced, rises };
}

/** Schools that between the km before and this one come to reach a workplace with a place which the own demands reach as well. */
function newcomers(network: Network, own: readonly number[], others: readonly number[], km: number): readonly number[] {
  const { demands, parent, capacity, amount } = network;
  const isReached = new Uint8Array(parent.length);
  for (const demand of own) for (const workplace of workplacesWithin(network, demand, -1, km)) isReached[workplace] = 1;
  const found = new Set<number>();
  for (const demand of others) {
    if (amount[demand] === 0) continue;
    for (const workplace of workplacesWithin(network, demand, km - 1, km)) {
      if (isReached[workplace] === 1 && (capacity[workplace] ?? 0) > 0) found.add(demands.school[demand] ?? UNKNOWN);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Workplaces of the sites farther from a demand than the one distance and not farther than the other. */
function workplacesWithin({ near, parent }: Network, demand: number, beyondKm: number, untilKm: number): readonly number[] {
  const list = near.list[demand] ?? 0;
  const sites = allNear(near, list);
  const kmOf = (i: number) => near.km[(near.start[list] ?? 0) + i] ?? 0;
  const found: number[] = [];
  sites.forEach((site, i) => {
    if (kmOf(i) > beyondKm && kmOf(i) <= untilKm) found.push(parent[site] ?? 0);
  });
  return found;
}
