import { describe, expect, it } from 'vitest';
import { isError } from '../../../src/data/import/run';
import { sayImportIssue } from '../../../src/i18n/import-issues';
import { LANGUAGES } from '../../../src/i18n/text';
import { HOSTILE_CASES } from '../../fixtures/hostile/cases';
import { importing } from './import-case';

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe('a hostile file is read as far as it goes and every row is accounted for', () => {
  it.each(HOSTILE_CASES)('$file: $made', async ({ file, bytes, rows, accepted, codes = [] }) => {
    const result = await importing({ [file]: bytes() });
    const refused = result.files.filter(({ code }) => code !== null);
    expect(refused.length > 0).toBe(rows === null);
    expect(sum(result.tables.map(({ lines }) => lines.length))).toBe(accepted);
    expect(sum(result.files.map((one) => one.accepted))).toBe(accepted);
    expect(sum(result.files.map((one) => one.accepted + one.rejected))).toBe(rows ?? 0);
    expect(new Set(result.issues.filter(isError).map(({ row }) => row)).size).toBe((rows ?? 0) - accepted);
    expect(result.issues.map(({ code }) => code)).toEqual(expect.arrayContaining(codes as string[]));
    if (codes.length === 0) expect(result.issues.filter(({ code }) => code !== 'column-unused')).toEqual([]);
    for (const issue of result.issues) {
      for (const language of LANGUAGES) {
        const sentence = sayImportIssue(issue, language);
        expect(sentence).toMatch(/[.]$/);
        expect(sentence).not.toMatch(/undefined|null|\[object/);
        expect(sentence.length).toBeLessThan(320);
      }
    }
  });
});
