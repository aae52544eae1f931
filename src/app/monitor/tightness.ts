import type { SectorTension } from '../../model/sector-tension';

/** Places per learner; null where there is no learner, or nobody knows how many. */
export const placesPerLearner = ({ learners, places }: Pick<SectorTension, 'learners' | 'places'>): number | null =>
  learners ? places / learners : null;

/** Sectors with at least so many learners, the fewest places per learner first. */
export function tightnessOf(sectors: readonly SectorTension[], fewest: number): readonly (SectorTension & { ratio: number })[] {
  return sectors
    .flatMap((sector) => {
      const ratio = placesPerLearner(sector);
      return ratio === null || (sector.learners ?? 0) < fewest ? [] : [{ ...sector, ratio }];
    })
    .sort((a, b) => a.ratio - b.ratio);
}
