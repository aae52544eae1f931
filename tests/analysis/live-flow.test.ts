import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LiveFlow } from '../../src/analysis/live-flow';
import { maximumFlow, sumOf } from '../../src/analysis/max-flow';
import { flowCases } from './flow-cases';

const changes = fc.array(
  fc.record({ of: fc.constantFrom('learners', 'places'), row: fc.nat(), to: fc.integer({ min: 0, max: 4 }) }),
  { minLength: 1, maxLength: 12 },
);

describe('a flow that follows changes', () => {
  it('is as large after every change as one made anew', () => {
    fc.assert(
      fc.property(flowCases(), changes, (graph, steps) => {
        const live = new LiveFlow(graph);
        for (const { of, row, to } of steps) {
          if (of === 'learners') live.setLearners(row % graph.amount.length, to);
          else live.setPlaces(row % graph.capacity.length, to);
          expect(live.unplaced).toBe(sumOf(maximumFlow(live.graph).left));
        }
      }),
      { numRuns: 2000, seed: 6 },
    );
  });
});
