import type { Rgba } from './palette';

/** A picture as MapLibre takes it: straight (not premultiplied) RGBA bytes, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  /** Pixels per CSS pixel. */
  readonly pixelRatio: number;
}

/** Signed distance in CSS pixels to the edge of a shape, negative inside, at a point in CSS pixels. */
export type Shape = (x: number, y: number) => number;

export interface Paint {
  readonly shape: Shape;
  readonly colour: Rgba;
}

/**
 * Paints shapes over each other, first one lowest, with an edge one device pixel soft.
 * Shapes are functions, so pictures need no canvas and can be tested anywhere. `width` and `height` in CSS pixels.
 */
export function rasterise(width: number, height: number, pixelRatio: number, paints: readonly Paint[]): Picture {
  const columns = Math.round(width * pixelRatio);
  const rows = Math.round(height * pixelRatio);
  const data = new Uint8ClampedArray(columns * rows * 4);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const pixel = pixelOf(paints, (column + 0.5) / pixelRatio, (row + 0.5) / pixelRatio, pixelRatio);
      data.set(pixel, (row * columns + column) * 4);
    }
  }
  return { width: columns, height: rows, data, pixelRatio };
}

function pixelOf(paints: readonly Paint[], x: number, y: number, pixelRatio: number): [number, number, number, number] {
  let red = 0;
  let green = 0;
  let blue = 0;
  let alpha = 0;
  for (const { shape, colour } of paints) {
    const cover = Math.min(1, Math.max(0, 0.5 - shape(x, y) * pixelRatio)) * colour[3];
    if (cover === 0) continue;
    const below = alpha * (1 - cover);
    const sum = cover + below;
    red = (colour[0] * cover + red * below) / sum;
    green = (colour[1] * cover + green * below) / sum;
    blue = (colour[2] * cover + blue * below) / sum;
    alpha = sum;
  }
  return [red, green, blue, alpha * 255];
}

export const disc =
  (cx: number, cy: number, radius: number): Shape =>
  (x, y) =>
    Math.hypot(x - cx, y - cy) - radius;

/** The line of a circle, `width` wide, its middle at `radius`. */
export const ring =
  (cx: number, cy: number, radius: number, width: number): Shape =>
  (x, y) =>
    Math.abs(Math.hypot(x - cx, y - cy) - radius) - width / 2;

/** Axis-parallel rectangle about a centre. */
export const box =
  (cx: number, cy: number, halfWidth: number, halfHeight: number): Shape =>
  (x, y) =>
    Math.max(Math.abs(x - cx) - halfWidth, Math.abs(y - cy) - halfHeight);

/** A straight stroke with round ends. */
export const stroke =
  (ax: number, ay: number, bx: number, by: number, width: number): Shape =>
  (x, y) => {
    const dx = bx - ax;
    const dy = by - ay;
    const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(x - ax - along * dx, y - ay - along * dy) - width / 2;
  };

/** A closed polygon of any winding. */
export const polygon =
  (points: readonly (readonly [number, number])[]): Shape =>
  (x, y) => {
    let nearest = Number.POSITIVE_INFINITY;
    let inside = false;
    points.forEach(([ax, ay], index) => {
      const [bx, by] = points[(index + 1) % points.length] ?? [ax, ay];
      nearest = Math.min(nearest, stroke(ax, ay, bx, by, 0)(x, y));
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
    return inside ? -nearest : nearest;
  };

/** The border of a shape, `width` wide, lying inside it. */
export const edge =
  (shape: Shape, width: number): Shape =>
  (x, y) => {
    const distance = shape(x, y);
    return Math.max(distance, -distance - width);
  };

export const both =
  (one: Shape, other: Shape): Shape =>
  (x, y) =>
    Math.max(one(x, y), other(x, y));

export const either =
  (...shapes: readonly Shape[]): Shape =>
  (x, y) =>
    Math.min(...shapes.map((shape) => shape(x, y)));

/** Repeats a shape; the tile is `width` by `height` and the neighbours' overhang is kept, so tiles join without a seam. */
export const tiled =
  (width: number, height: number, shape: Shape): Shape =>
  (x, y) => {
    let nearest = Number.POSITIVE_INFINITY;
    for (const dx of [-width, 0, width]) {
      for (const dy of [-height, 0, height]) nearest = Math.min(nearest, shape(x + dx, y + dy));
    }
    return nearest;
  };

/** Everything within an angle about a centre, in turns clockwise from the top, `from` < `to`. */
export const sector =
  (cx: number, cy: number, from: number, to: number): Shape =>
  (x, y) => {
    const turn = (Math.atan2(x - cx, cy - y) / (2 * Math.PI) + 1) % 1;
    const radius = Math.hypot(x - cx, y - cy);
    if (to - from >= 1) return -radius;
    const inside = turn >= from && turn < to;
    const apart = (other: number) => {
      const gap = Math.abs(turn - other) % 1;
      return Math.min(gap, 1 - gap);
    };
    const distance = radius * Math.sin(Math.min(0.25, apart(from), apart(to)) * 2 * Math.PI);
    return inside ? -distance : distance;
  };
