import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Contest, contestOf, contestOfAll, demandsOf, sitesOf } from '../../src/analysis/contest';
import { leastKmOf } from '../../src/analysis/least-km';
import { type Flow, maximumFlow, sumOf } from '../../src/analysis/max-flow';
import { type Network, networkBetween, networkOf } from '../../src/analysis/network';
import { scopeOf } from '../../src/analysis/scope';
import type { Register } from '../../src/model/register';
import { loadGeography } from '../../src/pipeline/folder';
import { allPairs } from '../analysis/all-pairs';
import { questionAbout } from './flow-bench';
import { mediansMs, type Row } from './measure';
import type { PlainShape } from './plain-case';
import type { PlainSolved } from './plain-solver';
import { benchWorld, SIZE_L, SIZE_S } from './world';

/** One programme in how many is solved at L: all pairs of all of them would take hours and more memory than there is. */
const L_EVERY = 10;

const PLAIN: readonly (PlainShape & { readonly ourRuns: number; readonly theirRuns: number; readonly goal: string })[] = [
  { learners: 500, workplaces: 2_000, placesPerLearner: null, ourRuns: 200, theirRuns: 5, goal: '>= 1,000x' },
  { learners: 500, workplaces: 2_000, placesPerLearner: 0.35, ourRuns: 200, theirRuns: 5, goal: '>= 200x' },
  { learners: 500, workplaces: 2_000, placesPerLearner: 0.94, ourRuns: 60, theirRuns: 5, goal: '>= 200x' },
  { learners: 5_000, workplaces: 10_000, placesPerLearner: null, ourRuns: 12, theirRuns: 1, goal: '>= 1,000x' },
  { learners: 5_000, workplaces: 10_000, placesPerLearner: 0.35, ourRuns: 12, theirRuns: 1, goal: '>= 200x' },
  { learners: 5_000, workplaces: 10_000, placesPerLearner: 0.94, ourRuns: 5, theirRuns: 1, goal: '>= 200x' },
];

/** Least-km matching against HiGHS, pairs made as they are needed against all pairs first, and all programmes at once against one by one. */
export const flowRows = async (): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const shape of PLAIN) rows.push(await plainRow(shape));
  const geography = await loadGeography();
  const small = benchWorld(geography, SIZE_S);
  rows.push(...smallRows(small), ...togetherRows(small));
  rows.push(largeRow(benchWorld(geography, SIZE_L)));
  return rows;
};

const contestsOneByOne = (register: Register): readonly Contest[] =>
  register.programmes.map(({ id }) => contestOf(scopeOf(register, questionAbout(id))));

async function inItsOwnProcess(who: 'us' | 'highs', shape: PlainShape, runs: number): Promise<PlainSolved> {
  const file = fileURLToPath(new URL('plain-solver.ts', import.meta.url));
  const { learners, workplaces, placesPerLearner } = shape;
  const words = [who, learners, workplaces, placesPerLearner ?? 'ample', runs].map(String);
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', file, ...words]);
  return JSON.parse(stdout) as PlainSolved;
}

async function plainRow({ ourRuns, theirRuns, goal, ...shape }: (typeof PLAIN)[number]): Promise<Row> {
  const theirs = await inItsOwnProcess('highs', shape, theirRuns);
  const ours = await inItsOwnProcess('us', shape, ourRuns);
  const isSame = ours.placed === theirs.placed && Math.abs(ours.km - theirs.km) <= 1e-9 * theirs.km;
  const { learners, workplaces, placesPerLearner } = shape;
  const again = theirRuns > 1 ? `; HiGHS when warm ${theirs.ms.toFixed(0)} ms` : '';
  return {
    what: `least km, ${learners} x ${workplaces}, ${placesPerLearner ?? 'ample'} places per learner: register to solution`,
    ms: ours.ms,
    against: `HiGHS, the first run alone, ${theirs.pairs} pairs given`,
    referenceMs: theirs.firstMs,
    goal: `${goal}, under a tenth of the memory`,
    note: `${isSame ? 'same' : 'NOT THE SAME'} placed and km (${ours.placed}, ${ours.km.toFixed(6)}); peak ${ours.peakMb.toFixed(0)} of ${theirs.peakMb.toFixed(0)} MB, of which ${(ours.peakMb - ours.beforeMb).toFixed(0)} of ${(theirs.peakMb - theirs.beforeMb).toFixed(0)} since the case was drawn; our first run ${ours.firstMs.toFixed(0)} ms${again}`,
  };
}

function timed<Made>(make: () => Made): { readonly made: Made; readonly ms: number } {
  const start = performance.now();
  const made = make();
  return { made, ms: performance.now() - start };
}

const withAllPairs = (network: Network): Network => ({ ...network, near: allPairs(network) });

/** What two solutions have to agree on, to the digit. */
const sameFlow = (one: Flow, other: Flow): string => {
  const shown = ({ pairs, left }: Flow) =>
    JSON.stringify([sumOf(left), pairs.learners.map((learners, pair) => [pairs.demand[pair], pairs.site[pair], learners])]);
  return shown(one) === shown(other) ? 'the same pairs' : 'NOT THE SAME pairs';
};

function smallRows(register: Register): readonly Row[] {
  const all = contestOfAll(register, questionAbout(''));
  const [demands, sites] = [demandsOf(all), sitesOf(all)];
  const gathered = () => networkBetween(all, demands, sites);
  const [lazy, eager] = mediansMs([() => leastKmOf(gathered()), () => leastKmOf(withAllPairs(gathered()))], 25);
  const [lazyWhole, eagerWhole] = mediansMs([() => leastKmOf(networkOf(all)), () => leastKmOf(withAllPairs(networkOf(all)))], 25);
  const against = 'the same with all pairs measured and sorted first';
  const note = sameFlow(leastKmOf(gathered()).flow, leastKmOf(withAllPairs(gathered())).flow);
  return [
    {
      what: 'S, all programmes: pairs and least km',
      ms: lazy ?? Number.NaN,
      against,
      referenceMs: eager ?? Number.NaN,
      goal: '>= 4x',
      note,
    },
    {
      what: 'S, all programmes: register to least km',
      ms: lazyWhole ?? Number.NaN,
      against,
      referenceMs: eagerWhole ?? Number.NaN,
    },
  ];
}

function togetherRows(register: Register): readonly Row[] {
  const all = contestOfAll(register, questionAbout(''));
  const alone = contestsOneByOne(register);
  const ways: readonly ((contest: Contest) => unknown)[] = [
    (contest) => leastKmOf(networkOf(contest)),
    (contest) => maximumFlow(networkOf(contest)),
  ];
  return ways.map((solve, way) => {
    const [together, oneByOne] = mediansMs([() => solve(all), () => alone.map((contest) => solve(contest))], 25);
    return {
      what: `S, all programmes at once with shared places: ${way === 0 ? 'least km' : 'most placed'}`,
      ms: together ?? Number.NaN,
      against: 'the 150 programmes one by one, sum',
      referenceMs: oneByOne ?? Number.NaN,
      goal: '>= 0.25x',
    };
  });
}

function largeRow(register: Register): Row {
  const some = contestsOneByOne(register).filter((_, row) => row % L_EVERY === 0);
  let [lazyMs, eagerMs, pairs, looked, differ] = [0, 0, 0, 0, 0];
  for (const contest of some) {
    const [demands, sites] = [demandsOf(contest), sitesOf(contest)];
    const lazy = timed(() => networkBetween(contest, demands, sites));
    const eager = timed(() => withAllPairs(networkBetween(contest, demands, sites)));
    const [one, other] = [timed(() => leastKmOf(lazy.made)), timed(() => leastKmOf(eager.made))];
    lazyMs += lazy.ms + one.ms;
    eagerMs += eager.ms + other.ms;
    pairs += eager.made.near.row.length;
    looked += lazy.made.near.count.reduce((sum, count) => sum + count, 0);
    if (sameFlow(one.made.flow, other.made.flow) !== 'the same pairs') differ += 1;
  }
  return {
    what: `L, every ${L_EVERY}th of 300 programmes one by one: pairs and least km, sum`,
    ms: lazyMs,
    against: 'the same with all pairs measured and sorted first',
    referenceMs: eagerMs,
    goal: '>= 4x',
    note: `${differ} of ${some.length} differ; ${looked} of ${pairs} pairs were looked at`,
  };
}
