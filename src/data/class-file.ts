import type { ClassIssue, ClassIssueCode, ClassRefusal, Pupil, SchoolClass } from '../model/cover';
import { type Register, UNKNOWN } from '../model/register';
import { centreOf, foldName, namedMunicipality } from './locate';
import { parseTable, type Table } from './table';

const KNOWN = ['code', 'programme_id', 'school_id', 'postcode', 'has_place'];
const YES = ['y', 'yes', 'j', 'ja', 'o', 'oui', '1', 'true', 'x'];
const NO = ['', 'n', 'no', 'nee', 'neen', 'non', '0', 'false'];

/** Headers of columns that hold names of people, without case, accents and signs. */
const NAME_HEADER =
  /^(full ?name|first ?name|last ?name|family ?name|given ?name|surname|name|naam( leerling)?|voornaam|achternaam|familienaam|roepnaam|leerlingnaam|naam en voornaam|nom|prenom|nom de famille|nom eleve|pupil ?name|student ?name)$/;
/** Two words or more of letters alone, each with a capital or all small words between them: "Voornaam Achternaam", "ACHTERNAAM, Voornaam". */
const FULL_NAME = /^\p{Lu}[\p{L}'’-]+,?(\s+(van|de|der|den|du|la|le|el|al|ten|ter|von|d'))*(\s+\p{Lu}[\p{L}'’.-]*)+$/u;
/** One word of letters, as first names are written. */
const FIRST_NAME = /^\p{Lu}\p{Ll}{2,}(-\p{Lu}\p{Ll}+)?$/u;

/**
 * Reads a class: a code per pupil, its programme, its school or the postcode of its home, and whether it has a place. A file that holds names
 * of people is refused, and so is one without the columns that are needed; rows that cannot be used are kept aside with what is wrong.
 */
export function readClass(file: string, text: string, register: Register): SchoolClass | ClassRefusal {
  const table = parseTable(file, text, [], []);
  const named = nameColumn(table);
  if (named !== null) return { refused: 'names', column: named };
  const missing = ['code', 'programme_id'].find((column) => !table.has(column));
  if (missing !== undefined) return { refused: 'column-missing', column: missing };
  if (!table.has('school_id') && !table.has('postcode')) return { refused: 'column-missing', column: 'school_id' };
  return readRows(table, register);
}

/** A column that holds names of people: by its header, or by what stands in it. */
function nameColumn(table: Table): string | null {
  for (const column of table.columns) {
    if (NAME_HEADER.test(foldName(column))) return column;
    const cells = Array.from({ length: table.rowCount }, (_, row) => table.cell(row, column)).filter(Boolean);
    const full = cells.filter((cell) => FULL_NAME.test(cell)).length;
    if (column === 'code') {
      const isFirstNames = cells.length > 1 && cells.every((cell) => FIRST_NAME.test(cell));
      if (full > 0 || isFirstNames) return column;
    } else if (!KNOWN.includes(column) && full > 0 && 2 * full >= cells.length) return column;
  }
  return null;
}

function readRows(table: Table, register: Register): SchoolClass {
  const { programmes, schools, geography } = register;
  const programmeOf = new Map(programmes.map(({ id }, row) => [id, row]));
  const schoolOf = new Map(schools?.ids.map((id, row) => [id, row]));
  const rejected: ClassIssue[] = [];
  const pupils: Pupil[] = [];
  const codes = new Set<string>();
  let withPlace = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const cell = (column: string) => table.cell(row, column);
    const reject = (code: ClassIssueCode, column: string) => rejected.push({ code, row: row + 1, column, value: cell(column) });
    const code = cell('code');
    const programme = programmeOf.get(cell('programme_id'));
    const school = cell('school_id') === '' ? UNKNOWN : schoolOf.get(cell('school_id'));
    const home = namedMunicipality({ postcode: cell('postcode') }, geography);
    const answer = cell('has_place').toLowerCase();
    if (code === '') reject('code-missing', 'code');
    else if (codes.has(code)) reject('code-duplicate', 'code');
    else if (programme === undefined) reject('programme-unknown', 'programme_id');
    else if (school === undefined) reject('school-unknown', 'school_id');
    else if (school === UNKNOWN && cell('postcode') === '') reject('location-missing', 'school_id');
    else if (school === UNKNOWN && home === null) reject('postcode-unknown', 'postcode');
    else if (!YES.includes(answer) && !NO.includes(answer)) reject('has-place-unreadable', 'has_place');
    else {
      codes.add(code);
      if (YES.includes(answer)) withPlace += 1;
      else {
        const point =
          school === UNKNOWN
            ? centreOf(geography, home ?? UNKNOWN)
            : { lon: schools?.lon[school] ?? Number.NaN, lat: schools?.lat[school] ?? Number.NaN };
        pupils.push({ code, programme, school, ...point });
      }
    }
  }
  return { pupils, withPlace, rejected };
}
