import type { BBox, Feature, FeatureCollection, GeoJsonProperties, Geometry, Point } from 'geojson';
import { WORKPLACE_STATES } from '../model/answer';
import { regionBounds } from './bounds';
import { type Cluster, countOf } from './clusters';
import { type Box, claimSpace, type Disc, yieldTo } from './layout';
import type { Campus, Ring, Scene, SceneArea, ScenePoints, SelectedPoint } from './scene';
import { heatShade } from './shades';
import { distanceKm, type LonLat } from './sphere';
import {
  badgeId,
  clusterId,
  clusterRadius,
  patternId,
  SCHOOL_SIZE,
  schoolId,
  shadedClusterId,
  shadeId,
  WORKPLACE_RADIUS,
  workplaceId,
} from './symbols';

/** Schools with only a related programme stand back. */
const RELATED_SCALE = 0.8;
/** What of a point outside the ring is left to see. */
const OUTSIDE_OPACITY = 0.4;
/** Height of a line of a region's label, and width of the sign in it, CSS pixels. */
const LABEL_LINE_PX = 17;
const BADGE_PX = 21;

/** Camera of the moment: from degrees to CSS pixels and back. */
export interface Camera {
  readonly zoom: number;
  project(point: LonLat): { x: number; y: number };
  unproject(x: number, y: number): LonLat;
}

/** Width of a text as the map writes it, CSS pixels. */
export type Measure = (text: string, strong: boolean) => number;

const collection = <P extends GeoJsonProperties>(features: Feature<Geometry, P>[]): FeatureCollection<Geometry, P> => ({
  type: 'FeatureCollection',
  features,
});
const point = <P extends GeoJsonProperties>({ lon, lat }: LonLat, properties: P): Feature<Point, P> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [lon, lat] },
});

export function regionFeatures({ shapes, areas }: Scene): FeatureCollection {
  return collection(
    shapes.features.map(({ geometry, properties: { row } }) => ({
      type: 'Feature',
      geometry,
      properties: { row, ...regionLook(areas[row]) },
    })),
  );
}

/** What the fill of a region is drawn by. */
export function regionLook(area: Pick<SceneArea, 'verdict' | 'shade'> | undefined): {
  readonly verdict: string;
  readonly fill: string;
} {
  const { verdict = 'unknown', shade = null } = area ?? {};
  return { verdict, fill: shade === null ? patternId(verdict) : shadeId(shade) };
}

/** Regions that look different, for an update in place. */
export function changedRegions(before: readonly SceneArea[], after: readonly SceneArea[]): SceneArea[] {
  return after.filter((area, row) => before[row]?.verdict !== area.verdict || before[row]?.shade !== area.shade);
}

/** Towns are left to the region labels where the regions are municipalities. */
export function townFeatures({ towns, level }: Scene): FeatureCollection {
  if (level === 'municipality') return collection([]);
  return collection(towns.map((town, rank) => point(town, { name: town.name, rank })));
}

export function campusFeatures(campuses: readonly Campus[], ring: Ring | null): FeatureCollection {
  return collection(
    campuses.map((campus, index) =>
      point(campus, {
        index,
        icon: schoolId(campus.offers, campus.schools.length > 1, campus.shade),
        size: campus.offers === 'asked' ? 1 : 0,
        scale: campus.offers === 'asked' ? 1 : RELATED_SCALE,
        opacity: opacityAt(campus, ring),
      }),
    ),
  );
}

export function hoveredFeatures(place: LonLat | null): FeatureCollection {
  return collection(place ? [point(place, {})] : []);
}

export function proofFeatures(points: readonly LonLat[]): FeatureCollection {
  return collection(points.map((place) => point(place, {})));
}

export function pickedFeatures(selected: SelectedPoint | null): FeatureCollection {
  if (!selected) return collection([]);
  const state = WORKPLACE_STATES[selected.state] ?? 'recognised';
  const icon = selected.kind === 'school' ? schoolId('selected', false) : workplaceId(state, true, selected.shade);
  return collection([point(selected, { icon })]);
}

/** A region's label where it found room. `short` leaves out the verdict's word: its sign stays. */
export interface PlacedLabel {
  readonly area: SceneArea;
  readonly x: number;
  readonly y: number;
  readonly short: boolean;
  readonly box: Box;
}

/** Labels may shift this far from their point, in parts of the farthest. */
const SHIFTS = [0, -0.5, 0.5, -1, 1];
/** The farthest shift, CSS pixels, and in parts of the region: a label has to stay where it is read as the region's own. */
const FARTHEST_PX = 30;
const FARTHEST_PART = 0.3;
/** Widest label, in region widths. */
const WIDEST_FULL = 1.4;
const WIDEST_SHORT = 2;
const SHORT_COST = 26;

/** Size of a region's name at a zoom, CSS pixels; between the two zooms it grows evenly. */
export const LABEL_SIZES = [
  { zoom: 6, px: 10.5 },
  { zoom: 9, px: 13 },
] as const;

function labelPx(zoom: number): number {
  const [small, large] = LABEL_SIZES;
  const part = Math.min(1, Math.max(0, (zoom - small.zoom) / (large.zoom - small.zoom)));
  return small.px + part * (large.px - small.px);
}

/** Finds room for the labels of the regions that are drawn, in the order of their rank, off the points where that can be helped. */
export function placeLabels({ areas, shapes }: Scene, points: readonly Box[], camera: Camera, measure: Measure): PlacedLabel[] {
  const bounds = regionBounds(shapes);
  const ranked = [...areas].sort((a, b) => a.rank - b.rank);
  const ways = ranked.map((area) => labelWays(area, bounds.get(area.region), camera, measure));
  return claimSpace(ways, points).flatMap((chosen, index) => ways[index]?.[chosen ?? -1] ?? []);
}

type Way = PlacedLabel & { readonly cost: number };

function labelWays(area: SceneArea, bounds: BBox | undefined, camera: Camera, measure: Measure): Way[] {
  if (!bounds) return [];
  const [west, south, east, north] = bounds;
  const at = camera.project(area);
  const [corner, opposite] = [camera.project({ lon: west, lat: north }), camera.project({ lon: east, lat: south })];
  const region = { width: opposite.x - corner.x, height: opposite.y - corner.y };
  const scale = labelPx(camera.zoom) / LABEL_SIZES[1].px;
  const [name, word] = [measure(area.name, true) * scale, measure(area.word, false) * scale];
  const badge = area.shade === null ? BADGE_PX : 0;
  const brief = area.brief === '' ? 0 : measure(` ${area.brief}`, false) * scale;
  const sizes = [
    { short: false, width: Math.max(name, badge + word), height: 2 * LABEL_LINE_PX, widest: WIDEST_FULL * region.width },
    { short: true, width: badge + name + brief, height: LABEL_LINE_PX + 2, widest: WIDEST_SHORT * region.width },
  ];
  const farthest = (side: number) => Math.min(FARTHEST_PX, FARTHEST_PART * side);
  return sizes
    .filter(({ width, widest }) => width <= widest)
    .flatMap(({ short, width, height }) =>
      SHIFTS.flatMap((down) =>
        SHIFTS.map((aside) => {
          const [dx, dy] = [aside * farthest(region.width), down * farthest(region.height)];
          const [x, y] = [at.x + dx, at.y + dy];
          const box = { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
          return { area, x, y, short, box, cost: Math.hypot(dx, dy) + (short ? SHORT_COST : 0) };
        }),
      ),
    );
}

export function labelFeatures(labels: readonly PlacedLabel[], camera: Camera): FeatureCollection {
  return collection(
    labels.map(({ area, x, y, short }) => {
      const { name, word, brief, rank, verdict, shade } = area;
      const badge = shade === null ? badgeId(verdict) : '';
      return point(camera.unproject(x, y), { name, word, brief, badge, rank, short });
    }),
  );
}

/** Squares of schools on the screen. */
export function campusBoxes(campuses: readonly Campus[], camera: Camera): Box[] {
  const half = SCHOOL_SIZE / 2;
  return campuses.map((campus) => {
    const { x, y } = camera.project(campus);
    return { left: x - half, right: x + half, top: y - half, bottom: y + half };
  });
}

/** A cluster and where it is drawn once it has made way; a single workplace is drawn where it is. */
export interface PlacedCluster extends Cluster {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Clusters leave the labels, and the other points where there is room for it. */
export function placeClusters(
  clusters: readonly Cluster[],
  labels: readonly Box[],
  points: readonly Box[],
  camera: Camera,
): PlacedCluster[] {
  const discs = clusters.map((cluster): Disc => {
    const { x, y } = camera.project(cluster);
    return { x, y, radius: cluster.cluster === null ? WORKPLACE_RADIUS : clusterRadius(countOf(cluster)) };
  });
  const groups = discs.filter((_, index) => clusters[index]?.cluster !== null);
  const moved = new Map(yieldTo([...labels, ...points], groups, labels.length).map((disc, index) => [groups[index], disc]));
  return clusters.map((cluster, index) => {
    const disc = discs[index] ?? { x: 0, y: 0, radius: 0 };
    return { ...cluster, ...(moved.get(disc) ?? disc) };
  });
}

export function clusterFeatures(
  clusters: readonly PlacedCluster[],
  points: ScenePoints,
  ring: Ring | null,
  camera: Camera,
): FeatureCollection {
  return collection(
    clusters.map((cluster): Feature => {
      const opacity = opacityAt(cluster, ring);
      if (cluster.point !== null) {
        const state = WORKPLACE_STATES[points.state[cluster.point] ?? 0] ?? 'recognised';
        const workplace = points.workplace[cluster.point] ?? -1;
        const icon = workplaceId(state, false, cluster.load && heatShade(cluster.load));
        return point(cluster, { workplace, icon, count: '', size: 0, scale: 1, opacity });
      }
      const count = countOf(cluster);
      return point(camera.unproject(cluster.x, cluster.y), {
        cluster: cluster.cluster,
        icon: cluster.load ? shadedClusterId(count, heatShade(cluster.load)) : clusterId(cluster.counts),
        count: String(count),
        counts: cluster.counts.join(' '),
        load: cluster.load ? `${cluster.load.learners} ${cluster.load.places}` : '',
        size: count,
        scale: 1,
        opacity,
      });
    }),
  );
}

function opacityAt(place: LonLat, ring: Ring | null): number {
  return ring && distanceKm(place, ring) > ring.radiusKm ? OUTSIDE_OPACITY : 1;
}
