import { expect, test } from 'vitest';
import { pointOf, toScene } from '../../src/map/scene';
import { makeAnswer, makeRegister, sceneInput } from './world';

const register = makeRegister(
  [
    [3.2, 51],
    [3.2, 51],
    [4.2, 51],
    [Number.NaN, Number.NaN],
  ],
  [
    [3.3, 51],
    [Number.NaN, Number.NaN],
    [4.3, 51.1],
  ],
);

test('a region carries its verdict, its name and the word for the verdict', () => {
  const { areas } = toScene(sceneInput(register));
  expect(areas[0]).toMatchObject({ region: 0, verdict: 'shortage', name: 'Ouest', word: 'woord shortage', lon: 3.5 });
  expect(areas[1]).toMatchObject({ region: 1, verdict: 'room', name: 'Oost' });
});

test('the answer outside every region is no area of the map', () => {
  expect(toScene(sceneInput(register)).areas).toHaveLength(2);
});

test('labels of stricter verdicts come first, then those of more people, silent regions after all others', () => {
  const ranks = (verdicts: Parameters<typeof makeAnswer>[1]) =>
    toScene(sceneInput(register, { answer: makeAnswer(register, verdicts) })).areas.map((area) => area.rank);
  expect(ranks({ verdicts: ['shortage', 'room'] })).toEqual([0, 1]);
  expect(ranks({ verdicts: ['room', 'shortage'] })).toEqual([1, 0]);
  expect(ranks({ verdicts: ['room', 'room'] })).toEqual([1, 0]);
  expect(ranks({ verdicts: ['shortage', 'no-activity'] })).toEqual([0, 1]);
});

test('schools at one coordinate are one point, and it counts as asked when one of them is', () => {
  const { campuses } = toScene(sceneInput(register, { answer: makeAnswer(register, { related: [0, 2] }) }));
  expect(campuses).toEqual([
    { lon: 3.2, lat: 51, schools: [0, 1], offers: 'asked', shade: null },
    { lon: 4.2, lat: 51, schools: [2], offers: 'related', shade: null },
  ]);
});

test('workplaces without a point are left out, the others keep row and state', () => {
  const { workplaces } = toScene(sceneInput(register, { answer: makeAnswer(register, { states: [1, 0, 2] }) }));
  expect([...workplaces.workplace]).toEqual([0, 2]);
  expect([...workplaces.state]).toEqual([1, 2]);
  expect([...workplaces.lon]).toEqual([3.3, 4.3]);
});

test('a dataset without schools and workplaces still has a map', () => {
  const bare = { ...register, schools: null, workplaces: null };
  const scene = toScene(sceneInput(bare, { answer: makeAnswer(bare), selection: { kind: 'school', school: 0 } }));
  expect(scene.campuses).toEqual([]);
  expect(scene.workplaces.workplace).toHaveLength(0);
  expect(scene.ring).toBeNull();
});

test('a town is the place of its municipality, else the label point, most people first', () => {
  expect(toScene(sceneInput(register)).towns).toEqual([
    { name: 'Oost', lon: 4.5, lat: 51, population: 20 },
    { name: 'West', lon: 3.2, lat: 51.2, population: 10 },
  ]);
});

test('only a selected school has a ring', () => {
  const ring = (selection: Parameters<typeof sceneInput>[1]) => toScene(sceneInput(register, selection)).ring;
  const selection = { kind: 'school', school: 2 } as const;
  expect(ring({ selection, reachKm: 12, breakEvenKm: 9 })).toEqual({ lon: 4.2, lat: 51, radiusKm: 12, breakEvenKm: 9 });
  expect(ring({ selection: { kind: 'school', school: 3 } })).toBeNull();
  expect(ring({ selection: { kind: 'workplace', workplace: 0 } })).toBeNull();
  expect(ring({ selection: { kind: 'area', region: 0 } })).toBeNull();
});

test('the selected workplace keeps its state', () => {
  const answer = makeAnswer(register, { states: [0, 0, 2] });
  const scene = toScene(sceneInput(register, { answer, selection: { kind: 'workplace', workplace: 2 } }));
  expect(scene.selectedPoint).toMatchObject({ kind: 'workplace', row: 2, state: 2, name: 'Voorbeeld 2' });
});

test('an equal answer leaves every part the same object', () => {
  const selection = { kind: 'school', school: 0 } as const;
  const before = toScene(sceneInput(register, { selection, answer: makeAnswer(register) }));
  const after = toScene(sceneInput(register, { selection, answer: makeAnswer(register) }), before);
  for (const part of Object.keys(before) as (keyof typeof before)[]) expect(after[part]).toBe(before[part]);
});

test('another reach changes the ring and nothing else', () => {
  const selection = { kind: 'school', school: 0 } as const;
  const before = toScene(sceneInput(register, { selection, reachKm: 20 }));
  const after = toScene(sceneInput(register, { selection, reachKm: 21 }), before);
  const changed = (Object.keys(before) as (keyof typeof before)[]).filter((part) => after[part] !== before[part]);
  expect(changed).toEqual(['ring']);
});

test('one other verdict makes new areas and keeps schools, workplaces and towns', () => {
  const before = toScene(sceneInput(register));
  const after = toScene(sceneInput(register, { answer: makeAnswer(register, { verdicts: ['tight', 'room'] }) }), before);
  const changed = (Object.keys(before) as (keyof typeof before)[]).filter((part) => after[part] !== before[part]);
  expect(changed).toEqual(['areas']);
});

test('another state of one workplace makes new workplaces', () => {
  const before = toScene(sceneInput(register));
  const after = toScene(sceneInput(register, { answer: makeAnswer(register, { states: [3, 0, 0] }) }), before);
  expect(after.workplaces).not.toBe(before.workplaces);
  expect(after.areas).toBe(before.areas);
});

test('points are found for schools and workplaces, not for regions or for what is not drawn', () => {
  const scene = toScene(sceneInput(register));
  expect(pointOf(scene, { kind: 'school', school: 1 })).toMatchObject({ lon: 3.2, lat: 51 });
  expect(pointOf(scene, { kind: 'workplace', workplace: 2 })).toEqual({ lon: 4.3, lat: 51.1 });
  expect(pointOf(scene, { kind: 'workplace', workplace: 1 })).toBeNull();
  expect(pointOf(scene, { kind: 'area', region: 0 })).toBeNull();
});

test('where points show an amount, a campus carries that of its schools together, a workplace its own', () => {
  const loads = {
    schools: new Map([
      [0, { learners: 9, places: 1 }],
      [1, { learners: 1, places: 9 }],
    ]),
    workplaces: new Map([[2, { learners: 6, places: 2 }]]),
  };
  const selection = { kind: 'workplace', workplace: 2 } as const;
  const scene = toScene(sceneInput(register, { loads, selection }));
  expect(scene.campuses.map(({ shade }) => shade)).toEqual(['heat-3', 'without']);
  expect(scene.workplaces.load).toEqual({ learners: Float64Array.of(0, 6), places: Float64Array.of(0, 2) });
  expect(scene.selectedPoint?.shade).toBe('heat-5');
  const again = toScene(sceneInput(register, { loads: { ...loads }, selection }), scene);
  expect(again.workplaces).toBe(scene.workplaces);
  expect(again.campuses).toBe(scene.campuses);
  const plain = toScene(sceneInput(register, { selection }), scene);
  expect(plain.workplaces.load).toBeNull();
  expect(plain.workplaces).not.toBe(scene.workplaces);
});
