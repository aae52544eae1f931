import type { Change, ChangeFault, RefusedChange, WonProspect } from '../model/changes';
import { NO_REGION } from '../model/geography';
import { NO_END, type Offers, type Recognitions, type Register, UNKNOWN, type Workplaces } from '../model/register';

export interface Changed {
  readonly register: Register;
  readonly refused: readonly RefusedChange[];
}

/** A change that cannot be made. */
interface Fault {
  readonly fault: ChangeFault;
  readonly value: string;
}

/**
 * The register as it would be: changes of one school year, one after the other, each on what those before it made. Rows of schools, programmes
 * and workplaces stay what they are; prospects that are won come after them. Agreements stay as they run.
 */
export function applyChanges(register: Register, year: string, changes: readonly Change[]): Changed {
  const refused: RefusedChange[] = [];
  const yearRow = register.years.indexOf(year);
  let now = register;
  for (const [index, change] of changes.entries()) {
    const next: Register | Fault = yearRow === UNKNOWN ? { fault: 'year-unknown', value: year } : changed(now, yearRow, change);
    if ('fault' in next) refused.push({ change: index, ...next });
    else now = next;
  }
  return { register: now, refused };
}

function changed(register: Register, year: number, change: Change): Register | Fault {
  switch (change.kind) {
    case 'offer':
    case 'stop':
    case 'move':
    case 'learners':
      return withOffer(register, year, change);
    case 'places':
      return withPlaces(register, change);
    case 'recognise':
    case 'withdraw':
      return withRecognition(register, change);
    case 'win':
      return withProspect(register, change);
  }
}

type OfferChange = Extract<Change, { readonly kind: 'offer' | 'stop' | 'move' | 'learners' }>;

function withOffer(register: Register, year: number, change: OfferChange): Register | Fault {
  const school = rowOf(register.schools?.ids, change.school);
  const programme = programmeRow(register, change.programme);
  if (school === UNKNOWN) return { fault: 'school-unknown', value: change.school };
  if (programme === UNKNOWN) return { fault: 'programme-unknown', value: change.programme };
  const table = register.offers ?? NO_OFFERS;
  if (change.kind === 'offer') return { ...register, offers: plusOffer(table, school, programme, year, change.learners) };
  const isMeant = (row: number) => table.school[row] === school && table.programme[row] === programme && table.year[row] === year;
  const first = table.school.findIndex((_, row) => isMeant(row));
  if (first === UNKNOWN) return { fault: 'offer-missing', value: `${change.school} ${change.programme}` };
  if (change.kind === 'learners') {
    const enrolments = table.enrolments.map((own, row) => (row === first ? change.learners : isMeant(row) ? 0 : own));
    return { ...register, offers: { ...table, enrolments } };
  }
  if (change.kind === 'stop') return { ...register, offers: pickedRows(table, (row) => !isMeant(row)) };
  const to = rowOf(register.schools?.ids, change.to);
  if (to === UNKNOWN) return { fault: 'school-unknown', value: change.to };
  return { ...register, offers: { ...table, school: table.school.map((own, row) => (isMeant(row) ? to : own)) } };
}

/** The table with one row more. */
export function plusOffer(table: Offers, school: number, programme: number, year: number, learners: number): Offers {
  return {
    school: plus(table.school, school),
    programme: plus(table.programme, programme),
    year: plus(table.year, year),
    enrolments: plus(table.enrolments, learners),
  };
}

function withPlaces(register: Register, { workplace, places }: Extract<Change, { readonly kind: 'places' }>): Register | Fault {
  const { workplaces } = register;
  const at = rowOf(workplaces?.ids, workplace);
  if (!workplaces || at === UNKNOWN) return { fault: 'workplace-unknown', value: workplace };
  return { ...register, workplaces: { ...workplaces, places: workplaces.places.map((own, row) => (row === at ? places : own)) } };
}

type RecognitionChange = Extract<Change, { readonly kind: 'recognise' | 'withdraw' }>;

function withRecognition(register: Register, change: RecognitionChange): Register | Fault {
  const workplace = rowOf(register.workplaces?.ids, change.workplace);
  const programme = programmeRow(register, change.programme);
  if (workplace === UNKNOWN) return { fault: 'workplace-unknown', value: change.workplace };
  if (programme === UNKNOWN) return { fault: 'programme-unknown', value: change.programme };
  const table = register.recognitions ?? NO_RECOGNITIONS;
  if (change.kind === 'recognise')
    return { ...register, recognitions: plusRecognition(table, workplace, programme, change.context, change.places) };
  const isMeant = (row: number) => table.workplace[row] === workplace && table.programme[row] === programme;
  if (!table.workplace.some((_, row) => isMeant(row)))
    return { fault: 'recognition-missing', value: `${change.workplace} ${change.programme}` };
  return { ...register, recognitions: pickedRows(table, (row) => !isMeant(row)) };
}

function plusRecognition(
  table: Recognitions,
  workplace: number,
  programme: number,
  context: number,
  places: number | null,
): Recognitions {
  return {
    workplace: plus(table.workplace, workplace),
    programme: plus(table.programme, programme),
    context: plus(table.context, context),
    places: plus(table.places, places ?? UNKNOWN),
    validFrom: plus(table.validFrom, 0),
    validUntil: plus(table.validUntil, NO_END),
  };
}

function withProspect(register: Register, won: WonProspect): Register | Fault {
  const programme = programmeRow(register, won.programme);
  if (programme === UNKNOWN) return { fault: 'programme-unknown', value: won.programme };
  const table = register.workplaces ?? NO_WORKPLACES;
  if (table.ids.includes(won.id)) return { fault: 'workplace-exists', value: won.id };
  const workplaces: Workplaces = {
    ids: [...table.ids, won.id],
    names: [...table.names, won.name],
    enterpriseIds: [...table.enterpriseIds, ''],
    sector: plus(table.sector, register.sectors.indexOf(won.sector)),
    nace: [...table.nace, ''],
    employees: plus(table.employees, UNKNOWN),
    mentors: plus(table.mentors, UNKNOWN),
    places: plus(table.places, won.places ?? UNKNOWN),
    lon: Float64Array.from([...table.lon, won.lon]),
    lat: Float64Array.from([...table.lat, won.lat]),
    municipality: Int16Array.from([...table.municipality, register.geography.municipalityOfNis.get(won.nis) ?? NO_REGION]),
    borderM: Float32Array.from([...table.borderM, Number.NaN]),
  };
  const recognitions = plusRecognition(
    register.recognitions ?? NO_RECOGNITIONS,
    workplaces.ids.length - 1,
    programme,
    won.context,
    null,
  );
  return { ...register, workplaces, recognitions };
}

const rowOf = (ids: readonly string[] | undefined, id: string): number => ids?.indexOf(id) ?? UNKNOWN;

const programmeRow = (register: Register, id: string): number => register.programmes.findIndex((own) => own.id === id);

function plus(column: Int32Array, value: number): Int32Array {
  const longer = new Int32Array(column.length + 1);
  longer.set(column);
  longer[column.length] = value;
  return longer;
}

/** Columns with only the rows that are kept. */
function pickedRows<Table extends { readonly [column in keyof Table]: Int32Array }>(
  table: Table,
  isKept: (row: number) => boolean,
): Table {
  const columns = Object.entries(table) as [string, Int32Array][];
  return Object.fromEntries(columns.map(([name, column]) => [name, column.filter((_, row) => isKept(row))])) as Table;
}

const NONE = new Int32Array();
const NO_OFFERS: Offers = { school: NONE, programme: NONE, year: NONE, enrolments: NONE };
const NO_RECOGNITIONS: Recognitions = {
  workplace: NONE,
  programme: NONE,
  context: NONE,
  places: NONE,
  validFrom: NONE,
  validUntil: NONE,
};
const NO_WORKPLACES: Workplaces = {
  ids: [],
  names: [],
  enterpriseIds: [],
  sector: NONE,
  nace: [],
  employees: NONE,
  mentors: NONE,
  places: NONE,
  lon: new Float64Array(),
  lat: new Float64Array(),
  municipality: new Int16Array(),
  borderM: new Float32Array(),
};
