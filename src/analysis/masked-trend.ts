import type { MaskedTrend, Trend } from '../model/trend';
import { type Masked, masked } from './masking';

/** Keeps back counts below the floor, and what they could be worked out from. */
export function maskedTrend(trend: Trend, floor: number): MaskedTrend & { readonly sums: Masked['sums'] } {
  const { rows, total, isTotalMasked, sums } = masked(trend.rows, floor);
  const kept = new Map(rows.map((row) => [row.keys.join('\n'), row]));
  const isSum = trend.gaps.length === 0;
  return {
    ...trend,
    total: isSum ? total : unlessSmall(trend.total, floor),
    isTotalMasked: isSum ? isTotalMasked : trend.total !== unlessSmall(trend.total, floor),
    sums,
    rows: trend.rows.map((row) => {
      const found = kept.get(row.keys.join('\n'));
      return { ...row, value: found?.value ?? null, isMasked: found?.isMasked ?? false };
    }),
  };
}

/** The same with nothing kept back. */
export function plainTrend(trend: Trend): MaskedTrend {
  return { ...trend, isTotalMasked: false, rows: trend.rows.map((row) => ({ ...row, isMasked: false })) };
}

/** Of things that count in several rows the sum is not the total, which tells nothing of the rows. */
export function unlessSmall(total: number | null, floor: number): number | null {
  return total !== null && total > 0 && total < floor ? null : total;
}
