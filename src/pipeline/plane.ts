/** A point in km on the plane below, or in degrees where said so. */
export type Point = [x: number, y: number];

const REFERENCE_LAT = (51 * Math.PI) / 180;
/** Radii of curvature of the WGS84 ellipsoid at the reference latitude, km: along the meridian and across it. */
const MERIDIAN_KM = 6373.9;
const NORMAL_KM = 6391.1;
const DEGREE = Math.PI / 180;
const COS = Math.cos(REFERENCE_LAT);
const SIN = Math.sin(REFERENCE_LAT);

/**
 * Degrees to km on an equal-area cylindrical projection that is true to shape at 51 degrees north.
 * Equal-area, because the outlines are fitted to known areas; straight in longitude, because the inverse is then exact.
 */
export function toPlane(lon: number, lat: number): Point {
  return [lon * DEGREE * NORMAL_KM * COS, ((Math.sin(lat * DEGREE) - SIN) * MERIDIAN_KM) / COS];
}

/** Inverse of `toPlane`. */
export function toDegrees(x: number, y: number): Point {
  return [x / (DEGREE * NORMAL_KM * COS), Math.asin((y * COS) / MERIDIAN_KM + SIN) / DEGREE];
}

/** Signed area of a ring, in the square of its unit; positive counterclockwise. Open and closed rings alike. */
export function ringArea(ring: readonly (readonly number[])[]): number {
  let sum = 0;
  let [px = 0, py = 0] = ring.at(-1) ?? [];
  for (const [x = 0, y = 0] of ring) {
    sum += px * y - x * py;
    px = x;
    py = y;
  }
  return sum / 2;
}
