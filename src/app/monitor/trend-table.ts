import type { TrendsText } from '../../i18n/trends';
import type { Measure } from '../../model/trend';
import type { CsvValue } from '../ui/csv';
import type { Cell, Series, TrendGrid } from './trend-grid';

/** More columns than these are rows instead. */
const MOST_COLUMNS = 8;

export interface TableColumn {
  readonly id: string;
  readonly label: string;
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

type Words = Pick<TrendsText, 'dimensions' | 'value' | 'share' | 'change' | 'changeLong' | 'dataset' | 'published' | 'total'>;

export function trendTable(grid: TrendGrid, words: Words): TrendTable {
  const [first = 'year', second] = grid.by;
  const head = words.dimensions[first];
  if (second && grid.columns.length * grid.series.length > MOST_COLUMNS + 1) return longTable(grid, words);
  const parts = grid.series.flatMap((series) => columnsOf(grid, series, words));
  const row = (id: string, name: string, cells: (part: Part) => Cell | null): TableRow => ({
    id,
    names: [name],
    cells: parts.map(cells),
  });
  const hasTotal = parts.some((part) => part.total() !== null);
  return {
    heads: [head],
    columns: parts.map(({ id, label, kind }) => ({ id, label, kind })),
    rows: grid.rows.map(({ id, name }) => row(id, name, (part) => part.cell(id))),
    total: hasTotal ? row('total', words.total, (part) => part.total()) : null,
  };
}

interface Part extends TableColumn {
  cell(row: string): Cell | null;
  total(): Cell | null;
}

function columnsOf(grid: TrendGrid, series: Series, words: Words): readonly Part[] {
  const [first, second] = grid.by;
  const isSole = grid.series.length === 1;
  const sourceName = words[series.source];
  const counts = grid.columns.flatMap(({ id, name }): Part[] => {
    // A source that has nothing of a column is not given one.
    if (grid.rows.every((row) => series.cell(row.id, id) === null)) return [];
    const label = second
      ? isSole || series.source === 'dataset'
        ? name
        : `${name} ${sourceName.toLowerCase()}`
      : isSole
        ? words.value
        : sourceName;
    const when = series.when === '' ? '' : ` ${series.when}`;
    return [
      {
        id: `${series.source} ${id}`,
        label: `${label}${when}`,
        kind: 'count',
        cell: (row) => series.cell(row, id),
        total: () => series.total(id),
      },
    ];
  });
  if (series.source === 'published') return counts;
  const [last, previous] = [counts.at(-1), counts.at(-2)];
  const more: Part[] = [];
  if (last && first !== 'year' && (!second || second === 'year')) {
    const total = last.total()?.value ?? null;
    const share = (cell: Cell | null) => derived(cell, total ? (value) => value / total : null);
    more.push({
      id: 'share',
      label: words.share,
      kind: 'share',
      cell: (row) => share(last.cell(row)),
      total: () => (total === null ? null : share(last.total())),
    });
  }
  const change = (now: Cell | null, before: Cell | null) => {
    const was = before?.value ?? null;
    return derived(now, was === null ? null : (value) => value - was);
  };
  const changes = (cell: Part['cell'], total: Part['total']): Part => ({
    id: 'change',
    label: words.change,
    kind: 'change',
    cell,
    total,
  });
  if (last && previous && second === 'year') {
    more.push(
      changes(
        (row) => change(last.cell(row), previous.cell(row)),
        () => change(last.total(), previous.total()),
      ),
    );
  } else if (last && first === 'year' && !second) {
    const before = new Map(grid.rows.map(({ id }, at) => [id, grid.rows[at - 1]?.id]));
    more.push(
      changes(
        (row) => change(last.cell(row), last.cell(before.get(row) ?? '')),
        () => null,
      ),
    );
  } else if (last && !second && grid.rows.some(({ id }) => series.before(id))) {
    more.push(
      changes(
        (row) => change(last.cell(row), series.before(row)),
        () => null,
      ),
    );
  }
  return [...counts, ...more];
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
    columns: series.map(({ source, when }) => ({
      id: source,
      label: `${isSole ? words.value : words[source]}${when === '' ? '' : ` ${when}`}`,
      kind: 'count',
    })),
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
