import type { Dimension, MaskedTrend, PublishedTrend, SumGap } from '../../model/trend';
import type { TrendAnswer } from '../../worker/trends-messages';
import type { TrendNames } from './trend-names';
import type { TrendSource } from './trend-state';

/** One number, with what must be said of it. */
export interface Cell {
  /** Null is unknown, or kept back. */
  readonly value: number | null;
  readonly isMasked: boolean;
  /** More than none, but below the floor. */
  readonly isFew: boolean;
  readonly isIncomplete: boolean;
  /** Published while the school year was still running. */
  readonly isRunning: boolean;
}

export interface Key {
  /** Text that no other key has. */
  readonly id: string;
  readonly name: string;
}

/** One source of numbers. */
export interface Series {
  readonly source: 'dataset' | 'published';
  /** School year or day of the numbers; empty where the keys say it. */
  readonly when: string;
  cell(row: string, column: string): Cell | null;
  /** Totals of the columns; null where there is none. */
  total(column: string): Cell | null;
  /** Whether each column is the sum of its rows; null where there is no total to sum to. */
  readonly gaps: readonly SumGap[];
  /** The year before, where one year is shown. */
  before(row: string): Cell | null;
}

/** Numbers by one dimension (a single column without a name) or two, of one source or two, as table and picture show them. */
export interface TrendGrid {
  readonly by: readonly Dimension[];
  readonly rows: readonly Key[];
  readonly columns: readonly Key[];
  readonly series: readonly Series[];
  /** Where the published series stands; null when it is not shown. */
  readonly published: PublishedTrend | null;
}

/** Id of the column where there is one dimension. */
export const ONLY_COLUMN = '';

/** `when`: school year, or day, of the dataset's numbers where the keys do not say it. */
export function trendGrid(answer: TrendAnswer, source: TrendSource, names: TrendNames, when: string): TrendGrid {
  const { by } = answer.request;
  const published = shownPublished(answer, source);
  const counted = source === 'published' && published ? null : answer.counted;
  const rows = new Map<string, Key>();
  const columns = new Map<string, Key>();
  const note = (
    trend: MaskedTrend | PublishedTrend,
    nameOf: (keys: readonly (string | null)[], row: number, at: number) => string,
  ) =>
    trend.rows.forEach(({ keys }, row) => {
      const [first, second] = keys.map((key, at) => ({ id: idOf(key), name: nameOf(keys, row, at) }));
      if (first && !rows.has(first.id)) rows.set(first.id, first);
      const column = second ?? { id: ONLY_COLUMN, name: '' };
      if (!columns.has(column.id)) columns.set(column.id, column);
    });
  const named = (keys: readonly (string | null)[], at: number) => names.name(by[at] ?? 'year', keys[at] ?? null);
  if (counted) note(counted, (keys, _, at) => named(keys, at));
  // A sector stays as it was printed; a province has its name.
  if (published) note(published, (keys, _, at) => named(keys, at));
  const series = [
    ...(counted ? [countedSeries(answer, counted, when)] : []),
    ...(published ? [publishedSeries(answer, published)] : []),
  ];
  return {
    by,
    rows: by[0] === 'year' ? sorted(rows) : [...rows.values()],
    columns: by[1] === 'year' ? sorted(columns) : [...columns.values()],
    series,
    published,
  };
}

/** Beside the dataset only what is about the same; alone also what is about less, which is then said. */
function shownPublished({ published, request: { only } }: TrendAnswer, source: TrendSource): PublishedTrend | null {
  if (!published || source === 'dataset') return null;
  const isWhole = published.table?.scope === null || only.length > 0;
  return isWhole || source === 'published' ? published : null;
}

function countedSeries({ sums, before, request }: TrendAnswer, counted: MaskedTrend, when: string): Series {
  const cells = cellsOf(counted);
  const totals = sums ? cellsOf(sums) : null;
  const earlier = before ? cellsOf(before) : null;
  const isTwo = request.by.length === 2;
  return {
    source: 'dataset',
    when: request.by.includes('year') ? '' : when,
    cell: (row, column) => cells.get(isTwo ? `${row}\n${column}` : row) ?? null,
    total: (column) => {
      if (isTwo) return totals?.get(column) ?? null;
      return request.by[0] === 'year' ? null : { ...PLAIN, value: counted.total, isMasked: counted.isTotalMasked };
    },
    gaps: counted.gaps,
    before: (row) => (isTwo ? null : (earlier?.get(row) ?? null)),
  };
}

function publishedSeries({ publishedSums, request }: TrendAnswer, published: PublishedTrend): Series {
  const cells = cellsOf(published);
  const totals = publishedSums ? cellsOf(publishedSums) : null;
  const isTwo = request.by.length === 2;
  return {
    source: 'published',
    when: published.year ?? '',
    cell: (row, column) => cells.get(isTwo ? `${row}\n${column}` : row) ?? null,
    total: (column) => {
      if (isTwo) return totals?.get(column) ?? null;
      return published.total === null ? null : { ...PLAIN, value: published.total };
    },
    gaps: published.gaps,
    before: () => null,
  };
}

const PLAIN: Cell = { value: null, isMasked: false, isFew: false, isIncomplete: false, isRunning: false };

function cellsOf(trend: MaskedTrend | PublishedTrend): ReadonlyMap<string, Cell> {
  const isComplete = 'isComplete' in trend ? trend.isComplete : null;
  return new Map(
    trend.rows.map((row, at) => {
      const { value, isFew, isIncomplete } = row;
      const isMasked = 'isMasked' in row && row.isMasked === true;
      const isRunning = isComplete?.[at] === false;
      return [row.keys.map(idOf).join('\n'), { value, isFew: isFew && !isMasked, isIncomplete, isMasked, isRunning }];
    }),
  );
}

/** No key of the data is a lone bullet. */
const idOf = (key: string | null): string => key ?? '•';

function sorted(keys: ReadonlyMap<string, Key>): readonly Key[] {
  return [...keys.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The last column in which a series says anything. */
export function lastColumn({ rows, columns }: TrendGrid, series: Series): Key | undefined {
  return columns.findLast(({ id }) => rows.some((row) => series.cell(row.id, id) !== null));
}

/** Whether the rows of every column sum to its total; null where no total is shown. */
export function addsUp({ rows, columns }: TrendGrid, series: Series): boolean | null {
  const totals = columns.flatMap(({ id }) => {
    const total = series.total(id)?.value ?? null;
    return total === null ? [] : [{ id, total }];
  });
  if (totals.length === 0) return null;
  return totals.every(({ id, total }) => rows.reduce((sum, row) => sum + (series.cell(row.id, id)?.value ?? 0), 0) === total);
}

/** So many rows are told of two sources that lie apart. */
const MOST_APART = 3;

interface Apart {
  readonly dataset: number;
  readonly published: number;
}

/** Two sources that do not say the same: their totals, and the rows where they lie furthest apart. */
export interface SourceGap {
  /** The last column that both have a total of, else the last of which both have a row. */
  readonly column: Key;
  /** Null where one has none. */
  readonly totals: Apart | null;
  readonly widest: readonly (Apart & { readonly name: string })[];
}

/** Null where one source is shown, or both say the same. */
export function sourceGap({ rows, columns, series }: TrendGrid): SourceGap | null {
  const [counted, printed] = series;
  if (!counted || !printed) return null;
  const both = (of: (one: Series) => Cell | null): Apart | null => {
    const [dataset = null, published = null] = [of(counted)?.value, of(printed)?.value];
    return dataset === null || published === null ? null : { dataset, published };
  };
  const column =
    columns.findLast(({ id }) => both((one) => one.total(id)) !== null) ??
    columns.findLast(({ id }) => rows.some((row) => both((one) => one.cell(row.id, id)) !== null));
  if (!column) return null;
  const totals = both((one) => one.total(column.id));
  const apart = ({ dataset, published }: Apart) => Math.abs(dataset - published);
  const widest = rows
    .flatMap(({ id, name }) => {
      const found = both((one) => one.cell(id, column.id));
      return found && apart(found) > 0 ? [{ name, ...found }] : [];
    })
    .sort((a, b) => apart(b) - apart(a))
    .slice(0, MOST_APART);
  const isSame = totals === null || totals.dataset === totals.published;
  return isSame && widest.length === 0 ? null : { column, totals, widest };
}
