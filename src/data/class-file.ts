import {
  CLASS_COLUMNS,
  type ClassColumn,
  type ClassIssue,
  type ClassIssueCode,
  type ClassRefusal,
  type Pupil,
  type SchoolClass,
} from '../model/cover';
import { type Register, UNKNOWN } from '../model/register';
import { type Delimited, delimited } from './delimited';
import { foldName } from './fold-name';
import { centreOf, namedMunicipality } from './locate';
import { nearFinder } from './near-name';
import { rowFinder } from './row-finder';

/** What else these columns are called, folded. */
const OTHER_NAMES: Readonly<Record<ClassColumn, readonly string[]>> = {
  code: ['leerling', 'pupil', 'eleve', 'leerlingcode', 'code leerling', 'pupil code', 'code eleve'],
  programme_id: ['programme', 'opleiding', 'formation'],
  school_id: ['school', 'ecole'],
  postcode: ['postcode thuis', 'thuispostcode', 'postal code', 'code postal'],
  has_place: ['plek', 'heeft plek', 'heeft een plek', 'has a place', 'place', 'a une place'],
};
const YES = ['y', 'yes', 'j', 'ja', 'o', 'oui', '1', 'true', 'x'];
const NO = ['', 'n', 'no', 'nee', 'neen', 'non', '0', 'false'];

/** Words of a header that tell names, without case and accents, and words that tell whose names they are when not those of people. */
const NAME_WORD =
  /(^| )(names?|naam|namen|voornaam|voornamen|achternaam|familienaam|roepnaam|leerlingnaam|noms?|prenoms?|(first|last|full|sur|family|given)names?)( |$)/;
const NAME_OF_A_THING =
  /(^| )(school|opleiding|programme|program|formation|ecole|etablissement|gemeente|commune|klas|class|classe|groep|group|sector|bedrijf)/;
/** Two words or more of nothing but letters: "Voornaam Achternaam", "ACHTERNAAM, Voornaam", "voornaam van de achternaam". */
const FULL_NAME = /^\p{L}[\p{L}'’-]+,?(\s+\p{L}[\p{L}'’.-]*)+$/u;
/** The same in columns where sentences may stand: every word has a capital, but for small words between them. */
const CAPITAL_NAME = /^\p{Lu}[\p{L}'’-]+,?(\s+(van|de|der|den|du|la|le|el|al|ten|ter|von))*(\s+\p{Lu}[\p{L}'’.-]*)+$/u;
/** Words before a letter or word that make it a code. */
const LABEL = /^(leerling|pupil|student|eleve|élève|cursist|code|klas|groep|nummer|nr|id)\b/iu;
/** Markup, and what is no text at all. */
const NO_TABLE = /^\s*[<{]|\0/;
const ADDRESS = /\S@\S/;
/** One word of letters, as first names are written. */
const FIRST_NAME = /^\p{Lu}\p{Ll}{2,}(-\p{Lu}\p{Ll}+)?$/u;

/**
 * Reads a class: a code per pupil, its programme, its school or the postcode of its home, and whether it has a place. A file that holds names
 * of people is refused, and so is one without a header or the columns that are needed; rows that cannot be used are kept aside with all that is wrong.
 */
export function readClass(text: string, register: Register): SchoolClass | ClassRefusal {
  if (NO_TABLE.test(text)) return { refused: 'not-text', column: '' };
  const table = delimited(text);
  const headers = headersOf(table);
  if (Object.values(headers).every((column) => column === undefined)) return { refused: 'no-header', column: '' };
  const named = nameColumn(table, headers);
  if (named !== null) return { refused: 'names', column: named };
  const missing = (['code', 'programme_id'] as const).find((column) => headers[column] === undefined);
  if (missing !== undefined) return { refused: 'column-missing', column: missing };
  if (headers.school_id === undefined && headers.postcode === undefined)
    return { refused: 'column-missing', column: 'school_id' };
  return readRows(table, headers, register);
}

type Headers = Readonly<Partial<Record<ClassColumn, string>>>;

/** What each column is called in this file: its own name goes before another. */
export function headersOf({ header }: Delimited): Headers {
  const found = CLASS_COLUMNS.map((known) => {
    const names = [foldName(known), ...OTHER_NAMES[known]];
    const called = names.flatMap((name) => header.filter((column) => foldName(column) === name));
    return [known, called[0]];
  });
  return Object.fromEntries(found);
}

/** A column that holds names of people: by its header, or by what stands in it. */
function nameColumn(table: Delimited, headers: Headers): string | null {
  return table.header.find((column) => isNameHeader(column) || holdsNames(table, column, headers)) ?? null;
}

function isNameHeader(column: string): boolean {
  const words = foldName(column);
  return NAME_WORD.test(words) && !NAME_OF_A_THING.test(words);
}

/** One name among the codes is enough; elsewhere as many as half of the cells. */
function holdsNames(table: Delimited, column: string, headers: Headers): boolean {
  const cells = table.rows.map((_, row) => table.cell(row, column)).filter(Boolean);
  if (column === headers.code) {
    const isNamed = cells.some((cell) => ADDRESS.test(cell) || (FULL_NAME.test(cell) && !LABEL.test(cell)));
    return isNamed || (cells.length > 1 && cells.every((cell) => FIRST_NAME.test(cell)));
  }
  if (Object.values(headers).includes(column)) return false;
  const names = cells.filter((cell) => ADDRESS.test(cell) || (CAPITAL_NAME.test(cell) && !LABEL.test(cell)));
  return names.length > 0 && 2 * names.length >= cells.length;
}

function readRows(table: Delimited, headers: Headers, register: Register): SchoolClass {
  const { programmes, schools, geography } = register;
  const [programmeIds, programmeNames] = [programmes.map(({ id }) => id), programmes.map(({ name }) => name)];
  const [schoolIds, schoolNames] = [schools?.ids ?? [], schools?.names ?? []];
  const programmeOf = programmeFinder(programmeIds, programmeNames);
  const schoolOf = rowFinder(schoolIds, schoolNames);
  const nearProgramme = nearestNames(nearFinder(programmeIds, programmeNames), programmeIds, programmeNames, programmeOf);
  // A school is looked for by its kind too: "Syntra Gent".
  const kinds = schools?.kinds ?? [];
  const nearSchool = nearestNames(nearFinder(schoolIds, schoolNames, kinds), schoolIds, schoolNames, schoolOf);
  const rejected: ClassIssue[] = [];
  const pupils: Pupil[] = [];
  const codes = new Set<string>();
  const withPlace: Pupil[] = [];
  for (let row = 0; row < table.rows.length; row++) {
    const cell = (column: ClassColumn) => table.cell(row, headers[column] ?? '');
    const code = cell('code');
    const programme = programmeOf(cell('programme_id'));
    const school = cell('school_id') === '' ? UNKNOWN : schoolOf(cell('school_id'));
    const home = namedMunicipality({ postcode: cell('postcode') }, geography);
    const hasPlace = cell('has_place').toLowerCase();
    const issues: ClassIssue[] = [];
    const reject = (issue: ClassIssueCode, column: ClassColumn, near: readonly string[] = []) =>
      issues.push({ code: issue, row: row + 1, pupil: code, column: headers[column] ?? column, value: cell(column), near });
    if (code === '') reject('code-missing', 'code');
    else if (codes.has(code)) reject('code-duplicate', 'code');
    if (programme === undefined) {
      const isEmpty = cell('programme_id') === '';
      reject(isEmpty ? 'programme-missing' : 'programme-unknown', 'programme_id', nearProgramme(cell('programme_id')));
    }
    if (school === undefined) reject('school-unknown', 'school_id', nearSchool(cell('school_id')));
    else if (school === UNKNOWN && cell('postcode') === '') reject('location-missing', 'school_id');
    else if (school === UNKNOWN && home === null) reject('postcode-unknown', 'postcode');
    if (!YES.includes(hasPlace) && !NO.includes(hasPlace)) reject('has-place-unreadable', 'has_place');
    rejected.push(...issues);
    if (issues.length > 0 || programme === undefined || school === undefined) continue;
    codes.add(code);
    const point =
      school === UNKNOWN
        ? centreOf(geography, home ?? UNKNOWN)
        : { lon: schools?.lon[school] ?? Number.NaN, lat: schools?.lat[school] ?? Number.NaN };
    (YES.includes(hasPlace) ? withPlace : pupils).push({ code, programme, school, ...point });
  }
  return { pupils, withPlace, rejected };
}

/** Programmes by id or name, also as people write them: an id as words, a name without its last word "duaal". */
function programmeFinder(ids: readonly string[], names: readonly string[]): (cell: string) => number | undefined {
  const exact = rowFinder(ids, names);
  const loose = rowFinder(
    ids.map(foldName),
    names.map((name) => name.replace(/ duaal$/i, '')),
  );
  return (cell) => exact(cell) ?? loose(foldName(cell));
}

/** What stands nearest to an unknown name, as it may be written in its place: names, ids where others have that name too. */
function nearestNames(
  nearest: (typed: string) => readonly number[],
  ids: readonly string[],
  names: readonly string[],
  rowOf: (cell: string) => number | undefined,
): (typed: string) => readonly string[] {
  return (typed) =>
    nearest(typed).map((row) => {
      const name = names[row] ?? '';
      return rowOf(name) === row ? name : (ids[row] ?? name);
    });
}

/** Rows that are kept aside, each once. */
export const rowsAside = ({ rejected }: Pick<SchoolClass, 'rejected'>): number => new Set(rejected.map(({ row }) => row)).size;
