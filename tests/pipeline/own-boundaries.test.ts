import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { area, booleanPointInPolygon } from '@turf/turf';
import { afterAll, describe, expect, test } from 'vitest';
import { readGeography } from '../../src/data/geography';
import { type Outlines, readOutlines } from '../../src/data/outlines';
import { type Geography, REGION_LEVELS } from '../../src/model/geography';
import {
  LAMBERT_72,
  LAMBERT_2008,
  OFFICIAL,
  official,
  officialShapes,
  PRJ_72,
  projected,
  skipReason,
  someShapes,
  zippedShapefile,
} from '../data/boundary-files';
import { ROOT } from '../data/compiled-files';

const folder = mkdtempSync(join(tmpdir(), 'geodata-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `npm run geodata` into a folder of its own. */
const geodata = (...args: readonly string[]) =>
  new Promise<{ exit: number; stderr: string }>((resolve) => {
    const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
    execFile(process.execPath, [tsx, 'src/pipeline/geodata.ts', '--out', folder, ...args], { cwd: ROOT }, (error, _, stderr) =>
      resolve({ exit: typeof error?.code === 'number' ? error.code : 0, stderr }),
    );
  });

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function compiled(): { geography: Geography; outlines: Outlines } {
  const json = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  const geography = readGeography(json('geography'));
  return { geography, outlines: readOutlines(json('outlines'), geography) };
}

describe.skipIf(!official)(`official boundaries in place of the drawn ones${skipReason}`, () => {
  test.each([
    ['TopoJSON', () => OFFICIAL, []],
    [
      'GeoJSON in Lambert 72',
      () => written('a.geojson', JSON.stringify(projected(officialShapes(), LAMBERT_72))),
      ['--crs', '31370'],
    ],
    ['GeoJSON in Lambert 2008', () => written('b.json', JSON.stringify(projected(officialShapes(), LAMBERT_2008))), []],
    [
      'a zipped Shapefile',
      () => written('c.zip', zippedShapefile(projected(officialShapes(), LAMBERT_72), PRJ_72)),
      ['--code-property', 'NISCODE'],
    ],
  ])('give every municipality its surveyed area, as %s', async (_, file, options) => {
    const path = file();
    expect(await geodata('--boundaries', path, ...options)).toEqual({ exit: 0, stderr: '' });
    const { geography, outlines } = compiled();
    expect(outlines.boundaryFile).toBe(path.slice(path.lastIndexOf('/') + 1));
    const municipalities = outlines.regions('municipality').features;
    const errors = municipalities.map((feature, row) => Math.abs(area(feature) / 1e6 / (geography.areaKm2[row] ?? 0) - 1));
    expect(errors.length).toBe(304);
    expect(errors.filter((error) => error > 0.01).length).toBeLessThan(6);
    for (const level of REGION_LEVELS) {
      for (const feature of outlines.regions(level).features) {
        const { lon = 0, lat = 0, name = '' } = geography.regions[level][feature.properties.row] ?? {};
        expect(booleanPointInPolygon([lon, lat], feature), `${level} ${name}`).toBe(true);
      }
    }
  });
});

test('a file of three municipalities is used, and what it lacks is told', async () => {
  const { exit, stderr } = await geodata('--boundaries', written('drie.json', JSON.stringify(someShapes())));
  expect(exit).toBe(0);
  expect(stderr).toContain('301 gemeenten ontbreken (Aartselaar, Antwerpen, Boechout)');
  const { geography, outlines } = compiled();
  expect(outlines.regions('municipality').features.length).toBe(3);
  for (const level of REGION_LEVELS) {
    for (const { lon, lat } of geography.regions[level]) expect(lon > 2 && lon < 7 && lat > 50 && lat < 52).toBe(true);
  }
});

test('a table of groupings replaces those of the project', async () => {
  const table = written('indelingen.csv', 'nis,resoc\n71016,Mijnstreek\n71004,Mijnstreek\n');
  const { exit, stderr } = await geodata('--groupings', table);
  expect(exit).toBe(0);
  expect(stderr).toContain('302 gemeenten zonder rij (Aartselaar, Antwerpen, Boechout) houden hun indeling.');
  const { geography, outlines } = compiled();
  const row = geography.regions.resoc.findIndex(({ name }) => name === 'Mijnstreek');
  expect([...geography.regionOf.resoc].filter((region) => region === row).length).toBe(2);
  expect(outlines.boundaryFile).toBe(null);
  expect(outlines.regions('resoc').features.some(({ properties }) => properties.row === row)).toBe(true);
});

test.each([
  ['a table that is something else', ['--groupings', 'README.md'], 'mist de kolom "nis"'],
  ['a file that is not there', ['--boundaries', 'nergens.zip'], 'Het bestand "nergens.zip" bestaat niet.'],
  ['a file that is something else', ['--boundaries', 'README.md'], 'Dit is geen bestand met grenzen'],
  ['a system that there is not', ['--boundaries', 'package.json', '--crs', 'lambert'], '--crs moet een van deze EPSG-codes zijn'],
  ['a mistyped option', ['--bondaries', 'package.json'], 'Onbekende optie --bondaries. Bedoel je --boundaries'],
  ['another language', ['--boundaries', 'package.json', '--lang', 'fr'], "n'est pas du GeoJSON"],
])('%s is one sentence and nothing is written', async (_, args, sentence) => {
  const before = readdirSync(folder).length;
  const { exit, stderr } = await geodata(...args);
  expect(exit).toBe(2);
  expect(stderr).toContain(sentence);
  expect(stderr.trim().split('\n').length).toBe(1);
  expect(readdirSync(folder).length).toBe(before);
});
