import type { AreaPoint } from '../../model/area';

/** The convex hull of points, anticlockwise, on the plane of degrees (Andrew's monotone chain). */
export function convexHull(points: readonly AreaPoint[]): readonly AreaPoint[] {
  const sorted = [...points].sort((a, b) => a.lon - b.lon || a.lat - b.lat);
  const half = (ordered: readonly AreaPoint[]) => {
    const chain: AreaPoint[] = [];
    for (const point of ordered) {
      while (chain.length >= 2 && turn(chain.at(-2), chain.at(-1), point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function turn(a: AreaPoint | undefined, b: AreaPoint | undefined, c: AreaPoint): number {
  return a && b ? (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon) : 0;
}
