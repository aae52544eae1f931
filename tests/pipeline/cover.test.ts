import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readClass } from '../../src/data/class-file';
import type { Register } from '../../src/model/register';
import { loadFolder, loadGeography } from '../../src/pipeline/folder';
import { radarJson, runRadar } from './run-radar';

const TINY = 'tests/fixtures/tiny';
let base = '';
let register: Register;
beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'radar-class-'));
  register = (await loadFolder(TINY, await loadGeography())).register;
});
afterAll(() => rmSync(base, { recursive: true }));

const saved = (name: string, text: string): string => {
  const file = join(base, name);
  writeFileSync(file, text);
  return file;
};

describe('cover', () => {
  it('prints how many of a class can be placed, who cannot and why, and the nearest places', async () => {
    const file = saved(
      'class.csv',
      'code;programme_id;school_id;postcode;has_place\nL1;zorg;s-lier;;n\nL2;elektriciteit;s-geel;;J\nL3;elektriciteit;;2440;nee\nL4;zorg;s-mol;;\n',
    );
    const found = await radarJson('cover', file, '--reach-km', '10', '--data', TINY);
    expect(found).toMatchObject({
      pupils: 3,
      placed: 2,
      unplaced: [
        { code: 'L4', reason: 'no-workplace-in-reach', context: 2, nearestFree: [{ id: 'w6' }, { id: 'w4' }, { id: 'w5' }] },
      ],
      withPlace: 1,
      rejected: [],
    });
    const { nearest } = found as { nearest: { code: string; workplaces: { id: string; km: number; contexts?: number[] }[] }[] };
    expect(nearest.map(({ code, workplaces }) => [code, workplaces.map(({ id, contexts }) => [id, contexts])])).toEqual([
      [
        'L1',
        [
          ['w4', [2]],
          ['w6', [1, 2]],
        ],
      ],
      [
        'L3',
        [
          ['w1', undefined],
          ['w2', undefined],
          ['w3', undefined],
        ],
      ],
      ['L4', [['w3', [1]]]],
    ]);
  });

  it('refuses names of people in a sentence that says why', async () => {
    const file = saved('names.csv', 'code,programme_id,school_id,has_place,voornaam\nL1,zorg,s-lier,n,Proefje\n');
    const { exit, stdout, stderr } = await runRadar('cover', file, '--data', TINY, '--json');
    expect({ exit, stdout, lines: stderr.trim().split('\n').length }).toEqual({ exit: 2, stdout: '', lines: 1 });
    expect(stderr).toContain('"voornaam" bevat namen van mensen');
  });
});

describe('--on', () => {
  it('asks a command as on a day: less is recognised later, and another day than one of the calendar is a mistake', async () => {
    const places = async (...options: string[]) => {
      const asked = ['--programme', 'elektrotechnicus', '--level', 'province', '--json', ...options];
      const { year, rows } = JSON.parse((await runRadar('balance', ...asked)).stdout) as {
        year: string;
        rows: { places: number; enrolments: number }[];
      };
      const sum = (of: 'places' | 'enrolments') => rows.reduce((all, row) => all + row[of], 0);
      return { year, places: sum('places'), learners: sum('enrolments') };
    };
    const [now, later] = await Promise.all([places(), places('--on', '2025-09-01')]);
    expect(later.year).toBe('2025-2026');
    expect(later.learners).toBe(now.learners);
    expect(later.places).toBeLessThan(now.places);
    const { exit, stderr } = await runRadar('match', '--programme', 'elektrotechnicus', '--on', '2025-02-30');
    expect({ exit, lines: stderr.trim().split('\n').length }).toEqual({ exit: 2, lines: 1 });
  });

  it('refuses a day before the first school year of the data, and says from which day on', async () => {
    const { exit, stdout, stderr } = await runRadar('match', '--programme', 'elektrotechnicus', '--on', '2010-01-01');
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain('01/09/2018');
  });
});

describe('a class', () => {
  const HEAD = 'code,programme_id,school_id,has_place';
  it.each([
    ['Naam', `Naam,${HEAD}\nx,L1,zorg,s-lier,n\n`],
    ['prénom', `${HEAD},prénom\nL1,zorg,s-lier,n,x\n`],
    ['First_Name', `${HEAD},First_Name\nL1,zorg,s-lier,n,x\n`],
    ['code', `${HEAD}\nL1,zorg,s-lier,n\nProef Persoon,zorg,s-lier,n\n`],
    ['code', `${HEAD}\n"PERSOON, Proef",zorg,s-lier,n\n`],
    ['code', `${HEAD}\nProef van de Persoon,zorg,s-lier,n\n`],
    ['code', `${HEAD}\nproef persoon,zorg,s-lier,n\n`],
    ['code', `${HEAD}\nproef@voorbeeld.be,zorg,s-lier,n\n`],
    ['naam leerling', `${HEAD},Naam leerling\nL1,zorg,s-lier,n,x\n`],
    ['code', `${HEAD}\nProefje,zorg,s-lier,n\nTestje,zorg,s-lier,n\n`],
    ['leerling', `${HEAD},leerling\nL1,zorg,s-lier,n,Proef Persoon\nL2,zorg,s-lier,n,Test Mens\n`],
  ])('with names in %s is refused', (column, text) => {
    expect(readClass(text, register)).toEqual({ refused: 'names', column: column.toLowerCase() });
  });

  it('with codes, remarks and odd headers is read', () => {
    const text = `${HEAD},opmerking,naam school\nL01,zorg,s-lier,n,Belt nog terug,6A\nleerling 2,zorg,s-lier,ja,,6A\nLeerling C,zorg,s-lier,N,Geen idee,6B\n`;
    expect(readClass(text, register)).toMatchObject({
      withPlace: [{ code: 'leerling 2' }],
      rejected: [],
      pupils: [{ code: 'L01' }, { code: 'Leerling C' }],
    });
  });

  it('is read with names of programmes and schools, and with columns called as people call them', () => {
    const [programme, school] = [
      register.programmes.findIndex(({ id }) => id === 'zorg'),
      register.schools?.ids.indexOf('s-lier'),
    ];
    const names = [register.programmes[programme]?.name.toUpperCase(), register.schools?.names[school ?? -1]];
    const text = `Code leerling\tOpleiding\tSchool\tHeeft een plek\nL1\t${names.join('\t')}\tnee\nL2\tzorg\ts-lier\tja\nL3\tzorg\t?\tja\n`;
    expect(readClass(text, register)).toMatchObject({
      withPlace: [{ code: 'L2' }],
      pupils: [{ code: 'L1', programme, school }],
      rejected: [{ code: 'school-unknown', row: 3, column: 'school', value: '?' }],
    });
  });

  it('keeps aside what cannot be used, each row with its reason', () => {
    const text =
      'code,programme_id,school_id,postcode,has_place\n,zorg,s-lier,,n\nL1,zorg,s-lier,,n\nL1,zorg,s-lier,,n\nL2,zrg,s-lier,,n\nL3,zorg,s-lir,,n\nL4,zorg,,,n\nL5,zorg,,0001,n\nL6,zorg,s-lier,,misschien\n';
    const read = readClass(text, register);
    expect('rejected' in read && read.rejected.map(({ code, row }) => `${row} ${code}`)).toEqual([
      '1 code-missing',
      '3 code-duplicate',
      '4 programme-unknown',
      '5 school-unknown',
      '6 location-missing',
      '7 postcode-unknown',
      '8 has-place-unreadable',
    ]);
  });

  it('tells all that is wrong with a row, with the code of its pupil', () => {
    const read = readClass('code,programme_id,school_id,has_place\nL9,,s-lir,misschien\n', register);
    expect('rejected' in read && read.rejected.map(({ pupil, code, value }) => [pupil, code, value])).toEqual([
      ['L9', 'programme-missing', ''],
      ['L9', 'school-unknown', 's-lir'],
      ['L9', 'has-place-unreadable', 'misschien'],
    ]);
  });

  it('without a heading row is refused with an example of one', async () => {
    expect(readClass('L1;zorg;s-lier;n\nL2;zorg;s-lier;n\n', register)).toEqual({ refused: 'no-header', column: '' });
    const { exit, stderr } = await runRadar('cover', saved('bare.csv', 'L1;zorg;s-lier;n\n'), '--data', TINY);
    expect(exit).toBe(2);
    expect(stderr).toContain('code;opleiding;school;postcode;heeft een plek');
  });

  it('without a column that is needed is refused', () => {
    expect(readClass('code,programme_id\nL1,zorg\n', register)).toEqual({
      refused: 'column-missing',
      column: 'school_id',
    });
    expect(readClass('code,school_id\nL1,s-lier\n', register)).toEqual({
      refused: 'column-missing',
      column: 'programme_id',
    });
  });
});
