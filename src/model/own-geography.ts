import type { Groupings } from './groupings';

/** What a reader put in place of the borders and the groupings of the site; null = nothing. */
export interface OwnGeography {
  readonly outlines: OwnOutlines | null;
  readonly groupings: OwnGroupings | null;
}

interface OwnFile {
  /** Name of the file it was read from. */
  readonly file: string;
  /** ISO date. */
  readonly readOn: string;
}

export interface OwnOutlines extends OwnFile {
  readonly municipalities: number;
  /** Compiled outlines as text, which is handed on and kept in no time. */
  readonly compiled: string;
}

export interface OwnGroupings extends OwnFile {
  readonly groupings: Groupings;
}
