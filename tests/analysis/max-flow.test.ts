import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExtraLearners } from '../../src/analysis/extra-learners';
import { Augmenter, copyOf, emptyFlow, type Flow, type FlowGraph, maximumFlow, sumOf } from '../../src/analysis/max-flow';
import { allNear } from '../../src/analysis/near';
import { residualOf } from '../../src/analysis/residual';
import { changed, flowCases, joinedBy, unplacedByTrying } from './flow-cases';

/** Nobody is placed twice, no place is used twice, and what goes in comes out. */
const expectFeasible = (graph: FlowGraph, flow: Flow): void => {
  const inflow = new Float64Array(graph.parent.length);
  const placed = new Float64Array(graph.amount.length);
  flow.pairs.learners.forEach((learners, pair) => {
    expect(learners).toBeGreaterThanOrEqual(0);
    const site = flow.pairs.site[pair] ?? 0;
    const demand = flow.pairs.demand[pair] ?? 0;
    expect(allNear(graph.near, demand)).toContain(site);
    const workplace = graph.parent[site] ?? 0;
    inflow[site] = (inflow[site] ?? 0) + learners;
    if (workplace !== site) inflow[workplace] = (inflow[workplace] ?? 0) + learners;
    placed[demand] = (placed[demand] ?? 0) + learners;
  });
  expect(Array.from(flow.through)).toEqual(Array.from(inflow));
  inflow.forEach((learners, site) => {
    expect(learners).toBeLessThanOrEqual(graph.capacity[site] ?? 0);
  });
  placed.forEach((learners, demand) => {
    expect(learners + (flow.left[demand] ?? 0)).toBe(graph.amount[demand]);
  });
};

/** A flow without the pairs that carry nobody. */
const carried = ({ pairs, left, through }: Flow) => ({
  left,
  through,
  pairs: pairs.learners
    .flatMap((learners, pair) => (learners === 0 ? [] : [[pairs.demand[pair] ?? -1, pairs.site[pair] ?? -1, learners] as const]))
    .sort(([a, v], [b, w]) => a - b || v - w),
});

describe('the maximum flow', () => {
  it('leaves out exactly as many as trying every set of offers proves', () => {
    fc.assert(
      fc.property(flowCases(), (graph) => {
        const flow = maximumFlow(graph);
        expectFeasible(graph, flow);
        expect(sumOf(flow.left)).toBe(unplacedByTrying(graph));
      }),
      { numRuns: 3000, seed: 1 },
    );
  });

  it('decides every status as its definition does', () => {
    fc.assert(
      fc.property(flowCases(), (graph) => {
        const { shortDemand, coveredDemand, shortSite, spareSite } = residualOf(graph, maximumFlow(graph));
        const unplaced = unplacedByTrying(graph);
        graph.amount.forEach((learners, demand) => {
          const isShort = learners > 0 && unplacedByTrying(changed(graph, 'amount', demand, -1)) === unplaced - 1;
          const isCovered = unplacedByTrying(changed(graph, 'amount', demand, 1)) === unplaced;
          expect([shortDemand[demand], coveredDemand[demand]]).toEqual([Number(isShort), Number(isCovered)]);
        });
        for (let site = 0; site < graph.workplaces; site++) {
          const isNeeded = unplacedByTrying(changed(graph, 'capacity', site, 1)) === unplaced - 1;
          const isSpare = (graph.capacity[site] ?? 0) > 0 && unplacedByTrying(changed(graph, 'capacity', site, -1)) === unplaced;
          expect([shortSite[site], spareSite[site]]).toEqual([Number(isNeeded), Number(isSpare)]);
        }
      }),
      { numRuns: 1500, seed: 2 },
    );
  });

  it('takes an attempt back to the last learner', () => {
    fc.assert(
      fc.property(flowCases(), fc.nat(), (graph, chosen) => {
        const flow = emptyFlow(graph);
        const augmenter = new Augmenter(graph, flow);
        const late = chosen % graph.amount.length;
        graph.amount.forEach((_, demand) => {
          if (demand !== late) augmenter.place(demand);
        });
        const before = copyOf(flow);
        const first = augmenter.attempt(() => augmenter.place(late));
        expect(carried(flow)).toEqual(carried(before));
        expect(augmenter.attempt(() => augmenter.place(late))).toBe(first);
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it('places as many extra learners as a demand of very many would, and takes them away again', () => {
    fc.assert(
      fc.property(flowCases(), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (graph, chosen) => {
        const flow = maximumFlow(graph);
        const before = copyOf(flow);
        const extra = new ExtraLearners(graph, flow);
        const sites = Int32Array.from(new Set(chosen.map((nth) => nth % graph.parent.length)));
        const many = 2 ** 40;
        const joined = joinedBy(graph, many, sites);
        const room = many + sumOf(flow.left) - sumOf(maximumFlow(joined).left);
        for (let turn = 0; turn < 3; turn++) {
          expect(extra.place(sites)).toBe(room);
          expect(extra.place(sites)).toBe(0);
          extra.leave();
        }
        expect(carried(flow)).toEqual(carried(before));
      }),
      { numRuns: 2000, seed: 4 },
    );
  });
});
