import type { SceneOwn } from './scene';

/** So much of the accent lies over the reader's own area. */
export const OWN_VEIL = 0.16;

/** Where its distance is written. */
export function northernmost({ coordinates }: SceneOwn['outline']): number[] | null {
  const points = coordinates.flat(2);
  return points.reduce<number[] | null>((top, point) => ((point[1] ?? -90) > (top?.[1] ?? -90) ? point : top), null);
}
