import type { Verdict } from '../model/verdict';
import { box, disc, either, polygon, ring, type Shape, stroke } from './raster';

type Point = readonly [number, number];

/** One part of a verdict's sign, on a grid of 12 by 12. */
export type Mark =
  | { readonly kind: 'line'; readonly points: readonly Point[] }
  | { readonly kind: 'polygon'; readonly points: readonly Point[]; readonly filled: boolean }
  | { readonly kind: 'circle'; readonly centre: Point; readonly radius: number; readonly filled: boolean };

export const GLYPH_SIZE = 12;
export const GLYPH_STROKE = 1.4;

const DOWN: readonly Point[] = [
  [1.8, 3],
  [10.2, 3],
  [6, 9.8],
];
const UP: readonly Point[] = [
  [1.8, 9.2],
  [10.2, 9.2],
  [6, 2.4],
];
const square = (left: number, top: number, size: number): readonly Point[] => [
  [left, top],
  [left + size, top],
  [left + size, top + size],
  [left, top + size],
];
const line = (...points: readonly Point[]): Mark => ({ kind: 'line', points });
const outline = (points: readonly Point[], filled = false): Mark => ({ kind: 'polygon', points, filled });
const circle = (x: number, y: number, radius: number, filled = false): Mark => ({
  kind: 'circle',
  centre: [x, y],
  radius,
  filled,
});

/** The sign of each verdict: shape says what colour says. */
export const GLYPHS: Readonly<Record<Verdict, readonly Mark[]>> = {
  shortage: [outline(DOWN, true)],
  'no-workplaces': [circle(6, 6, 4.2), line([3, 9], [9, 3])],
  tight: [outline(DOWN)],
  balanced: [line([2.5, 4.3], [9.5, 4.3]), line([2.5, 7.7], [9.5, 7.7])],
  'high-both': [outline(square(0.9, 3.6, 4.8), true), circle(9, 6, 2.5, true)],
  room: [outline(UP)],
  unused: [circle(6, 6, 3.8)],
  'no-offer': [outline(square(2.2, 2.2, 7.6)), line([2.2, 9.8], [9.8, 2.2])],
  'no-activity': [line([4, 6], [8, 6])],
  unknown: [line([4, 4.4], [4.7, 3], [7.3, 3], [8, 4.4], [6, 6.4], [6, 7.3]), circle(6, 9.5, 0.9, true)],
};

/** The sign as a shape for `rasterise`, its grid laid at (left, top), one unit per CSS pixel times `scale`. */
export function glyphShape(verdict: Verdict, left: number, top: number, scale = 1): Shape {
  const parts = GLYPHS[verdict].map((mark) => markShape(mark));
  const sign = either(...parts);
  return (x, y) => sign((x - left) / scale, (y - top) / scale) * scale;
}

function markShape(mark: Mark): Shape {
  if (mark.kind === 'circle') {
    const [x, y] = mark.centre;
    return mark.filled ? disc(x, y, mark.radius) : ring(x, y, mark.radius, GLYPH_STROKE);
  }
  if (mark.kind === 'polygon' && mark.filled) return polygon(mark.points);
  const points = mark.kind === 'polygon' ? [...mark.points, ...mark.points.slice(0, 1)] : mark.points;
  const strokes = points.slice(1).map(([bx, by], index) => {
    const [ax, ay] = points[index] ?? [bx, by];
    return stroke(ax, ay, bx, by, GLYPH_STROKE);
  });
  return strokes.length > 0 ? either(...strokes) : box(0, 0, 0, 0);
}
