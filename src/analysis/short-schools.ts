import { UNKNOWN } from '../model/register';
import { LiveFlow } from './live-flow';
import type { Network } from './network';
import { shortFrom } from './residual';

/** A school of which some optimum leaves learners out. */
export interface ShortSchool {
  readonly school: number;
  /** Learners that stay without a place when all others go first. */
  readonly staysShort: number;
}

/** Schools with learners that may stay without a place, ascending, and how many of them at most. */
export function shortSchoolsOf(network: Network): readonly ShortSchool[] {
  const live = new LiveFlow(network);
  const { shortDemand } = shortFrom(network, live.flow);
  const { school } = network.demands;
  const demandsOf = new Map<number, number[]>();
  school.forEach((each, demand) => {
    demandsOf.set(each, [...(demandsOf.get(each) ?? []), demand]);
  });
  const short = [...new Set(school.filter((_, demand) => shortDemand[demand] === 1))].sort((a, b) => a - b);
  return short.map((each) => {
    const own = demandsOf.get(each) ?? [];
    const unplaced = live.unplaced;
    for (const demand of own) live.setLearners(demand, 0);
    const staysShort = unplaced - live.unplaced;
    for (const demand of own) live.setLearners(demand, network.amount[demand] ?? 0);
    return { school: each ?? UNKNOWN, staysShort };
  });
}
