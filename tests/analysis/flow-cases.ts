import fc from 'fast-check';
import { type FlowGraph, graphOf } from '../../src/analysis/max-flow';

/** A network small enough to try everything. */
export interface FlowCase {
  readonly graph: FlowGraph;
  /** Km per pair, ascending per demand. */
  readonly pairKm: Float64Array;
}

const amounts = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom(0, 1_000_000_007, 2_147_483_647));

/** Few demands, workplaces and recognitions with a cap of their own, connected at random; now and then with huge numbers. */
export const flowCases = (amount: fc.Arbitrary<number> = amounts): fc.Arbitrary<FlowCase> =>
  fc
    .record({
      learners: fc.array(amount, { minLength: 1, maxLength: 4 }),
      places: fc.array(amount, { minLength: 1, maxLength: 4 }),
      caps: fc.array(fc.record({ cap: amount, at: fc.nat() }), { maxLength: 3 }),
      km: fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { freq: 2 }), { minLength: 28, maxLength: 28 }),
    })
    .map(({ learners, places, caps, km }) => {
      const siteCount = places.length + caps.length;
      const pairStart = new Int32Array(learners.length + 1);
      const pairs: { site: number; km: number }[] = [];
      learners.forEach((_, demand) => {
        const own = Array.from({ length: siteCount }, (_, site) => ({ site, km: km[demand * 7 + site] ?? null }));
        const linked = own.flatMap((pair) => (pair.km === null ? [] : [{ site: pair.site, km: pair.km / 4 }]));
        pairs.push(...linked.sort((a, b) => a.km - b.km || a.site - b.site));
        pairStart[demand + 1] = pairs.length;
      });
      const graph = graphOf({
        workplaces: places.length,
        amount: Float64Array.from(learners),
        capacity: Float64Array.from([...places, ...caps.map(({ cap }) => cap)]),
        parent: Int32Array.from([...places.keys(), ...caps.map(({ at }) => at % places.length)]),
        pairStart,
        pairSite: Int32Array.from(pairs, ({ site }) => site),
      });
      return { graph, pairKm: Float64Array.from(pairs, (pair) => pair.km) };
    });

/** The same network with one number changed. */
export const changed = (graph: FlowGraph, column: 'amount' | 'capacity', row: number, by: number): FlowGraph => ({
  ...graph,
  [column]: graph[column].map((value, at) => (at === row ? value + by : value)),
});

/** Learners nobody can place, by the theorem of Gale and Hoffman: the most that any set of demands has beyond what it can use. */
export const unplacedByTrying = (graph: FlowGraph): number => {
  let most = 0;
  for (let chosen = 0; chosen < 1 << graph.amount.length; chosen++) {
    let beyond = 0;
    const sites = new Set<number>();
    graph.amount.forEach((learners, demand) => {
      if ((chosen & (1 << demand)) === 0) return;
      beyond += learners;
      for (const site of graph.pairSite.subarray(graph.pairStart[demand], graph.pairStart[demand + 1])) sites.add(site);
    });
    for (let workplace = 0; workplace < graph.workplaces; workplace++) {
      const own = [...sites].filter((site) => graph.parent[site] === workplace);
      const caps = own.map((site) => (site === workplace ? Number.POSITIVE_INFINITY : (graph.capacity[site] ?? 0)));
      beyond -= Math.min(
        graph.capacity[workplace] ?? 0,
        caps.reduce((sum, cap) => sum + cap, 0),
      );
    }
    most = Math.max(most, beyond);
  }
  return most;
};
