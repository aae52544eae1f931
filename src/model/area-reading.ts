import type { Area, AreaLevel } from './area';

/** A named part of the map as people can pick it instead. */
export interface NamedRegion {
  readonly level: AreaLevel;
  readonly name: string;
}

/** What was not said and had to be guessed to make an area of a sentence; the words stand in the text tables. */
export type AreaGuess =
  | { readonly code: 'default-half-width'; readonly km: number }
  | { readonly code: 'default-margin'; readonly km: number }
  | { readonly code: 'default-radius'; readonly name: string; readonly km: number }
  | { readonly code: 'wide-radius'; readonly name: string; readonly km: number }
  /** A full width was given; half of it lies on either side. */
  | { readonly code: 'full-width'; readonly km: number; readonly halfKm: number }
  | { readonly code: 'spelling'; readonly from: string; readonly to: string }
  /** Several places bear the name; each as "name (municipality)". */
  | { readonly code: 'same-name'; readonly name: string; readonly chosen: string; readonly others: readonly string[] }
  /** Regions of several levels bear the name. */
  | { readonly code: 'same-region'; readonly name: string; readonly chosen: NamedRegion; readonly others: readonly NamedRegion[] }
  /** A former municipality or a part, read as the municipality that it lies in. */
  | { readonly code: 'part-of'; readonly name: string; readonly municipality: string }
  | { readonly code: 'region-as-point'; readonly name: string }
  /** "West-Vlaanderen (Brugge)": the second is meant, the first only says where it lies. */
  | { readonly code: 'narrowed'; readonly whole: string; readonly parts: readonly string[] }
  | { readonly code: 'outside-whole'; readonly whole: string; readonly parts: readonly string[] }
  /** "Some parts of": which ones is not said, so all of it is taken. */
  | { readonly code: 'vague' }
  /** "Ruime regio" of something that is a region already, taken as it is. */
  | { readonly code: 'wide-region'; readonly name: string }
  /** Places in a row without a shape: taken as they are, though an axis may have been meant. */
  | { readonly code: 'no-shape'; readonly names: readonly string[] }
  /** Too few places for the shape that was said. */
  | { readonly code: 'too-few'; readonly shape: 'corridor' | 'polygon'; readonly taken: 'corridor' | 'circle' }
  | { readonly code: 'ignored'; readonly words: string };

/** Words that were not understood, with the nearest names that are. */
export interface AreaSuggestion {
  readonly words: string;
  readonly near: readonly string[];
}

/** What a sentence was taken to mean. */
export interface AreaReading {
  /** Null when nothing was understood. */
  readonly area: Area | null;
  readonly guesses: readonly AreaGuess[];
  readonly suggestions: readonly AreaSuggestion[];
}

export const DEFAULT_HALF_WIDTH_KM = 5;
export const DEFAULT_MARGIN_KM = 3;
export const DEFAULT_RADIUS_KM = 15;
export const WIDE_RADIUS_KM = 25;
