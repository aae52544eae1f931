import type { OraclePoint } from './tables';

export interface Position {
  readonly lon: number;
  readonly lat: number;
}

/**
 * Position of a record that gives no coordinate of its own (only a municipality code or a postcode). Where the reader puts
 * such a record is not part of what is recounted here, so the caller says.
 */
export type PositionOf = (kind: 'school' | 'workplace', id: string) => Position;

export const noFallback: PositionOf = (kind, id) => {
  throw new Error(`${kind} ${id} has no coordinate`);
};

export const positionOf = (kind: 'school' | 'workplace', record: OraclePoint & { readonly id: string }, fallback: PositionOf) =>
  record.lon === null || record.lat === null ? fallback(kind, record.id) : { lon: record.lon, lat: record.lat };

const EARTH_RADIUS_KM = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance by the haversine formula. */
export const haversineKm = (a: Position, b: Position): number => {
  const halfLat = radians(b.lat - a.lat) / 2;
  const halfLon = radians(b.lon - a.lon) / 2;
  const h = Math.sin(halfLat) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(halfLon) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
};
