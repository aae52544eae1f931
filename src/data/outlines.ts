import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Position } from 'geojson';
import { merge, mesh } from 'topojson-client';
import type {
  MultiPolygon as ArcMultiPolygon,
  Polygon as ArcPolygon,
  GeometryCollection,
  Topology,
} from 'topojson-specification';
import { type Geography, NO_REGION, type RegionLevel } from '../model/geography';
import { CompiledFileError, cellsOf, fieldsOf, openCompiled, tableOf, textOf } from './compiled';

/** Outlines of regions; `row` is the row in `Geography.regions` of the level. */
export type RegionOutlines = FeatureCollection<MultiPolygon, { readonly row: number }>;
/** Outlines of countries, cut to the window of the map. */
export type LandOutlines = FeatureCollection<MultiPolygon, { readonly id: string; readonly name: string }>;

/** Reads a municipality off a coordinate. */
export interface MunicipalityLocator {
  /**
   * `municipality` is the row that the point (WGS84 degrees) lies in, or NO_REGION; `borderM` the metres to the nearest
   * municipal border.
   */
  locateMunicipality(lon: number, lat: number): { readonly municipality: number; readonly borderM: number };
}

/** Everything drawn with outlines. The collections are built on first use and then kept. */
export interface Outlines extends MunicipalityLocator {
  /** Regions of a level, in row order; a level that does not cover Brussels leaves it out. */
  regions(level: RegionLevel): RegionOutlines;
  /** Border lines of a level, each once, the outer border included. */
  borders(level: RegionLevel): MultiLineString;
  readonly land: LandOutlines;
}

type Shape = (ArcPolygon | ArcMultiPolygon) & { readonly id: string; readonly row: number; readonly name: string };

/** Reads the compiled outlines (public/data/outlines.json). Throws CompiledFileError. */
export function readOutlines(json: unknown, geography: Geography): Outlines {
  const file = openCompiled(json, 'outlines');
  const objects = fieldsOf(file.objects, 'objects');
  const topology = topologyOf(file);
  const municipalities = shapesOf(file, objects, 'municipality', (id) => geography.municipalityOfNis.get(id) ?? NO_REGION);
  const land = shapesOf(file, objects, 'land', (_, index) => index);
  const regions = kept((level) => joinRegions(topology, municipalities, geography, level));
  const borders = kept((level) => joinBorders(topology, municipalities, geography.regionOf[level]));
  let locator: MunicipalityLocator | null = null;
  return {
    regions,
    borders,
    land: {
      type: 'FeatureCollection',
      features: land.map((shape) => ({
        type: 'Feature',
        properties: { id: shape.id, name: shape.name },
        geometry: merge(topology, [shape]),
      })),
    },
    locateMunicipality(lon, lat) {
      locator ??= createLocator(regions('municipality'));
      return locator.locateMunicipality(lon, lat);
    },
  };
}

/** A locator for outlines whose rows are municipalities, whichever way they were drawn. */
export function createLocator(outlines: RegionOutlines): MunicipalityLocator {
  const entries = outlines.features.map((feature) => ({ feature, box: boxOf(feature) }));
  return {
    locateMunicipality(lon, lat) {
      const home = entries.find(
        ({ feature, box }) => boxDistanceM(box, lon, lat) === 0 && booleanPointInPolygon([lon, lat], feature),
      );
      // Inside an outline the nearest border is its own; outside all of them it may be anybody's.
      const near = home ? [home] : entries;
      const borderM = near.reduce(
        (least, { feature, box }) =>
          boxDistanceM(box, lon, lat) >= least ? least : Math.min(least, borderDistanceM(feature.geometry, lon, lat)),
        Infinity,
      );
      return { municipality: home?.feature.properties.row ?? NO_REGION, borderM };
    },
  };
}

function joinRegions(topology: Topology, shapes: readonly Shape[], geography: Geography, level: RegionLevel): RegionOutlines {
  const regionOf = geography.regionOf[level];
  const features = geography.regions[level].flatMap((_, row): Feature<MultiPolygon, { row: number }>[] => {
    const parts = shapes.filter((shape) => regionOf[shape.row] === row);
    return parts.length === 0 ? [] : [{ type: 'Feature', properties: { row }, geometry: merge(topology, parts) }];
  });
  return { type: 'FeatureCollection', features };
}

function joinBorders(topology: Topology, shapes: readonly Shape[], regionOf: Int16Array): MultiLineString {
  const covered = shapes.filter((shape) => regionOf[shape.row] !== NO_REGION);
  const rowOf = new Map<unknown, number>(covered.map((shape) => [shape.id, regionOf[shape.row] ?? NO_REGION]));
  const collection: GeometryCollection = { type: 'GeometryCollection', geometries: covered };
  return mesh(topology, collection, (a, b) => a === b || rowOf.get(a.id) !== rowOf.get(b.id));
}

/** Remembers the value per level. */
function kept<T>(make: (level: RegionLevel) => T): (level: RegionLevel) => T {
  const values = new Map<RegionLevel, T>();
  return (level) => {
    const known = values.get(level);
    if (known !== undefined) return known;
    const value = make(level);
    values.set(level, value);
    return value;
  };
}

function topologyOf(file: Readonly<Record<string, unknown>>): Topology {
  const { scale, translate } = fieldsOf(file.transform, 'transform');
  const arcs = cellsOf(file.arcs, 'arcs');
  return {
    type: 'Topology',
    objects: {},
    arcs: arcs.map((arc) => cellsOf(arc, 'arcs').map((point) => cellsOf(point, 'arcs').map(Number))),
    transform: { scale: pairOf(scale), translate: pairOf(translate) },
  };
}

function pairOf(value: unknown): [number, number] {
  const [x, y] = cellsOf(value, 'transform').map(Number);
  if (x === undefined || y === undefined) throw new CompiledFileError('part-missing', 'transform');
  return [x, y];
}

/** The geometries of an object of the topology, as many as the head of the file says. */
function shapesOf(
  file: Readonly<Record<string, unknown>>,
  objects: Readonly<Record<string, unknown>>,
  name: string,
  rowOf: (id: string, index: number) => number,
): Shape[] {
  const { geometries } = fieldsOf(objects[name], name);
  return tableOf({ counts: file.counts, [name]: geometries }, name).map((value, index) => {
    const { type, id, arcs, properties } = fieldsOf(value, name);
    const code = textOf(id, name);
    const label = textOf(fieldsOf(properties, name).name, name);
    const common = { id: code, row: rowOf(code, index), name: label };
    if (type === 'Polygon') return { type, arcs: cellsOf(arcs, name).map((ring) => arcNumbers(ring, name)), ...common };
    if (type !== 'MultiPolygon') throw new CompiledFileError('part-missing', name);
    return {
      type,
      arcs: cellsOf(arcs, name).map((polygon) => cellsOf(polygon, name).map((ring) => arcNumbers(ring, name))),
      ...common,
    };
  });
}

function arcNumbers(ring: unknown, part: string): number[] {
  return cellsOf(ring, part).map(Number);
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf(feature: Feature<MultiPolygon>): Box {
  let box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of feature.geometry.coordinates.flat(2)) {
    box = [Math.min(box[0], lon), Math.min(box[1], lat), Math.max(box[2], lon), Math.max(box[3], lat)];
  }
  return box;
}

const METRES_PER_DEGREE = (6371008.8 * Math.PI) / 180;

/** Metres from a point to a box, never more than to what lies in it; 0 inside. */
function boxDistanceM([west, south, east, north]: Box, lon: number, lat: number): number {
  const x = Math.max(west - lon, 0, lon - east) * METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  const y = Math.max(south - lat, 0, lat - north) * METRES_PER_DEGREE;
  return Math.hypot(x, y);
}

/** Metres from a point to the nearest line of an outline, on a plane that touches the sphere at the point. */
function borderDistanceM(outline: MultiPolygon, lon: number, lat: number): number {
  const scaleX = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  let least = Infinity;
  for (const ring of outline.coordinates.flat()) {
    let [fromX, fromY] = offset(ring[0], lon, lat, scaleX);
    for (const position of ring) {
      const [toX, toY] = offset(position, lon, lat, scaleX);
      least = Math.min(least, originDistance2(fromX, fromY, toX, toY));
      fromX = toX;
      fromY = toY;
    }
  }
  return Math.sqrt(least);
}

function offset(position: Position | undefined, lon: number, lat: number, scaleX: number): [number, number] {
  const [x = 0, y = 0] = position ?? [];
  return [(x - lon) * scaleX, (y - lat) * METRES_PER_DEGREE];
}

/** Squared distance from the origin to a line piece. */
function originDistance2(x0: number, y0: number, x1: number, y1: number): number {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, -(x0 * dx + y0 * dy) / length2));
  return (x0 + t * dx) ** 2 + (y0 + t * dy) ** 2;
}
