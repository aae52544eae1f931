import type { Feature, FeatureCollection, MultiLineString, MultiPolygon } from 'geojson';
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

/** Everything drawn with outlines. The collections are built on first use and then kept. */
export interface Outlines {
  /** Regions of a level, in row order; a level that does not cover Brussels leaves it out. */
  regions(level: RegionLevel): RegionOutlines;
  /** Border lines of a level, each once, the outer border included. */
  borders(level: RegionLevel): MultiLineString;
  /** Some municipalities, by row, as one outline. */
  joined(rows: readonly number[]): MultiPolygon;
  readonly land: LandOutlines;
  /** File of boundaries that they come from; null where they are drawn. */
  readonly boundaryFile: string | null;
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
  return {
    regions,
    borders,
    boundaryFile: typeof file.boundaries === 'string' ? file.boundaries : null,
    joined: (rows) =>
      merge(
        topology,
        municipalities.filter(({ row }) => rows.includes(row)),
      ),
    land: {
      type: 'FeatureCollection',
      features: land.map((shape) => ({
        type: 'Feature',
        properties: { id: shape.id, name: shape.name },
        geometry: merge(topology, [shape]),
      })),
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
