import type { BackTest } from '../model/back-test';
import type { Coverage } from '../model/coverage';
import type { ProspectKind, ProspectRow, ProspectWeights } from '../model/prospect-row';
import type { Question } from '../model/question';
import type { OfferingRequests } from './offering-messages';

/** What is asked by views other than the first; the worker fetches what answers it when it is asked. */
export interface LaterRequests extends ProspectingRequests, OfferingRequests {}

/** What the view of prospects asks. */
export interface ProspectingRequests {
  prospects: { request: ProspectsRequest; response: ProspectsAnswer };
  backTest: { request: { question: Question }; response: BackTest };
  coverage: { request: { question: Question; area: string | null; ids: readonly string[] }; response: Coverage };
  tour: { request: TourRequest; response: TourAnswer };
}

export interface ProspectsRequest {
  readonly question: Question;
  /** As text; null = anywhere. */
  readonly area: string | null;
  /** Keys of establishments that must not be contacted. */
  readonly without: readonly string[];
  /** Part of a name, municipality or NACE code; empty = all. */
  readonly typed: string;
  readonly kind: ProspectKind | null;
  /** So many rows at most. */
  readonly most: number;
}

export interface ProspectsAnswer {
  readonly request: ProspectsRequest;
  /** Best first. */
  readonly rows: readonly ProspectRow[];
  /** How many there are before, and after, what was typed and the kind. */
  readonly total: number;
  readonly found: number;
  /** Of what was typed. */
  readonly kinds: Readonly<Record<ProspectKind, number>>;
  readonly hasPool: boolean;
  readonly weights: ProspectWeights;
  /** Schools with learners that stay without a place when all others go first, and how many of them. */
  readonly shortSchools: number;
  readonly shortLearners: number;
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
