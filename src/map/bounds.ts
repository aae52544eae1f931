import type { BBox, MultiPolygon } from 'geojson';
import type { RegionShapes, Scene } from './scene';
import { destination } from './sphere';

/** Smallest [west, south, east, north] around outlines, degrees. */
export function boundsOf(geometries: readonly MultiPolygon[]): BBox | null {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon = 0, lat = 0] of geometries.flatMap((geometry) => geometry.coordinates.flat(2))) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return east < west ? null : [west, south, east, north];
}

const extents = new WeakMap<RegionShapes, Map<number, BBox>>();

/** [west, south, east, north] per region row; worked out once for each set of outlines. */
export function regionBounds(shapes: RegionShapes): ReadonlyMap<number, BBox> {
  const known = extents.get(shapes);
  if (known) return known;
  const found = new Map(
    shapes.features.flatMap(({ geometry, properties: { row } }) => {
      const bounds = boundsOf([geometry]);
      return bounds ? [[row, bounds] as const] : [];
    }),
  );
  extents.set(shapes, found);
  return found;
}

/** All regions of the scene. */
export function sceneBounds({ shapes }: Scene): BBox | null {
  return boundsOf(shapes.features.map((shape) => shape.geometry));
}

/** What is selected: the region, the ring of the school, some kilometres around the workplace, else the reader's own area; null when nothing is. */
export function selectionBounds({ ring, selectedPoint, selectedRegion, shapes, own }: Scene): BBox | null {
  if (selectedRegion !== null) {
    return boundsOf(shapes.features.filter((shape) => shape.properties.row === selectedRegion).map((shape) => shape.geometry));
  }
  const centre = ring ?? selectedPoint;
  if (!centre) return own && boundsOf([own.outline]);
  const km = ring ? ring.radiusKm : 5;
  const [north, east, south, west] = [0, 1, 2, 3].map((quarter) => destination(centre, (quarter * Math.PI) / 2, km));
  if (!north || !east || !south || !west) return null;
  return [west.lon, south.lat, east.lon, north.lat];
}
