import type { PublishedFigure, PublishedTables, PublishedTrend, SumGap, TrendQuery } from '../model/trend';

/** Figures of one measure as one table has them, or its totals. */
interface Candidate {
  readonly table: number;
  readonly figures: readonly PublishedFigure[];
}

/**
 * A published series in the shape of a counted one: by year, province or sector, or year and one of these. Of several tables the first about
 * everything is taken, unless `only` asks for a province; `table` is null when nothing of the kind was published. Without a year the latest finished one of the table is meant.
 */
export function publishedTrend(published: PublishedTables, query: Omit<TrendQuery, 'day' | 'learnersPerMentor'>): PublishedTrend {
  const { measure, by, floor, only } = query;
  const parts = by.filter((dimension) => dimension !== 'year');
  const [part = null] = parts;
  const isAsked = parts.length <= 1 && by.length >= 1 && query.area === null && only.length <= 1;
  const found = isAsked ? candidateOf(published, measure, part, only[0] ?? null) : null;
  const table = found === null ? null : (published.tables[found.table] ?? null);
  if (!found || !table) return { rows: [], total: null, gaps: [], table: null, year: null, printed: [], isComplete: [] };
  const isByYear = by.includes('year');
  const year = isByYear ? query.year : (yearIn(found.figures, query.year) ?? null);
  const figures = found.figures.filter((figure) => year === null || figure.year === year);
  const rows = figures.map(({ key, year: own, value }) => ({
    keys: by.map((dimension) => (dimension === 'year' ? own : key)),
    value,
    isIncomplete: false,
    isFew: value > 0 && value < floor,
  }));
  const total = isByYear ? null : totalOf(published, found.table, measure, year ?? '');
  const sum = figures.reduce((all, { value }) => all + value, 0);
  return {
    rows,
    total,
    gaps: gapsOf(isByYear, total, sum, part === 'province' || part === 'sector' ? part : null),
    table,
    year: isByYear ? null : year,
    printed: figures.map(({ printed, year: own }) => by.map((dimension) => (dimension === 'year' ? own : printed))),
    isComplete: figures.map(({ isComplete }) => isComplete),
  };
}

/** `only`: what the whole table must be about. */
function candidateOf(
  { figures, tables }: PublishedTables,
  measure: string,
  part: string | null,
  only: TrendQuery['only'][number] | null,
): Candidate | null {
  const isAbout = ({ table }: PublishedFigure) => {
    const scope = tables[table]?.scope;
    return only === null || (scope?.level === only.dimension && scope.code === only.key);
  };
  const fitting = figures.filter((figure) => figure.measure === measure && figure.dimension === part && isAbout(figure));
  const about = (figure: PublishedFigure) => (tables[figure.table]?.scope ? 1 : 0);
  const [first] = [...fitting].sort((a, b) => about(a) - about(b) || a.table - b.table);
  return first ? { table: first.table, figures: fitting.filter(({ table }) => table === first.table) } : null;
}

/** The year asked for where the table has it, else its latest finished one. */
function yearIn(figures: readonly PublishedFigure[], asked: string | null): string | undefined {
  if (figures.some(({ year }) => year === asked)) return asked ?? undefined;
  const finished = figures.flatMap(({ isComplete, year }) => (isComplete ? [year] : []));
  return finished.sort().at(-1);
}

function totalOf({ figures }: PublishedTables, table: number, measure: string, year: string): number | null {
  const printed = figures.find(
    (figure) => figure.table === table && figure.measure === measure && figure.dimension === null && figure.year === year,
  );
  return printed?.value ?? null;
}

function gapsOf(isByYear: boolean, total: number | null, sum: number, part: 'province' | 'sector' | null): readonly SumGap[] {
  if (isByYear) return [{ code: 'year-by-year' }];
  if (total === null) return [{ code: 'not-printed' }];
  return sum === total || part === null ? [] : [{ code: 'overlapping', dimension: part }];
}
