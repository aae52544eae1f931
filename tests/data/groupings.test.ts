import { expect, test } from 'vitest';
import { GroupingError, groupingTable, readGroupings, regroup } from '../../src/data/groupings';
import { NO_REGION } from '../../src/model/geography';
import { geography, municipalityRow } from './compiled-files';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readGroupings(bytes(text), geography);
const codeOf = (name: string) => geography.regions.municipality[municipalityRow(name)]?.code ?? '';
const quoted = (cell: string) => `"${cell}"`;

test('the table that goes out comes in again and changes nothing', () => {
  const { header, rows } = groupingTable(geography);
  expect(header).toEqual(['nis', 'name', 'resoc', 'reference_region']);
  const { groupings, issues } = read([header, ...rows].map((row) => row.map(quoted).join(';')).join('\r\n'));
  expect(issues).toEqual([]);
  const again = regroup(geography, groupings);
  expect(again.regions).toEqual(geography.regions);
  expect(again.regionOf).toEqual(geography.regionOf);
  expect(again.aliases).toEqual(geography.aliases);
});

test('a municipality moves, a new region appears at one of its municipalities, and the others keep what they had', () => {
  const { groupings, issues } = read(
    `nis,resoc\n${codeOf('Genk')},Mijnstreek\n${codeOf('Beringen')},Mijnstreek\n${codeOf('Gent')},Brugge`,
  );
  expect(issues).toEqual([{ code: 'municipality-missing', count: 301, examples: ['Aartselaar', 'Antwerpen', 'Boechout'] }]);
  expect(groupings['reference-region']).toBeUndefined();
  const { regions, regionOf } = regroup(geography, groupings);
  const resocOf = (name: string) => regions.resoc[regionOf.resoc[municipalityRow(name)] ?? NO_REGION]?.name;
  expect(['Genk', 'Beringen', 'Gent', 'Brugge', 'Hasselt', 'Evere'].map(resocOf)).toEqual([
    'Mijnstreek',
    'Mijnstreek',
    'Brugge',
    'Brugge',
    'Limburg',
    undefined,
  ]);
  const { lon, lat } = regions.resoc.find(({ name }) => name === 'Mijnstreek') ?? {};
  const seats = ['Genk', 'Beringen'].map((name) => geography.regions.municipality[municipalityRow(name)]);
  expect(seats.some((seat) => seat?.lon === lon && seat?.lat === lat)).toBe(true);
  expect(regionOf['reference-region']).toEqual(geography.regionOf['reference-region']);
  expect(regions.resoc.map(({ code }) => code)).toEqual(regions.resoc.map(({ code }) => code).sort());
});

test('names of a region that is gone go with it', () => {
  const all = geography.regions.municipality.map(({ code }) => `${code},Alles`).join('\n');
  const { aliases, regions } = regroup(geography, read(`nis,resoc\n${all}`).groupings);
  expect(regions.resoc.map(({ name }) => name)).toEqual(['Alles']);
  expect(aliases.some(({ level }) => level === 'resoc')).toBe(false);
  expect(aliases.some(({ level }) => level === 'municipality')).toBe(true);
});

test('unknown codes, contradictions, empty cells and strange columns are told', () => {
  const [genk, antwerpen] = [codeOf('Genk'), codeOf('Antwerpen')];
  const text = `nis;name;resoc;vervoerregio\n${genk};;;x\n99999;;Kempen;x\n11007;;Kempen;x\n${antwerpen};;Antwerpen;x\n11007;;Antwerpen;x`;
  const { groupings, issues } = read(text);
  expect(groupings.resoc?.[codeOf('Genk')]).toBe('');
  expect(groupings.resoc?.[codeOf('Antwerpen')]).toBe('Antwerpen');
  expect(issues).toEqual([
    { code: 'code-unknown', count: 1, examples: ['99999'] },
    { code: 'code-repeated', count: 1, examples: ['Antwerpen'] },
    { code: 'municipality-missing', count: 302, examples: ['Aartselaar', 'Boechout', 'Boom'] },
    { code: 'cell-empty', count: 1, examples: ['Genk'] },
    { code: 'column-unknown', count: 1, examples: ['vervoerregio'] },
  ]);
});

test('a table in the code page of Windows keeps its letters', () => {
  const text = `nis,resoc\n${codeOf('Genk')},Vogelv`;
  const content = new Uint8Array([...bytes(text), 0xea]);
  expect(readGroupings(content, geography).groupings.resoc?.[codeOf('Genk')]).toBe('Vogelvê');
});

test.each([
  ['too-large', new Uint8Array(6_000_000)],
  ['not-csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])],
  ['not-csv', bytes('{"type":"FeatureCollection"}')],
  ['nis-missing', bytes('')],
  ['nis-missing', bytes('code,resoc\n11001,x')],
  ['groupings-missing', bytes('nis,vervoerregio\n11001,x')],
  ['no-codes', bytes('nis,resoc\nAntwerpen,x')],
])('a table that cannot be used is refused: %s', (refusal, content) => {
  expect(() => readGroupings(content, geography)).toThrow(GroupingError);
  expect(() => readGroupings(content, geography)).toThrow(expect.objectContaining({ refusal }));
});
