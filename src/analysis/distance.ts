/** Mean Earth radius in km (IUGG), the sphere all distances are measured on. */
export const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Great-circle distance in km between two points in WGS84 degrees, by the haversine formula; NaN when a coordinate is unknown. */
export function distanceKm(lonA: number, latA: number, lonB: number, latB: number): number {
  const halfLat = Math.sin(((latB - latA) * RADIANS) / 2);
  const halfLon = Math.sin(((lonB - lonA) * RADIANS) / 2);
  const chord = halfLat * halfLat + Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * halfLon * halfLon;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, chord)));
}

/** First whole km at which something at this distance counts: at least 1; Infinity when the distance is unknown. */
export function firstWholeKm(km: number): number {
  return Number.isNaN(km) ? Number.POSITIVE_INFINITY : Math.max(1, Math.ceil(km));
}
