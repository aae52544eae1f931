import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPENING, PARTS, viewOfText, viewText } from '../../../src/app/new-offers/view-state';
import { ROOM_SITES } from '../../../src/model/match';
import { MOST_EXTRA_LEARNERS, PROGRAMME_ORDERS } from '../../../src/model/scouting';
import { MOST_SITES } from '../../../src/model/site-set';

describe('what the view of new offers shows, as text', () => {
  it('reads back every state', () => {
    const state = fc.record({
      part: fc.constantFrom(...PARTS),
      school: fc.string({ unit: 'grapheme' }),
      learners: fc.integer({ min: 1, max: MOST_EXTRA_LEARNERS }),
      sites: fc.constantFrom(...ROOM_SITES),
      count: fc.integer({ min: 1, max: MOST_SITES }),
      dataHash: fc.constantFrom('', '0123456789abcdef0123456789abcdef'),
      filter: fc.record({
        sector: fc.string({ unit: 'grapheme' }),
        domain: fc.string({ unit: 'grapheme' }),
        degree: fc.string({ unit: 'grapheme' }),
        finality: fc.string({ unit: 'grapheme' }),
        educationForm: fc.string({ unit: 'grapheme' }),
        onlyNew: fc.boolean(),
        otherForms: fc.boolean(),
      }),
      order: fc.constantFrom(...PROGRAMME_ORDERS),
    });
    fc.assert(
      fc.property(state, (written) => {
        expect(viewOfText(viewText(written))).toEqual(written);
      }),
    );
  });

  it('is left out as the view opens', () => {
    expect(viewText(OPENING)).toBeNull();
    expect(viewOfText(null)).toEqual(OPENING);
  });

  it.each([
    '',
    'x',
    'school:s001:0:scholen:3',
    'school:s001:9999:scholen:3',
    'school:s001:8:scholen:6',
    'school:s001:8:kerken:3',
    'school:s001:8:scholen:3:x',
    'school:s001:8:scholen:3:::::::oud',
    'school:s001:8:scholen:3::::::::naam',
    'school:s001:8:scholen:3::::::::groei:x',
    'school:s001:8:scholen:3::::::::groei:vormen:x',
  ])('tells that "%s" is none', (text) => {
    expect(viewOfText(text)).toBeNull();
  });
});
