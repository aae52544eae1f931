import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearLabels } from '../../../src/app/map/clear-labels';
import { drawnArrow } from '../../../src/app/monitor/flow-arrows';
import { flowsSummary, netOf, sumOrNull } from '../../../src/app/monitor/flow-rows';

const net = (region: number | null, incoming: number | null, out: number | null) => ({ region, in: incoming, out, within: 0 });

describe('what is said of flows', () => {
  it('names how many cross a border, and the region that receives most', () => {
    expect(flowsSummary({ net: [net(0, 5, 2), net(1, 2, 6), net(null, 3, 2)] })).toEqual({
      crossing: 10,
      most: { region: 0, net: 3 },
    });
  });

  it('names no sum of which a part is kept back, and nobody where nobody receives more than leaves', () => {
    expect(flowsSummary({ net: [net(0, null, 2), net(1, 2, 2)] })).toEqual({ crossing: null, most: null });
    expect(sumOrNull([1, null])).toBeNull();
    expect(netOf(net(0, 1, null))).toBeNull();
  });
});

const numbersOf = (path: string): number[] => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

describe('an arrow of a flow', () => {
  const point = fc.record({ x: fc.integer({ min: 0, max: 700 }), y: fc.integer({ min: 0, max: 400 }) });

  it('ends nearer to where it goes than to where it comes from, and is no wider than the largest', () => {
    fc.assert(
      fc.property(point, point, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, share) => {
        fc.pre(Math.hypot(to.x - from.x, to.y - from.y) > 20);
        const { head, widthPx } = drawnArrow(from, to, share);
        const [x = 0, y = 0] = numbersOf(head);
        expect(Math.hypot(x - to.x, y - to.y)).toBeLessThan(Math.hypot(x - from.x, y - from.y));
        expect(widthPx).toBeLessThanOrEqual(drawnArrow(from, to, 1).widthPx);
      }),
    );
  });

  it('lies apart from the one that comes back', () => {
    const [there, back] = [drawnArrow({ x: 0, y: 0 }, { x: 100, y: 0 }, 1), drawnArrow({ x: 100, y: 0 }, { x: 0, y: 0 }, 1)];
    expect(there.label.y).toBeGreaterThan(10);
    expect(back.label.y).toBeLessThan(-10);
  });
});

describe('labels of the map of flows', () => {
  it('lie clear of each other, the first among them, and none is kept from its place by what is far away', () => {
    const label = fc.record({
      key: fc.string({ minLength: 1, maxLength: 2 }),
      x: fc.integer({ min: 0, max: 300 }),
      y: fc.integer({ min: 0, max: 100 }),
      text: fc.string({ maxLength: 20 }),
    });
    fc.assert(
      fc.property(fc.array(label), (labels) => {
        const kept = clearLabels(labels);
        expect(kept[0]).toBe(labels[0]);
        expect(clearLabels(kept)).toEqual(kept);
      }),
    );
    const at = (key: string, y: number) => ({ key, x: 0, y, text: key });
    const kept = clearLabels([at('a', 0), at('b', 5), at('b', 20), at('b', 60), at('c', 40)]);
    expect(kept.map(({ key, y }) => [key, y])).toEqual([
      ['a', 0],
      ['b', 20],
      ['c', 40],
    ]);
  });
});
