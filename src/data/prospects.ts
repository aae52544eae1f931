import type { Geography } from '../model/geography';
import type { Issue } from '../model/issue';
import { MANIFEST_FILE, manifestOf, type PoolPart } from '../model/kbo';
import { naceDigits, type Prospects } from '../model/prospects';
import { UNKNOWN } from '../model/register';
import { parseDescriptor, type ReadFile } from './dataset';
import type { MunicipalityLocator } from './locator';
import { readSites } from './sites';
import { DatasetError, parseTable, wholeNumber } from './table';

const REQUIRED_COLUMNS = ['id', 'name', 'nace'];

/**
 * Reads the pool of a dataset folder, which `readDataset` leaves alone: null when there is none. A folder with nothing but a prospects.csv will
 * do; a descriptor may also name the manifest of a compiled extract, whose files then stand beside it and of which only what is needed is read.
 * Throws DatasetError.
 */
export async function readProspects(
  readFile: ReadFile,
  geography: Geography,
  loadLocator: () => Promise<MunicipalityLocator>,
  readBytes: ReadBytes,
  isNeeded: IsNeeded = () => true,
): Promise<{ readonly prospects: Prospects | null; readonly issues: readonly Issue[] }> {
  const descriptor = await readFile('datapackage.json');
  const listed = descriptor === null ? undefined : parseDescriptor(descriptor).paths.get('prospects');
  const file = listed ?? 'prospects.csv';
  const text = await readFile(file);
  if (text === null && listed !== undefined) throw new DatasetError('file-missing', file);
  if (text === null) return { prospects: null, issues: [] };
  if (file.endsWith(MANIFEST_FILE)) {
    const folder = file.slice(0, -MANIFEST_FILE.length);
    return { prospects: await readCompiledPool(text, file, geography, (name) => readBytes(folder + name), isNeeded), issues: [] };
  }
  const issues: Issue[] = [];
  const table = parseTable(file, text, REQUIRED_COLUMNS, issues);
  const { rows, locations } = await readSites(table, geography, loadLocator);
  const texts = (column: string) => rows.map((row) => table.cell(row, column));
  const codes = texts('nace').map(naceDigits);
  const naceCodes = [...new Set(codes)].filter((code) => code !== '').sort();
  const rowOfCode = new Map(naceCodes.map((code, row) => [code, row]));
  const prospects: Prospects = {
    ids: texts('id'),
    names: texts('name'),
    enterpriseIds: texts('enterprise_id'),
    naceCodes,
    nace: Int32Array.from(codes, (code) => rowOfCode.get(code) ?? UNKNOWN),
    employees: Int32Array.from(rows, (row) => wholeNumber(table, row, 'employees')),
    ...locations,
  };
  return { prospects, issues };
}

/** Gives a file as bytes; null when it is not there. */
export type ReadBytes = (name: string) => Promise<Uint8Array<ArrayBuffer> | null>;

/** Whether a question needs a part of a compiled extract. */
export type IsNeeded = (part: PoolPart) => boolean;

/** Reads a compiled extract from its manifest, with the code that does. Throws DatasetError. */
export async function readCompiledPool(
  text: string,
  file: string,
  geography: Geography,
  readBytes: ReadBytes,
  isNeeded: IsNeeded = () => true,
): Promise<Prospects> {
  const manifest = manifestOf(text);
  if (!manifest) throw new DatasetError('pool-unreadable', file);
  const { readPool } = await import('./pool-file');
  try {
    return await readPool(
      manifest,
      geography,
      async (name) => {
        const bytes = await readBytes(name);
        if (bytes === null) throw new DatasetError('file-missing', name);
        return bytes;
      },
      isNeeded,
    );
  } catch (error) {
    throw error instanceof DatasetError ? error : new DatasetError('pool-unreadable', file);
  }
}
