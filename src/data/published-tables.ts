import { MEASURES, type PublishedTables } from '../model/trend';
import { cellsOf, codeOf, numberOf, openCompiled, tableOf, textOf } from './compiled';

const PART = 'figure';

/** Reads the compiled published tables (public/data/published-tables.json). Throws CompiledFileError. */
export function readPublishedTables(json: unknown): PublishedTables {
  const file = openCompiled(json, 'published-tables');
  return {
    tables: tableOf(file, 'table').map((row) => {
      const [id, title, document, date, scope] = cellsOf(row, 'table').map((cell) => textOf(cell, 'table'));
      return {
        id: id ?? '',
        title: title ?? '',
        document: document ?? '',
        date: date ?? '',
        scope: scope ? { level: 'province', code: scope } : null,
      };
    }),
    figures: tableOf(file, PART).map((row) => {
      const [table, measure, dimension, key, printed, year, isComplete, value] = cellsOf(row, PART);
      return {
        table: numberOf(table, PART),
        measure: codeOf(measure, MEASURES, PART),
        dimension: dimension === '' ? null : codeOf(dimension, ['province', 'sector'] as const, PART),
        key: textOf(key, PART),
        printed: textOf(printed, PART),
        year: textOf(year, PART),
        isComplete: numberOf(isComplete, PART) === 1,
        value: numberOf(value, PART),
      };
    }),
  };
}
