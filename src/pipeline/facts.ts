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
    readTable(directory, file, ['old_nis', 'new_nis']).map((row) => ({
      oldNis: cell(row, 'old_nis'),
      newNis: cell(row, 'new_nis'),
    })),
  );
}
