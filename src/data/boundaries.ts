import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { feature as topologyFeature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { BoundaryIssue, BoundaryRefusal } from '../model/boundaries';
import type { Geography } from '../model/geography';
import { loadLambert } from './lambert';
import type { RegionOutlines } from './outlines';

/** A file of boundaries that cannot be used; `value` is what is wrong, or the properties there are. */
export class BoundaryError extends Error {
  readonly refusal: BoundaryRefusal;
  readonly value: string;
  constructor(refusal: BoundaryRefusal, value = '') {
    super(`${refusal}: ${value}`);
    this.name = 'BoundaryError';
    this.refusal = refusal;
    this.value = value;
  }
}

export interface Boundaries {
  /** Municipalities in row order, for all that has to do with outlines. */
  readonly outlines: RegionOutlines;
  /** Property that the codes were read from; empty for the id of the features. */
  readonly codeProperty: string;
  readonly issues: readonly BoundaryIssue[];
}

type Polygons = Position[][][];

/**
 * Reads municipal boundaries from GeoJSON or TopoJSON, in degrees, Lambert 72 or Lambert 2008 as the numbers tell. The property with the
 * codes is the one in which most are municipalities, unless it is given. What is wrong is told, what is usable is used; a file without
 * anything usable throws BoundaryError.
 */
export async function readBoundaries(
  text: string,
  geography: Geography,
  codeProperty: string | null = null,
): Promise<Boundaries> {
  const features = featuresOf(text);
  const property = codeProperty ?? foundProperty(features, geography);
  if (property === null) throw new BoundaryError('no-codes', propertiesOf(features).join(', '));
  if (property !== '' && !propertiesOf(features).includes(property)) {
    throw new BoundaryError('property-unknown', propertiesOf(features).join(', '));
  }
  const toDegrees = await converterFor(features);
  const issues = new IssueList();
  const polygonsOf = new Map<number, Polygons>();
  for (const feature of features) {
    const code = codeOf(feature, property);
    const row = geography.municipalityOfNis.get(code);
    const polygons = cleanPolygons(feature.geometry, toDegrees, () => issues.add('ring-open', code));
    if (row === undefined) issues.add('code-unknown', code);
    else if (polygons.length === 0) issues.add('shape-broken', code);
    else polygonsOf.set(row, [...(polygonsOf.get(row) ?? []), ...polygons]);
  }
  if (polygonsOf.size === 0) throw new BoundaryError('no-codes', propertiesOf(features).join(', '));
  const outlines: RegionOutlines = {
    type: 'FeatureCollection',
    features: [...polygonsOf]
      .sort(([a], [b]) => a - b)
      .map(([row, coordinates]) => ({ type: 'Feature', properties: { row }, geometry: { type: 'MultiPolygon', coordinates } })),
  };
  geography.regions.municipality.forEach(({ name, lon, lat }, row) => {
    if (!polygonsOf.has(row)) issues.add('municipality-missing', name);
    const holders = outlines.features.filter((feature) => booleanPointInPolygon([lon, lat], feature));
    if (holders.length > 1) issues.add('overlap', name);
  });
  return { outlines, codeProperty: property, issues: issues.all() };
}

const EXAMPLES = 3;

class IssueList {
  readonly #found = new Map<BoundaryIssue['code'], string[]>();

  add(code: BoundaryIssue['code'], example: string): void {
    this.#found.set(code, [...(this.#found.get(code) ?? []), example]);
  }

  all(): readonly BoundaryIssue[] {
    return [...this.#found].map(([code, examples]) => {
      const distinct = [...new Set(examples)];
      return { code, count: examples.length, examples: distinct.slice(0, EXAMPLES) };
    });
  }
}

function featuresOf(text: string): readonly Feature<Geometry | null>[] {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new BoundaryError('not-json');
  }
  const found = isObject(json) && json.type === 'Topology' ? fromTopology(json as unknown as Topology) : json;
  if (!isObject(found) || found.type !== 'FeatureCollection' || !Array.isArray(found.features))
    throw new BoundaryError('not-geojson');
  const features = (found as unknown as FeatureCollection).features.filter((feature) => isObject(feature));
  if (features.length === 0) throw new BoundaryError('not-geojson');
  return features;
}

/** The object of a topology with the most geometries: the others are what its outlines were joined to. */
function fromTopology(topology: Topology): FeatureCollection {
  try {
    const collections = Object.values(topology.objects).filter(
      (object) => object.type === 'GeometryCollection',
    ) as GeometryCollection[];
    const [largest] = collections.sort((a, b) => b.geometries.length - a.geometries.length);
    if (!largest) throw new BoundaryError('not-geojson');
    return topologyFeature(topology, largest) as unknown as FeatureCollection;
  } catch {
    throw new BoundaryError('not-geojson');
  }
}

function propertiesOf(features: readonly Feature<Geometry | null>[]): readonly string[] {
  return [...new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})))];
}

function codeOf({ id, properties }: Feature<Geometry | null>, property: string): string {
  return String((property === '' ? id : properties?.[property]) ?? '').trim();
}

/** The property of which most values are municipality codes; null when none has one. */
function foundProperty(features: readonly Feature<Geometry | null>[], geography: Geography): string | null {
  const hits = ['', ...propertiesOf(features)].map((property) => {
    const codes = new Set(features.map((feature) => codeOf(feature, property)));
    return { property, count: [...codes].filter((code) => geography.municipalityOfNis.has(code)).length };
  });
  const best = hits.reduce((most, hit) => (hit.count > most.count ? hit : most), { property: '', count: 0 });
  return best.count === 0 ? null : best.property;
}

type ToDegrees = (position: Position) => Position | null;

/** Told from the first number that is a coordinate: degrees, else one of the Lambert systems. */
async function converterFor(features: readonly Feature<Geometry | null>[]): Promise<ToDegrees> {
  const [x, y] = features.map(({ geometry }) => firstPosition(geometry)).find((position) => position !== null) ?? [];
  if (x === undefined || y === undefined) throw new BoundaryError('not-geojson');
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90)
    return ([lon = Number.NaN, lat = Number.NaN]) => (Number.isNaN(lon + lat) ? null : [lon, lat]);
  const fromLambert = await loadLambert();
  if (!fromLambert(x, y)) throw new BoundaryError('system-unknown', `${x} ${y}`);
  return ([easting = Number.NaN, northing = Number.NaN]) => {
    const point = fromLambert(easting, northing);
    return point && [point.lon, point.lat];
  };
}

function firstPosition(geometry: Geometry | null): Position | null {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return null;
  const [ring] = geometry.type === 'Polygon' ? geometry.coordinates : (geometry.coordinates[0] ?? []);
  return ring?.find((position) => position.every((value) => Number.isFinite(value))) ?? null;
}

/** Polygons in degrees, with rings of at least three corners; a ring that does not end where it began is closed, and told. */
function cleanPolygons(geometry: Geometry | null, toDegrees: ToDegrees, tellOpen: () => void): Polygons {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return [];
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((rings) => {
    const clean = rings.map((ring) => {
      const points = ring.flatMap((position) => {
        const point = toDegrees(position);
        return point ? [point] : [];
      });
      const [first, last] = [points[0], points.at(-1)];
      if (!first || !last || (first[0] === last[0] && first[1] === last[1])) return points;
      tellOpen();
      return [...points, first];
    });
    const [outer, ...holes] = clean;
    return outer && outer.length > 3 ? [[outer, ...holes.filter((hole) => hole.length > 3)]] : [];
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Metres to a border of such outlines within which a coordinate may lie on the other side: they are simplified, too, for the web. */
export const SURVEYED_BORDER_M = 100;
/** The same for the drawn outlines. */
export const DRAWN_BORDER_M = 1000;
