import { dsvFormat } from 'd3-dsv';
import { CLASS_FILE_TEXT } from '../../i18n/class-file';
import type { Language } from '../../i18n/text';
import { CLASS_COLUMNS } from '../../model/cover';
import { NO_REGION } from '../../model/geography';
import { type Register, UNKNOWN } from '../../model/register';

const PUPILS = 10;
const MOST_PROGRAMMES = 4;

/**
 * An invented class at the school with most programmes in a year, those with two contexts first: one pupil has a place already, and the last
 * is known by a postcode alone.
 */
export function exampleClass(register: Register, year: string, language: Language): string {
  const { columns, hasPlace } = CLASS_FILE_TEXT[language];
  const [yes, no] = hasPlace;
  const { offers, schools, programmes, years } = register;
  const offered = new Map<number, number[]>();
  offers?.year.forEach((each, row) => {
    if (each !== years.indexOf(year)) return;
    const school = offers.school[row] ?? UNKNOWN;
    offered.set(school, [...(offered.get(school) ?? []), offers.programme[row] ?? UNKNOWN]);
  });
  const [school, own] = [...offered].reduce((best, each) => (each[1].length > best[1].length ? each : best), [UNKNOWN, []]);
  // A name that two schools have says of neither which one it is.
  const name = schools?.names[school] ?? '';
  const schoolName = schools?.names.filter((each) => each === name).length === 1 ? name : (schools?.ids[school] ?? '');
  const contexts = (row: number) => programmes[row]?.contexts ?? 1;
  const chosen = [...own].sort((a, b) => contexts(b) - contexts(a) || a - b).slice(0, MOST_PROGRAMMES);
  const rows = Array.from({ length: chosen.length === 0 ? 0 : PUPILS }, (_, i) => {
    const programme = programmes[chosen[i % chosen.length] ?? UNKNOWN]?.name ?? '';
    const postcode = i === PUPILS - 1 ? postcodeOf(register, schools?.municipality[school] ?? NO_REGION) : '';
    const from = postcode === '' ? [schoolName, ''] : ['', postcode];
    return [`L${String(i + 1).padStart(2, '0')}`, programme, ...from, i === 1 ? yes : no];
  });
  return dsvFormat(';').formatRows([CLASS_COLUMNS.map((column) => columns[column]), ...rows]);
}

function postcodeOf({ geography }: Register, municipality: number): string {
  for (const [postcode, row] of geography.municipalityOfPostcode) if (row === municipality) return postcode;
  return '';
}
