import type { Geography } from './geography';

/** Stands in integer columns for "unknown" and, in reference columns, for "none". Unknown is never 0. */
export const UNKNOWN = -1;

export interface Programme {
  readonly id: string;
  readonly name: string;
  /** Row in `Register.sectors`. */
  readonly sector: number;
  /** Related programmes share a non-empty family. */
  readonly family: string;
  readonly degree: string;
  readonly finality: string;
  readonly educationForm: string;
  readonly domain: string;
  readonly contexts: 1 | 2;
  readonly reachKm: number | null;
  /** Other names under which people look for it. */
  readonly aliases: readonly string[];
  readonly url: string;
}

/** Where a record lies. The row number is the id everywhere: register, map feature, answer. */
export interface Locations {
  /** WGS84 degrees; NaN when only unknown. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Row in `Geography.regions.municipality`, or NO_REGION. */
  readonly municipality: Int16Array;
  /** Metres to the nearest municipal border when the municipality was read off the coordinate, else NaN (it is exact). */
  readonly borderM: Float32Array;
}

/** A municipality read off a coordinate this close to a border may be the wrong one. */
export const DOUBTFUL_BORDER_M = 1000;

export interface Schools extends Locations {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly kinds: readonly string[];
  readonly networks: readonly string[];
}

/** School x programme x school year. Only active rows are kept. */
export interface Offers {
  readonly school: Int32Array;
  readonly programme: Int32Array;
  /** Row in `Register.years`. */
  readonly year: Int32Array;
  /** UNKNOWN when not given. */
  readonly enrolments: Int32Array;
}

export interface Workplaces extends Locations {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly enterpriseIds: readonly string[];
  /** Row in `Register.sectors`, or UNKNOWN. */
  readonly sector: Int32Array;
  readonly nace: readonly string[];
  readonly employees: Int32Array;
  readonly mentors: Int32Array;
  /** The establishment's own statement; UNKNOWN when the capacity rule has to fill it in. */
  readonly places: Int32Array;
}

export interface Recognitions {
  readonly workplace: Int32Array;
  readonly programme: Int32Array;
  /** 1 or 2; 0 serves either. */
  readonly context: Int32Array;
  /** Cap of this recognition on the places of its workplace; UNKNOWN = no cap. */
  readonly places: Int32Array;
  /** First and last valid day as yyyymmdd; 0 and NO_END when open. */
  readonly validFrom: Int32Array;
  readonly validUntil: Int32Array;
}
export const NO_END = 99999999;

export interface Agreements {
  readonly workplace: Int32Array;
  readonly programme: Int32Array;
  readonly year: Int32Array;
  /** UNKNOWN when not given. */
  readonly school: Int32Array;
  readonly learners: Int32Array;
}

/** A published total without points. Null is "not printed". */
export interface RegionalFigure {
  readonly level: string;
  readonly region: string;
  readonly programme: number;
  readonly year: string;
  readonly recognitions: number | null;
  readonly enrolments: number | null;
  readonly agreements: number | null;
}

export interface Source {
  readonly title: string;
  readonly licence: string;
  readonly date: string;
}

/** A whole dataset, read and located. Read-only; a table that the dataset lacks is null. */
/** Without workplaces or their recognitions nobody knows how many places there are: that is not none. */
export function knowsSupply({ workplaces, recognitions }: Pick<Register, 'workplaces' | 'recognitions'>): boolean {
  return workplaces !== null && recognitions !== null;
}

export interface Register {
  readonly name: string;
  readonly title: string;
  /** True for invented data: the screen then says so wherever figures appear. */
  readonly isExample: boolean;
  /** ISO date that stands for "today". */
  readonly referenceDate: string;
  readonly sources: readonly Source[];
  /** What the makers of the dataset assumed, in their own words. */
  readonly assumptions: readonly string[];
  readonly geography: Geography;
  readonly sectors: readonly string[];
  /** School years, ascending, as "2021-2022". */
  readonly years: readonly string[];
  /** The school year whose learners stand in for those of the last of `years`; none when that has its own. */
  readonly carriedFrom?: string | null;
  readonly programmes: readonly Programme[];
  readonly schools: Schools | null;
  readonly offers: Offers | null;
  readonly workplaces: Workplaces | null;
  readonly recognitions: Recognitions | null;
  readonly agreements: Agreements | null;
  readonly regionalFigures: readonly RegionalFigure[] | null;
}
