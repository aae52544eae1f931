import { expect, test } from 'vitest';
import { searchWords } from '../../../src/app/prospects/search-words';

const texts = (typed: string) => searchWords(typed, 'nl').map(({ text }) => text);

test('what is typed is looked for word by word, and a number with points or spaces as one', () => {
  expect(texts('  Bouw, GENT ')).toEqual(['bouw', 'gent']);
  expect(texts('2.123.456.789')).toEqual(['2123456789']);
  expect(texts('43.21')).toEqual(['4321']);
  expect(texts('bouw 43')).toEqual(['bouw', '43']);
  expect(texts(' - ')).toEqual([]);
});

test('a word names the NACE divisions, groups and classes with a word that begins so, in the language of the reader', () => {
  const named = (typed: string, language: 'nl' | 'en' | 'fr') => searchWords(typed, language).map(({ codes }) => codes);
  expect(named('machinebouw', 'nl')[0]).toContain('28');
  expect(named('bouw', 'nl')[0]).not.toContain('28');
  expect(named('elektrische', 'nl')[0]).toContain('4321');
  expect(named('dakwerkers', 'nl')).toEqual([['4391']]);
  expect(named('kappers', 'nl')).toEqual([['96']]);
  expect(named('machinery', 'nl')).toEqual([[]]);
  expect(named('machinery', 'en')[0]).toContain('28');
  expect(named('bouw en gent', 'nl')[1]).toEqual([]);
});
