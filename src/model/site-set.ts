import type { RoomSites, SiteRoom } from './match';

/** The sites that can place most learners together. */
export interface SiteSet {
  /** Rows, in the order of choosing. */
  readonly sites: readonly number[];
  /** Learners that each of them places when they share them out, in the order of `sites`. */
  readonly learnersEach: readonly number[];
  /** Learners that can all be placed, at these sites together. */
  readonly learners: number;
  /** Whether no other set of so many sites places more. */
  readonly isOptimal: boolean;
  /** No set of so many sites places more than this. */
  readonly bound: number;
}

export interface BestSites {
  readonly kind: RoomSites;
  /** Every site, most room first, of equals the first row. */
  readonly sites: readonly SiteRoom[];
  readonly best: SiteSet;
}
/** As many sites as a set may have. */
export const MOST_SITES = 5;
