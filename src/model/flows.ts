import type { RegionLevel } from './geography';

export interface FlowsQuery {
  /** Id of a programme; null = all. */
  readonly programme: string | null;
  /** "2021-2022" */
  readonly year: string;
  readonly level: RegionLevel;
  /** Counts from 1 to below this are kept back, with what they could be worked out from; null = none. */
  readonly maskBelow: number | null;
}

/** Regions as rows of `Geography.regions[level]`; null lies in none. Null learners are kept back. */
export interface RegionFlow {
  readonly from: number | null;
  readonly to: number | null;
  readonly learners: number | null;
}

export interface RegionNet {
  readonly region: number | null;
  /** Learners of schools elsewhere with a workplace here, learners of schools here with a workplace elsewhere, and those who stay. */
  readonly in: number | null;
  readonly out: number | null;
  readonly within: number | null;
}

/** From the region of the school to the region of the workplace, by agreements. */
export interface Flows {
  /** Those that somebody follows, the largest first; kept back ones last. */
  readonly flows: readonly RegionFlow[];
  /** Every region of the level, in code order, and what lies in none where there is something. */
  readonly net: readonly RegionNet[];
  /** Learners with an agreement that tells the school, and without. */
  readonly learners: number | null;
  readonly withoutSchool: number;
}

/** A map of more arrows than this is no longer read. */
export const MOST_ARROWS = 12;

export interface Arrows {
  readonly arrows: readonly { readonly from: number; readonly to: number; readonly learners: number }[];
  /** Flows between two regions that are not drawn, with how many learners: those kept back count as no learners. */
  readonly leftOut: number;
  readonly leftOutLearners: number;
}
