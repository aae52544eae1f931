import type { Contest } from './contest';
import { Augmenter, emptyFlow } from './max-flow';
import { networkOf } from './network';

/**
 * Learners of a school (once per context) that stay without a place when every school has a reach of 1, 2, … km and all others go first; index i
 * stands for i + 1 km. It need not fall: a larger reach also lets others in. Each km goes on from the flow of the one before.
 */
export function unplacedSharedOf(contest: Contest, school: number, maxKm: number): Float64Array {
  const network = networkOf(contest, maxKm);
  const { amount, demands, pairStart, pairKm } = network;
  const augmenter = new Augmenter(network, emptyFlow(network));
  const { pairEnd } = augmenter;
  pairEnd.set(pairStart.subarray(0, amount.length));
  const own = [...amount.keys()].filter((demand) => demands.school[demand] === school);
  const others = [...amount.keys()].filter((demand) => demands.school[demand] !== school);
  const learners = own.reduce((sum, demand) => sum + (amount[demand] ?? 0), 0);
  return Float64Array.from({ length: maxKm }, (_, index) => {
    for (let demand = 0; demand < amount.length; demand++) {
      const last = pairStart[demand + 1] ?? 0;
      let end = pairEnd[demand] ?? 0;
      while (end < last && (pairKm[end] ?? 0) <= index + 1) end += 1;
      pairEnd[demand] = end;
    }
    augmenter.forget();
    for (const demand of others) augmenter.place(demand);
    return learners - augmenter.attempt(() => own.reduce((sum, demand) => sum + augmenter.place(demand), 0));
  });
}
