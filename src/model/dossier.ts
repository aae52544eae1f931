import type { AreaRow } from './answer';
import type { JudgedApplication } from './forum';
import type { RegionLevel } from './geography';
import type { Ground, SharedRow } from './match';
import type { Source } from './register';
import type { ScoutAdvice } from './scouting';
import type { Thresholds, Verdict } from './verdict';
import type { FlipReason } from './what-if';
import type { WishReason } from './wish';

/** Everything a dossier about a new offer shows, with ids and names instead of rows: plain data that reads the same everywhere. */
export interface Dossier {
  readonly format: 1;
  /** Of the data that it was made of: a dossier opened on other data can say so. */
  readonly dataHash: string;
  readonly dataset: {
    readonly name: string;
    readonly title: string;
    readonly isExample: boolean;
    readonly referenceDate: string;
  };
  readonly question: DossierQuestion;
  readonly figures: DossierFigures;
  /** The regions that the school lies in, before and after the learners enter. */
  readonly cards: readonly DossierCard[];
  /** Learners of the programme among themselves. */
  readonly proof: { readonly before: DossierProof; readonly after: DossierProof };
  /** What the forum would propose if there were no other application; everybody's learners count there. */
  readonly forum: Pick<JudgedApplication, 'proposal' | 'reason' | 'alone' | 'of'>;
  readonly alternatives: DossierAlternatives;
  readonly effects: DossierEffects;
  readonly wishes: readonly DossierWish[];
  /** What the makers of the dataset assumed, in their words, and what the method assumes, in codes. */
  readonly assumptions: { readonly dataset: readonly string[]; readonly method: readonly MethodAssumption[] };
  /** Of the dataset, and of the wishes. */
  readonly sources: readonly (Source & { readonly about: 'dataset' | 'wishes' })[];
}

/** An id with the name that people know it by. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface DossierQuestion {
  readonly school: Named & {
    readonly kind: string;
    readonly network: string;
    readonly municipality: Named | null;
    readonly lon: number | null;
    readonly lat: number | null;
  };
  readonly programme: Named & {
    readonly sector: string;
    readonly degree: string;
    readonly finality: string;
    readonly educationForm: string;
    readonly contexts: 1 | 2;
  };
  readonly learners: number;
  readonly year: string;
  readonly reachKm: number;
  readonly ground: Ground;
  readonly thresholds: Thresholds;
  readonly learnersPerMentor: Readonly<Record<string, number>>;
}

export interface DossierFigures {
  readonly room: number;
  /** The same if these learners went before all others. */
  readonly roomFirst: number;
  readonly advice: ScoutAdvice;
  readonly isOffered: boolean;
  readonly workplaces: number;
  readonly places: number;
  readonly spareWorkplaces: readonly Named[];
  readonly relatedAtSchool: readonly Named[];
  readonly enrolments: readonly { readonly year: string; readonly learners: number | null }[];
}

/** Both layers for one region; the rule is that of the question's thresholds. */
export interface DossierCard {
  readonly level: RegionLevel;
  readonly area: Named;
  readonly before: DossierVerdicts;
  readonly after: DossierVerdicts;
}
export interface DossierVerdicts {
  readonly count: Pick<
    AreaRow,
    'schools' | 'workplaces' | 'recognitions' | 'places' | 'enrolments' | 'agreements' | 'verdict' | 'flags' | 'turns' | 'balance'
  > & {
    /** Learners per place, which the thresholds are about; null where it has no meaning. */
    readonly quotient: number | null;
  };
  readonly shared: Pick<SharedRow, 'verdict' | 'learners' | 'leastUnplaced' | 'mostUnplaced' | 'room' | 'flags' | 'sharing'>;
}

export interface DossierProof {
  readonly learners: number;
  readonly placed: number;
  readonly unplaced: number;
  readonly certificate: null | {
    readonly schools: readonly Named[];
    readonly workplaces: readonly Named[];
    readonly learners: number;
    readonly places: number;
  };
}

export interface DossierAlternatives {
  /** So many programmes that this school does not have were considered: all, or those that meet a filter. */
  readonly considered: number;
  /** Those with most room. */
  readonly programmes: readonly (Named & {
    readonly room: number;
    readonly spareWorkplaces: number;
    /** What others lose if so many learners come there instead. */
    readonly loses: number;
    /** Published wishes of sectors for the place of this school. */
    readonly wishes: number;
    /** Learners at all schools, the last year known less the first; null where no two are known. */
    readonly growth: number | null;
  })[];
  /** Other schools are considered no farther from this one than this. */
  readonly withinKm: number;
  /** Other schools for this programme, most room first, of equals the nearest. */
  readonly sites: readonly (Named & {
    readonly room: number;
    readonly km: number;
    readonly loses: number;
    readonly wishes: number;
  })[];
  /** Where this school stands among all for this programme, from 1; equals share the best place. */
  readonly rank: number;
  readonly of: number;
}

export interface DossierEffects {
  readonly competitors: readonly (Named & { readonly km: number; readonly learners: number; readonly loses: number })[];
  readonly others: readonly { readonly school: Named; readonly programme: Named; readonly loses: number }[];
  /** At the level of the arrondissement, for this programme. */
  readonly flips: readonly {
    readonly layer: 'count' | 'shared';
    readonly area: string | null;
    readonly from: Verdict;
    readonly to: Verdict;
    readonly why: readonly FlipReason[];
  }[];
}

export interface DossierWish {
  readonly area: string;
  readonly reasons: readonly WishReason[];
  readonly source: string;
  readonly page: string;
}

/**
 * `places-by-rule`: places of establishments that do not state them are worked out; `straight-line`: reach is a great circle; `contexts-at-once`: both
 * contexts are taken to be filled at once; `everybody-anew` or `agreements-kept`; `places-only`: nothing is said of vision, equipment, partners.
 */
export const METHOD_ASSUMPTIONS = [
  'places-by-rule',
  'straight-line',
  'contexts-at-once',
  'everybody-anew',
  'agreements-kept',
  'places-only',
] as const;
export type MethodAssumption = (typeof METHOD_ASSUMPTIONS)[number];
