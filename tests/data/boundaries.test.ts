import { readFileSync } from 'node:fs';
import { area, booleanPointInPolygon } from '@turf/turf';
import { strToU8, zipSync } from 'fflate';
import type { MultiPolygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { BoundaryError } from '../../src/data/boundaries/boundary-error';
import { readBoundaries } from '../../src/data/boundaries/read';
import { createLocator } from '../../src/data/locator';
import { compareLocators } from '../bench/locate.bench';
import {
  dbfOf,
  LAMBERT_72,
  LAMBERT_2008,
  OFFICIAL,
  official,
  officialShapes,
  PRJ_72,
  PRJ_2008,
  PRJ_DEGREES,
  projected,
  type Shapes,
  shpOf,
  skipReason,
  someShapes,
  withPositions,
  zippedShapefile,
} from './boundary-files';
import { geography, municipalityRow, outlines } from './compiled-files';

const codeOf = (name: string) => Number(geography.regions.municipality[municipalityRow(name)]?.code);

describe.skipIf(!official)(`official boundaries${skipReason}`, () => {
  const read = () => readBoundaries(readFileSync(OFFICIAL, 'utf8'), geography);

  test('hold every municipality with its label point, and its surveyed area to 1 % where the file itself has it', async () => {
    const { outlines: found, issues } = await read();
    expect(issues).toEqual([]);
    expect(found.features.map(({ properties }) => properties.row)).toEqual([...geography.regions.municipality.keys()]);
    const { municipalityAt } = createLocator(found);
    const beyond = found.features.flatMap((feature) => {
      const { row } = feature.properties;
      const { lon = 0, lat = 0, name = '' } = geography.regions.municipality[row] ?? {};
      expect(municipalityAt(lon, lat), name).toBe(row);
      return Math.abs(area(feature) / 1e6 / (geography.areaKm2[row] ?? 0) - 1) < 0.01 ? [] : [name];
    });
    // The file is simplified: it lacks the smallest enclaves of Baarle-Hertog, and the others are hardly larger than a square kilometre.
    expect(beyond.sort()).toEqual(['Baarle-Hertog', 'Ganshoren', 'Herstappe', 'Sint-Joost-ten-Node']);
  });

  test.each([
    ['GeoJSON in Lambert 72', () => JSON.stringify(projected(officialShapes(), LAMBERT_72))],
    ['GeoJSON in Lambert 2008', () => JSON.stringify(projected(officialShapes(), LAMBERT_2008))],
    ['a zipped Shapefile in degrees', () => zippedShapefile(officialShapes(), PRJ_DEGREES)],
    ['a zipped Shapefile in Lambert 72', () => zippedShapefile(projected(officialShapes(), LAMBERT_72), PRJ_72)],
    ['a zipped Shapefile in Lambert 2008', () => zippedShapefile(projected(officialShapes(), LAMBERT_2008), PRJ_2008)],
    ['a zipped Shapefile in Lambert 2008 without .prj', () => zippedShapefile(projected(officialShapes(), LAMBERT_2008), '')],
  ])('are the same to a metre as %s', async (_, make) => {
    const expected = await read();
    const found = await readBoundaries(make(), geography);
    expect(found.issues).toEqual([]);
    expect(found.codeProperty).toBe('NISCODE');
    const corners = ({ outlines: { features } }: typeof found) => features.flatMap(({ geometry }) => sortedCorners(geometry));
    const [a, b] = [corners(found), corners(expected)];
    expect(a.length).toBe(b.length);
    const farthest = a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] ?? Number.NaN))), 0);
    expect(farthest).toBeLessThan(1e-5);
  });

  test('a million points lie where turf says, every one', async () => {
    const { differ } = compareLocators((await read()).outlines, 1_000_000);
    expect(differ).toBe(0);
  });
});

/** Coordinates of an outline in ascending order: formats may begin a ring elsewhere and run the other way round. */
function sortedCorners({ coordinates }: MultiPolygon): number[] {
  const corners = coordinates.flat(2);
  const axis = (at: number) => corners.map((corner) => corner[at] ?? Number.NaN).sort((x, y) => x - y);
  // The corner that closes a ring is any of its corners.
  return [axis(0).at(0), axis(0).at(-1), axis(1).at(0), axis(1).at(-1), corners.length].map(Number);
}

test('the drawn outlines answer as turf does', () => {
  expect(compareLocators(outlines.regions('municipality'), 200_000).differ).toBe(0);
});

test.each([
  ['degrees', (shapes: Shapes) => shapes],
  ['Lambert 72', (shapes: Shapes) => projected(shapes, LAMBERT_72)],
  ['Lambert 2008', (shapes: Shapes) => projected(shapes, LAMBERT_2008)],
])('the property with the codes is found, and the system told from the numbers: %s', async (_, make) => {
  const { outlines: found, codeProperty, issues } = await readBoundaries(JSON.stringify(make(someShapes('NISCODE'))), geography);
  expect(codeProperty).toBe('NISCODE');
  expect(found.features.length).toBe(3);
  expect(issues).toEqual([{ code: 'municipality-missing', count: 301, examples: ['Aartselaar', 'Antwerpen', 'Boechout'] }]);
  const { municipalityAt } = createLocator(found);
  expect(municipalityAt(5.5, 50.97)).toBe(municipalityRow('Genk'));
});

test('what is broken is told and what is usable is used', async () => {
  const shapes = someShapes();
  const [first, second, third] = shapes.features;
  if (!first || !second || !third) throw new Error('three shapes');
  const open = {
    ...first,
    geometry: {
      type: 'MultiPolygon',
      coordinates: (first.geometry as MultiPolygon).coordinates.map((p) => p.map((r) => r.slice(0, -1))),
    },
  };
  const file = {
    type: 'FeatureCollection',
    features: [
      open,
      { ...second, geometry: null },
      { ...third, properties: { CODE: 99999 } },
      { ...first, properties: { CODE: Number(geography.regions.municipality[municipalityRow('Aalst')]?.code) } },
    ],
  };
  const { outlines: found, issues } = await readBoundaries(JSON.stringify(file), geography);
  expect(found.features.length).toBe(2);
  expect(issues.map(({ code }) => code).sort()).toEqual([
    'code-unknown',
    'municipality-missing',
    'overlap',
    'ring-open',
    'shape-broken',
  ]);
});

const bytes = (shapes: Shapes) => strToU8(JSON.stringify(shapes));
const asText = (shapes: Shapes) => JSON.stringify(shapes);
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const withoutCodes = { ...someShapes(), features: someShapes().features.map((f) => ({ ...f, properties: { name: 'x' } })) };
const inWebMercator = projected(someShapes(), '+proj=merc +a=6378137 +b=6378137 +units=m +no_defs');
/** A zip whose directory says that its one file becomes 4 GB. */
function bomb(): Uint8Array {
  const zip = zipSync({ 'a.json': new Uint8Array(1000) });
  const directory = zip.lastIndexOf(0x02, zip.length);
  const view = new DataView(zip.buffer);
  for (let at = 0; at < directory; at++) if (view.getUint32(at) === 0x504b0102) view.setUint32(at + 24, 0xfffffff0, true);
  return zip;
}
/** A table whose head promises four thousand million rows of no bytes. */
function endlessTable(): Uint8Array {
  const dbf = dbfOf(someShapes());
  const view = new DataView(dbf.buffer);
  view.setUint32(4, 0xffffffff, true);
  view.setUint16(10, 0, true);
  return dbf;
}

test.each([
  ['empty', 'nothing at all', new Uint8Array()],
  ['empty', 'no text', ''],
  ['not-json', 'words', 'shape;file'],
  ['not-json', 'a picture', PNG],
  ['json-broken', 'a file that ends too early', asText(someShapes()).slice(0, -100)],
  ['not-geojson', 'one feature', '{"type":"Feature"}'],
  ['not-geojson', 'an empty topology', '{"type":"Topology","objects":{},"arcs":[]}'],
  [
    'not-geojson',
    'a topology without its arcs',
    '{"type":"Topology","objects":{"a":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[0]]}]}}}',
  ],
  [
    'not-geojson',
    'points',
    asText({
      ...someShapes(),
      features: someShapes().features.map((f) => ({ ...f, geometry: { type: 'Point', coordinates: [4, 51] } as never })),
    }),
  ],
  ['zip-broken', 'a zip that ends too early', zippedShapefile(someShapes(), '').slice(0, -60)],
  ['zip-without-boundaries', 'a zip of something else', zipSync({ 'readme.txt': strToU8('x') })],
  ['too-large', 'a zip that would fill the memory', bomb()],
  ['shape-alone', 'a shape without its table', shpOf(someShapes())],
  ['shape-alone', 'a zipped shape without its table', zipSync({ 'a.shp': shpOf(someShapes()) })],
  [
    'shapefile-broken',
    'a shape that is cut off',
    zipSync({ 'a.shp': shpOf(someShapes()).slice(0, 40), 'a.dbf': dbfOf(someShapes()) }),
  ],
  ['shapefile-broken', 'a table that never ends', zipSync({ 'a.shp': shpOf(someShapes()), 'a.dbf': endlessTable() })],
  ['no-codes', 'names alone', asText(withoutCodes)],
  ['system-unknown', 'France', asText(withPositions(someShapes(), ([x = 0, y = 0]) => [x - 2, y - 3]))],
  ['system-unknown', 'Web Mercator', asText(inWebMercator)],
  [
    'system-unsupported',
    'a system whose numbers look like ours',
    zippedShapefile(projected(someShapes(), LAMBERT_72), PRJ_72.replace('1972', '2005')),
  ],
])('a file that cannot be used is refused: %s, %s', async (refusal, _, content) => {
  await expect(readBoundaries(content, geography)).rejects.toThrow(BoundaryError);
  await expect(readBoundaries(content, geography)).rejects.toMatchObject({ refusal });
});

test('a property that is asked for must be there, and what there is comes with the refusal', async () => {
  const reading = readBoundaries(bytes(someShapes()), geography, { codeProperty: 'NIS' });
  const properties = [
    { name: 'name', sample: 'x' },
    { name: 'CODE', sample: String(codeOf('Gent')) },
  ];
  await expect(reading).rejects.toMatchObject({ refusal: 'property-unknown', properties: expect.arrayContaining(properties) });
  await expect(readBoundaries(bytes(someShapes()), geography, { codeProperty: 'name' })).rejects.toMatchObject({
    refusal: 'no-codes',
  });
});

test('a property that is asked for may hold other letters beside the code', async () => {
  const file = someShapes();
  const features = file.features.map((feature) => ({
    ...feature,
    properties: { CODE: `id/gemeente/${feature.properties?.CODE}#x` },
  }));
  const content = JSON.stringify({ ...file, features });
  await expect(readBoundaries(content, geography)).rejects.toMatchObject({ refusal: 'no-codes' });
  expect((await readBoundaries(content, geography, { codeProperty: 'CODE' })).outlines.features.length).toBe(3);
});

test('numbers of people that happen to be codes are none', async () => {
  const shapes = outlines.regions('municipality').features.slice(0, 40);
  const features = shapes.map((feature, i) => ({ ...feature, properties: { inwoners: 10_999 + 1000 * i } }));
  const content = JSON.stringify({
    type: 'FeatureCollection',
    features: features.map((one, i) => (i === 0 ? { ...one, properties: { inwoners: 11001 } } : one)),
  });
  await expect(readBoundaries(content, geography)).rejects.toMatchObject({ refusal: 'no-codes' });
});

test('a system that is asked for must fit the numbers, and overrules what the file names', async () => {
  const lambert72 = projected(someShapes(), LAMBERT_72);
  await expect(readBoundaries(bytes(lambert72), geography, { system: '3812' })).rejects.toMatchObject({
    refusal: 'system-mismatch',
  });
  const named = zippedShapefile(lambert72, PRJ_72.replace('1972', '2005'));
  expect((await readBoundaries(named, geography, { system: '31370' })).system).toBe('31370');
});

test('a file that names another system than its numbers are in is read by its numbers, and told', async () => {
  const file = { ...someShapes(), crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::31370' } } };
  const { system, issues } = await readBoundaries(asText(file), geography);
  expect(system).toBe('4326');
  expect(issues[0]).toEqual({ code: 'system-differs', count: 1, examples: ['EPSG:4326'] });
});

test('latitude before longitude is turned round', async () => {
  const { outlines: found } = await readBoundaries(asText(withPositions(someShapes(), ([x = 0, y = 0]) => [y, x])), geography);
  expect(createLocator(found).municipalityAt(5.5, 50.97)).toBe(municipalityRow('Genk'));
});

test('several features of a municipality become one outline without the borders between them, and a copy adds nothing', async () => {
  const file = someShapes('CODE', ['Antwerpen', 'Mortsel']);
  const [antwerpen, mortsel] = file.features;
  const parts = {
    ...file,
    features: [antwerpen, mortsel, mortsel].map((f) => ({ ...f, properties: { CODE: `${codeOf('Genk')}` } })),
  };
  const { outlines: found, issues } = await readBoundaries(JSON.stringify(parts), geography);
  expect(found.features.length).toBe(1);
  expect(issues.map(({ code }) => code)).toEqual(['municipality-missing']);
  const [joined] = found.features;
  const sum = file.features.reduce((total, feature) => total + area(feature), 0);
  expect(joined && area(joined) / sum).toBeCloseTo(1, 6);
  expect(joined?.geometry.coordinates.length).toBe(1);
});

test('polygons in a collection of geometries are read, and other geometries in it left', async () => {
  const file = someShapes();
  const features = file.features.map((feature) => ({
    ...feature,
    geometry: { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [4, 51] }, feature.geometry] },
  }));
  const { outlines: found } = await readBoundaries(JSON.stringify({ ...file, features }), geography);
  expect(found.features.length).toBe(3);
});

test('codes that a merger took away count for the municipality of today, and codes of Wallonia are left out, both told', async () => {
  const file = someShapes('CODE', ['Antwerpen', 'Genk', 'Gent']);
  const codes = ['11007', 71016, '62063'];
  const features = file.features.map((feature, i) => ({ ...feature, properties: { CODE: codes[i] } }));
  const { outlines: found, issues } = await readBoundaries(JSON.stringify({ ...file, features }), geography);
  expect(found.features.map(({ properties }) => properties.row)).toEqual([municipalityRow('Antwerpen'), municipalityRow('Genk')]);
  expect(issues.slice(0, 2)).toEqual(
    expect.arrayContaining([
      { code: 'code-merged', count: 1, examples: ['11007 → Antwerpen'] },
      { code: 'code-elsewhere', count: 1, examples: ['62063'] },
    ]),
  );
});

test('holes stay holes', async () => {
  const [genk] = someShapes('CODE', ['Genk']).features;
  if (genk?.geometry.type !== 'MultiPolygon') throw new Error('an outline');
  const hole = [
    [5.49, 50.96],
    [5.51, 50.96],
    [5.51, 50.98],
    [5.49, 50.98],
    [5.49, 50.96],
  ];
  const [outer = []] = genk.geometry.coordinates[0] ?? [];
  const file = { type: 'FeatureCollection', features: [{ ...genk, geometry: { type: 'Polygon', coordinates: [outer, hole] } }] };
  for (const content of [JSON.stringify(file), zippedShapefile(file as Shapes, '')]) {
    const { outlines: found } = await readBoundaries(content, geography);
    const [feature] = found.features;
    expect(feature && booleanPointInPolygon([5.5, 50.97], feature)).toBe(false);
    expect(feature && booleanPointInPolygon([5.5, 50.985], feature)).toBe(true);
  }
});

test('coordinates that are nothing of the kind are left out and told', async () => {
  const file = someShapes();
  const broken = [null, 7, 'x', [], [[]], [[[]]], [[['a', 'b'], [null, 1], [1]]], {}];
  const features = [
    ...file.features,
    ...broken.flatMap((coordinates) =>
      ['Polygon', 'MultiPolygon', 'GeometryCollection'].map((type) => ({
        type: 'Feature',
        properties: { CODE: codeOf('Aalst') },
        geometry: { type, coordinates, geometries: coordinates },
      })),
    ),
  ];
  const { outlines: found, issues } = await readBoundaries(JSON.stringify({ ...file, features }), geography);
  expect(found.features.length).toBe(3);
  expect(issues).toContainEqual({ code: 'shape-broken', count: 24, examples: [String(codeOf('Aalst'))] });
});

test('of the layers of a zip the one with municipality codes is read, and GeoJSON in a zip too', async () => {
  const provinces = someShapes('PROV', ['Genk']);
  const file = zippedShapefile(someShapes(), PRJ_DEGREES, {
    'a/provincies.shp': shpOf(provinces),
    'a/provincies.dbf': dbfOf({ ...provinces, features: provinces.features.map((f) => ({ ...f, properties: { PROV: 7 } })) }),
  });
  expect((await readBoundaries(file, geography)).outlines.features.length).toBe(3);
  expect((await readBoundaries(zipSync({ 'x.geojson': bytes(someShapes()) }), geography)).outlines.features.length).toBe(3);
});
