import { expect, test } from 'vitest';
import { clusterIndex } from '../../src/map/clusters';
import {
  type Camera,
  campusBoxes,
  campusFeatures,
  changedRegions,
  clusterFeatures,
  labelFeatures,
  pickedFeatures,
  placeClusters,
  placeLabels,
  regionFeatures,
  townFeatures,
} from '../../src/map/features';
import { toScene } from '../../src/map/scene';
import { makeAnswer, makeRegister, sceneInput } from './world';

/** So many pixels to a degree, north up. */
const camera = (pixels: number): Camera => ({
  zoom: 8,
  project: ({ lon, lat }) => ({ x: lon * pixels, y: -lat * pixels }),
  unproject: (x, y) => ({ lon: x / pixels, lat: -y / pixels }),
});
const measure = (text: string) => text.length * 7;

const register = makeRegister(
  [
    [3.2, 51],
    [3.2, 51],
    [4.9, 51],
  ],
  [
    [3.5, 51.01],
    [3.5001, 51.01],
    [4.8, 51],
  ],
);
const scene = toScene(sceneInput(register, { selection: { kind: 'school', school: 0 }, reachKm: 25 }));

test('regions carry row and verdict', () => {
  expect(regionFeatures(scene).features.map((feature) => feature.properties)).toEqual([
    { row: 0, verdict: 'shortage', fill: 'pattern:shortage' },
    { row: 1, verdict: 'room', fill: 'pattern:room' },
  ]);
});

test('only regions whose verdict differs are sent again', () => {
  const next = toScene(sceneInput(register, { answer: makeAnswer(register, { verdicts: ['shortage', 'tight'] }) }), scene);
  expect(changedRegions(scene.areas, next.areas).map((area) => area.region)).toEqual([1]);
  expect(changedRegions(scene.areas, scene.areas)).toEqual([]);
});

test('where there is room a label has two lines, where there is little one, and none where it would be read as its neighbour', () => {
  const shown = (pixels: number) => placeLabels(scene, [], camera(pixels), measure).map((label) => label.short);
  expect(shown(200)).toEqual([false, false]);
  expect(shown(40)).toEqual([true, true]);
  expect(shown(5)).toEqual([]);
});

test('a label moves off a school at its point', () => {
  const at = camera(200);
  const { x, y } = at.project({ lon: 3.5, lat: 51 });
  const school = { left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 };
  const label = placeLabels(scene, [school], at, measure).find(({ area }) => area.region === 0);
  expect(label && (label.box.top >= school.bottom || label.box.bottom <= school.top || label.box.left >= school.right)).toBe(
    true,
  );
});

test('points outside the ring step back', () => {
  const opacities = campusFeatures(scene.campuses, scene.ring).features.map((feature) => feature.properties?.opacity);
  expect(opacities).toEqual([1, 0.4]);
  expect(campusFeatures(scene.campuses, null).features.map((feature) => feature.properties?.opacity)).toEqual([1, 1]);
});

test('a campus says that it opens', () => {
  const icons = campusFeatures(scene.campuses, null).features.map((feature) => feature.properties?.icon);
  expect(icons).toEqual(['school:asked:several', 'school:asked']);
});

test('a cluster makes way for a label, a single workplace never does', () => {
  const at = camera(200);
  const labels = placeLabels(scene, [], at, measure).map((label) => label.box);
  const over = { left: 4.8 * 200 - 20, right: 4.8 * 200 + 20, top: -51 * 200 - 20, bottom: -51 * 200 + 20 };
  const clusters = clusterIndex(scene.workplaces).at([2, 50, 6, 52], 8);
  const placed = placeClusters(clusters, [...labels, over], campusBoxes(scene.campuses, at), at);
  const cluster = placed.find((each) => each.cluster !== null);
  const single = placed.find((each) => each.point !== null);
  expect(labels.some((box) => cluster && cluster.y + cluster.radius > box.top && cluster.y - cluster.radius < box.bottom)).toBe(
    false,
  );
  expect(single).toMatchObject({ x: expect.closeTo(4.8 * 200, 2), y: expect.closeTo(-51 * 200, 2) });
  const features = clusterFeatures(placed, scene.workplaces, null, at).features.map((feature) => feature.properties);
  expect(features).toContainEqual(expect.objectContaining({ count: '2', counts: '2 0 0 0' }));
  expect(features).toContainEqual(expect.objectContaining({ workplace: 2, icon: 'workplace:used', count: '' }));
});

test('the selected school has a hole, the selected workplace its state', () => {
  expect(pickedFeatures(scene.selectedPoint).features[0]?.properties).toEqual({ icon: 'school:selected' });
  expect(pickedFeatures(null).features).toEqual([]);
});

test('towns are not written twice where the regions are municipalities', () => {
  expect(townFeatures(scene).features).toHaveLength(2);
  expect(townFeatures({ ...scene, level: 'municipality' }).features).toEqual([]);
});

test('a region that shows an amount is drawn and labelled by it, and changes in place when its step does', () => {
  const faces = (shade: 'room-1' | 'room-4') => [
    { verdict: 'shortage' as const, word: 'ruimte voor 3', shade, brief: '3' },
    { verdict: 'room' as const, word: 'geen ruimte', shade: 'room-0' as const, brief: '0' },
  ];
  const before = toScene(sceneInput(register, { faces: faces('room-1') }));
  const after = toScene(sceneInput(register, { faces: faces('room-4') }), before);
  expect(regionFeatures(before).features.map((feature) => feature.properties?.fill)).toEqual(['shade:room-1', 'shade:room-0']);
  expect(changedRegions(before.areas, after.areas).map((area) => area.region)).toEqual([0]);
  const at = camera(200);
  const [label] = labelFeatures(placeLabels(before, [], at, measure), at).features;
  expect(label?.properties).toMatchObject({ word: 'geen ruimte', brief: '0', badge: '' });
});

test('workplaces and clusters that show an amount are drawn by it', () => {
  const loads = {
    schools: new Map(),
    workplaces: new Map([0, 1, 2].map((row) => [row, { learners: row === 2 ? 0 : 3, places: 1 }])),
  };
  const shaded = toScene(sceneInput(register, { loads }));
  const at = camera(200);
  const clusters = placeClusters(clusterIndex(shaded.workplaces).at([2, 50, 6, 52], 8), [], [], at);
  const features = clusterFeatures(clusters, shaded.workplaces, null, at).features.map((feature) => feature.properties);
  expect(features).toContainEqual(expect.objectContaining({ count: '2', icon: 'cluster:12::heat-5', load: '6 2' }));
  expect(features).toContainEqual(expect.objectContaining({ workplace: 2, icon: 'workplace:shaded::heat-1' }));
  expect(campusFeatures(shaded.campuses, null).features[0]?.properties?.icon).toBe('school:asked:several:without');
});
