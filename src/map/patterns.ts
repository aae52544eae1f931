import type { Verdict } from '../model/verdict';
import { rgbaOf, type VerdictColours } from './palette';
import { disc, type Paint, type Picture, rasterise, ring, type Shape, stroke, tiled } from './raster';
import type { Shade } from './shades';

/** A pattern as a square tile in CSS pixels; null is a plain fill. The SVG map and the legend draw the same tiles. */
export interface Tile {
  readonly size: number;
  /** Strokes as [x1, y1, x2, y2]; the tile repeats, so strokes may overhang. */
  readonly lines: readonly (readonly [number, number, number, number])[];
  readonly lineWidth: number;
  /** Centres of circles. */
  readonly circles: readonly (readonly [number, number])[];
  readonly radius: number;
  /** Width of the circle's line; 0 fills it. */
  readonly ringWidth: number;
}

const lines = (size: number, lineWidth: number, ...strokes: Tile['lines']): Tile => ({
  size,
  lines: strokes,
  lineWidth,
  circles: [],
  radius: 0,
  ringWidth: 0,
});
const circles = (size: number, radius: number, ringWidth: number): Tile => ({
  size,
  lines: [],
  lineWidth: 0,
  circles: [
    [size / 4, size / 4],
    [(size * 3) / 4, (size * 3) / 4],
  ],
  radius,
  ringWidth,
});
const rising = (size: number): readonly [number, number, number, number] => [-size, size * 2, size * 2, -size];
const falling = (size: number): readonly [number, number, number, number] => [-size, -size, size * 2, size * 2];

/** One pattern per verdict: with it a verdict is told apart in grey, on paper and by every eye. */
export const TILES: Readonly<Record<Verdict, Tile | null>> = {
  shortage: lines(7, 1, rising(7)),
  'no-workplaces': lines(10, 1, rising(10), falling(10)),
  tight: lines(14, 1, rising(14)),
  balanced: null,
  'high-both': lines(7, 1, [3.5, -7, 3.5, 14]),
  room: circles(12, 1, 0),
  unused: circles(16, 2.5, 1),
  'no-offer': lines(7, 1, [-7, 3.5, 14, 3.5]),
  'no-activity': null,
  unknown: lines(12, 1, [1, 6, 5, 6]),
};

/** The scales of amounts are read by their shade and their labels; a pattern tells what no shade can: none, unknown, and the side of too many. */
export const SHADE_TILES: Readonly<Partial<Record<Shade, Tile>>> = {
  'room-0': lines(8, 1, rising(8)),
  'heat-4': lines(12, 1, falling(12)),
  'heat-5': lines(6, 1, falling(6)),
  without: lines(12, 1, [1, 6, 5, 6]),
};

const PLAIN_SIZE = 8;

/** A fill with its pattern, as an opaque tile that joins without a seam. */
export function patternPicture(tile: Tile | null, colours: Pick<VerdictColours, 'fill' | 'mark'>, pixelRatio: number): Picture {
  const size = tile?.size ?? PLAIN_SIZE;
  const ground: Paint = { shape: () => -size, colour: rgbaOf(colours.fill) };
  const mark = rgbaOf(colours.mark);
  const marks: Paint[] = (tile ? shapesOf(tile) : []).map((shape) => ({ shape: tiled(size, size, shape), colour: mark }));
  return rasterise(size, size, pixelRatio, [ground, ...marks]);
}

function shapesOf(tile: Tile): Shape[] {
  return [
    ...tile.lines.map(([ax, ay, bx, by]) => stroke(ax, ay, bx, by, tile.lineWidth)),
    ...tile.circles.map(([x, y]) => (tile.ringWidth > 0 ? ring(x, y, tile.radius, tile.ringWidth) : disc(x, y, tile.radius))),
  ];
}
