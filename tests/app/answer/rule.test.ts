import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotientOf } from '../../../src/analysis/verdict';
import { decidingQuotient, quotientDigits, quotientsOf, turnsByVerdict } from '../../../src/app/answer/rule';
import { DEFAULT_THRESHOLDS } from '../../../src/model/verdict';
import { areaRow } from './area-rows';

const count = fc.integer({ min: 0, max: 60 });

describe('the quotients of the card', () => {
  test('decide as the analysis does, whatever the balance', () => {
    fc.assert(
      fc.property(count, count, count, count, count, (learners, two, places, placesContext1, placesContext2) => {
        const twoContextLearners = Math.min(learners, two);
        const { balance } = areaRow(0, 'unknown', places, learners, { twoContextLearners, placesContext1, placesContext2 });
        expect(decidingQuotient(quotientsOf(balance))?.value ?? 0).toBe(quotientOf(balance));
      }),
    );
  });

  test('are none where learners are unknown or none', () => {
    expect(quotientsOf(areaRow(0, 'unknown', 3, null).balance)).toEqual([]);
    expect(quotientsOf(areaRow(0, 'unused', 3, 0).balance)).toEqual([]);
  });
});

describe('written quotients', () => {
  test('keep to their own side of every bound', () => {
    expect(quotientDigits(61 / 52, DEFAULT_THRESHOLDS)).toBe(2);
    expect(quotientDigits(1.2508, DEFAULT_THRESHOLDS)).toBe(3);
    expect(quotientDigits(1.25, DEFAULT_THRESHOLDS)).toBe(2);
    expect(quotientDigits(0.5499, DEFAULT_THRESHOLDS)).toBe(4);
  });
});

test('turns to one verdict are told together, the smallest change first', () => {
  const turns = turnsByVerdict([
    { of: 'places', amount: -4, verdict: 'shortage' },
    { of: 'places', amount: 1, verdict: 'balanced' },
    { of: 'learners', amount: -1, verdict: 'balanced' },
    { of: 'learners', amount: 5, verdict: 'shortage' },
  ]);
  expect(turns.map(([verdict, each]) => [verdict, ...each.map(({ amount }) => amount)])).toEqual([
    ['balanced', 1, -1],
    ['shortage', -4, 5],
  ]);
});
