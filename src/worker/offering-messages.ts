import type { RefusedChange } from '../model/changes';
import type { Given, RoomSites } from '../model/match';
import type { Question } from '../model/question';
import type { Scouting } from '../model/scouting';
import type { BestSites } from '../model/site-set';
import type { WhatIfArea, WhatIfFlip, WhatIfSide, WhatIfStake } from '../model/what-if';
import type { Wish } from '../model/wish';

/** What the view of new offers asks: everybody's learners are on one network. Each answer says what it answers. */
export interface OfferingRequests {
  scout: { request: ScoutRequest; response: ScoutAnswer };
  sites: { request: SitesRequest; response: SitesAnswer };
  /** Numbers alone, at once; verdicts follow with `whatIf`. */
  live: { request: ChangesRequest; response: LiveAnswer };
  /** Several lists of changes beside each other. */
  compare: { request: CompareRequest; response: CompareAnswer };
  whatIf: { request: ChangesRequest; response: WhatIfAnswer };
}

export interface ScoutRequest {
  readonly question: Question;
  readonly given: Given;
  /** Row of the school. */
  readonly school: number;
  readonly learners: number;
}
export interface ScoutAnswer extends Scouting {
  readonly request: ScoutRequest;
}

export interface SitesRequest {
  readonly question: Question;
  readonly given: Given;
  /** Row of the programme. */
  readonly programme: number;
  readonly kind: RoomSites;
  /** Schools of a kind that does not offer such programmes count too. */
  readonly otherForms: boolean;
  /** Sites in the best set, at most. */
  readonly count: number;
}
export interface SitesAnswer extends BestSites {
  readonly request: SitesRequest;
  /** Wishes for the programme in an area, with the rank of the best site there; null where none lies inside. */
  readonly wishes: readonly { readonly wish: Wish; readonly bestRank: number | null; readonly bestRoom: number | null }[];
}

export interface ChangesRequest {
  readonly question: Question;
  readonly given: Given;
  /** As text. */
  readonly changes: string;
}

type Sums = Pick<WhatIfSide, 'learners' | 'placed' | 'unplaced'>;
export interface LiveAnswer {
  readonly request: ChangesRequest;
  readonly before: Sums;
  readonly after: Sums;
  readonly gains: readonly WhatIfStake[];
  readonly losses: readonly WhatIfStake[];
  readonly refused: readonly RefusedChange[];
}
export interface CompareRequest extends Omit<ChangesRequest, 'changes'> {
  /** Each as text. */
  readonly lists: readonly string[];
}
export interface CompareAnswer {
  readonly request: CompareRequest;
  readonly before: Sums;
  /** In the order of the lists. */
  readonly after: readonly Sums[];
}
export interface WhatIfAnswer {
  readonly request: ChangesRequest;
  /** Areas of the programmes that the changes touch, in one order. */
  readonly before: readonly WhatIfArea[];
  readonly after: readonly WhatIfArea[];
  readonly flips: readonly WhatIfFlip[];
}
