import type { FreePlaces } from '../model/match';
import { UNKNOWN } from '../model/register';
import { type Contest, contextsOf, reachKmOf } from './contest';
import { distanceKm } from './distance';
import { maximumFlow } from './max-flow';
import { type Network, networkOf } from './network';
import { workplaceStatus } from './proof';
import { residualOf } from './residual';
import { schoolPoint } from './room';

/**
 * Workplaces with a free place within reach of a school, nearest first, as running agreements leave them; whether others without a place
 * need them too. Without an agreements table every place is free as far as is known.
 */
export function freePlacesOf(contest: Contest, school: number): FreePlaces {
  const network = networkOf(contest);
  const { demands, amount, capacity, parent, sites, sitesWithin } = network;
  const residual = residualOf(network, maximumFlow(network));
  const point = schoolPoint(contest, school);
  const reached = new Set<number>();
  for (const { programme, context } of soughtBy(network, school)) {
    const within = sitesWithin(programme, context, (site) => (capacity[site] ?? 0) > 0 && (capacity[parent[site] ?? 0] ?? 0) > 0);
    for (const site of within(point, reachKmOf(contest, programme))) reached.add(parent[site] ?? 0);
  }
  const { workplaces } = contest.register;
  const kmTo = (site: number) => {
    const row = sites.workplace[site] ?? UNKNOWN;
    return distanceKm(point.lon, point.lat, workplaces?.lon[row] ?? Number.NaN, workplaces?.lat[row] ?? Number.NaN);
  };
  const nearest = [...reached].map((site) => [site, kmTo(site)] as const);
  return {
    learners: amount.reduce((sum, learners, demand) => (demands.school[demand] === school ? sum + learners : sum), 0),
    workplaces: nearest
      .sort(([a, aKm], [b, bKm]) => aKm - bKm || a - b)
      .map(([site, km]) => ({
        workplace: sites.workplace[site] ?? UNKNOWN,
        km,
        places: capacity[site] ?? 0,
        status: workplaceStatus(residual, site),
      })),
  };
}

/** What the school offers of the contest; a school that offers nothing of it is told about all. */
function soughtBy({ contest, demands }: Network, school: number) {
  const own = Array.from(demands.programme, (programme, i) => ({ programme, context: demands.context[i] ?? 0 })).filter(
    (_, i) => demands.school[i] === school,
  );
  if (own.length > 0) return own;
  return contest.programmes.flatMap((programme) =>
    contextsOf(contest.register, programme).map((context) => ({ programme, context })),
  );
}
