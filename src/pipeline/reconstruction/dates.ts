const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of an ISO date. */
export function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
}

export function isoOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The nearest working day on or after, so that recognitions do not start in a weekend. */
export function workingDay(day: number): number {
  const weekday = (day + 4) % 7;
  if (weekday === 6) return day + 2;
  return weekday === 0 ? day + 1 : day;
}

/** Last day of a recognition that starts on `day` and holds for five years. */
export function fiveYearsFrom(day: number): number {
  const start = new Date(day * DAY_MS);
  return Date.UTC(start.getUTCFullYear() + 5, start.getUTCMonth(), start.getUTCDate()) / DAY_MS - 1;
}
