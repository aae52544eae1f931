import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMN_KEYS, NO_PLACE, OPENING, TABS, viewOfText, viewText } from '../../../src/app/prospects/view-state';
import { PROSPECT_KINDS } from '../../../src/model/prospect-row';
import { WORK_STATUSES } from '../../../src/model/work-list';

const SORT_KEYS = ['name', 'kind', 'place', 'km', 'employees', 'left', 'score'] as const;
const isMunicipality = (code: string) => /^\d{5}$/.test(code);
const text = fc.string({ unit: 'grapheme' });
const orNone = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));

describe('what the view of prospects shows, as text', () => {
  it('reads back every state', () => {
    const state = fc.record({
      tab: fc.constantFrom(...TABS),
      typed: text,
      kind: orNone(fc.constantFrom(...PROSPECT_KINDS)),
      municipality: orNone(fc.oneof(digits(5), fc.constant(NO_PLACE))),
      division: orNone(digits(2)),
      stage: orNone(fc.constantFrom('none' as const, ...WORK_STATUSES.filter((status) => status !== 'do-not-contact'))),
      sort: orNone(
        fc.record({
          key: fc.constantFrom(...SORT_KEYS),
          direction: fc.constantFrom('ascending' as const, 'descending' as const),
        }),
      ),
      opened: orNone(fc.string({ unit: 'grapheme', minLength: 1 })),
      columns: fc.subarray([...COLUMN_KEYS]),
    });
    fc.assert(
      fc.property(state, (written) => {
        expect(viewOfText(viewText(written), isMunicipality)).toEqual({ state: written, unknown: [] });
      }),
    );
  });

  it('is left out as the view opens', () => {
    expect(viewText(OPENING)).toBeNull();
    expect(viewOfText(null, isMunicipality)).toEqual({ state: OPENING, unknown: [] });
  });

  it.each([
    '',
    'x',
    'soort:ander',
    'gemeente:Gent',
    'nace:4',
    'nace:43:1',
    'stand:niet contacteren',
    'volgorde:naam',
    'volgorde:naam-op-op',
    'kolommen:soort.maan',
    'tekst:%E0%A4%A',
    'tab:kaart',
  ])('tells that "%s" is unknown, and keeps the rest', (part) => {
    const { state, unknown } = viewOfText(`soort:slapend,${part}`, isMunicipality);
    expect(state).toEqual({ ...OPENING, kind: 'sleeping' });
    expect(unknown).toEqual([part]);
  });

  it('never fails on any text', () => {
    fc.assert(
      fc.property(fc.string(), (any) => {
        const { state } = viewOfText(any, isMunicipality);
        expect(viewOfText(viewText(state), isMunicipality).state).toEqual(state);
      }),
    );
  });
});
