import { type Geography, NO_REGION, type Region } from '../model/geography';
import {
  GROUPING_LEVELS,
  type GroupingIssue,
  type GroupingLevel,
  type GroupingRefusal,
  type Groupings,
} from '../model/groupings';
import { IssueList } from './issue-list';
import { DatasetError, parseTable, type Table } from './table';

/** A table of groupings that cannot be used. */
export class GroupingError extends Error {
  readonly refusal: GroupingRefusal;
  constructor(refusal: GroupingRefusal) {
    super(refusal);
    this.name = 'GroupingError';
    this.refusal = refusal;
  }
}

/** A table of one row per municipality is a hundred times smaller. */
export const MAX_TABLE_BYTES = 5_000_000;
const NIS = 'nis';
const NAME = 'name';
const columnOf = (level: GroupingLevel) => level.replace('-', '_');

/** The groupings as a table that can be edited and read again. */
export function groupingTable(geography: Geography): { header: readonly string[]; rows: readonly (readonly string[])[] } {
  return {
    header: [NIS, NAME, ...GROUPING_LEVELS.map(columnOf)],
    rows: geography.regions.municipality.map(({ code, name }, row) => [
      code,
      name,
      ...GROUPING_LEVELS.map((level) => regionName(geography, level, row)),
    ]),
  };
}

function regionName(geography: Geography, level: GroupingLevel, municipality: number): string {
  return geography.regions[level][geography.regionOf[level][municipality] ?? NO_REGION]?.name ?? '';
}

/**
 * Reads a table with a column `nis` and one per grouping. A municipality without a row keeps what it had; one with an empty cell is in no
 * region of that level. A table that cannot be used throws GroupingError.
 */
export function readGroupings(
  content: Uint8Array,
  geography: Geography,
): { readonly groupings: Groupings; readonly issues: readonly GroupingIssue[] } {
  if (content.length > MAX_TABLE_BYTES) throw new GroupingError('too-large');
  const table = tableOf(content);
  const columns = GROUPING_LEVELS.flatMap((level) => {
    const column = [columnOf(level), level].find((name) => table.has(name));
    return column === undefined ? [] : [{ level, column }];
  });
  if (columns.length === 0) throw new GroupingError('groupings-missing');
  const issues = new IssueList<GroupingIssue['code']>();
  const rows = rowsOf(
    table,
    geography,
    columns.map(({ column }) => column),
    issues,
  );
  if (rows.size === 0) throw new GroupingError('no-codes');
  geography.regions.municipality.forEach(({ name }, municipality) => {
    if (!rows.has(municipality)) issues.add('municipality-missing', name);
  });
  const groupings = columns.map(({ level, column }) => {
    const names = geography.regions.municipality.map(({ code, name: own }, municipality) => {
      const before = regionName(geography, level, municipality);
      const row = rows.get(municipality);
      if (row === undefined) return [code, before];
      const name = table.cell(row, column);
      if (name === '' && before !== '') issues.add('cell-empty', own);
      return [code, name];
    });
    return [level, Object.fromEntries(names)] as const;
  });
  const known = new Set([NIS, NAME, ...columns.map(({ column }) => column)]);
  for (const column of table.columns) if (column !== '' && !known.has(column)) issues.add('column-unknown', column);
  return { groupings: Object.fromEntries(groupings), issues: issues.all() };
}

/** Spreadsheets write either UTF-8 or the code page of western Windows. */
function tableOf(content: Uint8Array): Table {
  if (content.includes(0)) throw new GroupingError('not-csv');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    text = new TextDecoder('windows-1252').decode(content);
  }
  try {
    return parseTable('', text, [NIS], []);
  } catch (error) {
    const isColumn = error instanceof DatasetError && error.issue.code === 'column-missing';
    throw new GroupingError(isColumn ? 'nis-missing' : 'not-csv');
  }
}

/** Municipality row -> row of the table. A row with today's code goes before one with a code that a merger took away. */
function rowsOf(
  table: Table,
  geography: Geography,
  columns: readonly string[],
  issues: IssueList<GroupingIssue['code']>,
): ReadonlyMap<number, number> {
  const all = Array.from({ length: table.rowCount }, (_, row) => {
    const code = table.cell(row, NIS);
    const municipality = geography.municipalityOfNis.get(code);
    return { row, code, municipality, isToday: geography.regions.municipality[municipality ?? NO_REGION]?.code === code };
  });
  const rows = new Map<number, number>();
  for (const { row, code, municipality } of [...all.filter(({ isToday }) => isToday), ...all.filter(({ isToday }) => !isToday)]) {
    if (municipality === undefined) {
      issues.add('code-unknown', code);
      continue;
    }
    const first = rows.get(municipality);
    if (first === undefined) rows.set(municipality, row);
    else if (columns.some((column) => table.cell(row, column) !== table.cell(first, column)))
      issues.add('code-repeated', geography.regions.municipality[municipality]?.name ?? code);
  }
  return rows;
}

/**
 * The geography with other groupings. A region whose municipalities stayed keeps its label point; another gets that of its middle
 * municipality.
 */
export function regroup(geography: Geography, groupings: Groupings): Geography {
  const regions = { ...geography.regions };
  const regionOf = { ...geography.regionOf };
  for (const level of GROUPING_LEVELS) {
    const own = groupings[level];
    if (!own) continue;
    const names = geography.regions.municipality.map(({ code }, row) => own[code] ?? regionName(geography, level, row));
    const codes = [...new Set(names)].filter((name) => name !== '').sort();
    regions[level] = codes.map((code): Region => {
      const members = names.flatMap((name, row) => (name === code ? [row] : []));
      return { code, name: code, nameFr: '', ...(keptLabel(geography, level, code, members) ?? middleOf(geography, members)) };
    });
    const rowOf = new Map(codes.map((code, row) => [code, row]));
    regionOf[level] = Int16Array.from(names, (name) => rowOf.get(name) ?? NO_REGION);
  }
  const isThere = ({ level, code }: { level: string; code: string }) =>
    !GROUPING_LEVELS.some((known) => known === level && !regions[known].some((region) => region.code === code));
  return { ...geography, regions, regionOf, aliases: geography.aliases.filter(isThere) };
}

type LabelPoint = Pick<Region, 'lon' | 'lat'>;

function keptLabel(geography: Geography, level: GroupingLevel, code: string, members: readonly number[]): LabelPoint | null {
  const before = geography.regions[level].findIndex((region) => region.code === code);
  const membersBefore = [...geography.regionOf[level].keys()].filter((row) => geography.regionOf[level][row] === before);
  const { lon, lat } = geography.regions[level][before] ?? {};
  if (lon === undefined || lat === undefined || membersBefore.join() !== members.join()) return null;
  return { lon, lat };
}

/** Label point of the municipality nearest to the middle of some, weighed by area: inside the region, whatever its shape. */
function middleOf({ regions, areaKm2 }: Geography, members: readonly number[]): LabelPoint {
  const points = members.flatMap((row) => {
    const { lon, lat } = regions.municipality[row] ?? {};
    return lon === undefined || lat === undefined ? [] : [{ lon, lat, weight: areaKm2[row] ?? 0 }];
  });
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  const middle = (axis: 'lon' | 'lat') => points.reduce((sum, point) => sum + point[axis] * point.weight, 0) / total;
  const [lon, lat] = [middle('lon'), middle('lat')];
  const distance = (point: LabelPoint) => Math.hypot((point.lon - lon) * Math.cos((lat * Math.PI) / 180), point.lat - lat);
  const [nearest] = points.sort((a, b) => distance(a) - distance(b));
  return { lon: nearest?.lon ?? lon, lat: nearest?.lat ?? lat };
}
