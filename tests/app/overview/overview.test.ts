import { describe, expect, test } from 'vitest';
import { cellAfterKey, overviewRows } from '../../../src/app/overview/overview';
import { areaRow } from '../answer/area-rows';

const OVERVIEW = {
  programmes: [7, 3],
  own: null,
  areas: [
    [areaRow(0, 'shortage', 2, 9), areaRow(1, 'no-workplaces', 0, 3), areaRow(null, 'no-activity', 0, 0)],
    [areaRow(0, 'room', 9, 2), areaRow(1, 'tight', 3, 3), areaRow(null, 'no-activity', 0, 0)],
  ],
};
const OWN = areaRow(null, 'shortage', 1, 5);
const nameOf = (programme: number) => (programme === 7 ? 'Metselaar' : 'Dakdekker');

describe('the rows of the overview', () => {
  test('count short areas and leave an empty outside out', () => {
    const rows = overviewRows(OVERVIEW, 'severity', nameOf, 'nl');
    expect(rows.map(({ programme, short, areas }) => [programme, short, areas.length])).toEqual([
      [7, 2, 2],
      [3, 0, 2],
    ]);
  });

  test('put the area of the reader first, and count it with the short ones no more', () => {
    const rows = overviewRows({ ...OVERVIEW, own: [OWN, OWN] }, 'severity', nameOf, 'nl');
    expect(rows.map(({ short, areas }) => [short, areas[0], areas.length])).toEqual([
      [2, OWN, 3],
      [0, OWN, 3],
    ]);
  });

  test('sort by name on request', () => {
    expect(overviewRows(OVERVIEW, 'name', nameOf, 'nl').map(({ programme }) => programme)).toEqual([3, 7]);
  });

  test('keep the outside where it holds anything', () => {
    const holding = { programmes: [3], own: null, areas: [[areaRow(0, 'room', 9, 2), areaRow(null, 'no-offer', 1, 0)]] };
    expect(overviewRows(holding, 'severity', nameOf, 'nl')[0]?.areas).toHaveLength(2);
  });
});

test('arrow keys stay inside the grid, Home and End go to the ends of the row', () => {
  const at = { row: 1, column: 2 };
  expect(cellAfterKey('ArrowDown', at, 2, 4)).toEqual({ row: 1, column: 2 });
  expect(cellAfterKey('ArrowUp', at, 2, 4)).toEqual({ row: 0, column: 2 });
  expect(cellAfterKey('Home', at, 2, 4)).toEqual({ row: 1, column: 0 });
  expect(cellAfterKey('End', at, 2, 4)).toEqual({ row: 1, column: 3 });
  expect(cellAfterKey('a', at, 2, 4)).toBeNull();
});
