import type { RegionLevel } from './geography';
import type { Thresholds } from './verdict';

/** What is asked about: one programme, alone or with its related ones, or all programmes a sector leads. */
export type Subject =
  | { readonly kind: 'programme'; readonly programme: string; readonly related: boolean }
  | { readonly kind: 'sector'; readonly sector: string };

/** One question; everything an answer depends on besides the register. Plain data, so it travels to a worker and into a link. */
export interface Question {
  readonly subject: Subject;
  /** "2021-2022" */
  readonly year: string;
  readonly level: RegionLevel;
  /** How far a learner may travel; null = the programme's own, else DEFAULT_REACH_KM. */
  readonly reachKm: number | null;
  /** Kinds of school that take part; empty = all. */
  readonly schoolKinds: readonly string[];
  readonly thresholds: Thresholds;
  /** Learners per mentor, per sector; absent = 1. */
  readonly learnersPerMentor: Readonly<Record<string, number>>;
}

export const DEFAULT_REACH_KM = 20;
/** Radius curves run from 1 km up to here. */
export const MAX_REACH_KM = 60;
