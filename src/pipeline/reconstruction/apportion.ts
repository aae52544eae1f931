/** Bounds of one share; absent means from 0 up to no limit. */
interface Bounds {
  readonly min?: readonly number[];
  readonly max?: readonly number[];
}

/**
 * Splits a whole number over weights exactly, within bounds: Webster's divisor method, one unit at a time to the share that is
 * furthest behind. Shares of weight 0 get their minimum only. Throws when the bounds leave no solution.
 */
export function apportion(total: number, weights: readonly number[], bounds: Bounds = {}): number[] {
  const shares = weights.map((_, i) => bounds.min?.[i] ?? 0);
  let left = total - shares.reduce((sum, share) => sum + share, 0);
  if (left < 0) throw new Error(`minimum shares exceed ${total} by ${-left}`);
  for (; left > 0; left--) {
    let best = -1;
    let bestPriority = 0;
    for (const [i, weight] of weights.entries()) {
      const share = shares[i] ?? 0;
      if (share >= (bounds.max?.[i] ?? Number.POSITIVE_INFINITY)) continue;
      const priority = weight / (2 * share + 1);
      if (priority > bestPriority) {
        best = i;
        bestPriority = priority;
      }
    }
    if (best < 0) throw new Error(`no share can take the last ${left} of ${total}`);
    shares[best] = (shares[best] ?? 0) + 1;
  }
  return shares;
}
