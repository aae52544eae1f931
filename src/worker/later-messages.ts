import type { MultiPolygon } from 'geojson';
import type { BackTest } from '../model/back-test';
import type { Coverage } from '../model/coverage';
import type { ProspectKind, ProspectRow, ProspectWeights } from '../model/prospect-row';
import type { Question } from '../model/question';

/** What is asked by views other than the first; the worker fetches what answers it when it is asked. */
export interface LaterRequests {
  prospects: { request: ProspectsRequest; response: ProspectsAnswer };
  prospectPoints: { request: Omit<ProspectsRequest, 'most'>; response: ProspectPoints };
  /** One of a list, by its id; null when it is not on it. */
  prospect: { request: Pick<ProspectsRequest, 'question' | 'area' | 'without'> & { id: string }; response: ProspectRow | null };
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

/** What the table lists, as columns for a map; best first, and no more than a map can show. */
export interface ProspectPoints {
  readonly ids: readonly string[];
  readonly names: readonly string[];
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
