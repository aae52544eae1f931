import { type Area, type AreaLevel, type AreaPoint, type AreaShape, areaOfText, shapesOf } from '../model/area';
import { type Geography, NO_REGION } from '../model/geography';
import { distanceKm, EARTH_RADIUS_KM } from './distance';

/**
 * Whether a point (WGS84 degrees) lies in an area. A record brings its municipality row, which decides about regions and is exact; a bare
 * point, without one, is located by the outlines.
 */
export type IsInside = (lon: number, lat: number, municipality?: number) => boolean;

/** Gives the row of the municipality that a point lies in, or NO_REGION. */
export type MunicipalityAt = (lon: number, lat: number) => number;

/** Prepares the test for one area, so that it can be asked a million times. */
export function insideOf(area: Area, geography: Geography, municipalityAt: MunicipalityAt): IsInside {
  const tests = shapesOf(area).map((shape) => testOf(shape, geography, municipalityAt));
  const [only] = tests;
  if (only && tests.length === 1) return only;
  return (lon, lat, municipality) => {
    for (const test of tests) if (test(lon, lat, municipality)) return true;
    return false;
  };
}

/** The area that a text stands for; null when it is none, or names a region that does not exist. */
export function knownArea(text: string, { regions, zones }: Geography): Area | null {
  const area = areaOfText(text);
  const isKnown = (level: AreaLevel, code: string) =>
    (level === 'zone' ? zones : regions[level]).some((region) => region.code === code);
  return area && shapesOf(area).every((shape) => shape.kind !== 'region' || isKnown(shape.level, shape.code)) ? area : null;
}

/** Rows of the municipalities of a region or zone, ascending; none for a code that the geography does not know. */
export function municipalitiesIn(geography: Geography, level: AreaLevel, code: string): readonly number[] {
  if (level === 'zone') return geography.zones.find((zone) => zone.code === code)?.municipalities ?? [];
  const region = geography.regions[level].findIndex((candidate) => candidate.code === code);
  const regionOf = geography.regionOf[level];
  return region === NO_REGION ? [] : [...regionOf.keys()].filter((row) => regionOf[row] === region);
}

/** The label point of its first region, the centre of a circle, the middle of the points of a line or ring. */
export function labelPointOf(area: Area, geography: Geography): { lon: number; lat: number } | null {
  const [shape] = shapesOf(area);
  if (!shape) return null;
  switch (shape.kind) {
    case 'circle':
      return shape.centre;
    case 'region': {
      if (shape.level !== 'zone') return geography.regions[shape.level].find(({ code }) => code === shape.code) ?? null;
      const rows = geography.zones.find(({ code }) => code === shape.code)?.municipalities ?? [];
      return geography.regions.municipality[rows[rows.length >> 1] ?? NO_REGION] ?? null;
    }
    default: {
      const mean = (pick: (point: { lon: number; lat: number }) => number) =>
        shape.points.reduce((sum, point) => sum + pick(point), 0) / shape.points.length;
      return { lon: mean(({ lon }) => lon), lat: mean(({ lat }) => lat) };
    }
  }
}

function testOf(shape: AreaShape, geography: Geography, municipalityAt: MunicipalityAt): IsInside {
  switch (shape.kind) {
    case 'region':
      return inRegion(municipalitiesIn(geography, shape.level, shape.code), geography, municipalityAt);
    case 'circle':
      return inCircle(shape.centre, shape.radiusKm);
    case 'corridor':
      return nearLine(shape.points, shape.halfWidthKm);
    case 'polygon':
      return inPolygon(shape.points, shape.marginKm);
  }
}

function inRegion(rows: readonly number[], geography: Geography, municipalityAt: MunicipalityAt): IsInside {
  const isMember = new Uint8Array(geography.regions.municipality.length);
  for (const row of rows) isMember[row] = 1;
  return (lon, lat, municipality) => isMember[municipality ?? municipalityAt(lon, lat)] === 1;
}

function inCircle({ lon: atLon, lat: atLat }: AreaPoint, radiusKm: number): IsInside {
  const isNear = inBox([{ lon: atLon, lat: atLat }], radiusKm);
  return (lon, lat) => isNear(lon, lat) && distanceKm(atLon, atLat, lon, lat) <= radiusKm;
}

/**
 * The inside is that of straight lines on the plane of degrees, as GeoJSON has it; the margin is measured to the great circles between the
 * points. They lie within 60 m of each other on a line of 50 km.
 */
function inPolygon(points: readonly AreaPoint[], marginKm: number): IsInside {
  const isNear = inBox(points, marginKm);
  const [first] = points;
  const isInMargin = marginKm > 0 && first ? nearLine([...points, first], marginKm) : () => false;
  const count = points.length;
  const x = Float64Array.from(points, ({ lon }) => lon);
  const y = Float64Array.from(points, ({ lat }) => lat);
  const isInRing = (lon: number, lat: number) => {
    let inside = false;
    for (let i = 0, j = count - 1; i < count; j = i++) {
      const [xi = 0, yi = 0, xj = 0, yj = 0] = [x[i], y[i], x[j], y[j]];
      if (yi > lat !== yj > lat && lon < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside;
    }
    return inside;
  };
  return (lon, lat) => isNear(lon, lat) && (isInRing(lon, lat) || isInMargin(lon, lat));
}

type Vector = readonly [x: number, y: number, z: number];
const RADIANS = Math.PI / 180;

/** Within some km of the great circles from point to point, told from where the point stands to the plane of each. */
function nearLine(points: readonly AreaPoint[], km: number): IsInside {
  const isNear = inBox(points, km);
  const sine = Math.sin(km / EARTH_RADIUS_KM);
  const chord2 = (2 * Math.sin(km / (2 * EARTH_RADIUS_KM))) ** 2;
  const ends = points.map(vectorOf);
  const pieces = ends.slice(1).flatMap((to, i) => {
    const from = ends[i];
    const normal = from && unit(cross(from, to));
    return from && normal ? [{ normal, ahead: cross(normal, from), behind: cross(to, normal) }] : [];
  });
  return (lon, lat) => {
    if (!isNear(lon, lat)) return false;
    const point = vectorOf({ lon, lat });
    for (const end of ends) if (squaredChord(end, point) <= chord2) return true;
    for (const { normal, ahead, behind } of pieces) {
      if (Math.abs(dot(normal, point)) <= sine && dot(ahead, point) >= 0 && dot(behind, point) >= 0) return true;
    }
    return false;
  };
}

/** A box that holds everything within some km of the points and of the lines between them. */
function inBox(points: readonly { lon: number; lat: number }[], km: number): (lon: number, lat: number) => boolean {
  const angle = km / EARTH_RADIUS_KM / RADIANS;
  const lats = points.map(({ lat }) => lat);
  const lons = points.map(({ lon }) => lon);
  // A great circle between two points bulges towards the pole: by less than an eighth of the squared span, in radians.
  const span = (Math.max(...lons) - Math.min(...lons)) * RADIANS;
  const bulge = (span * span) / 8 / RADIANS;
  const south = Math.min(...lats) - angle - bulge - SLACK;
  const north = Math.max(...lats) + angle + bulge + SLACK;
  const farthest = Math.max(Math.abs(south), Math.abs(north));
  const wide = farthest >= 89 ? 360 : Math.asin(Math.min(1, Math.sin(angle * RADIANS) / Math.cos(farthest * RADIANS))) / RADIANS;
  const west = Math.min(...lons) - wide - SLACK;
  const east = Math.max(...lons) + wide + SLACK;
  return (lon, lat) => lat >= south && lat <= north && lon >= west && lon <= east;
}

/** Degrees: far more than rounding, far less than a metre. */
const SLACK = 1e-9;

function vectorOf({ lon, lat }: { lon: number; lat: number }): Vector {
  const cosine = Math.cos(lat * RADIANS);
  return [cosine * Math.cos(lon * RADIANS), cosine * Math.sin(lon * RADIANS), Math.sin(lat * RADIANS)];
}

function cross([ax, ay, az]: Vector, [bx, by, bz]: Vector): Vector {
  return [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
}

function dot([ax, ay, az]: Vector, [bx, by, bz]: Vector): number {
  return ax * bx + ay * by + az * bz;
}

/** Null for a vector without a direction. */
function unit(vector: Vector): Vector | null {
  const length = Math.hypot(...vector);
  return length < 1e-12 ? null : [vector[0] / length, vector[1] / length, vector[2] / length];
}

function squaredChord([ax, ay, az]: Vector, [bx, by, bz]: Vector): number {
  return (ax - bx) ** 2 + (ay - by) ** 2 + (az - bz) ** 2;
}
