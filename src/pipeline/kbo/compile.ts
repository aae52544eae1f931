import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type PoolRows, partOf, poolFile } from '../../data/pool-file';
import type { Geography } from '../../model/geography';
import { FILES_FOLDER, type KboFile, type KboRegion, MANIFEST_FILE, MANIFEST_FORMAT, type Manifest } from '../../model/kbo';
import { type Database, openDatabase, quoted, readCsv } from './database';
import { type CsvFile, csvFilesAt, type ExtractFiles, extractFiles } from './extract-files';
import { municipalityCodes, postcodeRows } from './postcodes';
import { issuesOf, leftOutOf } from './report';
import {
  BEST_COLUMNS,
  collect,
  judge,
  locateByAddress,
  place,
  stageActivities,
  stageAddresses,
  stageCodes,
  stageEnterprises,
  stageEstablishments,
  stageNames,
} from './stages';

/** Everything unfinished stands in here, inside the folder to write to; what an interrupted run left is thrown away. */
export const TEMPORARY_FOLDER = '.kbo-unfinished';

export interface CompileRequest {
  /** Folder or zip. */
  readonly extract: string;
  readonly out: string;
  /** Files of addresses with their points; folders, zips or CSV. */
  readonly addresses: readonly string[];
  readonly regions: readonly KboRegion[];
  /** Why natural persons are let in; null keeps them out. */
  readonly naturalPersonsReason: string | null;
  readonly geography: Geography;
}

/** A step that has begun: the file it reads with its size, or null for one that reads none. */
export type OnStep = (step: 'unpack' | 'read' | 'write', file: string, bytes: number | null) => void;

/** Compiles an extract into Parquet and Arrow files by arrondissement. Throws ExtractError before anything that stood in `out` is touched. */
export async function compileKbo(request: CompileRequest, onStep: OnStep): Promise<Manifest> {
  const temporary = join(request.out, TEMPORARY_FOLDER);
  await rm(temporary, { recursive: true, force: true });
  await mkdir(join(temporary, FILES_FOLDER), { recursive: true });
  try {
    const files = await extractFiles(request.extract, temporary, (name) => onStep('unpack', name, null));
    const points = await addressFiles(request.addresses, temporary);
    const database = await openDatabase(temporary);
    const manifest = await compiled(database, files, points, request, onStep).finally(() => database.close());
    await writeFile(join(temporary, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
    await publish(temporary, request.out);
    return manifest;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function compiled(
  database: Database,
  files: ExtractFiles,
  points: readonly CsvFile[],
  request: CompileRequest,
  onStep: OnStep,
): Promise<Manifest> {
  const { geography, regions, naturalPersonsReason } = request;
  const reading = (table: keyof ExtractFiles) => {
    const all = [...files[table].rows, ...files[table].deletions];
    onStep(
      'read',
      `${table}.csv`,
      all.reduce((sum, { file }) => sum + file.bytes, 0),
    );
    return files[table];
  };
  await stageCodes(database, files.code);
  await stageEnterprises(database, reading('enterprise'));
  await stageEstablishments(database, reading('establishment'));
  await stageActivities(database, reading('activity'));
  await judge(database, naturalPersonsReason !== null);
  await stageAddresses(database, reading('address'));
  await place(database, postcodeRows(geography), regions);
  await stageNames(database, reading('denomination'));
  for (const { name, bytes } of points) onStep('read', name, bytes);
  if (points.length > 0) await locateByAddress(database, points);
  await collect(database, municipalityCodes(geography), points.length > 0);
  const written = await writeFiles(database, geography, join(request.out, TEMPORARY_FOLDER, FILES_FOLDER), onStep);
  const [counts] = await database.rows<Record<'establishments' | 'kept' | 'address', string>>(
    `SELECT (SELECT count(*) FROM judged) AS establishments, count(*) AS kept, count(*) FILTER (located = 'address') AS address FROM pool`,
  );
  const [kept, address] = [Number(counts?.kept), Number(counts?.address)];
  return {
    format: MANIFEST_FORMAT,
    extract: await extractOf(database, files),
    regions,
    naturalPersons: naturalPersonsReason === null ? null : { reason: naturalPersonsReason },
    establishments: Number(counts?.establishments),
    kept,
    leftOut: await leftOutOf(database),
    located: { address, postcode: kept - address },
    issues: await issuesOf(database, files, points),
    files: written,
  };
}

/** Files of addresses with points, unpacked and looked at before the long part begins: a wrong name is told at once. */
async function addressFiles(paths: readonly string[], temporary: string): Promise<readonly CsvFile[]> {
  const found = await Promise.all(paths.map((path, at) => csvFilesAt(path, join(temporary, `addresses-${at}`), BEST_COLUMNS)));
  return found.flat();
}

/** Two files per arrondissement that has any. The geometry makes one a GeoParquet file. */
async function writeFiles(database: Database, geography: Geography, folder: string, onStep: OnStep): Promise<readonly KboFile[]> {
  const counts = await database.rows<{ arrondissement: string; establishments: string }>(
    'SELECT arrondissement, count(*) AS establishments FROM pool GROUP BY arrondissement ORDER BY arrondissement',
  );
  const written: KboFile[] = [];
  for (const { arrondissement, establishments } of counts) {
    const file = `${arrondissement}.parquet`;
    onStep('write', file, null);
    await database.run(`COPY (
        SELECT * EXCLUDE (arrondissement), ('POINT(' || lon || ' ' || lat || ')')::GEOMETRY AS geometry
        FROM pool WHERE arrondissement = ${quoted(arrondissement)} ORDER BY establishment_number
      ) TO ${quoted(join(folder, file))} (FORMAT parquet, COMPRESSION snappy)`);
    const { size } = await stat(join(folder, file));
    const arrow = `${arrondissement}.arrow.gz`;
    const rows = await poolRows(database, arrondissement);
    const packed = gzipSync(poolFile(rows));
    await writeFile(join(folder, arrow), packed);
    const name = geography.regions.arrondissement.find(({ code }) => code === arrondissement)?.name ?? '';
    written.push({
      file: `${FILES_FOLDER}/${file}`,
      arrow: `${FILES_FOLDER}/${arrow}`,
      arrowBytes: packed.length,
      arrondissement,
      name,
      establishments: Number(establishments),
      bytes: size,
      ...partOf(rows),
    });
  }
  return written;
}

/** What a pool needs. Names of natural persons stay behind. */
async function poolRows(database: Database, arrondissement: string): Promise<PoolRows> {
  const [numbers = [], enterpriseNumbers = [], names = [], nace = [], nis = [], lon = [], lat = []] = (await database.columns(
    `SELECT establishment_number::UINTEGER, enterprise_number::UINTEGER, CASE WHEN natural_person THEN '' ELSE coalesce(name, '') END,
      coalesce(nace2008, nace2025, ''), nis, lon, lat
    FROM pool WHERE arrondissement = ${quoted(arrondissement)} ORDER BY establishment_number`,
  )) as [number[], number[], string[], string[], string[], number[], number[]];
  return {
    numbers: Uint32Array.from(numbers),
    enterpriseNumbers: Uint32Array.from(enterpriseNumbers),
    names,
    nace,
    nis,
    lon: Float64Array.from(lon),
    lat: Float64Array.from(lat),
  };
}

async function extractOf(database: Database, files: ExtractFiles): Promise<Manifest['extract']> {
  // An update's own meta.csv comes last and tells how far the data go.
  const last = files.meta.rows.at(-1);
  const rows = last
    ? await database.rows<{ variable: string; value: string }>(
        `SELECT "Variable" AS variable, "Value" AS value FROM ${readCsv(last.file)}`,
      )
    : [];
  const said = (name: string) => rows.find(({ variable }) => variable === name)?.value ?? null;
  return { snapshotDate: said('SnapshotDate'), timestamp: said('ExtractTimestamp'), number: said('ExtractNumber') };
}

/** Puts the finished files in place, the manifest last: without it the folder is no pool, so a run that dies here leaves none that is half. */
async function publish(temporary: string, out: string): Promise<void> {
  await rm(join(out, MANIFEST_FILE), { force: true });
  const [from, to] = [join(temporary, FILES_FOLDER), join(out, FILES_FOLDER)];
  await mkdir(to, { recursive: true });
  for (const name of await readdir(to)) if (/\.(parquet|arrow\.gz)$/.test(name)) await rm(join(to, name));
  for (const name of await readdir(from)) await rename(join(from, name), join(to, name));
  await rename(join(temporary, MANIFEST_FILE), join(out, MANIFEST_FILE));
}
