import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, type Candidate, claimSpace, type Disc, placeBoxes, yieldTo } from '../../src/map/layout';

const box = (left: number, top: number, width = 40, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const way = (at: Box, cost = 0): Candidate => ({ box: at, cost });
const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

test('the first label keeps its place and the second takes its next way out', () => {
  expect(claimSpace([[way(box(0, 0))], [way(box(10, 0)), way(box(10, 30), 5)]], [])).toEqual([0, 1]);
});

test('a label without room is left out', () => {
  expect(claimSpace([[way(box(0, 0))], [way(box(10, 0))]], [])).toEqual([0, null]);
});

test('a label moves off a point when that costs less than lying over it', () => {
  const point = box(10, 5, 4, 4);
  expect(claimSpace([[way(box(0, 0)), way(box(0, 30), 12)]], [point])).toEqual([1]);
  expect(claimSpace([[way(box(0, 0)), way(box(0, 30), 40)]], [point])).toEqual([0]);
});

test('placed labels never meet', () => {
  const some = fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 200 })), { maxLength: 40 });
  fc.assert(
    fc.property(some, (corners) => {
      const ways = corners.map(([x, y]) => [way(box(x, y)), way(box(x, y + 12), 12), way(box(x, y - 12), 12)]);
      const shown = claimSpace(ways, []).flatMap((chosen, index) => ways[index]?.[chosen ?? -1]?.box ?? []);
      shown.forEach((one, index) => {
        for (const other of shown.slice(index + 1)) expect(meet(one, other)).toBe(false);
      });
    }),
    { seed: 7 },
  );
});

test('towns go where nothing is yet', () => {
  expect(placeBoxes([box(0, 0), box(20, 0), box(100, 0)], [box(110, 0)])).toEqual([0]);
});

test('a disc in the open stays where it is', () => {
  const disc: Disc = { x: 200, y: 200, radius: 12 };
  expect(yieldTo([box(0, 0)], [disc])).toEqual([disc]);
});

test('a disc makes way for a label by little', () => {
  const [moved] = yieldTo([box(0, 0)], [{ x: 20, y: 15, radius: 12 }]);
  expect(moved?.y).toBeGreaterThanOrEqual(32);
  expect(Math.hypot((moved?.x ?? 0) - 20, (moved?.y ?? 0) - 15)).toBeLessThan(30);
});

test('a disc hemmed in by points still leaves the label', () => {
  const label = box(0, 0);
  const crowd = Array.from({ length: 400 }, (_, index) => box((index % 20) * 10 - 80, Math.floor(index / 20) * 10 - 90, 9, 9));
  const [moved] = yieldTo([label, ...crowd], [{ x: 20, y: 12, radius: 12 }], 1);
  expect(moved?.y).toBeGreaterThanOrEqual(32);
});

test('no disc is lost and none but those in the way moves', () => {
  const discs = fc.array(
    fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 300 }), radius: fc.constantFrom(12, 14) }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(discs, (all) => {
      const label = box(100, 100, 80, 34);
      const after = yieldTo([label], all);
      expect(after).toHaveLength(all.length);
      all.forEach((disc, index) => {
        const dx = Math.max(label.left - disc.x, 0, disc.x - label.right);
        const dy = Math.max(label.top - disc.y, 0, disc.y - label.bottom);
        if (Math.hypot(dx, dy) >= disc.radius + 2) expect(after[index]).toEqual(disc);
      });
    }),
    { seed: 11 },
  );
});
