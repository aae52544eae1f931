import { beforeAll, describe, expect, it } from 'vitest';
import { backTest, backTestAll, foldsOf, hitsAmong, trainedWithout, wilson } from '../../src/analysis/back-test';
import { programmeScope } from '../../src/analysis/prospects';
import { finish } from '../../src/analysis/steps';
import { supplyOf } from '../../src/analysis/supply';
import type { Prospects } from '../../src/model/prospects';
import type { Question } from '../../src/model/question';
import type { Register } from '../../src/model/register';
import { EMBEDDED_FOLDER, loadPool, loadSectorNace } from '../../src/pipeline/folder';
import { openEmbedded } from '../bench/embedded';
import { type Dice, diceOf } from '../oracle/world';

interface Case {
  readonly register: Register;
  readonly pool: Prospects;
  readonly question: Question;
  readonly sectorNace: Readonly<Record<string, readonly string[]>>;
}

let embedded: Case;
beforeAll(async () => {
  const { register, question } = await openEmbedded();
  const { prospects: pool } = await loadPool(EMBEDDED_FOLDER, register.geography);
  if (!pool) throw new Error('no pool');
  embedded = { register, pool, question, sectorNace: await loadSectorNace() };
});

/** The embedded data with activities drawn by the dice. */
const withRandomNace = (dice: Dice): Case => {
  const { register, pool } = embedded;
  const { workplaces } = register;
  if (!workplaces) throw new Error('no workplaces');
  const naceCodes = [...new Set([...workplaces.nace, ...pool.naceCodes])].sort();
  const nace = workplaces.nace.map(() => dice.pick(naceCodes));
  return {
    ...embedded,
    register: { ...register, workplaces: { ...workplaces, nace } },
    pool: { ...pool, naceCodes, nace: Int32Array.from(pool.nace, () => dice.whole(0, naceCodes.length - 1)) },
  };
};

/** The workplaces that each fold hides. */
const hiddenOf = ({ register, question }: Case): readonly Int32Array[] => {
  const { workplace } = supplyOf(programmeScope(register, question));
  const fold = foldsOf([...workplace].map((row) => register.workplaces?.ids[row] ?? ''));
  return [0, 1, 2, 3, 4].map((nth) => workplace.filter((_, i) => fold[i] === nth));
};

const withNace = (own: Case, change: (nace: string[]) => void): Case => {
  const { workplaces } = own.register;
  if (!workplaces) throw new Error('no workplaces');
  const nace = [...workplaces.nace];
  change(nace);
  return { ...own, register: { ...own.register, workplaces: { ...workplaces, nace } } };
};

describe('the back-test', () => {
  it('of the embedded data finds more than the NACE list of the sector, which finds more than chance', () => {
    const { liftLow, sectorList, baseRate, folds, ablations, isExample, programmes } = finish(backTestAll(embedded));
    expect({ folds, isExample }).toEqual({ folds: 5, isExample: true });
    expect(programmes).toBeGreaterThan(100);
    expect(baseRate).toBeLessThan(0.01);
    expect(liftLow ?? 0).toBeGreaterThan(2 * (sectorList?.liftHigh ?? Number.NaN));
    expect(sectorList?.liftLow ?? 0).toBeGreaterThan(5);
    // Without the activity nothing is left that tells who is like whom.
    expect(ablations.activity.liftAt50 ?? Number.NaN).toBeCloseTo(1, 0);
  });

  it.each([1, 2])('finds what chance finds where activities are drawn by the dice (world %i)', (seed) => {
    const { liftAt50 } = finish(backTestAll(withRandomNace(diceOf(seed))));
    expect(liftAt50).toBeGreaterThan(0.8);
    expect(liftAt50).toBeLessThan(1.2);
  });

  it('does not learn from a feature that marks who is hidden', () => {
    const plain = withRandomNace(diceOf(4));
    // Each fold has an activity of its own that nobody else has: whoever let hidden sites into the counts would put them all first.
    const leaking = withNace(plain, (nace) => {
      hiddenOf(plain).forEach((rows, fold) => {
        for (const row of rows) nace[row] = `${['97', '98', '99', '04', '05'][fold]}000`;
      });
    });
    const before = finish(backTest(plain)).liftAt50 ?? Number.NaN;
    expect(finish(backTest(leaking)).liftAt50).toBeLessThanOrEqual(Math.max(before, 1.2));
  });

  it('learns the same whatever the hidden sites do, are recognised for or offer', () => {
    const [hidden = new Int32Array()] = hiddenOf(embedded);
    const told = ({ register, ...rest }: Case) => {
      const { model, closeness } = trainedWithout({ register, ...rest }, hidden);
      const points = [...hidden].map((row) =>
        closeness.at(embedded.register.workplaces?.lon[row] ?? 0, embedded.register.workplaces?.lat[row] ?? 0),
      );
      return { classes: rest.pool.naceCodes.map((code) => model.activity(code)), sizes: model.sizes, points };
    };
    const { register } = embedded;
    const { recognitions: table, workplaces } = register;
    if (!table || !workplaces) throw new Error('nothing to hide');
    const isHidden = new Set(hidden);
    const scrambled: Case = {
      ...embedded,
      register: {
        ...register,
        workplaces: {
          ...workplaces,
          nace: workplaces.nace.map((code, row) => (isHidden.has(row) ? '99999' : code)),
          employees: workplaces.employees.map((count, row) => (isHidden.has(row) ? 5000 : count)),
          places: workplaces.places.map((count, row) => (isHidden.has(row) ? 500 : count)),
        },
        recognitions: {
          ...table,
          programme: table.programme.map((programme, row) => (isHidden.has(table.workplace[row] ?? -1) ? 0 : programme)),
        },
      },
    };
    expect(told(scrambled)).toEqual(told(embedded));
  });

  it('hides every site once, whatever the order of the rows', () => {
    const ids = Array.from({ length: 43 }, (_, row) => `w${row}`);
    const folds = foldsOf(ids);
    const turned = foldsOf([...ids].reverse()).reverse();
    expect([...turned]).toEqual([...folds]);
    expect([0, 1, 2, 3, 4].map((fold) => folds.filter((each) => each === fold).length)).toEqual([9, 9, 9, 8, 8]);
  });

  it('gives equal scores the hits that chance would have, so that ids decide nothing', () => {
    expect(hitsAmong(Float32Array.of(1, 1), Float32Array.of(1, 1, 1, 1, 1, 1), [4])).toEqual([1]);
    expect(hitsAmong(Float32Array.of(3, 0), Float32Array.of(2, 1), [2])).toEqual([1]);
    expect(hitsAmong(Float32Array.of(3, 0), Float32Array.of(2, 1), [9])).toEqual([2]);
    expect(hitsAmong(Float32Array.of(0, 0), Float32Array.of(2, 1), [2])).toEqual([0]);
  });

  it('has the intervals of Wilson', () => {
    const { value, low, high } = wilson(10, 50);
    expect(value).toBe(0.2);
    // As printed in tables of the score interval.
    expect(low).toBeCloseTo(0.1124, 4);
    expect(high).toBeCloseTo(0.3304, 4);
  });
});
