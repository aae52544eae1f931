import { type GeoPath, type GeoProjection, geoMercator, geoPath, geoTransform } from 'd3-geo';
import type { BBox } from 'geojson';
import type { Camera } from '../../map/features';
import type { LonLat } from '../../map/sphere';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the simple map looks: its middle, and its zoom as the moving map counts it. */
export interface Look {
  readonly centre: LonLat;
  readonly zoom: number;
}

const WORLD_PX = 512;
export const LEAST_ZOOM = 6;
export const MOST_ZOOM = 13;

export function projectionOf({ centre, zoom }: Look, { width, height }: Size): GeoProjection {
  const scale = (WORLD_PX * 2 ** zoom) / (2 * Math.PI);
  return geoMercator()
    .center([centre.lon, centre.lat])
    .scale(scale)
    .translate([width / 2, height / 2]);
}

/** Draws GeoJSON as it lies on the plane: unlike on the sphere, the direction of a ring then means nothing. */
export function planePath(projection: GeoProjection): GeoPath {
  return geoPath(
    geoTransform({
      point(lon, lat) {
        const [x, y] = projection([lon, lat]) ?? [];
        if (x !== undefined && y !== undefined) this.stream.point(x, y);
      },
    }),
  );
}

/** The look that shows all of [west, south, east, north] in degrees with a margin around it, CSS pixels. */
export function lookAt([west, south, east, north]: BBox, { width, height }: Size, margin: number): Look {
  const mercator = (lat: number) => Math.asinh(Math.tan((lat * Math.PI) / 180));
  const turns = Math.max(1e-6, (east - west) / 360);
  const rise = Math.max(1e-6, (mercator(north) - mercator(south)) / (2 * Math.PI));
  const room = (side: number) => Math.max(1, side - 2 * margin) / WORLD_PX;
  const zoom = Math.log2(Math.min(room(width) / turns, room(height) / rise));
  const middle = (Math.atan(Math.sinh((mercator(north) + mercator(south)) / 2)) * 180) / Math.PI;
  return { centre: { lon: (west + east) / 2, lat: middle }, zoom: clampZoom(zoom) };
}

export function clampZoom(zoom: number): number {
  return Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom));
}

export function cameraOf(projection: GeoProjection): Camera {
  return {
    zoom: Math.log2((projection.scale() * 2 * Math.PI) / WORLD_PX),
    project: ({ lon, lat }) => {
      const [x = 0, y = 0] = projection([lon, lat]) ?? [];
      return { x, y };
    },
    unproject: (x, y) => {
      const [lon = 0, lat = 0] = projection.invert?.([x, y]) ?? [];
      return { lon, lat };
    },
  };
}

/** [west, south, east, north] of what is in view. */
export function viewBounds(camera: Camera, { width, height }: Size): BBox {
  const corner = camera.unproject(0, height);
  const opposite = camera.unproject(width, 0);
  return [corner.lon, corner.lat, opposite.lon, opposite.lat];
}
