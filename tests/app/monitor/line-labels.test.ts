import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, type LinePoint, overlap, placedLabels } from '../../../src/app/monitor/line-labels';

const ROOM = { left: 0, right: 140, top: 0, bottom: 122 };
const WIDTH = 34;
const lineOf = (heights: readonly number[], from: number): LinePoint[] =>
  heights.map((y, at) => ({
    x: 20 + 25 * (from + at),
    y,
    label: at === 0 || at === heights.length - 1 ? { text: '1.234', width: WIDTH } : null,
  }));

describe('numbers of two lines', () => {
  it('lie over no other number, and within the panel, wherever the lines run', () => {
    const heights = (length: number) => fc.array(fc.integer({ min: 34, max: 104 }), { minLength: length, maxLength: length });
    fc.assert(
      fc.property(heights(4), heights(4), (first, second) => {
        const labels = placedLabels([lineOf(first, 0), lineOf(second, 1)], ROOM).map(boxOf);
        expect(labels).toHaveLength(4);
        for (const [i, box] of labels.entries()) {
          expect(box.left >= ROOM.left && box.right <= ROOM.right && box.top >= ROOM.top && box.bottom <= ROOM.bottom).toBe(true);
          for (const other of labels.slice(i + 1)) expect(overlap(box, other)).toBe(false);
        }
      }),
    );
  });

  it('lie over no mark of the other line where they run side by side', () => {
    const lines = [lineOf([90, 80, 70, 62], 0), lineOf([88, 79, 68, 50], 1)];
    const marks = lines.flat().map(({ x, y }) => ({ left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 }));
    for (const box of placedLabels(lines, ROOM).map(boxOf)) expect(marks.some((mark) => overlap(box, mark))).toBe(false);
  });

  it('stand above their point where nothing is in the way', () => {
    const [label] = placedLabels([lineOf([60], 2)], ROOM);
    expect(label).toMatchObject({ x: 70, y: 52 });
  });
});
