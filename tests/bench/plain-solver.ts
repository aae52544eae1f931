import { leastKmOf } from '../../src/analysis/least-km';
import { solve } from '../../src/analysis/match';
import { networkOf } from '../../src/analysis/network';
import { loadGeography } from '../../src/pipeline/folder';
import { medianOf, timeMs } from './measure';
import { type PlainShape, plainCaseOf, plainContest, plainPairs } from './plain-case';

/** What a process of its own tells about one plain case. */
export interface PlainSolved {
  readonly placed: number;
  readonly km: number;
  readonly firstMs: number;
  /** Median of the runs after the first; the first where there was only one. */
  readonly ms: number;
  /** Of the whole process, and before anything was solved. */
  readonly peakMb: number;
  readonly beforeMb: number;
  readonly pairs: number | null;
}

const [who, learners, workplaces, placesPerLearner, runs] = process.argv.slice(2);
const shape: PlainShape = {
  learners: Number(learners),
  workplaces: Number(workplaces),
  placesPerLearner: placesPerLearner === 'ample' ? null : Number(placesPerLearner),
};
const MB = 2 ** 20;
const plain = plainCaseOf(shape);
const beforeMb = process.memoryUsage().rss / MB;
const solved = who === 'highs' ? await byHighs(Number(runs)) : await byUs(Number(runs));
const solution: PlainSolved = { ...solved, beforeMb, peakMb: process.resourceUsage().maxRSS / 1024 };
console.log(JSON.stringify(solution));

/** Pairs and solution as the product finds them, from the register. */
async function byUs(times: number): Promise<Omit<PlainSolved, 'peakMb' | 'beforeMb'>> {
  const contest = plainContest(await loadGeography(), plain);
  const durations = Array.from({ length: times }, () => timeMs(() => leastKmOf(networkOf(contest))));
  const { placed, totalKm } = solve(contest);
  return { placed, km: totalKm, firstMs: durations[0] ?? Number.NaN, ms: medianOf(durations.slice(1)), pairs: null };
}

/**
 * HiGHS's own time on the pairs, which it is given. Placing one more is worth more km than any exchange, so one linear program finds the most
 * with the least km, which is faster than two.
 */
async function byHighs(times: number): Promise<Omit<PlainSolved, 'peakMb' | 'beforeMb'>> {
  const WORTH_KM = 1000;
  const { default: loadHighs } = await import('highs');
  const highs = await loadHighs();
  const { learner, workplace, km } = plainPairs(plain);
  const { places } = plain;
  const columns = km.length;
  const rowUpper = [...new Array<number>(shape.learners).fill(1), ...places];
  const indices = new Array<number>(2 * columns);
  for (let i = 0; i < columns; i++) {
    indices[2 * i] = learner[i] ?? 0;
    indices[2 * i + 1] = shape.learners + (workplace[i] ?? 0);
  }
  const model = {
    numCols: columns,
    numRows: rowUpper.length,
    colCost: km.map((each) => each - WORTH_KM),
    colLower: new Array<number>(columns).fill(0),
    colUpper: new Array<number>(columns).fill(highs.infinity),
    rowLower: new Array<number>(rowUpper.length).fill(0),
    rowUpper,
    matrix: {
      format: 'csc' as const,
      numRows: rowUpper.length,
      numCols: columns,
      starts: Array.from({ length: columns + 1 }, (_, column) => 2 * column),
      indices,
      values: new Array<number>(2 * columns).fill(1),
    },
  };
  const durations: number[] = [];
  let chosen = new Float64Array();
  for (let turn = 0; turn < times; turn++) {
    highs.withModel(model, (solver) => {
      solver.options.set({ output_flag: false });
      durations.push(timeMs(() => solver.run()));
      chosen = Float64Array.from(solver.getSolution().colValue, Math.round);
    });
  }
  return {
    placed: chosen.reduce((sum, each) => sum + each, 0),
    km: chosen.reduce((sum, each, i) => sum + each * (km[i] ?? 0), 0),
    firstMs: durations[0] ?? Number.NaN,
    ms: times === 1 ? (durations[0] ?? Number.NaN) : medianOf(durations.slice(1)),
    pairs: columns,
  };
}
