import { area as areaOf, destination, featureCollection, greatCircle, type multiPolygon, union } from '@turf/turf';
import { type Area, type AreaPoint, type AreaShape, shapesOf } from '../model/area';
import type { Geography } from '../model/geography';
import { municipalitiesIn } from './area';
import { distanceKm, EARTH_RADIUS_KM } from './distance';

type MultiPolygon = ReturnType<typeof multiPolygon>['geometry'];
type Position = [lon: number, lat: number];
type Ring = Position[];

/** Draws municipalities, by row, as one outline. */
export type DrawMunicipalities = (rows: readonly number[]) => MultiPolygon;

/** Outlines of circles, corridors and margins lie at most so far inside the exact border. */
export const OUTLINE_TOLERANCE_KM = 0.01;
/** Long lines are drawn in pieces of about this length, on which a straight line leaves the great circle by half a metre. */
const PIECE_KM = 5;

/** The outline of an area for a map, every part once. Regions are as exact as the outlines they are drawn from. */
export function outlineOf(area: Area, geography: Geography, draw: DrawMunicipalities): MultiPolygon {
  return joined([...ringsOf(area), regionsOf(area, geography, draw)]);
}

/**
 * Square kilometres of an area, every part once. Regions have their surveyed area, a single circle its exact one; the rest is measured on
 * the outline.
 */
export function areaKm2(area: Area, geography: Geography, draw: DrawMunicipalities): number {
  const rows = rowsOf(area, geography);
  const surveyed = rows.reduce((sum, row) => sum + (geography.areaKm2[row] ?? 0), 0);
  const others = shapesOf(area).filter(({ kind }) => kind !== 'region');
  const [only] = others;
  if (only === undefined) return surveyed;
  if (only.kind === 'circle' && others.length === 1 && rows.length === 0) {
    return 2 * Math.PI * EARTH_RADIUS_KM ** 2 * (1 - Math.cos(only.radiusKm / EARTH_RADIUS_KM));
  }
  const regions = regionsOf(area, geography, draw);
  const all = joined([...ringsOf(area), regions]);
  return surveyed + (areaOf(all) - areaOf(regions)) / 1e6;
}

function rowsOf(area: Area, geography: Geography): readonly number[] {
  const rows = shapesOf(area).flatMap((shape) =>
    shape.kind === 'region' ? municipalitiesIn(geography, shape.level, shape.code) : [],
  );
  return [...new Set(rows)];
}

function regionsOf(area: Area, geography: Geography, draw: DrawMunicipalities): MultiPolygon {
  const rows = rowsOf(area, geography);
  return rows.length === 0 ? { type: 'MultiPolygon', coordinates: [] } : draw(rows);
}

function ringsOf(area: Area): readonly MultiPolygon[] {
  return shapesOf(area)
    .flatMap(shapeRings)
    .map((ring) => ({ type: 'MultiPolygon', coordinates: [[ring]] }));
}

function shapeRings(shape: AreaShape): readonly Ring[] {
  switch (shape.kind) {
    case 'region':
      return [];
    case 'circle':
      return [closed(arc(shape.centre, shape.radiusKm, 0, 360))];
    case 'corridor':
      return lineRings(shape.points, shape.halfWidthKm);
    case 'polygon': {
      const { points, marginKm } = shape;
      const ring = closed(points.map(({ lon, lat }): Position => [lon, lat]));
      const [first] = points;
      return [ring, ...(marginKm > 0 && first ? lineRings([...points, first], marginKm) : [])];
    }
  }
}

/** A ring around every piece of a line. */
function lineRings(points: readonly AreaPoint[], km: number): readonly Ring[] {
  return points.slice(1).flatMap((to, i) => {
    const from = points[i];
    return from ? [capsule(from, to, km)] : [];
  });
}

/** Everything within some km of one great circle from point to point. */
function capsule(from: AreaPoint, to: AreaPoint, km: number): Ring {
  const length = distanceKm(from.lon, from.lat, to.lon, to.lat);
  if (length < 1e-6) return closed(arc(from, km, 0, 360));
  const npoints = Math.max(2, Math.ceil(length / PIECE_KM) + 1);
  const { geometry } = greatCircle([from.lon, from.lat], [to.lon, to.lat], { npoints });
  const line = geometry.coordinates.flat().length === npoints * 2 ? (geometry.coordinates as Position[]) : [];
  const ahead = (i: number) => bearing(line[Math.max(0, i - 1)] ?? [from.lon, from.lat], line[i] ?? [to.lon, to.lat], i > 0);
  const side = (turn: number) =>
    line.slice(1, -1).map(([lon, lat], i) => shifted({ lon, lat, name: '' }, km, ahead(i + 1) + turn));
  const start = bearing([from.lon, from.lat], [to.lon, to.lat], false);
  const end = bearing([from.lon, from.lat], [to.lon, to.lat], true);
  return closed([
    ...arc(from, km, start + 90, start + 270),
    ...side(-90),
    ...arc(to, km, end - 90, end + 90),
    ...side(90).reverse(),
  ]);
}

/** Points of a circle between two bearings, so many that no straight line leaves it by more than the tolerance. */
function arc(centre: AreaPoint, km: number, fromBearing: number, toBearing: number): Position[] {
  const step = 2 * Math.acos(Math.max(0.9, 1 - OUTLINE_TOLERANCE_KM / km)) * (180 / Math.PI);
  const count = Math.ceil((toBearing - fromBearing) / step);
  return Array.from({ length: count + 1 }, (_, i) => shifted(centre, km, fromBearing + ((toBearing - fromBearing) * i) / count));
}

function shifted({ lon, lat }: AreaPoint, km: number, bearingDegrees: number): Position {
  const [toLon = lon, toLat = lat] = destination([lon, lat], km, ((bearingDegrees + 540) % 360) - 180).geometry.coordinates;
  return [toLon, toLat];
}

/** Bearing in degrees of the great circle from one point to another, where it begins or where it ends. */
function bearing([lonA, latA]: Position, [lonB, latB]: Position, atEnd: boolean): number {
  if (atEnd) return bearing([lonB, latB], [lonA, latA], false) + 180;
  const [a, b, across] = [latA, latB, lonB - lonA].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number];
  const y = Math.sin(across) * Math.cos(b);
  const x = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(across);
  return (Math.atan2(y, x) * 180) / Math.PI;
}

function closed(ring: readonly Position[]): Ring {
  const [first] = ring;
  return first ? [...ring, [...first]] : [];
}

function joined(parts: readonly MultiPolygon[]): MultiPolygon {
  const filled = parts.filter(({ coordinates }) => coordinates.length > 0);
  const [only] = filled;
  if (only === undefined) return { type: 'MultiPolygon', coordinates: [] };
  if (filled.length === 1) return only;
  const features = filled.map((geometry) => ({ type: 'Feature', properties: {}, geometry }) as const);
  const together = union(featureCollection([...features]))?.geometry;
  if (!together) return only;
  return together.type === 'MultiPolygon' ? together : { type: 'MultiPolygon', coordinates: [together.coordinates] };
}
