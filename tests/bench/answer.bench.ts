import { circle, distance, featureCollection, point, pointsWithinPolygon } from '@turf/turf';
import { analyse } from '../../src/analysis/analyse';
import { overviewOf, reachOf } from '../../src/analysis/explore';
import { MAX_REACH_KM } from '../../src/model/question';
import { EMBEDDED_FOLDER } from '../../src/pipeline/folder';
import { oracleBalance } from '../oracle/balance';
import { openOracleFolder } from '../oracle/tables';
import { openEmbedded, PROGRAMME } from './embedded';
import { medianMs, type Row } from './measure';

/** Answers of layer 1 on the embedded data. */
export const answerRows = async (): Promise<readonly Row[]> => {
  const { register, question } = await openEmbedded();
  const data = openOracleFolder(EMBEDDED_FOLDER);
  const { schools, workplaces } = register;
  const answer = analyse(register, question);
  const school = answer.schools.find(({ counted }) => counted)?.school ?? 0;
  const here = [schools?.lon[school] ?? 0, schools?.lat[school] ?? 0];
  const recognised = Array.from(answer.workplaces.workplace, (row) => [workplaces?.lon[row] ?? 0, workplaces?.lat[row] ?? 0]);
  const reachMs = medianMs(() => reachOf(register, question, school));
  return [
    {
      what: 'one question, 23 arrondissements',
      ms: medianMs(() => analyse(register, question)),
      against: 'plain recount with objects',
      referenceMs: medianMs(() => oracleBalance(data, { programme: PROGRAMME, level: 'arrondissement' }), 5),
    },
    {
      what: 'sector overview, Bouw',
      ms: medianMs(() => overviewOf(register, question, 'Bouw'), 5),
      against: 'plain recount with objects',
      referenceMs: medianMs(() => oracleBalance(data, { programme: '', sector: 'Bouw', level: 'arrondissement' }), 3),
    },
    {
      what: 'school panel: places, other schools and free places, 1 to 60 km',
      ms: reachMs,
      against: 'turf.distance per km, places of this school alone',
      referenceMs: medianMs(() => curveByTurfDistance(here, recognised)),
    },
    {
      what: 'school panel: the same',
      ms: reachMs,
      against: 'turf.circle + pointsWithinPolygon per km, places of this school alone',
      referenceMs: medianMs(() => curveByTurfCircles(here, recognised), 3),
    },
  ];
};

function curveByTurfDistance(here: number[], recognised: readonly number[][]): number[] {
  return Array.from({ length: MAX_REACH_KM }, (_, i) => recognised.filter((there) => distance(here, there) <= i + 1).length);
}

function curveByTurfCircles(here: number[], recognised: readonly number[][]): number[] {
  const points = featureCollection(recognised.map((there) => point(there)));
  return Array.from(
    { length: MAX_REACH_KM },
    (_, i) => pointsWithinPolygon(points, circle(here, i + 1, { steps: 180 })).features.length,
  );
}
