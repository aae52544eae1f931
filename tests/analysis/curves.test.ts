import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Curves } from '../../src/analysis/curves';
import { distanceKm } from '../../src/analysis/distance';
import { programmePlacesOf } from '../../src/analysis/programme-places';
import { daysOf } from '../../src/model/school-year';
import { loadGeography } from '../../src/pipeline/folder';
import { benchWorld, SIZE_S, WORLD_YEAR } from '../bench/world';

/** Sums within limits against a haversine for every pair. */

const KINDS = 3;
/** Degrees of latitude in a kilometre on the sphere, so that points come to lie on whole kilometres. */
const DEGREES_PER_KM = 180 / (Math.PI * 6371.0088);

const coordinates = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      lon: fc.double({ min: 3, max: 5, noNaN: true }),
      lat: fc.double({ min: 50.5, max: 51.5, noNaN: true }),
    }),
  },
  { weight: 4, arbitrary: fc.integer({ min: -60, max: 60 }).map((km) => ({ lon: 4, lat: 51 + km * DEGREES_PER_KM })) },
  {
    weight: 1,
    arbitrary: fc.record({
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ lon: Number.NaN, lat: Number.NaN }) },
);
const standing = fc.record({
  at: coordinates,
  amounts: fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom(70_000, 2 ** 40)), { maxLength: KINDS }),
});
const limits = fc
  .uniqueArray(fc.oneof(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 80, noNaN: true })), {
    minLength: 1,
    maxLength: 70,
  })
  .map((km) => km.sort((a, b) => a - b));

describe('sums within limits of points', () => {
  it('are those of the haversine, on limits and without coordinates too', () => {
    fc.assert(
      fc.property(
        fc.array(standing, { maxLength: 25 }),
        fc.array(coordinates, { maxLength: 7 }),
        limits,
        (there, asked, limitsKm) => {
          const start = Int32Array.from(
            [0, ...there.keys()].map((_, i) => there.slice(0, i).reduce((sum, each) => sum + each.amounts.length, 0)),
          );
          const curves = new Curves(
            {
              lon: Float64Array.from(there, ({ at }) => at.lon),
              lat: Float64Array.from(there, ({ at }) => at.lat),
              start,
              kind: Int32Array.from(there.flatMap(({ amounts }) => [...amounts.keys()])),
              amount: Float64Array.from(there.flatMap(({ amounts }) => amounts)),
            },
            KINDS,
            limitsKm,
          );
          const seen = new Set<number>();
          curves.around(asked, (nth, table) => {
            seen.add(nth);
            const here = asked[nth] ?? { lon: 0, lat: 0 };
            const found = limitsKm.map((_, limit) =>
              Array.from({ length: KINDS }, (_, kind) => table[limit * curves.stride + kind]),
            );
            const counted = limitsKm.map((km) =>
              Array.from({ length: KINDS }, (_, kind) =>
                there.reduce(
                  (sum, { at, amounts }) =>
                    distanceKm(here.lon, here.lat, at.lon, at.lat) <= km ? sum + (amounts[kind] ?? 0) : sum,
                  0,
                ),
              ),
            );
            expect(found).toEqual(counted);
          });
          expect(seen.size).toBe(asked.length);
        },
      ),
      { numRuns: 1500, seed: 11 },
    );
  });

  it('are those of the haversine for every school and programme of a world as large as Flanders', async () => {
    const register = benchWorld(await loadGeography(), SIZE_S, 3);
    const days = daysOf(WORLD_YEAR);
    const { schools, workplaces, programmes } = register;
    if (!days || !schools || !workplaces) throw new Error('the world has both');
    const standing = programmePlacesOf(register, days, {});
    const width = programmes.length;
    const limitsKm = Array.from({ length: 60 }, (_, i) => i + 1);
    const { lon, lat } = workplaces;
    const curves = new Curves(
      { lon, lat, start: standing.start, kind: standing.programme, amount: standing.places },
      width,
      limitsKm,
    );
    const asked = Array.from({ length: 60 }, (_, nth) => nth * 8);
    let wrong = 0;
    curves.around(
      asked.map((school) => ({ lon: schools.lon[school] ?? 0, lat: schools.lat[school] ?? 0 })),
      (nth, table) => {
        const school = asked[nth] ?? 0;
        const counted = new Float64Array(60 * width);
        for (let workplace = 0; workplace < lon.length; workplace++) {
          const km = distanceKm(schools.lon[school] ?? 0, schools.lat[school] ?? 0, lon[workplace] ?? 0, lat[workplace] ?? 0);
          for (let limit = Math.max(0, Math.ceil(km) - 1); limit < 60; limit++) {
            for (let i = standing.start[workplace] ?? 0; i < (standing.start[workplace + 1] ?? 0); i++) {
              const cell = limit * width + (standing.programme[i] ?? 0);
              counted[cell] = (counted[cell] ?? 0) + (standing.places[i] ?? 0);
            }
          }
        }
        counted.forEach((places, cell) => {
          if (table[Math.floor(cell / width) * curves.stride + (cell % width)] !== places) wrong += 1;
        });
      },
    );
    expect(wrong).toBe(0);
  });
});
