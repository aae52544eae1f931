import type { Geography } from '../../model/geography';
import type { ImportCode, ImportIssue } from '../../model/import-issue';
import { delimiterOf } from '../delimiter';
import { type ArchiveEntry, entrySource, listArchive } from './archive';
import { baseName, type FileSource, tellEncoding, textOf } from './bytes';
import { csvRows, type Rows } from './csv-rows';
import { readSheets, sheetRows } from './excel-rows';
import { tellKind } from './file-kind';
import { heldRows, readFeatures } from './geojson-rows';
import { headerRowOf, lacking, type Mapping, mapColumns, shapeOf, tableOfColumns, tableOfName } from './mapping';
import { type PackageInfo, readPackage } from './package-info';
import { type CompiledPool, findPool } from './pool';
import { Refusal } from './refusal';
import type { ImportTable } from './schema';
import { tidy } from './tidy';

/** One table of one file: what it is taken for, before anything is read in. */
export interface FilePlan {
  /** As it is told; a sheet of several as "file.xlsx [sheet]". */
  readonly file: string;
  readonly table: ImportTable | null;
  readonly mapping: Mapping | null;
  /** Why the whole file cannot be used. */
  readonly refusal: ImportIssue | null;
  /** What holds for the whole file and keeps nothing out. */
  readonly warnings: readonly ImportIssue[];
  readonly header: readonly string[];
  /** The first data rows. */
  readonly sample: readonly (readonly string[])[];
  readonly size: number;
  /** Records before the data, blank ones apart. */
  readonly headerRecords: number;
  /** Taken from a file that is about something else: a row that says the same again is no duplicate. */
  readonly isDerived?: true;
  /** All records from the first on; may be opened again. */
  readonly rows: () => Rows;
}

export interface Inspection {
  readonly plans: readonly FilePlan[];
  /** From a datapackage.json among the files. */
  readonly info: PackageInfo | null;
  /** A compiled extract among the files. */
  readonly pool: CompiledPool | null;
}

export interface InspectOptions {
  readonly geography: Geography;
  /** Takes every file for this table. */
  readonly table?: ImportTable | undefined;
  /** A mapping that was corrected by hand for files of this shape. */
  readonly remembered?: ((shape: string) => Mapping | null) | undefined;
}

const SAMPLE_ROWS = 30;
/** A header may be this long before a file is taken for no table. */
const MOST_HEADER_CHARS = 1 << 20;

/** Looks at files: what each is, in which encoding, which table, which columns. Reads each whole once, to know its encoding. */
export async function inspectFiles(sources: readonly FileSource[], options: InspectOptions): Promise<Inspection> {
  const { files, refused } = await unfolded(sources);
  const { pool, refused: refusedPools, others } = await findPool(files, options.geography);
  const descriptor = files.find(({ name }) => baseName(name) === 'datapackage.json');
  const described = descriptor ? await readPackage(descriptor) : null;
  const plans: FilePlan[] = [...refused];
  for (const { source, code, value } of refusedPools) plans.push(refusedPlan(source, code, value));
  if (described === 'broken' && descriptor) plans.push(refusedPlan(descriptor, 'descriptor-broken'));
  const info = described === 'broken' ? null : described;
  for (const file of others) if (file !== descriptor) plans.push(...(await inspected(file, info, options)));
  for (const [path, table] of info?.tableOfPath ?? []) {
    if (files.some(({ name }) => baseName(name) === path)) continue;
    plans.push({ ...refusedPlan({ name: path, size: 0 }, 'file-missing'), table });
  }
  return { plans, info, pool };
}

/** Plans beside a compiled pool, which goes before a table of prospects. */
export function besidePool(plans: readonly FilePlan[], pool: CompiledPool | null): readonly FilePlan[] {
  if (!pool) return plans;
  return plans.map((plan) =>
    plan.table === 'prospects' && !plan.refusal
      ? { ...plan, refusal: issue(plan.file, 'pool-goes-first', null, pool.file) }
      : plan,
  );
}

/** Files with those of archives among them; workbooks are archives too, and stay as they are. */
async function unfolded(sources: readonly FileSource[]) {
  const files: FileSource[] = [];
  const refused: FilePlan[] = [];
  for (const source of sources) {
    try {
      const entries = (await isArchive(source)) ? await listArchive(source) : null;
      if (!entries || entries.some(({ name }) => name === '[Content_Types].xml')) files.push(source);
      else if (entries.length === 0) refused.push(refusedPlan(source, 'file-empty'));
      else for (const entry of entries) files.push(inArchive(source, entry));
    } catch (error) {
      refused.push(refusalOf(source, error));
    }
  }
  return { files, refused };
}

/** What is refused is so when it is inspected. */
async function isArchive(source: FileSource): Promise<boolean> {
  return tellKind(source).then(
    (kind) => kind === 'zip',
    (error: unknown) => {
      if (error instanceof Refusal) return false;
      throw error;
    },
  );
}

function inArchive(archive: FileSource, entry: ArchiveEntry): FileSource {
  return { ...entrySource(archive, entry), name: `${archive.name}/${entry.name}` };
}

function refusalOf(source: FileSource, error: unknown): FilePlan {
  if (!(error instanceof Refusal)) throw error;
  return refusedPlan(source, error.code, error.value);
}

function refusedPlan(
  source: { readonly name: string; readonly size: number },
  code: ImportCode,
  value: string | null = null,
): FilePlan {
  return {
    file: source.name,
    table: null,
    mapping: null,
    refusal: { code, file: source.name, row: null, column: null, value },
    warnings: [],
    header: [],
    sample: [],
    size: source.size,
    headerRecords: 0,
    rows: () => heldRows([], 0),
  };
}

async function inspected(source: FileSource, info: PackageInfo | null, options: InspectOptions): Promise<readonly FilePlan[]> {
  try {
    const kind = await tellKind(source);
    if (kind === 'zip') return await inspectedSheets(source, options);
    if (kind === 'json') {
      const rows = await readFeatures(source);
      return [await planned(source, source.name, () => heldRows(rows, source.size), [], null, options)];
    }
    const { encoding, isDamaged } = await tellEncoding(source);
    const delimiter = await tellDelimiter(source, encoding);
    const rows = () => csvRows(textOf(source, encoding), delimiter);
    const warnings = isDamaged ? [issue(source.name, 'encoding-mixed')] : [];
    return [await planned(source, source.name, rows, warnings, info?.tableOfPath.get(baseName(source.name)) ?? null, options)];
  } catch (error) {
    return [refusalOf(source, error)];
  }
}

async function inspectedSheets(source: FileSource, options: InspectOptions): Promise<readonly FilePlan[]> {
  const entries = await listArchive(source);
  if (!entries.some(({ name }) => name === '[Content_Types].xml')) throw new Refusal('archive-nested');
  const sheets = await readSheets(source);
  if (sheets.length === 0) throw new Refusal('file-empty');
  return Promise.all(
    sheets.map((sheet) => {
      const file = sheets.length === 1 ? source.name : `${source.name} [${sheet.name}]`;
      const told = sheets.length === 1 ? null : tableOfName(sheet.name);
      return planned(source, file, () => sheetRows(sheet, source.size), [], told, options);
    }),
  );
}

async function tellDelimiter(source: FileSource, encoding: Parameters<typeof textOf>[1]): Promise<string> {
  let head = '';
  for await (const { text } of textOf(source, encoding)) {
    head += text;
    if (head.trimStart().includes('\n')) break;
    if (head.length > MOST_HEADER_CHARS) throw new Refusal('line-too-long');
  }
  const lines = head
    .slice(0, MOST_HEADER_CHARS)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const hint = /^"?sep=(.)"?$/i.exec(lines[0]?.trim() ?? '')?.[1];
  if (hint !== undefined && ',;\t'.includes(hint)) return hint;
  // A title above the table has no separator.
  const telling = lines.slice(0, 10).find((line) => /[,;\t]/.test(line));
  return delimiterOf(telling ?? '');
}

async function planned(
  source: FileSource,
  file: string,
  rows: () => Rows,
  warnings: readonly ImportIssue[],
  told: ImportTable | null,
  options: InspectOptions,
): Promise<FilePlan> {
  const records = await firstRecords(rows);
  if (records.length === 0) return refusedPlan({ name: file, size: source.size }, 'file-empty');
  const isHint = /^sep=.?$/i.test(records[0]?.join('').trim() ?? '');
  const skipped = isHint ? 1 : 0;
  const headerAt = skipped + headerRowOf(records.slice(skipped));
  const header = trimmedHeader((records[headerAt] ?? []).map(tidy));
  const sample = records.slice(headerAt + 1, headerAt + 1 + SAMPLE_ROWS);
  const plan = {
    ...refusedPlan({ name: file, size: source.size }, 'table-unknown'),
    header,
    sample,
    warnings,
    headerRecords: headerAt + 1,
    rows,
  };
  const remembered = options.remembered?.(shapeOf(header)) ?? null;
  if (remembered && lacking(remembered) === null && (options.table ?? remembered.table) === remembered.table) {
    return { ...plan, refusal: null, table: remembered.table, mapping: remembered };
  }
  return withTable(plan, options.table ?? null, told ?? tableOfName(file), options.geography);
}

/** Spreadsheets give columns that nobody used; they need no header. */
function trimmedHeader(header: readonly string[]): readonly string[] {
  return header.slice(0, header.findLastIndex((cell) => cell !== '') + 1);
}

async function firstRecords(rows: () => Rows): Promise<readonly (readonly string[])[]> {
  const records: (readonly string[])[] = [];
  for await (const batch of rows()) {
    if (records.length === 0 && batch.faults?.get(0) === 'row-too-long') throw new Refusal('line-too-long');
    records.push(...batch.rows.slice(0, SAMPLE_ROWS + 20));
    if (records.length > SAMPLE_ROWS + 20) break;
  }
  return records;
}

/** The table as asked for, else as told by the name, else as the columns tell. */
function withTable(plan: FilePlan, asked: ImportTable | null, named: ImportTable | null, geography: Geography): FilePlan {
  const { header, sample } = plan;
  const table = asked ?? named;
  const mapping = table && mapColumns(table, header, sample, geography);
  if (asked !== null || (mapping && lacking(mapping) === null)) return remapped(plan, mapping);
  const byColumns = tableOfColumns(header, sample, geography);
  if (byColumns) return remapped(plan, mapColumns(byColumns, header, sample, geography));
  return mapping
    ? remapped(plan, mapping)
    : { ...plan, refusal: issue(plan.file, 'table-unknown', null, header.slice(0, 8).join(', ')) };
}

/** Whom the rows of a table are about, with the column that says who. */
const ABOUT: Partial<Record<ImportTable, readonly (readonly [table: ImportTable, reference: string])[]>> = {
  recognitions: [['workplaces', 'workplace_id']],
  agreements: [['workplaces', 'workplace_id']],
  offers: [['schools', 'school_id']],
};

/**
 * One sheet often tells two tables: recognitions with the name and town of each workplace. Where nobody brings that other table and the columns
 * are there, it is taken from the same file.
 */
export function derivedPlans(
  plans: readonly FilePlan[],
  geography: Geography,
  /** Columns put right by hand, by the name of the derived plan. */
  byHand: ReadonlyMap<string, Mapping> = new Map(),
): readonly FilePlan[] {
  const brought = new Set(plans.flatMap(({ table, refusal }) => (table && !refusal ? [table] : [])));
  return plans.flatMap((plan) => {
    const { table, mapping, refusal, header, sample } = plan;
    if (!table || !mapping || refusal) return [];
    return (ABOUT[table] ?? []).flatMap(([parent, reference]): readonly FilePlan[] => {
      const columns = mapping.fields.find(({ field }) => field === reference)?.columns ?? [];
      if (brought.has(parent) || columns.length === 0) return [];
      const file = `${plan.file} (${parent})`;
      const told = mapColumns(parent, header, sample, geography);
      // Places and dates of a row are those of what it is about.
      const own = new Set(mapping.fields.flatMap((one) => one.columns));
      const others = told.fields.filter((one) => one.field !== 'id' && !one.columns.some((column) => own.has(column)));
      const site = { table: parent, fields: [...others, { field: 'id', columns, by: 'name' as const }] };
      return [{ ...remapped({ ...plan, file, warnings: [] }, byHand.get(file) ?? site), isDerived: true }];
    });
  });
}

/** The same file with another table or other columns, as somebody corrected them. */
export function remapped(plan: FilePlan, mapping: Mapping | null): FilePlan {
  if (!mapping) return { ...plan, table: null, mapping: null, refusal: issue(plan.file, 'table-unknown') };
  const missing = lacking(mapping);
  const refusal =
    missing === null
      ? null
      : missing === 'location'
        ? issue(plan.file, 'location-column-missing')
        : issue(plan.file, 'column-missing', missing.column);
  return { ...plan, table: mapping.table, mapping, refusal };
}

function issue(file: string, code: ImportCode, column: string | null = null, value: string | null = null): ImportIssue {
  return { code, file, row: null, column, value };
}
