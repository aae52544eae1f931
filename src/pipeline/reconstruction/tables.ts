import Papa from 'papaparse';
import { isoOf } from './dates';
import type { Facts } from './known-facts';
import { LAST_YEAR } from './offers';
import type { Prospect } from './prospects';
import type { Agreement, Offer, Point, School, Workplace } from './records';

type Cells = readonly (string | number | null)[];

/** Comma, decimal point, line feed, unknown is empty. */
function csv(columns: readonly string[], rows: readonly Cells[]): string {
  const text = Papa.unparse(
    { fields: [...columns], data: rows.map((row) => row.map((value) => value ?? '')) },
    { newline: '\n' },
  );
  return `${text}\n`;
}

function schoolYear(year: number): string {
  return `${year}-${year + 1}`;
}

function located({ nis, lon, lat }: Point): Cells {
  return [nis, lon.toFixed(4), lat.toFixed(4)];
}

export function programmesTable(facts: Facts): string {
  const columns = [
    'id',
    'name',
    'sector',
    'family',
    'degree',
    'finality',
    'education_form',
    'domain',
    'contexts',
    'aliases',
    'code',
  ];
  return csv(
    columns,
    facts.programmes.map((programme) => [
      programme.id,
      programme.name,
      programme.sector,
      programme.family,
      programme.degree,
      programme.finality,
      programme.educationForm,
      programme.domain,
      programme.contexts,
      programme.aliases.join(';'),
      programme.code,
    ]),
  );
}

export function schoolsTable(schools: readonly School[]): string {
  return csv(
    ['id', 'name', 'kind', 'network', 'nis', 'lon', 'lat'],
    schools.map((school) => [school.id, school.name, school.kind, school.network, ...located(school)]),
  );
}

export function offersTable(offers: readonly Offer[]): string {
  return csv(
    ['school_id', 'programme_id', 'school_year', 'enrolments'],
    offers.map((offer) => [offer.school.id, offer.programme, schoolYear(offer.year), offer.enrolments]),
  );
}

export function workplacesTable(workplaces: readonly Workplace[]): string {
  return csv(
    ['id', 'name', 'enterprise_id', 'sector', 'nace', 'employees', 'mentors', 'places', 'nis', 'lon', 'lat'],
    workplaces.map((workplace) => [
      workplace.id,
      workplace.name,
      workplace.enterprise,
      workplace.sector,
      workplace.nace,
      workplace.employees,
      workplace.mentors,
      workplace.places,
      ...located(workplace),
    ]),
  );
}

export function recognitionsTable(workplaces: readonly Workplace[]): string {
  return csv(
    ['workplace_id', 'programme_id', 'context', 'places', 'valid_from', 'valid_until'],
    workplaces.flatMap(({ id, recognitions }) =>
      recognitions.map(({ programme, context, places, from, until }) => [
        id,
        programme,
        context === 0 ? null : context,
        places,
        isoOf(from),
        isoOf(until),
      ]),
    ),
  );
}

export function agreementsTable(agreements: readonly Agreement[]): string {
  return csv(
    ['workplace_id', 'programme_id', 'school_year', 'school_id', 'learners'],
    agreements.map((row) => [row.workplace, row.programme, schoolYear(row.year), row.school, row.learners]),
  );
}

export function prospectsTable(prospects: readonly Prospect[]): string {
  return csv(
    ['id', 'name', 'enterprise_id', 'nace', 'employees', 'nis', 'lon', 'lat'],
    prospects.map((prospect) => [
      prospect.id,
      prospect.name,
      prospect.enterprise,
      prospect.nace,
      prospect.employees,
      ...located(prospect),
    ]),
  );
}

/** The published numbers of region x programme as they were printed; "not printed" stays empty. */
export function regionalFiguresTable(facts: Facts): string {
  return csv(
    ['region_level', 'region', 'programme_id', 'school_year', 'recognitions', 'enrolments', 'agreements'],
    facts.printed.map((pair) => [
      'arrondissement',
      pair.region,
      pair.programme,
      schoolYear(LAST_YEAR),
      pair.recognitions,
      pair.enrolments,
      pair.agreements,
    ]),
  );
}
