import { VERDICTS, type Verdict } from '../model/verdict';
import { SHADES, type Shade, shadeMark } from './shades';

/** Red, green, blue 0-255 and opacity 0-1. */
export type Rgba = readonly [number, number, number, number];

export interface VerdictColours {
  readonly fill: string;
  readonly mark: string;
  readonly on: string;
  readonly ink: string;
}

/** Every colour the map draws with, as CSS colours; light or dark is another palette and nothing else. */
export interface Palette {
  readonly sea: string;
  readonly land: string;
  readonly foreign: string;
  readonly municipality: string;
  readonly line: string;
  readonly casing: string;
  readonly label: string;
  readonly halo: string;
  readonly town: string;
  readonly placeUsed: string;
  readonly placeFree: string;
  readonly placeSleeping: string;
  readonly placeLine: string;
  readonly school: string;
  readonly ink: string;
  readonly inkCasing: string;
  readonly surface: string;
  readonly accent: string;
  readonly verdicts: Readonly<Record<Verdict, VerdictColours>>;
  readonly shades: Readonly<Record<Shade, Pick<VerdictColours, 'fill' | 'mark'>>>;
}

/**
 * Reads the palette from custom properties.
 * `read` gives the value of a property such as "--map-sea", empty when the page does not set it.
 */
export function paletteFrom(read: (property: string) => string): Palette {
  const colour = (property: string) => read(property).trim() || '#808080';
  const verdictColours = (verdict: Verdict): VerdictColours => {
    // The tokens leave "unknown" to the neutral colours: it is the absence of a verdict.
    if (verdict === 'unknown') {
      return { fill: colour('--map-land'), mark: colour('--data-axis'), on: colour('--text'), ink: colour('--text-3') };
    }
    const part = (name: string) => colour(`--verdict-${verdict}-${name}`);
    return { fill: part('fill'), mark: part('mark'), on: part('on'), ink: part('ink') };
  };
  const shades = SHADES.map((shade) => [shade, { fill: colour(`--shade-${shade}`), mark: colour(shadeMark(shade)) }]);
  const verdicts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, verdictColours(verdict)]));
  return {
    sea: colour('--map-sea'),
    land: colour('--map-land'),
    foreign: colour('--map-foreign'),
    municipality: colour('--map-muni'),
    line: colour('--map-line'),
    casing: colour('--map-casing'),
    label: colour('--map-label'),
    halo: colour('--map-halo'),
    town: colour('--map-town'),
    placeUsed: colour('--place-used'),
    placeFree: colour('--place-free'),
    placeSleeping: colour('--place-sleeping'),
    placeLine: colour('--place-line'),
    school: colour('--school'),
    ink: colour('--ink'),
    inkCasing: colour('--ink-casing'),
    surface: colour('--surface'),
    accent: colour('--accent'),
    verdicts: verdicts as Record<Verdict, VerdictColours>,
    shades: Object.fromEntries(shades) as Palette['shades'],
  };
}

/** Parses "#rgb", "#rrggbb" and "rgb(r g b / a)"; anything else reads as mid grey. */
export function rgbaOf(colour: string): Rgba {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour.trim())?.[1];
  if (hex) {
    const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
    const value = Number.parseInt(full, 16);
    return [value >> 16, (value >> 8) & 255, value & 255, 1];
  }
  const numbers = /^rgba?\(([^)]*)\)$/i
    .exec(colour.trim())?.[1]
    ?.split(/[\s,/]+/)
    .filter(Boolean)
    .map(Number);
  const [red, green, blue, alpha] = numbers ?? [];
  if (red === undefined || green === undefined || blue === undefined) return [128, 128, 128, 1];
  return [red, green, blue, alpha ?? 1];
}
