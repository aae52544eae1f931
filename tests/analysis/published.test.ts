import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { publishedOf } from '../../src/analysis/explore';
import { readReference } from '../../src/data/geography';
import { DEFAULT_THRESHOLDS } from '../../src/model/verdict';
import { oraclePublished } from '../oracle/published';
import { readGeodata, readOracle } from '../oracle/tables';
import { diceOf } from '../oracle/world';
import { compiled, readRegister } from './compare';

const FOLDER = fileURLToPath(new URL('../../geodata/vlaanderen-reconstructie', import.meta.url));
const reference = readReference(compiled('reference'));

/** Made-up totals for the pairs the ministers judged and, in other years, for pairs they did not. */
const figuresOf = (seed: number): string => {
  const dice = diceOf(seed);
  const number = (most: number): string => (dice.chance(0.2) ? '' : String(dice.whole(0, most)));
  const rows = readGeodata('minister-verdicts.csv').map((row) => {
    const year = dice.chance(0.2) ? '2020-2021' : (row.school_year ?? '');
    const figures = [number(dice.pick([3, 12, 60])), number(dice.pick([3, 25])), number(dice.pick([4, 40]))];
    return ['arrondissement', row.region, row.programme_id, year, ...figures].join(',');
  });
  return ['region_level,region,programme_id,school_year,recognitions,enrolments,agreements', ...rows, ''].join('\n');
};

/** Only programmes and made-up totals: the other tables are not needed. */
const filesOf = async (seed: number): Promise<Readonly<Record<string, string>>> => ({
  'datapackage.json': '{"name": "totals", "resources": []}',
  'programmes.csv': await readFile(join(FOLDER, 'programmes.csv'), 'utf8'),
  'regional_figures.csv': figuresOf(seed),
});

describe('published totals', () => {
  it('are judged and compared with the ministers as a plain recount does, for made-up figures', async () => {
    const answers = new Set<boolean | null>();
    const verdicts = new Set<string>();
    for (let seed = 1; seed <= 60; seed++) {
      const files = await filesOf(seed);
      const { register, issues } = await readRegister(async (file) => files[file] ?? null);
      expect(issues).toEqual([]);
      const rows = publishedOf(register, reference, DEFAULT_THRESHOLDS).map((row) => ({
        region: row.region,
        programme: register.programmes[row.programme]?.id,
        recognitions: row.recognitions,
        enrolments: row.enrolments,
        agreements: row.agreements,
        minister: row.minister,
        verdict: row.verdict,
        flags: [...row.flags].sort(),
        agrees: row.agrees,
      }));
      const counted = oraclePublished(readOracle((file) => files[file] ?? null)).rows;
      expect({ seed, rows }).toEqual({ seed, rows: counted });
      for (const row of rows) {
        answers.add(row.agrees);
        verdicts.add(row.verdict);
      }
    }
    expect(answers).toEqual(new Set([true, false, null]));
    expect(verdicts.size).toBe(9);
  });
});
