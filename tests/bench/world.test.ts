import { describe, expect, it } from 'vitest';
import { loadGeography } from '../../src/pipeline/folder';
import { benchWorld, SIZE_L, SIZE_S } from './world';

describe('the invented register of the bench', () => {
  it('is as large as it says, with no two points the same', async () => {
    const { schools, workplaces, recognitions, offers, programmes } = benchWorld(await loadGeography(), SIZE_S);
    const points = new Set<string>();
    for (const sites of [schools, workplaces]) {
      sites?.lon.forEach((lon, row) => {
        points.add(`${lon} ${sites.lat[row]}`);
      });
    }
    expect(points.size).toBe(10_500);
    expect(recognitions?.workplace.length).toBe(35_000);
    const pairs = new Set(recognitions?.workplace.map((workplace, row) => workplace * 150 + (recognitions.programme[row] ?? 0)));
    expect(pairs.size).toBe(35_000);
    expect(programmes.filter(({ contexts }) => contexts === 2).length).toBeGreaterThan(5);
    const learners = offers?.enrolments.reduce((sum, count) => sum + count, 0) ?? 0;
    expect(learners / 6_000).toBeCloseTo(1, 1);
  });

  it('has 3.5 million recognitions and 600,000 learners at its largest', async () => {
    const { workplaces, recognitions, offers } = benchWorld(await loadGeography(), SIZE_L);
    expect(workplaces?.lon.length).toBe(1_000_000);
    expect(recognitions?.workplace.length).toBe(3_500_000);
    const learners = offers?.enrolments.reduce((sum, count) => sum + count, 0) ?? 0;
    expect(learners / 600_000).toBeCloseTo(1, 1);
  });

  it('is the same for the same seed', async () => {
    const geography = await loadGeography();
    expect(benchWorld(geography, SIZE_S)).toEqual(benchWorld(geography, SIZE_S));
    expect(benchWorld(geography, SIZE_S, 2)).not.toEqual(benchWorld(geography, SIZE_S));
  });
});
