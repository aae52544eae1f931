import Papa from 'papaparse';
import programmesUrl from '../../geodata/vlaanderen-reconstructie/programmes.csv?url';
import { readGeography } from '../data/geography';
import type { FileSource } from '../data/import/bytes';
import { compareDatasets } from '../data/import/compare';
import { datasetFiles } from '../data/import/dataset-files';
import { maskedTables, packageZip, tableCsv, tableGeojson, tableXlsx } from '../data/import/export';
import { type Mapping, mapColumns, shapeOf, tableOfName, withColumn } from '../data/import/mapping';
import { type PackageInfo, readPackage } from '../data/import/package-info';
import { besidePool, derivedPlans, type FilePlan, inspectFiles, remapped } from '../data/import/plan';
import { type CompiledPool, findPool } from '../data/import/pool';
import { readStoredTable } from '../data/import/referable';
import { issueGroups, issuesCsv, rejectedCsv, rejectedName } from '../data/import/rejected';
import { type ImportedTable, importFiles } from '../data/import/run';
import { IMPORT_TABLES, type ImportTable } from '../data/import/schema';
import { datasetHash, withRows } from '../data/import/stored-rows';
import { templateCsv, templateXlsx } from '../data/import/templates';
import type { MunicipalityLocator } from '../data/locator';
import { type ImportLanguage, sayImportIssue } from '../i18n/import-issues';
import type { Geography } from '../model/geography';
import type { ImportIssue } from '../model/import-issue';
import { MANIFEST_FILE, manifestOf, POOL } from '../model/kbo';
import { REJECTED, StoreError } from '../model/own-dataset';
import type { Register } from '../model/register';
import { datasetById, datasetFile, rememberedMapping, rememberMapping, saveDataset } from '../store/datasets';
import { commonYear, registerOf, verdictFlips } from './dataset-diff';
import type {
  DatasetChanges,
  ExportKind,
  FromImporter,
  ImportReport,
  ImportTarget,
  PlanView,
  PoolView,
  ToImporter,
} from './import-messages';

// Reads files in, apart from the analysis: that goes on answering, and ending this worker ends an import without a trace.

const SAMPLE_ROWS = 3;
const PROGRESS_MS = 100;
/** In the name of a file with small numbers hidden. */
const MASKED = '-afgeschermd';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Of files that come without a descriptor. */
const NO_INFO: PackageInfo = {
  name: '',
  title: '',
  isExample: false,
  referenceDate: null,
  sources: [],
  licenses: [],
  assumptions: [],
  tableOfPath: new Map(),
};

let geography: Geography | null = null;
let baseAddress = '';
let plans: readonly FilePlan[] = [];
let info: PackageInfo | null = null;
/** The compiled extract that was brought last. */
let broughtPool: CompiledPool | null = null;
/** Columns of derived tables that were put right by hand. */
let derivedByHand = new Map<string, Mapping>();
let imported: {
  readonly target: ImportTarget;
  readonly tables: readonly ImportedTable[];
  readonly pool: CompiledPool | null;
  readonly report: ImportReport;
} | null = null;
let abort = new AbortController();

function post(message: FromImporter): void {
  postMessage(message);
}

async function loadGeography(baseUrl: string): Promise<Geography> {
  const response = await fetch(new URL('data/geography.json', baseUrl));
  return readGeography(await response.json());
}

async function inspect(files: readonly File[], baseUrl: string): Promise<void> {
  baseAddress = baseUrl;
  geography ??= await loadGeography(baseUrl);
  const seen = await inspectFiles(files, { geography });
  // An extract that lacked files before may have them now.
  const before = seen.pool ? plans.filter(({ refusal }) => !refusal?.code.startsWith('pool-')) : plans;
  plans = [...before, ...(await Promise.all(seen.plans.map(recalled)))];
  broughtPool = seen.pool ?? broughtPool;
  info = seen.info ?? info;
  showPlans();
}

/** The plan with the mapping that was made by hand for a file of this shape. */
async function recalled(plan: FilePlan): Promise<FilePlan> {
  if (plan.header.length === 0) return plan;
  // A store that cannot be used remembers nothing; that keeps nobody from importing.
  const known = (await rememberedMapping(shapeOf(plan.header)).catch(() => null)) as Mapping | null;
  // Two sheets may have one header; a name that tells the table is believed before the memory.
  const told = tableOfName(plan.file);
  return known && (told === null || told === known.table) ? remapped(plan, known) : plan;
}

function showPlans(): void {
  const shown = [...besidePool(plans, broughtPool), ...derived()];
  post({
    kind: 'inspected',
    title: info?.title ?? '',
    plans: [
      ...(broughtPool ? [poolPlan(broughtPool)] : []),
      ...shown.map(
        ({ file, table, mapping, refusal, header, sample, size }, i): PlanView => ({
          file,
          table,
          mapping,
          refusal,
          header,
          sample: sample.slice(0, SAMPLE_ROWS),
          bytes: size,
          isDerived: i >= plans.length,
          pool: null,
        }),
      ),
    ],
  });
}

function poolPlan(pool: CompiledPool): PlanView {
  const { file, bytes } = pool;
  const none = { mapping: null, refusal: null, header: [], sample: [], isDerived: false };
  return { ...none, file, table: 'prospects', bytes, pool: viewOf(pool) };
}

const viewOf = ({ establishments, arrondissements, day }: CompiledPool): PoolView => ({ establishments, arrondissements, day });

function derived(): readonly FilePlan[] {
  return derivedPlans(plans, current(), derivedByHand);
}

function current(): Geography {
  if (!geography) throw new Error('asked before files came in');
  return geography;
}

function chooseTable(file: string, table: ImportTable | null): void {
  plans = plans.map((plan) => {
    if (plan.file !== file) return plan;
    if (table === null) return { ...plan, table: null, mapping: null, refusal: null };
    return remapped(plan, mapColumns(table, plan.header, plan.sample, current()));
  });
  showPlans();
}

async function chooseColumn(file: string, field: string, column: number | null): Promise<void> {
  const plan = [...plans, ...derived()].find((one) => one.file === file);
  if (!plan?.table) return;
  const mapping = withColumn(plan.mapping ?? { table: plan.table, fields: [] }, field, column);
  if (plans.includes(plan)) {
    plans = plans.map((one) => (one === plan ? remapped(one, mapping) : one));
    await rememberMapping(shapeOf(plan.header), mapping).catch(() => {});
  } else {
    derivedByHand.set(file, mapping);
  }
  showPlans();
}

type Others = ReadonlyMap<ImportTable, Awaited<ReturnType<typeof readStoredTable>>>;

/** Tables that are there already: those of the dataset that is replaced, and the programmes when nobody brings them. */
async function otherTables(target: ImportTarget, all: readonly FilePlan[], pool: CompiledPool | null): Promise<Others> {
  const brought = broughtTables(all);
  const found = new Map<ImportTable, Awaited<ReturnType<typeof readStoredTable>>>();
  for (const table of IMPORT_TABLES) {
    const isKept = brought.has(table) ? target.addsRows : target.keepsOthers;
    if (target.replaces === null || !isKept || (pool && table === 'prospects')) continue;
    const blob = await datasetFile(target.id, `${table}.csv`);
    if (blob) found.set(table, await readStoredTable(table, fileOf(`${table}.csv`, blob)));
  }
  if (!brought.has('programmes') && !found.has('programmes')) {
    const response = await fetch(new URL(programmesUrl, import.meta.url));
    found.set('programmes', await readStoredTable('programmes', fileOf('programmes.csv', await response.blob())));
  }
  return found;
}

/** The pool that is there already, as far as it stays: a table of prospects takes its place, but no rows can be added to it. */
async function keptPool(target: ImportTarget, all: readonly FilePlan[]): Promise<CompiledPool | null> {
  const isKept = broughtTables(all).has('prospects') ? target.addsRows : target.keepsOthers;
  if (target.replaces === null || !isKept) return null;
  const files = await storedPoolFiles(target.id);
  if (!files) return null;
  const { pool } = await findPool([...files.values()], current());
  if (!pool) throw new StoreError('gone');
  return pool;
}

/** The files of the pool of a dataset on this device, by their names; null when it has none. */
async function storedPoolFiles(id: string): Promise<ReadonlyMap<string, FileSource> | null> {
  const name = `${POOL}/${MANIFEST_FILE}`;
  const manifest = await datasetFile(id, name);
  if (!manifest) return null;
  const files = new Map([[name, fileOf(name, manifest)]]);
  for (const { arrow } of manifestOf(await manifest.text())?.files ?? []) {
    const blob = await datasetFile(id, `${POOL}/${arrow}`);
    if (blob) files.set(`${POOL}/${arrow}`, fileOf(`${POOL}/${arrow}`, blob));
  }
  return files;
}

function broughtTables(all: readonly FilePlan[]): ReadonlySet<ImportTable> {
  return new Set(all.flatMap(({ table, refusal }) => (table && !refusal ? [table] : [])));
}

function fileOf(name: string, blob: Blob): FileSource {
  return { name, size: blob.size, stream: () => blob.stream() };
}

async function runImport(target: ImportTarget, language: ImportLanguage): Promise<void> {
  abort = new AbortController();
  // A table that could be derived and lacks a column is an offer, no fault.
  const found = [...plans, ...derived().filter(({ refusal }) => !refusal)];
  const pool = broughtPool ?? (await keptPool(target, found));
  const all = besidePool(found, pool);
  const others = await otherTables(target, all, pool);
  let told = 0;
  let paused = performance.now();
  const result = await importFiles(all, {
    geography: current(),
    info,
    knownIds: new Map([...others].map(([table, { rows }]) => [table, rows])),
    signal: abort.signal,
    pause: () => {
      if (performance.now() - paused < PROGRESS_MS) return undefined;
      return new Promise<void>((resolve) => setTimeout(resolve)).then(() => {
        paused = performance.now();
      });
    },
    onProgress: ({ file, bytes, totalBytes, rows }) => {
      const now = performance.now();
      if (now - told < PROGRESS_MS) return;
      told = now;
      post({ kind: 'progress', file, share: totalBytes === 0 ? 0 : bytes / totalBytes, rows });
    },
  });
  const read = new Map(result.tables.map((table) => [table.table, table]));
  const tables = IMPORT_TABLES.flatMap((table) => {
    const [came, was] = [read.get(table), others.get(table)?.table];
    return came && was ? withRows(was, came) : (came ?? was ?? []);
  });
  const say = (issue: ImportIssue) => sayImportIssue(issue, language);
  const report: ImportReport = {
    files: result.files,
    groups: issueGroups(result.issues),
    headerRows: Object.fromEntries(all.map(({ file, headerRecords }) => [file, headerRecords])),
    counts: Object.fromEntries([
      ...tables.map(({ table, lines }) => [table, lines.length]),
      ...(pool ? [[POOL, pool.establishments]] : []),
    ]),
    read: [...result.tables.map(({ table }) => table), ...(broughtPool ? [POOL] : [])],
    pool: broughtPool && { ...viewOf(broughtPool), file: broughtPool.file },
    hash: datasetHash(tables, pool?.hash),
    changes: target.replaces === null ? null : await changesOf(target, tables, pool),
    rejected: result.rejected.map((rejected) => ({
      name: rejectedName(rejected),
      content: new Blob([forSpreadsheet(rejectedCsv(rejected, result, say), language)], { type: 'text/csv' }),
    })),
    issues: new Blob([forSpreadsheet(issuesCsv(result.issues, say), language)], { type: 'text/csv' }),
  };
  imported = { target, tables, pool, report };
  post({ kind: 'imported', report });
}

/** Spreadsheets of Dutch and French part cells by a semicolon. */
function forSpreadsheet(csv: string, language: ImportLanguage): string {
  if (language === 'en') return csv;
  const { data } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { delimiter: ',', skipEmptyLines: true });
  return `\uFEFF${Papa.unparse(data, { delimiter: ';', newline: '\r\n' })}\r\n`;
}

async function save(savedAt: string): Promise<void> {
  if (!imported) throw new Error('nothing was imported');
  const { target, tables, pool, report } = imported;
  const own = { ...(info ?? NO_INFO), title: target.name, isExample: false };
  const files = new Map<string, Blob>();
  for (const [name, parts] of datasetFiles(tables, own, pool !== null)) files.set(name, new Blob([...parts] as BlobPart[]));
  for (const [name, source] of pool?.files ?? []) files.set(name, await blobOf(source));
  for (const { name, content } of report.rejected) files.set(`${REJECTED}${name}`, content);
  const record = await saveDataset({
    id: target.id,
    name: target.name,
    replaces: target.replaces,
    files,
    version: {
      savedAt,
      hash: report.hash,
      counts: report.counts,
      bytes: [...files.values()].reduce((sum, { size }) => sum + size, 0),
      files: [
        ...besidePool(plans, pool)
          .filter(({ refusal, table }) => table && !refusal)
          .map(({ file }) => file),
        ...(broughtPool ? [broughtPool.file] : []),
      ],
      keptTables: Object.keys(report.counts).filter((table) => !report.read.includes(table)),
      rejectedFiles: report.rejected.map(({ name }) => name),
      rejected: report.files.reduce((sum, { rejected }) => sum + rejected, 0),
    },
  });
  imported = null;
  plans = [];
  info = null;
  broughtPool = null;
  derivedByHand = new Map();
  post({ kind: 'saved', record });
}

/** A file as the store keeps it; one that was chosen is not read for that. */
async function blobOf(source: FileSource): Promise<Blob> {
  if (source instanceof Blob) return source.slice();
  return new Response(source.stream() as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
}

/** What saving would change, and which verdicts of the question on the screen would flip. */
async function changesOf(
  target: ImportTarget,
  after: readonly ImportedTable[],
  pool: CompiledPool | null,
): Promise<DatasetChanges> {
  const before = await storedDataset(target.id);
  const tables = [...compareDatasets(before.tables, after)].map(([table, { added, removed, changed }]) => ({
    table,
    added,
    removed,
    changed,
  }));
  const [a, b] = await Promise.all([before, { tables: after, info }].map((one) => registerOf(one, current(), loadLocator)));
  const year = a && b ? commonYear(a, b) : null;
  const names = namesIn([a, b]);
  const establishments = (await datasetById(target.id))?.current.counts[POOL] ?? null;
  const isOther = broughtPool !== null || (establishments !== null && pool === null);
  const told = { tables, pool: isOther ? { before: establishments, after: pool?.establishments ?? null } : null, names };
  if (!a || !b || year === null || target.question.subject.kind !== 'programme') return { ...told, flips: null };
  const question = { ...target.question, year };
  return { ...told, flips: await verdictFlips([a, b], [before.tables, after], question, loadLocator) };
}

/** How ids are called, for people who read what changes. */
function namesIn(registers: readonly (Register | undefined)[]): Readonly<Record<string, string>> {
  const named = registers.flatMap((register) => [
    ...(register?.programmes.map(({ id, name }) => [id, name] as const) ?? []),
    ...[register?.schools, register?.workplaces].flatMap(
      (sites) => sites?.ids.map((id, row) => [id, sites.names[row] ?? id] as const) ?? [],
    ),
  ]);
  return Object.fromEntries(named);
}

/** Outlines, for rows that have nothing but a coordinate; fetched when there are such rows. */
async function loadLocator(): Promise<MunicipalityLocator> {
  const [{ createLocator }, { readOutlines }, response] = await Promise.all([
    import('../data/locator'),
    import('../data/outlines'),
    fetch(new URL('data/outlines.json', baseAddress)),
  ]);
  return createLocator(readOutlines(await response.json(), current()).regions('municipality'));
}

/** The tables of a dataset on this device, and what it says of itself. */
async function storedDataset(id: string): Promise<{ tables: readonly ImportedTable[]; info: PackageInfo | null }> {
  const tables: ImportedTable[] = [];
  for (const table of IMPORT_TABLES) {
    const blob = await datasetFile(id, `${table}.csv`);
    if (blob) tables.push((await readStoredTable(table, fileOf(`${table}.csv`, blob))).table);
  }
  const descriptor = await datasetFile(id, 'datapackage.json');
  if (!descriptor) throw new StoreError('gone');
  const own = await readPackage(fileOf('datapackage.json', descriptor));
  return { tables, info: own === 'broken' ? null : own };
}

async function exportDataset({ id, name, as }: Extract<ToImporter, { kind: 'export' }>): Promise<void> {
  const stored = await storedDataset(id);
  const tables = as.isMasked ? maskedTables(stored.tables) : stored.tables;
  if (as.kind === 'zip') {
    // What others may have of the register they compile themselves.
    const poolFiles = as.isMasked ? null : await storedPoolFiles(id);
    const parts: BlobPart[] = [];
    for await (const part of packageZip(tables, stored.info, poolFiles)) parts.push(part as Uint8Array<ArrayBuffer>);
    post({
      kind: 'file',
      name: `${name}${as.isMasked ? MASKED : ''}.zip`,
      content: new Blob(parts),
    });
    return;
  }
  const table = tables.find((one) => one.table === as.table);
  if (!table) throw new StoreError('gone');
  post({ kind: 'file', name: `${name}.${as.table}${as.isMasked ? MASKED : ''}.${as.kind}`, content: await contentOf(table, as) });
}

async function contentOf(table: ImportedTable, { kind, hasComma }: Exclude<ExportKind, { kind: 'zip' }>): Promise<Blob> {
  if (kind === 'xlsx') return new Blob([...tableXlsx(table)] as BlobPart[], { type: EXCEL });
  if (kind === 'geojson') return new Blob([await tableGeojson(table)], { type: 'application/geo+json' });
  return new Blob([...tableCsv(table, hasComma ? 'comma' : 'point')], { type: 'text/csv' });
}

async function sendTemplate({ table, as, language }: Extract<ToImporter, { kind: 'template' }>): Promise<void> {
  const content =
    as === 'xlsx'
      ? new Blob([...templateXlsx(table)] as BlobPart[], { type: EXCEL })
      : new Blob([forSpreadsheet(templateCsv(table), language)], { type: 'text/csv' });
  post({ kind: 'file', name: `${table}.${as}`, content });
}

async function answer(message: Exclude<ToImporter, { kind: 'cancel' }>): Promise<void> {
  switch (message.kind) {
    case 'inspect':
      return inspect(message.files, message.baseUrl);
    case 'table':
      return chooseTable(message.file, message.table);
    case 'column':
      return chooseColumn(message.file, message.field, message.column);
    case 'import':
      return runImport(message.target, message.language);
    case 'save':
      return save(message.savedAt);
    case 'export':
      return exportDataset(message);
    case 'template':
      return sendTemplate(message);
  }
}

let last: Promise<void> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<ToImporter>) => {
  if (data.kind === 'cancel') {
    abort.abort();
    return;
  }
  // One after the other, in the order in which they were asked.
  last = last.then(() =>
    answer(data).catch((error: unknown) => {
      if (abort.signal.aborted) {
        abort = new AbortController();
        post({ kind: 'cancelled' });
      } else post({ kind: 'failed', fault: error instanceof StoreError ? error.fault : null });
    }),
  );
};
