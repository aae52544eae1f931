import { type Cell, type Key, lastColumn, ONLY_COLUMN, type Series, type TrendGrid } from './trend-grid';

/** More do not fit a picture that is read at a glance; the table has them all. */
const MOST_PANELS = 12;
const MOST_BARS = 15;
const MOST_BARS_IN_PANEL = 8;
const MOST_BAR_PANELS = 8;

type Source = Series['source'];

export interface ChartLine {
  readonly source: Source;
  /** One per step on the axis; null where nothing is known or shown. */
  readonly cells: readonly (Cell | null)[];
}
export interface ChartBar {
  readonly name: string;
  readonly values: readonly { readonly source: Source; readonly cell: Cell | null }[];
}

/** What is drawn: lines over the years, or bars of parts; a panel for every key of the first dimension where there are two. */
export type Chart = {
  readonly sources: readonly Source[];
  readonly most: number;
  /** Rows that only the table has. */
  readonly left: number;
} & (
  | {
      readonly kind: 'lines';
      readonly steps: readonly string[];
      readonly panels: readonly { readonly title: string; readonly lines: readonly ChartLine[] }[];
    }
  | { readonly kind: 'bars'; readonly panels: readonly { readonly title: string; readonly bars: readonly ChartBar[] }[] }
);

/** What draws the panels gets. */
export interface PanelsProps<K extends Chart['kind']> {
  readonly chart: Extract<Chart, { readonly kind: K }>;
  readonly width: number;
  readonly top: number;
}

export function trendChart(grid: TrendGrid): Chart {
  const [first, second] = grid.by;
  const sources = grid.series.map(({ source }) => source);
  const most = mostOf(grid);
  if (first === 'year') {
    const lines = grid.series.map((series) => lineOf(series, grid.rows, (step) => series.cell(step.id, ONLY_COLUMN)));
    return { kind: 'lines', sources, most, left: 0, steps: grid.rows.map(({ name }) => name), panels: [{ title: '', lines }] };
  }
  const ranked = rankedRows(grid);
  if (second === 'year') {
    const panels = ranked.slice(0, MOST_PANELS).map((row) => ({
      title: row.name,
      lines: grid.series.map((series) => lineOf(series, grid.columns, (step) => series.cell(row.id, step.id))),
    }));
    const steps = grid.columns.map(({ name }) => name);
    return { kind: 'lines', sources, most, left: ranked.length - panels.length, steps, panels };
  }
  const barOf = (name: string, row: string, column: string): ChartBar => ({
    name,
    values: grid.series.map((series) => ({ source: series.source, cell: series.cell(row, column) })),
  });
  if (!second) {
    const bars = ranked.slice(0, MOST_BARS).map(({ id, name }) => barOf(name, id, ONLY_COLUMN));
    return { kind: 'bars', sources, most, left: ranked.length - bars.length, panels: [{ title: '', bars }] };
  }
  const columns = rankedColumns(grid).slice(0, MOST_BARS_IN_PANEL);
  const panels = ranked.slice(0, MOST_BAR_PANELS).map((row) => ({
    title: row.name,
    bars: columns.map(({ id, name }) => barOf(name, row.id, id)),
  }));
  const drawn = panels.length * columns.length;
  return { kind: 'bars', sources, most, left: ranked.length * grid.columns.length - drawn, panels };
}

const lineOf = ({ source }: Series, steps: readonly Key[], cellOf: (step: Key) => Cell | null): ChartLine => ({
  source,
  cells: steps.map(cellOf),
});

function mostOf({ rows, columns, series }: TrendGrid): number {
  const values = series.flatMap((each) => rows.flatMap((row) => columns.map(({ id }) => each.cell(row.id, id)?.value ?? 0)));
  return values.reduce((most, value) => Math.max(most, value), 0);
}

/** Rows with the most first: of the last year, or in all columns. */
function rankedRows(grid: TrendGrid): readonly Key[] {
  const [main] = grid.series;
  const last = main && grid.by[1] === 'year' ? lastColumn(grid, main) : undefined;
  const columns = last ? [last] : grid.columns;
  return ranked(grid.rows, (row) =>
    grid.series.map((series) => columns.reduce((sum, { id }) => sum + (series.cell(row.id, id)?.value ?? 0), 0)),
  );
}

function rankedColumns({ rows, columns, series }: TrendGrid): readonly Key[] {
  return ranked(columns, (column) =>
    series.map((each) => rows.reduce((sum, { id }) => sum + (each.cell(id, column.id)?.value ?? 0), 0)),
  );
}

/** Most first, by the first source and then the second; equals keep their order. */
function ranked(keys: readonly Key[], amountsOf: (key: Key) => readonly number[]): readonly Key[] {
  return keys
    .map((key) => ({ key, amounts: amountsOf(key) }))
    .sort((a, b) => (b.amounts[0] ?? 0) - (a.amounts[0] ?? 0) || (b.amounts[1] ?? 0) - (a.amounts[1] ?? 0))
    .map(({ key }) => key);
}
