import { type Cells, type OraclePoint, readGeodata } from './tables';

export type OracleLevel = 'province' | 'arrondissement' | 'resoc' | 'reference-region' | 'municipality';
export const ORACLE_LEVELS: readonly OracleLevel[] = ['province', 'arrondissement', 'resoc', 'reference-region', 'municipality'];

export interface OracleRegion {
  readonly code: string;
  readonly name: string;
}

const CODE_COLUMNS: Readonly<Record<OracleLevel, readonly [code: string, name: string]>> = {
  province: ['province_nis', 'province'],
  arrondissement: ['arrondissement_nis', 'arrondissement'],
  resoc: ['resoc', 'resoc'],
  'reference-region': ['reference_region', 'reference_region'],
  municipality: ['nis', 'name_nl'],
};

const municipalities: readonly Cells[] = readGeodata('municipalities.csv');
const byNis = new Map(municipalities.map((row) => [row.nis ?? '', row]));

/** Abolished code -> the code that took over; two rounds, so a code of 2018 may pass through both. */
const successor = new Map(
  ['mergers-2019.csv', 'mergers-2025.csv']
    .flatMap((file) => readGeodata(file))
    .filter((row) => row.old_nis !== row.new_nis)
    .map((row) => [row.old_nis ?? '', row.new_nis ?? '']),
);

const currentNis = (nis: string): string => {
  const next = successor.get(nis);
  return next === undefined ? nis : currentNis(next);
};

/** A postcode that two municipalities share belongs to the one whose main postcode it is. */
const byPostcode = new Map<string, Cells>();
for (const row of municipalities) {
  for (const postcode of (row.postcodes ?? '').split(' ')) if (!byPostcode.has(postcode)) byPostcode.set(postcode, row);
}
for (const row of municipalities) byPostcode.set(row.main_postcode ?? '', row);

/**
 * The oracle has no outlines, so a record with only a coordinate must lie clearly outside: beyond the box of Flanders
 * and Brussels, widened by a tenth of a degree.
 */
const isFarOutside = (lon: number, lat: number): boolean => lon < 2.4 || lon > 6.05 || lat < 50.55 || lat > 51.65;

const municipalityOf = (record: OraclePoint): Cells | null => {
  if (record.nis !== '') return byNis.get(currentNis(record.nis)) ?? null;
  if (record.postcode !== '') return byPostcode.get(record.postcode) ?? null;
  if (record.lon === null || record.lat === null || !isFarOutside(record.lon, record.lat)) {
    throw new Error('the oracle cannot place a record by a coordinate inside the country');
  }
  return null;
};

/** Code of the region a record lies in; null = outside every region of the level. */
export const regionCodeOf = (record: OraclePoint, level: OracleLevel): string | null => {
  const code = municipalityOf(record)?.[CODE_COLUMNS[level][0]] ?? '';
  return code === '' ? null : code;
};

/** Every region of a level, ascending by code. */
export const regionsOf = (level: OracleLevel): OracleRegion[] => {
  const [codeColumn, nameColumn] = CODE_COLUMNS[level];
  const names = new Map(municipalities.map((row) => [row[codeColumn] ?? '', row[nameColumn] ?? '']));
  names.delete('');
  return [...names].map(([code, name]) => ({ code, name })).sort((a, b) => (a.code < b.code ? -1 : 1));
};

/** Where records of a world may lie: what a generator needs of a municipality. */
export const municipalityRows = (): readonly Cells[] => municipalities;
/** Codes that mergers abolished. */
export const abolishedCodes = (): readonly string[] => [...successor.keys()];
