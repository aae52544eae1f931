import { distanceKm, EARTH_RADIUS_KM } from './distance';

export interface Point {
  readonly lon: number;
  readonly lat: number;
}

/**
 * Places on the earth as parallel columns, in degrees and on the unit sphere; NaN where a coordinate is unknown. Squared chords on the sphere
 * order as distances do, and need no trigonometry.
 */
export interface Points {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

const RADIANS = Math.PI / 180;
/** Distances by the chord are right to far less than this; whoever lies that close to a limit is measured by the haversine. */
export const DOUBT_KM = 1e-6;

export function positionOf({ lon, lat }: Point): { readonly x: number; readonly y: number; readonly z: number } {
  const across = Math.cos(lat * RADIANS);
  return { x: across * Math.cos(lon * RADIANS), y: across * Math.sin(lon * RADIANS), z: Math.sin(lat * RADIANS) };
}

/** Puts the only one of some points elsewhere. */
export function moveTo(points: Points, point: Point): void {
  const { x, y, z } = positionOf(point);
  points.lon[0] = point.lon;
  points.lat[0] = point.lat;
  points.x[0] = x;
  points.y[0] = y;
  points.z[0] = z;
}

export function pointsOf(lon: Float64Array, lat: Float64Array): Points {
  const count = lon.length;
  const points = { lon, lat, x: new Float64Array(count), y: new Float64Array(count), z: new Float64Array(count) };
  for (let row = 0; row < count; row++) {
    const { x, y, z } = positionOf({ lon: lon[row] ?? Number.NaN, lat: lat[row] ?? Number.NaN });
    points.x[row] = x;
    points.y[row] = y;
    points.z[row] = z;
  }
  return points;
}

/** Squared chord between two points. */
export function chordBetween(from: Points, i: number, to: Points, j: number): number {
  const dx = (to.x[j] ?? 0) - (from.x[i] ?? 0);
  const dy = (to.y[j] ?? 0) - (from.y[i] ?? 0);
  const dz = (to.z[j] ?? 0) - (from.z[i] ?? 0);
  return dx * dx + dy * dy + dz * dz;
}

/** The great-circle distance between two points as the haversine has it. */
export function exactKm(from: Points, i: number, to: Points, j: number): number {
  const unknown = Number.NaN;
  return distanceKm(from.lon[i] ?? unknown, from.lat[i] ?? unknown, to.lon[j] ?? unknown, to.lat[j] ?? unknown);
}

/** Distance over the surface of a squared chord. */
export function kmOfChord(chord: number): number {
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord) / 2));
}

/** Squared chord on the unit sphere of a distance over its surface. */
export function chordOf(km: number): number {
  return (2 * Math.sin(Math.min(Math.PI / 2, km / (2 * EARTH_RADIUS_KM)))) ** 2;
}

/** Squared chords up to which a distance is surely within a limit, and beyond which it is surely not; who lies between has to be measured. */
export function limitsOf(km: number): { readonly surely: number; readonly farthest: number } {
  return {
    surely: chordOf(Math.max(0, km - DOUBT_KM)) - Number.EPSILON,
    farthest: chordOf(km + DOUBT_KM) + Number.EPSILON,
  };
}
