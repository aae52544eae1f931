import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPool } from '../../data/pool-file';
import type { Geography } from '../../model/geography';
import { MANIFEST_FILE, type Manifest, manifestOf } from '../../model/kbo';
import type { Prospects } from '../../model/prospects';

/** The manifest of a folder; null when it holds no finished pool that this version can read. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  return manifestOf(await readFile(join(folder, MANIFEST_FILE), 'utf8').catch(() => null));
}

/** Reads a compiled extract as a pool, all of it. */
export function readKboPool(folder: string, manifest: Manifest, geography: Geography): Promise<Prospects> {
  return readPool(manifest, geography, async (file) => new Uint8Array(await readFile(join(folder, file))));
}
