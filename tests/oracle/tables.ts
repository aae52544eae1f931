import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/*
 * A second, plain reading of a dataset, written from the definitions only. It shares no code with src/, so that a figure
 * that both agree on is a figure two people counted.
 */

export interface OraclePoint {
  /** Degrees; null when the row gives none. */
  readonly lon: number | null;
  readonly lat: number | null;
  readonly nis: string;
  readonly postcode: string;
}

export interface OracleProgramme {
  readonly id: string;
  readonly sector: string;
  readonly family: string;
  readonly twoContexts: boolean;
  readonly reachKm: number | null;
}

export interface OracleSchool extends OraclePoint {
  readonly id: string;
  readonly kind: string;
}

export interface OracleOffer {
  readonly school: string;
  readonly programme: string;
  readonly year: string;
  readonly enrolments: number | null;
}

export interface OracleWorkplace extends OraclePoint {
  readonly id: string;
  readonly sector: string;
  readonly employees: number | null;
  readonly mentors: number | null;
  readonly places: number | null;
}

export interface OracleRecognition {
  readonly workplace: string;
  readonly programme: string;
  /** '1', '2' or '' for either. */
  readonly context: string;
  readonly cap: number | null;
  /** ISO dates; '' is open. */
  readonly from: string;
  readonly until: string;
}

export interface OracleAgreement {
  readonly workplace: string;
  readonly programme: string;
  readonly year: string;
  /** '' when not given. */
  readonly school: string;
  readonly learners: number;
}

export interface OracleFigure {
  readonly region: string;
  readonly programme: string;
  readonly year: string;
  readonly recognitions: number | null;
  readonly enrolments: number | null;
  readonly agreements: number | null;
}

/** Tables the dataset lacks are null. */
export interface OracleData {
  readonly programmes: readonly OracleProgramme[];
  readonly schools: readonly OracleSchool[];
  /** Only those that count: status empty or `active`. */
  readonly offers: readonly OracleOffer[] | null;
  readonly workplaces: readonly OracleWorkplace[];
  readonly recognitions: readonly OracleRecognition[];
  readonly agreements: readonly OracleAgreement[] | null;
  readonly figures: readonly OracleFigure[] | null;
}

export type Cells = Readonly<Record<string, string>>;

/** Reads a table of geodata/ or of a dataset; every cell is trimmed text. */
export const parseTable = (text: string): Cells[] =>
  Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
    delimiter: (text.split('\n')[0] ?? '').includes(';') ? ';' : ',',
    transform: (cell) => cell.trim(),
  }).data;

const cell = (row: Cells, column: string): string => row[column] ?? '';

const number = (row: Cells, column: string): number | null => {
  const text = cell(row, column);
  return text === '' ? null : Number(text.replace(',', '.'));
};

const point = (row: Cells): OraclePoint => ({
  lon: number(row, 'lon'),
  lat: number(row, 'lat'),
  nis: cell(row, 'nis'),
  postcode: cell(row, 'postcode'),
});

const offers = (rows: readonly Cells[]): OracleOffer[] =>
  rows
    .filter((row) => ['', 'active'].includes(cell(row, 'status')))
    .map((row) => ({
      school: cell(row, 'school_id'),
      programme: cell(row, 'programme_id'),
      year: cell(row, 'school_year'),
      enrolments: number(row, 'enrolments'),
    }));

const agreements = (rows: readonly Cells[]): OracleAgreement[] =>
  rows.map((row) => ({
    workplace: cell(row, 'workplace_id'),
    programme: cell(row, 'programme_id'),
    year: cell(row, 'school_year'),
    school: cell(row, 'school_id'),
    learners: number(row, 'learners') ?? 1,
  }));

const recognitions = (rows: readonly Cells[]): OracleRecognition[] =>
  rows.map((row) => ({
    workplace: cell(row, 'workplace_id'),
    programme: cell(row, 'programme_id'),
    context: cell(row, 'context'),
    cap: number(row, 'places'),
    from: cell(row, 'valid_from'),
    until: cell(row, 'valid_until'),
  }));

const figures = (rows: readonly Cells[]): OracleFigure[] =>
  rows.map((row) => ({
    region: cell(row, 'region'),
    programme: cell(row, 'programme_id'),
    year: cell(row, 'school_year'),
    recognitions: number(row, 'recognitions'),
    enrolments: number(row, 'enrolments'),
    agreements: number(row, 'agreements'),
  }));

/** Reads a dataset from its file texts; `textOf` gives null for a file that is not there. */
export const readOracle = (textOf: (file: string) => string | null): OracleData => {
  const table = (name: string): Cells[] | null => {
    const text = textOf(`${name}.csv`);
    return text === null ? null : parseTable(text);
  };
  const offerRows = table('offers');
  const agreementRows = table('agreements');
  const figureRows = table('regional_figures');
  return {
    programmes: (table('programmes') ?? []).map((row) => ({
      id: cell(row, 'id'),
      sector: cell(row, 'sector'),
      family: cell(row, 'family'),
      twoContexts: cell(row, 'contexts') === '2',
      reachKm: number(row, 'reach_km'),
    })),
    schools: (table('schools') ?? []).map((row) => ({ ...point(row), id: cell(row, 'id'), kind: cell(row, 'kind') })),
    offers: offerRows === null ? null : offers(offerRows),
    workplaces: (table('workplaces') ?? []).map((row) => ({
      ...point(row),
      id: cell(row, 'id'),
      sector: cell(row, 'sector'),
      employees: number(row, 'employees'),
      mentors: number(row, 'mentors'),
      places: number(row, 'places'),
    })),
    recognitions: recognitions(table('recognitions') ?? []),
    agreements: agreementRows === null ? null : agreements(agreementRows),
    figures: figureRows === null ? null : figures(figureRows),
  };
};

const GEODATA = new URL('../../geodata/', import.meta.url);

export const readGeodata = (file: string): Cells[] => parseTable(readFileSync(new URL(file, GEODATA), 'utf8'));

/** Opens a dataset folder on disk; a file that is absent is an absent table. */
export const openOracleFolder = (folder: string): OracleData =>
  readOracle((file) => {
    try {
      return readFileSync(join(folder, file), 'utf8');
    } catch {
      return null;
    }
  });

/** Learners per mentor of the project's own table; absent sectors have 1. */
export const learnersPerMentor = (): Map<string, number> =>
  new Map(readGeodata('learners-per-mentor.csv').map((row) => [cell(row, 'sector'), Number(cell(row, 'learners_per_mentor'))]));
