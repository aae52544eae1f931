import type { Contest } from './contest';
import { Augmenter, emptyFlow } from './max-flow';
import { networkOf } from './network';

/**
 * Learners of a school (once per context) that stay without a place when every school has a reach of 1, 2, … km and all others go first; index i
 * stands for i + 1 km. It need not fall: a larger reach also lets others in. Each km goes on from the flow of the one before.
 */
export function unplacedSharedOf(contest: Contest, school: number, maxKm: number): Float64Array {
  const network = networkOf(contest, maxKm);
  const { amount, demands } = network;
  const augmenter = new Augmenter(network, emptyFlow(network));
  const own = [...amount.keys()].filter((demand) => demands.school[demand] === school);
  const others = [...amount.keys()].filter((demand) => demands.school[demand] !== school);
  const learners = own.reduce((sum, demand) => sum + (amount[demand] ?? 0), 0);
  return Float64Array.from({ length: maxKm }, (_, index) => {
    augmenter.reachKm = index + 1;
    augmenter.forget();
    for (const demand of others) augmenter.place(demand);
    return learners - augmenter.attempt(() => own.reduce((sum, demand) => sum + augmenter.place(demand), 0));
  });
}
