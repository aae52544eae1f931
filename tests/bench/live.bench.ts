import { contestOfAll } from '../../src/analysis/contest';
import { LiveFlow } from '../../src/analysis/live-flow';
import { maximumFlow, sumOf } from '../../src/analysis/max-flow';
import { networkOf } from '../../src/analysis/network';
import { loadGeography } from '../../src/pipeline/folder';
import { seededRandom } from '../oracle/world';
import { questionAbout } from './flow-bench';
import { medianOf, type Row, timeMs } from './measure';
import { benchWorld, SIZE_S } from './world';

const CHANGES = 100;

/** One number of S changed by one, all programmes on one network whose pairs are there: going on from the flow beside solving anew. */
export const liveRows = async (): Promise<readonly Row[]> => {
  const geography = await loadGeography();
  return [1, 4].flatMap((learnersPerOffer) => {
    const register = benchWorld(geography, { ...SIZE_S, learnersPerOffer });
    const learners = learnersPerOffer === 1 ? '' : `, ${learnersPerOffer} times the learners`;
    const graph = networkOf(contestOfAll(register, questionAbout('')));
    return (['learners', 'places'] as const).map((of) =>
      changeRow(graph, of, `one number of ${of} changed by one, S${learners}`),
    );
  });
};

function changeRow(graph: Parameters<typeof maximumFlow>[0], of: 'learners' | 'places', what: string): Row {
  const random = seededRandom(7);
  const live = new LiveFlow(graph);
  let wrong = 0;
  let unplaced = 0;
  const turns = Array.from({ length: CHANGES }, () => {
    const column = of === 'learners' ? live.graph.amount : live.graph.capacity.subarray(0, live.graph.workplaces);
    const row = Math.floor(random() * column.length);
    const now = column[row] ?? 0;
    const to = now > 0 && random() < 0.5 ? now - 1 : now + 1;
    const ms = timeMs(() => {
      if (of === 'learners') live.setLearners(row, to);
      else live.setPlaces(row, to);
      unplaced = live.unplaced;
    });
    let anew = 0;
    const anewMs = timeMs(() => {
      anew = sumOf(maximumFlow(live.graph).left);
    });
    if (anew !== unplaced) wrong += 1;
    return { ms, anewMs };
  });
  const sum = turns.reduce((total, { ms }) => total + ms, 0);
  const sumAnew = turns.reduce((total, { anewMs }) => total + anewMs, 0);
  return {
    what,
    ms: medianOf(turns.map(({ ms }) => ms)),
    against: 'solving anew',
    referenceMs: medianOf(turns.map(({ anewMs }) => anewMs)),
    goal: '>= 20x',
    note: `${wrong} of ${CHANGES} differ; ${(sumAnew / sum).toFixed(0)}x over all ${CHANGES} together`,
  };
}
