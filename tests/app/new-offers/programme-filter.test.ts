import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FILTER_FIELDS, filtered, optionsOf, otherFormsOf, programmesIn } from '../../../src/app/new-offers/programme-filter';
import { NO_FILTER } from '../../../src/app/new-offers/view-state';
import type { Register } from '../../../src/model/register';
import type { ScoutedProgramme } from '../../../src/model/scouting';

const word = fc.constantFrom('', 'a', 'b', 'c');
const worlds = fc.array(
  fc.record({
    sector: fc.integer({ min: 0, max: 2 }),
    domain: word,
    degree: word,
    finality: word,
    educationForm: fc.constantFrom('', 'bso', 'buso OV3'),
    isOffered: fc.boolean(),
  }),
  { maxLength: 12 },
);
const filters = fc.record({
  sector: fc.constantFrom('', 'x', 'y', 'gone'),
  domain: word,
  degree: word,
  finality: word,
  educationForm: fc.constantFrom('', 'bso', 'buso OV3'),
  onlyNew: fc.boolean(),
  otherForms: fc.boolean(),
});

const kinds = fc.constantFrom('', 'school', 'buso');
const registerOf = (programmes: readonly object[], kind: string) =>
  ({ programmes, sectors: ['x', 'y', 'z'], schools: { kinds: [kind] } }) as unknown as Register;

it('every choice of a filter leaves as many programmes as it says, and the chosen one can always be seen', () => {
  fc.assert(
    fc.property(worlds, filters, kinds, (programmes, filter, kind) => {
      const register = registerOf(programmes, kind);
      const rows = programmes.map(({ isOffered }, programme) => ({ programme, isOffered }) as ScoutedProgramme);
      for (const field of FILTER_FIELDS) {
        const options = optionsOf(register, 0, rows, filter, field);
        for (const { value, count } of options)
          expect(filtered(register, 0, rows, { ...filter, [field]: value })).toHaveLength(count);
        if (filter[field] !== '') expect(options.map(({ value }) => value)).toContain(filter[field]);
      }
      if (filter.onlyNew) expect(filtered(register, 0, rows, filter).some(({ isOffered }) => isOffered)).toBe(false);
    }),
  );
});

it('a school is listed what its kind offers, and what it offers already, unless other education forms are asked for', () => {
  const forms = ['bso', 'buso OV3', '', 'tso', 'buso OV3'];
  const rows = forms.map((_, programme) => ({ programme, isOffered: programme === 4 }) as ScoutedProgramme);
  const listed = (kind: string, otherForms: boolean) => {
    const register = registerOf(
      forms.map((educationForm) => ({ educationForm, sector: 0 })),
      kind,
    );
    return filtered(register, 0, rows, { ...NO_FILTER, otherForms }).map(({ programme }) => programme);
  };
  const hidden = (kind: string) =>
    otherFormsOf(
      registerOf(
        forms.map((educationForm) => ({ educationForm })),
        kind,
      ),
      0,
      rows,
    );
  expect(listed('school', false)).toEqual([0, 2, 3, 4]);
  expect(listed('buso', false)).toEqual([1, 2, 4]);
  expect(listed('', false)).toEqual([0, 1, 2, 3, 4]);
  expect(listed('buso', true)).toEqual([0, 1, 2, 3, 4]);
  expect([hidden('school'), hidden('buso'), hidden('')]).toEqual([1, 2, 0]);
  const register = registerOf(
    forms.map((educationForm) => ({ educationForm, sector: 0 })),
    'buso',
  );
  expect(programmesIn(register, 0, NO_FILTER)).toBeNull();
  expect(programmesIn(register, 0, { ...NO_FILTER, otherForms: true })).toHaveLength(5);
});
