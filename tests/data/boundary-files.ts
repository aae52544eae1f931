import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import proj4 from 'proj4';
import { feature } from 'topojson-client';
import { geography, municipalityRow, outlines, ROOT } from './compiled-files';

/** Official boundaries, only to measure against: they are not part of the project. */
const BESIDE = join(ROOT, '..', 'shared', 'real', 'flanders-2025.topojson');
export const OFFICIAL = process.env.OFFICIAL_BOUNDARIES ?? BESIDE;
export const official = existsSync(OFFICIAL);
export const skipReason = official ? '' : ' (skipped: no official boundaries at ../shared/real)';

export type Shapes = FeatureCollection<Polygon | MultiPolygon>;

/** The official boundaries as plain features with their code as text in NISCODE. */
export function officialShapes(): Shapes {
  const topology = JSON.parse(readFileSync(OFFICIAL, 'utf8'));
  const { features } = feature(topology, topology.objects.municipalities) as unknown as Shapes;
  return {
    type: 'FeatureCollection',
    features: features.map(({ id, geometry }) => ({ type: 'Feature', properties: { NISCODE: String(id), NAAM: 'x' }, geometry })),
  };
}

/** A file of some municipalities, by default three, cut out of the drawn outlines. */
export function someShapes(property = 'CODE', names: readonly string[] = ['Genk', 'Hasselt', 'Gent']): Shapes {
  const rows = names.map(municipalityRow);
  const features = outlines.regions('municipality').features.filter((feature) => rows.includes(feature.properties.row));
  return {
    type: 'FeatureCollection',
    features: features.map(({ geometry, properties }) => ({
      type: 'Feature',
      properties: { name: 'x', [property]: Number(geography.regions.municipality[properties.row]?.code) },
      geometry,
    })),
  };
}

export const LAMBERT_2008 =
  '+proj=lcc +lat_0=50.797815 +lon_0=4.35921583333333 +lat_1=49.8333333333333 +lat_2=51.1666666666667 +x_0=649328 +y_0=665262 ' +
  '+ellps=GRS80 +units=m +no_defs';
export const LAMBERT_72 =
  '+proj=lcc +lat_0=90 +lon_0=4.36748666666667 +lat_1=51.1666672333333 +lat_2=49.8333339 +x_0=150000.013 +y_0=5400088.438 ' +
  '+ellps=intl +towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747 +units=m +no_defs';
/** What ESRI's programs write: without the shift between the datums, so that it alone would lead a hundred metres astray. */
export const PRJ_72 =
  'PROJCS["Belge_Lambert_1972",GEOGCS["GCS_Belge_1972",DATUM["D_Belge_1972",SPHEROID["International_1924",6378388.0,297.0]],' +
  'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic"],' +
  'PARAMETER["False_Easting",150000.01256],PARAMETER["False_Northing",5400088.4378],PARAMETER["Central_Meridian",4.367486666666666],' +
  'PARAMETER["Standard_Parallel_1",49.8333339],PARAMETER["Standard_Parallel_2",51.16666723333333],' +
  'PARAMETER["Latitude_Of_Origin",90.0],UNIT["Meter",1.0]]';
export const PRJ_2008 = PRJ_72.replace('Belge_Lambert_1972', 'ETRS_1989_Belgian_Lambert_2008').replaceAll(
  'Belge_1972',
  'ETRS_1989',
);
export const PRJ_DEGREES = 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]]]';

/** The same shapes in another system of coordinates. */
export function projected(shapes: Shapes, definition: string): Shapes {
  const { forward } = proj4(definition);
  return withPositions(shapes, (position) => forward(position));
}

export function withPositions(shapes: Shapes, change: (position: Position) => Position): Shapes {
  const turn = (value: unknown): unknown =>
    Array.isArray(value) && typeof value[0] === 'number' ? change(value as Position) : (value as unknown[]).map(turn);
  return {
    ...shapes,
    features: shapes.features.map((feature) => ({
      ...feature,
      geometry: { ...feature.geometry, coordinates: turn(feature.geometry.coordinates) } as MultiPolygon,
    })),
  };
}

/** A zipped Shapefile of the shapes, with their first properties as text or numbers; no `.prj` when it is empty. */
export function zippedShapefile(shapes: Shapes, prj: string, extra: Zippable = {}): Uint8Array {
  const files: Zippable = { 'grenzen/gemeenten.shp': shpOf(shapes), 'grenzen/gemeenten.dbf': dbfOf(shapes), ...extra };
  return zipSync(prj === '' ? files : { ...files, 'grenzen/gemeenten.prj': strToU8(prj) });
}

export function shpOf({ features }: Shapes): Uint8Array {
  const records = features.map(({ geometry }, i) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const rings = polygons.flatMap((polygon) => polygon.map((ring, hole) => turned(ring, hole === 0)));
    const points = rings.flat();
    const bytes = new DataView(new ArrayBuffer(8 + 44 + 4 * rings.length + 16 * points.length));
    bytes.setInt32(0, i + 1);
    bytes.setInt32(4, (bytes.byteLength - 8) / 2);
    bytes.setInt32(8, 5, true);
    bytes.setInt32(44, rings.length, true);
    bytes.setInt32(48, points.length, true);
    let first = 0;
    rings.forEach((ring, part) => {
      bytes.setInt32(52 + 4 * part, first, true);
      first += ring.length;
    });
    points.forEach(([x = 0, y = 0], at) => {
      bytes.setFloat64(52 + 4 * rings.length + 16 * at, x, true);
      bytes.setFloat64(60 + 4 * rings.length + 16 * at, y, true);
    });
    return new Uint8Array(bytes.buffer);
  });
  const head = new DataView(new ArrayBuffer(100));
  head.setInt32(0, 9994);
  head.setInt32(24, (100 + records.reduce((sum, { length }) => sum + length, 0)) / 2);
  head.setInt32(28, 1000, true);
  head.setInt32(32, 5, true);
  return joined([new Uint8Array(head.buffer), ...records]);
}

/** Outer rings of a Shapefile run clockwise, holes the other way. */
function turned(ring: readonly Position[], isOuter: boolean): readonly Position[] {
  const twice = ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
    const [x0 = 0, y0 = 0] = ring[i] ?? [];
    return sum + (x - x0) * (y + y0);
  }, 0);
  return twice > 0 === isOuter ? ring : ring.toReversed();
}

const FIELD_BYTES = 24;

export function dbfOf({ features }: Shapes): Uint8Array {
  const names = Object.keys(features[0]?.properties ?? {});
  const headBytes = 32 + 32 * names.length + 1;
  const rowBytes = 1 + FIELD_BYTES * names.length;
  const head = new DataView(new ArrayBuffer(headBytes));
  head.setUint8(0, 3);
  head.setUint32(4, features.length, true);
  head.setUint16(8, headBytes, true);
  head.setUint16(10, rowBytes, true);
  names.forEach((name, i) => {
    const at = 32 + 32 * i;
    [...name].forEach((letter, j) => {
      head.setUint8(at + j, letter.charCodeAt(0));
    });
    head.setUint8(at + 11, typeof features[0]?.properties?.[name] === 'number' ? 0x4e : 0x43);
    head.setUint8(at + 16, FIELD_BYTES);
  });
  head.setUint8(headBytes - 1, 13);
  const rows = features.map(({ properties }) =>
    strToU8(` ${names.map((name) => String(properties?.[name] ?? '').padEnd(FIELD_BYTES)).join('')}`),
  );
  return joined([new Uint8Array(head.buffer), ...rows, new Uint8Array([26])]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
