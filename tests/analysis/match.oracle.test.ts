import { describe, expect, it } from 'vitest';
import { leastKm, maxPlaced } from '../oracle/flow';
import { FLOW_YEAR, flowWorldOf, largeWorldOf, shuffled } from '../oracle/flow-world';
import { highsOptimum } from '../oracle/highs';
import { type FlowNetwork, leavesCapsOpen, networkOf, type SharedQuestion } from '../oracle/network';
import { certificateBySubsets, certificateByTrying, offerKey, offerStatuses, siteStatuses } from '../oracle/statuses';
import { readOracle } from '../oracle/tables';
import { type Dice, diceOf, WORLD_YEARS, worldOf } from '../oracle/world';
import {
  ask,
  expectCertificate,
  expectConsistent,
  expectSameKm,
  expectSameMatch,
  type MatchJson,
  matchOptions,
  networkAsked,
  openFiles,
  pairsFit,
} from './shared-compare';

const WORLDS = 240;
const BATCH = 20;
const BATCHES = Array.from({ length: WORLDS / BATCH }, (_, batch) => batch * BATCH + 1);
const REACHES = [0, 3, 8, 20, 27.5] as const;

const drawQuestion = (dice: Dice, programmes: readonly string[], year: string = FLOW_YEAR): SharedQuestion => {
  const all = dice.chance(0.35);
  return {
    programme: all ? null : dice.pick(programmes),
    related: !all && dice.chance(0.4),
    year,
    reachKm: dice.pick(REACHES),
  };
};

describe('a match in a crowded world', () => {
  it.each(BATCHES)('places as many as near as HiGHS, with every status as its definition says, worlds from %i', async (first) => {
    for (let seed = first; seed < first + BATCH; seed++) {
      const world = flowWorldOf(seed);
      const opened = await openFiles(world.files);
      const dice = diceOf(seed + 1_000_000);
      expectSameMatch(opened, drawQuestion(dice, world.programmes), { seed }, highsOptimum);
      expectSameMatch(opened, drawQuestion(dice, world.programmes), { seed }, leastKm);
    }
  });

  it.each(BATCHES)('keeps running agreements where they are when they are given, worlds from %i', async (first) => {
    for (let seed = first; seed < first + BATCH; seed++) {
      const world = flowWorldOf(seed);
      const opened = await openFiles(world.files);
      if (opened.data.agreements === null || leavesCapsOpen(opened.data, FLOW_YEAR)) continue;
      const question = drawQuestion(diceOf(seed + 2_000_000), world.programmes);
      expectSameMatch(opened, { ...question, given: true }, { seed });
    }
  });

  it('gives the same statuses and numbers whatever the order of the rows', async () => {
    for (let seed = 1; seed <= 80; seed++) {
      const world = flowWorldOf(seed);
      const question = drawQuestion(diceOf(seed + 3_000_000), world.programmes);
      const given = seed % 3 === 0 && world.files['agreements.csv'] !== undefined;
      const options = matchOptions({ ...question, given });
      const asked = async (files: typeof world.files) => ask<MatchJson>((await openFiles(files)).register, 'match', options);
      const one = await asked(world.files);
      const other = await asked(shuffled(world, seed + 4_000_000).files);
      const km = { totalKm: Math.round(one.totalKm * 1e6) };
      expect({ seed, match: { ...other, totalKm: Math.round(other.totalKm * 1e6) } }).toEqual({ seed, match: { ...one, ...km } });
    }
  });
});

describe('a match in a wider world', () => {
  const seeds = Array.from({ length: 6 }, (_, nth) => nth * 6 + 1);
  it.each(seeds)('agrees with the recount too, worlds from %i', async (first) => {
    for (let seed = first; seed < first + 6; seed++) {
      const world = worldOf(seed);
      const opened = await openFiles(world.files);
      const dice = diceOf(seed + 5_000_000);
      const question = drawQuestion(dice, world.programmes, dice.pick(WORLD_YEARS));
      const own = opened.data.programmes.find((row) => row.id === question.programme)?.reachKm ?? null;
      expectSameMatch(opened, { ...question, reachKm: dice.pick([8, 15]) }, { seed });
      // What is asked without a reach has that of its programme.
      if (own !== null) {
        const { 'reach-km': _, ...options } = matchOptions(question);
        const asked = ask<MatchJson>(opened.register, 'match', options);
        const same = ask<MatchJson>(opened.register, 'match', matchOptions({ ...question, reachKm: own }));
        expect({ seed, question, asked }).toEqual({ seed, question, asked: same });
      }
    }
  });
});

describe('a match of hundreds of schools', () => {
  const shapes = [
    { schools: 50, workplaces: 200, programmes: 1, ample: true },
    { schools: 50, workplaces: 200, programmes: 1, ample: false },
    { schools: 100, workplaces: 400, programmes: 4, ample: false },
    { schools: 500, workplaces: 2000, programmes: 1, ample: true },
    { schools: 500, workplaces: 2000, programmes: 1, ample: false },
  ];
  /** Any optimum shows who is short; trying is for small worlds, so here the cut only has to prove the number. */
  it.each(shapes)('has the objective of HiGHS: $schools x $workplaces, $programmes programmes, ample $ample', async (shape) => {
    const world = largeWorldOf(shape.schools + shape.programmes, shape);
    const opened = await openFiles(world.files);
    const question = { programme: shape.programmes === 1 ? 'k1' : null, year: FLOW_YEAR, reachKm: 10 };
    const found = ask<MatchJson>(opened.register, 'match', matchOptions(question));
    const network = networkAsked(opened, question);
    const optimum = highsOptimum(network);
    expect({ placed: found.placed }).toEqual({ placed: optimum.placed });
    expectSameKm(shape, found.totalKm, optimum.km);
    expectConsistent(shape, found, opened);
    expectNamedCut(found, network);
    if (shape.schools <= 100) {
      expect(pairsFit(network, found.pairs)).toBe(true);
      expectCertificate(shape, found, network);
    }
  });
});

/** The certificate adds up, and names exactly the schools with a short offer. */
const expectNamedCut = (found: MatchJson, network: FlowNetwork): void => {
  expect(found.certificate === null).toBe(found.unplaced === 0);
  const short = new Set(found.offers.filter((offer) => offer.status === 'short').map(offerKey));
  const inCut = new Set(network.nodes.flatMap((node, index) => (short.has(offerKey(node)) ? [index] : [])));
  const usable = new Set(network.arcs.filter((arc) => inCut.has(arc.node)).map((arc) => arc.recognition));
  const capsAt = new Map<number, number>();
  for (const index of usable) {
    const row = network.recognitions[index];
    if (row !== undefined) capsAt.set(row.site, (capsAt.get(row.site) ?? 0) + row.cap);
  }
  const places = [...capsAt].reduce((sum, [site, caps]) => sum + Math.min(network.sites[site]?.places ?? 0, caps), 0);
  const learners = [...inCut].reduce((sum, index) => sum + (network.nodes[index]?.learners ?? 0), 0);
  expect({ learners, places, unplaced: learners - places }).toEqual({
    learners: found.certificate?.learners ?? 0,
    places: found.certificate?.places ?? 0,
    unplaced: found.unplaced,
  });
};

describe('the recount itself', () => {
  const worlds = Array.from({ length: 150 }, (_, seed) => {
    const world = flowWorldOf(seed + 1);
    return networkOf(
      readOracle((file) => world.files[file] ?? null),
      { programme: null, year: FLOW_YEAR, reachKm: 8 },
    );
  });

  it('finds by augmenting paths what HiGHS finds', () => {
    for (const network of worlds.slice(0, 60)) {
      const optimum = highsOptimum(network);
      const { placed, km } = leastKm(network);
      expect([placed, maxPlaced(network)]).toEqual([optimum.placed, optimum.placed]);
      expectSameKm({}, km, optimum.km);
    }
  });

  it('finds by flows the set of schools that trying every set finds', () => {
    const few = worlds.filter((network) => network.nodes.length <= 8);
    expect(few.length).toBeGreaterThan(60);
    for (const network of few) expect(certificateByTrying(network)).toEqual(certificateBySubsets(network));
  });

  it('is not an easy examination: the worlds hold every status, many proofs and huge numbers', () => {
    const count = new Map<string, number>();
    for (const network of worlds) {
      const seen = [
        ...offerStatuses(network).map((row) => `offer ${row.status}`),
        ...siteStatuses(network).map((row) => `workplace ${row.status}`),
        certificateByTrying(network) === null ? 'all placed' : 'proof',
        ...(maxPlaced(network) > 1000 ? ['huge'] : []),
      ];
      for (const name of new Set(seen)) count.set(name, (count.get(name) ?? 0) + 1);
    }
    for (const name of [
      'offer short',
      'offer tight',
      'offer covered',
      'workplace needed',
      'workplace tight',
      'workplace spare',
    ]) {
      expect([name, (count.get(name) ?? 0) >= 20]).toEqual([name, true]);
    }
    expect(count.get('proof')).toBeGreaterThan(50);
    expect(count.get('all placed')).toBeGreaterThan(10);
    expect(count.get('huge')).toBeGreaterThan(5);
  });
});
