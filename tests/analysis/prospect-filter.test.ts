import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchOf } from '../../src/analysis/explore';
import { ProspectIndex, type ProspectsAsked, type SiteTexts, siteTexts } from '../../src/analysis/prospect-filter';
import { prospectAt, prospectCount, prospectsFor } from '../../src/analysis/prospects';
import { finish } from '../../src/analysis/steps';
import { foldName } from '../../src/data/locate';
import { NO_REGION } from '../../src/model/geography';
import { PROSPECT_KINDS, PROSPECT_WEIGHTS, type ProspectRow } from '../../src/model/prospect-row';
import { naceDigits } from '../../src/model/prospects';
import type { Register } from '../../src/model/register';
import { prospectWorld } from './prospect-world';

/** As the plain filter reads a row. */
const matches = ({ name, id, nace, municipality }: ProspectRow, wanted: string, { geography }: Register): boolean => {
  if (wanted === '') return true;
  const place = geography.regions.municipality[municipality]?.name ?? '';
  return [name, place].some((text) => foldName(text).includes(wanted)) || nace.startsWith(wanted) || id.includes(wanted);
};

const counted = <K>(keys: readonly K[]): ReadonlyMap<K, number> => {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

const plain = (rows: readonly ProspectRow[], { typed, kind, municipality, division }: ProspectsAsked, register: Register) => {
  const all = rows.map((row, position) => ({ row, position })).filter(({ row }) => matches(row, typed, register));
  const isKind = ({ row }: { readonly row: ProspectRow }) => kind === null || row.kind === kind;
  const isPlace = ({ row }: { readonly row: ProspectRow }) => municipality === null || row.municipality === municipality;
  const divisionOf = ({ row }: { readonly row: ProspectRow }) => naceDigits(row.nace).slice(0, 2);
  const isDivision = (each: { readonly row: ProspectRow }) => division === null || divisionOf(each) === division;
  const found = all.filter((each) => isKind(each) && isPlace(each) && isDivision(each));
  const kinds = counted(all.filter((each) => isPlace(each) && isDivision(each)).map(({ row }) => row.kind));
  return {
    positions: found.map(({ position }) => position),
    kinds: Object.fromEntries(PROSPECT_KINDS.map((each) => [each, kinds.get(each) ?? 0])),
    municipalities: counted(all.filter((each) => isKind(each) && isDivision(each)).map(({ row }) => row.municipality)),
    divisions: counted(
      all
        .filter((each) => isKind(each) && isPlace(each))
        .map(divisionOf)
        .filter((each) => each !== ''),
    ),
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
  return fc.oneof(part, fc.string({ maxLength: 3 }), fc.constantFrom('', 'e', '4', '43', 'a b')).map(foldName);
};

describe('the filter of prospects', () => {
  it('finds and counts what a plain one does, whatever was asked before', async () => {
    const seen = { found: 0, none: 0, narrowed: 0 };
    for (let seed = 1; seed <= 25; seed++) {
      const { register, list, rows, texts } = await worldWith(seed);
      const index = new ProspectIndex(list, foldName);
      const asked = fc.record({
        typed: typedArbitrary(rows, register),
        kind: fc.constantFrom(null, null, ...PROSPECT_KINDS),
        municipality: fc.constantFrom<(number | null)[]>(null, null, NO_REGION, ...rows.map((row) => row.municipality)),
        division: fc.constantFrom<(string | null)[]>(
          null,
          null,
          '43',
          '99',
          ...rows.map((row) => naceDigits(row.nace).slice(0, 2) || null),
        ),
      });
      const check = (each: ProspectsAsked, from: SiteTexts | null = texts) => {
        const { positions, kinds, municipalities, divisions } = index.filtered(each, from);
        const expected = plain(rows, each, register);
        expect([...positions]).toEqual(expected.positions);
        expect(kinds).toEqual(expected.kinds);
        expect(divisions).toEqual(expected.divisions);
        const outside = municipalities.length - 1;
        municipalities.forEach((count, row) => {
          expect(count).toBe(expected.municipalities.get(row === outside ? NO_REGION : row) ?? 0);
        });
        seen[positions.length > 0 ? 'found' : 'none'] += 1;
      };
      check({ typed: '', kind: null, municipality: null, division: null }, null);
      fc.assert(
        fc.property(asked, fc.boolean(), (each, isTyped) => {
          // Letter by letter, as somebody types; else at once.
          for (let length = 1; isTyped && length < each.typed.length; length++) {
            check({ ...each, typed: foldName(each.typed.slice(0, length)) });
            seen.narrowed += 1;
          }
          check(each);
        }),
        { numRuns: 40, seed },
      );
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(200);
  });

  it('keeps the order that it is given', async () => {
    const { list, texts } = await worldWith(4);
    const index = new ProspectIndex(list, foldName);
    const asked = { typed: 'a', kind: null, municipality: null, division: null };
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
