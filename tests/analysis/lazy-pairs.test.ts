import { describe, expect, it } from 'vitest';
import { type Contest, contestOf, contestOfAll } from '../../src/analysis/contest';
import { type LeastKm, leastKmOf } from '../../src/analysis/least-km';
import { maximumFlow, sumOf } from '../../src/analysis/max-flow';
import { networkOf } from '../../src/analysis/network';
import { residualOf } from '../../src/analysis/residual';
import { scopeOf } from '../../src/analysis/scope';
import type { Register } from '../../src/model/register';
import { DEFAULT_THRESHOLDS } from '../../src/model/verdict';
import { type PlainShape, plainCaseOf, plainContest, plainPairs } from '../bench/plain-case';
import { FLOW_YEAR, flowWorldOf, largeWorldOf } from '../oracle/flow-world';
import { highsOptimum } from '../oracle/highs';
import { diceOf } from '../oracle/world';
import { allPairs } from './all-pairs';
import { questionOf, readRegister } from './compare';

/** Pairs that are made when the flow looks for them must give what all pairs, made and sorted first, give: the same learners at the same places. */

const shown = ({ flow, residual }: LeastKm) => ({
  pairs: flow.pairs.learners.map((learners, pair) => [flow.pairs.demand[pair], flow.pairs.site[pair], learners]),
  left: flow.left,
  through: flow.through,
  residual: residual(),
});

const expectSameAsAllPairs = (contest: Contest, label: object): LeastKm => {
  const network = networkOf(contest);
  const lazy = leastKmOf(network);
  const complete = { ...networkOf(contest), near: allPairs(network) };
  expect({ label, found: shown(lazy) }).toEqual({ label, found: shown(leastKmOf(complete)) });
  expect({ label, residual: lazy.residual() }).toEqual({ label, residual: residualOf(complete, maximumFlow(complete)) });
  return lazy;
};

const question = (programme: string, reachKm: number) =>
  questionOf(
    { programme, related: false, year: FLOW_YEAR, reachKm, schoolKinds: [], thresholds: DEFAULT_THRESHOLDS },
    'province',
  );

const open = async (files: Readonly<Record<string, string>>): Promise<Register> =>
  (await readRegister(async (file) => files[file] ?? null)).register;

/** The register with some of its coordinates unknown. */
const forgetful = (register: Register, seed: number): Register => {
  const dice = diceOf(seed);
  const some = (column: Float64Array) => column.map((value) => (dice.chance(0.3) ? Number.NaN : value));
  const { schools, workplaces } = register;
  return {
    ...register,
    schools: schools && { ...schools, lon: some(schools.lon), lat: some(schools.lat) },
    workplaces: workplaces && { ...workplaces, lon: some(workplaces.lon), lat: some(workplaces.lat) },
  };
};

describe('pairs made when they are looked for', () => {
  it('give the same learners the same places in crowded worlds, with and without all coordinates', async () => {
    for (let seed = 1; seed <= 150; seed++) {
      const world = flowWorldOf(seed);
      const register = await open(world.files);
      for (const own of [register, forgetful(register, seed)]) {
        for (const reachKm of [0, 3, 8, 27.5]) {
          expectSameAsAllPairs(contestOfAll(own, question('', reachKm)), { seed, reachKm });
          for (const programme of world.programmes) {
            expectSameAsAllPairs(contestOf(scopeOf(own, question(programme, reachKm))), { seed, reachKm, programme });
          }
        }
      }
    }
  });

  it.each([true, false])('and among hundreds of schools and four programmes, ample %s', async (ample) => {
    const register = await open(largeWorldOf(3, { schools: 100, workplaces: 400, programmes: 4, ample }).files);
    expectSameAsAllPairs(contestOfAll(register, question('', 10)), { ample });
    expectSameAsAllPairs(contestOfAll(forgetful(register, 1), question('', 25)), { ample });
  });

  const shapes: readonly PlainShape[] = [50, 500].flatMap((learners) =>
    [null, 0.94, 0.35].map((placesPerLearner) => ({ learners, workplaces: 4 * learners, placesPerLearner })),
  );
  it.each(shapes)('and have the objective of HiGHS: $learners x $workplaces, $placesPerLearner', async (shape) => {
    const { geography } = await open(flowWorldOf(1).files);
    const plain = plainCaseOf(shape);
    const { flow } = expectSameAsAllPairs(plainContest(geography, plain), shape);
    const { learner, workplace, km } = plainPairs(plain);
    const optimum = highsOptimum({
      nodes: plain.learners.map((_, row) => ({ school: `s${row}`, programme: 'p', context: '', learners: 1, unknown: false })),
      recognitions: plain.workplaces.map((_, site) => ({ programme: 'p', context: '', site, cap: Number.POSITIVE_INFINITY })),
      sites: plain.workplaces.map((position, row) => ({ id: `w${row}`, places: plain.places[row] ?? 0, position })),
      arcs: km.map((each, i) => ({ node: learner[i] ?? -1, recognition: workplace[i] ?? -1, km: each })),
    });
    const kmBetween = new Map(km.map((each, i) => [(learner[i] ?? 0) * shape.workplaces + (workplace[i] ?? 0), each]));
    const found = flow.pairs.learners.reduce(
      (sum, learners, pair) =>
        sum +
        learners *
          (kmBetween.get((flow.pairs.demand[pair] ?? 0) * shape.workplaces + (flow.pairs.site[pair] ?? 0)) ?? Number.NaN),
      0,
    );
    expect(shape.learners - sumOf(flow.left)).toBe(optimum.placed);
    expect(found).toBeCloseTo(optimum.km, 6);
  });
});
