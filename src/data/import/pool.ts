import * as v from 'valibot';
import type { Geography } from '../../model/geography';
import type { ImportCode } from '../../model/import-issue';
import { FILES_FOLDER, MANIFEST_FILE, MANIFEST_FORMAT, POOL } from '../../model/kbo';
import { allBytes, baseName, type FileSource } from './bytes';
import { bytesHash } from './stored-rows';

/** A compiled extract of the business register among files that were brought. */
export interface CompiledPool {
  /** Its manifest, as it is told. */
  readonly file: string;
  /** Its files by their names in a dataset. */
  readonly files: ReadonlyMap<string, FileSource>;
  readonly establishments: number;
  readonly arrondissements: number;
  /** ISO date of the extract; null when it tells none. */
  readonly day: string | null;
  readonly bytes: number;
  /** Tells its content apart, whatever the order of its files. */
  readonly hash: string;
}

export interface FoundPool {
  readonly pool: CompiledPool | null;
  readonly refused: readonly RefusedPool[];
  /** Files that belong to no pool. */
  readonly others: readonly FileSource[];
}

interface RefusedPool {
  readonly source: Pick<FileSource, 'name' | 'size'>;
  readonly code: ImportCode;
  readonly value: string | null;
}

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const degrees = v.pipe(v.number(), v.finite());
const PART = v.pipe(
  v.object({
    arrow: v.pipe(v.string(), v.regex(new RegExp(`^${FILES_FOLDER}/[^/\\\\]+\\.arrow\\.gz$`))),
    establishments: whole,
    nis: v.array(v.string()),
    bounds: v.nullable(v.tuple([degrees, degrees, degrees, degrees])),
    classes: v.record(v.string(), whole),
  }),
  v.check(({ classes, establishments }) => Object.values(classes).reduce((sum, count) => sum + count, 0) === establishments),
);
const MANIFEST = v.object({
  format: v.literal(MANIFEST_FORMAT),
  extract: v.optional(v.fallback(v.nullable(v.object({ snapshotDate: v.nullable(v.string()) })), null), null),
  files: v.pipe(
    v.array(PART),
    v.check((files) => new Set(files.map(({ arrow }) => arrow)).size === files.length),
  ),
});
type ReadManifest = v.InferOutput<typeof MANIFEST>;
type Part = ReadManifest['files'][number];

/** A manifest of all arrondissements takes half a megabyte. */
const MOST_MANIFEST_BYTES = 50_000_000;
/** 1.2 million establishments take 33 MB; what is saved must also fit in a package that can be read in again. */
const MOST_BYTES = 500_000_000;
const MOST_NAMED = 3;
const ARROW = /\.arrow\.gz$/;
const PARQUET = new RegExp(`(?:^|[/\\\\])(?:${FILES_FOLDER}[/\\\\][^/\\\\]+|\\d{5})\\.parquet$`);

/**
 * Takes a compiled extract out of the files: its manifest and what that lists, in whatever folder, since not every way to bring files tells
 * theirs. Its files are read one after the other, so that no two of them are held. Of several the first that has a manifest is taken.
 */
export async function findPool(files: readonly FileSource[], geography: Geography): Promise<FoundPool> {
  const manifests = files.filter(({ name }) => baseName(name) === MANIFEST_FILE);
  const arrows = files.filter(({ name }) => ARROW.test(name));
  if (manifests.length === 0 && arrows.length === 0) return { pool: null, refused: [], others: files };
  const others = files.filter((file) => !manifests.includes(file) && !arrows.includes(file) && !PARQUET.test(file.name));
  const [first] = arrows;
  if (manifests.length === 0 && first)
    return { pool: null, refused: [{ source: first, code: 'pool-manifest-missing', value: null }], others };
  let pool: CompiledPool | null = null;
  let chosen: FileSource | null = null;
  const refused: RefusedPool[] = [];
  for (const source of manifests) {
    const manifest = await readManifest(source);
    if (!manifest) refused.push({ source, code: 'pool-manifest-broken', value: null });
    else if (chosen) refused.push({ source, code: 'pool-second', value: chosen.name });
    else {
      chosen = source;
      const found = await poolOf(source, manifest, arrows, geography);
      if ('code' in found) refused.push(found);
      else pool = found;
    }
  }
  return { pool, refused, others };
}

async function readManifest(source: FileSource): Promise<ReadManifest | null> {
  if (source.size > MOST_MANIFEST_BYTES) return null;
  const text = new TextDecoder().decode(await allBytes(source).catch(() => new Uint8Array(0)));
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), MANIFEST), text);
  return result.success ? result.output : null;
}

async function poolOf(
  source: FileSource,
  manifest: ReadManifest,
  arrows: readonly FileSource[],
  geography: Geography,
): Promise<CompiledPool | RefusedPool> {
  const folder = source.name.slice(0, -MANIFEST_FILE.length);
  const candidates = manifest.files.map(({ arrow }) => namedLike(arrow, folder, arrows));
  const missing = manifest.files.filter((_, at) => candidates[at]?.length === 0);
  if (missing.length > 0) return { source, code: 'pool-files-missing', value: namesOf(missing) };
  const { MOST_ROWS } = await import('../pool-file');
  const establishments = manifest.files.reduce((sum, part) => sum + part.establishments, 0);
  if (establishments >= MOST_ROWS) return { source, code: 'pool-too-large', value: null };
  const checked: Checked[] = [];
  const broken: Part[] = [];
  for (const [at, part] of manifest.files.entries()) {
    const found = await firstRight(candidates[at] ?? [], part, geography);
    if (found) checked.push(found);
    else broken.push(part);
  }
  if (broken.length > 0) return { source, code: 'pool-files-broken', value: namesOf(broken) };
  const bytes = checked.reduce((sum, { file }) => sum + file.size, source.size);
  if (bytes > MOST_BYTES) return { source, code: 'pool-too-large', value: null };
  return {
    file: source.name,
    files: new Map([
      [`${POOL}/${MANIFEST_FILE}`, source],
      ...checked.map(({ arrow, file }) => [`${POOL}/${arrow}`, file] as const),
    ]),
    establishments,
    arrondissements: manifest.files.length,
    day: isoDay(manifest.extract?.snapshotDate ?? ''),
    bytes,
    hash: JSON.stringify([POOL, ...checked.map(({ arrow, hash }) => `${arrow} ${hash}`).sort()]),
  };
}

/** Files that may be one that is listed: the one in the folder of the manifest before others of its name. */
function namedLike(arrow: string, folder: string, arrows: readonly FileSource[]): readonly FileSource[] {
  const named = arrows.filter(({ name }) => baseName(name) === baseName(arrow));
  return [...named.filter(({ name }) => name === folder + arrow), ...named.filter(({ name }) => name !== folder + arrow)];
}

interface Checked {
  readonly arrow: string;
  readonly file: FileSource;
  readonly hash: string;
}

/** The first of the files that has the establishments that the manifest tells. */
async function firstRight(
  candidates: readonly FileSource[],
  { arrow, establishments }: Part,
  geography: Geography,
): Promise<Checked | null> {
  const { checkedFile } = await import('../pool-file');
  for (const file of candidates) {
    if (file.size > MOST_BYTES) continue;
    try {
      const read = await checkedFile(await allBytes(file), geography);
      if (read.establishments === establishments) return { arrow, file, hash: bytesHash(read.bytes) };
    } catch {
      // Told with the others that cannot be read.
    }
  }
  return null;
}

/** "a, b, c (+4)" */
function namesOf(parts: readonly Part[]): string {
  const names = parts.slice(0, MOST_NAMED).map(({ arrow }) => baseName(arrow));
  const more = parts.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` (+${more})` : ''}`;
}

/** A day as meta.csv writes it, "01-11-2026", as ISO; null when it is none. */
function isoDay(text: string): string | null {
  const [, day, month, year] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text) ?? [];
  const iso = `${year}-${month}-${day}`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}
