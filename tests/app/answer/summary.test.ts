import { describe, expect, test } from 'vitest';
import { bySeverity, differenceOf, headlineOf, helpFor, shownAreas } from '../../../src/app/answer/summary';
import { answerOf, areaRow, counted, QUESTION } from './area-rows';
import { registerOf } from './registers';

const TURNHOUT = areaRow(0, 'shortage', 52, 61);
const OUDENAARDE = areaRow(1, 'no-workplaces', 0, 5);
const LEUVEN = areaRow(2, 'tight', 41, 38);
const AALST = areaRow(3, 'tight', 27, 26);
const HASSELT = areaRow(4, 'room', 88, 12);

describe('the difference', () => {
  test('is places minus learners, and unknown without enrolments', () => {
    expect(differenceOf(TURNHOUT.balance)).toBe(-9);
    expect(differenceOf(areaRow(0, 'unknown', 4, null).balance)).toBeNull();
  });

  test('of two-context learners is the smallest of the three', () => {
    const twoContexts = { twoContextLearners: 10, placesContext1: 12, placesContext2: 7 };
    expect(differenceOf(areaRow(0, 'tight', 30, 10, twoContexts).balance)).toBe(-3);
    expect(differenceOf(areaRow(0, 'tight', 16, 10, { ...twoContexts, placesContext2: 16 }).balance)).toBe(-4);
  });
});

describe('the default order', () => {
  test('is most serious first, then the smallest difference, unknown last', () => {
    const unknown = areaRow(5, 'unknown', 3, null);
    const idle = areaRow(6, 'no-activity', 0, 0);
    const order = bySeverity(counted([HASSELT, unknown, LEUVEN, idle, AALST, TURNHOUT, OUDENAARDE]));
    expect(order.map(({ area }) => area.region)).toEqual([1, 0, 3, 2, 4, 6, 5]);
  });

  test('keeps the order of the regions among equals', () => {
    const equal = [3, 1, 2].map((region) => areaRow(region, 'unknown', 3, null));
    expect(bySeverity(counted(equal)).map(({ area }) => area.region)).toEqual([3, 1, 2]);
  });

  test('shows what lies outside only when it holds anything', () => {
    expect(shownAreas(counted([areaRow(0, 'no-activity', 0, 0), areaRow(null, 'no-activity', 0, 0)]))).toHaveLength(1);
    expect(shownAreas(counted([areaRow(null, 'no-offer', 1, 0)]))).toHaveLength(1);
  });
});

describe('the headline', () => {
  const total = (places: number, learners: number | null, hasOffer = true) =>
    areaRow(null, 'room', places, learners, { hasOffer });

  test('is about the selected area where there is one', () => {
    expect(headlineOf(answerOf([TURNHOUT], total(52, 61)), TURNHOUT)).toEqual({ kind: 'area', area: TURNHOUT, difference: -9 });
  });

  test('names the largest shortage, areas without workplaces included', () => {
    const answer = answerOf([OUDENAARDE, LEUVEN, TURNHOUT], total(93, 104));
    expect(headlineOf(answer, null)).toEqual({ kind: 'short', short: 2, worst: TURNHOUT, missing: 9 });
  });

  test('does not call places missing where thresholds alone make a shortage', () => {
    const strict = areaRow(0, 'shortage', 20, 19);
    expect(headlineOf(answerOf([strict], total(20, 19)), null)).toEqual({
      kind: 'short',
      short: 1,
      worst: strict,
      missing: null,
    });
  });

  test('without a shortage tells the tightest area, without those the totals', () => {
    expect(headlineOf(answerOf([LEUVEN, AALST, HASSELT], total(156, 76)), null)).toEqual({
      kind: 'tight',
      tight: 2,
      worst: AALST,
    });
    expect(headlineOf(answerOf([HASSELT], total(88, 12)), null)).toEqual({ kind: 'enough', places: 88, learners: 12 });
  });

  test('tells nobody enrolled from nobody offering, and both from nothing at all', () => {
    const areas = [areaRow(0, 'unused', 12, 0)];
    expect(headlineOf(answerOf(areas, total(12, 0)), null)).toEqual({ kind: 'nobody', places: 12 });
    expect(headlineOf(answerOf(areas, total(12, 0, false)), null)).toEqual({ kind: 'no-offer', places: 12 });
    expect(headlineOf(answerOf([], total(0, 0, false)), null)).toEqual({ kind: 'empty' });
    expect(headlineOf(answerOf([], total(12, null)), null)).toEqual({ kind: 'unknown', places: 12, workplaces: 12 });
  });
});

describe('help for an empty answer', () => {
  const nobody = answerOf([], areaRow(null, 'no-offer', 3, 0, { hasOffer: false }));

  test('names other school years and counts related programmes of this one', () => {
    const register = registerOf([
      [0, 0, 0, 4],
      [1, 0, 2, 6],
      [1, 2, 1, 3],
      [2, 2, 1, 1],
      [2, 1, 1, 9],
    ]);
    expect(helpFor(register, nobody)).toEqual({
      years: ['2020-2021', '2022-2023'],
      relatedProgrammes: 1,
      otherSchoolKinds: false,
    });
  });

  test('points at the school kinds when those hide the offer', () => {
    const filtered = answerOf([], nobody.total, { ...QUESTION, schoolKinds: ['CLW'] });
    expect(helpFor(registerOf([[0, 0, 1, 4]]), filtered)?.otherSchoolKinds).toBe(true);
  });

  test('is silent where somebody offers it', () => {
    expect(helpFor(registerOf([]), answerOf([], areaRow(null, 'unused', 3, 0, { hasOffer: true })))).toBeNull();
  });
});
