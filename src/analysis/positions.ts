import { EARTH_RADIUS_KM } from './distance';

export interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** Points on the unit sphere. Squared chords between them order as distances do, and need no trigonometry. */
export interface Positions {
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

/** `pointOf`: the point of row 0, 1, …; NaN where it is unknown. */
export function positionsOf(count: number, pointOf: (row: number) => Point): Positions {
  const found = { x: new Float64Array(count), y: new Float64Array(count), z: new Float64Array(count) };
  for (let row = 0; row < count; row++) {
    const { x, y, z } = positionOf(pointOf(row));
    found.x[row] = x;
    found.y[row] = y;
    found.z[row] = z;
  }
  return found;
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

/** The axis along which known points lie farthest apart. */
export function widestAxis({ x, y, z }: Positions): 'x' | 'y' | 'z' {
  const [inX, inY, inZ] = [x, y, z].map(widthOf);
  if ((inX ?? 0) >= Math.max(inY ?? 0, inZ ?? 0)) return 'x';
  return (inY ?? 0) >= (inZ ?? 0) ? 'y' : 'z';
}

function widthOf(values: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most - least;
}
