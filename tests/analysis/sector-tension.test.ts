import { describe, expect, it } from 'vitest';
import { sectorTensions } from '../../src/analysis/sector-tension';
import { finish } from '../../src/analysis/steps';
import { DEFAULT_THRESHOLDS } from '../../src/model/verdict';
import { oracleBalance } from '../oracle/balance';
import { readOracle } from '../oracle/tables';
import { worldOf } from '../oracle/world';
import { positionsIn, questionOf, readRegister } from './compare';

const YEAR = '2021-2022';
const SHORT = ['shortage', 'no-workplaces'];

describe('tension per sector', () => {
  it('is recounted in every province: learners and places of the whole sector, and programmes that may be short somewhere', async () => {
    let short = 0;
    for (let seed = 1; seed <= 25; seed++) {
      const { files } = worldOf(seed);
      const { register } = await readRegister(async (file) => (files as Record<string, string>)[file] ?? null);
      const data = readOracle((file) => (files as Record<string, string>)[file] ?? null);
      const { geography } = register;
      const fallbackPosition = positionsIn(register);
      const question = questionOf(
        { programme: '', related: false, year: YEAR, reachKm: 10, schoolKinds: [], thresholds: DEFAULT_THRESHOLDS },
        'municipality',
      );
      const provinceOf = new Map(
        geography.regions.municipality.map((_, row) => [
          geography.regions.arrondissement[geography.regionOf.arrondissement[row] ?? -1]?.code ?? '',
          geography.regions.province[geography.regionOf.province[row] ?? -1]?.code ?? '',
        ]),
      );
      for (const province of [null, ...geography.regions.province.map(({ code }) => code)]) {
        const options = { year: YEAR, reachKm: 10, fallbackPosition };
        const isIn = (area: string | null) => province === null || (area !== null && provinceOf.get(area) === province);
        const expected = [...new Set(data.programmes.map(({ sector }) => sector))].filter(Boolean).flatMap((sector) => {
          const whole = oracleBalance(data, { ...options, sector, programme: '', level: 'province' });
          const own = province === null ? whole.total : whole.rows.find(({ area }) => area === province);
          const verdicts = data.programmes
            .filter((programme) => programme.sector === sector)
            .map(({ id }) =>
              oracleBalance(data, { ...options, programme: id, level: 'arrondissement' })
                .rows.filter(({ area }) => isIn(area))
                .map(({ verdict }) => verdict),
            )
            .filter((areas) => areas.some((verdict) => verdict !== 'no-activity'));
          const shortProgrammes = verdicts.filter((areas) => areas.some((verdict) => SHORT.includes(verdict))).length;
          short += shortProgrammes;
          const { enrolments: learners, places } = own ?? { enrolments: 0, places: 0 };
          return verdicts.length === 0 ? [] : [{ sector, learners, places, programmes: verdicts.length, shortProgrammes }];
        });
        const byName = (a: { sector: string }, b: { sector: string }) => (a.sector < b.sector ? -1 : 1);
        const found = finish(sectorTensions(register, { question, province }));
        expect({ seed, province, found: [...found].sort(byName) }).toEqual({ seed, province, found: expected.sort(byName) });
      }
    }
    expect(short).toBeGreaterThan(10);
  });
});
