import { beforeAll, describe, expect, it } from 'vitest';
import { publishedTrend } from '../../src/analysis/published-trends';
import { finish } from '../../src/analysis/steps';
import { trendOf } from '../../src/analysis/trends';
import { METHODS, NOT_IN_DATA, READY_QUESTIONS, type ReadyQuery } from '../../src/model/questions';
import type { Register } from '../../src/model/register';
import { DEFAULT_FLOOR, type TrendQuery } from '../../src/model/trend';
import { EMBEDDED_FOLDER, loadFolder, loadGeography, loadPublishedTables } from '../../src/pipeline/folder';

let register: Register;
beforeAll(async () => {
  register = (await loadFolder(EMBEDDED_FOLDER, await loadGeography())).register;
});

const asked = ({ measure, by, only }: ReadyQuery): TrendQuery => ({
  measure,
  by,
  only,
  year: by.includes('year') ? null : '2021-2022',
  day: null,
  area: null,
  floor: DEFAULT_FLOOR,
  learnersPerMentor: {},
});

describe('ready-made questions', () => {
  it.each(READY_QUESTIONS)(
    '$document $number, $id: the embedded data answer it, or it says what they lack',
    ({ queries, cannot }) => {
      expect(queries.length + cannot.length).toBeGreaterThan(0);
      for (const query of queries) {
        const { rows } = finish(trendOf(register, asked(query)));
        expect(rows.length).toBeGreaterThan(1);
        expect(rows.every(({ value }) => value !== null)).toBe(true);
        expect(rows.some(({ value }) => (value ?? 0) > 0)).toBe(true);
        expect(new Set(query.methods).size).toBe(query.methods.length);
      }
    },
  );

  it('that a document answered have its numbers beside them', () => {
    const published = loadPublishedTables();
    const queries = READY_QUESTIONS.flatMap((question) =>
      question.queries.map((query) => ({ document: question.document, query })),
    );
    for (const { query } of queries.filter(({ query: { isPublished } }) => isPublished)) {
      const found = publishedTrend(published, asked(query));
      expect(found.table).not.toBeNull();
      expect(found.rows.length).toBeGreaterThan(5);
    }
    expect(queries.filter(({ query }) => query.isPublished).length).toBe(9);
  });

  it('have names of their own, and every code says something of one of them', () => {
    expect(new Set(READY_QUESTIONS.map(({ id }) => id)).size).toBe(READY_QUESTIONS.length);
    expect(new Set(READY_QUESTIONS.flatMap(({ cannot }) => cannot))).toEqual(new Set(NOT_IN_DATA));
    const methods = READY_QUESTIONS.flatMap(({ queries }) => queries.flatMap((query) => query.methods));
    expect(new Set(methods)).toEqual(new Set(METHODS));
  });
});
