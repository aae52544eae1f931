import type { TrendsText } from '../../i18n/trends';
import type { Measure } from '../../model/trend';
import type { CsvValue } from '../ui/csv';
import type { Cell, Series, TrendGrid } from './trend-grid';

/** More columns than these are rows instead. */
const MOST_COLUMNS = 8;

export interface TableColumn {
  readonly id: string;
  readonly label: string;
  /** Heading where the label is long. */
  readonly short: string;
  readonly kind: 'count' | 'share' | 'change';
}

export interface TableRow {
  readonly id: string;
  /** One name per heading. */
  readonly names: readonly string[];
  /** Null where the source says nothing. */
  readonly cells: readonly (Cell | null)[];
}

/** The grid as screen, CSV and workbook show it. */
export interface TrendTable {
  readonly heads: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly total: TableRow | null;
}

type Words = Pick<
  TrendsText,
  'dimensions' | 'value' | 'share' | 'change' | 'changeLong' | 'dataset' | 'published' | 'publishedShort' | 'total'
>;

export function trendTable(grid: TrendGrid, words: Words): TrendTable {
  const [first = 'year', second] = grid.by;
  const head = words.dimensions[first];
  const all = grid.series.flatMap((series) => columnsOf(grid, series, words));
  const parts = [...all.filter(({ kind }) => kind === 'count'), ...all.filter(({ kind }) => kind !== 'count')];
  if (second && parts.filter(({ kind }) => kind === 'count').length > MOST_COLUMNS) return longTable(grid, words);
  const row = (id: string, name: string, cells: (part: Part) => Cell | null): TableRow => ({
    id,
    names: [name],
    cells: parts.map(cells),
  });
  const hasTotal = parts.some((part) => part.total() !== null);
  return {
    heads: [head],
    columns: parts.map(({ id, label, short, kind }) => ({ id, label, short, kind })),
    rows: grid.rows.map(({ id, name }) => row(id, name, (part) => part.cell(id))),
    total: hasTotal ? row('total', words.total, (part) => part.total()) : null,
  };
}

interface Part extends TableColumn {
  cell(row: string): Cell | null;
  total(): Cell | null;
}

function columnsOf(grid: TrendGrid, series: Series, words: Words): readonly Part[] {
  const counts = countParts(grid, series, words);
  return series.source === 'published' ? counts : [...counts, ...derivedParts(grid, series, counts, words)];
}

/** A column for every key of the second dimension that the source knows. */
function countParts({ by, rows, columns, series: all }: TrendGrid, series: Series, words: Words): readonly Part[] {
  const isPublished = series.source === 'published';
  const wordsFor = (name: string, source: string): string => {
    if (by.length === 2) return isPublished && all.length > 1 ? `${name} ${source.toLocaleLowerCase()}` : name;
    return [all.length === 1 ? words.value : source, series.when].filter(Boolean).join(' ');
  };
  return columns
    .filter(({ id }) => rows.some((row) => series.cell(row.id, id) !== null))
    .map(({ id, name }) => ({
      id: `${series.source} ${id}`,
      label: wordsFor(name, words[series.source]),
      short: wordsFor(name, isPublished ? words.publishedShort : words.dataset),
      kind: 'count',
      cell: (row) => series.cell(row, id),
      total: () => series.total(id),
    }));
}

/** The share of the total, and the difference with the year before, of the last column. */
function derivedParts(grid: TrendGrid, series: Series, counts: readonly Part[], words: Words): readonly Part[] {
  const [first, second] = grid.by;
  const [last, previous] = [counts.at(-1), counts.at(-2)];
  if (!last || (second && second !== 'year')) return [];
  const total = last.total()?.value ?? null;
  const share = (cell: Cell | null) => derived(cell, total ? (value) => value / total : null);
  const shares: Part = {
    id: 'share',
    label: words.share,
    short: words.share,
    kind: 'share',
    cell: (row) => share(last.cell(row)),
    total: () => (total === null ? null : share(last.total())),
  };
  const changes = (cell: Part['cell'], ofTotal: Part['total'] = () => null): Part => {
    return { id: 'change', label: words.changeLong, short: words.change, kind: 'change', cell, total: ofTotal };
  };
  if (first === 'year') {
    const before = new Map(grid.rows.map(({ id }, at) => [id, grid.rows[at - 1]?.id ?? '']));
    return [changes((row) => change(last.cell(row), last.cell(before.get(row) ?? '')))];
  }
  if (second && previous) {
    const cell = (row: string) => change(last.cell(row), previous.cell(row));
    return [shares, changes(cell, () => change(last.total(), previous.total()))];
  }
  const hasBefore = !second && grid.rows.some(({ id }) => series.before(id));
  return hasBefore ? [shares, changes((row) => change(last.cell(row), series.before(row)))] : [shares];
}

function change(now: Cell | null, before: Cell | null): Cell | null {
  const was = before?.value ?? null;
  return derived(now, was === null ? null : (value) => value - was);
}

/** A number worked out from a cell; null where it cannot be. */
function derived(cell: Cell | null, make: ((value: number) => number) | null): Cell | null {
  if (cell === null || cell.value === null || make === null) return null;
  return { value: make(cell.value), isFew: false, isMasked: false, isIncomplete: cell.isIncomplete, isRunning: false };
}

/** A row for every pair of keys. */
function longTable(grid: TrendGrid, words: Words): TrendTable {
  const { by, rows, columns, series } = grid;
  const isSole = series.length === 1;
  return {
    heads: by.map((dimension) => words.dimensions[dimension]),
    columns: series.map(({ source, when }) => {
      const label = [isSole ? words.value : words[source], when].filter(Boolean).join(' ');
      return { id: source, label, short: label, kind: 'count' };
    }),
    rows: rows.flatMap((row) =>
      columns.flatMap((column) => {
        const cells = series.map((each) => each.cell(row.id, column.id));
        return cells.every((cell) => cell === null)
          ? []
          : [{ id: `${row.id}\n${column.id}`, names: [row.name, column.name], cells }];
      }),
    ),
    total: null,
  };
}

/** The table as a file has it: with what is said of the numbers in words, and shares as fractions of 1. */
export function trendFile(
  { heads, columns, rows, total }: TrendTable,
  measure: Measure,
  words: Pick<TrendsText, 'measures' | 'few' | 'hidden' | 'incomplete' | 'running'>,
) {
  const marks = ({ cells }: TableRow) => [
    ...new Set(cells.flatMap((cell) => (cell ? marksOf(cell).map((mark) => words[mark]) : []))),
  ];
  const fileValue = (cell: Cell | null, { kind }: TableColumn): CsvValue =>
    cell?.value == null ? null : kind === 'share' ? Math.round(cell.value * 10_000) / 10_000 : cell.value;
  const body = [...rows, ...(total ? [total] : [])];
  const hasMarks = body.some((row) => marks(row).length > 0);
  const line = (row: TableRow): readonly CsvValue[] => [
    ...heads.map((_, at) => row.names[at] ?? ''),
    ...columns.map((column, at) => fileValue(row.cells[at] ?? null, column)),
    ...(hasMarks ? [marks(row).join(', ')] : []),
  ];
  const label = ({ kind, label: own }: TableColumn) => (kind === 'count' ? `${words.measures[measure]}: ${own}` : own);
  return { header: [...heads, ...columns.map(label), ...(hasMarks ? [''] : [])], rows: body.map(line) };
}

/** What is to be said of a number, in the order of the marks. */
export function marksOf({
  isMasked,
  isFew,
  isIncomplete,
  isRunning,
}: Cell): readonly ('hidden' | 'few' | 'incomplete' | 'running')[] {
  return [
    ...(isMasked ? (['hidden'] as const) : []),
    ...(isFew ? (['few'] as const) : []),
    ...(isIncomplete ? (['incomplete'] as const) : []),
    ...(isRunning ? (['running'] as const) : []),
  ];
}
