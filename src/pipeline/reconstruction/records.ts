/** Arrondissement x sector: the unit in which recognitions are handed out. */
export interface Cell {
  readonly province: string;
  readonly arrondissement: string;
  readonly sector: string;
  /** Programmes of the recognitions that start by 28 February 2022, one entry per recognition. */
  readonly base: readonly string[];
  /** Those that start from March to July 2022. */
  readonly later: readonly string[];
}

/** One recognition: workplace x programme. */
export interface Recognition {
  readonly programme: string;
  readonly later: boolean;
}

/** One establishment, before it has an address and a size. */
export interface Site {
  readonly province: string;
  readonly arrondissement: string;
  readonly sector: string;
  readonly recognitions: readonly Recognition[];
}

export interface DatedRecognition {
  readonly programme: string;
  readonly context: 0 | 1 | 2;
  /** Own cap; null = none. */
  readonly places: number | null;
  /** Days since 1970-01-01. */
  readonly from: number;
  readonly until: number;
}

export interface Point {
  readonly nis: string;
  readonly lon: number;
  readonly lat: number;
}

export interface Workplace extends Point {
  readonly id: string;
  readonly name: string;
  readonly enterprise: string;
  readonly arrondissement: string;
  readonly sector: string;
  readonly nace: string;
  /** Null = unknown. */
  readonly employees: number | null;
  readonly mentors: number | null;
  /** The establishment's own statement; null = none. */
  readonly places: number | null;
  /** Places by the capacity rule. */
  readonly capacity: number;
  readonly recognitions: readonly DatedRecognition[];
}

export interface School extends Point {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly network: string;
  readonly arrondissement: string;
  /** Sectors whose programmes it mostly teaches. */
  readonly sectors: readonly string[];
}

export interface Offer {
  readonly school: School;
  readonly programme: string;
  /** First year of the school year: 2021 for 2021-2022. */
  readonly year: number;
  readonly enrolments: number;
}

export interface Agreement {
  readonly workplace: string;
  readonly programme: string;
  readonly year: number;
  readonly school: string;
  readonly learners: number;
}

/** Recognitions for a programme in an arrondissement. */
export type RecognisedIn = (arrondissement: string, programme: string) => number;

/** Counts recognitions per arrondissement and programme. */
export function countRecognitions(cells: readonly Cell[]): RecognisedIn {
  const counts = new Map<string, number>();
  for (const { arrondissement, base, later } of cells) {
    for (const programme of [...base, ...later]) {
      const key = `${arrondissement}/${programme}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return (arrondissement, programme) => counts.get(`${arrondissement}/${programme}`) ?? 0;
}

/** Where two points lie apart, km, on a sphere; near enough to hand out learners. */
export function kmBetween(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  const radians = Math.PI / 180;
  const x = (a.lon - b.lon) * radians * Math.cos(((a.lat + b.lat) / 2) * radians);
  const y = (a.lat - b.lat) * radians;
  return 6371.0088 * Math.hypot(x, y);
}
