import type { SharedCurve } from '../model/match';
import { UNKNOWN } from '../model/register';
import type { Contest } from './contest';
import { Augmenter, emptyFlow } from './max-flow';
import { type Network, networkOf } from './network';

/**
 * Learners of a school (once per context) that stay without a place when every school has a reach of 1, 2, … km and all others go first; index i
 * stands for i + 1 km. It need not fall: a larger reach also lets others in. Each km goes on from the flow of the one before.
 */
export function sharedCurveOfSchool(contest: Contest, school: number, maxKm: number): SharedCurve {
  const network = networkOf(contest, maxKm);
  const { amount, demands, pairStart, pairKm } = network;
  const augmenter = new Augmenter(network, emptyFlow(network));
  const { pairEnd } = augmenter;
  pairEnd.set(pairStart.subarray(0, amount.length));
  const own = [...amount.keys()].filter((demand) => demands.school[demand] === school);
  const others = [...amount.keys()].filter((demand) => demands.school[demand] !== school);
  const learners = own.reduce((sum, demand) => sum + (amount[demand] ?? 0), 0);
  const unplaced = new Float64Array(maxKm);
  const rises: SharedCurve['rises'][number][] = [];
  for (let km = 1; km <= maxKm; km++) {
    const before = pairEnd.slice();
    for (let demand = 0; demand < amount.length; demand++) {
      const last = pairStart[demand + 1] ?? 0;
      let end = pairEnd[demand] ?? 0;
      while (end < last && (pairKm[end] ?? 0) <= km) end += 1;
      pairEnd[demand] = end;
    }
    augmenter.forget();
    for (const demand of others) augmenter.place(demand);
    unplaced[km - 1] = learners - augmenter.attempt(() => own.reduce((sum, demand) => sum + augmenter.place(demand), 0));
    const more = km === 1 ? 0 : (unplaced[km - 1] ?? 0) - (unplaced[km - 2] ?? 0);
    if (more > 0) rises.push({ km, more, schools: newcomers(network, own, others, before, pairEnd) });
  }
  return { unplaced, rises };
}

/** Schools that have just come to reach a workplace with a place which the own demands reach as well. */
function newcomers(
  { demands, pairStart, pairSite, parent, capacity, amount }: Network,
  own: readonly number[],
  others: readonly number[],
  before: Int32Array,
  after: Int32Array,
): readonly number[] {
  const isReached = new Uint8Array(parent.length);
  const workplaceOf = (pair: number) => parent[pairSite[pair] ?? 0] ?? 0;
  for (const demand of own) {
    for (let pair = pairStart[demand] ?? 0; pair < (after[demand] ?? 0); pair++) isReached[workplaceOf(pair)] = 1;
  }
  const found = new Set<number>();
  for (const demand of others) {
    if (amount[demand] === 0) continue;
    for (let pair = before[demand] ?? 0; pair < (after[demand] ?? 0); pair++) {
      const workplace = workplaceOf(pair);
      if (isReached[workplace] === 1 && (capacity[workplace] ?? 0) > 0) found.add(demands.school[demand] ?? UNKNOWN);
    }
  }
  return [...found].sort((a, b) => a - b);
}
