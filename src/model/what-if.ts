import type { RefusedChange } from './changes';
import type { OfferStatus, SharedRow, WorkplaceStatus } from './match';
import type { Verdict } from './verdict';

/** Everything here has rows of the register; learners of two-context programmes count once per context. */

/** One area for one programme, by the count and on the shared supply. */
export interface WhatIfArea {
  readonly programme: number;
  /** Row of the region at the question's level; null = in none. */
  readonly region: number | null;
  readonly schools: number;
  readonly workplaces: number;
  readonly enrolments: number | null;
  readonly places: number;
  readonly verdict: Verdict;
  readonly shared: Pick<SharedRow, 'verdict' | 'leastUnplaced' | 'mostUnplaced' | 'room'>;
}

export interface WhatIfOffer {
  readonly school: number;
  readonly programme: number;
  readonly learners: number;
  /** Learners that find a place when all others go first: F − F without it. */
  readonly placedLast: number;
  readonly status: OfferStatus;
}

export interface WhatIfWorkplace {
  readonly workplace: number;
  /** Null where all programmes share one network. */
  readonly programme: number | null;
  readonly places: number;
  readonly status: WorkplaceStatus;
}

/** How things stand in one register. */
export interface WhatIfSide {
  readonly learners: number;
  readonly placed: number;
  readonly unplaced: number;
  /** Per programme that is judged, the areas of the level in order and what lies outside. */
  readonly areas: readonly WhatIfArea[];
  readonly offers: readonly WhatIfOffer[];
  readonly workplaces: readonly WhatIfWorkplace[];
}

/**
 * Why a verdict flips: what became of the area's own figures, and for the shared one of what its learners can get; `elsewhere` when
 * nothing in the area itself changed.
 */
export const FLIP_REASONS = [
  'offer-added',
  'offer-gone',
  'learners-more',
  'learners-fewer',
  'places-more',
  'places-fewer',
  'elsewhere',
] as const;
export type FlipReason = (typeof FLIP_REASONS)[number];

export interface WhatIfFlip {
  readonly layer: 'count' | 'shared';
  readonly programme: number;
  readonly region: number | null;
  readonly from: Verdict;
  readonly to: Verdict;
  readonly why: readonly FlipReason[];
}

/** What an offer is sure of, before and after. */
export interface WhatIfStake {
  readonly school: number;
  readonly programme: number;
  /** `placedLast`; 0 where there is no offer. */
  readonly before: number;
  readonly after: number;
  /** Whether its own learners changed; else others cost or gave it what it lost or won. */
  readonly isOwn: boolean;
}

export interface WhatIf {
  readonly before: WhatIfSide;
  readonly after: WhatIfSide;
  readonly flips: readonly WhatIfFlip[];
  readonly gains: readonly WhatIfStake[];
  readonly losses: readonly WhatIfStake[];
  readonly refused: readonly RefusedChange[];
}
