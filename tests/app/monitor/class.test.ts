import { beforeAll, describe, expect, it } from 'vitest';
import type { Speech } from '../../../src/app/context';
import { pupilTable } from '../../../src/app/monitor/class-tables';
import { exampleClass } from '../../../src/app/monitor/example-class';
import { textOfFile } from '../../../src/app/monitor/kept-class';
import { codesByReason, pupilRows } from '../../../src/app/monitor/pupil-rows';
import { readClass } from '../../../src/data/class-file';
import { formatFor } from '../../../src/i18n/format';
import { nl } from '../../../src/i18n/nl';
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
    for (const [register, language] of [
      [embedded, 'nl'],
      [embedded, 'fr'],
      [tiny, 'en'],
    ] as const) {
      const read = readClass(exampleClass(register, register.years.at(-1) ?? '', language), register);
      if ('refused' in read) throw new Error(read.refused);
      const { pupils, withPlace, rejected } = read;
      expect({ rejected, withPlace: withPlace.length }).toEqual({ rejected: [], withPlace: 1 });
      expect(pupils).toHaveLength(9);
      expect(pupils.at(-1)?.school).toBe(UNKNOWN);
    }
  });

  it('is its columns alone in a year without offers', () => {
    expect(exampleClass(embedded, '1990-1991', 'nl')).toBe('code;opleiding;school;postcode;heeft een plek');
  });
});

describe('the pupils of a class', () => {
  const pupil = (code: string): Pupil => ({ code, programme: 0, school: 0, lon: 4, lat: 51 });
  const found: Cover = {
    pupils: 3,
    placed: 1,
    unplaced: [
      { code: 'b', reason: 'all-taken', context: 0, nearestFree: [{ workplace: 4, km: 21, free: 2 }] },
      { code: 'c', reason: 'all-taken', context: 0, nearestFree: [] },
    ],
    proposed: [{ code: 'a', workplaces: [{ workplace: 7, km: 1, context: 0 }] }],
    nearest: [{ code: 'a', workplaces: [{ workplace: 7, km: 1, contexts: [] }] }],
  };

  it('stand with those without a place first, each with what is found for it', () => {
    const rows = pupilRows({ pupils: ['a', 'c', 'b'].map(pupil) }, found);
    expect(
      rows.map((row) => [row.pupil.code, row.unplaced?.nearestFree[0]?.km, row.proposed.length, row.nearest.length]),
    ).toEqual([
      ['c', undefined, 0, 0],
      ['b', 21, 0, 0],
      ['a', undefined, 1, 1],
    ]);
  });

  it('of one place and programme name the first of them, whose nearest places they share', () => {
    const rows = pupilRows({ pupils: [...['b', 'c', 'a'].map(pupil), { ...pupil('d'), programme: 1 }] }, found);
    expect(rows.map((row) => [row.pupil.code, row.sameAs])).toEqual([
      ['b', null],
      ['c', 'b'],
      ['a', null],
      ['d', null],
    ]);
  });

  it('go out with everybody: those with a place and those kept aside with all that is wrong', () => {
    const text = ['code;opleiding;school;plek', 'a;kok;s001;n', 'd;kok;s001;j', 'e;onbestaand;s001;misschien'].join('\n');
    const read = readClass(text, embedded);
    if ('refused' in read) throw new Error(read.refused);
    const speech: Speech = { language: 'nl', text: nl, format: formatFor('nl') };
    const unplaced = { code: 'a', reason: 'all-taken', context: 0, nearestFree: [{ workplace: 0, km: 21.04, free: 2 }] } as const;
    const rows = pupilRows(read, { pupils: 1, placed: 0, unplaced: [unplaced], proposed: [], nearest: [] });
    const { header, rows: cells } = pupilTable({ rows, read }, embedded, speech);
    expect(cells.map(([code, , , outcome]) => [code, outcome])).toEqual([
      ['a', 'zonder plek'],
      ['d', 'heeft al een plek'],
      [
        'e',
        'niet berekend: opleiding "onbestaand": die opleiding is niet bekend en plek "misschien": of er een plek is, moet j of n zijn',
      ],
    ]);
    expect(cells.map((row) => row.length)).toEqual(cells.map(() => header.length));
    expect(cells[0]?.slice(10, 12)).toEqual([expect.stringContaining(embedded.workplaces?.names[0] ?? '?'), 21]);
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
