import { type BoundaryIssue, type CoordinateSystem, OVERLAP_M2 } from '../../model/boundaries';
import type { Geography } from '../../model/geography';
import { IssueList } from '../issue-list';
import type { RegionOutlines } from '../outlines';
import { BoundaryError } from './boundary-error';
import { countMunicipalities, findCodes, isElsewhere } from './codes';
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
  const { features, systemText } = await boundaryFeatures(content, (rows) => countMunicipalities(rows, geography));
  onProgress(PARSED);
  const { property, codeOf } = findCodes(features, geography, codeProperty);
  const rowOf = (feature: BoundaryFeature) => geography.municipalityOfNis.get(codeOf(feature));
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
    const code = codeOf(feature);
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

/** Metres to a border of such outlines within which a coordinate may lie on the other side: they are simplified, too, for the web. */
export const SURVEYED_BORDER_M = 100;
/** The same for the drawn outlines. */
export const DRAWN_BORDER_M = 1000;
