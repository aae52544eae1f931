import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, changesOfText, changesText, MOST_CHANGES, MOST_LEARNERS } from '../../src/model/changes';

const id = fc.string({ unit: 'binary', minLength: 1, maxLength: 8 });
const count = fc.integer({ min: 0, max: MOST_LEARNERS });
const context = fc.constantFrom(0 as const, 1 as const, 2 as const);
const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true }).map((value) => value + 0);
const cap = fc.option(count);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constantFrom('offer' as const, 'learners' as const), school: id, programme: id, learners: count }),
  fc.record({ kind: fc.constant('stop' as const), school: id, programme: id }),
  fc.record({ kind: fc.constant('move' as const), school: id, programme: id, to: id }),
  fc.record({ kind: fc.constant('places' as const), workplace: id, places: count }),
  fc.record({ kind: fc.constant('recognise' as const), workplace: id, programme: id, context, places: cap }),
  fc.record({ kind: fc.constant('withdraw' as const), workplace: id, programme: id }),
  fc.record({
    kind: fc.constant('win' as const),
    id,
    name: fc.string({ unit: 'binary', maxLength: 8 }),
    lon: degrees(180),
    lat: degrees(90),
    nis: fc.constantFrom('', '11002'),
    sector: fc.string({ maxLength: 8 }),
    places: cap,
    programme: id,
    context,
  }),
);

describe('changes in a link', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        expect(changesOfText(changesText(changes))).toEqual(changes);
      }),
      { numRuns: 1000, seed: 7 },
    );
  });

  it('read as they are written, or not at all', () => {
    const word = fc.constantFrom(
      'offer',
      'stop',
      'move',
      'learners',
      'places',
      'recognise',
      'withdraw',
      'win',
      's1',
      '',
      '0',
      '2',
      '-1',
      '4.5',
      '%',
      'x_y',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 11 }), fc.constantFrom(':', '+'), (words, sign) => {
        const changes = changesOfText(words.join(sign));
        if (changes !== null) expect(changesOfText(changesText(changes))).toEqual(changes);
      }),
      { numRuns: 1000, seed: 8 },
    );
  });

  it('are refused when there are more than a link may ask for', () => {
    expect(changesOfText(Array.from({ length: MOST_CHANGES + 1 }, () => 'stop:s1:k1').join('+'))).toBeNull();
  });
});
