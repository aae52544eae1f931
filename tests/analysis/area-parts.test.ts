import fc from 'fast-check';
import { expect, it } from 'vitest';
import { insideOf } from '../../src/analysis/area';
import { partsIn } from '../../src/analysis/area-parts';
import { prospectAt, prospectCount, prospectsFor } from '../../src/analysis/prospects';
import { type PoolRows, partOf, poolFile, readPool } from '../../src/data/pool-file';
import type { Area, AreaPoint, AreaShape } from '../../src/model/area';
import type { Manifest } from '../../src/model/kbo';
import { PROSPECT_WEIGHTS } from '../../src/model/prospect-row';
import { geography } from '../data/compiled-files';
import { diceOf } from '../oracle/world';
import { prospectWorld } from './prospect-world';

const { municipality } = geography.regions;
const anyPoint: fc.Arbitrary<AreaPoint> = fc.record({
  lon: fc.double({ min: 2.5, max: 5.9, noNaN: true }),
  lat: fc.double({ min: 50.6, max: 51.5, noNaN: true }),
  name: fc.constant(''),
});
const km = fc.double({ min: 0.5, max: 30, noNaN: true });
const shape = fc.oneof(
  fc.record({ kind: fc.constant('circle' as const), centre: anyPoint, radiusKm: km }),
  fc.record({
    kind: fc.constant('corridor' as const),
    points: fc.array(anyPoint, { minLength: 2, maxLength: 4 }),
    halfWidthKm: km,
  }),
  fc.record({ kind: fc.constant('polygon' as const), points: fc.array(anyPoint, { minLength: 3, maxLength: 3 }), marginKm: km }),
  fc.record({
    kind: fc.constant('region' as const),
    level: fc.constantFrom('province' as const, 'arrondissement' as const),
    code: fc.constantFrom('70000', '10000', '44000', '21000'),
  }),
);
const area: fc.Arbitrary<Area> = fc.oneof(
  shape,
  fc.array(shape, { minLength: 2, maxLength: 3 }).map((areas): Area => ({ kind: 'union', areas: areas as AreaShape[] })),
);

/** Establishments at the places of municipalities and beside them, by arrondissement as a compiled extract is. */
function poolIn(seed: number) {
  const dice = diceOf(seed);
  const rows = Array.from({ length: 300 }, (_, nth) => {
    const row = dice.whole(0, municipality.length - 1);
    const { code = '', lon = 0, lat = 0 } = municipality[row] ?? {};
    const shift = () => dice.whole(-40, 40) / 1000;
    const at = dice.chance(0.05) ? Number.NaN : lon + shift();
    const [nis, nace] = [code, dice.pick(['43211', '4322', '5610', ''])];
    return {
      number: 2_000_000_000 + nth,
      nis,
      nace,
      lon: at,
      lat: lat + shift(),
      file: geography.regionOf.arrondissement[row] ?? 0,
    };
  });
  const files = [...new Set(rows.map(({ file }) => file))].map((file) => {
    const own = rows.filter((row) => row.file === file);
    const columns: PoolRows = {
      numbers: Uint32Array.from(own, ({ number }) => number),
      enterpriseNumbers: new Uint32Array(own.length),
      names: own.map(({ number }) => `Denkbeeld ${number}`),
      nace: own.map(({ nace }) => nace),
      nis: own.map(({ nis }) => nis),
      lon: Float64Array.from(own, ({ lon }) => lon),
      lat: Float64Array.from(own, ({ lat }) => lat),
    };
    return { arrow: String(file), bytes: poolFile(columns), ...partOf(columns) };
  });
  const manifest = { files } as unknown as Manifest;
  const read = (isNeeded: (part: (typeof files)[number]) => boolean) =>
    readPool(
      manifest,
      geography,
      async (name) => new Uint8Array(files.find(({ arrow }) => arrow === name)?.bytes ?? []),
      isNeeded as never,
    );
  return { rows, read };
}

it('reads every establishment in an area, and often not every file', async () => {
  const { rows, read } = poolIn(5);
  const seen = { inside: 0, spared: 0 };
  await fc.assert(
    fc.asyncProperty(area, async (asked) => {
      const isInside = insideOf(asked, geography, () => -1);
      const isAt = ({ nis, lon, lat }: (typeof rows)[number]) => isInside(lon, lat, geography.municipalityOfNis.get(nis) ?? -1);
      const pool = await read(partsIn(asked, geography));
      const ids = new Set(Array.from({ length: pool.ids.length }, (_, row) => pool.ids.at(row)));
      const wanted = rows.filter(isAt);
      expect(wanted.filter(({ number }) => !ids.has(String(number)))).toEqual([]);
      const unread = (pool.unread ?? []).flatMap(({ classes }) => Object.values(classes)).reduce((sum, count) => sum + count, 0);
      expect(ids.size + unread).toBe(rows.length);
      seen.inside += wanted.length;
      if (unread > 0) seen.spared += 1;
    }),
    { numRuns: 200, seed: 3 },
  );
  expect(seen.inside).toBeGreaterThan(500);
  expect(seen.spared).toBeGreaterThan(50);
});

it('lists for an area from what it needs what the whole pool lists, with the same scores and reasons', async () => {
  let listed = 0;
  for (let seed = 1; seed <= 25; seed++) {
    const { register, question } = await prospectWorld(seed);
    const { read } = poolIn(seed);
    const asked = fc.sample(area, { numRuns: 3, seed });
    for (const each of asked) {
      const isInside = insideOf(each, geography, () => -1);
      const rowsFrom = async (pool: Awaited<ReturnType<typeof read>>) => {
        const weights = { ...PROSPECT_WEIGHTS, leastSurprise: 0 };
        const list = prospectsFor({ register, pool, question, isInside, weights });
        // Its row in the pool is all that may differ.
        return Array.from({ length: prospectCount(list) }, (_, at) => ({ ...prospectAt(list, at), row: 0 }));
      };
      const rows = await rowsFrom(await read(partsIn(each, geography)));
      expect(rows).toEqual(await rowsFrom(await read(() => true)));
      listed += rows.filter((row) => row.kind === 'look-alike').length;
    }
  }
  expect(listed).toBeGreaterThan(100);
});
