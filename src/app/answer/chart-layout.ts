/** A box that wants its middle at `wanted` on one axis. */
export interface LabelWish {
  readonly wanted: number;
  readonly size: number;
}

/**
 * Middles for labels on one axis, so that none overlap, all stay within `from`..`to` where they fit, the order of the wishes is kept, and
 * the squared distance to the wishes is least (pool adjacent violators). Returned in the order given.
 */
export function placeLabels(wishes: readonly LabelWish[], from: number, to: number): readonly number[] {
  const order = [...wishes.keys()].sort((a, b) => (wishes[a]?.wanted ?? 0) - (wishes[b]?.wanted ?? 0));
  const total = wishes.reduce((sum, { size }) => sum + size, 0);
  const room = Math.max(0, to - from - total);
  // With each label shifted back by what stands before it, "no overlap" becomes "not descending".
  let before = 0;
  const shifts: number[] = [];
  const pools: { sum: number; count: number }[] = [];
  for (const index of order) {
    const { wanted, size } = wishes[index] ?? { wanted: 0, size: 0 };
    shifts.push(before + size / 2);
    let pool = { sum: wanted - size / 2 - before, count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
      pools.pop();
    }
    pools.push(pool);
    before += size;
  }
  const starts = pools.flatMap(({ sum, count }) => Array<number>(count).fill(clamp(sum / count, from, from + room)));
  const middles = new Array<number>(wishes.length).fill(0);
  order.forEach((index, place) => {
    middles[index] = (starts[place] ?? from) + (shifts[place] ?? 0);
  });
  return middles;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** A label beside a vertical line: at its left where it fits there, else at its right. `x` is where the text begins (or ends, with "end"). */
export function besideLine(
  x: number,
  width: number,
  from: number,
  gap: number,
): { readonly x: number; readonly anchor: 'start' | 'end' } {
  return x - gap - width >= from ? { x: x - gap, anchor: 'end' } : { x: x + gap, anchor: 'start' };
}

/** A linear scale. */
export function linear(domain: readonly [number, number], range: readonly [number, number]): (value: number) => number {
  const [d0, d1] = domain;
  const [r0, r1] = range;
  const slope = d1 === d0 ? 0 : (r1 - r0) / (d1 - d0);
  return (value) => r0 + (value - d0) * slope;
}
