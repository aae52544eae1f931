import type { LiveFlow } from './live-flow';
import type { Network } from './network';
import { shortFrom } from './residual';

/** Demands of one school for one programme: one, or one per context. */
export interface OfferDemands {
  readonly school: number;
  readonly programme: number;
  readonly demands: readonly number[];
}

/** The offers on a network in its order, contexts together. */
export function offersOn({ demands }: Network): readonly OfferDemands[] {
  const offers: { school: number; programme: number; demands: number[] }[] = [];
  demands.school.forEach((school, demand) => {
    const programme = demands.programme[demand] ?? 0;
    const last = offers.at(-1);
    if (last?.school === school && last.programme === programme) last.demands.push(demand);
    else offers.push({ school, programme, demands: [demand] });
  });
  return offers;
}

/** Learners of some demands that find a place when all others go first: F − F without them. The flow is as large afterwards. */
export function placedLast(live: LiveFlow, demands: readonly number[]): number {
  const amounts = demands.map((demand) => live.graph.amount[demand] ?? 0);
  const unplaced = live.unplaced;
  for (const demand of demands) live.setLearners(demand, 0);
  const unplacedWithout = live.unplaced;
  demands.forEach((demand, i) => {
    live.setLearners(demand, amounts[i] ?? 0);
  });
  return amounts.reduce((sum, amount) => sum + amount, 0) - (unplaced - unplacedWithout);
}

/**
 * Prepares `placedLast` for the flow as it is now: where no optimum leaves a learner of the offer out, all of them are placed whatever happens,
 * and nothing has to be moved to know it.
 */
export function placedLastNow(live: LiveFlow): (demands: readonly number[]) => number {
  const { shortDemand } = shortFrom(live.graph, live.flow);
  return (demands) =>
    demands.some((demand) => shortDemand[demand] === 1)
      ? placedLast(live, demands)
      : demands.reduce((sum, demand) => sum + (live.graph.amount[demand] ?? 0), 0);
}
