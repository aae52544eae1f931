import type { TrendsText } from '../../i18n/trends';
import type { SumGap } from '../../model/trend';
import { addsUp, type TrendGrid } from './trend-grid';
import type { TrendTable } from './trend-table';

/** Whether the rows sum to the total below them, and if not why; or why there is no total. */
export function sumNotes(
  grid: TrendGrid,
  { total }: Pick<TrendTable, 'total'>,
  words: Pick<TrendsText, 'gaps' | 'adds' | 'dimensions'>,
): readonly string[] {
  const [first = 'year'] = grid.by;
  const dimension = words.dimensions[first].toLocaleLowerCase();
  const hasTotal = total !== null;
  const isTold = (gap: SumGap) => {
    // Rows are compared with a total where one is shown.
    if ('dimension' in gap) return hasTotal && gap.dimension === first;
    // Where the years are columns each has its total, so that it is nothing that there is none over them.
    return gap.code !== 'year-by-year' || (first === 'year' && !hasTotal);
  };
  const sums = grid.series.flatMap((series): string[] => {
    const isSum = addsUp(grid, series);
    if (isSum) return [];
    const told = series.gaps.filter(isTold).map(({ code }) => words.gaps[code](dimension));
    const isUntold = hasTotal && told.length === 0 && isSum === false && series.source === 'published';
    return isUntold ? [words.gaps.overlapping(dimension)] : told;
  });
  if (sums.length === 0 && grid.series.some((series) => addsUp(grid, series))) sums.push(words.adds);
  return [...new Set(sums)];
}
