import { readFileSync } from 'node:fs';
import { readdir, readFile as readFileFromDisk, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ReadDataset, readDataset } from '../data/dataset';
import { readGeography, readReference } from '../data/geography';
import { createLocator, type MunicipalityLocator } from '../data/locator';
import { type Outlines, readOutlines } from '../data/outlines';
import { type IsNeeded, readCompiledPool, readProspects } from '../data/prospects';
import { readPublishedTables } from '../data/published-tables';
import { readSectorNace } from '../data/sector-nace';
import { type PublishedWishes, readWishes } from '../data/wishes';
import type { Geography } from '../model/geography';
import { MANIFEST_FILE } from '../model/kbo';
import type { Reference } from '../model/reference';
import type { PublishedTables } from '../model/trend';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
/** The dataset that is used when none is named. */
export const EMBEDDED_FOLDER = join(ROOT, 'geodata/vlaanderen-reconstructie');
const COMPILED_FOLDER = join(ROOT, 'public/data');

async function compiled(name: string): Promise<unknown> {
  return JSON.parse(await readFileFromDisk(join(COMPILED_FOLDER, `${name}.json`), 'utf8'));
}

export async function loadGeography(): Promise<Geography> {
  return readGeography(await compiled('geography'));
}

export async function loadReference(): Promise<Reference> {
  return readReference(await compiled('reference'));
}

export async function loadSectorNace(): Promise<Readonly<Record<string, readonly string[]>>> {
  return readSectorNace(await compiled('sectors'));
}

/** Tables that others published, the same whatever dataset is read. */
export function loadPublishedTables(): PublishedTables {
  return readPublishedTables(JSON.parse(readFileSync(join(COMPILED_FOLDER, 'published-tables.json'), 'utf8')));
}

/** What sectors published; read at once, for the few commands that need it. */
export function loadWishes(): PublishedWishes {
  return readWishes(JSON.parse(readFileSync(join(COMPILED_FOLDER, 'wishes.json'), 'utf8')));
}

export async function loadOutlines(geography: Geography): Promise<Outlines> {
  return readOutlines(await compiled('outlines'), geography);
}

export async function loadLocator(geography: Geography): Promise<MunicipalityLocator> {
  return createLocator((await loadOutlines(geography)).regions('municipality'));
}

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Folders beside one that does not exist, as paths; none when its parent does not exist either. */
export async function foldersBeside(path: string): Promise<readonly string[]> {
  const parent = dirname(resolve(path));
  const entries = await readdir(parent, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(parent, entry.name));
}

/** Reads a dataset folder from disk. Throws DatasetError. */
export async function loadFolder(folder: string, geography: Geography): Promise<ReadDataset> {
  const readFile = (name: string) => readFileFromDisk(join(folder, name), 'utf8').catch(() => null);
  return readDataset(readFile, geography, () => loadLocator(geography));
}

/** Reads the pool of a folder: what is needed of a compiled extract of the business register, a dataset, or nothing but a prospects.csv. Throws DatasetError. */
export async function loadPool(folder: string, geography: Geography, isNeeded?: IsNeeded): ReturnType<typeof readProspects> {
  const readFile = (name: string) => readFileFromDisk(join(folder, name), 'utf8').catch(() => null);
  const readBytes = (name: string) =>
    readFileFromDisk(join(folder, name)).then(
      (bytes) => new Uint8Array(bytes),
      () => null,
    );
  const manifest = await readFile(MANIFEST_FILE);
  if (manifest !== null)
    return { prospects: await readCompiledPool(manifest, MANIFEST_FILE, geography, readBytes, isNeeded), issues: [] };
  return readProspects(readFile, geography, () => loadLocator(geography), readBytes, isNeeded);
}
