import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, sharedOf } from '../../src/analysis/analyse';
import { coverOf } from '../../src/analysis/cover';
import { endingOf } from '../../src/analysis/ending';
import { masked } from '../../src/analysis/masking';
import { robustnessOf } from '../../src/analysis/robustness';
import { finish } from '../../src/analysis/steps';
import { trendOf } from '../../src/analysis/trends';
import type { CoverQuestion } from '../../src/model/cover';
import { type Register, UNKNOWN } from '../../src/model/register';
import { DEFAULT_FLOOR, type TrendQuery } from '../../src/model/trend';
import { EMBEDDED_FOLDER } from '../../src/pipeline/folder';
import { learnersPerMentor } from '../oracle/tables';
import { oracleTrend, readTrendFiles } from '../oracle/trends';
import { diceOf } from '../oracle/world';
import { openEmbedded } from './embedded';
import { medianMs, type Row } from './measure';

const PUPILS = 1_000;
/** A class may take a second and feel at once. */
const GOAL_MS = 1_000;

/** A class of pupils at their homes all over the country: nobody shares a way to work. */
const classOf = (register: Register, programmes: readonly string[], withOthers: boolean): CoverQuestion => {
  const dice = diceOf(1_000);
  const rows = programmes.map((id) => register.programmes.findIndex((programme) => programme.id === id));
  const pupils = Array.from({ length: PUPILS }, (_, i) => ({
    code: `c${i}`,
    programme: dice.pick(rows),
    school: UNKNOWN,
    lon: 4.2 + dice.whole(0, 9_000) / 10_000,
    lat: 50.9 + dice.whole(0, 4_000) / 10_000,
  }));
  return { pupils, year: '2021-2022', reachKm: 20, learnersPerMentor: Object.fromEntries(learnersPerMentor()), withOthers };
};

/** Monitoring and who of a class lacks a place, on the embedded data. */
export const monitorRows = async (): Promise<readonly Row[]> => {
  const { register, question } = await openEmbedded();
  const files = readTrendFiles((file) => readFileSync(join(EMBEDDED_FOLDER, file), 'utf8'));
  const query: TrendQuery = {
    measure: 'enterprises',
    by: ['province', 'year'],
    year: null,
    day: null,
    only: [],
    area: null,
    floor: DEFAULT_FLOOR,
    learnersPerMentor: question.learnersPerMentor,
  };
  const perMentor = learnersPerMentor();
  const wide: TrendQuery = { ...query, measure: 'learners', by: ['programme', 'municipality'], year: '2021-2022' };
  const many = finish(trendOf(register, wide)).rows;
  const covers = [
    ['one context, places scarce', ['elektrotechnicus'], false],
    ['two contexts', ['kinderbegeleider', 'verzorgende-zorgkundige'], false],
    ['a hundred programmes', register.programmes.slice(0, 100).map(({ id }) => id), false],
    ['a hundred programmes, all others first', register.programmes.slice(0, 100).map(({ id }) => id), true],
  ] as const;
  return [
    {
      what: 'enterprises by province and year',
      ms: medianMs(() => finish(trendOf(register, query)), 5),
      against: 'plain recount with objects',
      referenceMs: medianMs(() => oracleTrend(files, query.measure, query.by, register.years, perMentor), 3),
    },
    {
      what: `masking ${many.length} counts of learners by programme and municipality`,
      ms: medianMs(() => masked(many, DEFAULT_FLOOR), 3),
      against: 'counting them',
      referenceMs: medianMs(() => finish(trendOf(register, wide)), 3),
    },
    {
      what: 'what ends within four years, all programmes, with flips and calls',
      ms: medianMs(() => finish(endingOf(register, { until: 20260831, programme: null, question })), 3),
      against: 'goal',
      referenceMs: GOAL_MS,
    },
    {
      what: 'how sure, one programme, 23 arrondissements',
      ms: medianMs(() => finish(robustnessOf(register, question)), 3),
      against: 'the shared verdicts once',
      referenceMs: medianMs(() => sharedOf(register, analyse(register, question)), 3),
    },
    ...covers.map(([what, programmes, withOthers]) => {
      const asked = classOf(register, programmes, withOthers);
      const { placed } = finish(coverOf(register, asked));
      return {
        what: `who of ${PUPILS} pupils can be placed: ${what}`,
        ms: medianMs(() => finish(coverOf(register, asked)), 3),
        against: 'goal',
        referenceMs: GOAL_MS,
        goal: '> 1x',
        note: `${placed} placed`,
      };
    }),
  ];
};
