import type { Feature, FeatureCollection, GeoJsonProperties, Geometry, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { Polygon as ArcPolygon, MultiPolygon as ArcPolygons, GeometryObject, Topology } from 'topojson-specification';
import type { Geography } from '../../model/geography';
import { COMPILED_FORMAT, type CompiledHead, type CompiledSource } from '../compiled';
import type { LandOutlines, RegionOutlines } from '../outlines';
import { landBehind } from './coast';

/** Grid steps over what is drawn: about a metre. Corners that lie nearer become one, so that borders which only nearly coincide are shared. */
const QUANTISATION = 1e6;
/** Borders keep the corners that matter most: about 300 kB, a third of it when it is sent. */
const MAX_CORNERS = 30_000;

type Name = { name: string };
type ArcOutlines = { type: 'GeometryCollection'; geometries: (ArcPolygon<Name> | ArcPolygons<Name>)[] };
type Named = Feature<MultiPolygon, Name> & { readonly id: string };

/** The compiled outlines of some boundaries: the municipalities that are there, and the land around. */
export type CompiledOutlines = CompiledHead & Topology<{ municipality: ArcOutlines; land: ArcOutlines }>;

/**
 * Boundaries as the screen reads outlines (public/data/outlines.json), simplified for the web: a border of two municipalities is one line and
 * stays one, and no outline loses its last corners.
 */
export function compileBoundaries(
  boundaries: RegionOutlines,
  land: LandOutlines,
  geography: Geography,
  source: CompiledSource,
): CompiledOutlines {
  const municipalities = simplified(
    boundaries.features.map(({ properties, geometry }): Named => {
      const { code = '', name = '' } = geography.regions.municipality[properties.row] ?? {};
      return { type: 'Feature', id: code, properties: { name }, geometry };
    }),
  );
  const around = landBehind(land, boundaries, geography).features.map(({ properties, geometry }): Named => {
    return { type: 'Feature', id: properties.id, properties: { name: properties.name }, geometry };
  });
  const shared = topology({ municipality: collection(municipalities), land: collection(around) }, QUANTISATION);
  return {
    format: COMPILED_FORMAT,
    date: source.date,
    sources: [source],
    counts: { municipality: municipalities.length, land: around.length },
    boundaries: source.title,
    ...shared,
    objects: { municipality: arcOutlines(shared.objects.municipality), land: arcOutlines(shared.objects.land) },
  };
}

function collection(features: readonly Named[]): FeatureCollection<MultiPolygon, Name> {
  return { type: 'FeatureCollection', features: [...features] };
}

function arcOutlines(object: GeometryObject<GeoJsonProperties> | undefined): ArcOutlines {
  if (object?.type !== 'GeometryCollection') return { type: 'GeometryCollection', geometries: [] };
  const geometries = object.geometries.flatMap((part) => {
    if (part.type !== 'Polygon' && part.type !== 'MultiPolygon') return [];
    return [{ ...part, properties: { name: String(part.properties?.name) } }];
  });
  return { type: 'GeometryCollection', geometries };
}

function simplified(features: readonly Named[]): readonly Named[] {
  const shared = topology({ all: collection(features) }, QUANTISATION);
  const weighted = presimplify({ ...shared, objects: { all: arcOutlines(shared.objects.all) } });
  const arcs = weighted.arcs as number[][][];
  for (const arc of arcs) keepShape(arc);
  const simple = simplify(weighted, leastWeight(arcs));
  return simple.objects.all.geometries.flatMap((object): Named[] => {
    const { id, geometry, properties } = feature(simple, object) as Feature<Geometry, GeoJsonProperties>;
    const coordinates = polygonsOf(geometry);
    return coordinates
      ? [{ type: 'Feature', id: String(id), properties: { name: String(properties?.name) }, geometry: coordinates }]
      : [];
  });
}

function polygonsOf(geometry: Geometry): MultiPolygon | null {
  if (geometry.type === 'MultiPolygon') return geometry;
  return geometry.type === 'Polygon' ? { type: 'MultiPolygon', coordinates: [geometry.coordinates] } : null;
}

/** Place of the weight in a corner of a presimplified arc: the area that goes with it. */
const WEIGHT = 2;

/** Two lines between the same ends stay apart by their weightiest corner, and an islet stays a triangle at least. */
function keepShape(arc: number[][]): void {
  const [first, last] = [arc[0], arc.at(-1)];
  const isRing = first?.[0] === last?.[0] && first?.[1] === last?.[1];
  const inner = arc.slice(1, -1).sort((a, b) => (b[WEIGHT] ?? 0) - (a[WEIGHT] ?? 0));
  for (const corner of inner.slice(0, isRing ? 3 : 1)) corner[WEIGHT] = Infinity;
}

/** The weight that as many corners have as may stay. */
function leastWeight(arcs: readonly number[][][]): number {
  const weights = Float64Array.from(arcs.flatMap((arc) => arc.map((corner) => corner[WEIGHT] ?? 0))).sort();
  return weights[weights.length - MAX_CORNERS] ?? Number.MIN_VALUE;
}
