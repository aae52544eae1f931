import { describe, expect, test } from 'vitest';
import { parseDecimal, thresholdError, wholeError } from '../../../src/app/answer/thresholds';
import { DEFAULT_THRESHOLDS } from '../../../src/model/verdict';

test('a number reads with a comma or a point, and nothing else is one', () => {
  expect(['0,55', '1.25', ' 2 ', ',5', '-1'].map(parseDecimal)).toEqual([0.55, 1.25, 2, 0.5, -1]);
  expect(['', 'veel', '1,2,3', '1e3', '0x10', 'Infinity'].map(parseDecimal)).toEqual([null, null, null, null, null, null]);
});

describe('a threshold is refused', () => {
  test('when the bounds would no longer ascend', () => {
    expect(thresholdError('balanced', 0.5, DEFAULT_THRESHOLDS)).toBe('ascending');
    expect(thresholdError('balanced', 1.3, DEFAULT_THRESHOLDS)).toBe('ascending');
    expect(thresholdError('tight', 0.9, DEFAULT_THRESHOLDS)).toBeNull();
  });

  test('when it is no number, not positive or beyond all use', () => {
    expect(thresholdError('room', null, DEFAULT_THRESHOLDS)).toBe('number');
    expect(thresholdError('room', 0, DEFAULT_THRESHOLDS)).toBe('positive');
    expect(thresholdError('tight', 101, DEFAULT_THRESHOLDS)).toBe('large');
  });

  test('when a count is not whole', () => {
    expect([wholeError(1.5), wholeError(0), wholeError(13)]).toEqual(['whole', 'whole', null]);
    expect(thresholdError('highBothEnrolments', 12.5, DEFAULT_THRESHOLDS)).toBe('whole');
  });
});
