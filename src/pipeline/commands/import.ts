import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileSource } from '../../data/import/bytes';
import { acceptedCounts, datasetFiles } from '../../data/import/dataset-files';
import { besidePool, inspectFiles } from '../../data/import/plan';
import type { CompiledPool } from '../../data/import/pool';
import { rejectedCsv, rejectedName } from '../../data/import/rejected';
import { type ImportResult, importFiles, isError } from '../../data/import/run';
import { IMPORT_TABLES } from '../../data/import/schema';
import { sayImportIssue } from '../../i18n/import-issues';
import { IMPORT_CODES, type ImportIssue } from '../../model/import-issue';
import { FILES_FOLDER, POOL } from '../../model/kbo';
import { REJECTED_FOLDER, sourcesAt } from '../sources';
import { nearest } from '../suggest';
import { CommandError, type Options, type PlainCommand, type Result, type Setting } from './command';

/** Findings that are told one by one to people; the files hold all of them. */
const MOST_TOLD = 20;

export const importCommand: PlainCommand = {
  options: { out: { type: 'string' }, table: { type: 'string' } },
  positionals: 'files',
  async runPlain(setting, options) {
    const { geography, text } = setting;
    const out = options.out;
    if (typeof out !== 'string' || out === '') throw new CommandError(text.cli.optionMissing('out'));
    const sources = await sourcesOf(setting, options);
    if (isAmongInputs(out, options)) throw new CommandError(text.cli.outAmongInputs(out));
    const { plans, info, pool } = await inspectFiles(sources, { geography, table: tableOf(setting, options) });
    const result = await importFiles(besidePool(plans, pool), { geography, info });
    const isUsable = pool !== null || result.tables.some(({ lines }) => lines.length > 0);
    const say = (issue: ImportIssue) => sayImportIssue(issue, setting.language);
    await mkdir(out, { recursive: true }).catch(() => {
      throw new CommandError(text.cli.folderNotMade(out));
    });
    if (isUsable) await writeDataset(out, result, pool);
    const rejectedFiles = await writeRejected(out, result, say);
    const shown = resultOf(setting, result, pool, isUsable, rejectedFiles, say);
    return options.json === true && isUsable ? { json: shown.json, rows: shown.rows } : shown;
  },
};

async function sourcesOf({ text }: Setting, options: Options): Promise<readonly FileSource[]> {
  const paths = Array.isArray(options.files) ? options.files : [];
  if (paths.length === 0) throw new CommandError(text.cli.importFileNeeded);
  const found = await Promise.all(paths.map(sourcesAt));
  const missing = paths.find((_, i) => found[i] === null);
  if (missing !== undefined) throw new CommandError(text.cli.fileMissing(missing));
  return found.flatMap((sources) => sources ?? []);
}

function tableOf({ text }: Setting, options: Options) {
  if (options.table === undefined) return undefined;
  const table = IMPORT_TABLES.find((known) => known === options.table);
  if (table) return table;
  const value = String(options.table);
  throw new CommandError(
    text.cli.unknownValue(
      text.cli.table,
      value,
      nearest(value, IMPORT_TABLES)
        .map((name) => `"${name}"`)
        .join(', '),
    ),
  );
}

/** Whether the folder to write to holds what is read: it would be overwritten. */
function isAmongInputs(out: string, options: Options): boolean {
  const paths = Array.isArray(options.files) ? options.files : [];
  return paths.some((path) => resolve(path) === resolve(out) || dirname(resolve(path)) === resolve(out));
}

async function writeDataset(out: string, { tables, info }: ImportResult, pool: CompiledPool | null): Promise<void> {
  // Tables of a dataset that stood there before would be read with these.
  const stale = IMPORT_TABLES.filter((table) => !tables.some((one) => one.table === table));
  const isDataset = await stat(join(out, 'datapackage.json')).catch(() => null);
  if (isDataset) await Promise.all(stale.map((table) => rm(join(out, `${table}.csv`), { force: true })));
  for (const [name, parts] of datasetFiles(tables, info, pool !== null))
    await pipeline(Readable.from(parts), createWriteStream(join(out, name)));
  if (pool) await mkdir(join(out, POOL, FILES_FOLDER), { recursive: true });
  for (const [name, source] of pool?.files ?? [])
    await pipeline(Readable.fromWeb(source.stream() as ReadableStream), createWriteStream(join(out, name)));
}

/** One file of rejected rows per file that has any, in a folder of its own so that the dataset stays clean. */
async function writeRejected(out: string, result: ImportResult, say: (issue: ImportIssue) => string): Promise<readonly string[]> {
  const folder = join(out, REJECTED_FOLDER);
  await rm(folder, { recursive: true, force: true });
  const written: string[] = [];
  for (const rejected of result.rejected) {
    await mkdir(folder, { recursive: true });
    const first = rejectedName(rejected);
    const name = written.includes(first) ? first.replace(/\.csv$/, `-${written.length}.csv`) : first;
    await writeFile(join(folder, name), rejectedCsv(rejected, result, say));
    written.push(name);
  }
  return written;
}

function resultOf(
  { text }: Setting,
  result: ImportResult,
  pool: CompiledPool | null,
  isUsable: boolean,
  rejectedFiles: readonly string[],
  say: (issue: ImportIssue) => string,
): Result {
  const plain = ({ file, row, column, code, value }: ImportIssue) => ({ file, row, column, code, value });
  const poolFile = pool && { file: pool.file, table: POOL, code: null, accepted: pool.establishments, rejected: 0 };
  const files = [...(poolFile ? [poolFile] : []), ...result.files];
  // A row with several errors stands there once, under the first.
  const seen = new Set<string>();
  const rejected = result.issues.filter((issue) => {
    const key = `${issue.row}\n${issue.file}`;
    return isError(issue) && !seen.has(key) && seen.add(key);
  });
  const warnings = result.issues.filter(({ code }) => IMPORT_CODES[code] === 'warning');
  const refused = result.issues.filter(({ code }) => IMPORT_CODES[code] === 'refusal');
  const told = [...refused, ...rejected, ...warnings];
  const sentences = told
    .slice(0, MOST_TOLD)
    .map((issue) => `${issue.row === null ? issue.file : `${issue.file}:${issue.row}`} ${say(issue)}`);
  const more = told.length > MOST_TOLD ? [text.cli.moreFindings(told.length - MOST_TOLD)] : [];
  const kept = rejectedFiles.length > 0 ? [text.cli.rejectedFiles(rejectedFiles.join(', '))] : [];
  const nothing = isUsable ? [] : [text.cli.nothingUsable];
  const remark = [...nothing, ...sentences, ...more, ...kept].join('\n');
  return {
    json: {
      accepted: { ...acceptedCounts(result), ...(pool ? { [POOL]: pool.establishments } : {}) },
      rejected: rejected.map(plain),
      warnings: warnings.map(plain),
      files: files.map(({ file, table, code }) => ({ file, table, code })),
    },
    rows: files.map(({ file, table, accepted, rejected: out, code }) => ({ file, table, accepted, rejected: out, code })),
    isMistake: !isUsable,
    ...(remark === '' ? {} : { remark }),
  };
}
