import { linear } from './chart-layout';

const LEFT = 34;
const TOP = 42;
const AXIS_HEIGHT = 20;
const COUNT_HEIGHT = 214;
const BAND_GAP = 20;
const BAND_HEIGHT = 54;
const LABEL_WIDTH = 82;
const LABEL_GAP = 6;

/** Where the two panels of the radius chart lie; they share the x-axis below. */
export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** The panel of places and learners. */
  readonly top: number;
  readonly bottom: number;
  /** The panel of learners without a place; null when there is none. */
  readonly band: { readonly top: number; readonly bottom: number } | null;
  readonly x: (km: number) => number;
}

export function chartFrame(width: number, hasBand: boolean, maxKm: number): ChartFrame {
  const right = width - LABEL_WIDTH - LABEL_GAP;
  const bottom = COUNT_HEIGHT - AXIS_HEIGHT;
  const band = hasBand ? { top: bottom + BAND_GAP, bottom: bottom + BAND_GAP + BAND_HEIGHT } : null;
  return {
    width,
    height: (band?.bottom ?? bottom) + AXIS_HEIGHT,
    left: LEFT,
    right,
    top: TOP,
    bottom,
    band,
    x: linear([1, maxKm], [LEFT, right]),
  };
}

/** Value of a curve at a radius; index i stands for i + 1 km, radii off the curve read its ends. */
export function valueAt(values: Float64Array, km: number): number {
  return values[Math.min(values.length, Math.max(1, Math.floor(km))) - 1] ?? 0;
}

export const LABEL_HEIGHT = 15;
const LETTER_WIDTH = 6.2;

export function textWidth(words: string): number {
  return words.length * LETTER_WIDTH;
}

/** Two lines where there are two words: the margin is narrow. */
export function splitLabel(words: string): readonly string[] {
  const at = words.indexOf(' ');
  if (textWidth(words) <= LABEL_WIDTH || at < 0) return [words];
  return [words.slice(0, at), words.slice(at + 1)];
}
