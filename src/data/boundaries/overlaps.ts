import type { MultiPolygon, Position } from 'geojson';
import type { RegionOutlines } from '../outlines';

/** Ground that two outlines both cover; `a` and `b` are their rows. */
export interface Overlap {
  readonly a: number;
  readonly b: number;
  readonly m2: number;
}

/**
 * Pairs of outlines that both cover more than `leastM2`, with how much, exactly but for rounding. The area of what two polygons share is a sum
 * over pairs of their edges: of the ground below both, counted up or down as each edge runs. So nothing is cut, borders that run together or
 * cross themselves do no harm, and a pair takes as long as it has corners. Degrees are laid out on a cylinder that keeps areas.
 */
export function findOverlaps(
  outlines: RegionOutlines,
  leastM2: number,
  onProgress: (share: number) => void = () => {},
): readonly Overlap[] {
  const sets = outlines.features.map(({ geometry, properties }) => ({ row: properties.row, edges: edgesOf(geometry) }));
  const columnM = columnWidth(sets.map(({ edges }) => edges));
  const all = sets.map(({ row, edges }) => ({ row, edges, ...boxOf(edges), columns: columnsOf(edges, columnM) }));
  return all.flatMap((a, i) => {
    onProgress(i / all.length);
    return all.slice(i + 1).flatMap((b): Overlap[] => {
      if (a.west >= b.east || b.west >= a.east || a.south >= b.north || b.south >= a.north) return [];
      const m2 = sharedM2(a, b, columnM);
      return m2 > leastM2 ? [{ a: a.row, b: b.row, m2 }] : [];
    });
  });
}

const EARTH_M = 6371008.8;
const RADIANS = Math.PI / 180;
/** Numbers per edge: x0, y0, x1, y1 with x0 < x1, and +1 where the outline lies below it, -1 where it lies above. */
const PER_EDGE = 5;

function edgesOf({ coordinates }: MultiPolygon): Float64Array {
  const numbers: number[] = [];
  for (const polygon of coordinates) {
    polygon.forEach((ring, hole) => {
      const points = ring.map(([lon = 0, lat = 0]) => [EARTH_M * lon * RADIANS, EARTH_M * Math.sin(lat * RADIANS)]);
      // Rings run either way in files; an outer ring always counts up, a hole down.
      const turn = (signedM2(points) > 0 ? 1 : -1) * (hole === 0 ? 1 : -1);
      for (let i = 1; i < points.length; i++) {
        const [x0 = 0, y0 = 0] = points[i - 1] ?? [];
        const [x1 = 0, y1 = 0] = points[i] ?? [];
        if (x0 < x1) numbers.push(x0, y0, x1, y1, -turn);
        else if (x1 < x0) numbers.push(x1, y1, x0, y0, turn);
      }
    });
  }
  return Float64Array.from(numbers);
}

function signedM2(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    sum += (x0 - originX) * (y1 - originY) - (x1 - originX) * (y0 - originY);
  }
  return sum / 2;
}

function boxOf(edges: Float64Array) {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < edges.length; at += PER_EDGE) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = edges.subarray(at, at + 4);
    west = Math.min(west, x0);
    east = Math.max(east, x1);
    south = Math.min(south, y0, y1);
    north = Math.max(north, y0, y1);
  }
  return { west, south, east, north };
}

/** Wide enough that few edges lie in many columns, narrow enough that few lie in each. */
function columnWidth(sets: readonly Float64Array[]): number {
  let [sum, count] = [0, 0];
  for (const edges of sets) {
    for (let at = 0; at < edges.length; at += PER_EDGE) sum += (edges[at + 2] ?? 0) - (edges[at] ?? 0);
    count += edges.length / PER_EDGE;
  }
  return Math.max(1, (2 * sum) / Math.max(1, count));
}

/** Which edges lie in each column: `items` from `starts[column]` on are places in the edges. */
interface Columns {
  readonly first: number;
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

function columnsOf(edges: Float64Array, columnM: number): Columns {
  const { west, east } = boxOf(edges);
  const first = Math.floor(west / columnM);
  const count = edges.length === 0 ? 0 : Math.floor(east / columnM) - first + 1;
  const starts = new Int32Array(count + 1);
  const eachColumn = (act: (column: number, at: number) => void) => {
    for (let at = 0; at < edges.length; at += PER_EDGE) {
      const last = Math.floor((edges[at + 2] ?? 0) / columnM) - first;
      for (let column = Math.floor((edges[at] ?? 0) / columnM) - first; column <= last; column++) act(column, at);
    }
  };
  eachColumn((column) => {
    starts[column + 1] = (starts[column + 1] ?? 0) + 1;
  });
  for (let column = 0; column < count; column++) starts[column + 1] = (starts[column + 1] ?? 0) + (starts[column] ?? 0);
  const next = starts.slice();
  const items = new Int32Array(starts[count] ?? 0);
  eachColumn((column, at) => {
    const place = next[column] ?? 0;
    items[place] = at;
    next[column] = place + 1;
  });
  return { first, starts, items };
}

interface EdgeSet {
  readonly edges: Float64Array;
  readonly columns: Columns;
  readonly west: number;
  readonly south: number;
  readonly east: number;
}

function sharedM2(a: EdgeSet, b: EdgeSet, columnM: number): number {
  const base = Math.min(a.south, b.south);
  const firstColumn = Math.floor(Math.max(a.west, b.west) / columnM);
  const lastColumn = Math.floor(Math.min(a.east, b.east) / columnM);
  let sum = 0;
  for (let column = firstColumn; column <= lastColumn; column++) {
    const inA = column - a.columns.first;
    const inB = column - b.columns.first;
    const endA = a.columns.starts[inA + 1] ?? 0;
    const endB = b.columns.starts[inB + 1] ?? 0;
    for (let i = a.columns.starts[inA] ?? 0; i < endA; i++) {
      const edgeA = a.columns.items[i] ?? 0;
      for (let j = b.columns.starts[inB] ?? 0; j < endB; j++) {
        sum += belowBoth(a.edges, edgeA, b.edges, b.columns.items[j] ?? 0, column * columnM, (column + 1) * columnM, base);
      }
    }
  }
  return sum;
}

/** Ground between `base` and the lower of two edges, within a column; negative where one edge counts up and the other down. */
function belowBoth(
  a: Float64Array,
  atA: number,
  b: Float64Array,
  atB: number,
  columnWest: number,
  columnEast: number,
  base: number,
): number {
  const ax0 = a[atA] ?? 0;
  const ax1 = a[atA + 2] ?? 0;
  const bx0 = b[atB] ?? 0;
  const bx1 = b[atB + 2] ?? 0;
  const west = Math.max(ax0, bx0, columnWest);
  const east = Math.min(ax1, bx1, columnEast);
  if (west >= east) return 0;
  const ay0 = a[atA + 1] ?? 0;
  const by0 = b[atB + 1] ?? 0;
  const slopeA = ((a[atA + 3] ?? 0) - ay0) / (ax1 - ax0);
  const slopeB = ((b[atB + 3] ?? 0) - by0) / (bx1 - bx0);
  const westA = ay0 + slopeA * (west - ax0) - base;
  const eastA = ay0 + slopeA * (east - ax0) - base;
  const westB = by0 + slopeB * (west - bx0) - base;
  const eastB = by0 + slopeB * (east - bx0) - base;
  const sign = (a[atA + 4] ?? 0) * (b[atB + 4] ?? 0);
  const [gapWest, gapEast] = [westA - westB, eastA - eastB];
  const width = east - west;
  const lower = Math.min(westA, westB) + Math.min(eastA, eastB);
  if (gapWest * gapEast >= 0) return (sign * width * lower) / 2;
  // They cross: below the crossing the lower one is a line with a bend in it.
  const share = gapWest / (gapWest - gapEast);
  const crossing = westA + (eastA - westA) * share;
  return (sign * width * (Math.min(westA, westB) * share + crossing + Math.min(eastA, eastB) * (1 - share))) / 2;
}
