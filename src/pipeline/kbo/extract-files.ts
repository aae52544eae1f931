import { mkdir, open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { cleaned, type LineFaults } from './clean';
import { unzipTo, zipEntries } from './unzip';

/** The tables of an extract that are read; contact data and branches never are. */
export const KBO_TABLES = {
  meta: ['Variable', 'Value'],
  code: ['Category', 'Code'],
  enterprise: ['EnterpriseNumber', 'Status', 'TypeOfEnterprise'],
  establishment: ['EstablishmentNumber', 'StartDate', 'EnterpriseNumber'],
  activity: ['EntityNumber', 'ActivityGroup', 'NaceVersion', 'NaceCode', 'Classification'],
  address: ['EntityNumber', 'TypeOfAddress', 'Zipcode', 'StreetNL', 'StreetFR', 'HouseNumber', 'DateStrikingOff'],
  denomination: ['EntityNumber', 'Language', 'TypeOfDenomination', 'Denomination'],
} as const;
export type KboTable = keyof typeof KBO_TABLES;

/** Without one of these nothing can be compiled. */
const REQUIRED_TABLES = ['enterprise', 'establishment', 'activity', 'address', 'denomination'] as const;

/** A CSV file that is ready to be read. */
export interface CsvFile {
  readonly path: string;
  /** As it is called in the report. */
  readonly name: string;
  readonly bytes: number;
  /** In the order of the file, which differs between years. */
  readonly columns: readonly string[];
  readonly isCrLf: boolean;
  /** Of lines that are left out of it. */
  readonly faults: readonly LineFaults[];
}

/** Files of one table in the order in which they count: what a file deletes, those of a lower step had. */
export interface TableFiles {
  readonly rows: readonly { readonly step: number; readonly file: CsvFile }[];
  readonly deletions: readonly { readonly step: number; readonly file: CsvFile }[];
}

export type ExtractFiles = Readonly<Record<KboTable, TableFiles>>;

/** Why an extract cannot be read. */
export class ExtractError extends Error {
  readonly code: 'missing' | 'no-zip' | 'table-missing' | 'columns-missing';
  readonly file: string;
  readonly columns: readonly string[];
  constructor(code: ExtractError['code'], file: string, columns: readonly string[] = []) {
    super(`${code}: ${file} ${columns.join(', ')}`);
    this.code = code;
    this.file = file;
    this.columns = columns;
  }
}

/** What is to be read: a name, and a way to have it on disk. */
interface Found {
  readonly name: string;
  readonly bytes: number;
  readonly isPacked: boolean;
  toDisk(folder: string): Promise<string>;
}

/**
 * Finds the tables in a folder or a zip, or in the zips of a folder in the order of their names (a full extract, then updates), and unpacks
 * into `temporary` what is needed. Throws ExtractError.
 */
export async function extractFiles(path: string, temporary: string, onUnpack: (name: string) => void): Promise<ExtractFiles> {
  const sources = await sourcesOf(path);
  const tables = {} as Record<KboTable, { rows: TableFiles['rows'][number][]; deletions: TableFiles['deletions'][number][] }>;
  for (const table of Object.keys(KBO_TABLES) as KboTable[]) tables[table] = { rows: [], deletions: [] };
  for (const [index, source] of sources.entries()) {
    const folder = join(temporary, `unpacked-${index}`);
    for (const [table, files] of Object.entries(tables) as [KboTable, (typeof tables)[KboTable]][]) {
      const named = (suffix: string) => source.find((found) => basename(found.name).toLowerCase() === `${table}${suffix}.csv`);
      const read = async (found: Found, needed: readonly string[]) => {
        await mkdir(folder, { recursive: true });
        if (found.isPacked) onUnpack(basename(found.name));
        return csvFile(await found.toDisk(folder), found, needed, folder);
      };
      const [full, deletion, insertion] = [named(''), named('_delete'), named('_insert')];
      const isFirst = files.rows.length === 0 || table === 'meta';
      if (full && isFirst) files.rows.push({ step: 2 * index, file: await read(full, KBO_TABLES[table]) });
      if (deletion) files.deletions.push({ step: 2 * index + 1, file: await read(deletion, []) });
      if (insertion) files.rows.push({ step: 2 * index + 1, file: await read(insertion, KBO_TABLES[table]) });
    }
  }
  for (const table of REQUIRED_TABLES) {
    if (!tables[table].rows.some(({ step }) => step % 2 === 0)) throw new ExtractError('table-missing', `${table}.csv`);
  }
  return tables;
}

/** CSV files of a folder or zip as paths on disk, unpacked when need be. Throws ExtractError. */
export async function csvFilesAt(path: string, temporary: string, needed: readonly string[]): Promise<readonly CsvFile[]> {
  const found = (await sourcesOf(path)).flat().filter(({ name }) => name.toLowerCase().endsWith('.csv'));
  await mkdir(temporary, { recursive: true });
  return Promise.all(found.map(async (one) => csvFile(await one.toDisk(temporary), one, needed, temporary)));
}

async function sourcesOf(path: string): Promise<readonly (readonly Found[])[]> {
  const at = await stat(path).catch(() => null);
  if (!at) throw new ExtractError('missing', path);
  if (!at.isDirectory()) return [path.toLowerCase().endsWith('.csv') ? [await onDisk(path)] : await inZip(path)];
  const names = (await readdir(path)).sort();
  const loose = await Promise.all(
    names.filter((name) => name.toLowerCase().endsWith('.csv')).map((name) => onDisk(join(path, name))),
  );
  const zips = names.filter((name) => name.toLowerCase().endsWith('.zip'));
  return [loose, ...(await Promise.all(zips.map((name) => inZip(join(path, name)))))];
}

async function onDisk(path: string): Promise<Found> {
  return { name: basename(path), bytes: (await stat(path)).size, isPacked: false, toDisk: async () => path };
}

async function inZip(path: string): Promise<readonly Found[]> {
  const entries = await zipEntries(path);
  if (!entries) throw new ExtractError('no-zip', path);
  return entries.map((entry) => ({
    name: entry.name,
    bytes: entry.bytes,
    isPacked: true,
    toDisk: async (folder) => {
      const target = join(folder, basename(entry.name));
      await unzipTo(entry, target).catch(() => {
        throw new ExtractError('no-zip', path);
      });
      return target;
    },
  }));
}

/** More than any header of an extract takes. */
const HEADER_BYTES = 1 << 14;

async function csvFile(path: string, { name, bytes }: Found, needed: readonly string[], temporary: string): Promise<CsvFile> {
  const file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0).finally(() => file.close());
  const [line = ''] = buffer
    .toString('utf8', 0, bytesRead)
    .replace(/^\uFEFF/, '')
    .split('\n', 1);
  const columns = line
    .trimEnd()
    .split(',')
    .map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
    .map((name, at, all) => (name === '' || all.indexOf(name) < at ? `column ${at + 1}` : name));
  const missing = needed.filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new ExtractError('columns-missing', basename(name), missing);
  const clean = await cleaned(path, columns.length, line.endsWith('\r'), join(temporary, `clean-${basename(name)}`));
  return { ...clean, name: basename(name), bytes, columns };
}
