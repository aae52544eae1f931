import { distance } from '@turf/turf';
import proj4 from 'proj4';
import { expect, test } from 'vitest';
import { loadLambert } from '../../src/data/lambert';

/** Lambert 72 x and y, degrees, Lambert 2008 x and y of the same spots, computed with the grid of the NGI (CC BY 4.0). */
const REFERENCE_POINTS = [
  ['Antwerpen', 152500, 212000, 4.404539335, 51.217944069, 652494.7102, 712000.4411],
  ['Gent', 104700, 193900, 3.722676017, 51.053487207, 604697.2641, 693894.9158],
  ['Brugge', 70200, 211600, 3.226806039, 51.20884365, 570195.2215, 711590.4584],
  ['Hasselt', 218100, 181000, 5.337582024, 50.935296191, 718097.8507, 681008.5496],
  ['Leuven', 173300, 174200, 4.699817654, 50.877698835, 673299.0724, 674203.2236],
  ['Brussel', 149000, 170500, 4.354553852, 50.844906366, 648999.6662, 670500.4105],
  ['Oostende', 49500, 214500, 2.929849493, 51.231673839, 549495.0914, 714487.9009],
  ['De Panne', 24500, 199500, 2.577214997, 51.091990036, 524496.9722, 699484.9718],
  ['Maasmechelen', 246000, 186000, 5.735736897, 50.976289368, 745997.079, 686011.7755],
  ['Kortrijk', 72000, 169000, 3.261648604, 50.826200449, 572000.6426, 668991.0886],
  ['Turnhout', 190500, 222500, 4.949573512, 51.310899546, 690493.0757, 722504.9513],
] as const;

test.each(REFERENCE_POINTS)(
  '%s is found from Lambert 72 to 0.35 m and from Lambert 2008 to 1 mm',
  async (_, x72, y72, lon, lat, x08, y08) => {
    const fromLambert = await loadLambert();
    const metresOff = (x: number, y: number) => {
      const point = fromLambert(x, y);
      return point ? distance([point.lon, point.lat], [lon, lat], { units: 'meters' }) : Number.NaN;
    };
    expect(metresOff(x72, y72)).toBeLessThan(0.35);
    expect(metresOff(x08, y08)).toBeLessThan(0.001);
  },
);

test.each([
  ['degrees', 4.4, 51.2],
  ['nought', 0, 0],
  ['between the systems', 400000, 400000],
  ['x and y of different systems', 152500, 712000],
  ['no numbers', Number.NaN, Number.NaN],
])('a pair that lies in neither system is refused: %s', async (_, x, y) => {
  const fromLambert = await loadLambert();
  expect(fromLambert(x, y)).toBeNull();
});

/** Strings that are often used instead; each is far outside the tolerance above, so that it could not slip in. */
const MISTAKES = [
  ['the signs of the rotations turned round', '+towgs84=-106.8686,52.2978,-103.7239,-0.3366,0.457,-1.8422,-1.2747', 60],
  ['three parameters', '+towgs84=-125.8,79.9,-100.5', 0.5],
  ['no datum', '', 90],
] as const;

test.each(MISTAKES)('%s would be seen', async (_, datum, least) => {
  const fromLambert = await loadLambert();
  const mistaken = proj4(
    '+proj=lcc +lat_0=90 +lon_0=4.36748666666667 +lat_1=51.1666672333333 +lat_2=49.8333339 +x_0=150000.013 +y_0=5400088.438 ' +
      `+ellps=intl ${datum} +units=m +no_defs`,
  );
  const errors = REFERENCE_POINTS.map(([, x, y, lon, lat]) => {
    const [wrongLon = 0, wrongLat = 0] = mistaken.inverse([x, y]);
    const right = fromLambert(x, y);
    expect(distance([right?.lon ?? 0, right?.lat ?? 0], [lon, lat], { units: 'meters' })).toBeLessThan(0.35);
    return distance([wrongLon, wrongLat], [lon, lat], { units: 'meters' });
  });
  expect(Math.max(...errors)).toBeGreaterThan(least);
});
