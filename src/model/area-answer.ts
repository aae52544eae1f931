import type { AreaRow } from './answer';
import type { SharedRow } from './match';

/** What lies just outside an area and still matters to it. */
export interface Nearby {
  /** Schools outside with a recognised workplace of the area within reach, and their learners; null when none is known. */
  readonly schools: number;
  readonly learners: number | null;
  /** Recognised workplaces outside within reach of a school of the area, and their places. */
  readonly workplaces: number;
  readonly places: number;
}

/** Both layers for any area, and what matters just outside it. */
export interface AreaFigures {
  /** Rows in `Register.programmes` that take part. */
  readonly programmes: readonly number[];
  readonly reachKm: number;
  readonly row: AreaRow;
  readonly shared: SharedRow;
  readonly nearby: Nearby;
}
