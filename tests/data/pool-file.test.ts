import { gzipSync } from 'node:zlib';
import { dictionary, float32, float64, int16, tableFromArrays, tableToIPC, uint8, uint32, utf8 } from '@uwdata/flechette';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedFile, type PoolRows, poolFile, readPoolFiles } from '../../src/data/pool-file';
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

describe('a packed file that somebody brought', () => {
  const rowsNamed = (name: string): PoolRows => ({
    ...rowsOf([{ number: 2_000_000_001, enterprise: 1, name, nace: '43210', nis: '11002', lon: 4.4, lat: 51.2 }]),
  });
  const packed = (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes, { level: 1 }));

  it('tells how many establishments it has, packed or not', async () => {
    const bytes = new Uint8Array(poolFile(rowsNamed('Proef')));
    expect(await checkedFile(packed(bytes), geography)).toEqual({ bytes, establishments: 1 });
    expect(await checkedFile(bytes, geography)).toEqual({ bytes, establishments: 1 });
  });

  it('is refused when it unpacks to what would fill memory', async () => {
    await expect(checkedFile(packed(poolFile(rowsNamed('x'.repeat(2 ** 28)))), geography)).rejects.toThrow(RangeError);
  });

  it('is refused without a column, or with one of another type', async () => {
    const columns = {
      establishment_number: [2_000_000_001],
      enterprise_number: [1],
      name: ['Proef'],
      nace: ['43210'],
      nis: ['11002'],
      lon: [4.4],
      lat: [51.2],
    };
    const types = {
      establishment_number: uint32(),
      enterprise_number: uint32(),
      name: utf8(),
      nace: dictionary(utf8(), int16()),
      nis: dictionary(utf8(), int16()),
      lon: float64(),
      lat: float64(),
    };
    const check = (some: Partial<typeof columns>, others: object = {}) => {
      const bytes = tableToIPC(tableFromArrays(some, { types: { ...types, ...others } }), { format: 'file' });
      return checkedFile(packed(bytes ?? new Uint8Array()), geography);
    };
    expect((await check(columns)).establishments).toBe(1);
    const { nis: _, ...without } = columns;
    await expect(check(without)).rejects.toThrow('column nis');
    await expect(check(columns, { lon: float32() })).rejects.toThrow('column lon');
    await expect(check(columns, { nace: dictionary(utf8(), uint8()) })).rejects.toThrow('column nace');
  });
});
