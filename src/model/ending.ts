import type { Question } from './question';
import type { Verdict } from './verdict';

export interface EndingQuery {
  /** Last day that counts, as yyyymmdd; the first is the register's reference date. */
  readonly until: number;
  /** Id of a programme; null = all. */
  readonly programme: string | null;
  /** Level, thresholds, learners per mentor, reach and kinds of school; its subject and year are left aside. */
  readonly question: Question;
}

/** A verdict that is another one when nobody renews. */
export interface EndingFlip {
  /** Row in `Geography.regions[level]`; null lies in none. */
  readonly region: number | null;
  /** Row in `Register.programmes`. */
  readonly programme: number;
  readonly from: Verdict;
  readonly to: Verdict;
  /** Recognitions of the programme that end there. */
  readonly recognitions: number;
}

/**
 * A workplace to call. The order of calls: `stranded`, the learners more that find no place when it alone does not renew and every programme
 * is asked by itself, at the reach of the question (once per context); then `learners`, then the first day that something ends, then the id.
 */
export interface EndingCall {
  /** Row in `Register.workplaces`. */
  readonly workplace: number;
  readonly recognitions: number;
  /** Learners with a running agreement there for a programme whose recognition ends; null without an agreements table. */
  readonly learners: number | null;
  readonly stranded: number;
  /** Last valid day of the first to end, as yyyymmdd. */
  readonly firstEnd: number;
}

export interface Ending {
  /** The day that counts as today, and the school year it lies in. */
  readonly today: number;
  readonly year: string;
  /** Recognitions valid today that end by then. */
  readonly recognitions: number;
  /** By end month, as yyyymm, ascending. */
  readonly months: readonly { readonly month: number; readonly recognitions: number }[];
  readonly flips: readonly EndingFlip[];
  /** Whom to call first. */
  readonly calls: readonly EndingCall[];
}

/** A register as it stands on a day. */
export interface RegisterOnDay<Register> {
  readonly register: Register;
  /** School year of the day: the one to ask about. */
  readonly year: string;
}
