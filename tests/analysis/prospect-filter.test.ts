import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchOf } from '../../src/analysis/explore';
import { ProspectIndex, type ProspectsAsked } from '../../src/analysis/prospect-filter';
import { prospectAt, prospectCount, prospectsFor } from '../../src/analysis/prospects';
import { type SiteTexts, siteTexts } from '../../src/analysis/site-texts';
import { finish } from '../../src/analysis/steps';
import { foldName } from '../../src/data/fold-name';
import { NO_REGION } from '../../src/model/geography';
import { PROSPECT_KINDS, PROSPECT_WEIGHTS, type ProspectRow } from '../../src/model/prospect-row';
import { establishmentKey, naceDigits } from '../../src/model/prospects';
import type { Register } from '../../src/model/register';
import { prospectWorld } from './prospect-world';

/** As the plain filter reads a row: every word is found in it, each in its own way. */
const matches = ({ name, id, nace, municipality }: ProspectRow, { words }: ProspectsAsked, { geography }: Register): boolean => {
  const place = geography.regions.municipality[municipality]?.name ?? '';
  return words.every(
    ({ text, codes }) =>
      nace.startsWith(text) ||
      codes.some((code) => naceDigits(nace).startsWith(code)) ||
      [name, place].some((each) => foldName(each).includes(text)) ||
      establishmentKey(id).includes(text),
  );
};

/** Words with codes that depend on their text alone, as titles do: fewer, or parts of them, as a word grows. */
const wordsOf = (typed: string, codes: readonly string[]) =>
  foldName(typed)
    .split(' ')
    .filter((text) => text !== '')
    .map((text) => ({ text, codes: codes.slice(Math.max(0, text.length - 2)).map((code) => code.slice(0, 1 + text.length)) }));

const counted = <K>(keys: readonly K[]): ReadonlyMap<K, number> => {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

interface Placed {
  readonly row: ProspectRow;
  readonly position: number;
}

const divisionOf = ({ row }: Placed) => naceDigits(row.nace).slice(0, 2);

const plain = (rows: readonly ProspectRow[], asked: ProspectsAsked, register: Register) => {
  const { kind, municipality, division, stages, stage } = asked;
  const stageOf = ({ position }: Placed) => stages?.[position] ?? 0;
  const choices = {
    kind: ({ row }: Placed) => kind === null || row.kind === kind,
    place: ({ row }: Placed) => municipality === null || row.municipality === municipality,
    division: (each: Placed) => division === null || divisionOf(each) === division,
    stage: (each: Placed) => stage === null || stageOf(each) === stage,
  };
  const all = rows.map((row, position) => ({ row, position })).filter(({ row }) => matches(row, asked, register));
  /** Those that meet every choice but one. */
  const but = (facet: keyof typeof choices | null) =>
    all.filter((each) => Object.entries(choices).every(([name, isMet]) => name === facet || isMet(each)));
  const kinds = counted(but('kind').map(({ row }) => row.kind));
  return {
    positions: but(null).map(({ position }) => position),
    kinds: Object.fromEntries(PROSPECT_KINDS.map((each) => [each, kinds.get(each) ?? 0])),
    municipalities: counted(but('place').map(({ row }) => row.municipality)),
    divisions: counted(
      but('division')
        .map(divisionOf)
        .filter((each) => each !== ''),
    ),
    stages: counted(but('stage').map(stageOf)),
  };
};

const NAMES = ['Élan Bouw', "d'Hondt & Zonen", '', 'b.v. 43', 'ČEZ', 'aab aabb', '東京', 'Bakkerij  De Gouden—Aar', '0123456789'];
const IDS = ['2.345.678.901', '2345678902', 'p 7', 'É1', 'A-b', '', 'gent'];

/** A list whose names, ids and places are as odd as those of registers. */
const worldWith = async (seed: number) => {
  const { register: bare, pool: small, question, dice } = await prospectWorld(seed);
  if (!bare.workplaces) throw new Error('a world without workplaces');
  const { workplaces } = bare;
  const register: Register = {
    ...bare,
    workplaces: {
      ...workplaces,
      names: workplaces.ids.map(() => dice.pick(NAMES)),
      ids: workplaces.ids.map((id) => (dice.chance(0.3) ? dice.pick(IDS) : id)),
      nace: workplaces.ids.map(() => dice.pick(['43.210', '4321', '5610', '', '10'])),
    },
  };
  const pool = {
    ...small,
    names: small.nace.length === 0 ? [] : [...small.nace].map(() => dice.pick(NAMES)),
    municipality: small.municipality.map((place) => (dice.chance(0.1) ? NO_REGION : place)),
  };
  const weights = { ...PROSPECT_WEIGHTS, leastSurprise: 0, activity: dice.chance(0.5) ? 0 : 1 };
  const list = prospectsFor({ register, pool, question, weights });
  const rows = Array.from({ length: prospectCount(list) }, (_, at) => prospectAt(list, at)).flatMap((row) => row ?? []);
  return { register, question, list, rows, texts: finish(siteTexts(register, pool, foldName)) };
};

const typedArbitrary = (rows: readonly ProspectRow[], register: Register) => {
  const places = register.geography.regions.municipality.map(({ name }) => name);
  const from = rows.flatMap(({ name, id, nace }) => [name, id, nace]);
  const part = fc
    .tuple(fc.constantFrom(...places, ...from, 'x'), fc.nat(12), fc.nat(6))
    .map(([text, start, length]) => text.slice(start % (text.length + 1), (start % (text.length + 1)) + length));
  return fc.oneof(part, fc.string({ maxLength: 3 }), fc.constantFrom('', 'e', '4', '43', 'a b'));
};

const ANYTHING: ProspectsAsked = {
  words: [],
  kind: null,
  municipality: null,
  division: null,
  stages: null,
  stage: null,
};

describe('the filter of prospects', () => {
  it('finds and counts what a plain one does, whatever was asked before', async () => {
    const seen = { found: 0, none: 0, narrowed: 0 };
    for (let seed = 1; seed <= 25; seed++) {
      const { register, list, rows, texts } = await worldWith(seed);
      const index = new ProspectIndex(list, foldName);
      const asked = fc.record({
        words: fc.constant([]),
        kind: fc.constantFrom(null, null, ...PROSPECT_KINDS),
        municipality: fc.constantFrom<(number | null)[]>(null, null, NO_REGION, ...rows.map((row) => row.municipality)),
        division: fc.constantFrom<(string | null)[]>(
          null,
          null,
          '43',
          '99',
          ...rows.map((row) => naceDigits(row.nace).slice(0, 2) || null),
        ),
        stages: fc.constantFrom<(Uint8Array | null)[]>(
          null,
          rows.length === 0 ? null : Uint8Array.from(rows, (_, position) => (position * 7) % 4),
        ),
        stage: fc.constantFrom<(number | null)[]>(null, null, 0, 1, 7),
      });
      const check = (each: ProspectsAsked, from: SiteTexts | null = texts) => {
        const { positions, kinds, municipalities, divisions, stages } = index.filtered(each, from);
        const expected = plain(rows, each, register);
        expect([...positions]).toEqual(expected.positions);
        expect(kinds).toEqual(expected.kinds);
        expect(divisions).toEqual(expected.divisions);
        expect(new Map([...stages.entries()].filter(([, count]) => count > 0))).toEqual(expected.stages);
        const outside = municipalities.length - 1;
        municipalities.forEach((count, row) => {
          expect(count).toBe(expected.municipalities.get(row === outside ? NO_REGION : row) ?? 0);
        });
        seen[positions.length > 0 ? 'found' : 'none'] += 1;
      };
      check(ANYTHING, null);
      const part = typedArbitrary(rows, register);
      const typed = fc.oneof(
        part,
        fc.tuple(part, part).map((parts) => parts.join(' ')),
      );
      const named = fc.constantFrom<(readonly string[])[]>(
        [],
        [],
        ['43'],
        ['10', '43'],
        ['43210'],
        ['56', '4321'],
        ['561', '432', '10'],
      );
      fc.assert(
        fc.property(asked, typed, named, fc.boolean(), (each, text, codes, isTyped) => {
          // Letter by letter, as somebody types; else at once.
          for (let length = 1; isTyped && length < text.length; length++) {
            check({ ...each, words: wordsOf(text.slice(0, length), codes) });
            seen.narrowed += 1;
          }
          check({ ...each, words: wordsOf(text, codes) });
        }),
        { numRuns: 40, seed },
      );
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(200);
  });

  it('finds digits anywhere in establishment numbers, and all that have them', async () => {
    const { register, pool: small, question } = await prospectWorld(3);
    const number = fc.oneof(fc.integer({ min: 1, max: 2 ** 32 - 1 }), fc.constantFrom(2_111_111_111, 10_000, 4_294_967_295));
    let found = 0;
    fc.assert(
      fc.property(
        fc.uniqueArray(number, { minLength: 60, maxLength: 60 }),
        fc.nat(59),
        fc.nat(9),
        fc.nat(10),
        (some, nth, from, length) => {
          const ids = some.sort((a, b) => a - b).map((each) => String(each).padStart(10, '0'));
          const pool = { ...small, ids, names: ids.map(() => 'Proef'), nace: new Int32Array(60) };
          const list = prospectsFor({ register, pool, question, weights: { ...PROSPECT_WEIGHTS, activity: 0 } });
          const typed = ids[nth]?.slice(from, from + length) ?? '';
          const asked = { ...ANYTHING, words: typed === '' ? [] : [{ text: typed, codes: [] }] };
          const { positions } = new ProspectIndex(list, foldName).filtered(asked, finish(siteTexts(register, pool, foldName)));
          const rows = Array.from({ length: prospectCount(list) }, (_, at) => prospectAt(list, at)).flatMap((row) => row ?? []);
          expect([...positions]).toEqual(plain(rows, asked, register).positions);
          found += positions.length;
        },
      ),
      { numRuns: 500, seed: 1 },
    );
    expect(found).toBeGreaterThan(1000);
  });

  it('keeps the order that it is given', async () => {
    const { list, texts } = await worldWith(4);
    const index = new ProspectIndex(list, foldName);
    const asked = { ...ANYTHING, words: wordsOf('a', []) };
    const backwards = Int32Array.from({ length: index.count }, (_, i) => index.count - 1 - i);
    const found = index.filtered(asked, texts).positions;
    expect(found.length).toBeGreaterThan(1);
    expect(index.filtered(asked, texts, backwards).positions).toEqual(found.slice().reverse());
  });
});

describe('the shortage told with prospects', () => {
  it('is what the network leaves unplaced, and often less than the schools one by one', async () => {
    let overstated = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const { list, register, question } = await worldWith(seed);
      expect(list.unplaced).toBe(matchOf(register, question).unplaced);
      const sum = list.shortSchools.reduce((total, { staysShort }) => total + staysShort, 0);
      expect(sum).toBeGreaterThanOrEqual(list.unplaced);
      if (sum > list.unplaced) overstated += 1;
    }
    expect(overstated).toBeGreaterThan(0);
  });
});
