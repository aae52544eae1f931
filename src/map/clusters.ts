import type { BBox } from 'geojson';
import Supercluster from 'supercluster';
import type { ScenePoints } from './scene';
import type { Load } from './shades';
import type { StateCounts } from './symbols';

/** Discs nearer than this come together, CSS pixels. */
export const CLUSTER_RADIUS_PX = 46;
/** From the zoom after this one on every workplace stands alone. */
export const LAST_CLUSTER_ZOOM = 10;
/** Pixels of the whole world at zoom 0, as MapLibre counts zooms. */
const WORLD_PX = 512;

/** One workplace, or several drawn as one disc. */
export interface Cluster {
  readonly lon: number;
  readonly lat: number;
  readonly counts: StateCounts;
  /** Index in the columns when it is one workplace, else null. */
  readonly point: number | null;
  /** Number of the cluster, for `expansionZoom`; null when it is one workplace. */
  readonly cluster: number | null;
  /** Of all of it together, where the map shows it. */
  readonly load: Load | null;
}

export interface ClusterIndex {
  /** What lies in [west, south, east, north], in degrees, at a zoom. The counts add up to the workplaces in view. */
  at(bounds: BBox, zoom: number): Cluster[];
  /** The zoom at which a cluster falls apart. */
  expansionZoom(cluster: number): number;
  /** What it holds, as `workplace` of the points. */
  members(cluster: number): readonly number[];
}

type Counts = { used: number; free: number; sleeping: number; recognised: number; learners: number; places: number };
type Point = { index: number; state: number; learners: number; places: number };

/** Groups workplaces that would lie over each other, counting their states. */
export function clusterIndex(points: ScenePoints): ClusterIndex {
  const tree = new Supercluster<Point, Counts>({
    radius: CLUSTER_RADIUS_PX,
    extent: WORLD_PX,
    maxZoom: LAST_CLUSTER_ZOOM,
    map: countsOf,
    reduce: (sum, other) => {
      sum.used += other.used;
      sum.free += other.free;
      sum.sleeping += other.sleeping;
      sum.recognised += other.recognised;
      sum.learners += other.learners;
      sum.places += other.places;
    },
  });
  tree.load(
    Array.from(points.workplace, (_, index) => ({
      type: 'Feature' as const,
      properties: {
        index,
        state: points.state[index] ?? 0,
        learners: points.load?.learners[index] ?? 0,
        places: points.load?.places[index] ?? 0,
      },
      geometry: { type: 'Point' as const, coordinates: [points.lon[index] ?? 0, points.lat[index] ?? 0] },
    })),
  );
  return {
    at: (bounds, zoom) => tree.getClusters(bounds, Math.floor(zoom)).map((feature) => toCluster(feature, points.load !== null)),
    expansionZoom: (cluster) => tree.getClusterExpansionZoom(cluster),
    members: (cluster) =>
      tree.getLeaves(cluster, Number.POSITIVE_INFINITY).map(({ properties }) => points.workplace[properties.index] ?? -1),
  };
}

function toCluster(feature: ReturnType<Supercluster<Point, Counts>['getClusters']>[number], hasLoad: boolean): Cluster {
  const [lon = 0, lat = 0] = feature.geometry.coordinates;
  const { properties } = feature;
  const isCluster = 'cluster_id' in properties;
  const { used, free, sleeping, recognised, learners, places } = isCluster ? properties : countsOf(properties);
  return {
    lon,
    lat,
    counts: [used, free, sleeping, recognised],
    point: isCluster ? null : properties.index,
    cluster: isCluster ? properties.cluster_id : null,
    load: hasLoad ? { learners, places } : null,
  };
}

function countsOf({ state, learners, places }: Point): Counts {
  const [used, free, sleeping, recognised] = [+(state === 0), +(state === 1), +(state === 2), +(state === 3)];
  return { used, free, sleeping, recognised, learners, places };
}

/** How many workplaces a cluster stands for. */
export function countOf({ counts }: Cluster): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
