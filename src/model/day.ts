import type { Register } from './register';
import { daysOf } from './school-year';

/** A day as yyyymmdd in ISO. */
export function isoOfDay(day: number): string {
  return [Math.floor(day / 10000), Math.floor(day / 100) % 100, day % 100]
    .map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'))
    .join('-');
}

/** The first day that the data can be asked about, as yyyymmdd: that of the first school year with offers; 0 where they tell none. */
export function firstDayOf({ offers, years }: Pick<Register, 'offers' | 'years'>): number {
  return daysOf(years[offers?.year.reduce((a, b) => Math.min(a, b), years.length) ?? 0] ?? '')?.firstDay ?? 0;
}
