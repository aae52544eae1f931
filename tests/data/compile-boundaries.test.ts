import { area, booleanPointInPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import { merge } from 'topojson-client';
import { expect, test } from 'vitest';
import { compileBoundaries } from '../../src/data/boundaries/compile';
import { findOverlaps } from '../../src/data/boundaries/overlaps';
import { type RegionOutlines, readOutlines } from '../../src/data/outlines';
import { REGION_LEVELS } from '../../src/model/geography';
import { geography, municipalityRow, outlines } from './compiled-files';

const SOURCE = { title: 'grenzen.zip', licence: '', date: '2026-01-01' };
const drawn = outlines.regions('municipality');
const compile = (boundaries: RegionOutlines) => compileBoundaries(boundaries, outlines.land, geography, SOURCE);
const cornersOf = ({ features }: RegionOutlines) => features.flatMap(({ geometry }) => geometry.coordinates.flat(2)).length;

const STEPS = Array.from({ length: 39 }, (_, i) => (i + 1) / 40);

/** The same outlines with forty times the corners, moved aside by little: alike for the two municipalities of a border. */
function detailed(boundaries: RegionOutlines): RegionOutlines {
  const between = ([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position, share: number): Position => {
    const isForth = x0 < x1 || (x0 === x1 && y0 < y1);
    const at = isForth ? share : 1 - share;
    const aside = 0.005 * Math.sin(300 * at + 1e4 * (x0 + x1 + y0 + y1)) * (isForth ? 1 : -1);
    return [x0 + share * (x1 - x0) - aside * (y1 - y0), y0 + share * (y1 - y0) + aside * (x1 - x0)];
  };
  const ringOf = (ring: readonly Position[]) =>
    ring.flatMap((point, i) => {
      const next = ring[i + 1];
      return next ? [point, ...STEPS.map((share) => between(point, next, share))] : [point];
    });
  return {
    ...boundaries,
    features: boundaries.features.map((feature) => ({
      ...feature,
      geometry: { ...feature.geometry, coordinates: feature.geometry.coordinates.map((polygon) => polygon.map(ringOf)) },
    })),
  };
}

test('what is compiled is what was given, to a metre, and names its file', () => {
  const read = readOutlines(JSON.parse(JSON.stringify(compile(drawn))), geography);
  expect(read.boundaryFile).toBe('grenzen.zip');
  expect(outlines.boundaryFile).toBe(null);
  for (const level of REGION_LEVELS) {
    const [found, given] = [read.regions(level).features, outlines.regions(level).features];
    expect(found.map(({ properties }) => properties.row)).toEqual(given.map(({ properties }) => properties.row));
    for (const [i, feature] of found.entries()) expect(area(feature) / area(given[i] ?? feature)).toBeCloseTo(1, 3);
  }
  expect(read.land.features.map(({ properties }) => properties)).toEqual(
    outlines.land.features.map(({ properties }) => properties),
  );
});

test('a file with many corners is simplified, and its borders stay shared: no gap, no overlap', () => {
  const many = detailed(drawn);
  const file = compile(many);
  const found = readOutlines(JSON.parse(JSON.stringify(file)), geography).regions('municipality');
  expect(cornersOf(many)).toBeGreaterThan(100_000);
  expect(cornersOf(found)).toBeLessThan(70_000);
  expect(JSON.stringify(file).length).toBeLessThan(500_000);
  expect(findOverlaps(found, 1000)).toEqual([]);
  const { geometries } = file.objects.municipality;
  const union = area(merge(file, geometries));
  const sum = found.features.reduce((total, feature) => total + area(feature), 0);
  expect(union / sum).toBeCloseTo(1, 7);
  for (const [i, feature] of found.features.entries())
    expect(area(feature) / area(many.features[i] ?? feature)).toBeCloseTo(1, 1);
});

test('an islet between a hundred thousand corners stays', () => {
  const many = detailed(drawn);
  const row = municipalityRow('Baarle-Hertog');
  const islet = Array.from({ length: 200 }, (_, i): Position => {
    const angle = (2 * Math.PI * i) / 199;
    return [4.93 + 0.0002 * Math.cos(angle), 51.44 + 0.0001 * Math.sin(angle)];
  });
  const closed = [...islet.slice(0, -1), islet[0] ?? []];
  const boundaries: RegionOutlines = {
    ...many,
    features: many.features.map((feature) => {
      if (feature.properties.row !== row) return feature;
      return { ...feature, geometry: { type: 'MultiPolygon', coordinates: [...feature.geometry.coordinates, [closed]] } };
    }),
  };
  const found = readOutlines(JSON.parse(JSON.stringify(compile(boundaries))), geography).regions('municipality');
  const [own, before] = [found, many].map(({ features }) => features.find(({ properties }) => properties.row === row));
  expect(own?.geometry.coordinates.length).toBe((before?.geometry.coordinates.length ?? 0) + 1);
});

test('where the file has the whole coast there is no land before it, and else the land stays', () => {
  const at = (boundaries: RegionOutlines, lon: number, lat: number) => {
    const { land } = readOutlines(JSON.parse(JSON.stringify(compile(boundaries))), geography);
    const belgium = land.features.find(({ properties }) => properties.id === '056');
    return belgium && booleanPointInPolygon([lon, lat], belgium);
  };
  const part = { ...drawn, features: drawn.features.filter(({ properties }) => properties.row !== municipalityRow('De Haan')) };
  // The beach of De Haan, and Namur.
  expect([at(drawn, 3.02, 51.28), at(part, 3.02, 51.28)]).toEqual([false, true]);
  expect([at(drawn, 4.87, 50.46), at(part, 4.87, 50.46)]).toEqual([true, true]);
});

test('municipalities that a file lacks have no outline, and the others theirs', () => {
  const part = { ...drawn, features: drawn.features.filter(({ properties }) => properties.row % 3 === 0) };
  const read = readOutlines(JSON.parse(JSON.stringify(compile(part))), geography);
  const rows = (features: RegionOutlines) => features.features.map(({ properties }) => properties.row);
  expect(rows(read.regions('municipality'))).toEqual(rows(part));
  expect(read.borders('province').coordinates.length).toBeGreaterThan(0);
});
