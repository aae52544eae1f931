import type { GeoJsonProperties } from 'geojson';
import { feature as topologyFeature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { BoundaryError } from './boundary-error';
import { MAX_BYTES } from './limits';
import { readShapefile, unzipBoundaries } from './shapefile';

/** A feature as far as it was looked at: its geometry may still be anything. */
export interface BoundaryFeature {
  readonly id?: unknown;
  readonly properties: GeoJsonProperties;
  readonly geometry: unknown;
}

export interface BoundaryFile {
  readonly features: readonly BoundaryFeature[];
  /** What the file itself says of its coordinates: a `.prj` or the name of a `crs`; empty when it says nothing. */
  readonly systemText: string;
}

/** Features of GeoJSON, TopoJSON or a zipped Shapefile, told from the content. `rate` chooses among several layers. */
export async function boundaryFeatures(
  content: Uint8Array | string,
  rate: (rows: readonly GeoJsonProperties[]) => number,
): Promise<BoundaryFile> {
  if (content.length === 0) throw new BoundaryError('empty');
  if (content.length > MAX_BYTES) throw new BoundaryError('too-large');
  if (typeof content === 'string') return jsonFeatures(content);
  if (startsWith(content, ZIP)) {
    const unzipped = await unzipBoundaries(content);
    return 'json' in unzipped ? jsonFeatures(new TextDecoder().decode(unzipped.json)) : readShapefile(unzipped.layers, rate);
  }
  if (startsWith(content, SHP)) throw new BoundaryError('shape-alone');
  return jsonFeatures(new TextDecoder().decode(content));
}

const ZIP = [0x50, 0x4b];
const SHP = [0, 0, 0x27, 0x0a];

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function jsonFeatures(text: string): BoundaryFile {
  if (!/^\uFEFF?\s*\{/.test(text)) throw new BoundaryError('not-json');
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new BoundaryError('json-broken');
  }
  const found = isObject(json) && json.type === 'Topology' ? fromTopology(json as unknown as Topology) : json;
  if (!isObject(found) || found.type !== 'FeatureCollection' || !Array.isArray(found.features))
    throw new BoundaryError('not-geojson');
  const features = found.features.flatMap((feature: unknown): BoundaryFeature[] => {
    if (!isObject(feature)) return [];
    const { id, properties, geometry } = feature;
    return [{ id, properties: isObject(properties) ? properties : null, geometry }];
  });
  if (features.length === 0) throw new BoundaryError('not-geojson');
  return { features, systemText: systemName(json) };
}

/** The name in the `crs` member of older GeoJSON. */
function systemName(json: unknown): string {
  const crs = isObject(json) && isObject(json.crs) ? json.crs : {};
  const name = isObject(crs.properties) ? crs.properties.name : undefined;
  return typeof name === 'string' ? name : '';
}

/** The object of a topology with the most geometries: the others are what its outlines were joined to. */
function fromTopology(topology: Topology): unknown {
  try {
    const collections = Object.values(topology.objects).filter(
      (object) => object.type === 'GeometryCollection',
    ) as GeometryCollection[];
    const [largest] = collections.sort((a, b) => b.geometries.length - a.geometries.length);
    return largest && topologyFeature(topology, largest);
  } catch {
    throw new BoundaryError('not-geojson');
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
