import type { RegisterOnDay } from '../model/ending';
import type { Recognitions, Register } from '../model/register';
import { daysOf, latestYear } from '../model/school-year';

const SCHOOL_YEAR_BEGINS = 901;

/** School year of a day as yyyymmdd. */
export function yearOfDay(day: number): string {
  const first = Math.floor(day / 10000) - (day % 10000 < SCHOOL_YEAR_BEGINS ? 1 : 0);
  return `${first}-${first + 1}`;
}

/** An ISO day as yyyymmdd. */
export function dayOfIso(iso: string): number {
  return Number(iso.replaceAll('-', ''));
}

/**
 * The register as it stands on a day, for any question about the day's school year: recognitions that are valid on it, offers and agreements of
 * that year and earlier ones. After the last year of the data its learners are taken to stay as they are: all years move up by as many.
 */
export function registerOnDay(register: Register, day: number): RegisterOnDay<Register> {
  const { recognitions, offers, agreements, years } = register;
  const year = yearOfDay(day);
  const latest = latestYear(years, offers);
  const later = latest === null ? 0 : Math.max(0, Number(year.slice(0, 4)) - Number(latest.slice(0, 4)));
  const moved = later === 0 ? years : years.map((each) => yearLater(each, later));
  const isPast = moved.map((each) => each <= year);
  return {
    year,
    carriedFrom: later === 0 ? null : latest,
    register: {
      ...register,
      referenceDate: [Math.floor(day / 10000), Math.floor(day / 100) % 100, day % 100]
        .map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'))
        .join('-'),
      years: moved,
      offers: offers && kept(offers, (row) => isPast[offers.year[row] ?? 0] === true),
      agreements: agreements && kept(agreements, (row) => isPast[agreements.year[row] ?? 0] === true),
      recognitions: recognitions && validOn(recognitions, day),
    },
  };
}

/**
 * The register on a day as yyyymmdd; one that the calendar has not is the nearest before it, one before the first school year with offers the first of
 * that. With the latest school year of the data where its learners stand in for those of a later one.
 */
export function registerAsOn(register: Register, day: number): Omit<RegisterOnDay<Register>, 'year'> {
  const { offers, years } = register;
  const first = daysOf(years[offers?.year.reduce((a, b) => Math.min(a, b), years.length) ?? 0] ?? '')?.firstDay ?? 0;
  return registerOnDay(register, Math.max(inCalendar(day), first));
}

function inCalendar(day: number): number {
  const year = Math.floor(day / 10000);
  const month = Math.min(12, Math.max(1, Math.floor(day / 100) % 100));
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year * 10000 + month * 100 + Math.min(days, Math.max(1, day % 100));
}

function yearLater(year: string, years: number): string {
  const first = Number(year.slice(0, 4)) + years;
  return `${first}-${first + 1}`;
}

function validOn(table: Recognitions, day: number): Recognitions {
  return kept(table, (row) => (table.validFrom[row] ?? 0) <= day && (table.validUntil[row] ?? 0) >= day);
}

/** Some rows of parallel columns. */
export function kept<Columns extends { readonly [column in keyof Columns]: Int32Array }>(
  table: Columns,
  isKept: (row: number) => boolean,
): Columns {
  const columns = Object.entries(table) as [keyof Columns, Int32Array][];
  const rows = [...(columns[0]?.[1].keys() ?? [])].filter(isKept);
  return Object.fromEntries(
    columns.map(([name, column]) => [name, Int32Array.from(rows, (row) => column[row] ?? 0)]),
  ) as unknown as Columns;
}
