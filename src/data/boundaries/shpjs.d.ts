declare module 'shpjs' {
  import type { GeoJsonProperties, Geometry } from 'geojson';
  /** Geometries in file order; null for an empty shape. Coordinates stay as they are when no projection is given. */
  export function parseShp(shp: Uint8Array, projection?: string): (Geometry | null)[];
  /** Rows of the table beside the shapes. `encoding` is the text of the .cpg file. */
  export function parseDbf(dbf: Uint8Array, encoding?: string): GeoJsonProperties[];
}
