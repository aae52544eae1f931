import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../src/app/new-offers/programme-order';
import type { ProgrammeOrder, ScoutedProgramme } from '../../../src/model/scouting';
import { growthOf } from '../../../src/model/scouting';
import type { Wish } from '../../../src/model/wish';

const WISH: Wish = { programme: '', words: '', area: '', areaText: null, reasons: [], source: '', page: '' };
const row = (
  programme: number,
  room: number,
  loses: number,
  wishes: number,
  enrolments: readonly (number | null)[],
): ScoutedProgramme => ({
  programme,
  room,
  advice: 'room',
  roomFirst: 1,
  workplaces: 1,
  places: 1,
  spare: [],
  competitors: [{ school: 1, km: 1, learners: 1, loses }],
  others: [{ school: 2, programme: 9, loses }],
  isOffered: false,
  relatedAtSchool: [],
  enrolments,
  wishes: Array.from({ length: wishes }, () => WISH),
});

/** As the analysis gives them: most room first. */
const ROWS = [
  row(0, 9, 2, 0, [null, null]),
  row(1, 7, 0, 1, [5, null, 4]),
  row(2, 3, 0, 2, [null, 1, 9]),
  row(3, 0, 1, 2, [null, 3]),
];

describe('programmes of a school', () => {
  it.each<[ProgrammeOrder, readonly number[]]>([
    ['room', [0, 1, 2, 3]],
    ['losses', [1, 2, 3, 0]],
    ['wishes', [2, 3, 1, 0]],
    ['growth', [2, 1, 0, 3]],
  ])('stand by %s, equals and unknown ones most room first', (order, expected) => {
    expect(inOrder(ROWS, order).map(({ programme }) => programme)).toEqual(expected);
  });

  it('grow from the first to the last school year that is known, when there are two', () => {
    expect(ROWS.map(growthOf)).toEqual([null, -1, 8, null]);
  });
});
