import {
  type Agreements,
  NO_END,
  type Offers,
  type Programme,
  type Recognitions,
  type RegionalFigure,
  UNKNOWN,
} from '../model/register';
import { daysOf } from '../model/school-year';
import { dayNumber, decimalNumber, type Table, wholeNumber } from './table';

/** Row numbers by id, for the tables that others refer to. */
export interface Refs {
  readonly programme: ReadonlyMap<string, number>;
  readonly school: ReadonlyMap<string, number>;
  readonly workplace: ReadonlyMap<string, number>;
  readonly year: ReadonlyMap<string, number>;
}

/** Rows with an id of their own, ascending by id so that nothing depends on the order in the file; others are reported. */
export function rowsWithId(table: Table): readonly number[] {
  const rowOf = new Map<string, number>();
  for (let row = 0; row < table.rowCount; row++) {
    const id = table.cell(row, 'id');
    if (id === '') table.report('id-missing', row, 'id');
    else if (rowOf.has(id)) table.report('id-duplicate', row, 'id');
    else rowOf.set(id, row);
  }
  return [...rowOf].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** A reference by id; null, and reported, when nobody has it. */
function refer(table: Table, row: number, column: string, rows: ReadonlyMap<string, number>): number | null {
  const found = rows.get(table.cell(row, column));
  if (found === undefined) table.report('reference-unknown', row, column);
  return found ?? null;
}

function yearRow(table: Table, row: number, refs: Refs): number | null {
  const year = table.cell(row, 'school_year');
  const found = daysOf(year) ? refs.year.get(year) : undefined;
  if (found === undefined) table.report('year-broken', row, 'school_year');
  return found ?? null;
}

/** Rows of a table as records, leaving out those that `read` rejects with null. */
function records<T>(table: Table, read: (row: number) => T | null): readonly T[] {
  return Array.from({ length: table.rowCount }, (_, row) => read(row)).filter((record) => record !== null);
}

const column = <T>(rows: readonly T[], get: (row: T) => number) => Int32Array.from(rows, get);

export function readProgrammes(table: Table, sectors: readonly string[]): readonly Programme[] {
  return rowsWithId(table).map((row) => {
    const text = (name: string) => table.cell(row, name);
    return {
      id: text('id'),
      name: text('name') || text('id'),
      sector: sectors.indexOf(text('sector')),
      family: text('family'),
      degree: text('degree'),
      finality: text('finality'),
      educationForm: text('education_form'),
      domain: text('domain'),
      contexts: text('contexts') === '2' ? 2 : 1,
      reachKm: decimalNumber(table, row, 'reach_km'),
      aliases: text('aliases')
        .split(';')
        .map((alias) => alias.trim())
        .filter(Boolean),
      url: text('url'),
    };
  });
}

export function readOffers(table: Table, refs: Refs): Offers {
  const rows = records(table, (row) => {
    const status = table.cell(row, 'status');
    if (status !== '' && status !== 'active') return null;
    const school = refer(table, row, 'school_id', refs.school);
    const programme = refer(table, row, 'programme_id', refs.programme);
    const year = yearRow(table, row, refs);
    if (school === null || programme === null || year === null) return null;
    return { school, programme, year, enrolments: wholeNumber(table, row, 'enrolments') };
  });
  return {
    school: column(rows, (row) => row.school),
    programme: column(rows, (row) => row.programme),
    year: column(rows, (row) => row.year),
    enrolments: column(rows, (row) => row.enrolments),
  };
}

export function readRecognitions(table: Table, refs: Refs): Recognitions {
  const rows = records(table, (row) => {
    const workplace = refer(table, row, 'workplace_id', refs.workplace);
    const programme = refer(table, row, 'programme_id', refs.programme);
    const validFrom = dayNumber(table.cell(row, 'valid_from'), 0);
    const validUntil = dayNumber(table.cell(row, 'valid_until'), NO_END);
    if (validFrom === null) table.report('date-broken', row, 'valid_from');
    // An end before its beginning leaves no valid day.
    const isBackward = validFrom !== null && validUntil !== null && validUntil < validFrom;
    if (validUntil === null || isBackward) table.report('date-broken', row, 'valid_until');
    if (workplace === null || programme === null || validFrom === null || validUntil === null || isBackward) return null;
    return {
      workplace,
      programme,
      context: contextOf(table, row),
      places: wholeNumber(table, row, 'places'),
      validFrom,
      validUntil,
    };
  });
  return {
    workplace: column(rows, (row) => row.workplace),
    programme: column(rows, (row) => row.programme),
    context: column(rows, (row) => row.context),
    places: column(rows, (row) => row.places),
    validFrom: column(rows, (row) => row.validFrom),
    validUntil: column(rows, (row) => row.validUntil),
  };
}

function contextOf(table: Table, row: number): number {
  const cell = table.cell(row, 'context');
  if (cell === '1' || cell === '2') return Number(cell);
  if (cell !== '') table.report('number-broken', row, 'context');
  return 0;
}

export function readAgreements(table: Table, refs: Refs): Agreements {
  const rows = records(table, (row) => {
    const workplace = refer(table, row, 'workplace_id', refs.workplace);
    const programme = refer(table, row, 'programme_id', refs.programme);
    const year = yearRow(table, row, refs);
    if (workplace === null || programme === null || year === null) return null;
    const school = table.cell(row, 'school_id') === '' ? UNKNOWN : (refer(table, row, 'school_id', refs.school) ?? UNKNOWN);
    const learners = wholeNumber(table, row, 'learners');
    return { workplace, programme, year, school, learners: learners === UNKNOWN ? 1 : learners };
  });
  return {
    workplace: column(rows, (row) => row.workplace),
    programme: column(rows, (row) => row.programme),
    year: column(rows, (row) => row.year),
    school: column(rows, (row) => row.school),
    learners: column(rows, (row) => row.learners),
  };
}

export function readRegionalFigures(table: Table, refs: Refs): readonly RegionalFigure[] {
  const count = (row: number, name: string) => {
    const value = wholeNumber(table, row, name);
    return value === UNKNOWN ? null : value;
  };
  return records(table, (row) => {
    const programme = refer(table, row, 'programme_id', refs.programme);
    if (programme === null) return null;
    return {
      level: table.cell(row, 'region_level'),
      region: table.cell(row, 'region'),
      programme,
      year: table.cell(row, 'school_year'),
      recognitions: count(row, 'recognitions'),
      enrolments: count(row, 'enrolments'),
      agreements: count(row, 'agreements'),
    };
  });
}
