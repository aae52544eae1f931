import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYERS, type LinkState, PAINTS, TABLES, VIEWS } from '../../src/app/link';
import { type Facts, readEarly, readLink, writeLink } from '../../src/app/url';
import { LANGUAGES } from '../../src/i18n/text';
import { REGION_LEVELS } from '../../src/model/geography';
import { COMPETITORS, DEFAULT_GROUND, GIVEN } from '../../src/model/match';
import { MAX_REACH_KM } from '../../src/model/question';
import { DEFAULT_THRESHOLDS } from '../../src/model/verdict';
import { EMBEDDED_FOLDER, loadFolder, loadGeography, loadReference } from '../../src/pipeline/folder';

const geography = await loadGeography();
const { register } = await loadFolder(EMBEDDED_FOLDER, geography);
const facts: Facts = { register, reference: await loadReference() };
const preset: LinkState = {
  view: 'supply',
  language: 'nl',
  subject: { kind: 'programme', programme: register.programmes[0]?.id ?? '', related: false },
  year: register.years.at(-1) ?? '',
  level: 'arrondissement',
  area: null,
  reachKm: null,
  schoolKinds: [],
  thresholds: DEFAULT_THRESHOLDS,
  learnersPerMentor: facts.reference.learnersPerMentor,
  ...DEFAULT_GROUND,
  layer: 'shared',
  paint: 'verdict',
  table: 'areas',
  selection: null,
  prospecting: null,
  newOffer: null,
  changes: null,
  monitoring: null,
  dataset: null,
};

const subject = fc.oneof(
  fc.record({
    kind: fc.constant('programme' as const),
    programme: fc.constantFrom(...register.programmes.map(({ id }) => id)),
    related: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('sector' as const),
    sector: fc.constantFrom(...new Set(register.programmes.map(({ sector }) => register.sectors[sector] ?? ''))),
  }),
);
const thresholds = fc
  .tuple(fc.integer({ min: 1, max: 300 }), fc.nat(300), fc.nat(300), fc.integer({ min: 1, max: 99 }))
  .map(([room, more, most, highBothEnrolments]) => ({
    room: room / 100,
    balanced: (room + more) / 100,
    tight: (room + more + most) / 100,
    highBothEnrolments,
  }));
const area = fc.option(
  fc.constantFrom(
    'circle:15:5.4,51.2,Pelt',
    "corridor:5:4.03,50.93,'s-A;4.02,50.82,Saint-G%C3%A9ry_%26_Co",
    'zone:kust+province:10000',
    'x',
  ),
);
const kinds = [...new Set(register.schools?.kinds)];
const state: fc.Arbitrary<LinkState> = fc.constantFrom(...REGION_LEVELS).chain((level) =>
  fc.record({
    view: fc.constantFrom(...VIEWS),
    language: fc.constantFrom(...LANGUAGES),
    subject,
    year: fc.constantFrom(...register.years),
    level: fc.constant(level),
    area,
    reachKm: fc.option(fc.integer({ min: 1, max: MAX_REACH_KM })),
    schoolKinds: fc.subarray(kinds),
    thresholds,
    learnersPerMentor: fc.dictionary(fc.constantFrom(...register.sectors), fc.integer({ min: 2, max: 9 })),
    competitors: fc.constantFrom(...COMPETITORS),
    given: fc.constantFrom(...GIVEN),
    layer: fc.constantFrom(...LAYERS),
    paint: fc.constantFrom(...PAINTS),
    table: fc.constantFrom(...TABLES),
    selection: fc.oneof(
      fc.constant(null),
      fc.constantFrom(...geography.regions[level]).map(({ code }) => ({ kind: 'area' as const, id: code })),
      fc.constantFrom(...(register.schools?.ids ?? [])).map((id) => ({ kind: 'school' as const, id })),
    ),
    prospecting: fc.option(fc.constantFrom('zoek:houtbewerking', 'x')),
    monitoring: fc.option(fc.constantFrom('vragen:1', 'x')),
    newOffer: fc.option(fc.constantFrom('school:s001:8:scholen:3', 'x')),
    changes: fc.option(fc.constantFrom('offer:s001:elektrotechnicus:8+stop:s-%C3%A9:x', 'x')),
    dataset: fc.option(fc.stringMatching(/^((eigen:)?[\w-]{1,8}(\/[\w-]{1,8})?)?(@2\d{3}-\d\d-\d\d)?$/).filter(Boolean)),
  }),
);

describe('the link', () => {
  it('gives back every state of the screen', () => {
    fc.assert(
      fc.property(state, (written) => {
        const { state: read, notices } = readLink(writeLink(written, preset), preset, facts);
        expect({ ...read, learnersPerMentor: { ...read.learnersPerMentor } }).toEqual({
          ...written,
          learnersPerMentor: { ...written.learnersPerMentor },
        });
        expect(notices).toEqual([]);
      }),
    );
  });

  it('is empty for the preset', () => {
    expect(writeLink(preset, preset)).toBe(`opleiding=${register.programmes[0]?.id}`);
  });

  it.each([
    ['opleiding', 'bestaat-niet'],
    ['sector', 'Ruimtevaart'],
    ['jaar', '1999-2000'],
    ['niveau', 'planeet'],
    ['bereik', '61'],
    ['bereik', '-3'],
    ['soort', 'universiteit'],
    ['drempels', '1,0.5,2,3'],
    ['drempels', '0.5,,2,3'],
    ['mentor', 'Bouw=0'],
    ['mentor', 'Bouw'],
    ['mentor', '__proto__=5'],
    ['taal', 'de'],
    ['beeld', '<script>'],
    ['gegevens', 'https://example.org/'],
    ['gegevens', '../geheim'],
    ['keuze', 'gebied:99999'],
    ['keuze', 'school:'],
    ['verwant', 'ja'],
  ])('falls back and names the part when %s is %s', (part, value) => {
    const { state: read, notices } = readLink(new URLSearchParams({ [part]: value }).toString(), preset, facts);
    expect(notices).toEqual([{ part, value }]);
    expect(read).toEqual(preset);
  });

  it('never throws, whatever stands after the question mark', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('opleiding', 'drempels', 'mentor', 'keuze', 'soort', 'bereik'), (value, part) => {
        readLink(`${part}=${encodeURIComponent(value)}`, preset, facts);
        readEarly(value);
      }),
    );
  });
});
