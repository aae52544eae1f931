import type { MaskedTrend } from '../../model/trend';

/** Programmes with an offer in a school year and none in the year before, by year, the latest first; of the first year nobody knows. */
export function newProgrammes({
  rows,
}: Pick<MaskedTrend, 'rows'>): readonly { readonly year: string; readonly programmes: readonly string[] }[] {
  const offered = new Map<string, Set<string>>();
  for (const { keys, value } of rows) {
    const [programme, year] = keys;
    if (!programme || !year) continue;
    const own = offered.get(year) ?? new Set();
    offered.set(year, own);
    if ((value ?? 0) > 0) own.add(programme);
  }
  const years = [...offered.keys()].sort();
  return years
    .map((year, at) => {
      const before = offered.get(years[at - 1] ?? '') ?? new Set();
      return { year, programmes: [...(offered.get(year) ?? [])].filter((programme) => !before.has(programme)) };
    })
    .slice(1)
    .reverse();
}
