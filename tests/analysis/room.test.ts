import { describe, expect, it } from 'vitest';
import { analyse, sharedOf } from '../../src/analysis/analyse';
import { contestAmong } from '../../src/analysis/contest';
import { heatOf, matchOf, roomPerProgramme, roomPerSite, sharedCurveOf } from '../../src/analysis/explore';
import { maximumFlow, sumOf } from '../../src/analysis/max-flow';
import { networkOf } from '../../src/analysis/network';
import { scopeOf } from '../../src/analysis/scope';
import type { Competitors, Given } from '../../src/model/match';
import type { Question } from '../../src/model/question';
import type { Register } from '../../src/model/register';
import { DEFAULT_THRESHOLDS } from '../../src/model/verdict';
import { diceOf, type World, worldOf } from '../oracle/world';
import { questionOf, readRegister } from './compare';

/** Room, shared verdicts and shared curves of random worlds against their definitions, each by solving anew. */

const YEAR = '2021-2022';
const SEEDS = Array.from({ length: 25 }, (_, nth) => nth + 1);

const open = async (world: World): Promise<Register> => (await readRegister(async (file) => world.files[file] ?? null)).register;

const asking = (programme: string, reachKm: number | null, related = false): Question =>
  questionOf({ programme, related, year: YEAR, reachKm, schoolKinds: [], thresholds: DEFAULT_THRESHOLDS }, 'province');

interface Solved {
  readonly placed: number;
  readonly learners: number;
}

/** The maximum flow of a register from nothing. */
const solved = (
  register: Register,
  question: Question,
  competitors: Competitors = 'question',
  given: Given = 'nothing',
): Solved => {
  const network = networkOf(contestAmong(scopeOf(register, question), competitors, given));
  const learners = sumOf(network.amount);
  return { learners, placed: learners - sumOf(maximumFlow(network).left) };
};

/** The register with more learners of a programme at a school. */
const withLearners = (register: Register, school: number, programme: number, learners: number): Register => {
  const { offers } = register;
  if (!offers) return register;
  const add = (column: Int32Array, value: number) => Int32Array.from([...column, value]);
  return {
    ...register,
    offers: {
      school: add(offers.school, school),
      programme: add(offers.programme, programme),
      year: add(offers.year, register.years.indexOf(YEAR)),
      enrolments: add(offers.enrolments, learners),
    },
  };
};

/** The register with only the offers that are kept. */
const keeping = (register: Register, keep: (school: number) => boolean): Register => {
  const { offers } = register;
  if (!offers) return register;
  const rows = [...offers.school.keys()].filter((row) => keep(offers.school[row] ?? -1));
  const pick = (column: Int32Array) => Int32Array.from(rows, (row) => column[row] ?? 0);
  return {
    ...register,
    offers: {
      school: pick(offers.school),
      programme: pick(offers.programme),
      year: pick(offers.year),
      enrolments: pick(offers.enrolments),
    },
  };
};

const hasYear = (register: Register): boolean => register.years.includes(YEAR);

describe('room', () => {
  it.each(SEEDS)('is the most that raises the flow by all of it, world %i', async (seed) => {
    const world = worldOf(seed);
    const register = await open(world);
    if (!hasYear(register)) return;
    const dice = diceOf(seed);
    const id = dice.pick(world.programmes);
    const programme = register.programmes.findIndex((each) => each.id === id);
    const contexts = register.programmes[programme]?.contexts ?? 1;
    const question = asking(id, dice.chance(0.5) ? dice.pick([8, 15, 30]) : null);
    for (const competitors of ['question', 'all'] as const) {
      const before = solved(register, question, competitors).placed;
      for (const { site, room } of roomPerSite(register, question, programme, 'schools', { competitors })) {
        const gains = (n: number) => solved(withLearners(register, site, programme, n), question, competitors).placed - before;
        expect({ site, gain: gains(room) }).toEqual({ site, gain: room * contexts });
        expect(gains(room + 1)).toBeLessThan((room + 1) * contexts);
      }
    }
  });

  it('is the same asked per programme as asked per site', async () => {
    const register = await open(worldOf(3));
    for (const competitors of ['question', 'all'] as const) {
      const perProgramme = roomPerProgramme(register, asking('p-een', 15), 0, { competitors });
      const perSite = register.programmes.map(({ id }, programme) => ({
        programme,
        room: roomPerSite(register, asking(id, 15), programme, 'schools', { competitors })[0]?.room,
      }));
      expect(perProgramme).toEqual(perSite);
    }
  });
});

describe('the shared verdict', () => {
  it.each(SEEDS)('knows the least and the most that stay without a place, world %i', async (seed) => {
    const world = worldOf(seed);
    const register = await open(world);
    if (!hasYear(register)) return;
    const dice = diceOf(seed + 100);
    const question = asking(dice.pick(world.programmes), dice.pick([8, 15, 30]), dice.chance(0.5));
    const answer = analyse(register, question);
    const { areas, total } = sharedOf(register, answer);
    const all = solved(register, question);
    const regionOf = register.geography.regionOf.province;
    answer.areas.forEach((area, nth) => {
      const isInside = (school: number) => (regionOf[register.schools?.municipality[school] ?? -1] ?? -1) === (area.region ?? -1);
      const alone = solved(keeping(register, isInside), question);
      const without = solved(
        keeping(register, (school) => !isInside(school)),
        question,
      );
      expect({ nth, ...areas[nth] }).toMatchObject({
        leastUnplaced: alone.learners - alone.placed,
        mostUnplaced: alone.learners - (all.placed - without.placed),
      });
    });
    expect(total).toMatchObject({ leastUnplaced: all.learners - all.placed, mostUnplaced: all.learners - all.placed });
  });
});

describe('the shared radius curve', () => {
  it.each(SEEDS)('is what the school adds when it comes last, km by km, world %i', async (seed) => {
    const world = worldOf(seed);
    const register = await open(world);
    if (!hasYear(register)) return;
    const dice = diceOf(seed + 200);
    const id = dice.pick(world.programmes);
    const related = dice.chance(0.5);
    const school = dice.whole(0, world.schools.length - 1);
    const { unplaced: curve } = sharedCurveOf(register, asking(id, null, related), school);
    for (let km = 1; km <= 60; km += dice.whole(1, 6)) {
      const question = asking(id, km, related);
      const own = solved(
        keeping(register, (other) => other === school),
        question,
      ).learners;
      const others = solved(
        keeping(register, (other) => other !== school),
        question,
      ).placed;
      expect({ km, unplaced: curve[km - 1] }).toEqual({ km, unplaced: own - (solved(register, question).placed - others) });
    }
  });
});

describe('heat', () => {
  it.each(SEEDS)('loses no learner and no place, world %i', async (seed) => {
    const world = worldOf(seed);
    const register = await open(world);
    if (!hasYear(register)) return;
    for (const programme of world.programmes) {
      const question = asking(programme, 15);
      const heat = heatOf(register, question);
      const { offers, workplaces } = matchOf(register, question);
      const learnersAt = new Map(offers.map((offer) => [offer.school, offer.learners]));
      const places = heat.offers.reduce((sum, row) => sum + (learnersAt.get(row.school) ?? 0) * (row.placesPerLearner ?? 0), 0);
      const learners = heat.workplaces.reduce(
        (sum, row, i) => sum + (workplaces.places[i] ?? 0) * (row.learnersPerPlace ?? 0),
        0,
      );
      expect(places).toBeCloseTo(heat.places - heat.placesOutside, 9);
      expect(learners).toBeCloseTo(heat.learners - heat.learnersOutside, 9);
    }
  });
});
