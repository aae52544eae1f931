import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOf, planeOf } from '../../src/analysis/grid';
import { allNear, type NearLists, WideningLists } from '../../src/analysis/near';
import { pointsOf } from '../../src/analysis/positions';
import { haversineKm } from '../oracle/distance';

interface Spot {
  readonly lon: number;
  readonly lat: number;
}

const REACHES_KM = [0, 0.001, 3, 15, 60, 2_000, 21_000];

/** All over the world, at its poles and its seam, close together in one town, at the very same points, and nowhere. */
const spots: fc.Arbitrary<Spot> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({ lon: fc.integer({ min: -400, max: 400 }), lat: fc.integer({ min: -300, max: 300 }) })
      .map(({ lon, lat }) => ({ lon: 4 + lon / 1000, lat: 51 + lat / 1000 })),
  },
  { weight: 2, arbitrary: fc.record({ lon: fc.integer({ min: -180, max: 180 }), lat: fc.integer({ min: -90, max: 90 }) }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { lon: 179.99, lat: 0.01 },
      { lon: -179.99, lat: 0 },
      { lon: 12, lat: 90 },
      { lon: -70, lat: 89.99 },
      { lon: 4, lat: 51 },
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom({ lon: Number.NaN, lat: 51 }, { lon: 4, lat: Number.NaN }) },
);

const worlds = fc.record({
  from: fc.array(spots, { minLength: 1, maxLength: 6 }),
  to: fc.array(spots, { maxLength: 80 }),
  /** Which of two fields each row is in. */
  second: fc.array(fc.boolean(), { minLength: 80, maxLength: 80 }),
  reaches: fc.tuple(fc.constantFrom(...REACHES_KM), fc.constantFrom(...REACHES_KM)),
});

type World = typeof worlds extends fc.Arbitrary<infer Made> ? Made : never;

const columns = (of: readonly Spot[]) =>
  pointsOf(
    Float64Array.from(of, ({ lon }) => lon),
    Float64Array.from(of, ({ lat }) => lat),
  );

const listsOf = ({ from, to, second, reaches }: World): NearLists => {
  const plane = planeOf(columns(to));
  const pointOf = Int32Array.from(to.keys());
  const fields = reaches.map((reachKm, field) => {
    const rows = pointOf.filter((row) => second[row] === (field === 1));
    return { grid: gridOf(plane, pointOf, rows), pointOf, reachKm };
  });
  const list = Int32Array.from(from.keys());
  return new WideningLists({ list, points: columns(from), at: list, fields: () => fields });
};

describe('who is near', () => {
  it('is found like by measuring everybody, nearest first and of equals the lowest row', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const lists = listsOf(world);
        world.from.forEach((here, list) => {
          const rows = [...allNear(lists, list)];
          const km = rows.map((_, i) => lists.km[(lists.start[list] ?? 0) + i] ?? Number.NaN);
          const measured = world.to.map((there) => haversineKm(here, there));
          const reachOf = (row: number) => world.reaches[world.second[row] ? 1 : 0];
          expect([...rows].sort((a, b) => a - b)).toEqual(
            [...world.to.keys()].filter((row) => (measured[row] ?? 0) <= reachOf(row)),
          );
          rows.forEach((row, i) => {
            expect(Math.abs((km[i] ?? 0) - (measured[row] ?? 0))).toBeLessThan(1e-3);
            const isInOrder = i === 0 || (km[i - 1] ?? 0) < (km[i] ?? 0) || (km[i - 1] === km[i] && (rows[i - 1] ?? 0) < row);
            expect(isInOrder).toBe(true);
          });
        });
      }),
      { numRuns: 2000, seed: 11 },
    );
  });

  it('leaves a complete list where it stands, so that asking again and again takes no more memory', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const lists = listsOf(world);
        for (const list of world.from.keys()) allNear(lists, list);
        const before = { starts: [...lists.start], length: lists.row.length };
        for (const list of world.from.keys()) for (let turn = 0; turn < 50; turn++) expect(lists.more(list)).toBe(false);
        expect({ starts: [...lists.start], length: lists.row.length }).toEqual(before);
      }),
      { numRuns: 200, seed: 13 },
    );
  });

  it('is the same whoever asks first, and what was found stays where it was in its list', () => {
    fc.assert(
      fc.property(worlds, fc.array(fc.nat({ max: 5 }), { maxLength: 30 }), (world, turns) => {
        const lists = listsOf(world);
        const rowsOf = (list: number) => [
          ...lists.row.subarray(lists.start[list], (lists.start[list] ?? 0) + (lists.count[list] ?? 0)),
        ];
        for (const turn of turns) {
          const list = turn % world.from.length;
          const before = rowsOf(list);
          const isMore = lists.more(list);
          expect(rowsOf(list).slice(0, before.length)).toEqual(before);
          expect(rowsOf(list).length > before.length).toBe(isMore);
        }
        const other = listsOf(world);
        for (const list of world.from.keys()) expect([...allNear(lists, list)]).toEqual([...allNear(other, list)]);
      }),
      { numRuns: 500, seed: 12 },
    );
  });
});
