import { expect, test } from 'vitest';
import { naceTitle, naceTitles } from '../../src/i18n/nace-classes';
import { naceDivisions } from '../../src/i18n/nace-divisions';
import { LANGUAGES } from '../../src/i18n/text';

test('a code of any length is titled as closely as it is known', () => {
  expect(naceTitle('43.210', 'nl')).toBe('Elektrische installatie');
  expect(naceTitle('4321', 'en')).toBe('Electrical installation');
  expect(naceTitle('96.021', 'fr')).toBe('Coiffeurs');
  expect(naceTitle('96.02', 'nl')).toBe('Kappers en schoonheidsverzorging');
  expect(naceTitle('45201', 'nl')).toBe('Garages: onderhoud en herstelling');
  expect(naceTitle('47.110', 'nl')).toBe('Winkels');
  expect(naceTitle('04', 'nl')).toBe('');
  expect(naceTitle('', 'nl')).toBe('');
});

test('every title stands in a division that is known, in each language', () => {
  for (const language of LANGUAGES) {
    const divisions = naceDivisions(language);
    for (const [code, title] of naceTitles(language)) {
      expect(divisions.has(code.slice(0, 2)), code).toBe(true);
      expect(title.trim(), code).not.toBe('');
    }
  }
});
