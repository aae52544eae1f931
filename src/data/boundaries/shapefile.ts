import type { GeoJsonProperties } from 'geojson';
import { BoundaryError } from './boundary-error';
import type { BoundaryFile } from './features';
import { MAX_BYTES } from './limits';

/** How well the rows of a layer tell municipalities; the layer that tells most is taken. */
type Rate = (rows: readonly GeoJsonProperties[]) => number;

/** What a zip holds that may be boundaries. */
type Unzipped = { readonly json: Uint8Array } | { readonly layers: readonly Layer[] };

interface Layer {
  readonly shp: Uint8Array;
  readonly dbf: Uint8Array;
  readonly prj: string;
  readonly cpg: string;
}

const WANTED = /\.(shp|dbf|prj|cpg|json|geojson|topojson)$/i;

/**
 * Unpacks a zip as far as it may be boundaries. A zip says beforehand how large its files become, and no file becomes larger than it said, so
 * one that would fill the memory is refused.
 */
export async function unzipBoundaries(bytes: Uint8Array): Promise<Unzipped> {
  const { unzipSync } = await import('fflate');
  let total = 0;
  const files = new Map<string, Uint8Array>();
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!WANTED.test(name) || name.includes('__MACOSX')) return false;
        total += originalSize;
        if (total > MAX_BYTES) throw new BoundaryError('too-large');
        return true;
      },
    });
    for (const [name, content] of Object.entries(found)) files.set(name, content);
  } catch (error) {
    throw error instanceof BoundaryError ? error : new BoundaryError('zip-broken');
  }
  const layers = layersOf(files);
  if (layers.length > 0) return { layers };
  const json = [...files].find(([name]) => /json$/i.test(name))?.[1];
  if (!json) throw new BoundaryError('zip-without-boundaries');
  return { json };
}

/** Shapes with a table beside them: without one they have no codes. */
function layersOf(files: ReadonlyMap<string, Uint8Array>): Layer[] {
  const byName = new Map([...files].map(([name, content]) => [name.toLowerCase(), content]));
  const text = (name: string) => new TextDecoder().decode(byName.get(name) ?? new Uint8Array()).trim();
  return [...byName].flatMap(([name, shp]): Layer[] => {
    if (!name.endsWith('.shp')) return [];
    const base = name.slice(0, -'.shp'.length);
    const dbf = byName.get(`${base}.dbf`);
    if (!dbf) throw new BoundaryError('shape-alone');
    return [{ shp, dbf, prj: text(`${base}.prj`), cpg: text(`${base}.cpg`) }];
  });
}

/** The features of the layer that is about municipalities, with coordinates as they are in the file. */
export async function readShapefile(layers: readonly Layer[], rate: Rate): Promise<BoundaryFile> {
  const { parseDbf, parseShp } = await import('shpjs');
  try {
    const read = layers.map((layer) => ({ layer, rows: tableRows(layer, parseDbf) }));
    const rated = read.map((one) => ({ ...one, rating: rate(one.rows) }));
    const [best] = rated.sort((a, b) => b.rating - a.rating);
    if (!best) throw new BoundaryError('shapefile-broken');
    const shapes = parseShp(best.layer.shp);
    const features = shapes.map((geometry, i) => ({ geometry, properties: best.rows[i] ?? null }));
    return { features, systemText: best.layer.prj };
  } catch {
    throw new BoundaryError('shapefile-broken');
  }
}

/** The parser believes the head of a table, so one that promises more rows than the file has room for is refused first. */
function tableRows({ dbf, cpg }: Layer, parseDbf: typeof import('shpjs').parseDbf): readonly GeoJsonProperties[] {
  const head = new DataView(dbf.buffer, dbf.byteOffset, dbf.byteLength);
  const [rowCount, headBytes, rowBytes] = [head.getUint32(4, true), head.getUint16(8, true), head.getUint16(10, true)];
  if (rowBytes === 0 || headBytes + rowCount * rowBytes > dbf.byteLength) throw new BoundaryError('shapefile-broken');
  return parseDbf(dbf, cpg === '' ? undefined : cpg);
}
