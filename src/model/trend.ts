import { REGION_LEVELS } from './geography';

/** What is counted. `learners` are enrolments, `agreements` learners at a workplace; the others are what their names say, each once. */
export const MEASURES = [
  'offers',
  'programmes',
  'schools',
  'learners',
  'recognitions',
  'recognised-programmes',
  'establishments',
  'enterprises',
  'places',
  'agreements',
  'enterprises-with-agreement',
] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * By what it is parted. A sector is that of the programme where offers are counted, and that of the workplace elsewhere; a region that of the
 * school, or of the workplace. `area` parts inside from outside an area of one's own.
 */
export const DIMENSIONS = [
  'year',
  ...REGION_LEVELS,
  'area',
  'sector',
  'programme',
  'degree',
  'finality',
  'education-form',
  'school-kind',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Measures that know the school of what they count, and those that know its workplace; agreements know both, but lie at the workplace. */
const OF_OFFERS: readonly Measure[] = ['offers', 'programmes', 'schools', 'learners'];
const OF_AGREEMENTS: readonly Measure[] = ['agreements', 'enterprises-with-agreement'];

/** The table that a measure is counted in. */
export function tableOf(measure: Measure): 'offers' | 'recognitions' | 'agreements' {
  if (OF_OFFERS.includes(measure)) return 'offers';
  return OF_AGREEMENTS.includes(measure) ? 'agreements' : 'recognitions';
}

/** A recognition belongs to no school. */
export function dimensionsOf(measure: Measure): readonly Dimension[] {
  return tableOf(measure) === 'recognitions' ? DIMENSIONS.filter((dimension) => dimension !== 'school-kind') : DIMENSIONS;
}

/** Counts below this are marked as few. */
export const DEFAULT_FLOOR = 5;

export interface TrendQuery {
  readonly measure: Measure;
  /** One dimension or two. */
  readonly by: readonly Dimension[];
  /** The school year that is counted; null = all years, which only `by` a year may ask for. */
  readonly year: string | null;
  /** A day as yyyymmdd: recognitions that are valid on it count, instead of those valid on any day of the year. */
  readonly day: number | null;
  /** Only what has these keys. */
  readonly only: readonly { readonly dimension: Dimension; readonly key: string }[];
  /** Text of an area of one's own: a dimension where `by` has `area`, else only what lies in it counts. */
  readonly area: string | null;
  readonly floor: number;
  readonly learnersPerMentor: Readonly<Record<string, number>>;
}

/** Null in `keys` is what has no such key: outside every region, without a sector. */
export interface TrendRow {
  /** Codes of regions, ids of programmes, else the words of the data. */
  readonly keys: readonly (string | null)[];
  /** Null is unknown. */
  readonly value: number | null;
  /** Some of what is counted here is unknown, and left out. */
  readonly isIncomplete: boolean;
  /** More than none, but below the floor. */
  readonly isFew: boolean;
}

/**
 * Why the rows do not sum to the total: `in-several` something has several keys of the dimension, and counts in each but once in the total;
 * `places-shared` so do the places of a workplace; `year-by-year` there is no total over years; `unknown` a row is; `not-printed` the document
 * has no total; `overlapping` a published thing counts in several rows.
 */
export type SumGap =
  | { readonly code: 'in-several' | 'places-shared' | 'overlapping'; readonly dimension: Dimension }
  | { readonly code: 'year-by-year' | 'unknown' | 'not-printed' };

export interface Trend {
  readonly rows: readonly TrendRow[];
  readonly total: number | null;
  /** Empty where the rows sum to the total. */
  readonly gaps: readonly SumGap[];
}

/** A trend of which small counts may be kept back. */
export interface MaskedTrend extends Trend {
  readonly rows: readonly (TrendRow & { readonly isMasked: boolean })[];
  readonly isTotalMasked: boolean;
}

/** A table that somebody published, with where it stands. */
export interface PublishedTable {
  readonly id: string;
  readonly title: string;
  readonly document: string;
  /** ISO date of the document. */
  readonly date: string;
  /** What it is about, where that is not everything. */
  readonly scope: { readonly level: 'province'; readonly code: string } | null;
}

/** One printed number; `dimension` null is a printed total. */
export interface PublishedFigure {
  /** Row in `PublishedTables.tables`. */
  readonly table: number;
  readonly measure: Measure;
  readonly dimension: 'province' | 'sector' | null;
  /** A province by its code, a sector as printed. */
  readonly key: string;
  readonly printed: string;
  readonly year: string;
  /** False for a school year that was still running. */
  readonly isComplete: boolean;
  readonly value: number;
}

export interface PublishedTables {
  readonly tables: readonly PublishedTable[];
  readonly figures: readonly PublishedFigure[];
}

export interface PublishedTrend extends Trend {
  /** The table the rows come from; null when nothing of the kind was published. */
  readonly table: PublishedTable | null;
  /** The school year that the rows are about; null where they say it themselves. */
  readonly year: string | null;
  /** Words of the document per row, in the order of the keys. */
  readonly printed: readonly (readonly string[])[];
  /** Whether the school year had ended when each row was printed. */
  readonly isComplete: readonly boolean[];
}
