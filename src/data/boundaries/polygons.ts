import type { Polygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import { isObject } from './features';
import type { ToDegrees } from './system';

export type Polygons = Position[][][];

/** The first position with two numbers in a geometry, whatever it is; null when there is none. */
export function firstPosition(geometry: unknown): Position | null {
  for (const polygon of rawPolygons(geometry)) {
    for (const ring of polygon) {
      if (!Array.isArray(ring)) continue;
      for (const position of ring) {
        if (Array.isArray(position) && Number.isFinite(position[0]) && Number.isFinite(position[1])) return position as Position;
      }
    }
  }
  return null;
}

/** Polygons in degrees, with rings of at least three corners; a ring that does not end where it began is closed, and told. */
export function cleanPolygons(geometry: unknown, toDegrees: ToDegrees, tellOpen: () => void): Polygons {
  return rawPolygons(geometry).flatMap((rings) => {
    const clean = rings.map((ring) => cleanRing(ring, toDegrees, tellOpen));
    const [outer, ...holes] = clean;
    return outer && outer.length > 3 ? [[outer, ...holes.filter((hole) => hole.length > 3)]] : [];
  });
}

function cleanRing(ring: unknown, toDegrees: ToDegrees, tellOpen: () => void): Position[] {
  const points: Position[] = [];
  for (const position of Array.isArray(ring) ? ring : []) {
    const point = Array.isArray(position) ? toDegrees(position) : null;
    if (point) points.push(point);
  }
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || (first[0] === last[0] && first[1] === last[1])) return points;
  tellOpen();
  return [...points, first];
}

/** The polygons of a geometry as the file has them: lists of what should be rings. */
function rawPolygons(geometry: unknown): readonly (readonly unknown[])[] {
  if (!isObject(geometry)) return [];
  const { type, coordinates, geometries } = geometry;
  if (type === 'GeometryCollection') {
    // A collection in a collection, which the format advises against, may be as deep as its maker likes.
    const plain = (Array.isArray(geometries) ? geometries : []).filter((one) => isObject(one) && one.type !== type);
    return plain.flatMap(rawPolygons);
  }
  if (!Array.isArray(coordinates)) return [];
  if (type === 'Polygon') return [coordinates];
  return type === 'MultiPolygon' ? coordinates.filter((polygon) => Array.isArray(polygon)) : [];
}

/** Fine enough that only corners which are the same become one: some millimetres over a municipality. */
const QUANTISATION = 1e7;

/** Parts of one municipality as one outline, without the borders between them; a part that is given twice counts once. */
export function dissolve(parts: Polygons): Polygons {
  const distinct = new Map(parts.map((part) => [JSON.stringify(part), part]));
  const pieces = [...distinct.values()].map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  const collection = {
    type: 'FeatureCollection' as const,
    features: pieces.map((geometry) => ({ type: 'Feature' as const, properties: {}, geometry })),
  };
  const shared = topology({ pieces: collection }, QUANTISATION);
  const object = shared.objects.pieces;
  const arcs =
    object?.type === 'GeometryCollection'
      ? object.geometries.flatMap((piece) => (piece.type === 'Polygon' ? [{ type: piece.type, arcs: piece.arcs }] : []))
      : [];
  return merge(shared, arcs).coordinates;
}
