import type { GeoJsonProperties } from 'geojson';
import { type BoundaryIssue, type CoordinateSystem, OVERLAP_M2, type PropertySample } from '../../model/boundaries';
import type { Geography } from '../../model/geography';
import { IssueList } from '../issue-list';
import type { RegionOutlines } from '../outlines';
import { BoundaryError } from './boundary-error';
import { type BoundaryFeature, boundaryFeatures } from './features';
import { findOverlaps } from './overlaps';
import { cleanPolygons, dissolve, firstPosition, type Polygons } from './polygons';
import { findSystem } from './system';

export interface Boundaries {
  /** Municipalities in row order, for all that has to do with outlines. */
  readonly outlines: RegionOutlines;
  /** Property that the codes were read from; empty for the id of the features. */
  readonly codeProperty: string;
  readonly system: CoordinateSystem;
  readonly issues: readonly BoundaryIssue[];
}

export interface BoundaryOptions {
  /** Null: the property in which most are municipalities. */
  readonly codeProperty?: string | null;
  /** Null: told from the file. */
  readonly system?: CoordinateSystem | null;
  /** What share of the work is done. */
  readonly onProgress?: (share: number) => void;
}

/** Shares of the work after which the parts of it are done, as they are on a large file. */
const PARSED = 0.3;
const CLEANED = 0.7;

/**
 * Reads municipal boundaries from GeoJSON, TopoJSON or a zipped Shapefile. What is wrong is told, what is usable is used; a file without
 * anything usable throws BoundaryError.
 */
export async function readBoundaries(
  content: Uint8Array | string,
  geography: Geography,
  { codeProperty = null, system: askedSystem = null, onProgress = () => {} }: BoundaryOptions = {},
): Promise<Boundaries> {
  const { features, systemText } = await boundaryFeatures(content, (rows) => bestProperty(rows, geography).count);
  onProgress(PARSED);
  const property = findProperty(features, geography, codeProperty);
  const rowOf = (feature: BoundaryFeature) => geography.municipalityOfNis.get(codeOf(feature, property));
  const first = features
    .map((one) => (rowOf(one) === undefined ? null : firstPosition(one.geometry)))
    .find((one) => one !== null);
  if (!first) throw new BoundaryError('not-geojson');
  const { system, toDegrees, differs } = await findSystem(first, systemText, askedSystem);
  const issues = new IssueList<BoundaryIssue['code']>();
  if (differs) issues.add('system-differs', `EPSG:${system}`);
  const partsOf = new Map<number, Polygons[]>();
  features.forEach((feature, i) => {
    onProgress(PARSED + ((CLEANED - PARSED) * i) / features.length);
    const code = codeOf(feature, property);
    const row = rowOf(feature);
    if (row === undefined) {
      issues.add(isElsewhere(code) ? 'code-elsewhere' : 'code-unknown', code);
      return;
    }
    const { code: today, name } = geography.regions.municipality[row] ?? { code: '', name: '' };
    const polygons = cleanPolygons(feature.geometry, toDegrees, () => issues.add('ring-open', name));
    if (polygons.length === 0) issues.add('shape-broken', code);
    else partsOf.set(row, [...(partsOf.get(row) ?? []), polygons]);
    if (code !== today) issues.add('code-merged', `${code} → ${name}`);
  });
  if (partsOf.size === 0) throw new BoundaryError('not-geojson');
  const outlines: RegionOutlines = {
    type: 'FeatureCollection',
    features: [...partsOf]
      .sort(([a], [b]) => a - b)
      .map(([row, parts]) => ({
        type: 'Feature',
        properties: { row },
        geometry: { type: 'MultiPolygon', coordinates: parts.length > 1 ? dissolve(parts.flat()) : parts.flat() },
      })),
  };
  const nameOf = (row: number) => geography.regions.municipality[row]?.name ?? '';
  geography.regions.municipality.forEach(({ name }, row) => {
    if (!partsOf.has(row)) issues.add('municipality-missing', name);
  });
  const overlaps = findOverlaps(outlines, OVERLAP_M2, (share) => onProgress(CLEANED + (1 - CLEANED) * share));
  for (const { a, b } of [...overlaps].sort((one, other) => other.m2 - one.m2))
    issues.add('overlap', `${nameOf(a)} – ${nameOf(b)}`);
  return { outlines, codeProperty: property, system, issues: issues.all() };
}

/** NIS codes of Wallonia: its four provinces, and Walloon Brabant. */
function isElsewhere(code: string): boolean {
  return /^(25|5[1-8]|6[1-4]|8[1-5]|9[1-3])\d{3}$/.test(code);
}

function codeOf({ id, properties }: Pick<BoundaryFeature, 'id' | 'properties'>, property: string): string {
  return String((property === '' ? id : properties?.[property]) ?? '').trim();
}

function propertyNames(rows: readonly GeoJsonProperties[]): readonly string[] {
  const names = new Set<string>();
  for (const row of rows) for (const name of Object.keys(row ?? {})) names.add(name);
  return [...names];
}

/** The property with the codes, empty for the id. Throws BoundaryError, with the properties there are, when there is no such one. */
function findProperty(features: readonly BoundaryFeature[], geography: Geography, asked: string | null): string {
  const rows = features.map(({ properties }) => properties);
  const samples = propertyNames(rows).map((name): PropertySample => {
    const row = rows.find((candidate) => (candidate?.[name] ?? null) !== null);
    return { name, sample: String(row?.[name] ?? '').slice(0, 40) };
  });
  const names = samples.map(({ name }) => name).join(', ');
  if (asked !== null) {
    if (asked !== '' && !samples.some(({ name }) => name === asked)) throw new BoundaryError('property-unknown', names, samples);
    const isUsed = features.some((feature) => geography.municipalityOfNis.has(codeOf(feature, asked)));
    if (!isUsed) throw new BoundaryError('no-codes', names, samples);
    return asked;
  }
  const best = bestProperty(rows, geography);
  const ids = countCodes(
    features.map((feature) => codeOf(feature, '')),
    geography,
  );
  if (best.count === 0 && ids === 0) throw new BoundaryError('no-codes', names, samples);
  return best.count >= ids ? best.name : '';
}

/** The property in which most distinct values are municipality codes. */
function bestProperty(rows: readonly GeoJsonProperties[], geography: Geography): { name: string; count: number } {
  return propertyNames(rows)
    .map((name) => ({
      name,
      count: countCodes(
        rows.map((properties) => codeOf({ properties }, name)),
        geography,
      ),
    }))
    .reduce((most, one) => (one.count > most.count ? one : most), { name: '', count: 0 });
}

function countCodes(values: readonly string[], geography: Geography): number {
  return [...new Set(values)].filter((value) => geography.municipalityOfNis.has(value)).length;
}

/** Metres to a border of such outlines within which a coordinate may lie on the other side: they are simplified, too, for the web. */
export const SURVEYED_BORDER_M = 100;
/** The same for the drawn outlines. */
export const DRAWN_BORDER_M = 1000;
