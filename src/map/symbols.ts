import type { WorkplaceState } from '../model/answer';
import { VERDICTS, type Verdict } from '../model/verdict';
import { GLYPH_SIZE, glyphShape } from './glyphs';
import { type Palette, type Rgba, rgbaOf } from './palette';
import { patternPicture, SHADE_TILES, TILES } from './patterns';
import { both, box, disc, edge, type Paint, type Picture, rasterise, ring, type Shape, sector } from './raster';
import { SHADES, type Shade } from './shades';

/** How many of each state a cluster holds, in the order of WORKPLACE_STATES. */
export type StateCounts = readonly [used: number, free: number, sleeping: number, recognised: number];

/** Rings are split in this many steps, which keeps the number of pictures small. */
const RING_STEPS = 24;
const BADGE_SIZE = 17;
export const WORKPLACE_RADIUS = 5;
export const SCHOOL_SIZE = 13;

export type SchoolSign = 'asked' | 'related' | 'selected';

export const patternId = (verdict: Verdict) => `pattern:${verdict}`;
export const shadeId = (shade: Shade) => `shade:${shade}`;
export const badgeId = (verdict: Verdict) => `badge:${verdict}`;
export const schoolId = (sign: SchoolSign, several: boolean, shade: Shade | null = null) =>
  shade ? `school:${sign}:${several ? 'several' : ''}:${shade}` : `school:${sign}${several ? ':several' : ''}`;
export const workplaceId = (state: WorkplaceState, selected = false, shade: Shade | null = null) =>
  shade ? `workplace:shaded:${selected ? 'selected' : ''}:${shade}` : `workplace:${state}${selected ? ':selected' : ''}`;

/** Radius of a cluster's disc in CSS pixels: its area grows with the digits it has to hold, not with the count. */
export function clusterRadius(count: number): number {
  if (count < 10) return 12;
  if (count < 100) return 14;
  return count < 1000 ? 17 : 20;
}

/** Name of a cluster's disc; clusters that look alike share one. */
export function clusterId(counts: StateCounts): string {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return `cluster:${clusterRadius(total)}:${ringSteps(counts).join('-')}`;
}

/** Name of the disc of a cluster that shows the pressure on all of it. */
export const shadedClusterId = (count: number, shade: Shade) => `cluster:${clusterRadius(count)}::${shade}`;

/** Steps of the ring per state. Every state that occurs gets at least one, and together they fill the ring. */
export function ringSteps(counts: StateCounts): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const steps = counts.map((count) => (count === 0 ? 0 : Math.max(1, Math.round((count / total) * RING_STEPS))));
  const largest = steps.indexOf(Math.max(...steps));
  const surplus = steps.reduce((sum, count) => sum + count, 0) - RING_STEPS;
  return steps.map((count, index) => (index === largest ? count - surplus : count));
}

/** Pictures every map needs from the start; discs of clusters are made when they are first asked for. */
export const BASE_PICTURES: readonly string[] = [
  ...VERDICTS.map(patternId),
  ...VERDICTS.map(badgeId),
  ...(['asked', 'related', 'selected'] as const).flatMap((sign) => [schoolId(sign, false), schoolId(sign, true)]),
  ...(['used', 'free', 'sleeping', 'recognised'] as const).flatMap((state) => [workplaceId(state), workplaceId(state, true)]),
];

/** The picture of a name made by the functions above; null for any other name. */
export function pictureOf(id: string, palette: Palette, pixelRatio: number): Picture | null {
  const [kind, name = '', detail = '', shadeName = ''] = id.split(':');
  const shade = shadeNamed(shadeName);
  switch (kind) {
    case 'pattern': {
      const verdict = VERDICTS.find((known) => known === name);
      return verdict ? patternPicture(TILES[verdict], palette.verdicts[verdict], pixelRatio) : null;
    }
    case 'shade': {
      const fill = shadeNamed(name);
      return fill && patternPicture(SHADE_TILES[fill] ?? null, palette.shades[fill], pixelRatio);
    }
    case 'badge': {
      const verdict = VERDICTS.find((known) => known === name);
      return verdict ? badgePicture(verdict, palette, pixelRatio) : null;
    }
    case 'school':
      return schoolPicture(name, detail === 'several', shade, palette, pixelRatio);
    case 'workplace':
      return workplacePicture(name, detail === 'selected', shade, palette, pixelRatio);
    case 'cluster':
      if (shade) return shadedClusterPicture(Number(name), shade, palette, pixelRatio);
      return clusterPicture(Number(name), detail.split('-').map(Number), palette, pixelRatio);
    default:
      return null;
  }
}

function shadeNamed(name: string): Shade | null {
  return SHADES.find((known) => known === name) ?? null;
}

/** A point without an amount is an outline. */
function shadeColour(shade: Shade, palette: Palette): Rgba {
  return rgbaOf(shade === 'without' ? palette.surface : palette.shades[shade].fill);
}

function badgePicture(verdict: Verdict, palette: Palette, pixelRatio: number): Picture {
  const middle = BADGE_SIZE / 2;
  const corner = (BADGE_SIZE - GLYPH_SIZE) / 2;
  return rasterise(BADGE_SIZE, BADGE_SIZE, pixelRatio, [
    { shape: disc(middle, middle, middle), colour: rgbaOf(palette.halo) },
    { shape: glyphShape(verdict, corner, corner), colour: rgbaOf(palette.label) },
  ]);
}

function schoolPicture(sign: string, several: boolean, shade: Shade | null, palette: Palette, pixelRatio: number): Picture {
  const margin = 2;
  const offset = several ? 3.5 : 0;
  const side = SCHOOL_SIZE + 2 * margin + offset;
  const half = SCHOOL_SIZE / 2;
  const at = margin + half;
  const ink = rgbaOf(palette.school);
  const paper = rgbaOf(palette.inkCasing);
  const paints: Paint[] = [];
  if (several) {
    // The corner of a second square behind the first: this point opens.
    paints.push({ shape: box(at + offset, at + offset, half + margin, half + margin), colour: paper });
    paints.push({ shape: box(at + offset, at + offset, half, half), colour: ink });
  }
  paints.push(
    { shape: box(at, at, half + margin, half + margin), colour: paper },
    { shape: box(at, at, half, half), colour: ink },
  );
  if (shade) paints.push({ shape: box(at, at, half - 1.5, half - 1.5), colour: shadeColour(shade, palette) });
  else if (sign === 'related') paints.push({ shape: box(at, at, half - 2, half - 2), colour: paper });
  if (sign === 'selected') paints.push({ shape: box(at, at, 2.5, 2.5), colour: paper });
  return rasterise(side, side, pixelRatio, paints);
}

function workplacePicture(state: string, selected: boolean, shade: Shade | null, palette: Palette, pixelRatio: number): Picture {
  const margin = selected ? 4 : 1.5;
  const side = 2 * (WORKPLACE_RADIUS + margin);
  const at = side / 2;
  const line = rgbaOf(palette.placeLine);
  const byState = { used: palette.placeUsed, sleeping: palette.placeSleeping }[state] ?? palette.placeFree;
  const fill = shade ? shadeColour(shade, palette) : rgbaOf(byState);
  const border = edge(disc(at, at, WORKPLACE_RADIUS), 1.5);
  const paints: Paint[] = [
    { shape: disc(at, at, WORKPLACE_RADIUS + margin), colour: rgbaOf(selected ? palette.ink : palette.inkCasing) },
  ];
  if (selected) paints.push({ shape: disc(at, at, WORKPLACE_RADIUS + 1.5), colour: rgbaOf(palette.inkCasing) });
  paints.push({ shape: disc(at, at, WORKPLACE_RADIUS), colour: fill });
  paints.push({ shape: state === 'sleeping' ? both(border, dashes(at, at, 8)) : border, colour: line });
  if (state === 'recognised') paints.push({ shape: disc(at, at, 1.5), colour: line });
  return rasterise(side, side, pixelRatio, paints);
}

function shadedClusterPicture(radius: number, shade: Shade, palette: Palette, pixelRatio: number): Picture | null {
  if (!(radius >= 12 && radius <= 20)) return null;
  const margin = 1.5;
  const at = radius + margin;
  const band = 5;
  const line = rgbaOf(palette.placeLine);
  return rasterise(2 * at, 2 * at, pixelRatio, [
    { shape: disc(at, at, radius + margin), colour: rgbaOf(palette.inkCasing) },
    { shape: disc(at, at, radius), colour: shadeColour(shade, palette) },
    { shape: disc(at, at, radius - band), colour: rgbaOf(palette.surface) },
    { shape: ring(at, at, radius - 0.5, 1), colour: line },
    { shape: ring(at, at, radius - band, 0.75), colour: line },
  ]);
}

function clusterPicture(radius: number, steps: readonly number[], palette: Palette, pixelRatio: number): Picture | null {
  if (!(radius >= 12 && radius <= 20) || steps.length !== 4 || !steps.every(Number.isInteger)) return null;
  const margin = 1.5;
  const at = radius + margin;
  const band = 4;
  const line = rgbaOf(palette.placeLine);
  const paints: Paint[] = [
    { shape: disc(at, at, radius + margin), colour: rgbaOf(palette.inkCasing) },
    { shape: disc(at, at, radius), colour: rgbaOf(palette.placeFree) },
    ...ringPaints(at, radius, band, steps, palette),
    { shape: disc(at, at, radius - band), colour: rgbaOf(palette.surface) },
    { shape: ring(at, at, radius - 0.5, 1), colour: line },
    { shape: ring(at, at, radius - band, 0.75), colour: line },
  ];
  return rasterise(2 * at, 2 * at, pixelRatio, paints);
}

function ringPaints(at: number, radius: number, band: number, steps: readonly number[], palette: Palette): Paint[] {
  const paints: Paint[] = [];
  const fills = [palette.placeUsed, palette.placeFree, palette.placeSleeping, palette.placeFree];
  let from = 0;
  steps.forEach((count, state) => {
    if (count === 0) return;
    const to = from + count / RING_STEPS;
    const part = both(edge(disc(at, at, radius), band), sector(at, at, from, to));
    paints.push({ shape: part, colour: rgbaOf(fills[state] ?? palette.placeFree) });
    if (state === 2) paints.push({ shape: both(part, dashes(at, at, RING_STEPS)), colour: rgbaOf(palette.placeLine) });
    if (state === 3) {
      paints.push({ shape: both(part, ring(at, at, radius - band / 2, 1)), colour: rgbaOf(palette.placeLine) });
    }
    from = to;
  });
  return paints;
}

/** Rays about a centre, `count` of them, half as wide as they are apart. */
function dashes(cx: number, cy: number, count: number): Shape {
  return (x, y) => {
    const turn = (Math.atan2(x - cx, cy - y) / (2 * Math.PI) + 1) % 1;
    const phase = Math.abs(((turn * count) % 1) - 0.5) - 0.2;
    return (phase / count) * 2 * Math.PI * Math.hypot(x - cx, y - cy);
  };
}
