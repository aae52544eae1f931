import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, endingOfText, endingText, everyMonth, isoOf, yearAfter } from '../../../src/app/monitor/ending-state';
import { flowsOfText, flowsText, MASK_FLOORS } from '../../../src/app/monitor/flows-state';
import { PARTS, viewOfText, viewText } from '../../../src/app/monitor/view-state';

const id = fc.option(fc.string({ unit: 'grapheme', minLength: 1 }));
const day = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('what the parts of monitoring show, as text', () => {
  it('reads back every state of flows, through the text of the view', () => {
    const state = fc.record({
      programme: id,
      maskBelow: fc.option(fc.constantFrom(...MASK_FLOORS)),
      selected: fc.constantFrom(null, '10000>20001', 'buiten>44021'),
    });
    fc.assert(
      fc.property(state, fc.constantFrom(...PARTS), (written, part) => {
        const read = viewOfText(viewText({ part, asked: flowsText(written) }));
        expect(flowsOfText(read?.asked ?? '')).toEqual(written);
      }),
    );
  });

  it('reads back every state of endings', () => {
    fc.assert(
      fc.property(fc.record({ until: fc.option(day), programme: id }), (written) => {
        expect(endingOfText(endingText(written))).toEqual(written);
      }),
    );
  });

  it('is empty as a part opens, and whatever is not understood is as it opens', () => {
    const flows = { programme: null, maskBelow: null, selected: null };
    const ending = { until: null, programme: null };
    expect([flowsText(flows), endingText(ending)]).toEqual(['', '']);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(Object.keys(flowsOfText(text))).toEqual(Object.keys(flows));
        expect(Object.keys(endingOfText(text))).toEqual(Object.keys(ending));
      }),
    );
    expect(flowsOfText('%:7:')).toEqual(flows);
    expect(endingOfText('2023-02-30:%')).toEqual(ending);
  });
});

describe('days and months of endings', () => {
  it('go a year on, to the last day of February too', () => {
    expect([yearAfter('2022-08-31'), yearAfter('2024-02-29'), yearAfter('2023-02-28')]).toEqual([
      '2023-08-31',
      '2025-02-28',
      '2024-02-28',
    ]);
  });

  it('go to a number and back', () => {
    fc.assert(
      fc.property(day, (iso) => {
        expect(isoOf(dayOf(iso))).toBe(iso);
      }),
    );
  });

  it('are told without a gap, and add up to the same', () => {
    const months = [
      { month: 202211, recognitions: 2 },
      { month: 202302, recognitions: 3 },
    ];
    expect(everyMonth(months)).toEqual([
      { month: 202211, recognitions: 2 },
      { month: 202212, recognitions: 0 },
      { month: 202301, recognitions: 0 },
      { month: 202302, recognitions: 3 },
    ]);
    expect(everyMonth([])).toEqual([]);
  });
});
