import { describe, expect, it } from 'vitest';
import type { RankedSite } from '../../../src/app/new-offers/ranked-sites';
import { siteMarks } from '../../../src/app/new-offers/site-marks';
import { EMBEDDED_FOLDER, loadFolder, loadGeography } from '../../../src/pipeline/folder';

const { register } = await loadFolder(EMBEDDED_FOLDER, await loadGeography());
const ranked = (site: number, inSet: number | null = null): RankedSite => ({ site, room: 9, rank: 1, isOffered: false, inSet });

describe('marks of sites on a map', () => {
  it('are one per point, with every site once', () => {
    const { lon = [], lat = [], ids = [] } = register.schools ?? {};
    const rows = ids.map((_, site) => ranked(site));
    const marks = siteMarks(rows, 'schools', register);
    expect(marks.length).toBe(new Set(ids.map((_, site) => `${lon[site]} ${lat[site]}`)).size);
    expect(marks.length).toBeLessThan(ids.length);
    expect(marks.flatMap(({ sites }) => sites.map(({ site }) => site)).sort((a, b) => a - b)).toEqual([...ids.keys()]);
    for (const mark of marks) for (const { site } of mark.sites) expect(lon[site]).toBe(mark.lon);
  });

  it('stand out when any of their sites is in the best set', () => {
    // The first two schools share a campus.
    const marks = siteMarks([ranked(0), ranked(1, 5), ranked(20)], 'schools', register);
    expect(marks.map(({ sites, isInSet }) => [sites.length, isInSet])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it('of municipalities lie at their label point', () => {
    const [place] = register.geography.regions.municipality;
    expect(siteMarks([ranked(0)], 'municipalities', register)).toMatchObject([{ lon: place?.lon, lat: place?.lat }]);
  });
});
