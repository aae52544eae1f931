import type { Answer } from './answer';
import type { Question } from './question';
import type { Verdict } from './verdict';

/** Whether everybody starts anew, or running agreements stay where they are and only who and what is left over competes. */
export const GIVEN = ['nothing', 'agreements'] as const;
export type Given = (typeof GIVEN)[number];

/** Whose learners are on the network: those of the question's programmes, or everybody's. */
export const COMPETITORS = ['question', 'all'] as const;
export type Competitors = (typeof COMPETITORS)[number];

/** On what ground layer 2 is asked. */
export interface Ground {
  readonly competitors: Competitors;
  readonly given: Given;
}
export const DEFAULT_GROUND: Ground = { competitors: 'question', given: 'nothing' };

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

/**
 * Facts of layer 2 about an area. `short`: some optimum leaves one of its learners out; `room-shared`: one of its schools has room for a
 * group; `competition`: several schools share one shortage, one of them here; `reachable-elsewhere`: the count falls short, yet all find a place.
 */
export const SHARED_FLAGS = ['short', 'room-shared', 'competition', 'reachable-elsewhere'] as const;
export type SharedFlag = (typeof SHARED_FLAGS)[number];

/** Why the count of an area and its shared supply differ. */
export interface Sharing {
  /** Recognitions here for the question; how many of them stand at a workplace that shares its places with other programmes, and with how many. */
  readonly recognitions: number;
  readonly sharedRecognitions: number;
  readonly otherProgrammes: number;
  /** Places elsewhere that learners from here reach. */
  readonly placesElsewhere: number;
  /** Schools elsewhere that reach a workplace here. */
  readonly schoolsElsewhere: number;
}

/**
 * What would change a shared verdict. `places`: so many new uncapped places, each within reach of all these schools, end the shortage.
 * `rest`: it is no longer tight once the shortage of these schools is ended so. `learners`: so many more at this school use up the room.
 */
export type SharedChange =
  | { readonly kind: 'places' | 'rest'; readonly places: number; readonly schools: readonly number[] }
  | { readonly kind: 'learners'; readonly learners: number; readonly school: number };

/** The shared verdict of an area; learners of two-context programmes count once per context. */
export interface SharedRow {
  readonly verdict: Verdict;
  /** Learners of the area's offers; null when unknown. */
  readonly learners: number | null;
  readonly leastUnplaced: number;
  readonly mostUnplaced: number;
  /** The largest room at a school of the area, or at its label point; null where it has neither. */
  readonly room: number | null;
  readonly flags: readonly SharedFlag[];
  readonly sharing: Sharing;
  /** Null where nothing simple changes it. */
  readonly change: SharedChange | null;
}

/** A school in layer 2; learners of two-context programmes count once per context. */
export interface SharedSchool {
  /** Row in `Register.schools`. */
  readonly school: number;
  readonly learners: number;
  readonly status: OfferStatus;
  readonly leastUnplaced: number;
  readonly mostUnplaced: number;
  /** For extra learners of the programme asked for; of a sector, of the programme with the most room. */
  readonly room: number;
}

/** Layer 2 of one question, as the screen asks for it. */
export interface SharedSupply {
  readonly question: Question;
  /** The count of the same question. */
  readonly answer: Answer;
  readonly ground: Ground;
  /** How many can be placed, and the proof of the rest; without the suggested places, which take longer. */
  readonly match: Pick<Match, 'learners' | 'placed' | 'unplaced' | 'certificate'>;
  /** In the order of the areas of the answer. */
  readonly areas: readonly SharedRow[];
  readonly total: SharedRow;
  /** Schools with an offer, ascending. */
  readonly schools: readonly SharedSchool[];
  /** Index in WORKPLACE_STATUSES, in the order of the workplaces of the answer. */
  readonly workplaceStatus: Uint8Array;
}

/** The shared radius curve of one school; index i stands for i + 1 km. Learners of two-context programmes count once per context. */
export interface SharedCurve {
  /** Learners that stay without a place when every school has this reach and all others go first. */
  readonly unplaced: Float64Array;
  /** Where a larger reach leaves more without a place: these other schools have just come to reach the same workplaces; none when it is by way of others. */
  readonly rises: readonly { readonly km: number; readonly more: number; readonly schools: readonly number[] }[];
}

/** Free places within reach of one school, running agreements kept where they are. */
export interface FreePlaces {
  /** Learners of the school that have no agreement; once per context. */
  readonly learners: number;
  /** Nearest first. */
  readonly workplaces: readonly {
    readonly workplace: number;
    readonly km: number;
    readonly places: number;
    /** `spare`: as many can be placed with a place here left free. */
    readonly status: WorkplaceStatus;
  }[];
}

/** How many extra learners a site could take. */
export interface SiteRoom {
  /** Row of the school or the municipality. */
  readonly site: number;
  readonly room: number;
}
/** Room for the question everywhere; of a sector, for the programme with the most room at each site. */
export interface RoomEverywhere {
  readonly schools: readonly RoomAt[];
  readonly municipalities: readonly RoomAt[];
}
export interface RoomAt extends SiteRoom {
  /** Row in `Register.programmes`. */
  readonly programme: number;
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
