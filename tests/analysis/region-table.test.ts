import { describe, expect, it } from 'vitest';
import { balancePerRegion } from '../../src/analysis/balance';
import { placesPerWorkplace } from '../../src/analysis/places';
import { programmePlacesOf } from '../../src/analysis/programme-places';
import { learnersByMunicipality, placesByMunicipality, regionTables } from '../../src/analysis/region-table';
import { scopeOf } from '../../src/analysis/scope';
import { supplyOf } from '../../src/analysis/supply';
import type { RegionLevel } from '../../src/model/geography';
import type { Register } from '../../src/model/register';
import { daysOf } from '../../src/model/school-year';
import { DEFAULT_THRESHOLDS } from '../../src/model/verdict';
import { EMBEDDED_FOLDER, loadFolder, loadGeography } from '../../src/pipeline/folder';
import { worldOf } from '../oracle/world';
import { questionOf, readRegister } from './compare';

/** Places and learners per region and programme against a plain recount and against the answers of layer 1. */

const LEVELS: readonly RegionLevel[] = ['municipality', 'arrondissement', 'resoc', 'province', 'reference-region'];
const YEAR = '2021-2022';
const DAYS = daysOf(YEAR) ?? { firstDay: 0, lastDay: 0 };
const asking = (programme: string, level: RegionLevel) =>
  questionOf({ programme, related: false, year: YEAR, reachKm: null, schoolKinds: [], thresholds: DEFAULT_THRESHOLDS }, level);
const { learnersPerMentor } = asking('', 'province');

const tablesOf = (register: Register) => {
  const standing = programmePlacesOf(register, DAYS, learnersPerMentor);
  const year = register.years.indexOf(YEAR);
  return {
    places: regionTables(register, placesByMunicipality(register, standing), LEVELS),
    learners: regionTables(register, learnersByMunicipality(register, year), LEVELS),
  };
};

/** Cells by level, region and programme, as anybody would count them. */
const recounted = (register: Register): { readonly places: Map<string, number>; readonly learners: Map<string, number> } => {
  const { geography, recognitions, workplaces, schools, offers } = register;
  const found = { places: new Map<string, number>(), learners: new Map<string, number>() };
  const add = (to: Map<string, number>, municipality: number, programme: number, amount: number) => {
    for (const level of LEVELS) {
      const key = `${level} ${geography.regionOf[level][municipality] ?? -1} ${programme}`;
      to.set(key, (to.get(key) ?? 0) + amount);
    }
  };
  const offered = placesPerWorkplace(register, learnersPerMentor);
  const caps = new Map<string, number>();
  recognitions?.workplace.forEach((workplace, row) => {
    if ((recognitions.validFrom[row] ?? 0) > DAYS.lastDay || (recognitions.validUntil[row] ?? 0) < DAYS.firstDay) return;
    const key = `${workplace} ${recognitions.programme[row]}`;
    const cap = recognitions.places[row] ?? -1;
    caps.set(key, (caps.get(key) ?? 0) + (cap < 0 ? Number.POSITIVE_INFINITY : cap));
  });
  for (const [key, cap] of caps) {
    const [workplace = -1, programme = -1] = key.split(' ').map(Number);
    add(found.places, workplaces?.municipality[workplace] ?? -1, programme, Math.min(cap, offered[workplace] ?? 0));
  }
  offers?.school.forEach((school, row) => {
    const learners = offers.enrolments[row] ?? -1;
    if (register.years[offers.year[row] ?? -1] !== YEAR || learners < 0) return;
    add(found.learners, schools?.municipality[school] ?? -1, offers.programme[row] ?? -1, learners);
  });
  return found;
};

const expectRecount = (register: Register): void => {
  const found = tablesOf(register);
  const counted = recounted(register);
  const width = register.programmes.length;
  for (const of of ['places', 'learners'] as const) {
    LEVELS.forEach((level, nth) => {
      const outside = register.geography.regions[level].length;
      const wrong: string[] = [];
      found[of][nth]?.forEach((sum, cell) => {
        const region = Math.floor(cell / width);
        const key = `${level} ${region === outside ? -1 : region} ${cell % width}`;
        if (sum !== (counted[of].get(key) ?? 0)) wrong.push(key);
      });
      expect({ of, level, wrong }).toEqual({ of, level, wrong: [] });
    });
  }
};

describe('region x programme on every level', () => {
  it.each(Array.from({ length: 60 }, (_, nth) => nth + 1))('is a plain recount, world %i', async (seed) => {
    const world = worldOf(seed);
    expectRecount((await readRegister(async (file) => world.files[file] ?? null)).register);
  });

  it('is a plain recount with numbers that need more than two bytes, or four', async () => {
    const { register } = await loadFolder(EMBEDDED_FOLDER, await loadGeography());
    const { workplaces, offers } = register;
    if (!workplaces || !offers) throw new Error('the dataset has both');
    const large = (column: Int32Array) =>
      column.map((value, row) => (row % 3 === 0 ? 2 ** 31 - 1 - row : row % 3 === 1 ? 65_535 : value));
    expectRecount({
      ...register,
      workplaces: { ...workplaces, places: large(workplaces.places) },
      offers: { ...offers, enrolments: large(offers.enrolments) },
    });
  });

  it('is what the answers of layer 1 say, on the embedded data', async () => {
    const { register } = await loadFolder(EMBEDDED_FOLDER, await loadGeography());
    expectRecount(register);
    const { places, learners } = tablesOf(register);
    const width = register.programmes.length;
    register.programmes.forEach(({ id }, programme) => {
      const scope = scopeOf(register, asking(id, 'province'));
      const supply = supplyOf(scope);
      LEVELS.forEach((level, nth) => {
        const answered = balancePerRegion(scope, supply, level).map((row) => [row.places, row.enrolments ?? 0]);
        const found = answered.map((_, region) => [
          places[nth]?.[region * width + programme],
          learners[nth]?.[region * width + programme],
        ]);
        expect({ id, level, found }).toEqual({ id, level, found: answered });
      });
    });
  });
});
