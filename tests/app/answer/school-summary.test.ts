import { describe, expect, test } from 'vitest';
import { valueAt } from '../../../src/app/answer/chart-frame';
import { schoolHeadline } from '../../../src/app/answer/school-summary';
import type { SchoolReach } from '../../../src/model/answer';

function reachOf(learners: number | null, breakEvenAloneKm: number | null): SchoolReach {
  return {
    school: 0,
    reachKm: 3,
    curve: { learners, places: Float64Array.from([0, 2, 5, 9]), otherLearners: new Float64Array(4), breakEvenAloneKm },
    competitors: [],
  };
}

describe('the sentence about a school', () => {
  test('tells enough within reach from enough only beyond it', () => {
    expect(schoolHeadline(reachOf(4, 3), 3)).toEqual({ kind: 'enough', km: 3 });
    expect(schoolHeadline(reachOf(8, 4), 3)).toEqual({ kind: 'too-far', km: 4, reachKm: 3 });
  });

  test('tells never enough with the places at the end of the curve', () => {
    expect(schoolHeadline(reachOf(18, null), 3)).toEqual({ kind: 'never', maxKm: 4, learners: 18, places: 9 });
  });

  test('keeps unknown apart from none', () => {
    expect(schoolHeadline(reachOf(null, null), 2)).toEqual({ kind: 'unknown', places: 2, km: 2 });
    expect(schoolHeadline(reachOf(0, null), 2)).toEqual({ kind: 'nobody', places: 2, km: 2 });
  });
});

test('radii off the curve and between its kilometres read the kilometre below', () => {
  const { places } = reachOf(4, 3).curve;
  expect([0, 1, 2.9, 4, 60].map((km) => valueAt(places, km))).toEqual([0, 0, 2, 9, 9]);
});
