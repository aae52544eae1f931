import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { Readable } from 'node:stream';
import type { FileSource } from '../data/import/bytes';

/** Where an import keeps the rows that it rejected. */
export const REJECTED_FOLDER = 'rejected';

/** The files that a path stands for: itself, or those in the folder but for rows an import rejected; null when there is nothing. */
export async function sourcesAt(path: string): Promise<readonly FileSource[] | null> {
  const found = await stat(path).catch(() => null);
  if (!found) return null;
  if (!found.isDirectory()) return [diskSource(path, basename(path), found.size)];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => dirname(relative(path, file)) !== REJECTED_FOLDER)
    .sort();
  return Promise.all(files.map(async (file) => diskSource(file, relative(path, file), (await stat(file)).size)));
}

/** Larger pieces than Node's own: fewer turns. */
const CHUNK_BYTES = 1 << 16;

function diskSource(path: string, name: string, size: number): FileSource {
  return {
    name,
    size,
    stream: () => Readable.toWeb(createReadStream(path, { highWaterMark: CHUNK_BYTES })) as ReadableStream<Uint8Array>,
  };
}
