import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roomShade, roomSteps } from '../../../src/app/map/room-steps';

const values = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 60 });

test('the steps follow each other without a gap, each holds a value, and the largest value is in the last', () => {
  fc.assert(
    fc.property(values, (rooms) => {
      const steps = roomSteps(rooms);
      const positive = rooms.filter((room) => room > 0);
      expect(steps.length).toBe(Math.min(steps.length, 5));
      expect(steps.length > 0).toBe(positive.length > 0);
      steps.forEach(({ from, to }, step) => {
        expect(from).toBe(step === 0 ? 1 : (steps[step - 1]?.to ?? 0) + 1);
        expect(positive.some((room) => room >= from && room <= (to ?? room))).toBe(true);
        expect(to === null).toBe(step === steps.length - 1);
      });
      expect(new Set(steps.map(({ shade }) => shade)).size).toBe(steps.length);
    }),
    { seed: 20212, numRuns: 500 },
  );
});

test('the order of the areas does not matter, and more room is never a lighter step', () => {
  fc.assert(
    fc.property(values, (rooms) => {
      const steps = roomSteps(rooms);
      expect(roomSteps([...rooms].reverse())).toEqual(steps);
      const shades = [...rooms].sort((a, b) => a - b).map((room) => roomShade(room, steps));
      expect([...shades].sort()).toEqual(shades);
    }),
    { seed: 20213, numRuns: 500 },
  );
});

test('bounds are round numbers', () => {
  const steps = roomSteps([2, 3, 3, 5, 5, 6, 6, 7, 9, 9, 10, 11, 11, 14, 17, 19, 21, 23, 25, 26]);
  expect(steps.map(({ to }) => to)).toEqual([5, 10, 20, null]);
});

test('one value takes the middle of the scale; none and unknown have fills of their own', () => {
  const steps = roomSteps([7, 7, 0]);
  expect(steps).toEqual([{ shade: 'room-3', from: 1, to: null }]);
  expect([0, 7, null].map((room) => roomShade(room, steps))).toEqual(['room-0', 'room-3', 'without']);
  expect(roomSteps([0, 0])).toEqual([]);
});
