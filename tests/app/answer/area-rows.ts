import type { JudgedArea } from '../../../src/app/answer/judged';
import type { Answer, AreaRow } from '../../../src/model/answer';
import type { Question } from '../../../src/model/question';
import { type Balance, DEFAULT_THRESHOLDS, type Verdict } from '../../../src/model/verdict';

/** An area row of one-context learners; everything else as the test needs it. */
export function areaRow(
  region: number | null,
  verdict: Verdict,
  places: number,
  learners: number | null,
  balance: Partial<Balance> = {},
): AreaRow {
  return {
    region,
    schools: learners === null || learners > 0 ? 1 : 0,
    workplaces: places,
    recognitions: places,
    places,
    enrolments: learners,
    agreements: null,
    sleeping: null,
    ending: 0,
    overlap: null,
    balance: {
      learners,
      twoContextLearners: 0,
      places,
      placesContext1: places,
      placesContext2: places,
      hasOffer: learners !== 0,
      contexts: 1,
      ...balance,
    },
    verdict,
    flags: [],
    turns: [],
  };
}

export const QUESTION: Question = {
  subject: { kind: 'programme', programme: 'metselaar', related: false },
  year: '2021-2022',
  level: 'arrondissement',
  reachKm: null,
  schoolKinds: [],
  thresholds: DEFAULT_THRESHOLDS,
  learnersPerMentor: {},
};

/** Areas as a table shows them when the count leads. */
export function counted(areas: readonly AreaRow[]): readonly JudgedArea[] {
  return areas.map((area) => ({ area, shared: null, leads: 'count', verdict: area.verdict }));
}

/** An answer with these areas and this total. */
export function answerOf(areas: readonly AreaRow[], total: AreaRow, question: Question = QUESTION): Answer {
  const none = new Int32Array();
  return {
    question,
    programmes: [0],
    reachKm: 20,
    areas,
    total,
    schools: [],
    workplaces: {
      workplace: none,
      state: new Uint8Array(),
      places: new Float64Array(),
      free: new Float64Array(),
      recognitions: none,
    },
  };
}
