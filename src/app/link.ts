import type { Language } from '../i18n/text';
import type { RegionLevel } from '../model/geography';
import type { Subject } from '../model/question';
import type { Thresholds } from '../model/verdict';

export const VIEWS = ['supply', 'overview', 'published'] as const;
export type View = (typeof VIEWS)[number];

/** What is selected, by the ids of the dataset, so that a link survives a new version of it. */
export type LinkSelection = { readonly kind: 'area' | 'school' | 'workplace'; readonly id: string };

/** The whole screen as a link: everything that makes two people see the same. */
export interface LinkState {
  readonly view: View;
  readonly language: Language;
  readonly subject: Subject;
  readonly year: string;
  readonly level: RegionLevel;
  readonly reachKm: number | null;
  readonly schoolKinds: readonly string[];
  readonly thresholds: Thresholds;
  readonly learnersPerMentor: Readonly<Record<string, number>>;
  readonly selection: LinkSelection | null;
  /** Folder of another dataset on the same host; null = the embedded one. */
  readonly dataset: string | null;
}

/**
 * Changes the screen. `push` makes a step that "back" undoes, `replace` none; `draft` changes the screen and leaves the address alone, for
 * every step of a drag but the last.
 */
export type Navigate = (change: Partial<LinkState>, how?: 'push' | 'replace' | 'draft') => void;
/** Address of the same screen with something changed, for real links. */
export type HrefOf = (change: Partial<LinkState>) => string;
