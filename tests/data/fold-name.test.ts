import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName } from '../../src/data/fold-name';

test('names are compared without case, accents and punctuation', () => {
  expect(foldName('  Sint-Pieters-Léeuw ')).toBe(foldName('SINT PIETERS LEEUW'));
  expect(foldName('’s-Gravenvoeren')).toBe('s gravenvoeren');
});

test('a name without accents is folded as one that may have them', () => {
  const asWithAccents = (name: string) => foldName(`${name}é`).slice(0, -1).trim();
  fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (name) => foldName(name) === asWithAccents(name)));
});
