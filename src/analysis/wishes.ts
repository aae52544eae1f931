import { NO_REGION } from '../model/geography';
import type { Register } from '../model/register';
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
