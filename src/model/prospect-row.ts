/** Why an establishment is on the list, best first. */
export const PROSPECT_KINDS = ['sleeping', 'related', 'look-alike'] as const;
export type ProspectKind = (typeof PROSPECT_KINDS)[number];

/** What a list can be sorted by, other than its own order. */
export type ProspectSortKey = 'name' | 'kind' | 'place' | 'km' | 'employees' | 'left' | 'score';

export interface ProspectSort {
  readonly key: ProspectSortKey;
  readonly direction: 'ascending' | 'descending';
}

/** What a score is the sum of. */
export const SCORE_PARTS = ['activity', 'size', 'shortage', 'full'] as const;
export type ScorePart = (typeof SCORE_PARTS)[number];

/** Everything about the order that is a choice and no count. */
export interface ProspectWeights {
  /** Of the log-odds of being recognised given the activity, and given the size. */
  readonly activity: number;
  readonly size: number;
  /** Of closeness to certified shortage, which is a share from 0 to 1. */
  readonly shortage: number;
  /** Learners next door that stay short at which closeness is one half. */
  readonly halfShortage: number;
  /** Added where no place is free. */
  readonly full: number;
  /** What a recognition counts: for the programme itself, for a related one, for another that the same sector leads. */
  readonly own: number;
  readonly related: number;
  readonly sector: number;
  /** Establishments that a class borrows from the class above it, and a size from all sizes. */
  readonly classPrior: number;
  readonly sizePrior: number;
  /** Standard deviations by which a class has to differ from the class above it before its own count is believed. */
  readonly leastSurprise: number;
}

export const PROSPECT_WEIGHTS: ProspectWeights = {
  activity: 1,
  size: 1,
  shortage: 1,
  halfShortage: 5,
  full: -10,
  own: 1,
  related: 0.5,
  sector: 0.1,
  classPrior: 10,
  sizePrior: 50,
  leastSurprise: 3,
};

/** Numbers of employees as the business register groups them; the last is open. */
export const SIZE_BANDS: readonly number[] = [0, 1, 2, 5, 10, 20, 50, 100];

/** A class and those above it: how many establishments it holds, and how many of them are recognised (related ones in part). */
export interface ClassEvidence {
  /** First digits of the code. */
  readonly digits: string;
  readonly recognised: number;
  readonly establishments: number;
  /** Whether it differs from the class above it by more than chance would explain; else it is taken for the same. */
  readonly isTelling: boolean;
  /** Log-odds against any establishment, with what is borrowed from above. */
  readonly logOdds: number;
}

/** What a firm does already, so that nobody calls one that is full. */
export interface Carried {
  /** Row in the workplaces. */
  readonly workplace: number;
  /** Learners with an agreement this year; null without an agreements table. */
  readonly agreements: number | null;
  /** Programmes, by row, that it is recognised for this year. */
  readonly programmes: readonly number[];
  /** Places over all its programmes, and those without an agreement; null without an agreements table. */
  readonly places: number;
  readonly left: number | null;
}

/** A school near by, and how many of its learners stay without a place when all others go first. */
export interface NearSchool {
  readonly school: number;
  readonly km: number;
  readonly staysShort: number;
}

export interface ProspectRow {
  readonly kind: ProspectKind;
  /** Row in the workplaces, or of a look-alike in the pool. */
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly enterprise: string;
  readonly score: number;
  /** They add up to the score. */
  readonly parts: Readonly<Partial<Record<ScorePart, number>>>;
  /** To the nearest short school, else to the nearest that offers the programme; null where none does. */
  readonly km: number | null;
  /** Short schools within reach, nearest first. */
  readonly shortSchools: readonly NearSchool[];
  readonly municipality: number;
  readonly nis: string;
  readonly lon: number;
  readonly lat: number;
  readonly nace: string;
  /** The classes of its activity, widest first. */
  readonly classes: readonly ClassEvidence[];
  readonly employees: number | null;
  readonly carried: Carried | null;
  /** Recognised establishments, by row, of the same enterprise, itself not included. */
  readonly sameEnterprise: readonly number[];
}

/** One word of what is typed. */
export interface SearchWord {
  /** Folded, not empty: part of a name, of the name of a municipality or of an id, or the beginning of a NACE code. */
  readonly text: string;
  /** NACE divisions, groups and classes that it names, in whatever language it was typed: beginnings of the digits of codes. */
  readonly codes: readonly string[];
}
