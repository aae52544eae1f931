import type { Offers } from './register';

/** A school year runs from 1 September to 31 August; days are yyyymmdd numbers, so that they compare as they fall. */
export interface SchoolYearDays {
  readonly firstDay: number;
  readonly lastDay: number;
}

const SCHOOL_YEAR = /^(\d{4})-(\d{4})$/;

/** Days of "2021-2022"; null when the text is no school year. */
export function daysOf(year: string): SchoolYearDays | null {
  const match = SCHOOL_YEAR.exec(year);
  const first = Number(match?.[1]);
  const second = Number(match?.[2]);
  return match && second === first + 1 ? { firstDay: first * 10000 + 901, lastDay: second * 10000 + 831 } : null;
}

/** "2020-2021" for "2021-2022". */
export function yearBefore(year: string): string {
  const first = Number(year.slice(0, 4));
  return `${first - 1}-${first}`;
}

/** The latest school year with an offer, else the latest of all; null when there is none. */
export function latestYear(years: readonly string[], offers: Offers | null): string | null {
  const latest = offers?.year.reduce((a, b) => Math.max(a, b), -1) ?? -1;
  return years[latest] ?? years.at(-1) ?? null;
}
