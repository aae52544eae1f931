import { describe, expect, it } from 'vitest';
import { provinceAsked, questionOfText, questionText, trendOfQuery } from '../../../src/app/monitor/question-state';
import { trendOfText, trendText } from '../../../src/app/monitor/trend-state';
import { QUESTIONS_TEXT } from '../../../src/i18n/questions';
import { LANGUAGES } from '../../../src/i18n/text';
import { READY_QUESTIONS } from '../../../src/model/questions';

describe('a ready-made question, as text', () => {
  it.each(READY_QUESTIONS)('$id reads back, about each province it may be about', (question) => {
    const asked = provinceAsked(question);
    for (const province of asked === null ? [null] : [asked, '70000', null]) {
      expect(questionOfText(questionText({ question, province }))).toEqual({ question, province });
    }
    for (const query of question.queries) {
      const trend = trendOfQuery(query, asked);
      expect(trendOfText(trendText(trend))).toEqual(trend);
    }
  });

  it.each(['', 'x', 'workplaces:70000', 'offer-antwerp-per-year:x', 'offer-antwerp-per-year:70000:x'])(
    'tells that "%s" is none',
    (text) => {
      expect(questionOfText(text)).toBeNull();
    },
  );

  it('has words in every language', () => {
    for (const language of LANGUAGES) {
      const asked = READY_QUESTIONS.map(({ id }) => QUESTIONS_TEXT[language].questions[id]?.('hier') ?? '');
      expect(asked.every((words) => words.length > 10)).toBe(true);
      expect(new Set(asked).size).toBeGreaterThan(READY_QUESTIONS.length - 2);
    }
  });
});
