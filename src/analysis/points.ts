import { distanceKm, EARTH_RADIUS_KM } from './distance';

export interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** Places on the earth as parallel columns, in degrees and on the unit sphere; NaN where a coordinate is unknown. */
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

export function pointsOf(lon: Float64Array, lat: Float64Array): Points {
  const count = lon.length;
  const points = { lon, lat, x: new Float64Array(count), y: new Float64Array(count), z: new Float64Array(count) };
  for (let i = 0; i < count; i++) {
    const east = (lon[i] ?? Number.NaN) * RADIANS;
    const north = (lat[i] ?? Number.NaN) * RADIANS;
    const toAxis = Math.cos(north);
    points.x[i] = toAxis * Math.cos(east);
    points.y[i] = toAxis * Math.sin(east);
    points.z[i] = Math.sin(north);
  }
  return points;
}

/** Squared chord on the unit sphere: needs no trigonometry per pair. */
export function chordBetween(from: Points, i: number, to: Points, j: number): number {
  const dx = (to.x[j] ?? 0) - (from.x[i] ?? 0);
  const dy = (to.y[j] ?? 0) - (from.y[i] ?? 0);
  const dz = (to.z[j] ?? 0) - (from.z[i] ?? 0);
  return dx * dx + dy * dy + dz * dz;
}

/** Squared chord on the unit sphere of a distance over its surface. */
export function chordOfKm(km: number): number {
  return (2 * Math.sin(Math.min(Math.PI / 2, km / (2 * EARTH_RADIUS_KM)))) ** 2;
}

/** Distance over the surface of a squared chord. */
export function kmOfChord(chord: number): number {
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord) / 2));
}

/** The great-circle distance as the haversine has it. */
export function exactKm(from: Points, i: number, to: Points, j: number): number {
  const unknown = Number.NaN;
  return distanceKm(from.lon[i] ?? unknown, from.lat[i] ?? unknown, to.lon[j] ?? unknown, to.lat[j] ?? unknown);
}
