import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EMBEDDED_FOLDER } from '../../../src/pipeline/folder';
import type { Files } from './import-case';

/** The embedded dataset as files by name. */
export const loadFolderSources = async (): Promise<Files> => {
  const names = await readdir(EMBEDDED_FOLDER);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, new Uint8Array(await readFile(join(EMBEDDED_FOLDER, name)))] as const)),
  );
};
