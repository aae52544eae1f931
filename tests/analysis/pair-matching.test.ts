import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NOBODY, PairMatching } from '../../src/analysis/pair-matching';

/** The most pairs by trying, vertex by vertex, every neighbour or nobody. */
const mostPairs = (neighbours: readonly (readonly number[])[], free = neighbours.map(() => true), at = 0): number => {
  if (at === neighbours.length) return 0;
  let most = mostPairs(neighbours, free, at + 1);
  if (!free[at]) return most;
  for (const other of neighbours[at] ?? []) {
    if (other <= at || !free[other]) continue;
    free[other] = false;
    most = Math.max(most, 1 + mostPairs(neighbours, free, at + 1));
    free[other] = true;
  }
  return most;
};

it('a matching is as large as any found by trying, from whatever it begins with, and is one', () => {
  const graphs = fc.integer({ min: 1, max: 9 }).chain((count) =>
    fc.record({
      count: fc.constant(count),
      edges: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 2 * count }),
      begin: fc.nat(3),
    }),
  );
  fc.assert(
    fc.property(graphs, ({ count, edges, begin }) => {
      const sets = Array.from({ length: count }, () => new Set<number>());
      for (const [a, b] of edges) {
        if (a === b) continue;
        sets[a]?.add(b);
        sets[b]?.add(a);
      }
      const lists = sets.map((set) => [...set]);
      const match = new Int32Array(count).fill(NOBODY);
      for (const [a, b] of edges.slice(0, begin)) {
        if (a !== b && match[a] === NOBODY && match[b] === NOBODY) [match[a], match[b]] = [b, a];
      }
      const group = Int32Array.from(match.keys());
      const matching = new PairMatching({ partner: new Int32Array(count).fill(NOBODY), group, lists }, match);
      for (let vertex = 0; vertex < count; vertex++) matching.augment(vertex);
      for (const [vertex, mate] of match.entries()) {
        if (mate === NOBODY) continue;
        expect(match[mate]).toBe(vertex);
        expect(sets[vertex]?.has(mate)).toBe(true);
      }
      const pairs = match.filter((mate) => mate !== NOBODY).length / 2;
      expect(pairs).toBe(mostPairs(lists));
    }),
    { numRuns: 1500, seed: 12 },
  );
});
