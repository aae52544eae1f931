import { strFromU8, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { BoundaryError } from '../../src/data/boundaries/boundary-error';
import { compileBoundaries } from '../../src/data/boundaries/compile';
import { readBoundaries } from '../../src/data/boundaries/read';
import { readOutlines } from '../../src/data/outlines';
import { dbfOf, PRJ_DEGREES, shpOf, someShapes, zippedShapefile } from './boundary-files';
import { geography, outlines, randomNumbers } from './compiled-files';

const ROUNDS = 300;
const SOURCE = { title: 'x', licence: '', date: '2026-01-01' };

/** Reads as the screen does: either outlines that can be drawn come of it, or a refusal. */
async function take(content: Uint8Array): Promise<'read' | 'refused'> {
  try {
    const { outlines: found } = await readBoundaries(content, geography);
    const file = compileBoundaries(found, outlines.land, geography, SOURCE);
    const read = readOutlines(JSON.parse(JSON.stringify(file)), geography);
    expect(read.regions('municipality').features.length).toBeGreaterThan(0);
    read.borders('province');
    return 'read';
  } catch (error) {
    if (error instanceof BoundaryError) return 'refused';
    throw error;
  }
}

const shapes = someShapes('CODE', ['Genk', 'Hasselt', 'Zutendaal', 'Diepenbeek']);
const WORDS = ['null', '"x"', '[]', '{}', '-1e308', '0', '[[[[]]]]', '5.5', ',', ']', '}'];

test('GeoJSON with a word put in anywhere is read or refused, and never ends otherwise', async () => {
  const random = randomNumbers(11);
  const text = JSON.stringify(shapes);
  const results = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    // Whole values are replaced, so that much of it stays JSON.
    const values = [...text.matchAll(/-?\d+\.\d+|"[^"]*"|\[[^[\]]*\]/g)];
    const { index = 0, 0: value = '' } = values[Math.floor(random() * values.length)] ?? { index: 0 };
    const word = WORDS[Math.floor(random() * WORDS.length)] ?? '';
    results.add(await take(strToU8(text.slice(0, index) + word + text.slice(index + value.length))));
  }
  expect(results).toEqual(new Set(['read', 'refused']));
});

test('a Shapefile with bytes changed anywhere is read or refused, and never ends otherwise', async () => {
  const random = randomNumbers(12);
  const results = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const files = { 'a.shp': shpOf(shapes), 'a.dbf': dbfOf(shapes) };
    const hurt = round % 2 === 0 ? files['a.shp'] : files['a.dbf'];
    const end = round % 3 === 0 ? 160 : hurt.length;
    for (let i = 0; i < 4; i++) hurt[Math.floor(random() * Math.min(end, hurt.length))] = Math.floor(random() * 256);
    results.add(await take(zipSync({ ...files, 'a.prj': strToU8(PRJ_DEGREES) })));
  }
  expect(results).toEqual(new Set(['read', 'refused']));
});

test('a zip with bytes changed or cut off anywhere is read or refused, and never ends otherwise', async () => {
  const random = randomNumbers(13);
  const whole = zippedShapefile(shapes, PRJ_DEGREES);
  const results = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const zip = round % 4 === 0 ? whole.slice(0, Math.floor(random() * whole.length)) : whole.slice();
    for (let i = 0; i < 3; i++) zip[Math.floor(random() * zip.length)] = Math.floor(random() * 256);
    results.add(await take(zip));
  }
  expect(results).toEqual(new Set(['read', 'refused']));
});

test('a zip that holds more than it says never becomes more than it says', async () => {
  const zip = zipSync({ 'a.json': strToU8(`{"x":"${'y'.repeat(5_000_000)}"}`) });
  const view = new DataView(zip.buffer, zip.byteOffset);
  for (let at = 0; at + 28 < zip.length; at++) if (view.getUint32(at) === 0x504b0102) view.setUint32(at + 24, 100, true);
  const { unzipSync } = await import('fflate');
  const sizes = () => Object.values(unzipSync(zip)).map((content) => strFromU8(content).length);
  let largest = 0;
  try {
    largest = Math.max(...sizes());
  } catch {
    // Refused is as good.
  }
  expect(largest).toBeLessThanOrEqual(100);
  expect(await take(zip)).toBe('refused');
});

test('collections within collections, however deep, are left out', async () => {
  const deep = `${'{"type":"GeometryCollection","geometries":['.repeat(50_000)}${']}'.repeat(50_000)}`;
  const [first, ...others] = shapes.features.map((feature) => JSON.stringify(feature));
  const broken = `{"type":"Feature","properties":{"CODE":71016},"geometry":${deep}}`;
  const content = strToU8(`{"type":"FeatureCollection","features":[${[first, ...others, broken].join(',')}]}`);
  expect(await take(content)).toBe('read');
});
