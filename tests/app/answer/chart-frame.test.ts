import { expect, test } from 'vitest';
import { chartFrame, splitLabel, textWidth, valueAt } from '../../../src/app/answer/chart-frame';

test('both panels lie on one x-axis, one below the other, and leave room for the names at the right', () => {
  for (const width of [358, 416]) {
    const frame = chartFrame(width, true, 60);
    expect([frame.x(1), frame.x(60)]).toEqual([frame.left, frame.right]);
    expect(frame.band?.top).toBeGreaterThan(frame.bottom);
    expect(frame.height).toBeGreaterThan(frame.band?.bottom ?? 0);
    for (const words of ['zonder plek', "d'ailleurs", 'elsewhere']) {
      expect(frame.right + 6 + textWidth(words)).toBeLessThanOrEqual(width);
    }
  }
});

test('without a second panel the axis follows the first', () => {
  const frame = chartFrame(416, false, 60);
  expect(frame.band).toBeNull();
  expect(frame.height - frame.bottom).toBe(20);
});

test('long names go on two lines', () => {
  expect(splitLabel('plekken')).toEqual(['plekken']);
  expect(splitLabel('leerlingen elders')).toEqual(['leerlingen', 'elders']);
});

test('radii off the curve and between its kilometres read the kilometre below', () => {
  const places = Float64Array.from([0, 2, 5, 9]);
  expect([0, 1, 2.9, 4, 60].map((km) => valueAt(places, km))).toEqual([0, 0, 2, 9, 9]);
});
