import { area, bbox, booleanPointInPolygon, pointToLineDistance } from '@turf/turf';
import { merge } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { CompiledFileError } from '../../src/data/compiled';
import { readOutlines } from '../../src/data/outlines';
import { NO_REGION, REGION_LEVELS } from '../../src/model/geography';
import { geography, locator, municipalityRow, outlines, randomNumbers, readCompiled } from './compiled-files';

const municipalities = outlines.regions('municipality').features;

test('every municipality has an outline, in row order', () => {
  expect(municipalities.map(({ properties }) => properties.row)).toEqual(geography.regions.municipality.map((_, row) => row));
});

test.each(REGION_LEVELS)('the outlines of %s neither gape nor overlap', (level) => {
  const regions = outlines.regions(level).features;
  const covered = municipalities.filter(({ properties }) => geography.regionOf[level][properties.row] !== NO_REGION);
  const sum = (features: typeof regions) => features.reduce((total, feature) => total + area(feature), 0);
  expect(regions).toHaveLength(geography.regions[level].length);
  expect(sum(regions) / sum(covered)).toBeCloseTo(1, 9);
});

test('the sum of the municipalities is what they cover together, without a hole', () => {
  const file = readCompiled('outlines') as Parameters<typeof merge>[0] & { objects: { municipality: { geometries: never[] } } };
  const union = merge(file, file.objects.municipality.geometries);
  const sum = municipalities.reduce((total, feature) => total + area(feature), 0);
  expect(area(union) / sum).toBeCloseTo(1, 9);
  // The mainland and Voeren, each without a hole.
  expect(union.coordinates.map((polygon) => polygon.length)).toEqual([1, 1]);
});

test('no point lies in two municipalities', () => {
  const random = randomNumbers(1);
  for (let i = 0; i < 2000; i++) {
    const point = [2.5 + random() * 3.5, 50.65 + random() * 0.9];
    expect(municipalities.filter((feature) => booleanPointInPolygon(point, feature)).length).toBeLessThanOrEqual(1);
  }
});

test('regions are in one piece, but for the known few', () => {
  const inPieces = REGION_LEVELS.flatMap((level) =>
    outlines
      .regions(level)
      .features.filter((feature) => feature.geometry.coordinates.length > 1)
      .map(({ properties }) => `${level} ${geography.regions[level][properties.row]?.name}`),
  );
  // Voeren is cut off from the rest of Limburg; Kruisem's two halves only meet on the real map.
  expect(inPieces).toEqual([
    'municipality Kruisem',
    'arrondissement Tongeren',
    'province Limburg',
    'resoc Limburg',
    'reference-region Limburg',
  ]);
});

test('the label points lie in their own regions, but for the enclave of Baarle-Hertog, which the country outline lacks', () => {
  const astray = REGION_LEVELS.flatMap((level) =>
    outlines.regions(level).features.flatMap((feature) => {
      const region = geography.regions[level][feature.properties.row];
      return region && booleanPointInPolygon([region.lon, region.lat], feature) ? [] : [region?.name];
    }),
  );
  expect(astray).toEqual(['Baarle-Hertog']);
});

test('nearly all places lie in their own municipality, the others in none: on the coast or in an enclave', () => {
  const found = geography.places.map((place) => ({ place, ...locator.locateMunicipality(place.lon, place.lat) }));
  const astray = found.filter(({ place, municipality }) => municipality !== place.municipality);
  expect(1 - astray.length / found.length).toBeGreaterThan(0.994);
  expect(new Set(astray.map(({ municipality }) => municipality))).toEqual(new Set([NO_REGION]));
});

test('the land around is there, and Belgium holds every municipality', () => {
  expect(outlines.land.features.map(({ properties }) => properties.name)).toEqual([
    'Belgium',
    'France',
    'Germany',
    'Luxembourg',
    'United Kingdom',
    'Netherlands',
  ]);
  const [west = 0, south = 0, east = 0, north = 0] = bbox(outlines.land);
  expect([west, south, east, north].map((degrees) => Math.round(degrees * 10) / 10)).toEqual([-1, 48.5, 9.5, 53.7]);
  const belgium = outlines.land.features[0];
  for (const { lon, lat, name } of geography.regions.municipality) {
    if (name !== 'Baarle-Hertog') expect(belgium && booleanPointInPolygon([lon, lat], belgium)).toBe(true);
  }
});

test('border lines leave out what a level does not part', () => {
  const pieces = REGION_LEVELS.map((level) => outlines.borders(level).coordinates.flat().length);
  const [municipality = 0, arrondissement = 0, province = 0] = pieces;
  expect(municipality).toBeGreaterThan(arrondissement);
  expect(arrondissement).toBeGreaterThan(province);
});

describe('the locator', () => {
  test('finds what a search through all outlines finds', () => {
    const random = randomNumbers(2);
    for (let i = 0; i < 1000; i++) {
      const point = [2.4 + random() * 3.7, 50.6 + random() * 1] as const;
      const feature = municipalities.find((candidate) => booleanPointInPolygon([...point], candidate));
      expect(locator.locateMunicipality(...point).municipality).toBe(feature?.properties.row ?? NO_REGION);
    }
  });

  test('gives the distance to the nearest border of any municipality', () => {
    const random = randomNumbers(3);
    const lines = municipalities.flatMap(({ geometry }) => geometry.coordinates.flat());
    for (let i = 0; i < 12; i++) {
      const point = [2.4 + random() * 3.7, 50.6 + random() * 1] as const;
      const nearestM = lines.reduce((least, coordinates) => {
        const line = { type: 'LineString' as const, coordinates };
        return Math.min(least, pointToLineDistance([...point], line, { units: 'meters' }));
      }, Infinity);
      expect(locator.locateMunicipality(...point).borderM / nearestM).toBeCloseTo(1, 2);
    }
  });

  test('puts the centre of Gent in Gent', () => {
    expect(locator.locateMunicipality(3.7227, 51.0535).municipality).toBe(municipalityRow('Gent'));
  });
});

test.each([
  ['of another format', { format: 0 }, 'format-unknown'],
  ['without objects', { objects: undefined }, 'not-an-object'],
  ['without arcs', { arcs: undefined }, 'part-missing'],
  ['with another number of outlines', { counts: { municipality: 303, land: 5 } }, 'count-wrong'],
])('outlines %s are refused', (_, change, code) => {
  const file = { ...(readCompiled('outlines') as object), ...change };
  expect(() => readOutlines(file, geography)).toThrow(CompiledFileError);
  expect(() => readOutlines(file, geography)).toThrow(expect.objectContaining({ code }));
});
