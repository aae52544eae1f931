import type { MaskedTrend } from '../../model/trend';

/** Learners beside places of one key. */
export interface Tightness {
  readonly key: string;
  readonly learners: number;
  readonly places: number;
}

/** Keys with at least so many learners, the fewest places per learner first; where either is unknown there is nothing to say. */
export function tightnessOf(
  learners: Pick<MaskedTrend, 'rows'>,
  places: Pick<MaskedTrend, 'rows'>,
  fewest: number,
): readonly Tightness[] {
  const placesOf = new Map(places.rows.map(({ keys, value }) => [keys[0] ?? null, value]));
  return learners.rows
    .flatMap(({ keys: [key = null], value }): Tightness[] => {
      // A key that no place has has none.
      const found = placesOf.has(key) ? (placesOf.get(key) ?? null) : 0;
      return key === null || value === null || value < fewest || found === null ? [] : [{ key, learners: value, places: found }];
    })
    .sort((a, b) => a.places / a.learners - b.places / b.learners);
}
