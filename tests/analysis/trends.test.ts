import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { publishedTrend } from '../../src/analysis/published-trends';
import { finish } from '../../src/analysis/steps';
import { trendOf } from '../../src/analysis/trends';
import { REGION_LEVELS } from '../../src/model/geography';
import type { Register } from '../../src/model/register';
import { DEFAULT_FLOOR, type Dimension, dimensionsOf, MEASURES, type Measure, type TrendQuery } from '../../src/model/trend';
import { loadPublishedTables } from '../../src/pipeline/folder';
import { learnersPerMentor, readGeodata } from '../oracle/tables';
import { oracleTrend, readTrendFiles, regionKeys, withEnterprises } from '../oracle/trends';
import { diceOf, worldOf } from '../oracle/world';
import { readRegister } from './compare';

const perMentor = learnersPerMentor();
const YEAR = '2021-2022';

const queryOf = (measure: Measure, by: readonly Dimension[], more: Partial<TrendQuery> = {}): TrendQuery => ({
  measure,
  by,
  year: by.includes('year') ? null : YEAR,
  day: null,
  only: [],
  area: null,
  floor: DEFAULT_FLOOR,
  learnersPerMentor: Object.fromEntries(perMentor),
  ...more,
});

const ask = (register: Register, query: TrendQuery) => finish(trendOf(register, query));

/** Compares every row, absent ones as nothing, and the total. */
const expectSame = (register: Register, files: ReturnType<typeof readTrendFiles>, measure: Measure, by: readonly Dimension[]) => {
  const query = queryOf(measure, by);
  const found = ask(register, query);
  const years = query.year === null ? register.years : [query.year];
  const counted = oracleTrend(files, measure, by, years, perMentor);
  const isAbsent = counted.values.size === 0 && counted.total === null;
  const nonzero = found.rows
    .filter(({ value }) => value !== 0)
    .map(({ keys, value }) => [keys.map((key) => key ?? '').join('\n'), value]);
  const expected = [...counted.values].filter(([, value]) => value !== 0);
  const sorted = (rows: readonly unknown[][]) => rows.map(String).sort();
  if (isAbsent) expect({ measure, by, all: found.rows.every(({ value }) => value === null) }).toEqual({ measure, by, all: true });
  else expect({ measure, by, rows: sorted(nonzero) }).toEqual({ measure, by, rows: sorted(expected) });
  const hasNoTotal = by.includes('year') && ['learners', 'places', 'agreements'].includes(measure);
  expect({ measure, by, total: found.total }).toEqual({ measure, by, total: hasNoTotal ? null : counted.total });
  const sum = found.rows.reduce((all, { value }) => all + (value ?? 0), 0);
  if (found.gaps.length === 0) expect({ measure, by, sum }).toEqual({ measure, by, sum: found.total });
  else if (found.gaps.every(({ code }) => code === 'in-several' || code === 'places-shared')) expect(sum).not.toBe(found.total);
};

describe('measures by dimension', () => {
  it('of random worlds are those of a plain recount', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const dice = diceOf(seed + 7_000_000);
      const texts = withEnterprises(worldOf(seed), seed);
      const { register } = await readRegister(async (file) => texts[file] ?? null);
      const files = readTrendFiles((file) => texts[file] ?? null);
      for (const measure of MEASURES) {
        const dimensions = dimensionsOf(measure).filter((dimension) => dimension !== 'area');
        const first = dice.pick(dimensions);
        const second = dice.pick(dimensions.filter((dimension) => dimension !== first));
        expectSame(register, files, measure, [first]);
        if (second !== 'municipality' || first !== 'programme') expectSame(register, files, measure, [first, second]);
      }
    }
  });

  it('of the embedded data are those of a plain recount', async () => {
    const folder = fileURLToPath(new URL('../../geodata/vlaanderen-reconstructie', import.meta.url));
    const { register } = await readRegister((file) => readFile(join(folder, file), 'utf8').catch(() => null));
    const files = readTrendFiles((file) => readFileSync(join(folder, file), 'utf8'));
    for (const measure of MEASURES) {
      for (const by of [['province', 'year'], ['sector'], ['programme'], ['degree', 'education-form']] as const)
        expectSame(register, files, measure, by);
    }
    const published = ask(register, queryOf('recognitions', ['province'], { day: 20220228 }));
    const printed = readGeodata('published-tables/T02_erkenningen_en_unieke_vestigingen_per_provincie_2022-02.csv');
    const numbers = printed.map((row) => Number(row.aantal_erkenningen));
    expect([...published.rows.map(({ value }) => value), published.total].sort()).toEqual(numbers.sort());
  });

  it('have a row for every region, whatever lies in it', async () => {
    const texts = withEnterprises(worldOf(3), 3);
    const { register } = await readRegister(async (file) => texts[file] ?? null);
    for (const level of REGION_LEVELS) {
      const { rows } = ask(register, queryOf('establishments', [level]));
      expect(rows.flatMap(({ keys }) => keys[0] ?? [])).toEqual(regionKeys(level));
    }
  });

  it('leave unknown what a table is missing for, and never say 0', async () => {
    const texts: Record<string, string> = { ...worldOf(4).files };
    delete texts['agreements.csv'];
    texts['datapackage.json'] = '{"name":"w","resources":[]}';
    const { register } = await readRegister(async (file) => texts[file] ?? null);
    const found = ask(register, queryOf('enterprises-with-agreement', ['province']));
    expect(found.total).toBeNull();
    expect(found.rows.every(({ value }) => value === null)).toBe(true);
    expect(found.gaps).toEqual([{ code: 'unknown' }]);
  });

  it('say that a firm in two provinces counts in both and once in the total', async () => {
    const texts = {
      'datapackage.json': '{"name":"w","resources":[]}',
      'programmes.csv': 'id,name,sector\np,P,Bouw\n',
      'offers.csv': 'school_id,programme_id,school_year\n',
      'agreements.csv': `workplace_id,programme_id,school_year\na,p,${YEAR}\n`,
      'workplaces.csv': 'id,name,nis,enterprise_id\na,A,11001,o1\nb,B,71022,o1\n',
      'recognitions.csv': 'workplace_id,programme_id\na,p\nb,p\n',
    };
    const { register } = await readRegister(async (file) => texts[file as keyof typeof texts] ?? null);
    const { rows, total, gaps } = ask(register, queryOf('enterprises', ['province']));
    expect(rows.filter(({ value }) => value !== 0).map(({ keys, value }) => [keys[0], value])).toEqual([
      ['10000', 1],
      ['70000', 1],
    ]);
    expect({ total, gaps }).toEqual({ total: 1, gaps: [{ code: 'in-several', dimension: 'province' }] });
  });

  it('by what the measure does not know is refused', async () => {
    const { register } = await readRegister(async (file) => worldOf(1).files[file] ?? null);
    expect(() => ask(register, queryOf('places', ['school-kind']))).toThrow(RangeError);
    expect(() => ask(register, queryOf('places', ['province', 'province']))).toThrow(RangeError);
  });
});

describe('published series', () => {
  const published = loadPublishedTables();
  const YEARS = ['2019-2020', '2020-2021', '2021-2022', '2022-2023'];
  const TABLES = [
    ['T03_ondernemingen_met_erkenning_per_provincie.csv', 'provincie', 'province', 'enterprises'],
    ['T04_ondernemingen_met_erkenning_per_sector.csv', 'sector', 'sector', 'enterprises'],
    ['T05_ondernemingen_met_overeenkomst_per_provincie.csv', 'provincie', 'province', 'enterprises-with-agreement'],
    ['T06_ondernemingen_met_overeenkomst_per_sector.csv', 'sector', 'sector', 'enterprises-with-agreement'],
  ] as const;

  it.each(TABLES)('%s comes out to the digit, year by year', (file, head, dimension, measure) => {
    const printed = readGeodata(`published-tables/${file}`).filter((row) => !row[head]?.startsWith('Totaal'));
    const found = publishedTrend(published, queryOf(measure, [dimension, 'year']));
    const rows = found.rows.map(({ value }, i) => [...(found.printed[i] ?? []), value, found.isComplete[i]].join('|'));
    const cell = (row: (typeof printed)[number], year: string) => row[year === '2022-2023' ? `${year}_onvolledig` : year];
    const expected = YEARS.flatMap((year) =>
      printed.map((row) => [row[head], year, cell(row, year), year !== '2022-2023'].join('|')),
    );
    expect(rows.sort()).toEqual(expected.sort());
    expect(found.table?.document).toContain('757');
  });

  it.each([
    ['T01_antwerpen_erkenningen_per_sector_2022.csv', 'sector', 'sector', 'recognitions', 'goedgekeurde_erkenningen', '724'],
    [
      'T01_antwerpen_erkenningen_per_sector_2022.csv',
      'sector',
      'sector',
      'recognised-programmes',
      'aantal_duale_opleidingen_met_erkenning',
      '724',
    ],
    [
      'T02_erkenningen_en_unieke_vestigingen_per_provincie_2022-02.csv',
      'provincie',
      'province',
      'recognitions',
      'aantal_erkenningen',
      '337',
    ],
    [
      'T02_erkenningen_en_unieke_vestigingen_per_provincie_2022-02.csv',
      'provincie',
      'province',
      'establishments',
      'aantal_unieke_vestigingen',
      '337',
    ],
  ] as const)('%s comes out to the digit: %s, %s, %s', (file, head, dimension, measure, column, document) => {
    const printed = readGeodata(`published-tables/${file}`);
    const found = publishedTrend(published, queryOf(measure, [dimension]));
    const rows = found.rows.map(({ value }, i) => `${found.printed[i]?.[0]}|${value}`);
    expect([...rows, `Eindtotaal|${found.total}`]).toEqual(printed.map((row) => `${row[head]}|${row[column]}`));
    expect(found.table?.document).toContain(document);
    expect(found.table?.date).toMatch(/^2022-0[27]-/);
  });

  it('has the printed totals by year and says why provinces do not sum to them', () => {
    const printed = readGeodata('published-tables/T05_ondernemingen_met_overeenkomst_per_provincie.csv').at(-1);
    const byYear = publishedTrend(published, queryOf('enterprises-with-agreement', ['year']));
    expect(byYear.rows.map(({ value }) => value)).toEqual(
      Object.values(printed ?? {})
        .slice(1)
        .map(Number),
    );
    const { total, gaps } = publishedTrend(published, queryOf('enterprises-with-agreement', ['province']));
    expect({ total, gaps }).toEqual({ total: 1879, gaps: [{ code: 'overlapping', dimension: 'province' }] });
  });

  it('is absent where nobody published it', () => {
    expect(publishedTrend(published, queryOf('learners', ['province'])).table).toBeNull();
    expect(publishedTrend(published, queryOf('enterprises', ['arrondissement'])).table).toBeNull();
  });
});
