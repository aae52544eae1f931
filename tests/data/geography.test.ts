import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { CompiledFileError } from '../../src/data/compiled';
import { readGeography, readReference } from '../../src/data/geography';
import { NO_REGION, REGION_LEVELS, type RegionLevel } from '../../src/model/geography';
import { geography, municipalityRow, ROOT, readCompiled } from './compiled-files';

function facts(file: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readFileSync(join(ROOT, 'geodata', file), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

function regionName(level: RegionLevel, municipality: number): string | undefined {
  return geography.regions[level][geography.regionOf[level][municipality] ?? NO_REGION]?.name;
}

test('every level has the regions that exist, ascending by code', () => {
  const counts = REGION_LEVELS.map((level) => geography.regions[level].length);
  expect(counts).toEqual([304, 23, 6, 15, 15]);
  for (const level of REGION_LEVELS) {
    const codes = geography.regions[level].map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
  }
});

test('every municipality lies in the regions that the facts name, Brussels in no RESOC and no reference region', () => {
  for (const fact of facts('municipalities.csv')) {
    const row = geography.municipalityOfNis.get(fact.nis ?? '') ?? NO_REGION;
    expect(geography.regions.municipality[row]).toMatchObject({ code: fact.nis, name: fact.name_nl });
    expect(regionName('municipality', row)).toBe(fact.name_nl);
    expect(regionName('arrondissement', row)).toBe(fact.arrondissement);
    expect(regionName('province', row)).toBe(fact.province);
    expect(regionName('resoc', row) ?? '').toBe(fact.resoc);
    expect(regionName('reference-region', row) ?? '').toBe(fact.reference_region);
    expect(geography.population[row]).toBe(Number(fact.population_2020));
  }
  expect(geography.regionOf.resoc[municipalityRow('Brussel')]).toBe(NO_REGION);
});

test('every code that a merger abolished leads to the municipality that came instead', () => {
  for (const merger of [...facts('mergers-2019.csv'), ...facts('mergers-2025.csv')]) {
    const row = geography.municipalityOfNis.get(merger.old_nis ?? '') ?? NO_REGION;
    expect(geography.regions.municipality[row]?.name).toBe(merger.new_name);
  }
});

test.each([
  ['2990', 'Wuustwezel'],
  ['1070', 'Anderlecht'],
  ['8680', 'Koekelare'],
  ['3680', 'Maaseik'],
  ['9032', 'Gent'],
])('a postcode that two municipalities share, or a part of one, is told apart: %s is %s', (postcode, name) => {
  expect(geography.municipalityOfPostcode.get(postcode)).toBe(municipalityRow(name));
});

test('every place lies in the municipality of its postcode or in one that shares it', () => {
  const postcodes = new Map(facts('municipalities.csv').map((fact) => [fact.nis, fact.postcodes?.split(' ')]));
  for (const place of geography.places) {
    const nis = geography.regions.municipality[place.municipality]?.code;
    expect(postcodes.get(nis)).toContain(place.postcode);
  }
});

test('the embedded words of the ministers all have a meaning', () => {
  const { learnersPerMentor, ministerVerdicts, ministerWords } = readReference(readCompiled('reference'));
  expect(learnersPerMentor).toEqual({ 'Chemie, kunststoffen en life sciences': 4, 'Social profit': 2 });
  expect(ministerVerdicts).toHaveLength(39);
  const known = ministerWords.map(({ word }) => word);
  for (const { word } of ministerVerdicts) expect(known).toContain(word);
});

describe('a compiled file is refused', () => {
  const file = readCompiled('geography') as Record<string, unknown>;
  test.each([
    ['of another format', { ...file, format: 2 }, 'format-unknown'],
    ['without a table', { ...file, place: undefined }, 'part-missing'],
    ['with rows lost', { ...file, nis: [] }, 'count-wrong'],
    ['with a broken row', { ...file, postcode: Array.from(file.postcode as unknown[], () => null) }, 'part-missing'],
    ['that is a list', [], 'not-an-object'],
    ['that is nothing', null, 'not-an-object'],
  ])('%s', (_, json, code) => {
    expect(() => readGeography(json)).toThrow(CompiledFileError);
    expect(() => readGeography(json)).toThrow(expect.objectContaining({ code }));
  });
});

test('every table of the descriptor exists and has exactly the columns it lists', () => {
  const descriptor = JSON.parse(readFileSync(join(ROOT, 'geodata', 'datapackage.json'), 'utf8'));
  for (const { path, title, sources, licenses, date, schema } of descriptor.resources) {
    expect(existsSync(join(ROOT, 'geodata', path))).toBe(true);
    expect([title, sources[0].title, licenses[0].title]).not.toContain('');
    expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const rows = Papa.parse<string[]>(readFileSync(join(ROOT, 'geodata', path), 'utf8'), { preview: 1 }).data;
    expect(schema.fields.map((field: { name: string }) => field.name)).toEqual(rows[0]);
  }
});
