/** Steps of the scale of room, the least first; below them the step of none at all. */
export const ROOM_SHADES = ['room-1', 'room-2', 'room-3', 'room-4', 'room-5'] as const;
/** Steps of the scale of pressure: fewer learners than places, about as many, more. */
export const HEAT_SHADES = ['heat-1', 'heat-2', 'heat-3', 'heat-4', 'heat-5'] as const;
/** Fills of the maps that show an amount: the steps of both scales, none at all, and what has no amount. */
export const SHADES = ['room-0', ...ROOM_SHADES, ...HEAT_SHADES, 'without'] as const;
export type Shade = (typeof SHADES)[number];

/** The custom property of the pattern on a fill: the two sides of many learners wear each other's colour. */
export function shadeMark(shade: Shade): string {
  if (shade === 'heat-4') return '--shade-heat-5';
  return shade === 'heat-5' ? '--shade-heat-4' : '--data-axis';
}

/** Learners that lean on something, and the places of it; sums, so that those of several things can be added up. */
export interface Load {
  readonly learners: number;
  readonly places: number;
}

export const NO_LOAD: Load = { learners: 0, places: 0 };

/** Learners per place between two steps of pressure; the outer two and the inner two are each other's inverse, so that places per learner read off the same scale. */
export const HEAT_BOUNDS = [0.5, 0.8, 1.25, 2] as const;

/** Learners per place; null where there are neither. Learners without any place press without end. */
export function pressureOf({ learners, places }: Load): number | null {
  return learners === 0 && places === 0 ? null : learners / places;
}

/** The step of a pressure; a bound belongs to the step nearer to 1. */
export function heatShade(load: Load): Shade {
  const pressure = pressureOf(load);
  if (pressure === null) return 'without';
  const step = HEAT_BOUNDS.filter((bound) => (bound < 1 ? pressure >= bound : pressure > bound)).length;
  return HEAT_SHADES[step] ?? 'without';
}

export function sumOfLoads(loads: Iterable<Load>): Load {
  let [learners, places] = [0, 0];
  for (const load of loads) {
    learners += load.learners;
    places += load.places;
  }
  return { learners, places };
}
