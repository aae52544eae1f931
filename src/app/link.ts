import type { Language } from '../i18n/text';
import type { RegionLevel } from '../model/geography';
import type { Competitors, Given } from '../model/match';
import type { Subject } from '../model/question';
import type { Thresholds } from '../model/verdict';

export const VIEWS = ['supply', 'overview', 'prospects', 'newOffers', 'monitor', 'published', 'data'] as const;
export type View = (typeof VIEWS)[number];

/** Whose verdict leads: every place counted once for all, or the count per area. */
export const LAYERS = ['shared', 'count'] as const;
export type Layer = (typeof LAYERS)[number];

/** What the map shows in colour. */
export const PAINTS = ['verdict', 'room', 'heat'] as const;
export type Paint = (typeof PAINTS)[number];

/** What the table beside the map lists. */
export const TABLES = ['areas', 'schools', 'rooms'] as const;
export type Table = (typeof TABLES)[number];

/** What is selected, by the ids of the dataset, so that a link survives a new version of it. */
export type LinkSelection = { readonly kind: 'area' | 'school' | 'workplace'; readonly id: string };

/** The whole screen as a link: everything that makes two people see the same. */
export interface LinkState {
  readonly view: View;
  readonly language: Language;
  readonly subject: Subject;
  readonly year: string;
  readonly level: RegionLevel;
  /** An area of the reader's own as text (model/area), read where it is needed; null = none. */
  readonly area: string | null;
  readonly reachKm: number | null;
  readonly schoolKinds: readonly string[];
  readonly thresholds: Thresholds;
  readonly learnersPerMentor: Readonly<Record<string, number>>;
  readonly competitors: Competitors;
  readonly given: Given;
  readonly layer: Layer;
  readonly paint: Paint;
  readonly table: Table;
  readonly selection: LinkSelection | null;
  /** What the views below show, and the changes that the second imagines, as texts that are read there; null = as they open. */
  readonly prospecting: string | null;
  readonly newOffer: string | null;
  readonly changes: string | null;
  readonly monitoring: string | null;
  /** Folder of another dataset on the same host, null = the embedded one; after an @ the day it stands on, as in "@2027-09-01". */
  readonly dataset: string | null;
}

/**
 * Changes the screen. `push` makes a step that "back" undoes, `replace` none; `draft` changes the screen and leaves the address alone, for
 * every step of a drag but the last.
 */
export type Navigate = (change: Partial<LinkState>, how?: 'push' | 'replace' | 'draft') => void;
/** Address of the same screen with something changed, for real links. */
export type HrefOf = (change: Partial<LinkState>) => string;
