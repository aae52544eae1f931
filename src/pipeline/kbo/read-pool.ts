import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Geography } from '../../model/geography';
import { NO_REGION } from '../../model/geography';
import { MANIFEST_FILE, MANIFEST_FORMAT, type Manifest } from '../../model/kbo';
import { naceDigits, type Prospects } from '../../model/prospects';
import { UNKNOWN } from '../../model/register';
import { quoted } from './database';

/** The manifest of a folder; null when it holds no finished pool that this version can read. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, MANIFEST_FILE), 'utf8')) as Partial<Manifest>;
    return manifest.format === MANIFEST_FORMAT && Array.isArray(manifest.files) ? (manifest as Manifest) : null;
  } catch {
    return null;
  }
}

/**
 * Reads a compiled extract as a pool: all of it, since what a class of activity tells is measured against all establishments, not those of
 * one area. Names of natural persons stay behind.
 */
export async function readKboPool(folder: string, { files }: Manifest, geography: Geography): Promise<Prospects> {
  const [ids = [], enterpriseIds = [], names = [], codes = [], nis = [], lon = [], lat = []] = await columnsOf(folder, files);
  const naceCodes = [...new Set(codes.map(naceDigits))].filter((code) => code !== '').sort();
  const rowOfCode = new Map(naceCodes.map((code, row) => [code, row]));
  return {
    ids,
    names,
    enterpriseIds,
    naceCodes,
    nace: Int32Array.from(codes, (code) => rowOfCode.get(code) ?? UNKNOWN),
    employees: new Int32Array(ids.length).fill(UNKNOWN),
    lon: Float64Array.from(lon, Number),
    lat: Float64Array.from(lat, Number),
    municipality: Int16Array.from(nis, (code) => geography.municipalityOfNis.get(code) ?? NO_REGION),
    borderM: new Float32Array(ids.length).fill(Number.NaN),
  };
}

async function columnsOf(folder: string, files: Manifest['files']): Promise<readonly (readonly string[])[]> {
  if (files.length === 0) return [];
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false' });
  const connection = await instance.connect();
  try {
    const paths = files.map(({ file }) => quoted(join(folder, file))).join(', ');
    const read = await connection.runAndReadAll(`SELECT establishment_number, enterprise_number,
      CASE WHEN natural_person THEN '' ELSE coalesce(name, '') END, coalesce(nace2008, nace2025), nis, lon, lat
      FROM read_parquet([${paths}]) ORDER BY establishment_number`);
    return read.getColumns() as unknown as readonly (readonly string[])[];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
