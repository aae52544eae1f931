import type { FreePlaces } from '../model/match';
import { UNKNOWN } from '../model/register';
import type { Contest } from './contest';
import { workplaceStatus } from './match';
import { maximumFlow } from './max-flow';
import { networkOf } from './network';
import { residualOf } from './residual';

/**
 * Workplaces with a free place within reach of a school, nearest first, as running agreements leave them; whether others without a place
 * need them too. Without an agreements table every place is free as far as is known.
 */
export function freePlacesOf(contest: Contest, school: number): FreePlaces {
  const network = networkOf(contest);
  const { demands, amount, capacity, parent, pairStart, pairSite, pairKm, sites } = network;
  const residual = residualOf(network, maximumFlow(network));
  const nearest = new Map<number, number>();
  let learners = 0;
  for (let demand = 0; demand < amount.length; demand++) {
    if (demands.school[demand] !== school) continue;
    learners += amount[demand] ?? 0;
    for (let pair = pairStart[demand] ?? 0; pair < (pairStart[demand + 1] ?? 0); pair++) {
      const site = pairSite[pair] ?? 0;
      const workplace = parent[site] ?? 0;
      if (Math.min(capacity[site] ?? 0, capacity[workplace] ?? 0) > 0) nearest.set(workplace, pairKm[pair] ?? 0);
    }
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
