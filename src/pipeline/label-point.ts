import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon } from 'geojson';
import { type Point, toDegrees, toPlane } from './plane';

const GRID = 24;
const ROUNDS = 4;

/**
 * A point well inside an outline, degrees to 4 decimals: the one farthest from the border, found on a grid that is drawn
 * again around the best point, finer each round.
 */
export function labelPoint(outline: MultiPolygon): Point {
  const lines = outline.coordinates.flat().map((ring) => ring.map(([lon = 0, lat = 0]) => toPlane(lon, lat)));
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of lines.flat()) {
    [minX, minY, maxX, maxY] = [Math.min(minX, x), Math.min(minY, y), Math.max(maxX, x), Math.max(maxY, y)];
  }
  let best: Point = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const stepX = (maxX - minX) / GRID;
    const stepY = (maxY - minY) / GRID;
    let farthest = -1;
    for (let i = 0; i < GRID * GRID; i++) {
      const point: Point = [minX + ((i % GRID) + 0.5) * stepX, minY + (Math.floor(i / GRID) + 0.5) * stepY];
      if (!booleanPointInPolygon(toDegrees(...point), outline)) continue;
      const distance = borderDistance(point, lines);
      if (distance > farthest) [farthest, best] = [distance, point];
    }
    [minX, maxX, minY, maxY] = [best[0] - 2 * stepX, best[0] + 2 * stepX, best[1] - 2 * stepY, best[1] + 2 * stepY];
  }
  const [lon, lat] = toDegrees(...best);
  return [Math.round(lon * 1e4) / 1e4, Math.round(lat * 1e4) / 1e4];
}

function borderDistance(point: Point, lines: readonly (readonly Point[])[]): number {
  let least = Infinity;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      least = Math.min(least, segmentDistance(point, line[i - 1] ?? point, line[i] ?? point));
    }
  }
  return least;
}

function segmentDistance([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / length2));
  return Math.sqrt((x - x0 - t * dx) ** 2 + (y - y0 - t * dy) ** 2);
}
