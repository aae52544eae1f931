import { beforeAll, describe, expect, it } from 'vitest';
import { exampleClass } from '../../../src/app/monitor/example-class';
import { textOfFile } from '../../../src/app/monitor/kept-class';
import { codesByReason, pupilRows } from '../../../src/app/monitor/pupil-rows';
import { readClass } from '../../../src/data/class-file';
import type { Cover, Pupil } from '../../../src/model/cover';
import { type Register, UNKNOWN } from '../../../src/model/register';
import { loadFolder, loadGeography } from '../../../src/pipeline/folder';

let embedded: Register;
let tiny: Register;
beforeAll(async () => {
  const geography = await loadGeography();
  embedded = (await loadFolder('geodata/vlaanderen-reconstructie', geography)).register;
  tiny = (await loadFolder('tests/fixtures/tiny', geography)).register;
});

describe('the example of a class', () => {
  it('is read without a row kept aside, whatever the dataset, and has a pupil with a place and one from home', () => {
    for (const register of [embedded, tiny]) {
      const read = readClass(exampleClass(register, register.years.at(-1) ?? ''), register);
      expect(read).toMatchObject({ withPlace: 1, rejected: [] });
      const pupils = 'pupils' in read ? read.pupils : [];
      expect(pupils).toHaveLength(9);
      expect(pupils.at(-1)?.school).toBe(UNKNOWN);
    }
  });

  it('is its columns alone in a year without offers', () => {
    expect(exampleClass(embedded, '1990-1991')).toBe('code;programme_id;school_id;postcode;has_place');
  });
});

describe('the pupils of a class', () => {
  const pupil = (code: string): Pupil => ({ code, programme: 0, school: 0, lon: 4, lat: 51 });
  const found: Cover = {
    pupils: 3,
    placed: 1,
    unplaced: [
      { code: 'b', reason: 'all-taken', context: 0, nearestFree: { workplace: 4, km: 21 } },
      { code: 'c', reason: 'all-taken', context: 0, nearestFree: null },
    ],
    proposed: [{ code: 'a', workplaces: [{ workplace: 7, km: 1, context: 0 }] }],
    nearest: [{ code: 'a', workplaces: [{ workplace: 7, km: 1, contexts: [] }] }],
  };

  it('stand with those without a place first, each with what is found for it', () => {
    const rows = pupilRows({ pupils: ['a', 'c', 'b'].map(pupil) }, found);
    expect(rows.map((row) => [row.pupil.code, row.unplaced?.nearestFree?.km, row.proposed.length, row.nearest.length])).toEqual([
      ['c', undefined, 0, 0],
      ['b', 21, 0, 0],
      ['a', undefined, 1, 1],
    ]);
  });

  it('are gathered by reason', () => {
    expect([...codesByReason(found)]).toEqual([['all-taken', ['b', 'c']]]);
  });

  it('are read from a file of an older spreadsheet too', async () => {
    const bytes = Uint8Array.from([0x65, 0xe9, 0x6e]);
    expect(await textOfFile(new File([bytes], 'klas.csv'))).toBe('eén');
    expect(await textOfFile(new File(['eén'], 'klas.csv'))).toBe('eén');
  });
});
