import { firstDayOf, isoOfDay } from '../model/day';
import type { RegisterOnDay } from '../model/ending';
import type { Recognitions, Register } from '../model/register';
import { latestYear } from '../model/school-year';

const SCHOOL_YEAR_BEGINS = 901;

/** Parallel columns, one of which tells the school year. */
type YearColumns<Columns> = { readonly [column in keyof Columns]: Int32Array } & { readonly year: Int32Array };

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
 * The register as it stands on a day: recognitions that are valid on it, offers and agreements of its school year and earlier ones. A school year after
 * the last one of the data has the learners of that one, beside which every year keeps its own.
 */
export function registerOnDay(register: Register, day: number): RegisterOnDay<Register> {
  const { recognitions, offers, agreements } = register;
  const year = yearOfDay(day);
  const latest = latestYear(register.years, offers);
  const isCarried = latest !== null && latest < year;
  const past = register.years.filter((each) => each <= year);
  const years = isCarried && !past.includes(year) ? [...past, year] : past;
  const isThen = (at: number | undefined) => (at ?? 0) < (isCarried ? years.length - 1 : years.length);
  const rowsThen = <Columns extends YearColumns<Columns>>(table: Columns): Columns => {
    const own = kept(table, (row) => isThen(table.year[row]));
    return isCarried ? carriedTo(own, years.indexOf(latest), years.length - 1) : own;
  };
  return {
    year,
    register: {
      ...register,
      referenceDate: isoOfDay(day),
      years,
      carriedFrom: isCarried ? latest : (past.includes(year) && register.carriedFrom) || null,
      offers: offers && rowsThen(offers),
      agreements: agreements && rowsThen(agreements),
      recognitions: recognitions && validOn(recognitions, day),
    },
  };
}

/** The register on a day as yyyymmdd; one that the calendar has not is the nearest before it, one before the first day of the data is that. */
export function registerAsOn(register: Register, day: number): Register {
  return registerOnDay(register, Math.max(inCalendar(day), firstDayOf(register))).register;
}

function inCalendar(day: number): number {
  const year = Math.floor(day / 10000);
  const month = Math.min(12, Math.max(1, Math.floor(day / 100) % 100));
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year * 10000 + month * 100 + Math.min(days, Math.max(1, day % 100));
}

/** The rows of a table, and after them those of one year again in another. */
function carriedTo<Columns extends YearColumns<Columns>>(table: Columns, from: number, to: number): Columns {
  const again = kept(table, (row) => table.year[row] === from);
  const columns = Object.entries({ ...again, year: again.year.map(() => to) }) as [keyof Columns, Int32Array][];
  return Object.fromEntries(columns.map(([name, column]) => [name, joined(table[name], column)])) as unknown as Columns;
}

function joined(first: Int32Array, second: Int32Array): Int32Array {
  const both = new Int32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
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
