/** Mean radius of the sphere on which the whole product measures. */
export const EARTH_KM = 6371.0088;
const RADIAN = Math.PI / 180;
/** Pixels of the whole world at zoom 0, as MapLibre counts zooms. */
const WORLD_PX = 512;

export interface LonLat {
  readonly lon: number;
  readonly lat: number;
}

/** Great-circle distance of two points in degrees. */
export function distanceKm(a: LonLat, b: LonLat): number {
  const sinLat = Math.sin(((b.lat - a.lat) * RADIAN) / 2);
  const sinLon = Math.sin(((b.lon - a.lon) * RADIAN) / 2);
  const chord = sinLat * sinLat + Math.cos(a.lat * RADIAN) * Math.cos(b.lat * RADIAN) * sinLon * sinLon;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Direction of travel from a to b at a, radians clockwise from north. */
export function bearing(a: LonLat, b: LonLat): number {
  const lon = (b.lon - a.lon) * RADIAN;
  const [from, to] = [a.lat * RADIAN, b.lat * RADIAN];
  return Math.atan2(Math.sin(lon) * Math.cos(to), Math.cos(from) * Math.sin(to) - Math.sin(from) * Math.cos(to) * Math.cos(lon));
}

/** Where one comes out after so many kilometres in a direction (radians clockwise from north). */
export function destination(from: LonLat, direction: number, km: number): LonLat {
  const angle = km / EARTH_KM;
  const lat = from.lat * RADIAN;
  const sinLat = Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(direction);
  const lon = Math.atan2(Math.sin(direction) * Math.sin(angle) * Math.cos(lat), Math.cos(angle) - Math.sin(lat) * sinLat);
  return { lon: from.lon + lon / RADIAN, lat: Math.asin(sinLat) / RADIAN };
}

/** Kilometres under one CSS pixel of a Mercator map at a latitude. */
export function kmPerPixel(lat: number, zoom: number): number {
  return (2 * Math.PI * EARTH_KM * Math.cos(lat * RADIAN)) / (WORLD_PX * 2 ** zoom);
}
