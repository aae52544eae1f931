import programmesUrl from '../../geodata/vlaanderen-reconstructie/programmes.csv?url';
import { readGeography } from '../data/geography';
import { datasetFiles } from '../data/import/dataset-files';
import { mapColumns, type Mapping, shapeOf } from '../data/import/mapping';
import type { PackageInfo } from '../data/import/package-info';
import { derivedPlans, type FilePlan, inspectFiles, remapped } from '../data/import/plan';
import { issueGroups, issuesCsv, rejectedCsv, rejectedName } from '../data/import/rejected';
import { type ImportResult, importFiles } from '../data/import/run';
import { IMPORT_TABLES, type ImportTable } from '../data/import/schema';
import { StoredTable } from '../data/import/stored-table';
import { sayImportIssue } from '../i18n/import-issues';
import type { Language } from '../i18n/text';
import type { Geography } from '../model/geography';
import type { ImportIssue } from '../model/import-issue';
import { StoreError } from '../model/own-dataset';
import { datasetFile, rememberedMapping, rememberMapping, saveDataset } from '../store/datasets';
import type { FromImporter, ImportReport, ImportTarget, PlanView, ToImporter } from './import-messages';

// Reads files in, apart from the analysis: that goes on answering, and ending this worker ends an import without a trace.

const SAMPLE_ROWS = 3;
const FIRST_OF_GROUP = 20;
const PROGRESS_MS = 100;

let geography: Geography | null = null;
let plans: readonly FilePlan[] = [];
let info: PackageInfo | null = null;
let imported: { readonly target: ImportTarget; readonly files: ReadonlyMap<string, Blob>; readonly report: ImportReport } | null =
  null;
let abort = new AbortController();

function post(message: FromImporter): void {
  postMessage(message);
}

async function loadGeography(baseUrl: string): Promise<Geography> {
  const response = await fetch(new URL('data/geography.json', baseUrl));
  return readGeography(await response.json());
}

async function inspect(files: readonly File[], baseUrl: string): Promise<void> {
  geography ??= await loadGeography(baseUrl);
  const seen = await inspectFiles(files, { geography });
  plans = [...plans, ...(await Promise.all(seen.plans.map(recalled)))];
  info = seen.info ?? info;
  showPlans();
}

/** The plan with the mapping that was made by hand for a file of this shape. */
async function recalled(plan: FilePlan): Promise<FilePlan> {
  if (plan.header.length === 0) return plan;
  // A store that cannot be used remembers nothing; that keeps nobody from importing.
  const known = await rememberedMapping(shapeOf(plan.header)).catch(() => null);
  return known ? remapped(plan, known as Mapping) : plan;
}

function showPlans(): void {
  const shown = [...plans, ...derivedPlans(plans, current())];
  post({
    kind: 'inspected',
    title: info?.title ?? '',
    plans: shown.map(
      ({ file, table, mapping, refusal, header, sample, size }, i): PlanView => ({
        file,
        table,
        mapping,
        refusal,
        header,
        sample: sample.slice(0, SAMPLE_ROWS),
        bytes: size,
        isDerived: i >= plans.length,
      }),
    ),
  });
}

function current(): Geography {
  if (!geography) throw new Error('asked before files came in');
  return geography;
}

async function map(file: string, table: ImportTable | null, mapping: Mapping | null): Promise<void> {
  plans = plans.map((plan) => {
    if (plan.file !== file) return plan;
    if (table === null) return { ...plan, table: null, mapping: null, refusal: null };
    return remapped(plan, mapping ?? mapColumns(table, plan.header, plan.sample, current()));
  });
  const changed = plans.find((plan) => plan.file === file);
  if (changed && mapping) await rememberMapping(shapeOf(changed.header), mapping).catch(() => {});
  showPlans();
}

/** Tables that are there already: those of the dataset that is replaced, and the programmes when nobody brings them. */
async function otherTables(target: ImportTarget, all: readonly FilePlan[]): Promise<ReadonlyMap<ImportTable, StoredTable>> {
  const brought = new Set(all.filter(({ refusal }) => !refusal).map(({ table }) => table));
  const found = new Map<ImportTable, StoredTable>();
  for (const table of IMPORT_TABLES) {
    if (brought.has(table) || target.replaces === null || !target.keepsOthers) continue;
    const blob = await datasetFile(target.id, `${table}.csv`);
    if (blob) found.set(table, await StoredTable.read(table, blob));
  }
  if (!brought.has('programmes') && !found.has('programmes')) {
    const response = await fetch(new URL(programmesUrl, import.meta.url));
    found.set('programmes', await StoredTable.read('programmes', await response.blob()));
  }
  return found;
}

async function runImport(target: ImportTarget, language: Language): Promise<void> {
  abort = new AbortController();
  const all = [...plans, ...derivedPlans(plans, current())];
  const others = await otherTables(target, all);
  let told = 0;
  const result = await importFiles(all, {
    geography: current(),
    info,
    knownIds: new Map([...others].map(([table, stored]) => [table, stored.ids])),
    signal: abort.signal,
    onProgress: ({ file, bytes, totalBytes, rows }) => {
      const now = performance.now();
      if (now - told < PROGRESS_MS) return;
      told = now;
      post({ kind: 'progress', file, share: totalBytes === 0 ? 0 : bytes / totalBytes, rows });
    },
  });
  const files = new Map<string, Blob>();
  const tables = [...result.tables, ...[...others].map(([table, { columns }]) => ({ table, columns }))];
  for (const [name, parts] of datasetFiles(result.tables, { ...(info ?? NO_INFO), title: target.name }, tables))
    files.set(name, new Blob([...parts] as BlobPart[]));
  for (const [table, { blob }] of others) files.set(`${table}.csv`, blob);
  const report = await reportOf(result, others, target, language);
  imported = { target, files, report };
  post({ kind: 'imported', report });
}
