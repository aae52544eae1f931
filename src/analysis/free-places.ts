import type { FreePlaces } from '../model/match';
import { UNKNOWN } from '../model/register';
import type { Contest } from './contest';
import { workplaceStatus } from './match';
import { maximumFlow } from './max-flow';
import { allNear } from './near';
import { networkOf } from './network';
import { residualOf } from './residual';

/**
 * Workplaces with a free place within reach of a school, nearest first, as running agreements leave them; whether others without a place
 * need them too. Without an agreements table every place is free as far as is known.
 */
export function freePlacesOf(contest: Contest, school: number): FreePlaces {
  const network = networkOf(contest);
  const { demands, amount, capacity, parent, near, sites } = network;
  const residual = residualOf(network, maximumFlow(network));
  const nearest = new Map<number, number>();
  let learners = 0;
  for (let demand = 0; demand < amount.length; demand++) {
    if (demands.school[demand] !== school) continue;
    learners += amount[demand] ?? 0;
    const list = near.list[demand] ?? 0;
    allNear(near, list).forEach((site, i) => {
      const workplace = parent[site] ?? 0;
      const km = near.km[(near.start[list] ?? 0) + i] ?? 0;
      if (Math.min(capacity[site] ?? 0, capacity[workplace] ?? 0) > 0) nearest.set(workplace, km);
    });
  }
  return {
    learners,
    workplaces: [...nearest]
      .sort(([a, aKm], [b, bKm]) => aKm - bKm || a - b)
      .map(([site, km]) => ({
        workplace: sites.workplace[site] ?? UNKNOWN,
        km,
        places: capacity[site] ?? 0,
        status: workplaceStatus(residual, site),
      })),
  };
}
