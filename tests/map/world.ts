import type { Feature, MultiPolygon } from 'geojson';
import type { Scene, SceneInput, SceneOutlines } from '../../src/map/scene';
import type { Answer, AreaRow, SchoolRow } from '../../src/model/answer';
import { REGION_LEVELS, type Region, type RegionLevel } from '../../src/model/geography';
import type { Register } from '../../src/model/register';
import { DEFAULT_THRESHOLDS, VERDICTS, type Verdict } from '../../src/model/verdict';

/** Two square regions side by side, one municipality each, the same at every level. */
const REGIONS: readonly Region[] = [
  { code: '1', name: 'West', nameFr: 'Ouest', lon: 3.5, lat: 51 },
  { code: '2', name: 'Oost', nameFr: '', lon: 4.5, lat: 51 },
];

const perLevel = <T>(value: T) => Object.fromEntries(REGION_LEVELS.map((level) => [level, value])) as Record<RegionLevel, T>;

function square(row: number): Feature<MultiPolygon, { row: number }> {
  const west = 3 + row;
  const ring = [
    [west, 50.5],
    [west, 51.5],
    [west + 1, 51.5],
    [west + 1, 50.5],
    [west, 50.5],
  ];
  return { type: 'Feature', properties: { row }, geometry: { type: 'MultiPolygon', coordinates: [[ring]] } };
}

const shapes = { type: 'FeatureCollection' as const, features: [square(0), square(1)] };
const borders = { type: 'MultiLineString' as const, coordinates: [] };
export const OUTLINES: SceneOutlines = {
  regions: () => shapes,
  borders: () => borders,
  land: { type: 'FeatureCollection', features: [] },
};

/** Points as [lon, lat]; NaN is a record without a point. */
export function makeRegister(
  schools: readonly (readonly [number, number])[],
  workplaces: readonly (readonly [number, number])[],
): Register {
  const located = (points: readonly (readonly [number, number])[]) => ({
    lon: Float64Array.from(points, ([lon]) => lon),
    lat: Float64Array.from(points, ([, lat]) => lat),
    municipality: Int16Array.from(points, () => 0),
    borderM: new Float32Array(points.length).fill(Number.NaN),
    ids: points.map((_, row) => `${row}`),
    names: points.map((_, row) => `Voorbeeld ${row}`),
  });
  const texts = (length: number) => Array.from({ length }, () => '');
  return {
    name: 'klein',
    title: 'Klein',
    isExample: true,
    referenceDate: '2022-08-31',
    sources: [],
    assumptions: [],
    sectors: [],
    years: ['2021-2022'],
    programmes: [],
    schools: { ...located(schools), kinds: texts(schools.length), networks: texts(schools.length) },
    offers: null,
    workplaces: {
      ...located(workplaces),
      enterpriseIds: texts(workplaces.length),
      sector: new Int32Array(workplaces.length),
      nace: texts(workplaces.length),
      employees: new Int32Array(workplaces.length),
      mentors: new Int32Array(workplaces.length),
      places: new Int32Array(workplaces.length),
    },
    recognitions: null,
    agreements: null,
    regionalFigures: null,
    geography: {
      regions: perLevel(REGIONS),
      regionOf: perLevel(Int16Array.of(0, 1)),
      municipalityOfNis: new Map(),
      municipalityOfPostcode: new Map(),
      places: [
        { name: 'Gehucht', postcode: '', municipality: 0, lon: 3.1, lat: 51.1 },
        { name: 'West', postcode: '', municipality: 0, lon: 3.2, lat: 51.2 },
      ],
      zones: [],
      aliases: [],
      formerNames: [],
      areaKm2: new Float64Array(),
      population: Int32Array.of(10, 20),
    },
  };
}

const areaRow = (region: number | null, verdict: Verdict): AreaRow => ({
  region,
  schools: 0,
  workplaces: 0,
  recognitions: 0,
  places: 0,
  enrolments: 0,
  agreements: null,
  sleeping: null,
  ending: 0,
  overlap: null,
  balance: { learners: 0, twoContextLearners: 0, places: 0, placesContext1: 0, placesContext2: 0, hasOffer: false, contexts: 1 },
  verdict,
  flags: [],
  turns: [],
});

/** An answer as the worker hands it over: nothing in it is shared with an earlier one. */
export function makeAnswer(
  register: Register,
  {
    verdicts = ['shortage', 'room'],
    related = [],
    states = [],
  }: { verdicts?: Verdict[]; related?: number[]; states?: number[] } = {},
): Answer {
  const rows = register.workplaces?.ids.length ?? 0;
  const outside = areaRow(null, 'no-activity');
  return {
    question: {
      subject: { kind: 'programme', programme: 'p', related: false },
      year: '2021-2022',
      level: 'arrondissement',
      reachKm: null,
      schoolKinds: [],
      thresholds: DEFAULT_THRESHOLDS,
      learnersPerMentor: {},
    },
    programmes: [0],
    reachKm: 20,
    areas: [...verdicts.map((verdict, region) => areaRow(region, verdict)), outside],
    total: outside,
    schools: (register.schools?.ids ?? []).map((_, school): SchoolRow => {
      const offers = related.includes(school) ? 'related' : 'asked';
      return { school, offers, counted: true, learners: 1, placesInReach: 1, breakEvenAloneKm: 1 };
    }),
    workplaces: {
      workplace: Int32Array.from({ length: rows }, (_, row) => row),
      state: Uint8Array.from({ length: rows }, (_, row) => states[row] ?? 0),
      places: new Float64Array(rows).fill(1),
      free: new Float64Array(rows),
      recognitions: new Int32Array(rows).fill(1),
    },
  };
}

const verdictWords = Object.fromEntries(VERDICTS.map((verdict) => [verdict, `woord ${verdict}`])) as Record<Verdict, string>;
export const WORDS: Scene['words'] = { regions: ['Ouest', 'Oost'], km: (km) => `${km} km` };

export function sceneInput(register: Register, change: Partial<SceneInput> = {}): SceneInput {
  const answer = change.answer ?? makeAnswer(register);
  return {
    register,
    answer,
    faces: answer.areas.flatMap(({ region, verdict }) =>
      region === null ? [] : [{ verdict, word: verdictWords[verdict], shade: null, brief: '' }],
    ),
    outlines: OUTLINES,
    selection: null,
    reachKm: 20,
    breakEvenKm: null,
    proof: null,
    loads: null,
    words: WORDS,
    ...change,
  };
}
