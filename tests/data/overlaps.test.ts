import { area } from '@turf/turf';
import type { MultiPolygon, Position } from 'geojson';
import polygonClipping, { type Geom } from 'polygon-clipping';
import { expect, test } from 'vitest';
import { findOverlaps } from '../../src/data/boundaries/overlaps';
import type { RegionOutlines } from '../../src/data/outlines';
import { outlines, randomNumbers } from './compiled-files';

function outlinesOf(shapes: readonly Position[][][][]): RegionOutlines {
  return {
    type: 'FeatureCollection',
    features: shapes.map((coordinates, row) => ({
      type: 'Feature',
      properties: { row },
      geometry: { type: 'MultiPolygon', coordinates },
    })),
  };
}

function clippedM2(a: Position[][][], b: Position[][][]): number {
  const coordinates = polygonClipping.intersection(a as Geom, b as Geom);
  return area({ type: 'MultiPolygon', coordinates } satisfies MultiPolygon);
}

/** A star with as many corners, which no line through its middle leaves twice; every other ring runs the other way. */
function star(random: () => number, lon: number, lat: number, corners: number, size: number): Position[] {
  const ring = Array.from({ length: corners }, (_, i): Position => {
    const angle = (2 * Math.PI * i) / corners;
    const radius = size * (0.4 + 0.6 * random());
    return [lon + radius * Math.cos(angle), lat + 0.6 * radius * Math.sin(angle)];
  });
  const closed = [...ring, ring[0] ?? []];
  return random() < 0.5 ? closed : closed.toReversed();
}

test('the ground two outlines share is what cutting them gives, holes included', () => {
  const random = randomNumbers(21);
  for (let round = 0; round < 60; round++) {
    const shapes = [0, 1].map(() => {
      const [lon, lat] = [4.4 + 0.1 * random(), 51 + 0.06 * random()];
      const hole = star(random, lon, lat, 9, 0.03);
      return [[star(random, lon, lat, 40, 0.1), hole], [star(random, lon + 0.3, lat, 12, 0.05)]];
    });
    const [a = [], b = []] = shapes;
    const [found] = findOverlaps(outlinesOf(shapes), 1);
    const expected = clippedM2(a, b);
    expect((found?.m2 ?? 0) / expected, `round ${round}`).toBeCloseTo(1, 4);
  }
});

test('borders that run together are no overlap', () => {
  expect(findOverlaps(outlines.regions('municipality'), 1)).toEqual([]);
});

test('an outline within another, and one that lies there twice, are found with their whole area', () => {
  const random = randomNumbers(3);
  const large = [[star(random, 4.5, 51, 30, 0.2)]];
  const small = [[star(random, 4.5, 51, 30, 0.02)]];
  const overlaps = findOverlaps(outlinesOf([large, small, large]), 1);
  const size = (coordinates: Position[][][]) => area({ type: 'MultiPolygon', coordinates });
  expect(overlaps.map(({ a, b }) => [a, b])).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
  for (const [i, whole] of [size(small), size(large), size(small)].entries()) {
    // turf lays degrees out in a slightly other way.
    expect((overlaps[i]?.m2 ?? 0) / whole).toBeCloseTo(1, 5);
  }
});

test('a strip of two hectares is found and one of half a hectare is left', () => {
  const box = (west: number, east: number): Position[][][] => [
    [
      [
        [west, 51],
        [east, 51],
        [east, 51.018],
        [west, 51.018],
        [west, 51],
      ],
    ],
  ];
  // Two kilometres from south to north; 10 m and 2.5 m wide.
  const wide = findOverlaps(outlinesOf([box(4, 4.1 + 10 / 70_000), box(4.1, 4.2)]), 10_000);
  expect(Math.round((wide[0]?.m2 ?? 0) / 1000)).toBe(20);
  expect(findOverlaps(outlinesOf([box(4, 4.1 + 2.5 / 70_000), box(4.1, 4.2)]), 10_000)).toEqual([]);
});

test('rings that cross themselves, that are points, and outlines without any are no reason to stop', () => {
  const bow: Position[][][] = [
    [
      [
        [4, 51],
        [4.1, 51.1],
        [4.1, 51],
        [4, 51.1],
        [4, 51],
      ],
    ],
  ];
  const point: Position[][][] = [[[...Array(5)].map((): Position => [4.05, 51.05])]];
  expect(() => findOverlaps(outlinesOf([bow, point, [], bow]), 1)).not.toThrow();
});
