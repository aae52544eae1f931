import type { Question } from './question';
import type { Verdict } from './verdict';

/** Whether everybody starts anew, or running agreements stay where they are and only who and what is left over competes. */
export const GIVEN = ['nothing', 'agreements'] as const;
export type Given = (typeof GIVEN)[number];

/** Whose learners are on the network: those of the question's programmes, or everybody's. */
export const COMPETITORS = ['question', 'all'] as const;
export type Competitors = (typeof COMPETITORS)[number];

/** `short`: some optimum leaves one of its learners out; `covered`: one more could be placed; else `tight`. */
export type OfferStatus = 'short' | 'tight' | 'covered';
/** `needed`: one more place raises the flow; `spare`: some optimum leaves it a free place; else `tight`. As indices of WORKPLACE_STATUSES. */
export const WORKPLACE_STATUSES = ['needed', 'tight', 'spare'] as const;
export type WorkplaceStatus = (typeof WORKPLACE_STATUSES)[number];

/** 0 for programmes that know no contexts. */
export type WorkplaceContext = 0 | 1 | 2;

/**
 * Why so many learners cannot be placed, for anybody to add up: these offers reach no workplaces but these, and `learners` − `places` is the
 * number. The smallest such proof. Rows as in the register.
 */
export interface Certificate {
  readonly schools: readonly number[];
  readonly workplaces: readonly number[];
  /** Learners, once per context. */
  readonly learners: number;
  readonly places: number;
  readonly offers: readonly {
    readonly school: number;
    readonly programme: number;
    readonly context: WorkplaceContext;
    readonly learners: number;
  }[];
}

/** School x programme; a learner of a two-context programme counts once per context. */
export interface MatchedOffer {
  readonly school: number;
  readonly programme: number;
  readonly learners: number;
  /** In the flow with the least km; another optimum may place others. */
  readonly placed: number;
  readonly status: OfferStatus;
}

/** Learners of a school suggested for a workplace: a draft for people, never an assignment. */
export interface MatchedPair {
  readonly school: number;
  readonly programme: number;
  readonly context: WorkplaceContext;
  readonly workplace: number;
  readonly learners: number;
  readonly km: number;
}

/** Layer 2, the shared supply: who can be placed when every place is counted once. Rows as in the register, ascending. */
export interface Match {
  readonly given: Given;
  readonly learners: number;
  readonly placed: number;
  /** Certified: nobody can place more. As many new uncapped places within reach of the certificate's schools end it. */
  readonly unplaced: number;
  readonly totalKm: number;
  /** Null when everybody is placed. */
  readonly certificate: Certificate | null;
  readonly offers: readonly MatchedOffer[];
  /** Workplaces with a valid recognition, as parallel columns. */
  readonly workplaces: {
    readonly workplace: Int32Array;
    readonly places: Float64Array;
    readonly used: Float64Array;
    /** Index in WORKPLACE_STATUSES. */
    readonly status: Uint8Array;
  };
  readonly pairs: readonly MatchedPair[];
}

/** The shared verdict of an area; learners of two-context programmes count once per context. */
export interface SharedRow {
  readonly verdict: Verdict;
  /** Learners of the area's offers; null when unknown. */
  readonly learners: number | null;
  readonly leastUnplaced: number;
  readonly mostUnplaced: number;
  /** The largest room at a school of the area, or at its label point; null where it has neither. */
  readonly room: number | null;
}

/** Layer 2 of one question, as the screen asks for it. */
export interface SharedSupply {
  readonly question: Question;
  /** How many can be placed, and the proof of the rest; without the suggested places, which take longer. */
  readonly match: Pick<Match, 'learners' | 'placed' | 'unplaced' | 'certificate'>;
  /** In the order of the areas of the answer. */
  readonly areas: readonly SharedRow[];
  readonly total: SharedRow;
}

/** How many extra learners a site could take. */
export interface SiteRoom {
  /** Row of the school or the municipality. */
  readonly site: number;
  readonly room: number;
}
export interface ProgrammeRoom {
  readonly programme: number;
  readonly room: number;
}
export const ROOM_SITES = ['schools', 'municipalities'] as const;
export type RoomSites = (typeof ROOM_SITES)[number];

/** The floating catchment: shares that conserve learners and places. Null where a share has no meaning. */
export interface Heat {
  readonly offers: readonly { readonly school: number; readonly programme: number; readonly placesPerLearner: number | null }[];
  readonly workplaces: readonly { readonly workplace: number; readonly learnersPerPlace: number | null }[];
  /** Once per context. */
  readonly learners: number;
  readonly places: number;
  /** Learners without a place in reach, and places without a learner in reach. */
  readonly learnersOutside: number;
  readonly placesOutside: number;
}
