import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { besideLine, linear, placeLabels } from '../../../src/app/answer/chart-layout';

const wishes = fc.array(fc.record({ wanted: fc.integer({ min: -50, max: 250 }), size: fc.constantFrom(12, 15, 30) }), {
  maxLength: 6,
});

describe('labels beside a chart', () => {
  test('never overlap, stay inside, and keep their order', () => {
    fc.assert(
      fc.property(wishes, (labels) => {
        const middles = placeLabels(labels, 0, 200);
        const boxes = labels
          .map(({ wanted, size }, i) => ({ wanted, from: (middles[i] ?? 0) - size / 2, to: (middles[i] ?? 0) + size / 2 }))
          .sort((a, b) => a.from - b.from);
        boxes.forEach((box, i) => {
          const next = boxes[i + 1];
          if (next) {
            expect(box.to).toBeLessThanOrEqual(next.from + 1e-9);
            expect(box.wanted).toBeLessThanOrEqual(next.wanted);
          }
        });
        expect(boxes[0]?.from ?? 0).toBeGreaterThanOrEqual(-1e-9);
        expect(boxes.at(-1)?.to ?? 0).toBeLessThanOrEqual(200 + 1e-9);
      }),
    );
  });

  test('stand where they want to when nothing is in the way', () => {
    expect(
      placeLabels(
        [
          { wanted: 100, size: 15 },
          { wanted: 20, size: 15 },
        ],
        0,
        200,
      ),
    ).toEqual([100, 20]);
  });

  test('share the move when they collide', () => {
    expect(
      placeLabels(
        [
          { wanted: 100, size: 10 },
          { wanted: 100, size: 10 },
        ],
        0,
        200,
      ),
    ).toEqual([95, 105]);
  });
});

test('a label goes to the right of its line only where the left has no room', () => {
  expect(besideLine(100, 80, 0, 4)).toEqual({ x: 96, anchor: 'end' });
  expect(besideLine(60, 80, 0, 4)).toEqual({ x: 64, anchor: 'start' });
});

test('a scale over a single value stays in its range', () => {
  expect(linear([5, 5], [0, 100])(5)).toBe(0);
  expect(linear([0, 10], [100, 0])(4)).toBe(60);
});
