import fc from 'fast-check';
import { childrenOf, type FlowGraph } from '../../src/analysis/max-flow';
import { allNear, type NearLists } from '../../src/analysis/near';

interface Pair {
  readonly demand: number;
  readonly site: number;
  readonly km: number;
}

/** Lists that are complete from the start, of as many owners. */
const listsOf = (
  owners: number,
  pairs: readonly { readonly owner: number; readonly row: number; readonly km: number }[],
): NearLists => {
  const sorted = [...pairs].sort((a, b) => a.owner - b.owner || a.km - b.km || a.row - b.row);
  const count = new Int32Array(owners);
  for (const { owner } of sorted) count[owner] = (count[owner] ?? 0) + 1;
  let end = 0;
  const start = count.map((own) => {
    end += own;
    return end - own;
  });
  const list = Int32Array.from(count.keys());
  const row = Int32Array.from(sorted, (pair) => pair.row);
  return { list, start, count, row, km: Float64Array.from(sorted, ({ km }) => km), more: () => false };
};

/** A graph from who is near whom. */
const graphOf = (bare: Pick<FlowGraph, 'workplaces' | 'amount' | 'capacity' | 'parent'>, pairs: readonly Pair[]): FlowGraph => ({
  ...bare,
  ...childrenOf(bare.parent, bare.workplaces),
  near: listsOf(
    bare.amount.length,
    pairs.map(({ demand, site, km }) => ({ owner: demand, row: site, km })),
  ),
  around: () =>
    listsOf(
      bare.parent.length,
      pairs.map(({ demand, site, km }) => ({ owner: site, row: demand, km })),
    ),
  farthestKm: pairs.reduce((most, { km }) => Math.max(most, km), 0),
});

/** The network with one demand more, whose learners may go to these sites. */
export const joinedBy = (graph: FlowGraph, learners: number, sites: Int32Array): FlowGraph => {
  const known = [...graph.amount.keys()].flatMap((demand) =>
    [...allNear(graph.near, graph.near.list[demand] ?? 0)].map((site) => ({ demand, site, km: 0 })),
  );
  const own = [...sites].map((site) => ({ demand: graph.amount.length, site, km: 0 }));
  return graphOf({ ...graph, amount: Float64Array.from([...graph.amount, learners]) }, [...known, ...own]);
};

const amounts = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom(0, 1_000_000_007, 2_147_483_647));

/** Few demands, workplaces and recognitions with a cap of their own, connected at random; now and then with huge numbers. */
export const flowCases = (amount: fc.Arbitrary<number> = amounts): fc.Arbitrary<FlowGraph> =>
  fc
    .record({
      learners: fc.array(amount, { minLength: 1, maxLength: 4 }),
      places: fc.array(amount, { minLength: 1, maxLength: 4 }),
      caps: fc.array(fc.record({ cap: amount, at: fc.nat() }), { maxLength: 3 }),
      km: fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { freq: 2 }), { minLength: 28, maxLength: 28 }),
    })
    .map(({ learners, places, caps, km }) => {
      const siteCount = places.length + caps.length;
      const pairs = Array.from(learners, (_, demand) =>
        Array.from({ length: siteCount }, (_, site) => ({ demand, site, km: km[demand * 7 + site] ?? null })),
      );
      return graphOf(
        {
          workplaces: places.length,
          amount: Float64Array.from(learners),
          capacity: Float64Array.from([...places, ...caps.map(({ cap }) => cap)]),
          parent: Int32Array.from([...places.keys(), ...caps.map(({ at }) => at % places.length)]),
        },
        pairs.flat().flatMap((pair) => (pair.km === null ? [] : [{ ...pair, km: pair.km / 4 }])),
      );
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
      for (const site of allNear(graph.near, demand)) sites.add(site);
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
