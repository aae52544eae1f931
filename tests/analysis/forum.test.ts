import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/analysis/changes';
import { contestOfAll } from '../../src/analysis/contest';
import { matchOf, roomPerSite } from '../../src/analysis/explore';
import { judgeApplications } from '../../src/analysis/forum';
import { maximumFlow, sumOf } from '../../src/analysis/max-flow';
import { networkOf } from '../../src/analysis/network';
import { withPossibleOffers } from '../../src/analysis/possible-offers';
import { finish } from '../../src/analysis/steps';
import { readApplications } from '../../src/data/applications';
import { type Application, FORUM_RULES } from '../../src/model/forum';
import type { Ground } from '../../src/model/match';
import type { Register } from '../../src/model/register';
import { type Dice, diceOf } from '../oracle/world';
import { readRegister } from './compare';
import { placedLastAnew, solvedAnew } from './solve-anew';
import { asking, openSeed } from './what-if-cases';

const SEEDS = Array.from({ length: 60 }, (_, nth) => nth + 1);
const GROUND: Ground = { competitors: 'all', given: 'nothing' };

const applicationsOf = (dice: Dice, register: Register, count: number, most: number): Application[] =>
  Array.from({ length: count }, (_, nth) => ({
    id: `a${nth + 1}`,
    school: dice.whole(0, (register.schools?.ids.length ?? 1) - 1),
    programme: dice.whole(0, register.programmes.length - 1),
    learners: dice.whole(1, most),
  }));

const contextsOf = (register: Register, { programme }: Application): number => register.programmes[programme]?.contexts ?? 1;

const byOffer = (a: { school: number; programme: number }, b: { school: number; programme: number }): number =>
  a.school - b.school || a.programme - b.programme;

/** How much the maximum flow gains by so many learners of each application. */
const gain = (register: Register, reachKm: number, applications: readonly Application[], learners: readonly number[]): number => {
  const question = asking('k-een', reachKm);
  const changes = applications.map(({ school, programme }, i) => ({
    kind: 'offer' as const,
    school: register.schools?.ids[school] ?? '',
    programme: register.programmes[programme]?.id ?? '',
    learners: learners[i] ?? 0,
  }));
  const { register: entered } = applyChanges(register, question.year, changes);
  return solvedAnew(entered, question, GROUND).placed - solvedAnew(register, question, GROUND).placed;
};

/** The most learners of one application beside so many of others, trying every number. */
const mostBeside = (
  register: Register,
  reachKm: number,
  all: readonly Application[],
  beside: readonly number[],
  row: number,
  most: number,
): number => {
  const own = all[row];
  if (!own) return 0;
  const base = gain(register, reachKm, all, beside);
  for (let learners = most; learners > 0; learners--) {
    const tried = beside.map((each, i) => (i === row ? learners : each));
    if (gain(register, reachKm, all, tried) - base === learners * contextsOf(register, own)) return learners;
  }
  return 0;
};

describe('applications judged together', () => {
  it.each(SEEDS)('are placed alone and one after the other as trying every number tells, world %i', async (seed) => {
    const register = await openSeed(seed);
    const dice = diceOf(seed);
    const reachKm = dice.pick([8, 15, 30]);
    const applications = applicationsOf(dice, register, dice.whole(1, 4), 5);
    const judged = finish(judgeApplications(register, asking('k-een', reachKm), applications));
    const placed = applications.map(() => 0);
    for (const [row, application] of applications.entries()) {
      const alone = mostBeside(
        register,
        reachKm,
        applications,
        applications.map(() => 0),
        row,
        application.learners,
      );
      placed[row] = mostBeside(register, reachKm, applications, placed, row, alone);
      expect({ seed, ...judged[row] }).toMatchObject({ seed, alone, of: application.learners, placed: placed[row] });
      const room = roomPerSite(
        register,
        asking(register.programmes[application.programme]?.id ?? '', reachKm),
        application.programme,
        'schools',
        GROUND,
      );
      expect(alone).toBe(Math.min(application.learners, room[application.school]?.room ?? 0));
    }
    const alones = judged.map(({ alone }) => alone);
    const total = gain(register, reachKm, applications, alones);
    if (applications.every((each) => contextsOf(register, each) === 1)) {
      expect(placed.reduce((sum, n) => sum + n, 0)).toBe(total);
      judged.forEach(({ placedLast }, row) => {
        const others = gain(
          register,
          reachKm,
          applications,
          alones.map((n, i) => (i === row ? 0 : n)),
        );
        expect({ seed, row, placedLast }).toEqual({ seed, row, placedLast: total - others });
      });
    }
    for (const { placedLast, placed: own } of judged) expect(placedLast).toBeLessThanOrEqual(own);
  });

  it.each(SEEDS)('compete exactly when some others make each take a place from the other, world %i', async (seed) => {
    const register = await openSeed(seed);
    const dice = diceOf(seed + 300);
    const reachKm = dice.pick([15, 30]);
    const applications = applicationsOf(dice, register, 4, 2);
    const places = new Set(applications.map(({ school, programme }) => `${school} ${programme}`));
    if (places.size < applications.length) return;
    const judged = finish(judgeApplications(register, asking('k-een', reachKm), applications));
    const network = networkOf(withPossibleOffers(contestOfAll(register, asking('k-een', reachKm)), applications));
    const { demands, amount } = network;
    const elements = applications.flatMap(({ school, programme }, row) =>
      [...amount.keys()]
        .filter((d) => demands.school[d] === school && demands.programme[d] === programme)
        .map((demand) => ({ row, demand })),
    );
    const ranks = new Map<string, number>();
    const rank = (vector: readonly number[]): number => {
      const known = ranks.get(vector.join());
      if (known !== undefined) return known;
      const more = amount.slice();
      elements.forEach(({ demand }, i) => {
        more[demand] = (more[demand] ?? 0) + (vector[i] ?? 0);
      });
      const found = sumOf(more) - sumOf(maximumFlow({ ...network, amount: more }).left);
      ranks.set(vector.join(), found);
      return found;
    };
    const asks = elements.map(({ row }) => judged[row]?.alone ?? 0);
    if (asks.reduce((product, ask) => product * (ask + 1), 1) > 300) return;
    const vectors = asks.reduce<number[][]>(
      (all, ask) => all.flatMap((v) => Array.from({ length: ask + 1 }, (_, n) => v.concat(n))),
      [[]],
    );
    const plus = (vector: readonly number[], ...at: readonly number[]) =>
      vector.map((n, i) => n + at.filter((j) => j === i).length);
    const competes = (one: number, other: number): boolean =>
      elements.some((e, i) =>
        elements.some(
          (f, j) =>
            e.row === one &&
            f.row === other &&
            vectors.some(
              (v) =>
                (v[i] ?? 0) < (asks[i] ?? 0) &&
                (v[j] ?? 0) < (asks[j] ?? 0) &&
                rank(plus(v, i, j)) - rank(plus(v, j)) < rank(plus(v, i)) - rank(v),
            ),
        ),
      );
    applications.forEach((_, one) => {
      const others = applications.flatMap(({ id }, other) => (other !== one && competes(one, other) ? [id] : []));
      expect({ seed, one, others: judged[one]?.competesWith }).toEqual({ seed, one, others });
    });
  });

  it.each(SEEDS)('cost each existing offer what solving anew tells, world %i', async (seed) => {
    const register = await openSeed(seed);
    const dice = diceOf(seed + 600);
    const question = asking('k-een', dice.pick([8, 15, 30]));
    const applications = applicationsOf(dice, register, dice.whole(1, 3), 8);
    const judged = finish(judgeApplications(register, question, applications));
    const { offers } = matchOf(register, question, GROUND);
    for (const [row, { school, programme, learners }] of applications.entries()) {
      const { register: entered } = applyChanges(register, question.year, [
        {
          kind: 'offer',
          school: register.schools?.ids[school] ?? '',
          programme: register.programmes[programme]?.id ?? '',
          learners,
        },
      ]);
      const expected = offers.flatMap((offer) => {
        if (offer.school === school && offer.programme === programme) return [];
        const [before = 0, after = 0] = [register, entered].map((each) =>
          placedLastAnew(each, question, GROUND, offer.school, offer.programme),
        );
        return before > after ? [{ school: offer.school, programme: offer.programme, loses: before - after }] : [];
      });
      const { loses = [], alone } = judged[row] ?? {};
      expect({ seed, row, loses: [...loses].sort(byOffer) }).toEqual({ seed, row, loses: expected.sort(byOffer) });
      if (alone === learners) expect(loses).toEqual([]);
    }
  });

  it('that take places from each other are proposed on what they place together, the lower number first', async () => {
    const at = (id: string, lon: number) => `${id},Proef ${id},${lon},51.15`;
    const { register } = await readRegister(async (file) => {
      const tables: Readonly<Record<string, string>> = {
        'datapackage.json': JSON.stringify({ name: 'twee', resources: [] }),
        'programmes.csv': 'id,name,sector\nk,Proef,Bouw\n',
        'schools.csv': `id,name,lon,lat\n${[at('s1', 4.5), at('s2', 4.5)].join('\n')}\n`,
        'offers.csv': 'school_id,programme_id,school_year,enrolments\ns1,k,2021-2022,0\n',
        'workplaces.csv': `id,name,lon,lat,places\n${at('w1', 4.6)},5\n`,
        'recognitions.csv': 'workplace_id,programme_id\nw1,k\n',
      };
      return tables[file] ?? null;
    });
    const applications = [
      { id: '10', school: 0, programme: 0, learners: 8 },
      { id: '2', school: 1, programme: 0, learners: 8 },
    ];
    expect(finish(judgeApplications(register, asking('k', 20), applications))).toMatchObject([
      { id: '10', alone: 5, placed: 0, reason: 'others-take-places', proposal: 'negative-enough-offer', competesWith: ['2'] },
      { id: '2', alone: 5, placed: 5, reason: 'part-placed', proposal: 'positive-with-remarks', competesWith: ['10'] },
    ]);
  });

  it('are positive only where all learners find a place together, and never when less than half do', async () => {
    for (const seed of SEEDS) {
      const register = await openSeed(seed);
      for (const each of finish(judgeApplications(register, asking('k-een', 15), applicationsOf(diceOf(seed), register, 6, 8)))) {
        if (each.proposal === 'positive') expect(each).toMatchObject({ placed: each.of, placedLast: each.of, loses: [] });
        expect({ ...each, isDeclined: each.proposal.startsWith('negative') }).toEqual({
          ...each,
          isDeclined: each.placed < each.of / 2,
        });
      }
    }
  });

  it('are proposed by the table of rules, and each of its outcomes occurs', async () => {
    const reasons = new Set<string>();
    for (const seed of SEEDS) {
      const register = await openSeed(seed);
      for (const each of finish(judgeApplications(register, asking('k-een', 15), applicationsOf(diceOf(seed), register, 4, 5)))) {
        const rule = FORUM_RULES.find(({ applies }) => applies({ ...each, competes: each.competesWith.length > 0 }));
        expect({ proposal: each.proposal, reason: each.reason }).toEqual({ proposal: rule?.proposal, reason: rule?.reason });
        reasons.add(each.reason);
      }
    }
    expect([...reasons].sort()).toEqual(FORUM_RULES.map(({ reason }) => reason).sort());
  });

  it('are judged alike in whatever order they stand', async () => {
    for (const seed of SEEDS.slice(0, 20)) {
      const register = await openSeed(seed);
      const applications = applicationsOf(diceOf(seed), register, 4, 5);
      const judge = (list: readonly Application[]) => finish(judgeApplications(register, asking('k-een', 15), list));
      expect([...judge([...applications].reverse())].reverse()).toEqual(judge(applications));
    }
  });
});

describe('a table of applications', () => {
  it('keeps broken rows aside, each with its reason, and goes on with the good ones', async () => {
    const register = await openSeed(1);
    const school = register.schools?.ids[0] ?? '';
    const text = `id;school_id;programme_id;learners\nx;${school};k-een;8\n;${school};k-een;8\nx;${school};k-een;8\ny;weg;k-een;8\nz;${school};weg;8\nu;${school};k-een;0\nv;${school};k-een;veel\nw;${school};k-twee;1\n`;
    const { applications, issues } = readApplications('f.csv', text, register);
    expect(applications.map(({ id }) => id)).toEqual(['x', 'w']);
    expect(issues.map(({ row, code }) => [row, code])).toEqual([
      [2, 'id-missing'],
      [3, 'id-duplicate'],
      [4, 'reference-unknown'],
      [5, 'reference-unknown'],
      [6, 'learners-broken'],
      [7, 'learners-broken'],
    ]);
  });
});
