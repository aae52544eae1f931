/** Columns of a class. */
export const CLASS_COLUMNS = ['code', 'programme_id', 'school_id', 'postcode', 'has_place'] as const;
export type ClassColumn = (typeof CLASS_COLUMNS)[number];

/** A pupil of a class, by a code; where the way to work begins is the school, else the home. */
export interface Pupil {
  readonly code: string;
  /** Row in `Register.programmes`. */
  readonly programme: number;
  /** Row in `Register.schools`; UNKNOWN when only a postcode was given. */
  readonly school: number;
  /** WGS84 degrees; NaN when the school has none. */
  readonly lon: number;
  readonly lat: number;
}

/** What is asked about a class. */
export interface CoverQuestion {
  readonly pupils: readonly Pupil[];
  /** "2021-2022" */
  readonly year: string;
  /** Null = each programme's own, else 20 km. */
  readonly reachKm: number | null;
  readonly learnersPerMentor: Readonly<Record<string, number>>;
  /** Whether all other learners without a place go first, instead of the class having the free places to itself. */
  readonly withOthers: boolean;
}

/**
 * Why a pupil stays without a place. `too-few-together` alone there is a place, but not for all of the class at once: another pupil may be
 * left out instead. All others hold whatever the rest of the class does.
 */
export const UNPLACED_REASONS = [
  'location-unknown',
  'no-workplace-in-reach',
  'all-taken',
  'one-place-for-two-contexts',
  'too-few-together',
] as const;
export type UnplacedReason = (typeof UNPLACED_REASONS)[number];

export interface FreePlace {
  /** Row in `Register.workplaces`. */
  readonly workplace: number;
  readonly km: number;
  /** Places that are free there for the programme. */
  readonly free: number;
}

export interface Cover {
  readonly pupils: number;
  /** The largest number that can be placed together; of a two-context programme in both contexts. */
  readonly placed: number;
  readonly unplaced: readonly {
    readonly code: string;
    readonly reason: UnplacedReason;
    /** The context that the reason is about; 0 for the programme as a whole. */
    readonly context: 0 | 1 | 2;
    /** The nearest workplaces with a free place, in or out of reach; empty where there is none at all. */
    readonly nearestFree: readonly FreePlace[];
  }[];
  /** Of those who can be placed together, one way in which all of them are: a workplace per context. */
  readonly proposed: readonly {
    readonly code: string;
    readonly workplaces: readonly {
      /** Row in `Register.workplaces`. */
      readonly workplace: number;
      readonly km: number;
      /** 0 for a programme with one. */
      readonly context: 0 | 1 | 2;
    }[];
  }[];
  /** Per pupil the nearest workplaces with a free place within reach, nearest first. */
  readonly nearest: readonly {
    readonly code: string;
    readonly workplaces: readonly {
      /** Row in `Register.workplaces`. */
      readonly workplace: number;
      readonly km: number;
      /** Contexts that it serves; empty for a programme with one. */
      readonly contexts: readonly (1 | 2)[];
    }[];
  }[];
}

/** What is wrong with a row of a class. */
export const CLASS_ISSUES = [
  'code-missing',
  'code-duplicate',
  'programme-missing',
  'programme-unknown',
  'school-unknown',
  'postcode-unknown',
  'location-missing',
  'has-place-unreadable',
] as const;
export type ClassIssueCode = (typeof CLASS_ISSUES)[number];

export interface ClassIssue {
  readonly code: ClassIssueCode;
  /** Data row from 1, below the header. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
  /** Code of the pupil; empty where there is none. */
  readonly pupil: string;
  /** The nearest known names, for a programme or school that is not known. */
  readonly near: readonly string[];
}

export interface SchoolClass {
  /** Those without a place. */
  readonly pupils: readonly Pupil[];
  /** Those who have one. */
  readonly withPlace: readonly Pupil[];
  /** Everything that is wrong with rows that cannot be used, row by row. */
  readonly rejected: readonly ClassIssue[];
}

/** A file that is not read at all: it is no table, has no header, a column holds names of people, or one that is needed is not there. */
export interface ClassRefusal {
  readonly refused: 'not-text' | 'no-header' | 'names' | 'column-missing';
  /** Empty where it is about no column. */
  readonly column: string;
}
