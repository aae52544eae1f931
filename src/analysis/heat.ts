import type { Heat } from '../model/match';
import { UNKNOWN } from '../model/register';
import type { Contest } from './contest';
import { sumOf } from './max-flow';
import { allNear } from './near';
import { type Network, networkOf } from './network';

/**
 * Learners per place and places per learner by a floating catchment with row weights in both steps: every learner (once per context) leans
 * on each workplace with a place in reach alike, and every workplace shares its places among those who lean on it. Both sums are conserved:
 * learners times their places give the places that have a learner in reach. Near to spatial availability (Soukhov and others 2023).
 */
export function heatOf(contest: Contest): Heat {
  const network = networkOf(contest);
  const { amount, sites, capacity, demands } = network;
  const reached = reachedPerDemand(network);
  const leaning = new Float64Array(sites.workplace.length);
  reached.forEach((workplaces, demand) => {
    for (const site of workplaces) leaning[site] = (leaning[site] ?? 0) + (amount[demand] ?? 0) / workplaces.length;
  });
  const placesPerLearner = reached.map((workplaces) =>
    workplaces.reduce((sum, site) => sum + (capacity[site] ?? 0) / (leaning[site] ?? 0) / workplaces.length, 0),
  );
  const places = capacity.subarray(0, sites.workplace.length);
  const finite = (value: number) => (Number.isFinite(value) ? value : null);
  return {
    offers: offerRows(demands.school, demands.programme, placesPerLearner).map((row) => ({
      ...row,
      placesPerLearner: finite(row.placesPerLearner),
    })),
    workplaces: Array.from(sites.workplace, (workplace, site) => ({
      workplace,
      learnersPerPlace: finite((leaning[site] ?? 0) / (places[site] ?? 0)),
    })),
    learners: sumOf(amount),
    places: sumOf(places),
    learnersOutside: sumOf(amount.filter((_, demand) => reached[demand]?.length === 0)),
    placesOutside: sumOf(places.filter((_, site) => leaning[site] === 0)),
  };
}

/** Per demand the workplaces with a place that it reaches, each once. */
function reachedPerDemand({ amount, near, parent, capacity }: Network): readonly (readonly number[])[] {
  return Array.from(amount, (_, demand) => {
    const found = new Set<number>();
    for (const row of allNear(near, near.list[demand] ?? 0)) {
      const site = parent[row] ?? 0;
      if ((capacity[site] ?? 0) > 0) found.add(site);
    }
    return [...found].sort((a, b) => a - b);
  });
}

/** One row per offer; of two contexts, where the same learners need a place in each, the mean. */
function offerRows(schools: Int32Array, programmes: Int32Array, shares: readonly number[]) {
  const rows: { school: number; programme: number; placesPerLearner: number }[] = [];
  shares.forEach((share, demand) => {
    const school = schools[demand] ?? UNKNOWN;
    const programme = programmes[demand] ?? UNKNOWN;
    const last = rows.at(-1);
    if (last && last.school === school && last.programme === programme)
      last.placesPerLearner = (last.placesPerLearner + share) / 2;
    else rows.push({ school, programme, placesPerLearner: share });
  });
  return rows;
}
