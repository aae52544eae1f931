import { expect, test } from 'vitest';
import { pairDetail, suggestedCsv, suggestedForSchool, suggestedForWorkplace } from '../../../src/app/answer/suggested';
import { SCHOOL_SHARED_TEXT } from '../../../src/i18n/school-shared';
import type { MatchedPair } from '../../../src/model/match';
import { registerOf } from './registers';

const pair = (school: number, programme: number, workplace: number, learners: number, km: number): MatchedPair => ({
  school,
  programme,
  context: 0,
  workplace,
  learners,
  km,
});
const PAIRS = [pair(0, 0, 5, 2, 7.25), pair(0, 0, 3, 1, 2), pair(1, 0, 3, 4, 1), pair(0, 2, 3, 1, 2)];
const words = SCHOOL_SHARED_TEXT.nl;

test('a school gets its own pairs of the programmes asked for, nearest first, with the km of every learner', () => {
  const suggested = suggestedForSchool({ pairs: PAIRS }, 0, [0]);
  expect(suggested.pairs.map(({ workplace }) => workplace)).toEqual([3, 5]);
  expect(suggested).toMatchObject({ learners: 3, totalKm: 16.5, hasProgrammes: false, hasContexts: false });
});

test('a workplace gets everybody who would come there, and tells programmes apart where there are several', () => {
  const suggested = suggestedForWorkplace({ pairs: PAIRS }, 3);
  expect(suggested).toMatchObject({ learners: 6, totalKm: 8, hasProgrammes: true });
  const register = registerOf([]);
  expect(suggested.pairs.map((each) => pairDetail(register, suggested, each, words))).toEqual([
    'Metselaar',
    'Metselaar',
    'Bekister',
  ]);
});

test('contexts are told per row, also in the file, where programmes of one context leave them empty', () => {
  const both = suggestedForSchool({ pairs: [{ ...pair(0, 0, 3, 1, 2.345), context: 2 }, pair(0, 2, 3, 1, 2)] }, 0, [0, 2]);
  const register = registerOf([]);
  expect(both.hasContexts).toBe(true);
  expect(both.pairs.map((each) => pairDetail(register, both, each, words))).toEqual(['Bekister', 'Metselaar, context 2']);
  const { header, rows } = suggestedCsv(register, both, words);
  expect(rows.map((row) => row.slice(4))).toEqual([
    ['Bekister', null, 1, 2],
    ['Metselaar', 2, 1, 2.35],
  ]);
  expect(rows.every((row) => row.length === header.length)).toBe(true);
});
