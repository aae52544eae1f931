import { type Geography, NO_REGION } from '../model/geography';
import type { Locations, Schools, Workplaces } from '../model/register';
import { type Location, locate } from './locate';
import { locationReader } from './location-columns';
import type { MunicipalityLocator } from './locator';
import { rowsWithId } from './records';
import { type Table, wholeNumber } from './table';

type LoadLocator = () => Promise<MunicipalityLocator>;

/** A row that says nowhere where it lies has NOWHERE: it is counted outside every region and reached from no school. */
const NOWHERE: Location = { municipality: NO_REGION, lon: Number.NaN, lat: Number.NaN, borderM: Number.NaN };

interface Sites {
  /** Rows of the table that are used, ascending by id. */
  readonly rows: readonly number[];
  readonly locations: Locations;
}

export async function readSchools(table: Table, geography: Geography, loadLocator: LoadLocator): Promise<Schools> {
  const { rows, locations } = await readSites(table, geography, loadLocator);
  const text = (column: string) => rows.map((row) => table.cell(row, column));
  return { ids: text('id'), names: text('name'), kinds: text('kind'), networks: text('network'), ...locations };
}

export async function readWorkplaces(
  table: Table,
  sectors: readonly string[],
  geography: Geography,
  loadLocator: LoadLocator,
): Promise<Workplaces> {
  const { rows, locations } = await readSites(table, geography, loadLocator);
  const text = (column: string) => rows.map((row) => table.cell(row, column));
  const count = (column: string) => Int32Array.from(rows, (row) => wholeNumber(table, row, column));
  return {
    ids: text('id'),
    names: text('name'),
    enterpriseIds: text('enterprise_id'),
    sector: Int32Array.from(text('sector'), (sector) => sectors.indexOf(sector)),
    nace: text('nace'),
    employees: count('employees'),
    mentors: count('mentors'),
    places: count('places'),
    ...locations,
  };
}

export async function readSites(table: Table, geography: Geography, loadLocator: LoadLocator): Promise<Sites> {
  const fields = await locationReader(table);
  const found = rowsWithId(table).map((row) => {
    const said = fields(row);
    return { row, said, where: locate(said, geography, null) };
  });
  const hasOnlyCoordinate = ({ said, where }: (typeof found)[number]) => where === 'location-unknown' && said.lon !== null;
  const locator = found.some(hasOnlyCoordinate) ? await loadLocator() : null;
  const located = found.flatMap(({ row, said, where }) => {
    const location = where === 'location-unknown' && locator ? locate(said, geography, locator) : where;
    if (typeof location !== 'string') return [{ row, ...location }];
    const named = ['nis', 'postcode', 'place', 'lon'].find((column) => table.cell(row, column) !== '');
    table.report(location, row, named);
    return location === 'location-missing' ? [] : [{ row, ...NOWHERE }];
  });
  return {
    rows: located.map(({ row }) => row),
    locations: {
      lon: Float64Array.from(located, ({ lon }) => lon),
      lat: Float64Array.from(located, ({ lat }) => lat),
      municipality: Int16Array.from(located, ({ municipality }) => municipality),
      borderM: Float32Array.from(located, ({ borderM }) => borderM),
    },
  };
}
