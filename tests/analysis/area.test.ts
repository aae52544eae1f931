import { booleanPointInPolygon, distance, lineString, point, pointToLineDistance, polygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { insideOf } from '../../src/analysis/area';
import { areaKm2, OUTLINE_TOLERANCE_KM, outlineOf } from '../../src/analysis/area-outline';
import { type Area, type AreaPoint, type AreaShape, areaOfText, areaText } from '../../src/model/area';
import { geography, locator, municipalityRow, outlines } from '../data/compiled-files';

const anyPoint: fc.Arbitrary<AreaPoint> = fc.record({
  lon: fc.double({ min: 2.5, max: 5.9, noNaN: true }),
  lat: fc.double({ min: 50.6, max: 51.5, noNaN: true }),
  name: fc.constantFrom('', 'Sint-Niklaas', "'s Gravenvoeren: a+b;c_d,e", 'Genk'),
});
const km = fc.double({ min: 0.5, max: 30, noNaN: true });
const circle: fc.Arbitrary<AreaShape> = fc.record({ kind: fc.constant('circle'), centre: anyPoint, radiusKm: km });
const corridor: fc.Arbitrary<AreaShape> = fc.record({
  kind: fc.constant('corridor'),
  points: fc.array(anyPoint, { minLength: 2, maxLength: 4 }),
  halfWidthKm: km,
});
const ring: fc.Arbitrary<AreaShape> = fc.record({
  kind: fc.constant('polygon'),
  points: fc.array(anyPoint, { minLength: 3, maxLength: 3 }),
  marginKm: fc.oneof(fc.constant(0), km),
});
const region: fc.Arbitrary<AreaShape> = fc.constantFrom(
  { kind: 'region', level: 'province', code: '70000' } as const,
  { kind: 'region', level: 'resoc', code: 'Meetjesland, Leie & Schelde' } as const,
  { kind: 'region', level: 'zone', code: 'kust' } as const,
);
const shape = fc.oneof(circle, corridor, ring);
const union: fc.Arbitrary<Area> = fc
  .array(fc.oneof(shape, region), { minLength: 2, maxLength: 4 })
  .map((areas) => ({ kind: 'union', areas }));

/** Signed metres of doubt: how far outside (positive) a point lies, by turf alone. */
function metresOutside(of: AreaShape, lon: number, lat: number): number {
  const position = ({ lon: x, lat: y }: AreaPoint): [number, number] => [x, y];
  switch (of.kind) {
    case 'circle':
      return (distance(position(of.centre), [lon, lat]) - of.radiusKm) * 1000;
    case 'corridor':
      return (pointToLineDistance([lon, lat], lineString(of.points.map(position))) - of.halfWidthKm) * 1000;
    case 'polygon': {
      const corners = [...of.points, of.points[0] ?? { lon: 0, lat: 0, name: '' }].map(position);
      const toEdge = (pointToLineDistance([lon, lat], lineString(corners)) - of.marginKm) * 1000;
      return booleanPointInPolygon(point([lon, lat]), polygon([corners])) ? Math.min(toEdge, -Math.abs(toEdge)) : toEdge;
    }
    case 'region':
      throw new Error('regions are not measured');
  }
}

const here = fc.tuple(fc.double({ min: 2.3, max: 6.1, noNaN: true }), fc.double({ min: 50.4, max: 51.7, noNaN: true }));

test('points within a metre of what turf measures are in or out as turf says', () => {
  fc.assert(
    fc.property(shape, fc.array(here, { minLength: 30, maxLength: 30 }), (one, points) => {
      const isInside = insideOf(one, geography, locator.municipalityAt);
      for (const [lon, lat] of points) {
        const metres = metresOutside(one, lon, lat);
        if (Math.abs(metres) > 1) expect(isInside(lon, lat)).toBe(metres < 0);
      }
    }),
    { numRuns: 150 },
  );
});

test('a union holds what one of its parts holds', () => {
  fc.assert(
    fc.property(union, fc.array(here, { minLength: 20, maxLength: 20 }), (area, points) => {
      const parts = area.kind === 'union' ? area.areas.map((part) => insideOf(part, geography, locator.municipalityAt)) : [];
      const isInside = insideOf(area, geography, locator.municipalityAt);
      for (const [lon, lat] of points) expect(isInside(lon, lat)).toBe(parts.some((part) => part(lon, lat)));
    }),
    { numRuns: 60 },
  );
});

test('every area goes through a link unchanged', () => {
  fc.assert(
    fc.property(fc.oneof(shape, region, union), (area) => {
      expect(areaOfText(areaText(area))).toEqual(area);
      expect(areaText(area)).not.toMatch(/[\s&?#]/);
    }),
  );
});

test.each([
  '',
  'province',
  'circle:5',
  'circle:0:4,51',
  'circle:5:400,51',
  'corridor:5:4,51',
  'polygon:3:4,51;5,51',
  'circle:5:4,51+',
  'x:1',
  '%',
])('a link without an area is none: "%s"', (text) => {
  expect(areaOfText(text)).toBeNull();
});

describe('regions', () => {
  const limburg = insideOf({ kind: 'region', level: 'province', code: '70000' }, geography, locator.municipalityAt);

  test('hold records by their municipality, wherever their point lies', () => {
    expect(limburg(3.2, 51.2, municipalityRow('Genk'))).toBe(true);
    expect(limburg(5.5, 50.97, municipalityRow('Gent'))).toBe(false);
  });

  test('hold bare points by the outlines', () => {
    expect(limburg(5.5, 50.97)).toBe(true);
    expect(limburg(3.72, 51.05)).toBe(false);
    expect(limburg(Number.NaN, Number.NaN)).toBe(false);
  });
});

describe('square kilometres and outlines', () => {
  const size = (area: Area) => areaKm2(area, geography, outlines.joined);
  const pelt = { lon: 5.42, lat: 51.21, name: 'Pelt' };

  test('a region has its surveyed area, however often it is named', () => {
    const genk = { kind: 'region', level: 'municipality', code: '71016' } as const;
    const limburg = { kind: 'region', level: 'province', code: '70000' } as const;
    expect(size({ kind: 'union', areas: [limburg, genk] })).toBeCloseTo(size(limburg), 6);
    expect(size(limburg)).toBeGreaterThan(2390);
    expect(size(limburg)).toBeLessThan(2440);
  });

  test('circles that overlap count once', () => {
    const one: AreaShape = { kind: 'circle', centre: pelt, radiusKm: 10 };
    const inner: AreaShape = { kind: 'circle', centre: pelt, radiusKm: 4 };
    expect(size(one)).toBeCloseTo(Math.PI * 100, 0);
    expect(size({ kind: 'union', areas: [one, inner] }) / size(one)).toBeCloseTo(1, 2);
  });

  test('a straight corridor has the area of a stadium', () => {
    const corridor: Area = { kind: 'corridor', points: [pelt, { ...pelt, lat: 51.01 }], halfWidthKm: 5 };
    const length = distance([5.42, 51.21], [5.42, 51.01]);
    expect(size(corridor) / (length * 10 + Math.PI * 25)).toBeCloseTo(1, 2);
  });

  test('the outline holds the points that the area holds, but for its tolerance', () => {
    fc.assert(
      fc.property(fc.oneof(circle, corridor), fc.array(here, { minLength: 20, maxLength: 20 }), (one, points) => {
        const outline = outlineOf(one, geography, outlines.joined);
        const isInside = insideOf(one, geography, locator.municipalityAt);
        for (const [lon, lat] of points) {
          if (Math.abs(metresOutside(one, lon, lat)) < OUTLINE_TOLERANCE_KM * 1000 + 5) continue;
          expect(booleanPointInPolygon([lon, lat], outline)).toBe(isInside(lon, lat));
        }
      }),
      { numRuns: 40 },
    );
  });
});
