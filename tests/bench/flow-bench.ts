import { type Contest, reachKmOf } from '../../src/analysis/contest';
import { type FlowGraph, maximumFlow, sumOf } from '../../src/analysis/max-flow';
import type { Network } from '../../src/analysis/network';
import type { Point } from '../../src/analysis/positions';
import type { Question } from '../../src/model/question';
import type { Register } from '../../src/model/register';
import { DEFAULT_THRESHOLDS } from '../../src/model/verdict';
import { joinedBy } from '../analysis/flow-cases';
import { WORLD_YEAR } from './world';

/** More than all places together. */
export const VERY_MANY = 1e9;

export const questionAbout = (programme: string): Question => ({
  subject: { kind: 'programme', programme, related: false },
  year: WORLD_YEAR,
  level: 'municipality',
  reachKm: null,
  schoolKinds: [],
  thresholds: DEFAULT_THRESHOLDS,
  learnersPerMentor: NO_SECTORS,
});

/** One object for all questions, as an app keeps it. */
const NO_SECTORS = {};

/** The programme of so many contexts with as many recognitions as half of them have. */
export const middleProgramme = ({ programmes, recognitions }: Register, contexts: 1 | 2): number => {
  const counts = new Int32Array(programmes.length);
  for (const programme of recognitions?.programme ?? []) counts[programme] = (counts[programme] ?? 0) + 1;
  const rows = [...programmes.keys()].filter((row) => programmes[row]?.contexts === contexts);
  rows.sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
  return rows[rows.length >> 1] ?? 0;
};

export const placedIn = (graph: FlowGraph): number => sumOf(graph.amount) - sumOf(maximumFlow(graph).left);

/** The contest with very many more learners of a one-context programme at a school: what the flow rises by is the room there. */
export const crowded = (contest: Contest, school: number, programme: number): Contest => {
  const { offers } = contest.register;
  if (!offers) return contest;
  const add = (column: Int32Array, value: number) => Int32Array.from([...column, value]);
  const register: Register = {
    ...contest.register,
    offers: {
      school: add(offers.school, school),
      programme: add(offers.programme, programme),
      year: add(offers.year, contest.year),
      enrolments: add(offers.enrolments, VERY_MANY),
    },
  };
  return { ...contest, register, offers: [...contest.offers, offers.school.length] };
};

/** The same as a network whose pairs are made already. */
export const crowdedGraph = (network: Network, point: Point, programme: number): FlowGraph => {
  const { sitesWithin, contest } = network;
  const own = sitesWithin(programme, 0, () => true)(point, reachKmOf(contest, programme));
  return joinedBy(network, VERY_MANY, own);
};
