/** A whole number from `least` to `most`; null when it is none. */
export function wholeOf(text: string, most: number, least = 1): number | null {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}
