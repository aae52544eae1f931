import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hasDay,
  MOST_FLOOR,
  OPENING_TREND,
  SOURCES,
  type TrendState,
  trendOfText,
  trendText,
  withDimension,
  withMeasure,
} from '../../../src/app/monitor/trend-state';
import { viewOfText, viewText } from '../../../src/app/monitor/view-state';
import { DIMENSIONS, type Dimension, dimensionsOf, MEASURES } from '../../../src/model/trend';

const state: fc.Arbitrary<TrendState> = fc.constantFrom(...MEASURES).chain((measure) => {
  const known = dimensionsOf(measure);
  const key = fc.string({ unit: 'grapheme', minLength: 1 });
  const dimension = fc.constantFrom(...known.filter((each) => each !== 'year' && each !== 'area'));
  return fc.record({
    measure: fc.constant(measure),
    by: fc
      .uniqueArray(fc.constantFrom(...known), { minLength: 1, maxLength: 2 })
      .map((by) => (by[0] === 'year' ? [...by.slice(1), by[0]] : by)),
    only: fc.oneof(fc.constant(null), fc.record({ dimension, key }), fc.constant({ dimension: 'area' as const, key: '' })),
    source: fc.constantFrom(...SOURCES),
    floor: fc.integer({ min: 1, max: MOST_FLOOR }),
    isMasked: fc.boolean(),
    day: hasDay(measure) ? fc.constantFrom(null, 20220228, 20240229) : fc.constant(null),
  });
});

describe('what the figures show, as text', () => {
  it('reads back every state, also as part of the view', () => {
    fc.assert(
      fc.property(state, (written) => {
        expect(trendOfText(trendText(written))).toEqual(written);
        const view = { part: 'trends', asked: trendText(written) } as const;
        expect(viewOfText(viewText(view))).toEqual(view);
      }),
    );
  });

  it('is empty as it opens, and short near it', () => {
    expect(trendText(OPENING_TREND)).toBe('');
    expect(trendOfText('')).toEqual(OPENING_TREND);
    expect(trendText({ ...OPENING_TREND, measure: 'offers', only: { dimension: 'province', key: '10000' } })).toBe(
      'aanbod:jaar:provincie,10000',
    );
  });

  it.each([
    'x',
    'leerlingen:provincie,provincie',
    'leerlingen:provincie,jaar,sector',
    'plekken:schoolsoort',
    'leerlingen:jaar:provincie',
    'leerlingen:jaar:jaar,2021-2022',
    'leerlingen:jaar:gebied,x',
    'leerlingen:jaar::overal',
    'leerlingen:jaar::beide:0',
    'leerlingen:jaar::beide:5:ja',
    'erkenningen:sector::beide:5::20220230',
    'erkenningen:sector::beide:5::20221399',
    'leerlingen:jaar::beide:5:::',
    'leerlingen:jaar:provincie,%E0',
  ])('tells that "%s" is none', (text) => {
    expect(trendOfText(text)).toBeNull();
  });
});

describe('a change of what is shown', () => {
  it('of measure leaves only what it knows', () => {
    fc.assert(
      fc.property(state, fc.constantFrom(...MEASURES), (before, measure) => {
        const after = withMeasure(before, measure);
        expect(trendOfText(trendText(after))).toEqual(after);
        expect(after.measure).toBe(measure);
      }),
    );
  });

  it('of dimension gives one or two different ones, the year last', () => {
    fc.assert(
      fc.property(
        state,
        fc.constantFrom<0 | 1>(0, 1),
        fc.constantFrom<Dimension | null>(...DIMENSIONS, null),
        (before, at, dimension) => {
          const { by } = withDimension(before, at, dimension);
          expect(by.length === 1 || by.length === 2).toBe(true);
          expect(new Set(by).size).toBe(by.length);
          expect(by.length === 2 && by[0] === 'year').toBe(false);
          if (dimension !== null) expect(by).toContain(dimension);
        },
      ),
    );
  });

  it('that takes the place of another changes places with it', () => {
    const both = { ...OPENING_TREND, by: ['province', 'sector'] } as const;
    expect(withDimension(both, 0, 'sector').by).toEqual(['sector', 'province']);
  });
});
