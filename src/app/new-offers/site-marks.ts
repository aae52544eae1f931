import type { Register } from '../../model/register';
import type { SitesAnswer } from '../../worker/offering-messages';
import type { RankedSite } from './ranked-sites';

/** Sites at one point, which have the same room, as one mark on the map. */
export interface SiteMark {
  readonly lon: number;
  readonly lat: number;
  readonly room: number;
  /** Best first, as the table has them. */
  readonly sites: readonly RankedSite[];
  readonly isInSet: boolean;
}

/** Sites with a point, best first; municipalities lie at their label point. */
export function siteMarks(rows: readonly RankedSite[], kind: SitesAnswer['kind'], register: Register): readonly SiteMark[] {
  const { schools, geography } = register;
  const places = geography.regions.municipality;
  const marks = new Map<string, { lon: number; lat: number; room: number; sites: RankedSite[]; isInSet: boolean }>();
  for (const row of rows) {
    const lon = (kind === 'schools' ? schools?.lon[row.site] : places[row.site]?.lon) ?? Number.NaN;
    const lat = (kind === 'schools' ? schools?.lat[row.site] : places[row.site]?.lat) ?? Number.NaN;
    if (!Number.isFinite(lon + lat)) continue;
    const mark = marks.get(`${lon} ${lat}`);
    if (mark) {
      mark.sites.push(row);
      mark.isInSet ||= row.inSet !== null;
    } else marks.set(`${lon} ${lat}`, { lon, lat, room: row.room, sites: [row], isInSet: row.inSet !== null });
  }
  return [...marks.values()];
}
