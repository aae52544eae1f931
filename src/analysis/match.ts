import { type Match, type MatchedOffer, type MatchedPair, WORKPLACE_STATUSES } from '../model/match';
import { UNKNOWN } from '../model/register';
import type { Contest } from './contest';
import { distanceKm } from './distance';
import { leastKmOf } from './least-km';
import type { Flow } from './max-flow';
import { type Network, networkOf } from './network';
import { contextAt, demandStatus, proofOf, statusOf, workplaceStatus } from './proof';
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
