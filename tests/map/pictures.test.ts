import { expect, test } from 'vitest';
import { paletteFrom, rgbaOf } from '../../src/map/palette';
import { patternPicture, TILES } from '../../src/map/patterns';
import type { Picture } from '../../src/map/raster';
import { BASE_PICTURES, clusterId, clusterRadius, pictureOf, ringSteps, type StateCounts } from '../../src/map/symbols';
import { VERDICTS } from '../../src/model/verdict';

/** Every property has a colour of its own, so that colours can be told apart in a picture. */
const names: string[] = [];
const PALETTE = paletteFrom((name) => {
  if (!names.includes(name)) names.push(name);
  return `#${(0x102030 + names.indexOf(name) * 0x030507).toString(16).padStart(6, '0')}`;
});

function colours(picture: Picture): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at < picture.data.length; at += 4) found.add([...picture.data.slice(at, at + 4)].join(' '));
  return found;
}
const solid = (colour: string) => [...rgbaOf(colour).slice(0, 3), 255].join(' ');
const pixel = ({ data, width }: Picture, x: number, y: number) =>
  [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 4)].join(' ');

test('colours are read in the forms the page may give them', () => {
  expect(rgbaOf('#0b6b61')).toEqual([11, 107, 97, 1]);
  expect(rgbaOf('#fff')).toEqual([255, 255, 255, 1]);
  expect(rgbaOf(' rgb(16 21 27 / 0.5) ')).toEqual([16, 21, 27, 0.5]);
  expect(rgbaOf('rgb(16, 21, 27)')).toEqual([16, 21, 27, 1]);
  expect(rgbaOf('tomato')).toEqual([128, 128, 128, 1]);
});

test.each(VERDICTS)('the pattern of %s is opaque and shows fill and mark', (verdict) => {
  const picture = patternPicture(TILES[verdict], PALETTE.verdicts[verdict], 2);
  for (let at = 3; at < picture.data.length; at += 4) expect(picture.data[at]).toBe(255);
  const found = colours(picture);
  expect(found).toContain(solid(PALETTE.verdicts[verdict].fill));
  expect(found.has(solid(PALETTE.verdicts[verdict].mark))).toBe(TILES[verdict] !== null);
});

test('no two verdicts share a pattern, except the plain ones', () => {
  const tiles = VERDICTS.map((verdict) => JSON.stringify(TILES[verdict])).filter((tile) => tile !== 'null');
  expect(new Set(tiles).size).toBe(tiles.length);
});

test.each(VERDICTS.filter((verdict) => TILES[verdict] !== null))('the tile of %s joins without a seam', (verdict) => {
  const { data, width, height } = patternPicture(TILES[verdict], PALETTE.verdicts[verdict], 2);
  const luminance = (x: number, y: number) => data[(((y + height) % height) * width + ((x + width) % width)) * 4] ?? 0;
  const step = (at: number, horizontal: boolean) =>
    Array.from({ length: width }, (_, along) =>
      horizontal
        ? Math.abs(luminance(at, along) - luminance(at - 1, along))
        : Math.abs(luminance(along, at) - luminance(along, at - 1)),
    ).reduce((sum, difference) => sum + difference, 0);
  // The way across the edge is no rougher than the roughest way inside the tile.
  for (const horizontal of [true, false]) {
    const inside = Math.max(...Array.from({ length: width - 1 }, (_, at) => step(at + 1, horizontal)));
    expect(step(0, horizontal)).toBeLessThanOrEqual(inside);
  }
});

test('every picture the map starts with can be drawn, with clear corners where it is round', () => {
  for (const id of BASE_PICTURES) {
    const picture = pictureOf(id, PALETTE, 2);
    expect(picture, id).not.toBeNull();
    if (picture && !id.startsWith('pattern') && !id.startsWith('school')) expect(picture.data[3], id).toBe(0);
  }
});

test('a school that offers is filled, a related one open, a selected one has a hole', () => {
  const middle = (id: string) => {
    const picture = pictureOf(id, PALETTE, 2);
    return picture ? pixel(picture, Math.floor(picture.width / 2), Math.floor(picture.height / 2)) : '';
  };
  expect(middle('school:asked')).toBe(solid(PALETTE.school));
  expect(middle('school:related')).toBe(solid(PALETTE.inkCasing));
  expect(middle('school:selected')).toBe(solid(PALETTE.inkCasing));
});

test('the four states of a workplace look different', () => {
  const pictures = ['used', 'free', 'sleeping', 'recognised'].map((state) =>
    pictureOf(`workplace:${state}`, PALETTE, 2)?.data.join(),
  );
  expect(new Set(pictures).size).toBe(4);
});

test('a ring is filled, and every state that occurs has a part of it', () => {
  const cases: StateCounts[] = [
    [1, 0, 0, 0],
    [1000, 1, 1, 0],
    [1, 1, 1, 0],
    [0, 0, 0, 7],
    [5, 3, 2, 0],
  ];
  for (const counts of cases) {
    const steps = ringSteps(counts);
    expect(steps.reduce((sum, step) => sum + step, 0)).toBe(24);
    steps.forEach((step, state) => {
      expect(step > 0).toBe((counts[state] ?? 0) > 0);
    });
  }
});

test('the ring of a cluster starts at the top with what is in use and goes round clockwise', () => {
  const picture = pictureOf(clusterId([6, 6, 0, 0]), PALETTE, 2);
  if (!picture) throw new Error('no picture');
  const radius = clusterRadius(12);
  const at = radius + 1.5;
  const band = radius - 2;
  expect(pixel(picture, Math.round((at + band) * 2), Math.round(at * 2))).toBe(solid(PALETTE.placeUsed));
  expect(pixel(picture, Math.round((at - band) * 2), Math.round(at * 2))).toBe(solid(PALETTE.placeFree));
});

test('names of no picture draw nothing', () => {
  for (const id of ['', 'pattern:none', 'badge:none', 'cluster:9999:1-2-3-4', 'cluster:12:x', 'other:thing']) {
    expect(pictureOf(id, PALETTE, 2), id).toBeNull();
  }
});
