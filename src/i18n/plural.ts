/** Picks the form the language's own plural rules ask for, and writes the number, formatted, in place of "#". */
export function pluralFor(locale: string): (count: number, one: string, other: string) => string {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (count, one, other) => (rules.select(count) === 'one' ? one : other).replace('#', numbers.format(count));
}
