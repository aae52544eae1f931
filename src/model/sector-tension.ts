import type { Question } from './question';

export interface TensionQuery {
  /** Thresholds, learners per mentor, year and kinds of school; its subject and level are left aside. */
  readonly question: Question;
  /** Code of the province that is looked at; null = everywhere. */
  readonly province: string | null;
}

/** Learners of the programmes of a sector beside the places that are recognised for them, and how many of its programmes may be short. */
export interface SectorTension {
  readonly sector: string;
  /** Null is unknown. */
  readonly learners: number | null;
  /** Each once, whichever of the programmes it serves. */
  readonly places: number;
  /** Programmes with learners or workplaces. */
  readonly programmes: number;
  /** Those that have a possible shortage, or no workplaces, in some arrondissement. */
  readonly shortProgrammes: number;
}
