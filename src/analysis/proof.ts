import type { Certificate, Match, OfferStatus, WorkplaceContext, WorkplaceStatus } from '../model/match';
import { UNKNOWN } from '../model/register';
import { type Flow, sumOf } from './max-flow';
import type { Network } from './network';
import type { Residual } from './residual';

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

export const contextAt = (network: Network, demand: number): WorkplaceContext => {
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

export function demandStatus({ shortDemand, coveredDemand }: Residual, demand: number): OfferStatus {
  if (shortDemand[demand] === 1) return 'short';
  return coveredDemand[demand] === 1 ? 'covered' : 'tight';
}

/** Of several demands together, as the contexts of one offer: short if any is, covered if all are. */
export function statusOf(statuses: readonly OfferStatus[]): OfferStatus {
  if (statuses.includes('short')) return 'short';
  return statuses.every((status) => status === 'covered') ? 'covered' : 'tight';
}
