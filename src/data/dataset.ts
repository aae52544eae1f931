import type { Geography } from '../model/geography';
import type { Issue } from '../model/issue';
import type { Register, Source } from '../model/register';
import { daysOf, latestYear } from '../model/school-year';
import type { MunicipalityLocator } from './locator';
import { type Refs, readAgreements, readOffers, readProgrammes, readRecognitions, readRegionalFigures } from './records';
import { readSchools, readWorkplaces } from './sites';
import { DatasetError, parseTable, type Table } from './table';

/** Gives a file of the dataset folder as text; null when it is not there. */
export type ReadFile = (name: string) => Promise<string | null>;

export interface ReadDataset {
  readonly register: Register;
  /** What was kept aside or read as unknown, row by row. */
  readonly issues: readonly Issue[];
}

interface Descriptor {
  readonly name: string;
  readonly title: string;
  readonly example: boolean;
  readonly referenceDate: string | null;
  readonly sources: readonly Source[];
  readonly assumptions: readonly string[];
  /** File name per table. */
  readonly paths: ReadonlyMap<string, string>;
}

const DESCRIPTOR = 'datapackage.json';

const REQUIRED_COLUMNS = {
  programmes: ['id', 'name', 'sector'],
  schools: ['id', 'name'],
  offers: ['school_id', 'programme_id', 'school_year'],
  workplaces: ['id', 'name'],
  recognitions: ['workplace_id', 'programme_id'],
  agreements: ['workplace_id', 'programme_id', 'school_year'],
  regional_figures: ['region_level', 'region', 'programme_id', 'school_year'],
} as const;
type TableName = keyof typeof REQUIRED_COLUMNS;

/**
 * Reads a dataset folder (DESIGN: a Frictionless descriptor and CSV files) into a register. Rows that cannot be used are kept aside as
 * issues; a dataset that cannot be used at all throws DatasetError. `loadLocator` is called only when a record has nothing but a coordinate.
 */
export async function readDataset(
  readFile: ReadFile,
  geography: Geography,
  loadLocator: () => Promise<MunicipalityLocator>,
): Promise<ReadDataset> {
  const issues: Issue[] = [];
  const descriptor = parseDescriptor(await readFile(DESCRIPTOR));
  const tables = new Map<TableName, Table>();
  await Promise.all(
    (Object.keys(REQUIRED_COLUMNS) as TableName[]).map(async (name) => {
      const listed = descriptor.paths.get(name);
      const file = listed ?? `${name}.csv`;
      const text = await readFile(file);
      if (text !== null) tables.set(name, parseTable(file, text, REQUIRED_COLUMNS[name], issues));
      else if (listed !== undefined) throw new DatasetError('file-missing', file);
    }),
  );
  const register = await buildRegister(descriptor, tables, geography, loadLocator);
  return { register, issues };
}

async function buildRegister(
  descriptor: Descriptor,
  tables: ReadonlyMap<TableName, Table>,
  geography: Geography,
  loadLocator: () => Promise<MunicipalityLocator>,
): Promise<Register> {
  const get = (name: TableName) => tables.get(name) ?? null;
  const programmeTable = get('programmes');
  if (!programmeTable) throw new DatasetError('file-missing', 'programmes.csv');
  const schoolTable = get('schools');
  const workplaceTable = get('workplaces');
  const sectors = sortedValues([
    [programmeTable, 'sector'],
    [workplaceTable, 'sector'],
  ]);
  const years = sortedValues([
    [get('offers'), 'school_year'],
    [get('agreements'), 'school_year'],
  ]).filter((year) => daysOf(year) !== null);
  const programmes = readProgrammes(programmeTable, sectors);
  const schools = schoolTable && (await readSchools(schoolTable, geography, loadLocator));
  const workplaces = workplaceTable && (await readWorkplaces(workplaceTable, sectors, geography, loadLocator));
  const refs: Refs = {
    programme: rowsById(programmes.map(({ id }) => id)),
    school: rowsById(schools?.ids ?? []),
    workplace: rowsById(workplaces?.ids ?? []),
    year: rowsById(years),
  };
  const offers = mapped(get('offers'), (table) => readOffers(table, refs));
  return {
    name: descriptor.name,
    title: descriptor.title,
    isExample: descriptor.example,
    referenceDate: descriptor.referenceDate ?? `${latestYear(years, offers)?.slice(5) ?? '1970'}-08-31`,
    sources: descriptor.sources,
    assumptions: descriptor.assumptions,
    geography,
    sectors,
    years,
    programmes,
    schools,
    offers,
    workplaces,
    recognitions: mapped(get('recognitions'), (table) => readRecognitions(table, refs)),
    agreements: mapped(get('agreements'), (table) => readAgreements(table, refs)),
    regionalFigures: mapped(get('regional_figures'), (table) => readRegionalFigures(table, refs)),
  };
}

function mapped<T>(table: Table | null, read: (table: Table) => T): T | null {
  return table ? read(table) : null;
}

function rowsById(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, row) => [id, row]));
}

/** Distinct non-empty values of some columns, ascending. */
function sortedValues(columns: readonly (readonly [Table | null, string])[]): readonly string[] {
  const values = new Set<string>();
  for (const [table, column] of columns) {
    for (let row = 0; row < (table?.rowCount ?? 0); row++) values.add(table?.cell(row, column) ?? '');
  }
  values.delete('');
  return [...values].sort();
}

export function parseDescriptor(text: string | null): Descriptor {
  if (text === null) throw new DatasetError('descriptor-missing', DESCRIPTOR);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new DatasetError('descriptor-broken', DESCRIPTOR);
  }
  if (!isObject(json) || !Array.isArray(json.resources)) throw new DatasetError('descriptor-broken', DESCRIPTOR);
  const resources = json.resources.filter(isObject);
  const date = textOf(json.referenceDate);
  return {
    name: textOf(json.name),
    title: textOf(json.title) || textOf(json.name),
    example: json.example === true,
    referenceDate: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null,
    sources: sourcesOf(json),
    assumptions: Array.isArray(json.assumptions) ? json.assumptions.map(textOf).filter(Boolean) : [],
    paths: new Map(resources.map((resource) => [textOf(resource.name), textOf(resource.path)])),
  };
}

function sourcesOf(json: Record<string, unknown>): readonly Source[] {
  const licences = Array.isArray(json.licenses) ? json.licenses.filter(isObject) : [];
  const licence = licences.map((each) => textOf(each.title) || textOf(each.name)).join(', ');
  const sources = Array.isArray(json.sources) ? json.sources.filter(isObject) : [];
  return sources.map((source) => ({
    title: textOf(source.title),
    licence: textOf(source.licence) || licence,
    date: textOf(source.date),
  }));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
