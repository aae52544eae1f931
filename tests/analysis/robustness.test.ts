import { describe, expect, it } from 'vitest';
import { analyse, sharedOf } from '../../src/analysis/analyse';
import { robustnessOf } from '../../src/analysis/robustness';
import { finish } from '../../src/analysis/steps';
import type { Register } from '../../src/model/register';
import { TRIED_REACHES_KM } from '../../src/model/robustness';
import { DEFAULT_THRESHOLDS } from '../../src/model/verdict';
import { oracleBalance } from '../oracle/balance';
import { oracleVerdict } from '../oracle/rule';
import { readOracle } from '../oracle/tables';
import { diceOf, WORLD_YEARS, worldOf } from '../oracle/world';
import { type Drawn, optionsOf, positionsIn, questionOf, readRegister } from './compare';

const drawnFrom = (seed: number): Drawn => {
  const dice = diceOf(seed + 70_000_000);
  return {
    programme: dice.pick(worldOf(seed).programmes),
    related: dice.chance(0.3),
    year: dice.pick(WORLD_YEARS),
    reachKm: dice.pick([8, 20, 30]),
    schoolKinds: [],
    thresholds: DEFAULT_THRESHOLDS,
  };
};

const open = async (seed: number) => {
  const { files } = worldOf(seed);
  const { register } = await readRegister(async (file) => files[file] ?? null);
  return { register, data: readOracle((file) => files[file] ?? null), position: positionsIn(register) };
};

describe('how sure a verdict is', () => {
  it('at other reaches is what the shared verdict says there', async () => {
    for (let seed = 1; seed <= 25; seed++) {
      const { register } = await open(seed);
      const question = questionOf(drawnFrom(seed), 'province');
      const found = finish(robustnessOf(register, question));
      const at = (reachKm: number | null) => sharedOf(register, analyse(register, { ...question, reachKm })).areas;
      const now = at(question.reachKm);
      for (const km of TRIED_REACHES_KM) {
        const there = at(km);
        const told = found.map(({ checks }) => checks.find(({ check }) => check === `reach-${km}`));
        expect(told).toEqual(
          there.map(({ verdict }, i) => ({ check: `reach-${km}`, verdict, holds: verdict === now[i]?.verdict })),
        );
      }
    }
  });

  it('with one learner or place less or more is what the plain rule says then', async () => {
    let shaken = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const { register, data, position } = await open(seed);
      const drawn = drawnFrom(seed);
      const found = finish(robustnessOf(register, questionOf(drawn, 'arrondissement')));
      const { rows } = oracleBalance(data, { ...optionsOf(drawn, { register, data, position }), level: 'arrondissement' });
      const twoContexts = register.programmes.some(
        ({ id, contexts, family }) =>
          contexts === 2 &&
          (id === drawn.programme ||
            (drawn.related &&
              family !== '' &&
              family === register.programmes.find((each) => each.id === drawn.programme)?.family)),
      );
      for (const [i, { balance, verdict }] of rows.entries()) {
        if (balance.learners === null) continue;
        const ones = { learners: twoContexts ? 1 : 0 };
        const more = (amount: number) => ({
          ...balance,
          learners: (balance.learners ?? 0) + amount,
          twoContextLearners: Math.max(0, balance.twoContextLearners + amount * ones.learners),
          hasOffer: balance.hasOffer || amount > 0,
        });
        const room = (amount: number) => ({
          ...balance,
          places: balance.places + amount,
          placesContext1: Math.max(0, balance.placesContext1 + amount),
          placesContext2: Math.max(0, balance.placesContext2 + amount),
        });
        const told = (check: string) => found[i]?.checks.find((each) => each.check === check);
        const expected = {
          'learner-more': more(1),
          'place-more': room(1),
          ...(balance.learners > 0 && (!twoContexts || balance.twoContextLearners > 0) ? { 'learner-less': more(-1) } : {}),
          ...(balance.places > 0 ? { 'place-less': room(-1) } : {}),
        };
        for (const [check, after] of Object.entries(expected)) {
          const then = oracleVerdict(after, DEFAULT_THRESHOLDS);
          expect({ seed, i, ...told(check) }).toEqual({ seed, i, check, verdict: then, holds: then === verdict });
          if (then !== verdict) shaken += 1;
        }
        if (balance.places === 0) expect(told('place-less')).toBeUndefined();
      }
    }
    expect(shaken).toBeGreaterThan(20);
  });

  /** One doubtful workplace at a border: without it there are no workplaces, and beyond it there are. */
  const atBorder = async (): Promise<Register> => {
    const texts: Record<string, string> = {
      'datapackage.json': '{"name":"w","resources":[]}',
      'programmes.csv': 'id,name,sector\np,P,Bouw\n',
      'schools.csv': 'id,name,nis\ns,S,11001\nt,T,12025\n',
      'offers.csv': 'school_id,programme_id,school_year,enrolments\ns,p,2021-2022,3\nt,p,2021-2022,2\n',
      'agreements.csv': 'workplace_id,programme_id,school_year\n',
      'workplaces.csv': 'id,name,nis,places\na,A,11001,4\n',
      'recognitions.csv': 'workplace_id,programme_id\na,p\n',
    };
    const { register } = await readRegister(async (file) => texts[file] ?? null);
    if (!register.workplaces) throw new Error('workplaces are there');
    return { ...register, workplaces: { ...register.workplaces, borderM: Float32Array.of(300) } };
  };

  it('with doubtful records elsewhere is counted without them, and with them where they may lie', async () => {
    const register = await atBorder();
    const drawn = { ...drawnFrom(1), programme: 'p', related: false, year: '2021-2022' };
    const question = questionOf(drawn, 'arrondissement');
    const regions = register.geography.regions.arrondissement.map(({ code }) => code);
    const [antwerpen, mechelen] = [regions.indexOf('11000'), regions.indexOf('12000')];
    const beyond = { ofSchool: () => null, ofWorkplace: () => mechelen };
    const found = finish(robustnessOf(register, question, {}, beyond));
    const doubtful = (region: number) => found[region]?.checks.filter(({ check }) => check.startsWith('doubtful'));
    expect(doubtful(antwerpen)).toEqual([{ check: 'doubtful-out', verdict: 'no-workplaces', holds: false }]);
    expect(doubtful(mechelen)).toEqual([{ check: 'doubtful-in', verdict: 'room', holds: false }]);
    expect(found[regions.indexOf('13000')]).toMatchObject({ word: null });
    expect(finish(robustnessOf(register, question))[mechelen]?.checks.some(({ check }) => check === 'doubtful-in')).toBe(false);
  });

  it('with a doubtful record that lies in its area for certain is counted with it', async () => {
    const register = await atBorder();
    const question = questionOf({ ...drawnFrom(1), programme: 'p', related: false, year: '2021-2022' }, 'arrondissement');
    const antwerpen = register.geography.regions.arrondissement.findIndex(({ code }) => code === '11000');
    const found = finish(robustnessOf(register, question, {}, { ofSchool: () => null, ofWorkplace: () => antwerpen }));
    expect(found.flatMap(({ checks }) => checks.filter(({ check }) => check.startsWith('doubtful')))).toEqual([]);
  });
});
