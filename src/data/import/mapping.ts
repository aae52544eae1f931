import { distance } from 'fastest-levenshtein';
import type { Geography } from '../../model/geography';
import { dateText, enterpriseText, plainNumber, schoolYearText } from '../cells';
import { foldName } from '../fold-name';
import { isLambert } from '../lambert';
import { placesNamed } from '../locate';
import { type Field, IMPORT_TABLES, type ImportTable, LOCATION_COLUMNS, SCHEMAS } from './schema';
import { isSchoolList, schoolListMapping } from './school-list';
import { tidy } from './tidy';

export type MappedBy = 'name' | 'content' | 'layout' | 'hand';

/** Which columns of a file fill a field; several are joined with a dash. Plain data, to be kept for the next file of that shape. */
export interface MappedField {
  readonly field: string;
  /** Column numbers from 0. */
  readonly columns: readonly number[];
  readonly by: MappedBy;
}
export interface Mapping {
  readonly table: ImportTable;
  readonly fields: readonly MappedField[];
}

/** Columns that we add to rejected rows; an import passes them over. */
export const REASON_PREFIX = 'import_';

/** The mapping with one field filled by a column that was chosen by hand, or by none; fields stay in the order of the schema. */
export function withColumn({ table, fields }: Mapping, field: string, column: number | null): Mapping {
  const chosen = new Map(fields.map((mapped) => [mapped.field, mapped]));
  chosen.delete(field);
  if (column !== null) chosen.set(field, { field, columns: [column], by: 'hand' });
  return { table, fields: SCHEMAS[table].fields.flatMap(({ name }) => chosen.get(name) ?? []) };
}

/** Names files of one shape alike: their headers folded, in order, without what we added to rejected rows. Under this a mapping that was corrected by hand is remembered. */
export function shapeOf(header: readonly string[]): string {
  return header
    .filter((name) => !name.startsWith(REASON_PREFIX))
    .map(foldName)
    .join('|');
}

/** Recognises the columns of a file for a table: by name, then by a name with one letter wrong, then by what stands in them. */
export function mapColumns(
  table: ImportTable,
  header: readonly string[],
  sample: readonly (readonly string[])[],
  geography: Geography,
): Mapping {
  if (table === 'schools' && isSchoolList(header)) return schoolListMapping(header);
  const folded = header.map(foldName);
  const fields = new Map<string, MappedField>();
  const taken = new Set<number>();
  const take = (field: string, column: number, by: MappedBy) => {
    if (column < 0 || taken.has(column) || fields.has(field)) return;
    taken.add(column);
    fields.set(field, { field, columns: [column], by });
  };
  const schema = SCHEMAS[table].fields;
  for (const { name } of schema) take(name, folded.indexOf(foldName(name)), 'name');
  for (const field of schema) for (const name of namesOf(field)) take(field.name, freeIndex(folded, name, taken), 'name');
  for (const field of schema) take(field.name, misspelt(folded, field, taken), 'name');
  for (const [field, column] of byContent(schema, header.length, sample, taken, geography)) take(field, column, 'content');
  return { table, fields: schema.flatMap(({ name }) => fields.get(name) ?? []) };
}

function namesOf(field: Field): readonly string[] {
  return [...field.titles, ...(field.aliases ?? [])].map(foldName);
}

function freeIndex(folded: readonly string[], name: string, taken: ReadonlySet<number>): number {
  return folded.findIndex((header, column) => header === name && !taken.has(column));
}

function misspelt(folded: readonly string[], field: Field, taken: ReadonlySet<number>): number {
  const names = [foldName(field.name), ...namesOf(field)].filter((name) => name.length >= 7);
  return folded.findIndex(
    (header, column) =>
      !taken.has(column) && header.length >= 6 && header.length < 60 && names.some((name) => distance(name, header) === 1),
  );
}

const MOST_BY_CONTENT = 200;

/** Fields that only their content tells, as field and column. Only what no other field could look like is told so. */
function byContent(
  schema: readonly Field[],
  columnCount: number,
  sample: readonly (readonly string[])[],
  taken: ReadonlySet<number>,
  geography: Geography,
): readonly (readonly [string, number])[] {
  const has = (name: string) => schema.some((field) => field.name === name);
  const columns = Array.from({ length: Math.min(columnCount, MOST_BY_CONTENT) }, (_, column) => column)
    .filter((column) => !taken.has(column))
    .map((column) => ({ column, cells: sample.map((row) => tidy(row[column] ?? '')).filter(Boolean) }))
    .filter(({ cells }) => cells.length > 0);
  const mostly = (test: (cell: string) => boolean) =>
    columns.filter(({ cells }) => cells.filter(test).length >= cells.length * 0.8).map(({ column }) => column);
  const found: (readonly [string, number])[] = [];
  const first = (field: string, test: (cell: string) => boolean) => {
    const [column] = has(field) ? mostly(test) : [];
    if (column !== undefined) found.push([field, column]);
  };
  first('school_year', (cell) => schoolYearText(cell) !== null);
  first('enterprise_id', (cell) => /[.]|^BE|^0/.test(cell) && enterpriseText(cell) !== null);
  first('nis', (cell) => /^\d{5}$/.test(cell) && geography.municipalityOfNis.has(cell));
  first('postcode', (cell) => /^(?:B-?)?\d{4}$/.test(cell) && geography.municipalityOfPostcode.has(cell.slice(-4)));
  first('place', (cell) => !/\d/.test(cell) && placesNamed(geography, cell).length > 0);
  first('nace', (cell) => /^\d{2}\.\d{1,3}$/.test(cell));
  const dates = has('valid_from') ? mostly((cell) => /\D/.test(cell) && dateText(cell) !== null) : [];
  found.push(...dates.slice(0, 2).map((column, nth) => [nth === 0 ? 'valid_from' : 'valid_until', column] as const));
  const within = (least: number, most: number) =>
    mostly((cell) => /[.,]/.test(cell) && plainNumber(cell) >= least && plainNumber(cell) <= most);
  const [lon] = has('lon') ? within(2.4, 6.5) : [];
  const [lat] = has('lat') ? within(49.4, 51.6) : [];
  if (lon !== undefined && lat !== undefined) found.push(['lon', lon], ['lat', lat]);
  const metres = has('x') ? mostly((cell) => plainNumber(cell) >= 20_000 && plainNumber(cell) <= 800_000) : [];
  const [x, y] = metres;
  const isPair =
    x !== undefined &&
    y === x + 1 &&
    sample.some((row) => isLambert(plainNumber(tidy(row[x] ?? '')), plainNumber(tidy(row[y] ?? ''))));
  if (isPair) found.push(['x', x], ['y', y]);
  return found;
}

/** What a mapping lacks: a column that the table cannot do without, or any that says where a row lies; null when it is complete. */
export function lacking({ table, fields }: Mapping): 'location' | { readonly column: string } | null {
  const mapped = new Set(fields.map(({ field }) => field));
  const missing = SCHEMAS[table].fields.find(({ name, isColumnNeeded }) => isColumnNeeded && !mapped.has(name));
  if (missing) return { column: missing.name };
  const isLocated = LOCATION_COLUMNS.some((columns) => columns.every((column) => mapped.has(column)));
  return SCHEMAS[table].hasLocation && !isLocated ? 'location' : null;
}

/** The table that a file's name tells by a word of it, the longest first; null when it tells none. */
export function tableOfName(file: string): ImportTable | null {
  // The name of rejected rows that were mended begins with their table.
  const mended = IMPORT_TABLES.find((table) => file.replace(/^.*[/\\]/, '').startsWith(`${table}.rejected.`));
  if (mended) return mended;
  const base = file.replace(/^.*[/\\]/, '').replace(/\.[a-z]+(\]?)$/i, '$1');
  // A number may cling to the word: scholen2024.
  const words = ` ${foldName(base).replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, '$1$2 ')} `;
  const told = IMPORT_TABLES.flatMap((table) =>
    [table, ...SCHEMAS[table].aliases].map((alias) => ({ table, alias: foldName(alias) })),
  ).filter(({ alias }) => words.includes(` ${alias} `));
  return told.sort((a, b) => b.alias.length - a.alias.length)[0]?.table ?? null;
}

/** The table whose columns these are; null when none fits, or two fit alike. */
export function tableOfColumns(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  geography: Geography,
): ImportTable | null {
  if (isSchoolList(header)) return 'schools';
  const fitting = IMPORT_TABLES.map((table) => mapColumns(table, header, sample, geography))
    .filter((mapping) => lacking(mapping) === null)
    .map(({ table, fields }) => ({
      table,
      count: fields.length,
      named: fields.filter(({ by }) => by === 'name').length,
      exact: fields.filter(({ by, field, columns }) => isTelling(table, field, by, header[columns[0] ?? 0] ?? '')).length,
    }))
    .sort((a, b) => b.named - a.named || b.count - a.count || b.exact - a.exact);
  const [best, next] = fitting;
  const isTied = next && next.named === best?.named && next.count === best.count && next.exact === best.exact;
  if (!best || isTied) return null;
  return best.table;
}

/** Whether a header names the table too ("schoolnummer" for the id of a school). */
function isTelling(table: ImportTable, field: string, by: MappedBy, header: string): boolean {
  if (by === 'content' || (field !== 'id' && field !== 'name')) return false;
  const name = foldName(header);
  return IMPORT_TABLES.every(
    (other) =>
      other === table ||
      !SCHEMAS[other].fields.some((one) => (one.aliases ?? []).some((alias) => foldName(alias) === name) && one.name === field),
  );
}

/** Which of the first records is the header: the first one that names at least two fields, or all it has; else the first. */
export function headerRowOf(records: readonly (readonly string[])[]): number {
  const known = knownHeaders();
  const named = (cells: readonly string[]) => cells.filter((cell) => known.has(foldName(cell))).length;
  const found = records.slice(0, 20).findIndex((cells) => named(cells) >= 2);
  return Math.max(found, 0);
}

let headers: ReadonlySet<string> | null = null;

function knownHeaders(): ReadonlySet<string> {
  headers ??= new Set(
    Object.values(SCHEMAS).flatMap(({ fields }) => fields.flatMap((field) => [foldName(field.name), ...namesOf(field)])),
  );
  return headers;
}
