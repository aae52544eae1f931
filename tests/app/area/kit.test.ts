import { expect, it } from 'vitest';
import { finish } from '../../../src/analysis/steps';
import { ownArea, readArea, sizesOf, withSize, withWords } from '../../../src/app/area/kit';
import { areaWordsFor } from '../../../src/i18n/area';
import { formatFor } from '../../../src/i18n/format';
import { LANGUAGES } from '../../../src/i18n/text';
import { type Area, areaText } from '../../../src/model/area';
import type { AreaAnswer } from '../../../src/model/area-answer';
import { DEFAULT_GROUND } from '../../../src/model/match';
import type { Question } from '../../../src/model/question';
import { latestYear } from '../../../src/model/school-year';
import { DEFAULT_THRESHOLDS } from '../../../src/model/verdict';
import { EMBEDDED_FOLDER, loadFolder, loadGeography, loadOutlines, loadReference } from '../../../src/pipeline/folder';
import { areaAnswer } from '../../../src/worker/area-answer';

const geography = await loadGeography();
const { register } = await loadFolder(EMBEDDED_FOLDER, geography);
const { joined } = await loadOutlines(geography);
const { learnersPerMentor } = await loadReference();

const question: Question = {
  subject: { kind: 'programme', programme: 'elektrotechnicus', related: false },
  year: latestYear(register.years, register.offers) ?? '',
  level: 'municipality',
  reachKm: null,
  schoolKinds: [],
  thresholds: DEFAULT_THRESHOLDS,
  learnersPerMentor,
};
const askFor = (area: string) => finish(areaAnswer(register, { question, ground: DEFAULT_GROUND, area }, joined));
function answerFor(area: Area): AreaAnswer {
  const answer = askFor(areaText(area));
  if (answer === 'unknown') throw new Error(`unknown: ${areaText(area)}`);
  return answer;
}

function areaFor(sentence: string): Area {
  const { area } = readArea(sentence, geography, 'arrondissement');
  if (!area) throw new Error(`not understood: ${sentence}`);
  return area;
}

it('a name is a region of the map where there is one, with the others to choose from', () => {
  const arrondissement = readArea('antwerpen', geography, 'arrondissement');
  expect(arrondissement.area).toEqual({ kind: 'region', level: 'arrondissement', code: '11000' });
  expect(arrondissement.guesses).toMatchObject([{ code: 'same-region', chosen: { level: 'arrondissement' } }]);
  expect(readArea('Antwerpen', geography, 'province').area).toEqual({ kind: 'region', level: 'province', code: '10000' });
  expect(readArea('Kempen', geography, 'province').area).toMatchObject({ kind: 'region' });
});

it.each(LANGUAGES)('every other region of the name is what its button says: %s', (language) => {
  const words = areaWordsFor(language, geography);
  const reading = readArea('Antwerpen', geography, 'arrondissement');
  const [guess] = reading.guesses;
  if (guess?.code !== 'same-region') throw new Error('no choice');
  for (const other of guess.others) {
    const { area } = readArea(words.region(other), geography, 'arrondissement');
    expect(area, words.region(other)).toMatchObject({ kind: 'region', level: other.level });
  }
});

it.each([
  ['as: Aalst - ninove - Halle', 'Ninove', 'Pelt', 'as: Aalst - Pelt - Halle'],
  ['straal Halle 10 km', 'Halle', 'Halle (Zoersel)', 'straal Halle (Zoersel) 10 km'],
  ['as Sint-Niklaas, Temse', 'sint niklaas', 'Lokeren', 'as Lokeren, Temse'],
  ['Halle-Vilvoorde', 'Vil', 'x', 'Halle-Vilvoorde'],
  ['Liège', 'liege', 'Luik', 'Luik'],
])('in "%s" other words take the place of "%s"', (sentence, words, instead, expected) => {
  expect(withWords(sentence, words, instead)).toBe(expected);
});

it('each distance of an area can be changed, and nothing else of it', () => {
  const area = areaFor('straal Pelt 15 km en as Aalst - Ninove 4 km');
  expect(sizesOf(area).map(({ kind, km }) => [kind, km])).toEqual([
    ['circle', 15],
    ['corridor', 4],
  ]);
  const changed = withSize(area, 1, 7.5);
  expect(sizesOf(changed).map(({ km }) => km)).toEqual([15, 7.5]);
  expect(withSize(changed, 1, 4)).toEqual(area);
});

it.each([
  ['nl', 'Begrepen als een strook langs Aalst, Ninove en Halle, 5 km aan elke kant.', 'langs de as Aalst – Ninove – Halle'],
  ['en', 'Read as: a strip along Aalst, Ninove and Halle, 5 km on either side.', 'along the axis Aalst – Ninove – Halle'],
  [
    'fr',
    'Compris comme\u00a0: une bande par Aalst, Ninove et Halle, 5 km de chaque côté.',
    "le long de l'axe Aalst – Ninove – Halle",
  ],
] as const)('an axis in words: %s', (language, understood, where) => {
  const words = areaWordsFor(language, geography);
  const area = areaFor('as: Aalst - Ninove - Halle');
  expect(words.understood(area)).toBe(understood);
  expect(words.where(area)).toBe(where);
  expect(words.width(area)).toBe('2 × 5 km');
});

it.each([
  ['straal Pelt 15 km', 'binnen 15 km rond Pelt', '15 km'],
  ['driehoek Maaseik, Lommel en Genk', 'in de driehoek Lommel, Genk en Maaseik', '+ 3 km'],
  ['provincie Antwerpen', 'in de provincie Antwerpen', ''],
  ['Oost- en West-Vlaanderen', 'in de provincie Oost-Vlaanderen en in de provincie West-Vlaanderen', ''],
])('"%s" inside a sentence and on the map', (sentence, where, width) => {
  const words = areaWordsFor('nl', geography);
  expect(words.where(areaFor(sentence))).toBe(where);
  expect(words.width(areaFor(sentence))).toBe(width);
});

it.each(LANGUAGES)('the answer for an area has a name, its size and what lies just outside: %s', (language) => {
  const area = areaFor('as: Aalst - Ninove - Halle');
  const answer = answerFor(area);
  const own = ownArea(answer, geography, 'shared', { language, format: formatFor(language) });
  expect(own.named.code).toBe(areaText(area));
  expect(own.verdict).toBe(answer.shared.verdict);
  expect(own.named.facts[0]).toContain('377 km²');
  expect(own.named.facts.join(' ')).toContain(`${answer.nearby.learners}`);
  expect(own.named.facts.join(' ')).not.toMatch(/undefined|NaN|#/);
  const inside = register.schools?.ids.flatMap((_, row) => (own.hasSchool(row) ? [row] : [])) ?? [];
  expect(inside).toEqual(answer.schools);
});

it('the count can lead, and an area without schools says what would help', () => {
  const answer = answerFor(areaFor('Herstappe'));
  const own = ownArea(answer, geography, 'count', { language: 'nl', format: formatFor('nl') });
  expect(own.verdict).toBe(answer.row.verdict);
  expect(answer.row.schools).toBe(0);
  expect(own.named.facts[0]).toMatch(/groter gebied/);
});

it.each(['zone:nowhere', 'province:99999', 'circle:0:4,51', 'corridor:5:4,51', 'municipality:41048+', 'Ninove', ''])(
  'a link that asks for the area "%s" asks for none',
  (text) => {
    expect(askFor(text)).toBe('unknown');
  },
);
