import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountRow, type Masked, masked } from '../../src/analysis/masking';

const FLOOR = 5;

/** Every way to fill in what is hidden, from the least to a little above the largest number, that agrees with all that is told. */
function* fillings(
  unknowns: number,
  least: number,
  most: number,
  fits: (values: readonly number[]) => boolean,
): Generator<readonly number[]> {
  const values = new Array<number>(unknowns).fill(least);
  for (;;) {
    if (fits(values)) yield [...values];
    let at = 0;
    while (at < unknowns && values[at] === most) values[at++] = least;
    if (at === unknowns) return;
    values[at] = (values[at] ?? 0) + 1;
  }
}

/** Keys and numbers that an attacker works out: hidden counts for which only one value is left. */
const recovered = ({ rows, total, sums, least }: Masked, most: number): string[] => {
  const hidden = rows.flatMap((row, i) => (row.isMasked ? [i] : []));
  const place = new Map(hidden.map((row, i) => [row, i]));
  const left = hidden.map(() => new Set<number>());
  const sumsTo = (values: readonly number[], told: number | null | undefined, belongs: (row: CountRow) => boolean) =>
    typeof told !== 'number' ||
    rows.reduce((sum, row, i) => (belongs(row) ? sum + (row.value ?? values[place.get(i) ?? -1] ?? 0) : sum), 0) === told;
  const fits = (values: readonly number[]) =>
    sumsTo(values, total, () => true) &&
    sums.every((byKey, dimension) =>
      [...byKey].every(([key, told]) => sumsTo(values, told, (row) => row.keys[dimension] === key)),
    );
  for (const values of fillings(hidden.length, least, most, fits)) for (const [i, value] of values.entries()) left[i]?.add(value);
  return hidden.filter((_, i) => left[i]?.size === 1).map((row) => String(rows[row]?.keys));
};

const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 9 }));
const oneDimension = fc
  .array(count, { minLength: 1, maxLength: 6 })
  .map((counts) => counts.map((value, i): CountRow => ({ keys: [`k${i}`], value })));
const twoDimensions = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([height, width]) =>
    fc
      .array(count, { minLength: height * width, maxLength: height * width })
      .map((counts) => counts.map((value, i): CountRow => ({ keys: [`r${Math.floor(i / width)}`, `c${i % width}`], value }))),
  );

const small = (rows: readonly CountRow[]) => rows.filter(({ value }) => value !== null && value > 0 && value < FLOOR);

describe('masked counts', () => {
  it.each([
    ['of one dimension', oneDimension, 200],
    ['of two dimensions', twoDimensions, 150],
  ] as const)('%s cannot be worked out from the total and the sums', (_, tables, numRuns) => {
    fc.assert(
      fc.property(tables, (rows) => {
        const found = masked(rows, FLOOR);
        const hidden = found.rows.filter(({ isMasked }) => isMasked).length;
        fc.pre(hidden <= 6);
        const known = new Set(recovered(found, 11));
        const betrayed = small(rows).filter(({ keys }) => known.has(String(keys)));
        expect(betrayed).toEqual([]);
      }),
      { numRuns, seed: 8 },
    );
  });

  it('tells zeros, and all there is where nothing is small', () => {
    fc.assert(
      fc.property(twoDimensions, (rows) => {
        const found = masked(rows, FLOOR);
        for (const [i, row] of found.rows.entries()) {
          if (rows[i]?.value === 0 && found.least === 1) expect(row).toEqual({ ...rows[i], isMasked: false });
          if (!row.isMasked) expect(row.value).toBe(rows[i]?.value);
        }
        const large = rows.map((row) => ({ ...row, value: (row.value ?? 0) + FLOOR }));
        expect(masked(large, FLOOR).rows.some(({ isMasked }) => isMasked)).toBe(false);
      }),
      { numRuns: 100, seed: 9 },
    );
  });

  it('a single small count takes the smallest other with it, and not the total', () => {
    const rows = [3, 40, 7, 0].map((value, i) => ({ keys: [`k${i}`], value }));
    const found = masked(rows, FLOOR);
    expect(found.rows.map(({ value }) => value)).toEqual([null, 40, null, 0]);
    expect(found.total).toBe(50);
  });

  it('two ones do not stand alone behind a sum of two', () => {
    const rows = [1, 1, 9].map((value, i) => ({ keys: [`k${i}`], value }));
    expect(masked(rows, FLOOR).rows.map(({ value }) => value)).toEqual([null, null, null]);
  });

  it('hides a zero rather than a sum that another table may tell', () => {
    const rows = [1, 1, 1, 1, 1, 0].map((value, i) => ({ keys: [`k${i}`], value }));
    const { rows: shown, total, least } = masked(rows, FLOOR);
    expect({ total, least, isZeroMasked: shown[5]?.isMasked }).toEqual({ total: 5, least: 0, isZeroMasked: true });
  });

  it('an attacker would find what is only hidden by itself', () => {
    const naive: Masked = {
      rows: [
        { keys: ['a'], value: null, isMasked: true },
        { keys: ['b'], value: 9, isMasked: false },
      ],
      total: 12,
      isTotalMasked: false,
      least: 1,
      sums: [],
    };
    expect(recovered(naive, 11)).toEqual(['a']);
  });
});
