import type { Feature, FeatureCollection, GeoJsonProperties, MultiPolygon, Position } from 'geojson';
import type { Geom } from 'polygon-clipping';
import type { Polygon as ArcPolygon, MultiPolygon as ArcPolygons, GeometryObject } from 'topojson-specification';

export type Name = { name: string };
/** A named outline; `id` is the NIS code of a municipality or the ISO number of a country. */
export type Outline = Feature<MultiPolygon, Name> & { id: string };
/** The same in a topology. */
export type ArcOutline = ArcPolygon<Name> | ArcPolygons<Name>;
export type ArcOutlines = { type: 'GeometryCollection'; geometries: ArcOutline[] };

/** An outline of polygons in degrees. */
export function outline(id: string, name: string, coordinates: Position[][][]): Outline {
  return { type: 'Feature', id, properties: { name }, geometry: { type: 'MultiPolygon', coordinates } };
}

export function collection(features: readonly Outline[]): FeatureCollection<MultiPolygon, Name> {
  return { type: 'FeatureCollection', features: [...features] };
}

/** Coordinates in the form polygon-clipping takes. */
export function rings({ coordinates }: MultiPolygon): Geom {
  return coordinates.map((polygon) => polygon.map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x, y])));
}

/** The outlines of an object of a topology whose features have names, as those made with `collection` have. */
export function arcOutlines(object: GeometryObject<GeoJsonProperties> | undefined): ArcOutline[] {
  if (object?.type !== 'GeometryCollection') return [];
  return object.geometries.flatMap((part): ArcOutline[] => {
    if (part.type !== 'Polygon' && part.type !== 'MultiPolygon') return [];
    return [{ ...part, properties: { name: String(part.properties?.name) } }];
  });
}
