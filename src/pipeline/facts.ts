import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

export interface Municipality {
  readonly nis: string;
  readonly name: string;
  readonly nameFr: string;
  readonly arrondissementNis: string;
  readonly arrondissement: string;
  readonly provinceNis: string;
  readonly province: string;
  /** Empty where the level does not cover the municipality. */
  readonly resoc: string;
  readonly referenceRegion: string;
  readonly mainPostcode: string;
  readonly postcodes: readonly string[];
  /** Label point, WGS84 degrees. */
  readonly lon: number;
  readonly lat: number;
  readonly areaKm2: number;
  readonly population: number;
}

export interface GazetteerPlace {
  readonly name: string;
  readonly postcode: string;
  /** Empty outside Flanders and Brussels. */
  readonly nis: string;
  readonly lon: number;
  readonly lat: number;
}

export interface Merger {
  readonly oldNis: string;
  readonly newNis: string;
  readonly oldName: string;
}

export interface ZoneFact {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly nameFr: string;
  readonly aliases: readonly string[];
  /** NIS codes of municipalities, arrondissements or provinces. */
  readonly members: readonly string[];
}

type Row = Readonly<Record<string, string>>;

/** Rows of a UTF-8 CSV file with a header line. Throws when the file or one of the columns is missing. */
export function readTable(directory: string, file: string, columns: readonly string[]): Row[] {
  const text = readFileSync(join(directory, file), 'utf8');
  const { data, meta } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  const missing = columns.filter((column) => !meta.fields?.includes(column));
  if (missing.length > 0) throw new Error(`${file}: no column ${missing.join(', ')}`);
  return data;
}

/** The cell of a column that `readTable` has checked for. */
export function cell(row: Row, column: string): string {
  return row[column] ?? '';
}

function number(row: Row, column: string): number {
  const value = Number.parseFloat(cell(row, column));
  if (!Number.isFinite(value)) throw new Error(`no number in column ${column}: "${cell(row, column)}"`);
  return value;
}

/** Municipalities of Flanders and Brussels, ascending by NIS code. */
export function readMunicipalities(directory: string): Municipality[] {
  const rows = readTable(directory, 'municipalities.csv', ['nis', 'name_nl', 'postcodes', 'area_km2', 'resoc']);
  return rows
    .map((row) => ({
      nis: cell(row, 'nis'),
      name: cell(row, 'name_nl'),
      nameFr: cell(row, 'name_fr'),
      arrondissementNis: cell(row, 'arrondissement_nis'),
      arrondissement: cell(row, 'arrondissement'),
      provinceNis: cell(row, 'province_nis'),
      province: cell(row, 'province'),
      resoc: cell(row, 'resoc'),
      referenceRegion: cell(row, 'reference_region'),
      mainPostcode: cell(row, 'main_postcode'),
      postcodes: cell(row, 'postcodes').split(' ').filter(Boolean),
      lon: number(row, 'lon'),
      lat: number(row, 'lat'),
      areaKm2: number(row, 'area_km2'),
      population: number(row, 'population_2020'),
    }))
    .sort((a, b) => (a.nis < b.nis ? -1 : 1));
}

/** Places of all Belgium, in file order. */
export function readPlaces(directory: string): GazetteerPlace[] {
  return readTable(directory, 'places.csv', ['postcode', 'place', 'nis', 'lon', 'lat']).map((row) => ({
    name: cell(row, 'place'),
    postcode: cell(row, 'postcode'),
    nis: cell(row, 'nis'),
    lon: number(row, 'lon'),
    lat: number(row, 'lat'),
  }));
}

/** Abolished municipality codes with the code that came instead, oldest round first. */
export function readMergers(directory: string): Merger[] {
  return ['mergers-2019.csv', 'mergers-2025.csv'].flatMap((file) =>
    readTable(directory, file, ['old_nis', 'new_nis', 'old_name']).map((row) => ({
      oldNis: cell(row, 'old_nis'),
      newNis: cell(row, 'new_nis'),
      oldName: cell(row, 'old_name'),
    })),
  );
}

/** Zones that people name, ascending by code. */
export function readZones(directory: string): ZoneFact[] {
  const columns = ['code', 'name_nl', 'name_en', 'name_fr', 'aliases', 'members'];
  return readTable(directory, 'zones.csv', columns)
    .map((row) => ({
      code: cell(row, 'code'),
      name: cell(row, 'name_nl'),
      nameEn: cell(row, 'name_en'),
      nameFr: cell(row, 'name_fr'),
      aliases: cell(row, 'aliases').split('|').filter(Boolean),
      members: cell(row, 'members').split(' ').filter(Boolean),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Other names of regions as level, code and name, in file order. */
export function readAliases(directory: string): { level: string; code: string; name: string }[] {
  return readTable(directory, 'region-aliases.csv', ['level', 'code', 'name']).map((row) => ({
    level: cell(row, 'level'),
    code: cell(row, 'code'),
    name: cell(row, 'name'),
  }));
}
