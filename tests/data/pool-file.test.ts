import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PoolRows, poolFile, readPoolFiles } from '../../src/data/pool-file';
import { NO_REGION } from '../../src/model/geography';
import { UNKNOWN } from '../../src/model/register';
import { loadGeography } from '../../src/pipeline/folder';

const geography = await loadGeography();
const nisCodes = [...geography.municipalityOfNis.keys()].slice(0, 9);

const establishment = fc.record({
  number: fc.integer({ min: 2_000_000_000, max: 2_999_999_999 }),
  enterprise: fc.integer({ min: 0, max: 1_999_999_999 }),
  name: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constant('')),
  nace: fc.oneof(fc.constantFrom('43210', '4321', '43.21', '01110', ''), fc.stringMatching(/^\d{2,5}$/)),
  nis: fc.constantFrom(...nisCodes, '99999', ''),
  lon: fc.double({ min: 2, max: 6, noNaN: true }),
  lat: fc.double({ min: 50, max: 52, noNaN: true }),
});
type Establishment = typeof establishment extends fc.Arbitrary<infer T> ? T : never;

const rowsOf = (some: readonly Establishment[]): PoolRows => {
  const sorted = [...some].sort((a, b) => a.number - b.number);
  return {
    numbers: Uint32Array.from(sorted, ({ number }) => number),
    enterpriseNumbers: Uint32Array.from(sorted, ({ enterprise }) => enterprise),
    names: sorted.map(({ name }) => name),
    nace: sorted.map(({ nace }) => nace),
    nis: sorted.map(({ nis }) => nis),
    lon: Float64Array.from(sorted, ({ lon }) => lon),
    lat: Float64Array.from(sorted, ({ lat }) => lat),
  };
};

describe('a pool in files', () => {
  it('gives back every establishment, ascending by number, however they were spread over files', () => {
    const all = fc.uniqueArray(fc.tuple(establishment, fc.integer({ min: 0, max: 3 })), {
      maxLength: 40,
      selector: ([{ number }]) => number,
    });
    fc.assert(
      fc.property(all, (spread) => {
        const parts = [0, 1, 2, 3].map((file) => spread.filter(([, of]) => of === file).map(([one]) => one));
        const pool = readPoolFiles(
          parts.filter((part) => part.length > 0).map((part) => poolFile(rowsOf(part))),
          geography,
        );
        const wanted = spread.map(([one]) => one).sort((a, b) => a.number - b.number);
        const read = wanted.map((_, row) => ({
          number: pool.ids.at(row),
          enterprise: pool.enterpriseIds.at(row),
          name: pool.names.at(row),
          nace: pool.nace[row] === UNKNOWN ? '' : pool.naceCodes[pool.nace[row] ?? UNKNOWN],
          municipality: pool.municipality[row],
          lon: pool.lon[row],
          lat: pool.lat[row],
        }));
        expect(read).toEqual(
          wanted.map(({ number, enterprise, name, nace, nis, lon, lat }) => ({
            number: String(number),
            enterprise: String(enterprise).padStart(10, '0'),
            name,
            nace: nace.replace(/\D/g, ''),
            municipality: geography.municipalityOfNis.get(nis) ?? NO_REGION,
            lon,
            lat,
          })),
        );
        expect(pool.ids.length).toBe(wanted.length);
        expect([...pool.naceCodes]).toEqual([...new Set(pool.naceCodes)].sort());
        expect(pool.ids.at(wanted.length)).toBeUndefined();
      }),
    );
  });
});
