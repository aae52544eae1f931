import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotientOf, turnsOf, verdictOf } from '../../src/analysis/verdict';
import { type Balance, DEFAULT_THRESHOLDS, STRICTNESS, type Thresholds, type Turn, type Verdict } from '../../src/model/verdict';
import { oracleQuotient, oracleVerdict, withLearners, withPlaces } from '../oracle/rule';

const SEED = 20261120;
const PLANE = 60;

const oneContext = (learners: number | null, places: number, hasOffer = true): Balance => ({
  learners,
  twoContextLearners: 0,
  places,
  placesContext1: 0,
  placesContext2: 0,
  hasOffer,
  contexts: 1,
});

const twoContexts = (learners: number, places: number, context1: number, context2: number, hasOffer = true): Balance => ({
  learners,
  twoContextLearners: learners,
  places,
  placesContext1: context1,
  placesContext2: context2,
  hasOffer,
  contexts: 2,
});

/** Ways in which the places of an area may divide over the contexts: all serve both, halves, one context alone, almost one alone. */
const SPLITS: readonly ((places: number) => readonly [number, number])[] = [
  (places) => [places, places],
  (places) => [Math.floor(places / 2), Math.ceil(places / 2)],
  (places) => [places, 0],
  (places) => [Math.min(1, places), places],
];

/** Every balance of the plane: one context with and without an offer, and two contexts in each split. */
function* planeOf(most: number): Generator<Balance> {
  for (let learners = 0; learners <= most; learners++) {
    for (let places = 0; places <= most; places++) {
      yield oneContext(learners, places, true);
      yield oneContext(learners, places, learners > 0);
      for (const split of SPLITS) yield twoContexts(learners, places, ...split(places));
    }
  }
}

/** Learners who may join: of a one-context programme, and of a two-context one. */
const oneLearnerMore = (balance: Balance): Balance[] => {
  if (balance.learners === null) return [];
  const more = { ...balance, learners: balance.learners + 1, hasOffer: true };
  return [more, { ...more, twoContextLearners: balance.twoContextLearners + 1 }];
};

/** Places that may be added: serving neither, one or both contexts of the two-context programmes. */
const onePlaceMore = (balance: Balance): Balance[] =>
  [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ].map(([first = 0, second = 0]) => ({
    ...balance,
    places: balance.places + 1,
    placesContext1: balance.placesContext1 + first,
    placesContext2: balance.placesContext2 + second,
  }));

const strictnessOf = (balance: Balance, thresholds: Thresholds): number | null => STRICTNESS[verdictOf(balance, thresholds)];

/** Fails with the two balances named, so that a counterexample can be read off. */
const expectMonotone = (balance: Balance, thresholds: Thresholds): void => {
  const now = strictnessOf(balance, thresholds);
  if (now === null) return;
  for (const more of oneLearnerMore(balance)) {
    const then = strictnessOf(more, thresholds);
    if (then === null || then < now)
      expect.fail(`one learner more is more generous: ${JSON.stringify({ balance, more, thresholds })}`);
  }
  for (const more of onePlaceMore(balance)) {
    const then = strictnessOf(more, thresholds);
    if (then === null || then > now) expect.fail(`one place more is stricter: ${JSON.stringify({ balance, more, thresholds })}`);
  }
};

const after = (balance: Balance, of: Turn['of'], amount: number): Balance | null =>
  of === 'learners' ? withLearners(balance, amount, balance.contexts === 2) : withPlaces(balance, amount);

/** The first change of one kind and direction that turns the verdict, found by trying them one by one. */
const firstTurn = (balance: Balance, of: Turn['of'], sign: 1 | -1, thresholds: Thresholds, most: number): Turn | null => {
  const now = oracleVerdict(balance, thresholds);
  for (let amount = 1; amount <= most; amount++) {
    const next = after(balance, of, sign * amount);
    if (next === null) return null;
    const verdict = oracleVerdict(next, thresholds) as Verdict;
    if (verdict !== now) return { of, amount: sign * amount, verdict };
  }
  return null;
};

const DIRECTIONS: readonly (readonly [Turn['of'], 1 | -1])[] = [
  ['learners', 1],
  ['learners', -1],
  ['places', 1],
  ['places', -1],
];

/** More than any change needed on the balances tried here. */
const MOST_TRIED = 2000;

const expectTurnsMinimalAndTrue = (balance: Balance, thresholds: Thresholds): void => {
  const turns = turnsOf(balance, thresholds);
  const found = DIRECTIONS.map(([of, sign]) => firstTurn(balance, of, sign, thresholds, MOST_TRIED)).filter(
    (turn) => turn !== null,
  );
  const inOrder = (list: readonly Turn[]): Turn[] => [...list].sort((a, b) => a.of.localeCompare(b.of) || a.amount - b.amount);
  if (JSON.stringify(inOrder(turns).map(bare)) === JSON.stringify(inOrder(found).map(bare))) return;
  expect({ balance, thresholds, turns: inOrder(turns) }).toEqual({ balance, thresholds, turns: inOrder(found) });
};

const bare = ({ of, amount, verdict }: Turn) => [of, amount, verdict];

/** Ascending cut-offs, equal ones included. */
const thresholdsArbitrary: fc.Arbitrary<Thresholds> = fc
  .tuple(fc.array(fc.integer({ min: 10, max: 300 }), { minLength: 3, maxLength: 3 }), fc.integer({ min: 1, max: 40 }))
  .map(([hundredths, highBothEnrolments]) => {
    const [room = 0, balanced = 0, tight = 0] = hundredths.sort((a, b) => a - b).map((value) => value / 100);
    return { room, balanced, tight, highBothEnrolments };
  });

/** Any mixture: one- and two-context learners, places that serve either context, both or none. */
const balanceArbitrary: fc.Arbitrary<Balance> = fc
  .record({
    one: fc.integer({ min: 0, max: 60 }),
    two: fc.integer({ min: 0, max: 60 }),
    plain: fc.integer({ min: 0, max: 60 }),
    first: fc.integer({ min: 0, max: 30 }),
    second: fc.integer({ min: 0, max: 30 }),
    both: fc.integer({ min: 0, max: 30 }),
    hasOffer: fc.boolean(),
  })
  .map(({ one, two, plain, first, second, both, hasOffer }) => ({
    learners: one + two,
    twoContextLearners: two,
    places: plain + first + second + both,
    placesContext1: first + both,
    placesContext2: second + both,
    hasOffer: hasOffer || one + two > 0,
    contexts: two > 0 || first + second + both > 0 ? 2 : 1,
  }));

describe('the table of verdicts', () => {
  const cells: readonly (readonly [string, Balance, Verdict])[] = [
    ['unknown learners, no places', oneContext(null, 0), 'unknown'],
    ['unknown learners, places', oneContext(null, 12), 'unknown'],
    ['unknown learners without an offer', oneContext(null, 12, false), 'unknown'],
    ['nobody and no places, an offer', oneContext(0, 0), 'no-activity'],
    ['nobody and no places, no offer', oneContext(0, 0, false), 'no-activity'],
    ['one learner and no places', oneContext(1, 0), 'no-workplaces'],
    ['many learners and no places', oneContext(60, 0), 'no-workplaces'],
    ['places and no offer', oneContext(0, 1, false), 'no-offer'],
    ['places and an offer with nobody', oneContext(0, 1), 'unused'],
    ['just under 0.55', oneContext(6, 11), 'room'],
    ['just under 0.55 with 12', oneContext(12, 22), 'room'],
    ['just under 0.55 with 13', oneContext(13, 24), 'high-both'],
    ['far under 0.55 with 13', oneContext(13, 600), 'high-both'],
    ['exactly 0.55', oneContext(11, 20), 'balanced'],
    ['exactly 0.90', oneContext(9, 10), 'balanced'],
    ['exactly 0.90, larger', oneContext(27, 30), 'balanced'],
    ['just above 0.90', oneContext(10, 11), 'tight'],
    ['exactly 1.25', oneContext(5, 4), 'tight'],
    ['exactly 1.25, larger', oneContext(50, 40), 'tight'],
    ['just above 1.25', oneContext(44, 35), 'shortage'],
    ['two contexts, all places decide', twoContexts(10, 16, 16, 16), 'tight'],
    ['two contexts, context 1 decides', twoContexts(5, 30, 4, 30), 'tight'],
    ['two contexts, context 2 decides', twoContexts(5, 30, 30, 3), 'shortage'],
    ['two contexts, one context without places', twoContexts(1, 30, 30, 0), 'shortage'],
    ['two contexts, ample', twoContexts(13, 100, 60, 60), 'high-both'],
    ['two contexts, no places at all', twoContexts(3, 0, 0, 0), 'no-workplaces'],
    ['two contexts, nobody', twoContexts(0, 8, 8, 0), 'unused'],
    [
      'mixed, both kinds of learners weigh',
      { ...oneContext(9, 10), twoContextLearners: 3, placesContext1: 9, placesContext2: 9, contexts: 2 },
      'tight',
    ],
  ];

  it.each(cells)('%s', (_, balance, verdict) => {
    expect(verdictOf(balance, DEFAULT_THRESHOLDS)).toBe(verdict);
  });

  it('is the rule of the definition on the whole plane of learners and places', () => {
    for (const balance of planeOf(PLANE)) {
      const verdict = verdictOf(balance, DEFAULT_THRESHOLDS);
      if (verdict !== oracleVerdict(balance)) expect({ balance, verdict }).toEqual({ balance, verdict: oracleVerdict(balance) });
    }
  });

  it('judges the cut-offs by whole numbers, without rounding', () => {
    for (let places = 1; places <= 400; places++) {
      for (let learners = 1; learners <= 520; learners++) {
        const exact = (hundredths: number): number => Math.sign(learners * 100 - places * hundredths);
        let verdict = 'shortage';
        if (exact(55) < 0) verdict = learners >= 13 ? 'high-both' : 'room';
        else if (exact(90) <= 0) verdict = 'balanced';
        else if (exact(125) <= 0) verdict = 'tight';
        const found = verdictOf(oneContext(learners, places), DEFAULT_THRESHOLDS);
        if (found !== verdict) expect({ learners, places, found }).toEqual({ learners, places, found: verdict });
      }
    }
  });

  it('takes the hardest of the quotients, for any mixture and any ascending cut-offs', () => {
    fc.assert(
      fc.property(balanceArbitrary, thresholdsArbitrary, (balance, thresholds) => {
        expect(verdictOf(balance, thresholds)).toBe(oracleVerdict(balance, thresholds));
        if (balance.places > 0) expect(quotientOf(balance)).toBe(oracleQuotient(balance));
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });
});

describe('one learner or one place more', () => {
  it('never turns the wrong way on the whole plane', () => {
    for (const balance of planeOf(PLANE)) expectMonotone(balance, DEFAULT_THRESHOLDS);
  });

  it('never turns the wrong way for any mixture and any ascending cut-offs', () => {
    fc.assert(
      fc.property(balanceArbitrary, thresholdsArbitrary, (balance, thresholds) => expectMonotone(balance, thresholds)),
      { seed: SEED, numRuns: 5000 },
    );
  });

  it('leaves the scale only where nothing is there or nothing is known', () => {
    for (const balance of planeOf(PLANE)) {
      const isNothing = balance.learners === 0 && balance.places === 0;
      expect(strictnessOf(balance, DEFAULT_THRESHOLDS) === null).toBe(isNothing);
    }
    for (let places = 0; places <= PLANE; places++)
      expect(verdictOf(oneContext(null, places), DEFAULT_THRESHOLDS)).toBe('unknown');
  });

  it('says what comes of nothing', () => {
    expect(verdictOf(oneContext(1, 0), DEFAULT_THRESHOLDS)).toBe('no-workplaces');
    expect(verdictOf(oneContext(0, 1, false), DEFAULT_THRESHOLDS)).toBe('no-offer');
    expect(verdictOf(oneContext(0, 1, true), DEFAULT_THRESHOLDS)).toBe('unused');
  });
});

describe('the turns of a verdict', () => {
  it('are the fewest learners or places that change it, on the whole plane', () => {
    for (const balance of planeOf(30)) expectTurnsMinimalAndTrue(balance, DEFAULT_THRESHOLDS);
  });

  it('are the fewest learners or places that change it, for any ascending cut-offs', () => {
    fc.assert(
      fc.property(balanceArbitrary, thresholdsArbitrary, (balance, thresholds) => expectTurnsMinimalAndTrue(balance, thresholds)),
      { seed: SEED, numRuns: 1500 },
    );
  });

  it('are none where enrolments are unknown', () => {
    expect(turnsOf(oneContext(null, 8), DEFAULT_THRESHOLDS)).toEqual([]);
  });
});
