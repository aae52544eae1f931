import type { Feature, MultiPolygon, Position } from 'geojson';
import { NO_REGION } from '../model/geography';
import type { RegionOutlines } from './outlines';
import { createPointGrid } from './point-grid';

/** Reads a municipality off a coordinate. */
export interface MunicipalityLocator {
  /**
   * `municipality` is the row that the point (WGS84 degrees) lies in, or NO_REGION; `borderM` the metres to the nearest
   * municipal border.
   */
  locateMunicipality(lon: number, lat: number): { readonly municipality: number; readonly borderM: number };
  /** The municipality alone; the distance takes a look at every border. */
  municipalityAt(lon: number, lat: number): number;
  /** The municipalities of many points, a million in a blink. */
  municipalitiesAt(lon: Float64Array, lat: Float64Array): Int16Array;
}

/** A locator for outlines whose rows are municipalities, whichever way they were drawn. */
export function createLocator(outlines: RegionOutlines): MunicipalityLocator {
  const entries = outlines.features.map((feature) => ({ feature, box: boxOf(feature) }));
  const { regionAt: municipalityAt, regionsAt: municipalitiesAt } = createPointGrid(outlines);
  return {
    municipalityAt,
    municipalitiesAt,
    locateMunicipality(lon, lat) {
      const municipality = municipalityAt(lon, lat);
      const home =
        municipality === NO_REGION ? undefined : entries.find(({ feature }) => feature.properties.row === municipality);
      // Inside an outline the nearest border is its own; outside all of them it may be anybody's.
      const near = home ? [home] : entries;
      const borderM = near.reduce(
        (least, { feature, box }) =>
          boxDistanceM(box, lon, lat) >= least ? least : Math.min(least, borderDistanceM(feature.geometry, lon, lat)),
        Infinity,
      );
      return { municipality, borderM };
    },
  };
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
