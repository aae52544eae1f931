import { type Area, type AreaPoint, type AreaShape, shapesOf, unionOf } from '../model/area';
import { bearing, destination, distanceKm, EARTH_KM, type LonLat } from './sphere';

/** What can be taken hold of: a point of a shape by its position, or its distance. */
export interface Knob {
  /** Position of the shape in the area. */
  readonly shape: number;
  readonly grip: number | 'distance';
  readonly place: LonLat;
}

/** A shape of more points than this is changed by drawing it anew. */
const MOST_POINTS = 40;
export const LEAST_KM = 0.5;
const MOST_KM = 100;
const EAST = Math.PI / 2;

/** The knobs of an area: regions have none, the margin of a polygon has its field only. */
export function knobsOf(area: Area): readonly Knob[] {
  return shapesOf(area).flatMap((each, shape): readonly Knob[] => {
    if (each.kind === 'region') return [];
    if (each.kind === 'circle') {
      return [
        { shape, grip: 0, place: each.centre },
        { shape, grip: 'distance', place: destination(each.centre, EAST, each.radiusKm) },
      ];
    }
    if (each.points.length > MOST_POINTS) return [];
    const points = each.points.map((place, grip) => ({ shape, grip, place }));
    const [from, to] = each.points;
    if (each.kind === 'polygon' || !from || !to) return points;
    const middle = destination(from, bearing(from, to), distanceKm(from, to) / 2);
    return [...points, { shape, grip: 'distance', place: destination(middle, bearing(middle, to) + EAST, each.halfWidthKm) }];
  });
}

/** The area after a knob was dragged to a place. A point that was moved is no longer the place it was called after. */
export function dragged(area: Area, { shape, grip }: Pick<Knob, 'shape' | 'grip'>, to: LonLat): Area {
  const change = (each: AreaShape): AreaShape => {
    if (each.kind === 'region') return each;
    if (each.kind === 'circle') {
      return grip === 'distance' ? { ...each, radiusKm: sizeKm(distanceKm(each.centre, to)) } : { ...each, centre: pointAt(to) };
    }
    if (grip !== 'distance') return { ...each, points: each.points.map((point, i) => (i === grip ? pointAt(to) : point)) };
    const [from, next] = each.points;
    return each.kind === 'corridor' && from && next ? { ...each, halfWidthKm: sizeKm(kmFromLine(from, next, to)) } : each;
  };
  return unionOf(shapesOf(area).map((each, i) => (i === shape ? change(each) : each))) ?? area;
}

/** A point picked on the map, to a metre. */
export function pointAt({ lon, lat }: LonLat): AreaPoint {
  return { lon: Math.round(lon * 1e5) / 1e5, lat: Math.round(lat * 1e5) / 1e5, name: '' };
}

/** To 100 m, within what the fields take. */
export function sizeKm(km: number): number {
  return Math.min(MOST_KM, Math.max(LEAST_KM, Math.round(km * 10) / 10));
}

/** Distance to the great circle through two points. */
function kmFromLine(from: LonLat, to: LonLat, place: LonLat): number {
  const angle = distanceKm(from, place) / EARTH_KM;
  return Math.abs(Math.asin(Math.sin(angle) * Math.sin(bearing(from, place) - bearing(from, to)))) * EARTH_KM;
}
