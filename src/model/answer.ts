import type { Question } from './question';
import type { Balance, Flag, Turn, Verdict } from './verdict';

/** Layer 1, the count, for one area. Null is unknown. */
export interface AreaRow {
  /** Row in `Geography.regions[level]`; null = outside every region of the level. */
  readonly region: number | null;
  readonly schools: number;
  /** Establishments, each once. */
  readonly workplaces: number;
  readonly recognitions: number;
  readonly places: number;
  readonly enrolments: number | null;
  readonly agreements: number | null;
  /** Workplaces recognised two school years running without an agreement in either; null without an agreements table. */
  readonly sleeping: number | null;
  /** Recognitions that end before the next school year begins. */
  readonly ending: number;
  /** Several schools of this area that offer one programme and reach the same workplaces; null when there are none. */
  readonly overlap: { readonly schools: number; readonly workplaces: number } | null;
  readonly balance: Balance;
  readonly verdict: Verdict;
  readonly flags: readonly Flag[];
  /** The smallest changes that turn the verdict, at most one per direction. */
  readonly turns: readonly Turn[];
}

/** A school that matters to the question. */
export interface SchoolRow {
  /** Row in `Register.schools`. */
  readonly school: number;
  /** Whether it offers the programme itself or only a related one. */
  readonly offers: 'asked' | 'related';
  /** Whether its learners are counted: related ones only when the question asks for them. */
  readonly counted: boolean;
  readonly learners: number | null;
  readonly placesInReach: number;
  /** Smallest whole km at which the places in reach suffice for this school alone; null when none does. */
  readonly breakEvenAloneKm: number | null;
}

/** What a recognised workplace is, for this question and year. `recognised` when agreements are unknown. */
export const WORKPLACE_STATES = ['used', 'free', 'sleeping', 'recognised'] as const;
export type WorkplaceState = (typeof WORKPLACE_STATES)[number];

/** Recognised workplaces of the question, as parallel columns. */
export interface WorkplaceColumns {
  /** Row in `Register.workplaces`, ascending. */
  readonly workplace: Int32Array;
  /** Index in WORKPLACE_STATES. */
  readonly state: Uint8Array;
  /** Places for the question. */
  readonly places: Float64Array;
  /** Places without a running agreement; UNKNOWN without an agreements table. */
  readonly free: Float64Array;
  readonly recognitions: Int32Array;
}

export interface Answer {
  readonly question: Question;
  /** Rows in `Register.programmes` that take part. */
  readonly programmes: readonly number[];
  readonly reachKm: number;
  /** One row per region of the level in code order, and a last one for what lies outside. */
  readonly areas: readonly AreaRow[];
  /** The same figures for everything together. */
  readonly total: AreaRow;
  readonly schools: readonly SchoolRow[];
  readonly workplaces: WorkplaceColumns;
}

/** The radius curve of one school; index i stands for i + 1 km. */
export interface ReachCurve {
  readonly learners: number | null;
  readonly places: Float64Array;
  readonly otherLearners: Float64Array;
  readonly breakEvenAloneKm: number | null;
}

/** One school in the count: its curve, and whom it shares its reach with. */
export interface SchoolReach {
  readonly school: number;
  readonly reachKm: number;
  readonly curve: ReachCurve;
  /** Schools that reach at least one of the same workplaces, nearest first. */
  readonly competitors: readonly {
    readonly school: number;
    readonly km: number;
    readonly learners: number | null;
    readonly sharedPlaces: number;
  }[];
}

/** Programmes of one sector x regions of one level. */
export interface Overview {
  /** Rows in `Register.programmes`, worst first. */
  readonly programmes: readonly number[];
  /** Per programme, the area rows in region order with the outside row last. */
  readonly areas: readonly (readonly AreaRow[])[];
  /** Per programme, the area of the reader's own; null when none was asked for. */
  readonly own: readonly AreaRow[] | null;
}

/** A published pair and what the rule makes of it. */
export interface PublishedRow {
  readonly region: string;
  readonly programme: number;
  readonly year: string;
  readonly recognitions: number | null;
  readonly enrolments: number | null;
  readonly agreements: number | null;
  /** Learners per mentor used to turn recognitions into places. */
  readonly learnersPerMentor: number;
  /** The minister's word; null when none was said. */
  readonly minister: string | null;
  readonly verdict: Verdict;
  readonly flags: readonly Flag[];
  readonly agrees: boolean | null;
}
