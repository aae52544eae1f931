/** A point of the drawing, CSS pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

export interface DrawnArrow {
  /** The line, which ends where the head begins. */
  readonly line: string;
  readonly head: string;
  readonly widthPx: number;
  /** Where its number stands. */
  readonly label: Point;
}

const MOST_WIDTH_PX = 7;
const LEAST_WIDTH_PX = 1.5;
/** Kept free around the middle of a region, for its name. */
const GAP_PX = 7;
/** From the line to its number. */
const LABEL_PX = 10;
/** How far a line bends to its right, as a share of its length: so one that goes and one that comes lie apart. */
const BEND = 0.2;

/** A curved arrow from one point to another, as wide as its share of the largest. */
export function drawnArrow(from: Point, to: Point, share: number): DrawnArrow {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.max(1, Math.hypot(dx, dy));
  const middle = { x: (from.x + to.x) / 2 - dy * BEND, y: (from.y + to.y) / 2 + dx * BEND };
  const widthPx = LEAST_WIDTH_PX + (MOST_WIDTH_PX - LEAST_WIDTH_PX) * Math.min(1, Math.max(0, share));
  const headPx = 7 + widthPx;
  const gap = Math.min(GAP_PX, length / 5);
  const start = towards(from, middle, gap);
  const tip = towards(to, middle, gap);
  const neck = towards(tip, middle, Math.min(headPx, length / 3));
  const [ux, uy] = [(tip.x - neck.x) / headPx, (tip.y - neck.y) / headPx];
  const half = headPx / 1.6;
  return {
    line: `M${at(start)}Q${at(middle)} ${at(neck)}`,
    head: `M${at(tip)}L${at({ x: neck.x - uy * half, y: neck.y + ux * half })}L${at({ x: neck.x + uy * half, y: neck.y - ux * half })}Z`,
    widthPx,
    // The middle of a quadratic curve lies halfway between its chord and its control point; the number stands outside its bend.
    label: {
      x: (from.x + to.x) / 4 + middle.x / 2 - (dy / length) * LABEL_PX,
      y: (from.y + to.y) / 4 + middle.y / 2 + (dx / length) * LABEL_PX,
    },
  };
}

function towards(from: Point, to: Point, px: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = px / Math.max(1, Math.hypot(dx, dy));
  return { x: from.x + dx * share, y: from.y + dy * share };
}

const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** A shorter line has no room for its head and its number. */
const LEAST_LENGTH_PX = 30;

export const isDrawable = (from: Point, to: Point): boolean => Math.hypot(to.x - from.x, to.y - from.y) >= LEAST_LENGTH_PX;
