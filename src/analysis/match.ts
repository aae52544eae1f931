import {
  type Certificate,
  type Match,
  type MatchedOffer,
  type MatchedPair,
  type OfferStatus,
  WORKPLACE_STATUSES,
  type WorkplaceContext,
  type WorkplaceStatus,
} from '../model/match';
import { UNKNOWN } from '../model/register';
import type { Contest } from './contest';
import { distanceKm } from './distance';
import { leastKmOf } from './least-km';
import { type Flow, sumOf } from './max-flow';
import { type Network, networkOf } from './network';
import type { Residual } from './residual';

/** Layer 2 of a contest: how many can be placed, the proof, the statuses, and the suggestion with the least km. */
export function solve(contest: Contest): Match {
  const network = networkOf(contest);
  const solution = leastKmOf(network);
  const { flow } = solution;
  const residual = solution.residual();
  const pairs = pairsOf(network, flow);
  const { workplace } = network.sites;
  return {
    given: contest.given,
    ...proofOf(network, flow, residual),
    totalKm: pairs.reduce((sum, pair) => sum + pair.learners * pair.km, 0),
    offers: offersOf(network, flow, residual),
    workplaces: {
      workplace,
      places: network.capacity.slice(0, workplace.length),
      used: flow.through.slice(0, workplace.length),
      status: Uint8Array.from(workplace, (_, i) => WORKPLACE_STATUSES.indexOf(workplaceStatus(residual, i))),
    },
    pairs,
  };
}

/** How many a maximum flow places, and the proof of the rest. */
export function proofOf(
  network: Network,
  flow: Flow,
  residual: Residual,
): Pick<Match, 'learners' | 'placed' | 'unplaced' | 'certificate'> {
  const learners = sumOf(network.amount);
  const unplaced = sumOf(flow.left);
  return { learners, placed: learners - unplaced, unplaced, certificate: certificateOf(network, unplaced, residual) };
}

export function workplaceStatus({ shortSite, spareSite }: Residual, site: number): WorkplaceStatus {
  if (shortSite[site] === 1) return 'needed';
  return spareSite[site] === 1 ? 'spare' : 'tight';
}

const contextAt = (network: Network, demand: number): WorkplaceContext => {
  const context = network.demands.context[demand];
  return context === 1 || context === 2 ? context : 0;
};

/** The demands somebody without a place leads to, and what they can use: the smallest minimum cut. */
function certificateOf(network: Network, unplaced: number, { shortDemand, usableSite }: Residual): Certificate | null {
  if (unplaced === 0) return null;
  const { demands, sites, amount, capacity, parent } = network;
  const offers = [...shortDemand.keys()].filter((demand) => shortDemand[demand] === 1);
  const caps = new Map<number, number>();
  for (let site = 0; site < parent.length; site++) {
    if (usableSite[site] !== 1) continue;
    const workplace = parent[site] ?? site;
    const cap = site === workplace ? Number.POSITIVE_INFINITY : (capacity[site] ?? 0);
    caps.set(workplace, (caps.get(workplace) ?? 0) + cap);
  }
  const named = [...caps.keys()].sort((a, b) => a - b);
  return {
    schools: [...new Set(offers.map((demand) => demands.school[demand] ?? UNKNOWN))],
    workplaces: named.map((site) => sites.workplace[site] ?? UNKNOWN),
    learners: offers.reduce((sum, demand) => sum + (amount[demand] ?? 0), 0),
    places: named.reduce((sum, site) => sum + Math.min(capacity[site] ?? 0, caps.get(site) ?? 0), 0),
    offers: offers.map((demand) => ({
      school: demands.school[demand] ?? UNKNOWN,
      programme: demands.programme[demand] ?? UNKNOWN,
      context: contextAt(network, demand),
      learners: amount[demand] ?? 0,
    })),
  };
}

function offersOf(network: Network, flow: Flow, residual: Residual): readonly MatchedOffer[] {
  const { demands, amount } = network;
  const rows: MatchedOffer[] = [];
  for (let demand = 0; demand < amount.length; demand++) {
    const learners = amount[demand] ?? 0;
    const row: MatchedOffer = {
      school: demands.school[demand] ?? UNKNOWN,
      programme: demands.programme[demand] ?? UNKNOWN,
      learners,
      placed: learners - (flow.left[demand] ?? 0),
      status: demandStatus(residual, demand),
    };
    const first = demands.context[demand] === 2 ? rows.pop() : undefined;
    rows.push(first ? bothContexts(first, row) : row);
  }
  return rows;
}

function demandStatus({ shortDemand, coveredDemand }: Residual, demand: number): OfferStatus {
  if (shortDemand[demand] === 1) return 'short';
  return coveredDemand[demand] === 1 ? 'covered' : 'tight';
}

/** Of several demands together, as the contexts of one offer: short if any is, covered if all are. */
export function statusOf(statuses: readonly OfferStatus[]): OfferStatus {
  if (statuses.includes('short')) return 'short';
  return statuses.every((status) => status === 'covered') ? 'covered' : 'tight';
}

function bothContexts(first: MatchedOffer, second: MatchedOffer): MatchedOffer {
  return {
    ...first,
    learners: first.learners + second.learners,
    placed: first.placed + second.placed,
    status: statusOf([first.status, second.status]),
  };
}

/** The suggestion: per offer and context its workplaces, by row. */
function pairsOf(network: Network, { pairs }: Flow): readonly MatchedPair[] {
  const { demands, sites, parent, amount, contest } = network;
  const { schools, workplaces } = contest.register;
  const rows: MatchedPair[] = [];
  for (let demand = 0; demand < amount.length; demand++) {
    const school = demands.school[demand] ?? UNKNOWN;
    const perWorkplace = new Map<number, number>();
    for (const pair of pairs.of(demand)) {
      const workplace = sites.workplace[parent[pairs.site[pair] ?? 0] ?? 0] ?? UNKNOWN;
      perWorkplace.set(workplace, (perWorkplace.get(workplace) ?? 0) + (pairs.learners[pair] ?? 0));
    }
    for (const [workplace, learners] of [...perWorkplace].sort(([a], [b]) => a - b)) {
      rows.push({
        school,
        programme: demands.programme[demand] ?? UNKNOWN,
        context: contextAt(network, demand),
        workplace,
        learners,
        km: distanceKm(
          schools?.lon[school] ?? Number.NaN,
          schools?.lat[school] ?? Number.NaN,
          workplaces?.lon[workplace] ?? Number.NaN,
          workplaces?.lat[workplace] ?? Number.NaN,
        ),
      });
    }
  }
  return rows;
}
