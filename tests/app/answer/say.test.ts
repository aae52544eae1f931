import { describe, expect, test } from 'vitest';
import { divisionName } from '../../../src/app/answer/names';
import { keepNumbers, sayHeadline, saySubject } from '../../../src/app/answer/say';
import { headlineOf } from '../../../src/app/answer/summary';
import { formatFor } from '../../../src/i18n/format';
import { LANGUAGES, loadText } from '../../../src/i18n/text';
import { VERDICTS } from '../../../src/model/verdict';
import { answerOf, areaRow, QUESTION } from './area-rows';
import { registerOf } from './registers';

const REGISTER = registerOf([]);
const dutch = { language: 'nl', text: await loadText('nl'), format: formatFor('nl') } as const;
const french = { language: 'fr', text: await loadText('fr'), format: formatFor('fr') } as const;

describe('the headline in words', () => {
  const total = areaRow(null, 'room', 100, 80);
  const short = areaRow(0, 'shortage', 52, 61);

  test('one and several short areas', () => {
    const one = answerOf([short], total);
    expect(sayHeadline(headlineOf(one, null), REGISTER, one, dutch)).toBe(
      'Mogelijk tekort in 1 van 3 arrondissementen, in Turnhout: 9 plekken te weinig.',
    );
    const two = answerOf([short, areaRow(2, 'no-workplaces', 0, 1)], total);
    expect(sayHeadline(headlineOf(two, null), REGISTER, two, dutch)).toBe(
      'In 2 van 3 arrondissementen is er mogelijk een tekort; het grootst in Turnhout: 9 plekken te weinig.',
    );
  });

  test('what lies outside the division is no place name', () => {
    const outside = areaRow(null, 'shortage', 1, 3);
    const answer = answerOf([outside], total);
    expect(sayHeadline(headlineOf(answer, outside), REGISTER, answer, dutch)).toBe(
      'Mogelijk tekort buiten deze indeling: 2 plekken te weinig voor 3 leerlingen.',
    );
  });

  test('French names where they are in use', () => {
    const leuven = areaRow(2, 'tight', 41, 38);
    const answer = answerOf([leuven], total);
    expect(sayHeadline(headlineOf(answer, leuven), REGISTER, answer, french)).toContain('Louvain');
  });

  test('every verdict has a sentence in every language', async () => {
    for (const language of LANGUAGES) {
      const speech = { language, text: await loadText(language), format: formatFor(language) };
      for (const verdict of VERDICTS) {
        const area = areaRow(0, verdict, 3, 2);
        const answer = answerOf([area], total);
        expect(sayHeadline(headlineOf(answer, area), REGISTER, answer, speech)).toMatch(/Turnhout.*\.$/);
      }
    }
  });
});

test('Brussels is an arrondissement but no province', () => {
  expect(divisionName(REGISTER, 'arrondissement', dutch.text)).toBe('3 arrondissementen');
  expect(divisionName(REGISTER, 'province', dutch.text)).toBe('2 gebieden');
});

test('related programmes are mentioned only where there are any', () => {
  const answer = answerOf([], areaRow(null, 'room', 100, 80));
  expect(saySubject(REGISTER, answer, dutch)).toBe('Metselaar, zonder verwante · 2021-2022 · bereik 20 km');
  const alone = {
    ...answer,
    question: { ...QUESTION, subject: { kind: 'programme', programme: 'dekker', related: false } as const },
  };
  expect(saySubject(REGISTER, alone, dutch)).toBe('Dekker · 2021-2022 · bereik 20 km');
});

test('numbers stay with the word they count', () => {
  expect(keepNumbers('9 plekken in 2021-2022 te weinig')).toBe('9\u00a0plekken in 2021-2022\u00a0te weinig');
});
