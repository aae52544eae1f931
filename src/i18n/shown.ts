/** What stands in a file, as far as a sentence has room for it. */
export const shown = (value: string | null, most = 60): string =>
  value !== null && value.length > most ? `${value.slice(0, most)}…` : (value ?? '');
