import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskedTables, packageZip, tableCsv, tableGeojson, tableXlsx } from '../../../src/data/import/export';
import { type ImportResult, isError } from '../../../src/data/import/run';
import { IMPORT_TABLES, SCHEMAS } from '../../../src/data/import/schema';
import { datasetHash, rowsOf } from '../../../src/data/import/stored-rows';
import { exampleTable, templateCsv, templateDescriptor, templateXlsx } from '../../../src/data/import/templates';
import { loadFolderSources } from './embedded-sources';
import { bytesOf, type Files, importing, linesOf } from './import-case';

type Cells = readonly string[];
interface Sheet {
  readonly header: Cells;
  readonly rows: readonly Cells[];
}
type Sheets = Readonly<Record<string, Sheet>>;

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const csvOf = ({ header, rows }: Sheet): string => [header, ...rows].map((cells) => cells.map(quoted).join(';')).join('\r\n');
const filesOf = (sheets: Sheets): Files =>
  Object.fromEntries(Object.entries(sheets).map(([table, sheet]) => [`${table}.csv`, csvOf(sheet)]));

/** Texts that people and attackers write: formulas, quotes, markup, line ends, letters of any script. */
const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom(
    '=1+1',
    "'=1",
    "''+x",
    '-',
    '@a',
    "'s-Gravenwezel",
    'a\nb',
    'a"b',
    '"',
    '<b>x</b>',
    'É;à',
    '_x0041_',
    '001',
    '1e5',
    '2.000.000.001',
    'true',
    'null',
    '\uFEFFx',
    '__proto__',
  ),
);
const index = fc.nat(3);
const date = fc.constantFrom('', '01/09/2021', '2021-09-01', '44440', '31-8-2026', '30/02/2021', 'ooit');
const year = fc.constantFrom('2021-2022', '21/22', '2021-22', '2020-2021', '2021-2023', '');
const number = fc.oneof(fc.constantFrom('', '0', '1', '12', '-1', '2,5', '1.234,5', 'veel', '007'), fc.nat(200).map(String));
const place = fc.constantFrom(
  ['2440', '', ''],
  ['', '4,99', '51,16'],
  ['2400', '5.11', '51.19'],
  ['', '193000', '204000'],
  ['', '0', '0'],
  ['', '51.1', '4.9'],
  ['9999', '', ''],
);

/** A small dataset as people write one: mostly right, every kind of wrong. */
const sheets: fc.Arbitrary<Sheets> = fc
  .record({
    programmes: fc.array(fc.tuple(text, text, text, number), { minLength: 1, maxLength: 4 }),
    schools: fc.array(fc.tuple(text, text, place), { minLength: 1, maxLength: 4 }),
    workplaces: fc.array(fc.tuple(text, text, number, place), { minLength: 1, maxLength: 4 }),
    offers: fc.array(fc.tuple(index, index, year, number), { maxLength: 6 }),
    recognitions: fc.array(fc.tuple(index, index, number, date, date), { maxLength: 6 }),
    agreements: fc.array(fc.tuple(index, index, year, index, number), { maxLength: 6 }),
  })
  .map(({ programmes, schools, workplaces, offers, recognitions, agreements }) => {
    const idAt = (rows: readonly (readonly unknown[])[], i: number) => String(rows[i % rows.length]?.[0] ?? '');
    return {
      programmes: { header: ['id', 'name', 'sector', 'reach_km'], rows: programmes },
      schools: {
        header: ['id', 'naam', 'postcode', 'lon', 'lat'],
        rows: schools.map(([id, name, where]) => [id, name, ...where]),
      },
      workplaces: {
        header: ['id', 'name', 'mentoren', 'postcode', 'x', 'y'],
        rows: workplaces.map(([id, name, mentors, where]) => [id, name, mentors, ...where]),
      },
      offers: {
        header: ['school', 'opleiding', 'schooljaar', 'leerlingen'],
        rows: offers.map(([s, p, y, n]) => [idAt(schools, s), idAt(programmes, p), y, n]),
      },
      recognitions: {
        header: ['workplace_id', 'programme_id', 'places', 'valid_from', 'valid_until'],
        rows: recognitions.map(([w, p, n, from, until]) => [idAt(workplaces, w), idAt(programmes, p), n, from, until]),
      },
      agreements: {
        header: ['workplace_id', 'programme_id', 'school_year', 'school_id', 'learners'],
        rows: agreements.map(([w, p, y, s, n]) => [idAt(workplaces, w), idAt(programmes, p), y, idAt(schools, s), n]),
      },
    };
  });

const RUNS = { numRuns: 150, seed: 20_260 };

const roundTrips: Readonly<Record<string, (result: ImportResult) => Promise<Files>>> = {
  'a data package in a zip': async ({ tables, info }) => ({ 'dataset.zip': await bytesOf(packageZip(tables, info)) }),
  'CSV with points': async ({ tables }) =>
    Object.fromEntries(
      await Promise.all(tables.map(async (table) => [`${table.table}.csv`, await bytesOf(tableCsv(table, 'point'))] as const)),
    ),
  'CSV with commas': async ({ tables }) =>
    Object.fromEntries(
      await Promise.all(tables.map(async (table) => [`${table.table}.csv`, await bytesOf(tableCsv(table, 'comma'))] as const)),
    ),
  workbooks: async ({ tables }) =>
    Object.fromEntries(
      await Promise.all(tables.map(async (table) => [`${table.table}.xlsx`, await bytesOf(tableXlsx(table))] as const)),
    ),
};

describe('out and in again gives the same dataset', () => {
  it.each(Object.keys(roundTrips))('as %s', async (way) => {
    await fc.assert(
      fc.asyncProperty(sheets, async (given) => {
        const result = await importing(filesOf(given));
        const again = await importing((await roundTrips[way]?.(result)) ?? {});
        expect(again.issues.filter(isError)).toEqual([]);
        expect(datasetHash(again.tables)).toBe(datasetHash(result.tables));
      }),
      way === 'workbooks' ? { ...RUNS, numRuns: 100 } : RUNS,
    );
  });

  it('for the embedded dataset, byte for byte after the first time', async () => {
    const first = await importing(await loadFolderSources());
    const again = await importing((await roundTrips['a data package in a zip']?.(first)) ?? {});
    expect(first.issues).toEqual([]);
    expect(datasetHash(again.tables)).toBe(datasetHash(first.tables));
    expect(await bytesOf(packageZip(again.tables, again.info))).toEqual(await bytesOf(packageZip(first.tables, first.info)));
  });
});

describe('the order of rows', () => {
  it('decides nothing', async () => {
    const shuffled = sheets.chain((given) =>
      fc
        .tuple(...Object.values(given).map(({ rows }) => fc.shuffledSubarray([...rows], { minLength: rows.length })))
        .map((rows) => ({
          given,
          other: Object.fromEntries(Object.entries(given).map(([table, sheet], i) => [table, { ...sheet, rows: rows[i] ?? [] }])),
        })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ given, other }) => {
        const [a, b] = [await importing(filesOf(given)), await importing(filesOf(other))];
        expect(datasetHash(b.tables)).toBe(datasetHash(a.tables));
        expect(b.files.map(({ rejected }) => rejected)).toEqual(a.files.map(({ rejected }) => rejected));
      }),
      RUNS,
    );
  });

  it('but not what the rows say is told apart by the hash', async () => {
    const hashOf = async (offers: string) =>
      datasetHash((await importing({ 'offers.csv': `school_id,programme_id,school_year\n${offers}` })).tables);
    const hashes = await Promise.all(['a,b,2021-2022', 'b,a,2021-2022', 'ab,,2021-2022', 'a,b,2020-2021', ''].map(hashOf));
    expect(new Set(hashes).size).toBe(4);
  });
});

describe('a single corrupted cell', () => {
  const good: Sheet = {
    header: ['id', 'naam', 'postcode', 'lon', 'lat', 'soort'],
    rows: Array.from({ length: 8 }, (_, i) => [`p${i}`, i % 2 ? `Één, "${i}"` : `Proef ${i}`, '2440', '4,99', '51,16', '']),
  };
  const at = fc.tuple(fc.nat(7), fc.nat(5));
  const rejected = async (content: string) => {
    const result = await importing({ 'scholen.csv': content });
    expect(result.files[0]?.accepted).toBe(linesOf(result, 'schools').length);
    return result.files.map((file) => ({ code: file.code, rows: file.accepted + file.rejected, rejected: file.rejected }))[0];
  };

  it('with anything in it rejects at most one row of its table', async () => {
    await fc.assert(
      fc.asyncProperty(at, fc.oneof(text, fc.string({ unit: 'binary', maxLength: 20 })), async ([row, column], junk) => {
        const rows = good.rows.map((cells, i) => (i === row ? cells.with(column, junk) : cells));
        const found = await rejected(csvOf({ ...good, rows }));
        expect(found).toMatchObject({ code: null, rows: 8 });
        expect(found?.rejected).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });

  it('with stray quotes in it rejects at most its own row', async () => {
    const stray = fc.string({ unit: fc.constantFrom('"', 'a', ' ', '""', "'"), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(at, stray, async ([row, column], junk) => {
        const lines = good.rows.map((cells, i) =>
          cells.map((cell, j) => (i === row && j === column ? junk : quoted(cell))).join(';'),
        );
        const found = await rejected([good.header.join(';'), ...lines].join('\n'));
        expect(found).toMatchObject({ code: null, rows: 8 });
        expect(found?.rejected).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });

  it('with a byte that is no letter spoils no other accent', async () => {
    const bytes = new TextEncoder().encode(csvOf(good));
    bytes[bytes.indexOf(0x50, 60)] = 0xff;
    const result = await importing({ 'scholen.csv': bytes });
    expect(linesOf(result, 'schools').filter((line) => line.includes('Één'))).toHaveLength(4);
    expect(result.files[0]?.rejected).toBe(0);
  });
});

describe('what goes to others', () => {
  const files = {
    'agreements.csv':
      'workplace_id,programme_id,school_year,school_id,learners\nw,p,2021-2022,s,2\nw,p,2021-2022,s,\nw,p,2020-2021,s,5\nw,p,2021-2022,,3\n',
  };
  it('tells no small number of learners of one school at one workplace', async () => {
    const { tables } = await importing(files);
    expect(maskedTables(tables).flatMap(({ lines }) => [...lines])).toEqual([
      'w,p,2021-2022,s,<5',
      'w,p,2020-2021,s,5',
      'w,p,2021-2022,,3',
    ]);
  });
  it('has points in degrees as GeoJSON, numbers as numbers', async () => {
    const { tables } = await importing({
      'werkplekken.csv': 'id,name,nis,mentors,x,y\na,A,13008,2,193000,204000\nb,=B,13008,,,\n',
    });
    const { features } = JSON.parse(await tableGeojson(tables[0] ?? exampleTable('workplaces')));
    expect(features[0]).toMatchObject({ properties: { id: 'a', mentors: 2 }, geometry: { type: 'Point' } });
    expect(features[0].geometry.coordinates[0]).toBeCloseTo(4.98, 1);
    expect(features[1]).toMatchObject({ properties: { id: 'b', name: '=B' }, geometry: null });
  });
  it('is defused where a spreadsheet would run it', async () => {
    const { tables } = await importing({ 'scholen.csv': 'id,name,nis\na,=1+1,13008\n' });
    const [table] = tables;
    expect(table && [...tableCsv(table, 'comma')].join('')).toContain("a;'=1+1;13008");
  });
});

describe('templates', () => {
  it.each(IMPORT_TABLES)('of %s read back whole, as CSV and as a workbook', async (table) => {
    const others = Object.fromEntries(IMPORT_TABLES.map((name) => [`${name}.csv`, templateCsv(name)]));
    const csv = await importing(others);
    expect(csv.issues).toEqual([]);
    const { [`${table}.csv`]: _, ...rest } = others;
    const xlsx = await importing({ ...rest, [`${table}.xlsx`]: await bytesOf(templateXlsx(table)) });
    expect(datasetHash(xlsx.tables)).toBe(datasetHash(csv.tables));
    expect([...rowsOf(exampleTable(table))]).toHaveLength(2);
  });
  it('have headers that are recognised in each language', async () => {
    for (const [nth] of ['nl', 'en', 'fr'].entries()) {
      for (const table of IMPORT_TABLES) {
        const header = SCHEMAS[table].fields.map(({ titles }) => titles[nth]).join(';');
        const { issues } = await importing({ [`${table}.csv`]: `${header}\n` });
        expect({ table, nth, codes: issues.filter(({ code }) => code !== 'reference-unchecked') }).toEqual({
          table,
          nth,
          codes: [],
        });
      }
    }
  });
  it('are described by one descriptor with types, ranges and references', () => {
    const { resources } = JSON.parse(templateDescriptor());
    const offers = resources.find(({ name }: { name: string }) => name === 'offers').schema;
    expect(offers.fields.at(-2)).toMatchObject({ name: 'enrolments', type: 'integer', constraints: { minimum: 0 } });
    expect(offers.foreignKeys).toContainEqual({ fields: ['school_id'], reference: { resource: 'schools', fields: ['id'] } });
  });
});
