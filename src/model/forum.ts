import type { Loss } from './scouting';

/** One application for a new offer. */
export interface Application {
  readonly id: string;
  /** Rows of the register. */
  readonly school: number;
  readonly programme: number;
  readonly learners: number;
}

/** The outcomes that the SERV's advice knows. */
export const PROPOSALS = ['positive', 'positive-with-remarks', 'negative-enough-offer', 'negative-too-few-workplaces'] as const;
export type Proposal = (typeof PROPOSALS)[number];

export const FORUM_REASONS = [
  'no-workplaces',
  'offer-takes-places',
  'few-places',
  'others-take-places',
  'part-placed',
  'competes',
  'all-placed',
] as const;
export type ForumReason = (typeof FORUM_REASONS)[number];

/** What an application is proposed on; learners, each with a place in every context. */
export interface ForumFigures {
  readonly of: number;
  /** Establishments within reach with a valid recognition. */
  readonly workplaces: number;
  /** So many could be placed beside everybody who is there, if no other application were granted. */
  readonly alone: number;
  /** So many are placed together with all other applications, those with a lower id first. */
  readonly placed: number;
  /** What `alone` would be if nobody offered the programme yet; null where it does not matter. */
  readonly withoutOffer: number | null;
  readonly competes: boolean;
}

/** The least share of its learners that must be placed for an application not to be declined. */
export const LEAST_SHARE = 0.5;

const isEnough = (placed: number, { of }: ForumFigures): boolean => placed >= LEAST_SHARE * of;

/** The one table that proposals come from: the first line that applies. */
export const FORUM_RULES: readonly {
  readonly reason: ForumReason;
  readonly proposal: Proposal;
  readonly applies: (figures: ForumFigures) => boolean;
}[] = [
  {
    reason: 'no-workplaces',
    proposal: 'negative-too-few-workplaces',
    applies: ({ workplaces }) => workplaces === 0,
  },
  {
    reason: 'offer-takes-places',
    proposal: 'negative-enough-offer',
    applies: (figures) => !isEnough(figures.alone, figures) && isEnough(figures.withoutOffer ?? 0, figures),
  },
  {
    reason: 'few-places',
    proposal: 'negative-too-few-workplaces',
    applies: (figures) => !isEnough(figures.alone, figures),
  },
  {
    reason: 'others-take-places',
    proposal: 'negative-enough-offer',
    applies: (figures) => !isEnough(figures.placed, figures),
  },
  { reason: 'part-placed', proposal: 'positive-with-remarks', applies: ({ placed, of }) => placed < of },
  { reason: 'competes', proposal: 'positive-with-remarks', applies: ({ competes }) => competes },
  { reason: 'all-placed', proposal: 'positive', applies: () => true },
];

export interface JudgedApplication {
  readonly id: string;
  readonly of: number;
  readonly workplaces: number;
  readonly alone: number;
  /** Placed together with the others, those with a lower id first. */
  readonly placed: number;
  /** At least so many are placed when all others go first. */
  readonly placedLast: number;
  readonly withoutOffer: number | null;
  /** Ids of applications that can take places from this one, ascending. */
  readonly competesWith: readonly string[];
  /** What offers that exist would lose if this application alone were granted with all its learners; most loss first. */
  readonly loses: readonly Loss[];
  readonly proposal: Proposal;
  readonly reason: ForumReason;
}
