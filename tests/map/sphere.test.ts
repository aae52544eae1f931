import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bearing, destination, distanceKm, kmPerPixel } from '../../src/map/sphere';

const BRUSSELS = { lon: 4.3517, lat: 50.8466 };

test('a degree of the meridian is 111.195 km', () => {
  expect(distanceKm({ lon: 4, lat: 50 }, { lon: 4, lat: 51 })).toBeCloseTo(111.195, 3);
});

test('whoever goes so far in a direction ends that far away in that direction', () => {
  const directions = fc.double({ min: -Math.PI + 0.01, max: Math.PI - 0.01, noNaN: true });
  fc.assert(
    fc.property(directions, fc.double({ min: 0.5, max: 60, noNaN: true }), (direction, km) => {
      const end = destination(BRUSSELS, direction, km);
      expect(distanceKm(BRUSSELS, end)).toBeCloseTo(km, 6);
      expect(bearing(BRUSSELS, end)).toBeCloseTo(direction, 5);
    }),
    { seed: 3 },
  );
});

test('the whole equator lies on 512 pixels at zoom 0, and each zoom halves a pixel', () => {
  expect(kmPerPixel(0, 0) * 512).toBeCloseTo(40030.228, 2);
  expect(kmPerPixel(51, 8) / kmPerPixel(51, 9)).toBeCloseTo(2, 9);
});
