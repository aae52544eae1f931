import type { MaskedTrend, PublishedTrend, TrendQuery } from '../model/trend';

/** What the figures of the view of monitoring ask. */
export interface TrendRequests {
  /** Several at once, as a question may need: each is answered in its place. */
  trends: { request: readonly TrendRequest[]; response: readonly TrendAnswer[] };
}

export interface TrendRequest extends TrendQuery {
  /** Whether counts below the floor are kept back. */
  readonly isMasked: boolean;
}

export interface TrendAnswer {
  readonly request: TrendRequest;
  /** Null where the area is none. */
  readonly counted: MaskedTrend | null;
  /** By the second dimension alone, where two are asked and those sums mean something: the line below the table. */
  readonly sums: MaskedTrend | null;
  /** The school year before, where one year is asked and the data have it. */
  readonly before: MaskedTrend | null;
  /** The series of the same name that was published; null without one. */
  readonly published: PublishedTrend | null;
  /** What the same table printed as sums by the second dimension. */
  readonly publishedSums: PublishedTrend | null;
}
