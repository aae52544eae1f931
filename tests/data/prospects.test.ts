import { describe, expect, it } from 'vitest';
import { readProspects } from '../../src/data/prospects';
import { DatasetError } from '../../src/data/table';
import { establishmentKey } from '../../src/model/prospects';
import { UNKNOWN } from '../../src/model/register';
import { EMBEDDED_FOLDER, loadGeography, loadLocator, loadPool } from '../../src/pipeline/folder';

const geography = await loadGeography();
const read = (files: Readonly<Record<string, string>>) =>
  readProspects(
    async (name) => files[name] ?? null,
    geography,
    () => loadLocator(geography),
    async () => null,
  );

describe('a pool of prospects', () => {
  it('is read from a folder with nothing else, ascending by id, with NACE codes however they are written', async () => {
    const csv = 'id;name;nace;employees;postcode\nb;Proef B;43.21;7;2440\na;Proef A;4321;;2400\nc;Proef C;;x;2400\n';
    const { prospects, issues } = await read({ 'prospects.csv': csv });
    expect(prospects?.ids).toEqual(['a', 'b', 'c']);
    expect(prospects?.naceCodes).toEqual(['4321']);
    expect([...(prospects?.nace ?? [])]).toEqual([0, 0, UNKNOWN]);
    expect([...(prospects?.employees ?? [])]).toEqual([UNKNOWN, 7, UNKNOWN]);
    expect(issues.map(({ code }) => code)).toEqual(['number-broken']);
  });

  it('is null when there is none, and a mistake when the descriptor names a file that is not there', async () => {
    expect((await read({})).prospects).toBeNull();
    const descriptor = JSON.stringify({ resources: [{ name: 'prospects', path: 'pool.csv' }] });
    await expect(read({ 'datapackage.json': descriptor })).rejects.toThrow(DatasetError);
  });

  it('of the embedded data has sectors as large, relative to each other, as the recognised establishments', async () => {
    const { prospects, issues } = await loadPool(EMBEDDED_FOLDER, geography);
    expect(issues).toEqual([]);
    const withCode = (digits: RegExp) =>
      [...(prospects?.nace ?? [])].filter((row) => digits.test(prospects?.naceCodes[row] ?? '')).length;
    // Some 1,050 establishments of 9,880 are hotels, bars and restaurants; 35 % of prospects have an activity of no sector or of any.
    expect(withCode(/^5[56]/) / (prospects?.ids.length ?? 0)).toBeGreaterThan(0.05);
    expect(withCode(/^9601/) / (prospects?.ids.length ?? 0)).toBeLessThan(0.01);
  });
});

describe('an establishment number', () => {
  it('is the same with and without points', () => {
    expect(establishmentKey('2.123.456.789')).toBe(establishmentKey('2123456789'));
    expect(establishmentKey('w1.2')).toBe('w1.2');
  });
});
