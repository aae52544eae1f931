import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paletteFrom } from '../../src/map/palette';
import { HEAT_SHADES, heatShade, NO_LOAD, pressureOf, SHADES, sumOfLoads } from '../../src/map/shades';
import { pictureOf, schoolId, shadedClusterId, shadeId, workplaceId } from '../../src/map/symbols';

const names: string[] = [];
const PALETTE = paletteFrom((name) => {
  if (!names.includes(name)) names.push(name);
  return `#${(0x102030 + names.indexOf(name) * 0x030507).toString(16).padStart(6, '0')}`;
});

test('as many learners as places is the middle; nothing at all is no pressure; learners without a place are the last step', () => {
  expect(heatShade({ learners: 4, places: 4 })).toBe('heat-3');
  expect(heatShade(NO_LOAD)).toBe('without');
  expect(pressureOf(NO_LOAD)).toBeNull();
  expect(heatShade({ learners: 3, places: 0 })).toBe('heat-5');
  expect(heatShade({ learners: 0, places: 3 })).toBe('heat-1');
});

test('the scale reads the same both ways: half the places is the other end of half the learners', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (learners, places) => {
      const shade = heatShade({ learners, places });
      const inverse = heatShade({ learners: places, places: learners });
      expect(HEAT_SHADES.map((each) => each === inverse)).toEqual([...HEAT_SHADES].reverse().map((each) => each === shade));
    }),
    { seed: 20214, numRuns: 1000 },
  );
});

test('loads add up', () => {
  const loads = [
    { learners: 1, places: 2 },
    { learners: 3, places: 4 },
  ];
  expect(sumOfLoads(loads)).toEqual({ learners: 4, places: 6 });
  expect(sumOfLoads([])).toEqual(NO_LOAD);
});

test.each(SHADES)('%s has a fill, and a point and a cluster of its own', (shade) => {
  const ids = [
    shadeId(shade),
    workplaceId('used', false, shade),
    workplaceId('used', true, shade),
    schoolId('asked', true, shade),
    shadedClusterId(12, shade),
  ];
  for (const id of ids) expect(pictureOf(id, PALETTE, 2), id).not.toBeNull();
  const fill = pictureOf(shadeId(shade), PALETTE, 2);
  for (let at = 3; at < (fill?.data.length ?? 0); at += 4) expect(fill?.data[at]).toBe(255);
});

test('no two fills look the same, in the plain steps or by their pattern', () => {
  const pictures = SHADES.map((shade) => pictureOf(shadeId(shade), PALETTE, 2)?.data.join());
  expect(new Set(pictures).size).toBe(SHADES.length);
});

test('a point without an amount is an outline', () => {
  const picture = pictureOf(workplaceId('used', false, 'without'), PALETTE, 2);
  const middle = ((picture?.width ?? 0) * Math.floor((picture?.height ?? 0) / 2) + Math.floor((picture?.width ?? 0) / 2)) * 4;
  const surface = Number.parseInt(PALETTE.surface.slice(1), 16);
  expect([...(picture?.data.slice(middle, middle + 3) ?? [])]).toEqual([surface >> 16, (surface >> 8) & 255, surface & 255]);
});

test('names of no shade draw nothing', () => {
  for (const id of ['shade:none', 'shade:', 'cluster:9999::heat-1']) expect(pictureOf(id, PALETTE, 2), id).toBeNull();
});
