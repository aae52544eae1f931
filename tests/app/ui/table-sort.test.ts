import { describe, expect, test } from 'vitest';
import { nextSort, sortRows } from '../../../src/app/ui/table-sort';

describe('sorting rows', () => {
  const rows = [
    { name: 'Zele', n: 2 },
    { name: 'Aalst', n: null },
    { name: 'Élouges', n: 10 },
    { name: 'Evere', n: 2 },
  ];

  test('unknown is last in both directions, equals keep their order', () => {
    const names = (direction: 'ascending' | 'descending') =>
      sortRows(rows, ({ n }) => n, direction, 'nl').map(({ name }) => name);
    expect(names('ascending')).toEqual(['Zele', 'Evere', 'Élouges', 'Aalst']);
    expect(names('descending')).toEqual(['Élouges', 'Zele', 'Evere', 'Aalst']);
  });

  test('text sorts as people of the language do, with numbers by value', () => {
    const text = ['School 10', 'School 9', 'école', 'Ecole'];
    expect(sortRows(text, (name) => name, 'ascending', 'fr')).toEqual(['Ecole', 'école', 'School 9', 'School 10']);
  });

  test('leaves the rows it was given alone', () => {
    const given = [3, 1, 2];
    sortRows(given, (n) => n, 'ascending', 'nl');
    expect(given).toEqual([3, 1, 2]);
  });
});

test('a heading begins in its own direction and then turns round', () => {
  const first = nextSort(null, 'places', 'descending');
  expect(first).toEqual({ key: 'places', direction: 'descending' });
  expect(nextSort(first, 'places', 'descending').direction).toBe('ascending');
  expect(nextSort(first, 'name', 'ascending')).toEqual({ key: 'name', direction: 'ascending' });
});
