import { NO_REGION } from '../model/geography';
import type { Register } from '../model/register';
import type { BestSites } from '../model/site-set';
import type { Wish } from '../model/wish';
import { insideOf, knownArea } from './area';

/** Wishes for where a school is; one without an area holds everywhere. */
export function wishesAt(wishes: readonly Wish[], { schools, geography }: Register, school: number): readonly Wish[] {
  const lon = schools?.lon[school] ?? Number.NaN;
  const lat = schools?.lat[school] ?? Number.NaN;
  const municipality = schools?.municipality[school] ?? NO_REGION;
  return wishes.filter(({ areaText }) => {
    if (areaText === null) return true;
    const area = knownArea(areaText, geography);
    return area !== null && insideOf(area, geography, () => NO_REGION)(lon, lat, municipality);
  });
}

/** How the sites inside a wished-for area stand in a ranking. */
export interface WishRank {
  readonly wish: Wish;
  readonly sitesInside: number;
  /** Place of the best of them from 1, equals sharing the best place; null where none lies inside. */
  readonly bestRank: number | null;
  readonly bestRoom: number | null;
}

/** The wishes for a programme that name an area, each with the best site inside it by a ranking, most room first. */
export function wishRanks(
  wishes: readonly Wish[],
  register: Register,
  programme: string,
  { kind, sites }: Pick<BestSites, 'kind' | 'sites'>,
): readonly WishRank[] {
  const { schools, geography } = register;
  return wishes.flatMap((wish) => {
    const area = wish.programme === programme && wish.areaText !== null ? knownArea(wish.areaText, geography) : null;
    if (!area) return [];
    const isInside = insideOf(area, geography, () => NO_REGION);
    const inside = sites.filter(({ site }) => {
      if (kind === 'schools')
        return isInside(schools?.lon[site] ?? Number.NaN, schools?.lat[site] ?? Number.NaN, schools?.municipality[site]);
      const { lon, lat } = geography.regions.municipality[site] ?? { lon: Number.NaN, lat: Number.NaN };
      return isInside(lon, lat, site);
    });
    const bestRoom = inside[0]?.room ?? null;
    const bestRank = bestRoom === null ? null : sites.findIndex(({ room }) => room === bestRoom) + 1;
    return [{ wish, sitesInside: inside.length, bestRank, bestRoom }];
  });
}
