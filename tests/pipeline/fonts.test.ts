import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coreFile, coreFont, FONT_WEIGHTS } from '../../src/pipeline/fonts';

test.each(FONT_WEIGHTS)('the small font file of weight %i is what the whole one gives', async (weight) => {
  expect(readFileSync(coreFile(weight)).equals(await coreFont(weight))).toBe(true);
});
