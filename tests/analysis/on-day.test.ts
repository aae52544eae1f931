import { readFileSync } from 'node:fs';
import { csvFormatRows, csvParseRows } from 'd3-dsv';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse, sharedSupplyOf } from '../../src/analysis/analyse';
import { coverOf } from '../../src/analysis/cover';
import { registerAsOn } from '../../src/analysis/on-day';
import { finish } from '../../src/analysis/steps';
import { readClass } from '../../src/data/class-file';
import { readDataset } from '../../src/data/dataset';
import type { Geography } from '../../src/model/geography';
import { DEFAULT_GROUND } from '../../src/model/match';
import type { Question } from '../../src/model/question';
import type { Register } from '../../src/model/register';
import { DEFAULT_THRESHOLDS } from '../../src/model/verdict';
import { EMBEDDED_FOLDER, loadFolder, loadGeography } from '../../src/pipeline/folder';
import { learnersPerMentor } from '../oracle/tables';

let geography: Geography;
let register: Register;
beforeAll(async () => {
  geography = await loadGeography();
  register = (await loadFolder(EMBEDDED_FOLDER, geography)).register;
});

/** The embedded files as plain text, read anew: without the rows that are not there then, and with those of the last year again in the year of the day. */
async function editedFiles(day: string, carriedFrom: string | null): Promise<Register> {
  const schoolYear = day.slice(5) < '09-01' ? Number(day.slice(0, 4)) - 1 : Number(day.slice(0, 4));
  const edited = (name: string, text: string): string => {
    if (name !== 'recognitions.csv' && name !== 'offers.csv' && name !== 'agreements.csv') return text;
    const [header = [], ...rows] = csvParseRows(text);
    const at = (column: string) => header.indexOf(column);
    const kept = rows.flatMap((row) => {
      if (name === 'recognitions.csv') {
        const [from = '', until = ''] = [row[at('valid_from')], row[at('valid_until')]];
        return (from === '' || from <= day) && (until === '' || until >= day) ? [row] : [];
      }
      const own = row[at('school_year')] ?? '';
      const renamed = row.map((cell, i) => (i === at('school_year') ? `${schoolYear}-${schoolYear + 1}` : cell));
      return [...(Number(own.slice(0, 4)) <= schoolYear ? [row] : []), ...(own === carriedFrom ? [renamed] : [])];
    });
    return csvFormatRows([header, ...kept]);
  };
  const readFile = async (name: string) => {
    try {
      return edited(name, readFileSync(`${EMBEDDED_FOLDER}/${name}`, 'utf8'));
    } catch {
      return null;
    }
  };
  return (await readDataset(readFile, geography, () => Promise.reject(new Error('no coordinates')))).register;
}

const asked = (programme: string, year: string): Question => ({
  subject: { kind: 'programme', programme, related: false },
  year,
  level: 'arrondissement',
  reachKm: null,
  schoolKinds: [],
  thresholds: DEFAULT_THRESHOLDS,
  learnersPerMentor: Object.fromEntries(learnersPerMentor()),
});

describe('the whole tool on a day', () => {
  it.each([
    ['2021-03-15', null, '2020-2021'],
    ['2022-05-01', null, '2021-2022'],
    ['2023-07-01', '2021-2022', '2022-2023'],
    ['2026-12-31', '2021-2022', '2026-2027'],
  ])('%s answers as files do from which the other rows were taken', async (day, carriedFrom, year) => {
    const moved = registerAsOn(register, Number(day.replaceAll('-', '')));
    expect(moved).toMatchObject({ carriedFrom, referenceDate: day });
    const plain = await editedFiles(day, carriedFrom);
    expect(moved.years).toEqual(plain.years);
    expect(moved.years.at(-1)).toBe(year);
    for (const programme of ['elektrotechnicus', 'kinderbegeleider', 'logistiek']) {
      const question = asked(programme, year);
      expect(analyse(moved, question).areas).toEqual(analyse(plain, question).areas);
      const shared = (of: Register) => finish(sharedSupplyOf(of, question, DEFAULT_GROUND)).answer.areas;
      expect(shared(moved)).toEqual(shared(plain));
    }
    const cover = (of: Register) => {
      const read = readClass('code;programme_id;school_id\nL1;elektrotechnicus;s110\nL2;logistiek;s110\nL3;kok;s001', of);
      if ('refused' in read) throw new Error(read.refused);
      const { learnersPerMentor: perMentor } = asked('kok', year);
      return finish(coverOf(of, { pupils: read.pupils, year, reachKm: 30, learnersPerMentor: perMentor, withOthers: true }));
    };
    expect(cover(moved)).toEqual(cover(plain));
  });

  it('leaves every school year its own learners', () => {
    const learnersIn = (of: Register, year: string) =>
      analyse(of, asked('elektrotechnicus', year)).areas.map(({ enrolments }) => enrolments);
    for (const day of [20230701, 20300101]) {
      const moved = registerAsOn(register, day);
      for (const year of register.years) expect(learnersIn(moved, year)).toEqual(learnersIn(register, year));
      expect(learnersIn(moved, moved.years.at(-1) ?? '')).toEqual(learnersIn(register, '2021-2022'));
    }
  });

  it('carries tables of hundreds of thousands of rows', () => {
    const rows = 400_000;
    const latest = register.years.indexOf('2021-2022');
    const column = (value: number) => new Int32Array(rows).fill(value);
    const agreements = {
      workplace: column(0),
      programme: column(0),
      year: column(latest),
      school: column(0),
      learners: column(1),
    };
    expect(registerAsOn({ ...register, agreements }, 20230701).agreements?.year.length).toBe(2 * rows);
  });

  it('leaves out what has ended, so that less is there than before', () => {
    const count = (day: number) => registerAsOn(register, day).recognitions?.programme.length ?? 0;
    expect(count(20240901)).toBeLessThan(count(20220501));
  });

  it('is one of the calendar, and none before the first school year with offers', () => {
    const dateOf = (day: number) => registerAsOn(register, day).referenceDate;
    expect([20270231, 20280231, 20279999, 20270400].map(dateOf)).toEqual([
      '2027-02-28',
      '2028-02-29',
      '2027-12-31',
      '2027-04-01',
    ]);
    expect(dateOf(19990101)).toBe('2018-09-01');
  });
});
