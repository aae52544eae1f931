import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FILTER_FIELDS, filtered, optionsOf } from '../../../src/app/new-offers/programme-filter';
import type { Register } from '../../../src/model/register';
import type { ScoutedProgramme } from '../../../src/model/scouting';

const word = fc.constantFrom('', 'a', 'b', 'c');
const worlds = fc.array(
  fc.record({
    sector: fc.integer({ min: 0, max: 2 }),
    domain: word,
    degree: word,
    finality: word,
    educationForm: word,
    isOffered: fc.boolean(),
  }),
  { maxLength: 12 },
);
const filters = fc.record({
  sector: fc.constantFrom('', 'x', 'y', 'gone'),
  domain: word,
  degree: word,
  finality: word,
  educationForm: word,
  onlyNew: fc.boolean(),
});

it('every choice of a filter leaves as many programmes as it says, and the chosen one can always be seen', () => {
  fc.assert(
    fc.property(worlds, filters, (programmes, filter) => {
      const register = { programmes, sectors: ['x', 'y', 'z'] } as unknown as Register;
      const rows = programmes.map(({ isOffered }, programme) => ({ programme, isOffered }) as ScoutedProgramme);
      for (const field of FILTER_FIELDS) {
        const options = optionsOf(register, rows, filter, field);
        for (const { value, count } of options)
          expect(filtered(register, rows, { ...filter, [field]: value })).toHaveLength(count);
        if (filter[field] !== '') expect(options.map(({ value }) => value)).toContain(filter[field]);
      }
      if (filter.onlyNew) expect(filtered(register, rows, filter).some(({ isOffered }) => isOffered)).toBe(false);
    }),
  );
});
