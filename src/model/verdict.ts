/** Verdict codes. The words for them stand in the text tables. */
export const VERDICTS = [
  'no-workplaces',
  'shortage',
  'tight',
  'balanced',
  'high-both',
  'room',
  'unused',
  'no-offer',
  'no-activity',
  'unknown',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How strict a verdict is; null where the scale does not apply. `unused` and `no-offer` are equally generous. */
export const STRICTNESS: Readonly<Record<Verdict, number | null>> = {
  unused: 0,
  'no-offer': 0,
  room: 1,
  'high-both': 2,
  balanced: 3,
  tight: 4,
  shortage: 5,
  'no-workplaces': 6,
  'no-activity': null,
  unknown: null,
};

/** Whether places may be short. */
export function isShortage(verdict: Verdict): boolean {
  return verdict === 'shortage' || verdict === 'no-workplaces';
}

/** Facts that stand beside a verdict and never change it. */
export const FLAGS = [
  'inflow',
  'outflow',
  'niche',
  'several-per-mentor',
  'two-contexts',
  'overlap',
  'sleeping',
  'ending',
  'incomplete',
  'few',
  'fragile',
  'boundary',
] as const;
export type Flag = (typeof FLAGS)[number];

/** The one table all verdicts come from. Quotients are learners per place. */
export interface Thresholds {
  /** Below this quotient there is room. */
  readonly room: number;
  /** Up to and including this quotient supply and demand are balanced. */
  readonly balanced: number;
  /** Up to and including this quotient it is tight; above it places may be short. */
  readonly tight: number;
  /** From this many enrolments, room is called "much of both". */
  readonly highBothEnrolments: number;
}

export const DEFAULT_THRESHOLDS: Thresholds = { room: 0.55, balanced: 0.9, tight: 1.25, highBothEnrolments: 13 };

/** What a verdict is made of: one area (or one published row) and one question. */
export interface Balance {
  /** Enrolments; null when unknown. */
  readonly learners: number | null;
  /** Those of `learners` who follow a programme with two workplace contexts and so need a place in each. */
  readonly twoContextLearners: number;
  readonly places: number;
  /** Places that can serve context 1, and context 2, of the two-context programmes. */
  readonly placesContext1: number;
  readonly placesContext2: number;
  /** Whether anybody offers it here, even with nobody enrolled. */
  readonly hasOffer: boolean;
  /** Workplace contexts that one more learner may need: 2 as soon as one programme of the question asks for two. */
  readonly contexts: 1 | 2;
}

/** A change that turns the verdict: `amount` more or fewer learners or places and it reads `verdict`. */
export interface Turn {
  readonly of: 'places' | 'learners';
  /** Signed: positive is more. */
  readonly amount: number;
  readonly verdict: Verdict;
}
