import { describe, expect, it } from 'vitest';
import { CommandError, type Options } from '../../src/pipeline/commands/command';
import { loadFolder, loadGeography } from '../../src/pipeline/folder';
import { ask } from '../analysis/shared-compare';
import { radarJson } from './run-radar';

interface TrendJson {
  readonly rows: readonly { readonly keys: readonly (string | null)[]; readonly value: number | null; readonly masked?: true }[];
  readonly total: number | null;
}

describe('trends', () => {
  it('prints rows of keys and values with their total', async () => {
    const found = await radarJson<TrendJson>('trends', '--measure', 'recognitions', '--by', 'province', '--on', '2022-02-28');
    expect(found.total).toBe(14892);
    expect(found.rows.map(({ keys, value }) => [keys[0], value])).toContainEqual(['10000', 4010]);
  });

  it('prints the published series of the same name', async () => {
    const args = ['--measure', 'enterprises', '--by', 'province,year', '--source', 'published'] as const;
    const { rows } = await radarJson<TrendJson>('trends', ...args);
    expect(rows.map(({ keys, value }) => [...keys, value])).toContainEqual(['40000', '2020-2021', 1139]);
  });

  it('prints a published year that the dataset does not have', async () => {
    const args = ['--measure', 'enterprises', '--by', 'province', '--source', 'published', '--year', '2022-2023'] as const;
    const { rows, total } = await radarJson<TrendJson & { year: string }>('trends', ...args);
    expect(total).toBe(10225);
    expect(rows.every((row) => 'incomplete' in row)).toBe(true);
  });

  it('masks small counts, and what they could be worked out from', async () => {
    const args = ['--measure', 'learners', '--by', 'programme,province', '--mask'] as const;
    const { rows } = await radarJson<TrendJson>('trends', ...args);
    expect(rows.every(({ value }) => value === null || value === 0 || value >= 5)).toBe(true);
    expect(rows.some(({ masked }) => masked)).toBe(true);
  });

  it('refuses in a sentence what cannot be asked', async () => {
    const { register } = await loadFolder('tests/fixtures/tiny', await loadGeography());
    const wrong: readonly (readonly [Options, string])[] = [
      [{ measure: 'leerlingen', by: 'province' }, 'learners'],
      [{ measure: 'learners', by: 'provincie' }, 'province'],
      [{ measure: 'places', by: 'school-kind' }, 'sector'],
      [{ measure: 'places', by: 'year,sector,degree' }, '--by'],
      [{ measure: 'places' }, '--by'],
      [{ measure: 'learners', by: 'province', source: 'published' }, 'enterprises'],
      [{ measure: 'places', by: 'sector', on: '2022-02-30' }, '2022-02-28'],
      [{ measure: 'places', by: 'area' }, '--area'],
      [{ measure: 'places', by: 'sector', only: 'province' }, '--only'],
      [{ measure: 'places', by: 'sector', floor: '-1' }, '--floor'],
    ];
    for (const [options, named] of wrong) {
      const run = () => ask(register, 'trends', options);
      expect(run).toThrow(CommandError);
      expect(run).toThrow(named);
    }
  });
});
