import { describe, expect, it } from 'vitest';
import { analyse, sharedOf } from '../../src/analysis/analyse';
import { applyChanges } from '../../src/analysis/changes';
import { matchOf } from '../../src/analysis/explore';
import { LiveWhatIf } from '../../src/analysis/live-what-if';
import { finish } from '../../src/analysis/steps';
import { touchedBy, whatIfOf } from '../../src/analysis/what-if';
import type { Change } from '../../src/model/changes';
import type { Ground } from '../../src/model/match';
import type { Question } from '../../src/model/question';
import type { Register } from '../../src/model/register';
import type { WhatIfSide } from '../../src/model/what-if';
import { flowWorldOf } from '../oracle/flow-world';
import { diceOf } from '../oracle/world';
import { readRegister } from './compare';
import { placedLastAnew, solvedAnew } from './solve-anew';
import { asking, changesOf, GROUNDS, openSeed } from './what-if-cases';

const SEEDS = Array.from({ length: 40 }, (_, nth) => nth + 1);

const lastIn = (register: Register, question: Question, ground: Ground, school: number, programme: number): number => {
  const asked = ground.competitors === 'all' ? question : asking(register.programmes[programme]?.id ?? '', question.reachKm);
  return placedLastAnew(register, asked, ground, school, programme);
};

const expectSide = (side: WhatIfSide, register: Register, question: Question, ground: Ground, about: object): void => {
  for (const programme of new Set(side.areas.map((area) => area.programme))) {
    const ask = asking(register.programmes[programme]?.id ?? '', question.reachKm);
    const answer = analyse(register, ask);
    const shared = sharedOf(register, answer, ground).areas;
    const rows = side.areas.filter((area) => area.programme === programme);
    expect({ about, rows: rows.map(({ verdict, places, enrolments }) => ({ verdict, places, enrolments })) }).toEqual({
      about,
      rows: answer.areas.map(({ verdict, places, enrolments }) => ({ verdict, places, enrolments })),
    });
    rows.forEach((row, nth) => {
      expect(shared[nth]).toMatchObject(row.shared);
    });
    if (ground.competitors === 'question') {
      const { offers, workplaces } = matchOf(register, ask, ground);
      expect(side.offers.filter((offer) => offer.programme === programme).map(({ status }) => status)).toEqual(
        offers.map(({ status }) => status),
      );
      expect(side.workplaces.filter((row) => row.programme === programme).map(({ workplace }) => workplace)).toEqual([
        ...workplaces.workplace,
      ]);
    }
  }
  for (const { school, programme, placedLast } of side.offers)
    expect({ about, school, programme, placedLast }).toEqual({
      about,
      school,
      programme,
      placedLast: lastIn(register, question, ground, school, programme),
    });
};

describe('what if', () => {
  it.each(SEEDS)('tells of both sides what solving them anew tells, world %i', async (seed) => {
    const register = await openSeed(seed);
    const changes = changesOf(seed + 500, register, 4);
    const question = asking('k-een', diceOf(seed).pick([8, 15, 30]));
    for (const ground of GROUNDS) {
      const { before, after, flips, gains, losses } = finish(whatIfOf(register, question, changes, ground));
      const changed = applyChanges(register, question.year, changes).register;
      expectSide(before, register, question, ground, { seed, side: 'before' });
      expectSide(after, changed, question, ground, { seed, side: 'after' });
      if (ground.competitors === 'all') {
        expect(before).toMatchObject(solvedAnew(register, question, ground));
        expect(after).toMatchObject(solvedAnew(changed, question, ground));
      }
      const differing = before.areas.flatMap((area, nth) => [
        ...(area.verdict === after.areas[nth]?.verdict ? [] : ['count']),
        ...(area.shared.verdict === after.areas[nth]?.shared.verdict ? [] : ['shared']),
      ]);
      expect(flips.map(({ layer }) => layer)).toEqual(differing);
      const sum = (side: WhatIfSide) => side.offers.reduce((total, offer) => total + offer.placedLast, 0);
      const moved = [...gains, ...losses].reduce((total, stake) => total + stake.after - stake.before, 0);
      expect(moved).toBe(sum(after) - sum(before));
    }
  });

  it.each(SEEDS)('follows edits to the numbers that solving anew gives, there and back, world %i', async (seed) => {
    const register = await openSeed(seed);
    const question = asking('k-twee', diceOf(seed).pick([8, 15, 30]));
    for (const ground of GROUNDS) {
      const live = new LiveWhatIf(register, question, ground);
      const lists: (readonly Change[])[] = [1, 2, 3].map((nth) => changesOf(1000 * nth + seed, register, 4));
      // Lists that share their first changes, as an editor leaves them, and others.
      const grown = (lists[0] ?? []).map((_, nth) => (lists[0] ?? []).slice(0, nth + 1).concat(lists[1] ?? []));
      for (const changes of [...lists, ...grown, ...lists.toReversed(), ...grown.toReversed(), []]) {
        const found = live.follow(changes);
        const changed = applyChanges(register, question.year, changes).register;
        expect(found).toMatchObject(solvedAnew(changed, question, ground));
        if (ground.competitors !== 'all') continue;
        const anew = finish(whatIfOf(register, question, changes, ground, []));
        expect({ ...live.stakes(), refused: found.refused }).toEqual({
          gains: anew.gains,
          losses: anew.losses,
          refused: anew.refused,
        });
      }
    }
  });

  it('follows the places of a prospect that was won, up and down', async () => {
    for (const seed of SEEDS.slice(0, 20)) {
      const register = await openSeed(seed);
      const question = asking('k-een', 30);
      const live = new LiveWhatIf(register, question, GROUNDS[1]);
      for (const places of [1, 4, null, 0, 2]) {
        const win = {
          kind: 'win' as const,
          id: 'n1',
          name: '',
          lon: 5,
          lat: 51.15,
          nis: '',
          sector: '',
          places,
          programme: 'k-een',
          context: 0 as const,
        };
        const offer = { kind: 'offer' as const, school: register.schools?.ids[0] ?? '', programme: 'k-een', learners: 9 };
        const changed = applyChanges(register, question.year, [win, offer]).register;
        expect(live.follow([win, offer])).toMatchObject(solvedAnew(changed, question, GROUNDS[1]));
      }
    }
  });

  it('names every programme whose count can flip', async () => {
    for (const seed of SEEDS) {
      const register = await openSeed(seed);
      const changed = applyChanges(register, '2021-2022', changesOf(seed + 900, register, 4)).register;
      const touched = touchedBy(register, changed);
      register.programmes.forEach(({ id }, programme) => {
        if (touched.includes(programme)) return;
        expect(analyse(changed, asking(id)).areas).toEqual(analyse(register, asking(id)).areas);
      });
    }
  });
});

describe('changes to a register', () => {
  it('are the same as reading tables that were changed', async () => {
    const world = flowWorldOf(3);
    const register = await openSeed(3);
    const school = register.schools?.ids[0] ?? '';
    const table = world.files['offers.csv'] ?? '';
    const offers = `${table}${school},k-drie,2021-2022,7\n`;
    const read = (await readRegister(async (file) => (file === 'offers.csv' ? offers : (world.files[file] ?? null)))).register;
    const { register: changed } = applyChanges(register, '2021-2022', [
      { kind: 'offer', school, programme: 'k-drie', learners: 7 },
    ]);
    expect(changed.offers).toEqual(read.offers);
  });

  it('leave the register as it was and refuse what does not exist, one by one', async () => {
    const register = await openSeed(1);
    const copy = structuredClone(register.offers);
    const school = register.schools?.ids[0] ?? '';
    const { refused } = applyChanges(register, '2021-2022', [
      { kind: 'stop', school: 'nergens', programme: 'k-een' },
      { kind: 'offer', school, programme: 'geen', learners: 1 },
      { kind: 'offer', school, programme: 'k-een', learners: 1 },
      { kind: 'places', workplace: 'weg', places: 1 },
      { kind: 'stop', school, programme: 'k-een' },
      { kind: 'stop', school, programme: 'k-een' },
    ]);
    expect(refused.map(({ change, fault }) => [change, fault])).toEqual([
      [0, 'school-unknown'],
      [1, 'programme-unknown'],
      [3, 'workplace-unknown'],
      [5, 'offer-missing'],
    ]);
    expect(register.offers).toEqual(copy);
  });
});
