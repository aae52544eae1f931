import { type Register, UNKNOWN } from '../model/register';
import { daysOf } from '../model/school-year';
import { dimensionsOf, type SumGap, type Trend, type TrendQuery, type TrendRow, tableOf } from '../model/trend';
import type { Steps } from './steps';
import { counterFor } from './trend-counters';
import { type Fact, type Keys, keysOf } from './trend-keys';

/** Rows that are looked at before others may have a turn. */
const ROWS_PER_STEP = 1 << 14;

/**
 * Counts a measure by one dimension or two: a row for every key, or pair of keys, and one without a key where something has none. Throws
 * RangeError on a question that cannot be asked: a dimension that the measure does not know, no school year, an area that is none.
 */
export function* trendOf(register: Register, query: TrendQuery): Steps<Trend> {
  const { measure, by, only, area } = query;
  const known = dimensionsOf(measure);
  const stranger = [...by, ...only.map(({ dimension }) => dimension)].find((dimension) => !known.includes(dimension));
  if (stranger !== undefined) throw new RangeError(`${measure} are not known by ${stranger}`);
  if (by.length < 1 || by.length > 2 || by[0] === by[1]) throw new RangeError('by one dimension or two');
  const keys = by.map((dimension) => keysOf(register, query, dimension));
  const filters = only.map(({ dimension, key }) => filterOf(keysOf(register, query, dimension), key));
  if (area !== null && !by.includes('area')) filters.push(filterOf(keysOf(register, query, 'area'), area));
  const grid = new Grid(keys);
  const counter = counterFor(register, query, grid.cells);
  if (!counter) return unknownTrend(grid);
  const isWanted = (fact: Fact) => filters.every((matches) => matches(fact));
  let seen = 0;
  for (const { fact, row } of factsOf(register, query)) {
    if (++seen % ROWS_PER_STEP === 0) yield 0.5;
    if (isWanted(fact)) counter.add(grid.cellOf(fact), row, fact, grid.at);
  }
  // Keys of a dimension that is parted and narrowed at once would only say that nothing else was asked.
  const rows = grid
    .rows(query.floor, counter)
    .filter(({ keys: own }) => only.every(({ dimension, key }) => !by.includes(dimension) || own[by.indexOf(dimension)] === key));
  const total = counter.isPerYear && by.includes('year') ? null : counter.value(grid.cells);
  return { rows, total, gaps: gapsOf(rows, total, counter.spread(by.length), counter.isShared, query) };
}

/** The cells of a table; the last key of each dimension stands for none, the last cell for the total. */
class Grid {
  readonly #keys: readonly Keys[];
  readonly cells: number;
  /** Key of the last fact per dimension. */
  readonly at: number[] = [];

  constructor(keys: readonly Keys[]) {
    this.#keys = keys;
    this.cells = keys.reduce((product, { codes }) => product * (codes.length + 1), 1);
  }

  cellOf(fact: Fact): number {
    let cell = 0;
    for (const [i, { codes, of }] of this.#keys.entries()) {
      const key = of(fact);
      this.at[i] = key === UNKNOWN ? codes.length : key;
      cell = cell * (codes.length + 1) + (this.at[i] ?? 0);
    }
    return cell;
  }

  /** Rows in the order of the keys; without a key only where something is. */
  rows(
    floor: number,
    counter: Pick<NonNullable<ReturnType<typeof counterFor>>, 'value' | 'isIncomplete' | 'isTouched'>,
  ): TrendRow[] {
    const rows: TrendRow[] = [];
    for (let cell = 0; cell < this.cells; cell++) {
      const keys = this.#codesOf(cell);
      if (keys.includes(null) && !counter.isTouched(cell)) continue;
      const value = counter.value(cell);
      const isFew = value !== null && value > 0 && value < floor;
      rows.push({ keys, value, isIncomplete: counter.isIncomplete(cell), isFew });
    }
    return rows;
  }

  #codesOf(cell: number): readonly (string | null)[] {
    let rest = cell;
    const codes: (string | null)[] = [];
    for (const keys of [...this.#keys].reverse()) {
      const width = keys.codes.length + 1;
      codes.unshift(keys.codes[rest % width] ?? null);
      rest = Math.floor(rest / width);
    }
    return codes;
  }
}

function filterOf(keys: Keys, code: string): (fact: Fact) => boolean {
  const key = keys.codes.indexOf(code);
  if (key === UNKNOWN) return () => false;
  return (fact) => keys.of(fact) === key;
}

/** A table that the dataset lacks leaves everything unknown. */
function unknownTrend(grid: Grid): Trend {
  const nothing = { value: () => null, isIncomplete: () => false, isTouched: () => false };
  return { rows: grid.rows(0, nothing), total: null, gaps: [{ code: 'unknown' }] };
}

/** Every fact of the measure's table, year by year; the fact itself is one object, used again. */
function* factsOf(register: Register, query: TrendQuery): Generator<{ fact: Fact; row: number }> {
  const { offers, recognitions, agreements, years } = register;
  const asked = query.year === null ? [...years.keys()] : [years.indexOf(query.year)];
  const fact: Fact = { school: UNKNOWN, workplace: UNKNOWN, programme: UNKNOWN, year: UNKNOWN };
  const found = { fact, row: 0 };
  const table = { offers, agreements, recognitions }[tableOf(query.measure)];
  const count = table?.programme.length ?? 0;
  const isAsked = new Set(asked);
  const days = asked.map((row) => ({ row, days: daysOf(query.year ?? years[row] ?? '') }));
  for (let row = 0; row < count; row++) {
    found.row = row;
    fact.programme = table?.programme[row] ?? UNKNOWN;
    if (table === recognitions && recognitions) {
      fact.workplace = recognitions.workplace[row] ?? UNKNOWN;
      for (const { row: year, days: span } of days) {
        const first = query.day ?? span?.firstDay ?? 0;
        const last = query.day ?? span?.lastDay ?? 0;
        if (span === null || (recognitions.validFrom[row] ?? 0) > last || (recognitions.validUntil[row] ?? 0) < first) continue;
        fact.year = year;
        yield found;
      }
      continue;
    }
    const dated = offers && table === offers ? offers : agreements;
    fact.year = dated?.year[row] ?? UNKNOWN;
    if (fact.year === UNKNOWN || !isAsked.has(fact.year)) continue;
    fact.school = dated?.school[row] ?? UNKNOWN;
    fact.workplace = dated === agreements ? (agreements?.workplace[row] ?? UNKNOWN) : UNKNOWN;
    yield found;
  }
}

function gapsOf(
  rows: readonly TrendRow[],
  total: number | null,
  spread: readonly boolean[],
  isShared: boolean,
  { by }: TrendQuery,
): readonly SumGap[] {
  if (total === null) return [{ code: by.includes('year') ? 'year-by-year' : 'unknown' }];
  const gaps: SumGap[] = rows.some(({ value }) => value === null) ? [{ code: 'unknown' }] : [];
  const sum = rows.reduce((all, { value }) => all + (value ?? 0), 0);
  if (sum === total) return gaps;
  for (const [i, dimension] of by.entries()) {
    if (spread[i]) gaps.push({ code: isShared ? 'places-shared' : 'in-several', dimension });
  }
  return gaps;
}
