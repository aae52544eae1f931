import type { Ending } from '../../model/ending';
import { decoded } from './decoded';

/** What the part about endings shows. */
export interface EndingState {
  /** ISO day; null = a year after the reference date. */
  readonly until: string | null;
  /** Id of a programme; null = all. */
  readonly programme: string | null;
}

/** The state as text for a link; empty as the part opens. */
export function endingText({ until, programme }: EndingState): string {
  if (until === null && programme === null) return '';
  return `${until ?? ''}:${encodeURIComponent(programme ?? '')}`;
}

/** Reads it back; what is not understood is as the part opens. */
export function endingOfText(text: string): EndingState {
  const [until = '', programme = ''] = text.split(':');
  return { until: isDay(until) ? until : null, programme: decoded(programme) || null };
}

function isDay(iso: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

/** The same day a year later, or the last of its month. */
export function yearAfter(iso: string): string {
  const next = `${Number(iso.slice(0, 4)) + 1}${iso.slice(4)}`;
  return isDay(next) ? next : next.replace(/29$/, '28');
}

/** An ISO day as yyyymmdd, and back. */
export const dayOf = (iso: string): number => Number(iso.replaceAll('-', ''));
export function isoOf(day: number): string {
  const text = String(day).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

/** Every month from the first that something ends in to the last, as yyyymm; in some nothing ends. */
export function everyMonth(months: Ending['months']): Ending['months'] {
  const found = new Map(months.map(({ month, recognitions }) => [month, recognitions]));
  const [first, last] = [months[0]?.month ?? 0, months.at(-1)?.month ?? -1];
  const all: Ending['months'][number][] = [];
  for (let month = first; month <= last; month = month % 100 === 12 ? month + 89 : month + 1) {
    all.push({ month, recognitions: found.get(month) ?? 0 });
  }
  return all;
}
