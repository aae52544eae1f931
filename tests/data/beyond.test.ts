import { beforeAll, describe, expect, it } from 'vitest';
import { beyondOf } from '../../src/data/beyond';
import type { Geography } from '../../src/model/geography';
import { NO_REGION } from '../../src/model/geography';
import type { Register, Workplaces } from '../../src/model/register';
import { EMBEDDED_FOLDER, loadFolder, loadGeography } from '../../src/pipeline/folder';

let register: Register;
let geography: Geography;
beforeAll(async () => {
  geography = await loadGeography();
  register = (await loadFolder(EMBEDDED_FOLDER, geography)).register;
});

const METRES_PER_DEGREE = (6371008.8 * Math.PI) / 180;
const rowOf = (code: string) => geography.regions.municipality.findIndex((region) => region.code === code);

describe('what lies beyond a border', () => {
  /** Antwerpen to the west of a meridian, a municipality of Mechelen from it on, nobody from 700 m to the north on. */
  const [antwerpen, mechelen] = ['11002', '12025'];
  const LON = 4.4;
  const LAT = 51.1;
  const municipalityAt = (lon: number, lat: number) =>
    lat > LAT + 700 / METRES_PER_DEGREE ? NO_REGION : rowOf(lon < LON ? antwerpen : mechelen);
  const beyond = (metresWest: number, borderM: number, level: 'municipality' | 'arrondissement' | 'province') => {
    const lon = LON - metresWest / (METRES_PER_DEGREE * Math.cos((LAT * Math.PI) / 180));
    const workplaces = {
      ...(register.workplaces as Workplaces),
      lon: Float64Array.of(lon),
      lat: Float64Array.of(LAT),
      municipality: Int16Array.of(rowOf(antwerpen)),
      borderM: Float32Array.of(borderM),
    };
    return beyondOf({ geography, schools: null, workplaces }, level, { municipalityAt }).ofWorkplace(0);
  };
  const arrondissement = (code: string) => geography.regionOf.arrondissement[rowOf(code)];

  it('is the nearest other region, as far as the border makes a record doubtful', () => {
    expect(beyond(300, 300, 'municipality')).toBe(rowOf(mechelen));
    expect(beyond(300, 300, 'arrondissement')).toBe(arrondissement(mechelen));
    expect(beyond(950, 200, 'arrondissement')).toBe(arrondissement(mechelen));
  });

  it('is its own region where only a border inside it is near, or nobody lies beyond', () => {
    expect(beyond(300, 300, 'province')).toBe(geography.regionOf.province[rowOf(antwerpen)]);
    expect(beyond(5000, 700, 'arrondissement')).toBe(arrondissement(antwerpen));
  });

  it('is not told where the municipality is exact or no border is near', () => {
    expect(beyond(300, Number.NaN, 'municipality')).toBeNull();
    expect(beyond(300, 1200, 'municipality')).toBeNull();
  });
});
