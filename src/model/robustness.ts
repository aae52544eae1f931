import type { Verdict } from './verdict';

/** Reaches at which a verdict is tried. */
export const TRIED_REACHES_KM = [10, 20, 30] as const;

/**
 * What is tried: another reach, which the shared verdict is asked at; one learner or one place less or more; and the records that lie so near a
 * border that they may belong elsewhere, taken out or put into the area beyond: the count is asked for these.
 */
export const ROBUSTNESS_CHECKS = [
  'reach-10',
  'reach-20',
  'reach-30',
  'learner-less',
  'learner-more',
  'place-less',
  'place-more',
  'doubtful-out',
  'doubtful-in',
] as const;
export type RobustnessCheck = (typeof ROBUSTNESS_CHECKS)[number];

/** In words of the screen: all checks hold; three quarters at least; fewer. */
export const ROBUSTNESS = ['firm', 'fair', 'shaky'] as const;

export interface Robustness {
  /** Row in `Geography.regions[level]`; null lies in none. */
  readonly region: number | null;
  /** Of the count, and of the shared supply. */
  readonly verdict: Verdict;
  readonly shared: Verdict;
  /** Checks that mean something here, in the order of ROBUSTNESS_CHECKS, with the verdict that each gives. */
  readonly checks: readonly { readonly check: RobustnessCheck; readonly verdict: Verdict; readonly holds: boolean }[];
  readonly held: number;
  readonly of: number;
  /** Null where nothing is to be judged: no verdict, or nobody and no place. */
  readonly word: (typeof ROBUSTNESS)[number] | null;
}

/** The region of the level that a doubtful record may lie in instead, by its row; its own where no other is near, null where nobody can tell. */
export interface Beyond {
  ofSchool(school: number): number | null;
  ofWorkplace(workplace: number): number | null;
}
