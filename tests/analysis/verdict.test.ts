import { expect, it } from 'vitest';
import { turnsOf, verdictOf } from '../../src/analysis/verdict';
import { DEFAULT_THRESHOLDS } from '../../src/model/verdict';

it('finds the turns of more places than fit in 32 bits', () => {
  const places = 4e9;
  const balance = {
    learners: 1,
    twoContextLearners: 0,
    places,
    placesContext1: 0,
    placesContext2: 0,
    hasOffer: true,
    contexts: 1 as const,
  };
  expect(verdictOf(balance, DEFAULT_THRESHOLDS)).toBe('room');
  expect(turnsOf(balance, DEFAULT_THRESHOLDS)).toContainEqual({ of: 'learners', amount: 12, verdict: 'high-both' });
  expect(turnsOf(balance, DEFAULT_THRESHOLDS)).toContainEqual({ of: 'places', amount: -(places - 1), verdict: 'tight' });
});
