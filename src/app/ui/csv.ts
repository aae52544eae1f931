import type { Language } from '../../i18n/text';
import { saveFile } from './save-file';

export type CsvValue = string | number | null;

/** Text that a spreadsheet would run as a formula; plain numbers, which it would not, stay numbers. */
const FORMULA = /^(?!-?\d+([.,]\d+)?$)[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

/**
 * One plain table as CSV text, as spreadsheets of that language read it: `;` and decimal comma in Dutch and French, `,` and decimal point in
 * English. Unknown is empty. The parser library is fetched when the first table is asked for.
 */
export async function csvText(
  header: readonly string[],
  rows: readonly (readonly CsvValue[])[],
  language: Language,
): Promise<string> {
  const { default: papa } = await import('papaparse');
  const point = language === 'en';
  const cell = (value: CsvValue): string => {
    if (value === null) return '';
    if (typeof value === 'string') return value;
    return point ? String(value) : String(value).replace('.', ',');
  };
  const body = papa.unparse(
    { fields: [...header], data: rows.map((row) => row.map(cell)) },
    { delimiter: point ? ',' : ';', newline: '\r\n', escapeFormulae: FORMULA },
  );
  return `${body}\r\n`;
}

/** Hands a table to the browser as a file. The byte order mark makes spreadsheets read it as UTF-8. */
export async function saveCsv(
  name: string,
  header: readonly string[],
  rows: readonly (readonly CsvValue[])[],
  language: Language,
): Promise<void> {
  const text = await csvText(header, rows, language);
  saveFile(new Blob([`\uFEFF${text}`], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}
