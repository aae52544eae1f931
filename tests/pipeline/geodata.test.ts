import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { area } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { readMunicipalities } from '../../src/pipeline/facts';
import { compileGeodata } from '../../src/pipeline/geodata';
import { ringArea, toDegrees, toPlane } from '../../src/pipeline/plane';
import { powerCells, type Site } from '../../src/pipeline/power-diagram';
import { outlines, ROOT, randomNumbers } from '../data/compiled-files';

test('the compiled files are what the facts compile to, byte for byte', () => {
  const files = compileGeodata(join(ROOT, 'geodata'));
  expect([...files.keys()]).toEqual([
    'geography.json',
    'reference.json',
    'sectors.json',
    'wishes.json',
    'outlines.json',
    'published-tables.json',
  ]);
  for (const [name, text] of files) {
    expect(existsSync(join(ROOT, 'public', 'data', name))).toBe(true);
    expect(readFileSync(join(ROOT, 'public', 'data', name), 'utf8') === text, `${name} is stale: npm run geodata`).toBe(true);
  }
});

test('the outlines stay small enough to load at once', () => {
  expect(readFileSync(join(ROOT, 'public', 'data', 'outlines.json')).length).toBeLessThan(200_000);
});

test('most municipalities have their known area', () => {
  const known = readMunicipalities(join(ROOT, 'geodata'));
  const errors = outlines
    .regions('municipality')
    .features.map((feature, row) => Math.abs(area(feature) / 1e6 / (known[row]?.areaKm2 ?? Number.NaN) - 1))
    .sort((a, b) => a - b);
  expect(errors[Math.floor(errors.length / 2)]).toBeLessThan(0.05);
  expect(errors[Math.floor(errors.length * 0.9)]).toBeLessThan(0.15);
});

describe('the plane', () => {
  test('leads back to where a point came from', () => {
    for (const [lon, lat] of [
      [2.5, 50.7],
      [5.9, 51.5],
    ] as const) {
      const [backLon = 0, backLat = 0] = toDegrees(...toPlane(lon, lat));
      expect([backLon, backLat]).toEqual([expect.closeTo(lon, 9), expect.closeTo(lat, 9)]);
    }
  });

  test('keeps areas to half a percent', () => {
    const ring = [
      [4, 51],
      [4.5, 51],
      [4.5, 51.3],
      [4, 51.3],
      [4, 51],
    ] as const;
    const sphereKm2 = area({ type: 'Polygon', coordinates: [ring.map((point) => [...point])] }) / 1e6;
    expect(ringArea(ring.map(([lon, lat]) => toPlane(lon, lat))) / sphereKm2).toBeCloseTo(1, 2);
  });
});

describe('power cells', () => {
  const box = { minX: 0, minY: 0, maxX: 100, maxY: 60 };
  const scatter = (seed: number, heaviest: number): Site[] => {
    const random = randomNumbers(seed);
    return Array.from({ length: 60 }, () => ({ x: random() * 100, y: random() * 60, weight: random() * heaviest }));
  };

  test.each([
    ['equal weights', scatter(4, 0)],
    ['unequal weights', scatter(5, 30)],
    ['weights that swallow sites', scatter(6, 900)],
    [
      'sites on a grid, where four cells meet',
      Array.from({ length: 24 }, (_, i) => ({ x: 5 + (i % 6) * 16, y: 5 + Math.floor(i / 6) * 16, weight: 0 })),
    ],
  ])('fill the box without overlap: %s', (_, sites) => {
    const areas = powerCells(sites, box).map(ringArea);
    expect(areas.every((size) => size >= 0)).toBe(true);
    expect(areas.reduce((sum, size) => sum + size, 0)).toBeCloseTo(6000, 6);
  });

  test('hold exactly the points that a comparison with every site gives them', () => {
    const sites = scatter(7, 200);
    const cells = powerCells(sites, box);
    const random = randomNumbers(8);
    const inside = (ring: readonly (readonly [number, number])[], x: number, y: number) =>
      ring.length > 0 &&
      ring.every(([x0, y0], i) => {
        const [x1, y1] = ring[(i + 1) % ring.length] ?? [x0, y0];
        return (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0) >= 0;
      });
    for (let i = 0; i < 500; i++) {
      const [x, y] = [random() * 100, random() * 60];
      const powers = sites.map((site) => (site.x - x) ** 2 + (site.y - y) ** 2 - site.weight);
      expect(cells.findIndex((cell) => inside(cell, x, y))).toBe(powers.indexOf(Math.min(...powers)));
    }
  });

  test('share their corners exactly', () => {
    const uses = new Map<string, number>();
    for (const [x, y] of powerCells(scatter(9, 30), box).flat()) uses.set(`${x} ${y}`, (uses.get(`${x} ${y}`) ?? 0) + 1);
    const inner = [...uses].filter(([key]) =>
      key.split(' ').every((part, axis) => Number(part) > 0 && Number(part) < (axis ? 60 : 100)),
    );
    expect(new Set(inner.map(([, count]) => count))).toEqual(new Set([3]));
  });
});
