import { expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/analyse';
import { heatOf } from '../../../src/analysis/explore';
import { heatLoadsOf } from '../../../src/app/map/heat-loads';
import { type Load, sumOfLoads } from '../../../src/map/shades';
import { REGION_LEVELS } from '../../../src/model/geography';
import { DEFAULT_THRESHOLDS } from '../../../src/model/verdict';
import { openFiles } from '../../analysis/shared-compare';
import { FLOW_YEAR, flowWorldOf } from '../../oracle/flow-world';

const isClose = (found: number, wanted: number) => Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));

test('learners and places add up to the same over workplaces, over regions of every level and over schools: random worlds', async () => {
  for (let seed = 1; seed <= 40; seed++) {
    const { programmes, files } = flowWorldOf(seed);
    const { register } = await openFiles(files);
    const related = seed % 2 === 0;
    const subject =
      seed % 3 === 0
        ? ({ kind: 'sector', sector: 'Bouw' } as const)
        : ({ kind: 'programme', programme: programmes[seed % programmes.length] ?? '', related } as const);
    for (const level of REGION_LEVELS) {
      const question = {
        subject,
        year: FLOW_YEAR,
        level,
        reachKm: 8,
        schoolKinds: seed % 5 === 0 ? ['school'] : [],
        thresholds: DEFAULT_THRESHOLDS,
        learnersPerMentor: {},
      };
      const heat = heatOf(register, question);
      const { workplaces, regions, schools } = heatLoadsOf(register, analyse(register, question), heat);
      const about = `world ${seed}, ${level}`;
      const expectSums = (loads: Iterable<Load>, learners: number, places: number, what: string) => {
        const sum = sumOfLoads(loads);
        expect(isClose(sum.learners, learners), `learners over ${what}, ${about}: ${sum.learners} for ${learners}`).toBe(true);
        expect(isClose(sum.places, places), `places over ${what}, ${about}: ${sum.places} for ${places}`).toBe(true);
      };
      expectSums(workplaces.values(), heat.learners - heat.learnersOutside, heat.places, 'workplaces');
      expectSums(schools.values(), heat.learners, heat.places - heat.placesOutside, 'schools');
      // RESOC membership and reference regions leave municipalities out; the other levels take in every workplace.
      if (level === 'municipality' || level === 'arrondissement' || level === 'province')
        expectSums(regions.values(), heat.learners - heat.learnersOutside, heat.places, 'regions');
    }
  }
});
