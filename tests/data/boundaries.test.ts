import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { area } from '@turf/turf';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import proj4 from 'proj4';
import { describe, expect, test } from 'vitest';
import { BoundaryError, readBoundaries } from '../../src/data/boundaries';
import { createLocator } from '../../src/data/locator';
import { compareLocators } from '../bench/locate.bench';
import { geography, municipalityRow, outlines, ROOT } from './compiled-files';

/** Official boundaries, only to measure against: they are not part of the project. */
const OFFICIAL = join(ROOT, '..', 'shared', 'real', 'flanders-2025.topojson');
const official = existsSync(OFFICIAL);
const reason = official ? '' : ' (skipped: no official boundaries at ../shared/real)';

describe.skipIf(!official)(`official boundaries${reason}`, () => {
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

  test('a million points lie where turf says, every one', async () => {
    const { differ } = compareLocators((await read()).outlines, 1_000_000);
    expect(differ).toBe(0);
  });
});

test('the drawn outlines answer as turf does', () => {
  expect(compareLocators(outlines.regions('municipality'), 200_000).differ).toBe(0);
});

type Shapes = FeatureCollection<Polygon | MultiPolygon>;

/** A file of three municipalities, cut out of the drawn outlines. */
function someShapes(property = 'CODE'): Shapes {
  const rows = ['Genk', 'Hasselt', 'Gent'].map(municipalityRow);
  const features = outlines.regions('municipality').features.filter((feature) => rows.includes(feature.properties.row));
  return {
    type: 'FeatureCollection',
    features: features.map(({ geometry, properties }) => ({
      type: 'Feature',
      properties: { name: 'x', [property]: Number(geography.regions.municipality[properties.row]?.code) },
      geometry,
    })),
  };
}

const projected = (shapes: Shapes, definition: string): Shapes => {
  const { forward } = proj4(definition);
  const turn = (value: unknown): unknown =>
    Array.isArray(value) && typeof value[0] === 'number' ? forward(value as Position) : (value as unknown[]).map(turn);
  return {
    ...shapes,
    features: shapes.features.map((feature) => ({
      ...feature,
      geometry: { ...feature.geometry, coordinates: turn(feature.geometry.coordinates) } as MultiPolygon,
    })),
  };
};

const LAMBERT_2008 =
  '+proj=lcc +lat_0=50.797815 +lon_0=4.35921583333333 +lat_1=49.8333333333333 +lat_2=51.1666666666667 +x_0=649328 +y_0=665262 ' +
  '+ellps=GRS80 +units=m +no_defs';
const LAMBERT_72 =
  '+proj=lcc +lat_0=90 +lon_0=4.36748666666667 +lat_1=51.1666672333333 +lat_2=49.8333339 +x_0=150000.013 +y_0=5400088.438 ' +
  '+ellps=intl +towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747 +units=m +no_defs';

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

test.each([
  ['not-json', 'shape;file', null],
  ['not-geojson', '{"type":"Feature"}', null],
  ['not-geojson', '{"type":"Topology","objects":{},"arcs":[]}', null],
  [
    'no-codes',
    JSON.stringify({ ...someShapes(), features: someShapes().features.map((f) => ({ ...f, properties: { name: 'x' } })) }),
    null,
  ],
  ['property-unknown', JSON.stringify(someShapes()), 'NIS'],
])('a file that cannot be used is refused: %s', async (refusal, text, property) => {
  await expect(readBoundaries(text, geography, property)).rejects.toThrow(BoundaryError);
  await expect(readBoundaries(text, geography, property)).rejects.toMatchObject({ refusal });
});
