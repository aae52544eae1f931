import { NO_REGION, type RegionLevel } from '../model/geography';
import { DOUBTFUL_BORDER_M, type Register, type Schools, type Workplaces } from '../model/register';
import type { Beyond } from '../model/robustness';
import type { MunicipalityLocator } from './locator';

const METRES_PER_DEGREE = (6371008.8 * Math.PI) / 180;
/** Rings around a record on which is looked what lies there, and directions on each. */
const RING_M = 100;
const DIRECTIONS = 24;

/** Which other region a record near a border may lie in: the nearest, as far as a border makes it doubtful; its own where there is none. */
export function beyondOf(
  { geography, schools, workplaces }: Pick<Register, 'geography' | 'schools' | 'workplaces'>,
  level: RegionLevel,
  { municipalityAt }: Pick<MunicipalityLocator, 'municipalityAt'>,
): Beyond {
  const regionOf = (municipality: number) => geography.regionOf[level][municipality] ?? NO_REGION;
  const among = (sites: Schools | Workplaces | null) => {
    const known = new Map<number, number | null>();
    return (row: number): number | null => {
      if (!known.has(row)) known.set(row, sites && around(sites, row));
      return known.get(row) ?? null;
    };
  };
  const around = ({ borderM, lon, lat, municipality }: Schools | Workplaces, row: number): number | null => {
    const near = borderM[row] ?? Number.NaN;
    if (!(near < DOUBTFUL_BORDER_M)) return null;
    const own = regionOf(municipality[row] ?? NO_REGION);
    const [x = 0, y = 0] = [lon[row], lat[row]];
    const scaleX = METRES_PER_DEGREE * Math.cos((y * Math.PI) / 180);
    for (let metres = (Math.floor(near / RING_M) + 1) * RING_M; metres <= DOUBTFUL_BORDER_M; metres += RING_M) {
      for (let nth = 0; nth < DIRECTIONS; nth++) {
        const angle = (2 * Math.PI * nth) / DIRECTIONS;
        const there = municipalityAt(x + (metres * Math.cos(angle)) / scaleX, y + (metres * Math.sin(angle)) / METRES_PER_DEGREE);
        const region = regionOf(there);
        if (there !== NO_REGION && region !== own) return region;
      }
    }
    return own;
  };
  return { ofSchool: among(schools), ofWorkplace: among(workplaces) };
}
