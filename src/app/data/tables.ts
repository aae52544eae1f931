import { IMPORT_TABLES, SCHEMAS } from '../../data/import/schema';
import { DATA_VIEW_TEXT } from '../../i18n/data-view';
import type { Format } from '../../i18n/format';
import type { Language } from '../../i18n/text';
import { POOL } from '../../model/kbo';

const NTH: Readonly<Record<Language, 0 | 1 | 2>> = { nl: 0, en: 1, fr: 2 };

/** What a table or a compiled pool is called; a name that is none of ours stays as it is. */
export function tableTitle(name: string, language: Language): string {
  if (name === POOL) return DATA_VIEW_TEXT[language].pool;
  const table = IMPORT_TABLES.find((known) => known === name);
  return table ? SCHEMAS[table].titles[NTH[language]] : name;
}

/** What a column of a table is called. */
export function fieldTitle(titles: readonly [string, string, string], language: Language): string {
  return titles[NTH[language]];
}

/** The file that rejected rows come from, told from the name of theirs. */
export function rejectedFileOf(name: string): string {
  return name.replace(/^[^.]*\.rejected\./, '').replace(/-?csv\.csv$|\.csv$/, '');
}

/** Day and time of an ISO moment, as it is here. */
export function momentText(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'short', timeStyle: 'short' }).format(new Date(iso));
}

/** An ISO day in full, "1 november 2026". */
export function dayText(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
}

/** Bytes as megabytes with one decimal, at least a tenth. */
export function megabytesText(bytes: number, format: Format): string {
  return format.number(Math.max(bytes / 1e6, 0.1), 1);
}

const LOCALE: Readonly<Record<Language, string>> = { nl: 'nl-BE', en: 'en-GB', fr: 'fr-BE' };
