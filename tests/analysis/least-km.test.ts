import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastKmOf } from '../../src/analysis/least-km';
import { type Flow, type FlowGraph, maximumFlow, sumOf } from '../../src/analysis/max-flow';
import { allNear } from '../../src/analysis/near';
import { residualOf } from '../../src/analysis/residual';
import { flowCases, unplacedByTrying } from './flow-cases';

interface Best {
  readonly placed: number;
  readonly km: number;
}

/** The most that can be placed and the least km for it, by trying every place for every learner in turn. */
const bestByTrying = (graph: FlowGraph): Best => {
  const learners = Array.from(graph.amount).flatMap((amount, demand) => Array<number>(amount).fill(demand));
  const room = graph.capacity.slice();
  let best: Best = { placed: 0, km: 0 };
  const take = (site: number, count: number): void => {
    const workplace = graph.parent[site] ?? site;
    room[site] = (room[site] ?? 0) - count;
    if (workplace !== site) room[workplace] = (room[workplace] ?? 0) - count;
  };
  const go = (next: number, placed: number, km: number): void => {
    const demand = learners[next];
    if (demand === undefined) {
      if (placed > best.placed || (placed === best.placed && km < best.km)) best = { placed, km };
      return;
    }
    if (placed + learners.length - next < best.placed) return;
    for (const [i, site] of allNear(graph.near, demand).entries()) {
      take(site, 1);
      if ((room[site] ?? 0) >= 0 && (room[graph.parent[site] ?? site] ?? 0) >= 0)
        go(next + 1, placed + 1, km + (graph.near.km[(graph.near.start[demand] ?? 0) + i] ?? 0));
      take(site, -1);
    }
    go(next + 1, placed, km);
  };
  go(0, 0, 0);
  return best;
};

const kmOf = ({ pairs }: Flow, graph: FlowGraph): number =>
  pairs.learners.reduce((sum, learners, pair) => {
    const demand = pairs.demand[pair] ?? 0;
    const at = allNear(graph.near, demand).indexOf(pairs.site[pair] ?? 0) + (graph.near.start[demand] ?? 0);
    return sum + learners * (graph.near.km[at] ?? Number.NaN);
  }, 0);

describe('the flow with the least km', () => {
  it('is as short as trying every place for every learner finds', () => {
    fc.assert(
      fc.property(flowCases(fc.integer({ min: 0, max: 2 })), (graph) => {
        const { flow } = leastKmOf(graph);
        const placed = sumOf(graph.amount) - sumOf(flow.left);
        expect({ placed, km: kmOf(flow, graph) }).toEqual(bestByTrying(graph));
      }),
      { numRuns: 2000, seed: 4 },
    );
  });

  it('is a maximum flow with the same statuses as any other, huge numbers included', () => {
    fc.assert(
      fc.property(flowCases(), (graph) => {
        const { flow, residual } = leastKmOf(graph);
        expect(sumOf(flow.left)).toBe(unplacedByTrying(graph));
        expect(residual()).toEqual(residualOf(graph, flow));
        expect(residual()).toEqual(residualOf(graph, maximumFlow(graph)));
      }),
      { numRuns: 2000, seed: 5 },
    );
  });
});
