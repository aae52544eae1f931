import type { MultiPolygon } from 'geojson';
import type { BackTest } from '../model/back-test';
import type { Coverage } from '../model/coverage';
import type { ProspectKind, ProspectRow, ProspectSort, ProspectWeights, SearchWord } from '../model/prospect-row';
import type { Question } from '../model/question';
import type { WorkStatus } from '../model/work-list';
import type { MonitoringRequests } from './monitoring-messages';
import type { OfferingRequests } from './offering-messages';
import type { ProvingRequests } from './proving-messages';
import type { TrendRequests } from './trends-messages';

/** What is asked by views other than the first; the worker fetches what answers it when it is asked. */
export interface LaterRequests
  extends ProspectingRequests,
    OfferingRequests,
    ProvingRequests,
    MonitoringRequests,
    TrendRequests {}

/** What the view of prospects asks. */
export interface ProspectingRequests {
  prospects: { request: ProspectsRequest; response: ProspectsAnswer };
  prospectPoints: { request: ProspectsRequest; response: ProspectPoints };
  /** One of a list, by its id; null when it is not on it. */
  prospect: { request: Pick<ProspectsRequest, 'question' | 'area' | 'without'> & { id: string }; response: ProspectRow | null };
  /** More rows of the same, as somebody scrolls: a kind of its own, so that neither overtakes the other. */
  prospectRows: { request: ProspectsRequest; response: ProspectsAnswer };
  /** Rows that somebody chooses; so are these. */
  prospectChoice: { request: ProspectsRequest; response: ProspectsAnswer };
  /** Many rows for a file, which nobody's scrolling overtakes. */
  prospectTable: { request: ProspectsRequest; response: ProspectsAnswer };
  backTest: { request: { question: Question }; response: BackTest };
  /** Of establishments that a list has, where they are. */
  workedSites: { request: { ids: readonly string[] }; response: readonly WorkedSite[] };
  coverage: { request: { question: Question; area: string | null; ids: readonly string[] }; response: CoverageAnswer };
  tour: { request: TourRequest; response: TourAnswer };
}

/** With the prospects of the list that it is about: its rows tell their places in here. */
export type CoverageAnswer = Coverage & { readonly sites: readonly ProspectRow[] };

/** How far one has come with a prospect, and `none` where nobody has begun. */
export type ProspectStage = 'none' | WorkStatus;

export interface ProspectsRequest {
  readonly question: Question;
  /** As text; null = anywhere. */
  readonly area: string | null;
  /** Keys of establishments that must not be contacted. */
  readonly without: readonly string[];
  readonly words: readonly SearchWord[];
  readonly kind: ProspectKind | null;
  /** Row; NO_REGION = of which none is known; null = any. */
  readonly municipality: number | null;
  /** First two digits of the NACE code; null = any. */
  readonly division: string | null;
  /** Keys of establishments that are worked on, with the status of each. */
  readonly worked: readonly (readonly [string, WorkStatus])[];
  /** Null = any. */
  readonly stage: ProspectStage | null;
  /** Null = sleeping, related, look-alikes, each by score. */
  readonly sort: ProspectSort | null;
  /** Rows are wanted of this part of what is found only, an area as text; null = of all. */
  readonly within: string | null;
  /** Rows wanted of what is found: the first of them, from 0, and so many at most. */
  readonly from: number;
  readonly most: number;
}

export interface ProspectsAnswer {
  readonly request: ProspectsRequest;
  /** In the order asked for. */
  readonly rows: readonly ProspectRow[];
  /** How many there are before, and after, what was typed and the choices. */
  readonly total: number;
  readonly found: number;
  /** Where nobody is found: who would be, but must not be contacted. */
  readonly hidden: number;
  /** Each counts what meets the other choices, whatever its own. */
  readonly kinds: Readonly<Record<ProspectKind, number>>;
  /** Those that occur; NO_REGION where none is known. */
  readonly municipalities: readonly { readonly municipality: number; readonly count: number }[];
  /** By the first two digits of the NACE code. */
  readonly divisions: Readonly<Record<string, number>>;
  /** Those that occur. */
  readonly stages: Readonly<Partial<Record<ProspectStage, number>>>;
  readonly hasPool: boolean;
  readonly weights: ProspectWeights;
  /** Schools with learners that stay without a place when all others go first. */
  readonly shortSchools: number;
  /** How many of them stand in the area; null where none is asked. */
  readonly shortSchoolsHere: number | null;
  /** Learners of all schools together without a place. */
  readonly shortLearners: number;
}

/** What the table lists, as columns for a map; best first, and no more than a map can show. */
export interface ProspectPoints {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly enterprises: readonly string[];
  /** Degrees; NaN where unknown. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Index in PROSPECT_KINDS. */
  readonly kind: Uint8Array;
  readonly found: number;
  /** Rows of the schools with learners that may stay without a place. */
  readonly schools: readonly number[];
  /** The area that was asked, and its outline; null without one. */
  readonly area: string | null;
  readonly outline: MultiPolygon | null;
}

export interface WorkedSite {
  /** As it was asked. */
  readonly id: string;
  /** Row; NO_REGION where it is unknown. */
  readonly municipality: number;
}

export interface TourRequest {
  readonly start: { readonly lon: number; readonly lat: number };
  /** Establishments to be visited. */
  readonly ids: readonly string[];
}

export interface TourAnswer {
  readonly stops: readonly {
    readonly id: string;
    readonly name: string;
    readonly lon: number;
    readonly lat: number;
    readonly municipality: number;
    /** Of road, from the stop before or the start. */
    readonly km: number;
    /** Minutes after leaving. */
    readonly arrives: number;
  }[];
  readonly totalKm: number;
  readonly totalMinutes: number;
  /** Assumptions of the times. */
  readonly minutesPerStop: number;
  readonly kmPerHour: number;
  /** Establishments that no dataset in use knows. */
  readonly unknown: readonly string[];
}
