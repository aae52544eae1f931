import type { AreaShape } from '../model/area';
import { pointAt, sizeKm } from './own-knobs';
import { distanceKm } from './sphere';

/** Shapes that can be drawn; a line becomes a strip. */
export const DRAW_KINDS = ['circle', 'linestring', 'polygon'] as const;
export type DrawKind = (typeof DRAW_KINDS)[number];

/** A strip that was drawn is at first so wide on either side, as one that was typed without a width. */
const HALF_WIDTH_KM = 5;

/** What was drawn as a shape of ours; null when it is too small to be one. */
export function shapeOf(kind: DrawKind, positions: readonly (readonly number[])[]): AreaShape | null {
  const places = positions.map(([lon = 0, lat = 0]) => ({ lon, lat }));
  const [first] = places;
  if (!first) return null;
  if (kind === 'circle') {
    const lons = places.map(({ lon }) => lon);
    const lats = places.map(({ lat }) => lat);
    const middle = {
      lon: (Math.min(...lons) + Math.max(...lons)) / 2,
      lat: (Math.min(...lats) + Math.max(...lats)) / 2,
    };
    const east = places.reduce((best, place) => (place.lon > best.lon ? place : best), first);
    return { kind: 'circle', centre: pointAt(middle), radiusKm: sizeKm(distanceKm(middle, east)) };
  }
  const points = places.map(pointAt).filter((point, i, all) => point.lon !== all[i - 1]?.lon || point.lat !== all[i - 1]?.lat);
  if (kind === 'linestring') return points.length < 2 ? null : { kind: 'corridor', points, halfWidthKm: HALF_WIDTH_KM };
  const [start, end] = [points[0], points.at(-1)];
  const corners = start?.lon === end?.lon && start?.lat === end?.lat ? points.slice(0, -1) : points;
  return corners.length < 3 ? null : { kind: 'polygon', points: corners, marginKm: 0 };
}
