import type { Format } from '../../i18n/format';
import type { TrendsText } from '../../i18n/trends';
import type { Measure } from '../../model/trend';
import { type Key, lastColumn, type Series, type TrendGrid } from './trend-grid';

/** So many rows are all named; of more the first of them. */
const MOST_NAMED = 6;
const FIRST_NAMED = 3;

/** The answer in one sentence, of the first source: from when to when, or where the most is. */
export function sayTrend(
  grid: TrendGrid,
  measure: Measure,
  about: string,
  words: TrendsText,
  format: Pick<Format, 'list' | 'number' | 'signed'>,
): string {
  const [series] = grid.series;
  if (!series) return words.unknown;
  const count = words.counts[measure];
  if (grid.by[0] === 'year') return sayYears(grid, series, about, words, count, format);
  const column = grid.by.length === 1 || grid.by[1] === 'year' ? lastColumn(grid, series) : undefined;
  const ranked = grid.rows
    .flatMap((row) =>
      (column ? [column] : grid.columns).map((each) => ({ row, each, value: series.cell(row.id, each.id)?.value })),
    )
    .filter(({ value }) => value !== undefined && value !== null && value > 0)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  if (ranked.length === 0) return isUnknown(grid, series) ? words.unknown : words.nothing(about);
  const named = ranked.length <= MOST_NAMED ? ranked : firstOf(ranked, FIRST_NAMED, MOST_NAMED, ({ value }) => value);
  const [lowest, next] = [named.at(-1)?.value, ranked[named.length]?.value];
  const left = lowest === next ? ranked.slice(named.length).filter(({ value }) => value === lowest).length : 0;
  const nameOf = (row: Key, each: Key) => (column ? row.name : `${row.name}, ${each.name}`);
  const names = named.map(({ row, each, value }) => `${nameOf(row, each)} (${format.number(value ?? null)})`);
  const list = format.list([...names, ...(left > 0 ? [words.moreAlike(left)] : [])]);
  const total = column ? (series.total(column.id)?.value ?? null) : null;
  const when = column?.name || series.when;
  return words.sayMost(about, when, total === null ? null : count(total), list);
}

/** The first of a ranking, with those that are equal to the last of them, up to `most`. */
export function firstOf<T>(ranked: readonly T[], first: number, most: number, rankOf: (one: T) => unknown): readonly T[] {
  const last = ranked[first - 1];
  if (last === undefined) return ranked;
  const equal = ranked.findIndex((one, at) => at >= first && rankOf(one) !== rankOf(last));
  return ranked.slice(0, Math.min(most, equal < 0 ? ranked.length : equal));
}

function sayYears(
  grid: TrendGrid,
  series: Series,
  about: string,
  words: TrendsText,
  count: (n: number) => string,
  { number, signed }: Pick<Format, 'number' | 'signed'>,
): string {
  const known = grid.rows.flatMap(({ id, name }) => {
    const value = series.cell(id, '')?.value ?? null;
    return value === null ? [] : [{ name, value }];
  });
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return words.unknown;
  if (first === last) return words.sayYear(about, count(last.value), last.name);
  return words.sayYears(about, count(last.value), last.name, number(first.value), first.name, signed(last.value - first.value));
}

function isUnknown({ rows, columns }: TrendGrid, series: Series): boolean {
  return rows.every((row) => columns.every(({ id }) => (series.cell(row.id, id)?.value ?? null) === null));
}
