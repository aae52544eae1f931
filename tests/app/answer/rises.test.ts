import { describe, expect, test } from 'vitest';
import { riseSentence } from '../../../src/app/answer/rises';
import { formatFor } from '../../../src/i18n/format';
import { SCHOOL_SHARED_TEXT } from '../../../src/i18n/school-shared';
import { LANGUAGES } from '../../../src/i18n/text';
import type { SharedCurve } from '../../../src/model/match';

const curveOf = (...rises: SharedCurve['rises']): SharedCurve => ({ unplaced: new Float64Array(60), rises });

const say = (curve: SharedCurve, language: (typeof LANGUAGES)[number]) => {
  const sentence = riseSentence(curve, SCHOOL_SHARED_TEXT[language], formatFor(language));
  if (!sentence) return null;
  const names = [...sentence.schools.map((school) => `school ${school}`), ...(sentence.unnamed > 0 ? ['…'] : [])];
  return `${sentence.before}${formatFor(language).list(names)}${sentence.after}`;
};

describe('the sentence about a curve that is not monotone', () => {
  test('is absent where it only falls', () => {
    expect(riseSentence(curveOf(), SCHOOL_SHARED_TEXT.nl, formatFor('nl'))).toBeNull();
  });

  test('names the one rise, how many more and who comes in', () => {
    const one = curveOf({ km: 23, more: 2, schools: [4, 7] });
    expect(say(one, 'nl')).toBe(
      'Bij 23 km blijven er 2 meer zonder plek: dan bereiken ook school 4 en school 7 dezelfde plekken.',
    );
    expect(say(one, 'en')).toBe('At 23 km 2 more stay without a place: then school 4 and school 7 reach the same places too.');
    expect(say(one, 'fr')).toBe(
      'À 23 km 2 de plus restent sans place : alors school 4 et school 7 atteignent aussi les mêmes places.',
    );
    expect(say(curveOf({ km: 23, more: 1, schools: [4] }), 'nl')).toBe(
      'Bij 23 km blijft er 1 meer zonder plek: dan bereikt ook school 4 dezelfde plekken.',
    );
  });

  test('takes several rises together, every school once', () => {
    const several = curveOf({ km: 12, more: 1, schools: [4] }, { km: 23, more: 2, schools: [4, 7] });
    expect(say(several, 'nl')).toBe(
      'Verder reiken helpt hier niet altijd: bij 12 en 23 km blijven er tot 2 meer zonder plek. Dan bereiken ook school 4 en school 7 dezelfde plekken.',
    );
    expect(say(several, 'en')).toContain('at 12 and 23 km up to 2 more stay without a place');
    expect(say(several, 'fr')).toContain("à 12 et 23 km jusqu'à 2 de plus restent sans place");
  });

  test('says so when others come in by way of others', () => {
    for (const language of LANGUAGES) {
      const indirect = riseSentence(curveOf({ km: 9, more: 1, schools: [] }), SCHOOL_SHARED_TEXT[language], formatFor(language));
      expect(indirect).toMatchObject({ schools: [], unnamed: 0, after: '' });
      expect(indirect?.before).toMatch(/\.$/);
    }
  });

  test('counts what would be too long to list', () => {
    const many = curveOf(...Array.from({ length: 9 }, (_, i) => ({ km: 10 + i, more: 1, schools: [i] })));
    const sentence = riseSentence(many, SCHOOL_SHARED_TEXT.nl, formatFor('nl'));
    expect(sentence).toMatchObject({ schools: [0, 1, 2], unnamed: 6 });
    expect(sentence?.before).toContain('bij 10, 11, 12, 13, 14 en 4 andere km');
  });
});
