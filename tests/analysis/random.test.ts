import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse';
import { overviewOf, reachOf } from '../../src/analysis/explore';
import { WORKPLACE_STATES } from '../../src/model/answer';
import type { Question } from '../../src/model/question';
import { UNKNOWN } from '../../src/model/register';
import { DEFAULT_THRESHOLDS } from '../../src/model/verdict';
import { countingOf, oracleBalance } from '../oracle/balance';
import type { PositionOf } from '../oracle/distance';
import { oracleReach } from '../oracle/reach';
import { byText, oracleNeighbours, oracleWorkplaces } from '../oracle/sites';
import { readOracle } from '../oracle/tables';
import { type Dice, diceOf, WORLD_KINDS, WORLD_YEARS, type World, worldOf } from '../oracle/world';
import {
  type Drawn,
  expectSameBalance,
  expectSameRows,
  type Opened,
  optionsOf,
  plainRow,
  positionsIn,
  questionOf,
  readRegister,
} from './compare';

const WORLDS = 200;
const BATCH = 20;
const BATCHES = Array.from({ length: WORLDS / BATCH }, (_, batch) => batch * BATCH + 1);

const open = async (seed: number): Promise<Opened & { readonly world: World }> => {
  const world = worldOf(seed);
  const { register, issues } = await readRegister(async (file) => world.files[file] ?? null);
  expect(issues).toEqual([]);
  return { world, register, data: readOracle((file) => world.files[file] ?? null), position: positionsIn(register) };
};

const drawQuestion = (dice: Dice, world: World): Drawn => ({
  programme: dice.pick(world.programmes),
  related: dice.chance(0.5),
  year: dice.pick(WORLD_YEARS),
  reachKm: dice.chance(0.4) ? dice.pick([0, 3, 10, 27.5]) : null,
  schoolKinds: dice.chance(0.3) ? [dice.pick(WORLD_KINDS)] : [],
  thresholds: dice.chance(0.3) ? { room: 0.3, balanced: 0.8, tight: 1.5, highBothEnrolments: 6 } : DEFAULT_THRESHOLDS,
});

describe('the analysis of random worlds', () => {
  it.each(BATCHES)('counts every area of every level as a plain recount does, worlds from %i', async (first) => {
    for (let seed = first; seed < first + BATCH; seed++) {
      const opened = await open(seed);
      const dice = diceOf(seed + 1_000_000);
      for (let nth = 0; nth < 4; nth++) expectSameBalance(opened, drawQuestion(dice, opened.world), { seed });
    }
  });

  it.each(BATCHES)('draws the radius curve as a plain recount does, worlds from %i', async (first) => {
    for (let seed = first; seed < first + BATCH; seed++) {
      const opened = await open(seed);
      const dice = diceOf(seed + 2_000_000);
      for (const school of dice.some(opened.world.schools, 0.5)) {
        const drawn = { ...drawQuestion(dice, opened.world), schoolKinds: [] };
        const row = opened.register.schools?.ids.indexOf(school) ?? -1;
        const { curve } = reachOf(opened.register, questionOf(drawn, 'province'), row);
        const counted = oracleReach(opened.data, { ...optionsOf(drawn, opened), school });
        const found = {
          learners: curve.learners,
          breakEvenAloneKm: curve.breakEvenAloneKm,
          curve: Array.from(curve.places, (places, i) => ({ km: i + 1, places, otherLearners: curve.otherLearners[i] })),
        };
        expect({ seed, school, drawn, ...found }).toEqual({ seed, school, drawn, ...counted });
      }
    }
  });

  it.each(BATCHES)('lists the workplaces and schools of a question with the recounted figures, worlds from %i', async (first) => {
    for (let seed = first; seed < first + BATCH; seed++) {
      const opened = await open(seed);
      const drawn = { ...drawQuestion(diceOf(seed + 3_000_000), opened.world), schoolKinds: [] };
      const answer = analyse(opened.register, questionOf(drawn, 'province'));
      const { workplace, places, recognitions, free, state } = answer.workplaces;
      const rows = Array.from(workplace, (row, i) => ({
        id: opened.register.workplaces?.ids[row] ?? '',
        places: places[i],
        recognitions: recognitions[i],
        free: free[i] === UNKNOWN ? null : free[i],
        sleeping: WORKPLACE_STATES[state[i] ?? -1] === 'sleeping',
      }));
      const inOrder = byText((row: { readonly id: string }) => row.id);
      const counted = oracleWorkplaces(countingOf(opened.data, optionsOf(drawn, opened)));
      expect({ seed, drawn, rows: rows.sort(inOrder) }).toEqual({ seed, drawn, rows: counted.sort(inOrder) });
      if (opened.data.agreements === null) expect(new Set(state).size).toBeLessThanOrEqual(1);
      for (const row of answer.schools.filter((school) => school.counted)) {
        const school = opened.register.schools?.ids[row.school] ?? '';
        const reach = oracleReach(opened.data, { ...optionsOf(drawn, opened), school });
        const { learners, breakEvenAloneKm } = row;
        expect({ seed, school, drawn, learners, breakEvenAloneKm }).toEqual({
          seed,
          school,
          drawn,
          learners: reach.learners,
          breakEvenAloneKm: reach.breakEvenAloneKm,
        });
        if (answer.reachKm > 0 && Number.isInteger(answer.reachKm))
          expect(row.placesInReach).toBe(reach.curve[answer.reachKm - 1]?.places);
      }
    }
  });

  it.each(BATCHES)('names the schools around a school, worlds from %i', async (first) => {
    for (let seed = first; seed < first + BATCH; seed++) {
      const opened = await open(seed);
      const dice = diceOf(seed + 5_000_000);
      const school = dice.pick(opened.world.schools);
      const drawn = { ...drawQuestion(dice, opened.world), schoolKinds: [] };
      const ids = opened.register.schools?.ids ?? [];
      const { competitors } = reachOf(opened.register, questionOf(drawn, 'province'), ids.indexOf(school));
      const km = competitors.map((row) => row.km);
      expect(km).toEqual([...km].sort((a, b) => a - b));
      const rounded = (km: number): number => Math.round(km * 1e6);
      const counted = oracleNeighbours(countingOf(opened.data, optionsOf(drawn, opened)), school);
      const about = { seed, school, drawn };
      const rivals = competitors.map((row) => ({ ...row, school: ids[row.school] ?? '', km: rounded(row.km) }));
      expect({ about, rivals: rivals.sort(byText((row) => row.school)) }).toEqual({
        about,
        rivals: counted.competitors.map((row) => ({ ...row, km: rounded(row.km) })),
      });
    }
  });

  it('gives the rows of a sector as the rows of each of its programmes', async () => {
    for (let seed = 1; seed <= 30; seed++) {
      const opened = await open(seed);
      const drawn = { ...drawQuestion(diceOf(seed + 4_000_000), opened.world), related: false };
      const sector = opened.data.programmes.find((programme) => programme.id === drawn.programme)?.sector ?? '';
      const question: Question = { ...questionOf(drawn, 'arrondissement'), subject: { kind: 'sector', sector } };
      const overview = overviewOf(opened.register, question, sector);
      const { code = '' } = opened.register.geography.regions.arrondissement[seed % 20] ?? {};
      const own = overviewOf(opened.register, question, sector, `arrondissement:${code}`).own;
      expect(own).toEqual(overview.areas.map((areas) => ({ ...areas[seed % 20], region: own?.[0]?.region ?? null })));
      const listed = overview.programmes.map((row) => opened.register.programmes[row]?.id ?? '');
      const owned = opened.data.programmes.filter((programme) => programme.sector === sector).map((programme) => programme.id);
      expect([...listed].sort()).toEqual(owned.sort());
      for (const [nth, programme] of listed.entries()) {
        const counted = oracleBalance(opened.data, { ...optionsOf({ ...drawn, programme }, opened), level: 'arrondissement' });
        const rows = overview.areas[nth]?.map((row) => plainRow(row, 'arrondissement')) ?? [];
        expectSameRows({ seed, ...drawn, programme }, rows, counted.rows);
      }
    }
  });

  it('counts all programmes of a sector together, each workplace and school once', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const opened = await open(seed);
      const dice = diceOf(seed + 6_000_000);
      const drawn = { ...drawQuestion(dice, opened.world), reachKm: dice.pick([5, 20, 30]) };
      const sector = dice.pick(opened.data.programmes).sector;
      const question: Question = { ...questionOf(drawn, 'province'), subject: { kind: 'sector', sector } };
      const answer = analyse(opened.register, question);
      const counted = oracleBalance(opened.data, { ...optionsOf(drawn, opened), sector, level: 'province' });
      const rows = answer.areas.map((row) => plainRow(row, 'province'));
      expectSameRows({ seed, ...drawn, sector }, [...rows, plainRow(answer.total, 'province')], [...counted.rows, counted.total]);
    }
  });

  it('is not an easy examination: the worlds hold every verdict and every flag', () => {
    const verdicts = new Set<string>();
    const flags = new Set<string>();
    for (let seed = 1; seed <= 60; seed++) {
      const world = worldOf(seed);
      const data = readOracle((file) => world.files[file] ?? null);
      const nowhere: PositionOf = () => ({ lon: 4.4, lat: 51 });
      for (const programme of world.programmes) {
        const options = { programme, level: 'province', year: '2021-2022', fallbackPosition: nowhere } as const;
        for (const row of oracleBalance(data, options).rows) {
          verdicts.add(row.verdict);
          for (const flag of row.flags) flags.add(flag);
        }
      }
    }
    expect(verdicts.size).toBe(10);
    expect([...flags].sort()).toEqual([
      'ending',
      'few',
      'fragile',
      'incomplete',
      'inflow',
      'niche',
      'outflow',
      'overlap',
      'several-per-mentor',
      'sleeping',
      'two-contexts',
    ]);
  });
});
