import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../src/analysis/distance';
import { TOUR_RULE, tourOf } from '../../src/analysis/tour';
import { type Dice, diceOf } from '../oracle/world';

const point = (dice: Dice) => ({ lon: 3 + dice.whole(0, 25_000) / 10_000, lat: 50.7 + dice.whole(0, 7_000) / 10_000 });
type Point = ReturnType<typeof point>;

/** The shortest there is, by Held and Karp (1962): for every set of stops and every last one the shortest way. */
const shortestKm = (start: Point, stops: readonly Point[], isClosed: boolean): number => {
  const km = (a: Point | undefined, b: Point | undefined) =>
    TOUR_RULE.detour * distanceKm(a?.lon ?? 0, a?.lat ?? 0, b?.lon ?? 0, b?.lat ?? 0);
  const count = stops.length;
  const best = new Float64Array((1 << count) * count).fill(Number.POSITIVE_INFINITY);
  stops.forEach((stop, last) => {
    best[(1 << last) * count + last] = km(start, stop);
  });
  for (let set = 1; set < 1 << count; set++) {
    for (let last = 0; last < count; last++) {
      const sofar = best[set * count + last] ?? Number.POSITIVE_INFINITY;
      if (!Number.isFinite(sofar)) continue;
      for (let next = 0; next < count; next++) {
        if ((set >> next) & 1) continue;
        const at = (set | (1 << next)) * count + next;
        best[at] = Math.min(best[at] ?? 0, sofar + km(stops[last], stops[next]));
      }
    }
  }
  const all = (1 << count) - 1;
  return Math.min(...stops.map((stop, last) => (best[all * count + last] ?? 0) + (isClosed ? km(stop, start) : 0)));
};

describe('a tour', () => {
  it('is within 5 % of the shortest on 200 random cases of up to 10 stops, open and closed', () => {
    const dice = diceOf(1962);
    let worst = 1;
    let exact = 0;
    for (let nth = 0; nth < 200; nth++) {
      const start = point(dice);
      const stops = Array.from({ length: dice.whole(1, 10) }, () => point(dice));
      const isClosed = dice.chance(0.5);
      const tour = tourOf(start, stops, { ...TOUR_RULE, isClosed });
      expect([...tour.stops].map(({ stop }) => stop).sort((a, b) => a - b)).toEqual([...stops.keys()]);
      const ratio = tour.totalKm / shortestKm(start, stops, isClosed);
      expect(ratio).toBeGreaterThan(1 - 1e-9);
      worst = Math.max(worst, ratio);
      if (ratio < 1 + 1e-9) exact += 1;
    }
    expect(worst).toBeLessThan(1.05);
    expect(exact).toBeGreaterThan(180);
  });

  it('reckons roads, driving and time at each stop', () => {
    const start = { lon: 4, lat: 51 };
    const stops = [
      { lon: 4.2, lat: 51 },
      { lon: 4.1, lat: 51 },
    ];
    const rule = { minutesPerStop: 30, kmPerHour: 60, detour: 1.5, isClosed: true };
    const { stops: rows, backKm, totalKm, totalMinutes } = tourOf(start, stops, rule);
    const leg = 1.5 * distanceKm(4, 51, 4.1, 51);
    expect(rows.map(({ stop }) => stop)).toEqual([1, 0]);
    expect(rows[0]?.arrives).toBeCloseTo(leg, 6);
    expect(rows[1]?.arrives).toBeCloseTo(2 * leg + 30, 3);
    expect(totalKm).toBeCloseTo((rows[0]?.km ?? 0) + (rows[1]?.km ?? 0) + backKm, 9);
    expect(totalMinutes).toBeCloseTo(totalKm + 60, 9);
  });

  it('keeps stops without a place for the end, and is nothing without stops', () => {
    const start = { lon: 4, lat: 51 };
    const nowhere = { lon: Number.NaN, lat: Number.NaN };
    const tour = tourOf(start, [nowhere, { lon: 4.1, lat: 51 }]);
    expect(tour.stops.map(({ stop }) => stop)).toEqual([1, 0]);
    expect(tour.totalKm).toBeCloseTo(2 * 1.3 * distanceKm(4, 51, 4.1, 51), 6);
    expect(tourOf(start, [])).toEqual({ stops: [], backKm: 0, totalKm: 0, totalMinutes: 0 });
  });
});
