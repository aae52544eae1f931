import type { Language } from './text';

export const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-BE', en: 'en-GB', fr: 'fr-BE' };
const UNKNOWN_SIGN = '–';

export interface Format {
  /** Whole or decimal number; null reads "–". */
  number(value: number | null, fractionDigits?: number): string;
  /** With a sign, and a true minus. */
  signed(value: number | null, fractionDigits?: number): string;
  /** Kilometres with one decimal and the unit. */
  km(value: number | null): string;
  /** ISO date as dd/mm/yyyy. */
  date(iso: string): string;
  /** "a, b en c" */
  list(items: readonly string[]): string;
  /** The same in parts, for items that are more than text: `item` is the index of an item, null for what stands between. */
  listParts(items: readonly string[]): readonly { readonly item: number | null; readonly words: string }[];
}

/** Belgian number, date and list forms of one language. */
export function formatFor(language: Language): Format {
  const locale = LOCALES[language];
  const numberFormats = new Map<number, Intl.NumberFormat>();
  const numberFormat = (digits: number) => {
    const known = numberFormats.get(digits);
    if (known) return known;
    const made = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    numberFormats.set(digits, made);
    return made;
  };
  const signedFormat = (digits: number) =>
    new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', minimumFractionDigits: digits, maximumFractionDigits: digits });
  const listFormat = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    number: (value, fractionDigits = 0) => (value === null ? UNKNOWN_SIGN : numberFormat(fractionDigits).format(value)),
    signed: (value, fractionDigits = 0) =>
      value === null ? UNKNOWN_SIGN : signedFormat(fractionDigits).format(value).replace('-', '−'),
    km: (value) => (value === null ? UNKNOWN_SIGN : `${numberFormat(1).format(value)} km`),
    date: (iso) => iso.split('-').reverse().join('/'),
    list: (items) => listFormat.format(items),
    listParts: (items) => {
      let next = 0;
      return listFormat
        .formatToParts(items)
        .map(({ type, value }) => ({ item: type === 'element' ? next++ : null, words: value }));
    },
  };
}
