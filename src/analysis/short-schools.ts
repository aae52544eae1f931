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

export interface Shortage {
  /** Learners without a place when as many as can be are placed: at most the sum over the schools, which each give way to all others. */
  readonly unplaced: number;
  /** Ascending. */
  readonly schools: readonly ShortSchool[];
}

/** Schools with learners that may stay without a place, ascending, and how many of them at most. */
export function shortSchoolsOf(network: Network): readonly ShortSchool[] {
  return shortageOf(network).schools;
}

export function shortageOf(network: Network): Shortage {
  const live = new LiveFlow(network);
  const { shortDemand } = shortFrom(network, live.flow);
  const { school } = network.demands;
  const demandsOf = new Map<number, number[]>();
  school.forEach((each, demand) => {
    demandsOf.set(each, [...(demandsOf.get(each) ?? []), demand]);
  });
  const short = [...new Set(school.filter((_, demand) => shortDemand[demand] === 1))].sort((a, b) => a - b);
  const { unplaced } = live;
  const schools = short.map((each) => {
    const own = demandsOf.get(each) ?? [];
    for (const demand of own) live.setLearners(demand, 0);
    const staysShort = unplaced - live.unplaced;
    for (const demand of own) live.setLearners(demand, network.amount[demand] ?? 0);
    return { school: each ?? UNKNOWN, staysShort };
  });
  return { unplaced, schools };
}
