import Papa from 'papaparse';
import type { Dimension, Measure } from '../../src/model/trend';
import { ORACLE_LEVELS, type OracleLevel, regionCodeOf, regionsOf } from './areas';
import { firstDay, lastDay, placesOf } from './scope';
import { type Cells, type OraclePoint, parseTable } from './tables';
import { diceOf, type World } from './world';

/** A plain recount of measures by dimension, from the cells of the CSV files. */

type TextOf = (file: string) => string | null;

interface Files {
  readonly programmes: ReadonlyMap<string, Cells>;
  readonly schools: ReadonlyMap<string, Cells>;
  readonly workplaces: ReadonlyMap<string, Cells>;
  readonly offers: readonly Cells[] | null;
  readonly recognitions: readonly Cells[] | null;
  readonly agreements: readonly Cells[] | null;
}

export interface OracleTrend {
  /** By the keys, joined by a line break; absent keys are empty. Only where something was found. */
  readonly values: ReadonlyMap<string, number | null>;
  readonly total: number | null;
}

const numberIn = (row: Cells | undefined, column: string): number | null => {
  const text = row?.[column] ?? '';
  return text === '' ? null : Number(text.replace(',', '.'));
};

const byId = (rows: readonly Cells[]): ReadonlyMap<string, Cells> => new Map(rows.map((row) => [row.id ?? '', row]));

export const readTrendFiles = (textOf: TextOf): Files => {
  const table = (name: string) => {
    const text = textOf(`${name}.csv`);
    return text === null ? null : parseTable(text);
  };
  return {
    programmes: byId(table('programmes') ?? []),
    schools: byId(table('schools') ?? []),
    workplaces: byId(table('workplaces') ?? []),
    offers: table('offers')?.filter((row) => ['', 'active'].includes(row.status ?? '')) ?? null,
    recognitions: table('recognitions'),
    agreements: table('agreements'),
  };
};

/** One thing that is counted, where and when. */
interface Seen {
  readonly row: Cells;
  readonly year: string;
  readonly school: Cells | undefined;
  readonly workplace: Cells | undefined;
  readonly programme: Cells | undefined;
}

const OFFERED: readonly Measure[] = ['offers', 'programmes', 'schools', 'learners'];
const AGREED: readonly Measure[] = ['agreements', 'enterprises-with-agreement'];

const pointOf = (row: Cells | undefined): OraclePoint => ({
  lon: numberIn(row, 'lon'),
  lat: numberIn(row, 'lat'),
  nis: row?.nis ?? '',
  postcode: row?.postcode ?? '',
});

const keyOf = (seen: Seen, dimension: Dimension, isOffered: boolean): string => {
  const level = ORACLE_LEVELS.find((known) => known === dimension);
  if (level) return regionCodeOf(pointOf(isOffered ? seen.school : seen.workplace), level) ?? '';
  const words: Partial<Record<Dimension, string | undefined>> = {
    year: seen.year,
    programme: seen.programme?.id,
    sector: (isOffered ? seen.programme : seen.workplace)?.sector,
    degree: seen.programme?.degree,
    finality: seen.programme?.finality,
    'education-form': seen.programme?.education_form,
    'school-kind': seen.school?.kind,
  };
  return words[dimension] ?? '';
};

const distinct = (names: readonly string[]): number | null => {
  const known = new Set(names.filter((name) => name !== ''));
  return known.size === 0 && names.length > 0 ? null : known.size;
};

const sum = (amounts: readonly (number | null)[]): number | null => {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 && amounts.length > 0 ? null : known.reduce((a, b) => a + b, 0);
};

const places = (seen: readonly Seen[], perMentor: ReadonlyMap<string, number>): number => {
  const caps = new Map<Cells, number>();
  for (const { workplace, row } of seen) {
    if (workplace) caps.set(workplace, (caps.get(workplace) ?? 0) + (numberIn(row, 'places') ?? Number.POSITIVE_INFINITY));
  }
  return [...caps].reduce((all, [row, cap]) => {
    const { id = '', sector = '' } = row;
    const [stated, employees, mentors] = ['places', 'employees', 'mentors'].map((column) => numberIn(row, column));
    const workplace = {
      ...pointOf(row),
      id,
      sector,
      places: stated ?? null,
      employees: employees ?? null,
      mentors: mentors ?? null,
    };
    return all + Math.min(placesOf(workplace, perMentor), cap);
  }, 0);
};

const amountOf = (measure: Measure, seen: readonly Seen[], perMentor: ReadonlyMap<string, number>): number | null => {
  switch (measure) {
    case 'offers':
      return seen.length;
    case 'recognitions':
      return new Set(seen.map(({ row }) => row)).size;
    case 'programmes':
    case 'recognised-programmes':
      return distinct(seen.map(({ programme }) => programme?.id ?? ''));
    case 'schools':
      return distinct(seen.map(({ school }) => school?.id ?? ''));
    case 'establishments':
      return distinct(seen.map(({ workplace }) => workplace?.id ?? ''));
    case 'enterprises':
      return distinct(seen.map(({ workplace }) => workplace?.enterprise_id ?? ''));
    case 'enterprises-with-agreement':
      return distinct(
        seen.filter(({ row }) => numberIn(row, 'learners') !== 0).map(({ workplace }) => workplace?.enterprise_id ?? ''),
      );
    case 'learners':
      return sum(seen.map(({ row }) => numberIn(row, 'enrolments')));
    case 'agreements':
      return sum(seen.map(({ row }) => numberIn(row, 'learners') ?? 1));
    case 'places':
      return places(seen, perMentor);
  }
};

export const oracleTrend = (
  files: Files,
  measure: Measure,
  by: readonly Dimension[],
  years: readonly string[],
  perMentor: ReadonlyMap<string, number>,
): OracleTrend => {
  const isOffered = OFFERED.includes(measure);
  const table = isOffered ? files.offers : AGREED.includes(measure) ? files.agreements : files.recognitions;
  if (table === null) return { values: new Map(), total: null };
  const isRecognised = table === files.recognitions;
  const seen = table.flatMap((row): Seen[] => {
    const valid = years.filter((year) =>
      isRecognised
        ? (row.valid_from === '' || (row.valid_from ?? '') <= lastDay(year)) &&
          (row.valid_until === '' || (row.valid_until ?? '') >= firstDay(year))
        : row.school_year === year,
    );
    return valid.map((year) => ({
      row,
      year,
      school: files.schools.get(row.school_id ?? ''),
      workplace: files.workplaces.get(row.workplace_id ?? ''),
      programme: files.programmes.get(row.programme_id ?? ''),
    }));
  });
  const groups = new Map<string, Seen[]>();
  for (const each of seen) {
    const key = by.map((dimension) => keyOf(each, dimension, isOffered)).join('\n');
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return {
    values: new Map([...groups].map(([key, group]) => [key, amountOf(measure, group, perMentor)])),
    total: amountOf(measure, seen, perMentor),
  };
};

/** Every key that a dimension has, for levels of regions. */
export const regionKeys = (level: OracleLevel): readonly string[] => regionsOf(level).map(({ code }) => code);

/** A random world with enterprises, some of them at several workplaces, and words for its programmes. */
export const withEnterprises = ({ files }: World, seed: number): Readonly<Record<string, string>> => {
  const dice = diceOf(seed + 9_000_000);
  const add = (file: string, cells: () => Record<string, string>) => {
    const rows = parseTable(files[file] ?? '').map((row) => ({ ...row, ...cells() }));
    return Papa.unparse(rows, { newline: '\n' });
  };
  const isBare = dice.chance(0.1);
  return {
    ...files,
    'programmes.csv': add('programmes.csv', () => ({
      degree: dice.pick(['2de graad', '3de graad', '']),
      finality: dice.pick(['arbeidsmarkt', 'dubbel']),
      education_form: dice.pick(['bso', 'tso', 'buso', '']),
    })),
    'workplaces.csv': add('workplaces.csv', () => ({
      enterprise_id: isBare || dice.chance(0.15) ? '' : `o${dice.whole(1, 12)}`,
    })),
  };
};
