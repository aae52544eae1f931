import type { AreaRow } from './answer';
import type { Area } from './area';
import type { Ground, SharedRow } from './match';
import type { Question } from './question';

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

/** Polygons, WGS84 degrees: of each the outer ring first, then its holes. */
export type AreaOutline = { readonly type: 'MultiPolygon'; readonly coordinates: number[][][][] };

/** An area of the reader's own, as the screen asks for it. */
export interface AreaAnswer extends AreaFigures {
  readonly area: Area;
  readonly question: Question;
  readonly ground: Ground;
  /** Square kilometres. */
  readonly km2: number;
  readonly outline: AreaOutline;
  /** Rows of the schools in it. */
  readonly schools: readonly number[];
  /** Rows of the municipalities whose label point lies in it. */
  readonly municipalities: readonly number[];
}
