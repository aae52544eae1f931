import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/analysis/changes';
import { roomPerSite } from '../../src/analysis/explore';
import { bestSites } from '../../src/analysis/sites';
import { finish } from '../../src/analysis/steps';
import { MOST_LEARNERS } from '../../src/model/changes';
import type { Ground } from '../../src/model/match';
import type { Question } from '../../src/model/question';
import type { Register } from '../../src/model/register';
import { flowWorldOf, largeWorldOf } from '../oracle/flow-world';
import { diceOf } from '../oracle/world';
import { solvedAnew } from './solve-anew';
import { asking, GROUNDS, openSeed, openWorld } from './what-if-cases';

const SEEDS = Array.from({ length: 60 }, (_, nth) => nth + 1);
/** Rooms beyond this are not tried out number by number. */
const SMALL_ROOM = 9;

const entered = (register: Register, question: Question, programme: string, shares: readonly (readonly [number, number])[]) =>
  applyChanges(
    register,
    question.year,
    shares.map(([site, learners]) => ({ kind: 'offer', school: register.schools?.ids[site] ?? '', programme, learners })),
  ).register;

/** How much the maximum flow gains by these learners. */
const gain = (
  register: Register,
  question: Question,
  programme: string,
  ground: Ground,
  shares: readonly (readonly [number, number])[],
) =>
  solvedAnew(entered(register, question, programme, shares), question, ground).placed -
  solvedAnew(register, question, ground).placed;

/** Every set of at most so many. */
const subsets = (items: readonly number[], most: number): number[][] => {
  const [first, ...rest] = items;
  if (first === undefined) return [[]];
  const without = subsets(rest, most);
  return without.concat(without.filter((set) => set.length < most).map((set) => [first].concat(set)));
};

/** The most learners that a set can place in all, trying every way to share them out. */
const mostAt = (
  register: Register,
  question: Question,
  programme: string,
  ground: Ground,
  set: readonly number[],
  rooms: readonly number[],
): number => {
  const ways = set.reduce<number[][]>(
    (all, site) => all.flatMap((way) => Array.from({ length: (rooms[site] ?? 0) + 1 }, (_, n) => [...way, n])),
    [[]],
  );
  const contexts = register.programmes.find(({ id }) => id === programme)?.contexts ?? 1;
  const sum = (way: readonly number[]) => way.reduce((total, n) => total + n, 0);
  ways.sort((a, b) => sum(b) - sum(a));
  const fits = (way: readonly number[]) =>
    gain(
      register,
      question,
      programme,
      ground,
      set.map((site, i) => [site, way[i] ?? 0]),
    ) ===
    contexts * sum(way);
  return sum(ways.find(fits) ?? []);
};

describe('the best sites', () => {
  it.each(SEEDS)('place together what trying every set and every way to share finds, world %i', async (seed) => {
    const register = await openWorld(flowWorldOf(seed));
    const dice = diceOf(seed);
    const id = dice.pick(['k-een', 'k-twee', 'k-twee', 'k-drie']);
    const question = asking(id, dice.pick([8, 15, 30]));
    const programme = register.programmes.findIndex((each) => each.id === id);
    const count = dice.whole(1, 3);
    for (const ground of GROUNDS.slice(0, 2)) {
      const found = finish(bestSites(register, question, programme, 'schools', count, ground));
      const rooms = roomPerSite(register, question, programme, 'schools', ground).map(({ room }) => room);
      expect(found.sites.map(({ room }) => room)).toEqual([...rooms].sort((a, b) => b - a));
      const { sites, learnersEach, learners, bound, isOptimal } = found.best;
      expect(learnersEach.reduce((sum, n) => sum + n, 0)).toBe(learners);
      const shares = sites.map((site, i) => [site, learnersEach[i] ?? 0] as const);
      const contexts = register.programmes[programme]?.contexts ?? 1;
      if (learners <= MOST_LEARNERS) expect(gain(register, question, id, ground, shares)).toBe(contexts * learners);
      expect(isOptimal).toBe(learners === bound);
      if (Math.max(...rooms) > SMALL_ROOM) continue;
      const most = Math.max(
        ...subsets([...rooms.keys()], count).map((set) => mostAt(register, question, id, ground, set, rooms)),
      );
      expect({ seed, learners, isOptimal }).toEqual({ seed, learners: most, isOptimal: true });
    }
  });

  it('are as good as every set of three of a larger world, and cut off early within the bound that is told', async () => {
    for (const seed of [1, 2, 3, 4]) {
      const register = await openWorld(largeWorldOf(seed, { schools: 12, workplaces: 60, programmes: 1, ample: true }));
      const question = asking('k1', 25);
      const [ground] = GROUNDS;
      const exact = finish(bestSites(register, question, 0, 'schools', 3, ground)).best;
      const joint = (set: readonly number[]) =>
        gain(
          register,
          question,
          'k1',
          ground,
          set.map((site) => [site, 1000]),
        );
      const most = Math.max(
        ...subsets([...Array(12).keys()], 3)
          .filter((set) => set.length === 3)
          .map(joint),
      );
      expect(exact).toMatchObject({ learners: most, isOptimal: true, bound: most });
      const early = finish(bestSites(register, question, 0, 'schools', 3, ground, 1)).best;
      expect(early.bound).toBeGreaterThanOrEqual(most);
      expect(early.learners).toBeLessThanOrEqual(most);
      // The greedy set, which is the first one tried.
      expect(early.learners).toBeGreaterThanOrEqual((1 - 1 / Math.E) * most);
    }
  });

  it('leaves out schools of a kind that does not offer the education form, unless asked', async () => {
    const read = await openSeed(2);
    const { schools } = read;
    if (!schools) throw new Error('the world has schools');
    const kinds = schools.ids.map((_, school) => (school === 0 ? 'buso' : school === 1 ? '' : 'school'));
    const programmes = read.programmes.map((each) => ({ ...each, educationForm: 'bso' }));
    const register = { ...read, programmes, schools: { ...schools, kinds } };
    const listed = (otherForms: boolean) => {
      const found = finish(bestSites(register, asking('k-een'), 0, 'schools', 2, GROUNDS[0], undefined, otherForms));
      return found.sites.map(({ site }) => site).sort((a, b) => a - b);
    };
    expect(listed(true)).toEqual([...schools.ids.keys()]);
    expect(listed(false)).toEqual([...schools.ids.keys()].slice(1));
  });

  it('ranks municipalities too', async () => {
    const register = await openSeed(2);
    const { sites } = finish(bestSites(register, asking('k-een'), 0, 'municipalities', 2, GROUNDS[0]));
    expect(sites).toHaveLength(register.geography.regions.municipality.length);
  });
});
