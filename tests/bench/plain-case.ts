import { type Contest, contestOf } from '../../src/analysis/contest';
import { scopeOf } from '../../src/analysis/scope';
import type { Geography } from '../../src/model/geography';
import { NO_END, type Register, UNKNOWN } from '../../src/model/register';
import { haversineKm } from '../oracle/distance';
import { seededRandom } from '../oracle/world';
import { questionAbout } from './flow-bench';
import { WORLD_YEAR } from './world';

/** One programme, each learner at a point of its own: the assignment problem of the textbooks, with places for several. */
export interface PlainShape {
  readonly learners: number;
  readonly workplaces: number;
  /** Null: one to three in every workplace; else so many as random workplaces together have. */
  readonly placesPerLearner: number | null;
}

interface PlainCase {
  readonly learners: readonly { readonly lon: number; readonly lat: number }[];
  readonly workplaces: readonly { readonly lon: number; readonly lat: number }[];
  readonly places: Int32Array;
}

export const PLAIN_REACH_KM = 15;
const MOST_PLACES = 3;

/** Points all over Flanders, so that one in 28 workplaces is in reach. */
export const plainCaseOf = ({ learners, workplaces, placesPerLearner }: PlainShape): PlainCase => {
  const random = seededRandom(learners + workplaces);
  const spots = (count: number) =>
    Array.from({ length: count }, () => ({ lon: 2.55 + 2.8 * random(), lat: 50.7 + 0.8 * random() }));
  const drawn = { learners: spots(learners), workplaces: spots(workplaces) };
  const places = new Int32Array(workplaces);
  if (placesPerLearner === null) return { ...drawn, places: places.map(() => 1 + Math.floor(MOST_PLACES * random())) };
  for (let rest = Math.round(placesPerLearner * learners); rest > 0; ) {
    const at = Math.floor(workplaces * random());
    if ((places[at] ?? 0) === MOST_PLACES) continue;
    places[at] = (places[at] ?? 0) + 1;
    rest -= 1;
  }
  return { ...drawn, places };
};

/** Every pair in reach, by a plain double loop. */
export const plainPairs = ({ learners, workplaces }: PlainCase) => {
  const pairs: { readonly learner: number[]; readonly workplace: number[]; readonly km: number[] } = {
    learner: [],
    workplace: [],
    km: [],
  };
  learners.forEach((here, learner) => {
    workplaces.forEach((there, workplace) => {
      // No workplace in reach is farther north or south than 0.14 degrees.
      if (Math.abs(here.lat - there.lat) > 0.14) return;
      const km = haversineKm(here, there);
      if (km > PLAIN_REACH_KM) return;
      pairs.learner.push(learner);
      pairs.workplace.push(workplace);
      pairs.km.push(km);
    });
  });
  return pairs;
};

/** The case as the product knows it: a school with one learner per learner. */
export const plainContest = (geography: Geography, { learners, workplaces, places }: PlainCase): Contest => {
  const column = (count: number, value: number) => new Int32Array(count).fill(value);
  const points = (spots: readonly { readonly lon: number; readonly lat: number }[]) => ({
    lon: Float64Array.from(spots, ({ lon }) => lon),
    lat: Float64Array.from(spots, ({ lat }) => lat),
    municipality: new Int16Array(spots.length),
    borderM: new Float32Array(spots.length).fill(Number.NaN),
  });
  const ids = (letter: string, count: number) => Array.from({ length: count }, (_, row) => `${letter}${row}`);
  const [schoolIds, workplaceIds] = [ids('s', learners.length), ids('w', workplaces.length)];
  const [noSchool, noWorkplace] = [schoolIds.map(() => ''), workplaceIds.map(() => '')];
  const register: Register = {
    name: 'plain',
    title: 'Plain',
    isExample: true,
    referenceDate: '2022-08-31',
    sources: [],
    assumptions: [],
    geography,
    sectors: [],
    years: [WORLD_YEAR],
    programmes: [
      {
        id: 'p',
        name: 'p',
        sector: UNKNOWN,
        family: '',
        degree: '',
        finality: '',
        educationForm: '',
        domain: '',
        contexts: 1,
        reachKm: null,
        aliases: [],
        url: '',
      },
    ],
    schools: { ids: schoolIds, names: schoolIds, kinds: noSchool, networks: noSchool, ...points(learners) },
    offers: {
      school: Int32Array.from(learners.keys()),
      programme: column(learners.length, 0),
      year: column(learners.length, 0),
      enrolments: column(learners.length, 1),
    },
    workplaces: {
      ids: workplaceIds,
      names: workplaceIds,
      enterpriseIds: noWorkplace,
      nace: noWorkplace,
      employees: column(workplaces.length, UNKNOWN),
      mentors: column(workplaces.length, UNKNOWN),
      ...points(workplaces),
      sector: column(workplaces.length, UNKNOWN),
      places,
    },
    recognitions: {
      workplace: Int32Array.from(workplaces.keys()),
      programme: column(workplaces.length, 0),
      context: column(workplaces.length, 0),
      places: column(workplaces.length, UNKNOWN),
      validFrom: column(workplaces.length, 20190901),
      validUntil: column(workplaces.length, NO_END),
    },
    agreements: null,
    regionalFigures: null,
  };
  return contestOf(scopeOf(register, { ...questionAbout('p'), reachKm: PLAIN_REACH_KM }));
};
