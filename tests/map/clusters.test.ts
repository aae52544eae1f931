import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clusterIndex, countOf, LAST_CLUSTER_ZOOM } from '../../src/map/clusters';
import type { ScenePoints } from '../../src/map/scene';
import { sumOfLoads } from '../../src/map/shades';

const WORLD = [-180, -85, 180, 85] as const;

function points(rows: readonly { readonly lon: number; readonly lat: number; readonly state: number }[]): ScenePoints {
  return {
    workplace: Int32Array.from(rows, (_, row) => row + 100),
    lon: Float64Array.from(rows, ({ lon }) => lon),
    lat: Float64Array.from(rows, ({ lat }) => lat),
    state: Uint8Array.from(rows, ({ state }) => state),
    load: null,
  };
}

const row = fc.record({
  lon: fc.double({ min: 2.5, max: 6, noNaN: true }),
  lat: fc.double({ min: 50.6, max: 51.5, noNaN: true }),
  state: fc.integer({ min: 0, max: 3 }),
});

test('at every zoom the clusters together hold each workplace once, state by state', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 200 }), fc.double({ min: 5, max: 15, noNaN: true }), (rows, zoom) => {
      const found = clusterIndex(points(rows)).at([...WORLD], zoom);
      for (const state of [0, 1, 2, 3] as const) {
        const counted = found.reduce((sum, cluster) => sum + cluster.counts[state], 0);
        expect(counted).toBe(rows.filter((each) => each.state === state).length);
      }
    }),
    { seed: 20211, numRuns: 200 },
  );
});

test('a view that holds some workplaces whole counts exactly those', () => {
  const index = clusterIndex(
    points([
      { lon: 3, lat: 51, state: 0 },
      { lon: 3.001, lat: 51, state: 1 },
      { lon: 5.5, lat: 51, state: 0 },
    ]),
  );
  const total = (bounds: [number, number, number, number]) => index.at(bounds, 9).reduce((sum, each) => sum + countOf(each), 0);
  expect(total([2.9, 50.9, 3.1, 51.1])).toBe(2);
  expect(total([5.4, 50.9, 5.6, 51.1])).toBe(1);
  expect(total([4, 50.9, 4.5, 51.1])).toBe(0);
});

test('a cluster knows how many are used, free, sleeping and recognised', () => {
  const near = [0, 0, 1, 2, 3].map((state, step) => ({ lon: 4 + step / 1e4, lat: 51, state }));
  expect(clusterIndex(points(near)).at([...WORLD], 7)).toMatchObject([{ counts: [2, 1, 1, 1], point: null }]);
});

test('one workplace alone keeps its index and is no cluster', () => {
  const found = clusterIndex(points([{ lon: 4, lat: 51, state: 2 }])).at([...WORLD], 7);
  expect(found).toEqual([
    { lon: expect.closeTo(4, 4), lat: expect.closeTo(51, 4), counts: [0, 0, 1, 0], point: 0, cluster: null, load: null },
  ]);
});

test('from the zoom after the last all stand alone, even at one address', () => {
  const rows = [0, 1, 2].map((state) => ({ lon: 4, lat: 51, state }));
  const index = clusterIndex(points(rows));
  expect(index.at([...WORLD], LAST_CLUSTER_ZOOM + 0.9)).toHaveLength(1);
  expect(index.at([...WORLD], LAST_CLUSTER_ZOOM + 1)).toHaveLength(3);
});

test('a cluster falls apart at the zoom it gives', () => {
  const index = clusterIndex(
    points([
      { lon: 4, lat: 51, state: 0 },
      { lon: 4.05, lat: 51, state: 0 },
    ]),
  );
  const [cluster] = index.at([...WORLD], 6);
  const zoom = index.expansionZoom(cluster?.cluster ?? -1);
  expect(index.at([...WORLD], zoom - 1)).toHaveLength(1);
  expect(index.at([...WORLD], zoom)).toHaveLength(2);
});

test('at every zoom each workplace is a member of one cluster or stands alone', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), fc.integer({ min: 5, max: LAST_CLUSTER_ZOOM + 1 }), (rows, zoom) => {
      const all = points(rows);
      const index = clusterIndex(all);
      const found = index.at([...WORLD], zoom).map((each) => {
        const members = each.cluster === null ? [all.workplace[each.point ?? -1] ?? -1] : index.members(each.cluster);
        expect(members).toHaveLength(countOf(each));
        return members;
      });
      expect(found.flat().sort((a, b) => a - b)).toEqual([...all.workplace]);
    }),
  );
});

test('no workplaces give no clusters', () => {
  expect(clusterIndex(points([])).at([...WORLD], 8)).toEqual([]);
});

test('at every zoom the clusters together carry every learner and every place once', () => {
  const amount = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(row, amount, amount), { maxLength: 100 }),
      fc.double({ min: 5, max: 15, noNaN: true }),
      (rows, zoom) => {
        const load = {
          learners: Float64Array.from(rows, ([, learners]) => learners),
          places: Float64Array.from(rows, ([, , places]) => places),
        };
        const found = clusterIndex({ ...points(rows.map(([place]) => place)), load }).at([...WORLD], zoom);
        const sum = sumOfLoads(found.flatMap((cluster) => cluster.load ?? []));
        expect(sum).toEqual(sumOfLoads(rows.map(([, learners, places]) => ({ learners, places }))));
      },
    ),
    { seed: 20215, numRuns: 100 },
  );
});
