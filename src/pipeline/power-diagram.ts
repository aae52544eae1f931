import type { Point } from './plane';

/** A site of a power diagram. A larger weight wins more ground; with equal weights the cells are Voronoi cells. */
export interface Site {
  readonly x: number;
  readonly y: number;
  /** In the square of the unit of x and y. */
  readonly weight: number;
}

/** Corner of a cell under construction, and the site (or side of the box) behind the edge that leaves it. */
interface Corner {
  x: number;
  y: number;
  beyond: number;
}

export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/**
 * Cells of the points nearest to each site by squared distance minus weight, within a box; counterclockwise open rings, empty
 * where other sites leave nothing. Built by cutting half-planes, which is quadratic and fast enough for a few thousand sites.
 * A corner is named by the three sites that meet there, so cells share corners exactly and nothing gapes or overlaps.
 */
export function powerCells(sites: readonly Site[], box: Box): Point[][] {
  const corners = new Map<string, Point>();
  return sites.map((site, i) => {
    let cell = boxCorners(box, sites.length);
    let radius = reach(site, cell);
    for (let j = 0; j < sites.length && cell.length > 0; j++) {
      const other = sites[j];
      if (!other || j === i || borderDistance(site, other) >= radius) continue;
      cell = cut(cell, site, other, j);
      radius = reach(site, cell);
    }
    return cell.map((corner, k) => {
      const key = [i, cell.at(k - 1)?.beyond ?? 0, corner.beyond].sort((a, b) => a - b).join();
      const known = corners.get(key);
      if (known) return known;
      const point: Point = [corner.x, corner.y];
      corners.set(key, point);
      return point;
    });
  });
}

/** Distance from a site to its farthest corner. */
function reach(site: Site, cell: readonly Corner[]): number {
  let farthest2 = 0;
  for (const { x, y } of cell) farthest2 = Math.max(farthest2, (x - site.x) ** 2 + (y - site.y) ** 2);
  return Math.sqrt(farthest2);
}

/** Distance from a site to the line that divides it from another; negative when it lies on the other's side. */
function borderDistance(site: Site, other: Site): number {
  const distance2 = (other.x - site.x) ** 2 + (other.y - site.y) ** 2;
  return (distance2 + site.weight - other.weight) / (2 * Math.sqrt(distance2));
}

/** The whole box; its sides are named by the numbers after the last site. */
function boxCorners({ minX, minY, maxX, maxY }: Box, first: number): Corner[] {
  return [
    { x: minX, y: minY, beyond: first },
    { x: maxX, y: minY, beyond: first + 1 },
    { x: maxX, y: maxY, beyond: first + 2 },
    { x: minX, y: maxY, beyond: first + 3 },
  ];
}

/** Keeps the part of a cell that is nearer to `site` than to `other`, which is called `name`. */
function cut(cell: readonly Corner[], site: Site, other: Site, name: number): Corner[] {
  const nx = 2 * (other.x - site.x);
  const ny = 2 * (other.y - site.y);
  const limit = other.x ** 2 + other.y ** 2 - other.weight - (site.x ** 2 + site.y ** 2 - site.weight);
  const kept: Corner[] = [];
  cell.forEach((from, k) => {
    const to = cell[(k + 1) % cell.length] ?? from;
    const excessFrom = nx * from.x + ny * from.y - limit;
    const excessTo = nx * to.x + ny * to.y - limit;
    if (excessFrom <= 0) kept.push(from);
    if (excessFrom <= 0 === excessTo <= 0) return;
    const t = excessFrom / (excessFrom - excessTo);
    // Leaving, the new edge runs along the cutting line; entering, the rest of the old edge follows.
    kept.push({
      x: from.x + t * (to.x - from.x),
      y: from.y + t * (to.y - from.y),
      beyond: excessFrom <= 0 ? name : from.beyond,
    });
  });
  return kept;
}
