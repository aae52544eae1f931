import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse';
import { endingOf } from '../../src/analysis/ending';
import { registerOnDay, yearOfDay } from '../../src/analysis/on-day';
import { finish } from '../../src/analysis/steps';
import type { Register } from '../../src/model/register';
import { DEFAULT_THRESHOLDS } from '../../src/model/verdict';
import { oracleBalance } from '../oracle/balance';
import { maxPlaced } from '../oracle/flow';
import { networkOf } from '../oracle/network';
import { type OracleData, type OracleRecognition, readOracle } from '../oracle/tables';
import { diceOf, worldOf } from '../oracle/world';
import { type Opened, positionsIn, questionOf, readRegister } from './compare';

const TODAY = '2021-10-15';
const UNTIL = ['2021-12-31', '2022-08-31', '2022-09-01', '2023-08-31', '2030-01-01'];

/** A random world as it stands today. */
const open = async (seed: number): Promise<Opened> => {
  const { files } = worldOf(seed);
  const texts: Record<string, string> = { ...files };
  const descriptor = JSON.parse(files['datapackage.json'] ?? '{}') as object;
  texts['datapackage.json'] = JSON.stringify({ ...descriptor, referenceDate: TODAY });
  const { register } = await readRegister(async (file) => texts[file] ?? null);
  return { register, data: readOracle((file) => texts[file] ?? null), position: positionsIn(register) };
};

const dayOf = (iso: string): number => Number(iso.replaceAll('-', ''));
const isValidOn = (row: OracleRecognition, day: string): boolean => row.from <= day && (row.until === '' || row.until >= day);
const askedOf = (programme: string) =>
  questionOf({ programme, related: false, year: '', reachKm: 10, schoolKinds: [], thresholds: DEFAULT_THRESHOLDS }, 'province');

const verdicts = (opened: Opened, data: OracleData, programme: string) =>
  oracleBalance(data, { programme, level: 'province', year: '2021-2022', reachKm: 10, fallbackPosition: opened.position }).rows;

const placed = (opened: Opened, data: OracleData, programme: string): number =>
  maxPlaced(networkOf(data, { programme, year: '2021-2022', reachKm: 10, fallbackPosition: opened.position }));

describe('what ends', () => {
  it('is recounted: recognitions by month, verdicts that flip, and what each workplace is needed for', async () => {
    let [flips, stranded] = [0, 0];
    for (let seed = 1; seed <= 60; seed++) {
      const opened = await open(seed);
      const dice = diceOf(seed + 60_000_000);
      const until = dice.pick(UNTIL);
      const programme = dice.pick(opened.data.programmes).id;
      const found = finish(endingOf(opened.register, { until: dayOf(until), programme, question: askedOf(programme) }));
      if (!found) throw new Error('recognitions are there');
      const valid = opened.data.recognitions.filter((row) => isValidOn(row, TODAY));
      const ends = (row: OracleRecognition) => row.programme === programme && row.until !== '' && row.until <= until;
      const ending = valid.filter(ends);
      expect({ seed, recognitions: found.recognitions }).toEqual({ seed, recognitions: ending.length });
      const months = [...new Set(ending.map((row) => dayOf(row.until.slice(0, 7))))].sort((a, b) => a - b);
      expect(found.months).toEqual(
        months.map((month) => ({ month, recognitions: ending.filter((row) => dayOf(row.until.slice(0, 7)) === month).length })),
      );
      const now = { ...opened.data, recognitions: valid };
      const after = verdicts(opened, { ...now, recognitions: valid.filter((row) => !ends(row)) }, programme);
      const { province } = opened.register.geography.regions;
      const expected = verdicts(opened, now, programme).flatMap((row, i) =>
        row.verdict === after[i]?.verdict ? [] : [`${row.area} ${row.verdict} ${after[i]?.verdict}`],
      );
      const told = found.flips.map(({ region, from, to }) => `${region === null ? null : province[region]?.code} ${from} ${to}`);
      expect({ seed, flips: told }).toEqual({ seed, flips: expected });
      flips += told.length;
      const all = placed(opened, now, programme);
      for (const call of found.calls) {
        const id = opened.register.workplaces?.ids[call.workplace] ?? '';
        const own = ending.filter((row) => row.workplace === id);
        const without = placed(opened, { ...now, recognitions: valid.filter((row) => !own.includes(row)) }, programme);
        const running = opened.data.agreements?.filter(
          (row) => row.workplace === id && row.programme === programme && row.year === '2021-2022',
        );
        expect({ seed, id, ...call }).toMatchObject({
          recognitions: own.length,
          stranded: all - without,
          learners: running ? running.reduce((sum, { learners }) => sum + learners, 0) : null,
          firstEnd: Math.min(...own.map((row) => dayOf(row.until))),
        });
        stranded += call.stranded;
      }
      const order = found.calls.map((call) => call.stranded);
      expect(order).toEqual([...order].sort((a, b) => b - a));
    }
    expect(Math.min(flips, stranded)).toBeGreaterThan(5);
  });

  it('of all programmes is what ends of each', async () => {
    const opened = await open(7);
    const query = { until: 20230831, question: askedOf('') };
    const all = finish(endingOf(opened.register, { ...query, programme: null }));
    const each = opened.data.programmes.map(({ id }) => finish(endingOf(opened.register, { ...query, programme: id })));
    expect(all?.recognitions).toBe(each.reduce((sum, one) => sum + (one?.recognitions ?? 0), 0));
    expect(all?.flips).toEqual(each.flatMap((one) => one?.flips ?? []).sort((a, b) => a.programme - b.programme));
  });
});

describe('a register on a day', () => {
  const ids = (register: Register): string[] =>
    Array.from(
      register.recognitions?.workplace ?? [],
      (row, i) => `${register.workplaces?.ids[row]} ${register.programmes[register.recognitions?.programme[i] ?? -1]?.id}`,
    );

  it('has the recognitions of the day, and no year after it', async () => {
    for (let seed = 1; seed <= 30; seed++) {
      const { register, data } = await open(seed);
      const day = diceOf(seed).pick(['2020-09-01', '2021-08-31', '2021-09-01', '2022-02-28']);
      const found = registerOnDay(register, dayOf(day));
      const expected = data.recognitions.filter((row) => isValidOn(row, day)).map((row) => `${row.workplace} ${row.programme}`);
      expect(ids(found.register).sort()).toEqual(expected.sort());
      const years = found.register.offers?.year.map((row) => dayOf(found.register.years[row]?.slice(0, 4) ?? '')) ?? [];
      expect(Math.max(0, ...years)).toBeLessThanOrEqual(Number(found.year.slice(0, 4)));
      expect(found.register.referenceDate).toBe(day);
    }
  });

  it('after the last year carries its learners on, so that every question can be asked', async () => {
    const { register } = await open(3);
    const { register: later, year } = registerOnDay(register, 20250301);
    expect({ year, carriedFrom: later.carriedFrom }).toEqual({ year: '2024-2025', carriedFrom: '2022-2023' });
    const asked = { ...askedOf('p-een'), level: 'province' } as const;
    const before = analyse(register, { ...asked, year: '2022-2023' });
    const after = analyse(later, { ...asked, year });
    expect(after.areas.map(({ enrolments }) => enrolments)).toEqual(before.areas.map(({ enrolments }) => enrolments));
  });

  it('lies in the school year that has begun', () => {
    expect([20210831, 20210901, 20220101].map(yearOfDay)).toEqual(['2020-2021', '2021-2022', '2021-2022']);
  });
});
