import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../src/data/dataset';
import { pastedSource } from '../../../src/data/import/bytes';
import { shapeOf } from '../../../src/data/import/mapping';
import { inspectFiles, remapped } from '../../../src/data/import/plan';
import { issueGroups, issuesCsv, rejectedCsv, rejectedName } from '../../../src/data/import/rejected';
import { importFiles, type Progress } from '../../../src/data/import/run';
import { SCHEMAS } from '../../../src/data/import/schema';
import { sayImportIssue } from '../../../src/i18n/import-issues';
import { loadLocator } from '../../../src/pipeline/folder';
import { SCHOOL_LIST_HEADER } from '../../fixtures/hostile/cases';
import { geography, importing, linesOf, sourcesOf, written } from './import-case';

const PROGRAMMES = 'id,name,sector\nbrood,Brood,Voeding\nauto,Auto,Garages\n';
const SCHOOLS = 'id,name,postcode\nz,Proefschool Z,2440\n';
const WORKPLACES = 'id,name,postcode\n2.000.000.001,Proefbedrijf 1,2440\n';
const say = (issue: Parameters<typeof sayImportIssue>[0]) => sayImportIssue(issue, 'nl');

describe('the columns of a file', () => {
  it.each([
    ['Opleiding-ID;Benaming;Sector', 'programmes'],
    ['school;opleiding;schooljaar;aantal leerlingen', 'offers'],
    ['lieu de travail;formation;valable à partir du', 'recognitions'],
    ['Establishment number;programme;school year;learners', 'agreements'],
    ['vestigingsnummer;naam;gemeente;mentoren', 'workplaces'],
  ])('%j are recognised without a telling name', async (header, table) => {
    const { plans } = await inspectFiles(sourcesOf({ 'lijst.csv': `${header}\na;b;2021-2022;1\n` }), { geography });
    expect(plans.map((plan) => plan.table)).toEqual([table]);
  });

  it('are recognised by what stands in them when their names say nothing', async () => {
    const text = 'school_id,programme_id,wanneer\nz,brood,21/22\nz,auto,22/23\n';
    const { plans } = await inspectFiles(sourcesOf({ 'aanbod.csv': text }), { geography });
    expect(plans[0]?.mapping?.fields.at(-1)).toEqual({ field: 'school_year', columns: [2], by: 'content' });
  });

  it('are recognised with one letter wrong', async () => {
    const { plans } = await inspectFiles(sourcesOf({ 'aanbod.csv': 'school_id,programe_id,school_year\nz,brood,2021-2022\n' }), {
      geography,
    });
    expect(plans[0]?.refusal).toBeNull();
  });

  it('that fit two tables alike are not guessed', async () => {
    const { files } = await importing({ 'lijst.csv': 'id,name,postcode\na,A,2440\n' });
    expect(files).toMatchObject([{ table: null, code: 'table-unknown' }]);
  });

  it('are told by the asked table before the name, and by the name before the columns', async () => {
    const text = 'id,name,postcode\na,A,2440\n';
    expect((await importing({ 'scholen.csv': text }, { table: 'workplaces' })).files[0]?.table).toBe('workplaces');
    for (const name of ['scholen 2024.csv', 'map/Scholen2024_v2.CSV', 'schools.rejected.aanbod-csv.csv']) {
      expect((await importing({ [name]: text })).files[0]?.table).toBe('schools');
    }
  });

  it('can be corrected by hand and are remembered for files of that shape', async () => {
    const header = ['a', 'b', 'c'];
    const mapping = {
      table: 'schools' as const,
      fields: ['id', 'name', 'postcode'].map((field, i) => ({ field, columns: [i], by: 'hand' as const })),
    };
    const files = sourcesOf({ 'x.csv': `${header.join()}\np1,A,2440\n` });
    const { plans } = await inspectFiles(files, { geography });
    const byHand = await importFiles(
      plans.map((plan) => remapped(plan, mapping)),
      { geography },
    );
    expect(linesOf(byHand, 'schools')).toEqual(['p1,A,2440']);
    const again = await inspectFiles(files, { geography, remembered: (shape) => (shape === shapeOf(header) ? mapping : null) });
    expect(again.plans[0]?.table).toBe('schools');
  });
});

describe('the official school address list', () => {
  const row = (cells: Readonly<Record<string, string>>) =>
    SCHOOL_LIST_HEADER.split(';')
      .map((name) => cells[name] ?? '')
      .join(';');
  const text = [
    SCHOOL_LIST_HEADER,
    row({
      schoolnummer: '001',
      intern_vplnummer: '2',
      net: 'Gemeenschapsonderwijs',
      naam: 'Proefatheneum',
      niscode: '13008',
      lx: '193000,5',
      ly: '204000',
      telefoon: '000',
      'beheerder(s)': 'Proefpersoon',
    }),
    row({ schoolnummer: '', naam: 'Zonder nummer', telefoon: '000', 'beheerder(s)': 'Proefpersoon', niscode: '13008' }),
  ].join('\r');

  it('is recognised by itself, with the site of a school as id', async () => {
    const result = await importing({ 'csv.ashx': text });
    expect(result.files).toMatchObject([{ table: 'schools', accepted: 1, rejected: 1 }]);
    expect(linesOf(result, 'schools')).toEqual(['001-2,Proefatheneum,,go,,,13008,,,193000.5,204000']);
  });

  it('loses what is about people, also in the rejected rows', async () => {
    const result = await importing({ 'csv.ashx': text });
    const [rejected] = result.rejected;
    const csv = rejected ? rejectedCsv(rejected, result, say) : '';
    expect(csv).toContain('Zonder nummer');
    expect(csv + JSON.stringify(written(result))).not.toMatch(/Proefpersoon|;000|,000,/);
  });
});

describe('references between tables', () => {
  const offers = 'school_id,programme_id,school_year\nz,brood,2021-2022\nx,brood,2021-2022\n';
  it('keep out the row that refers to nothing', async () => {
    const result = await importing({ 'programmes.csv': PROGRAMMES, 'schools.csv': SCHOOLS, 'offers.csv': offers });
    expect(linesOf(result, 'offers')).toEqual(['z,brood,2021-2022']);
    expect(result.issues).toMatchObject([{ code: 'reference-unknown', row: 2, column: 'school_id', value: 'x' }]);
  });
  it('to a table that is not there are let in and told once', async () => {
    const result = await importing({ 'offers.csv': offers });
    expect(result.files[0]?.accepted).toBe(2);
    expect(result.issues.map(({ code, column }) => [code, column])).toEqual([
      ['reference-unchecked', 'school_id'],
      ['reference-unchecked', 'programme_id'],
    ]);
  });
  it('meet whether a number is written with dots or without', async () => {
    const recognitions = 'workplace_id,programme_id\n2000000001,brood\n';
    const result = await importing({
      'programmes.csv': PROGRAMMES,
      'workplaces.csv': WORKPLACES,
      'recognitions.csv': recognitions,
    });
    expect(linesOf(result, 'recognitions')).toEqual(['2000000001,brood']);
  });
  it('that may be absent are dropped with a warning, and their row stays', async () => {
    const agreements = 'workplace_id,programme_id,school_year,school_id\n2.000.000.001,brood,21/22,x\n';
    const result = await importing({
      'programmes.csv': PROGRAMMES,
      'schools.csv': SCHOOLS,
      'workplaces.csv': WORKPLACES,
      'agreements.csv': agreements,
    });
    expect(linesOf(result, 'agreements')).toEqual(['2000000001,brood,2021-2022,']);
    expect(result.issues).toMatchObject([{ code: 'reference-dropped', value: 'x' }]);
  });
});

describe('rejected rows', () => {
  const offers = 'school;programma_id;schooljaar;opmerking\nz;brood;2021-2022;goed\nz;brood;2021-2023;"a;b"\nx;auto;21/22;=1+1\n';
  const others = { 'programmes.csv': PROGRAMMES, 'schools.csv': SCHOOLS };

  it('keep their own columns and say why, and are read once mended', async () => {
    const result = await importing({ ...others, 'aanbod.csv': offers });
    const [rejected] = result.rejected;
    if (!rejected) throw new Error('nothing was rejected');
    const csv = rejectedCsv(rejected, result, say);
    expect(csv.split('\r\n').slice(0, 3)).toEqual([
      '\uFEFFschool,programma_id,schooljaar,opmerking,import_row,import_column,import_code,import_value,import_reason',
      'z,brood,2021-2023,a;b,2,schooljaar,year-broken,2021-2023,"""2021-2023"" is geen schooljaar zoals 2021-2022; de rij is opzij gezet. Schrijf het als 2021-2022."',
      'x,auto,21/22,\'=1+1,3,school,reference-unknown,x,"""x"" in school bestaat niet; de rij is opzij gezet. Verbeter de verwijzing of voeg de ontbrekende rij toe."',
    ]);
    const mended = csv.replace('2021-2023', '2021-22').replace('\r\nx,', '\r\nz,');
    const again = await importing({ ...others, [rejectedName(rejected)]: mended });
    expect(linesOf(again, 'offers')).toEqual(['z,brood,2021-2022', 'z,auto,2021-2022']);
  });

  it('and all findings can be grouped and saved', async () => {
    const { issues } = await importing({ ...others, 'aanbod.csv': offers });
    expect(issueGroups(issues).map(({ code, count }) => [code, count])).toEqual([
      ['column-unused', 1],
      ['year-broken', 1],
      ['reference-unknown', 1],
    ]);
    const [group] = issueGroups([...issues, ...issues].filter(({ code }) => code === 'year-broken'));
    expect(group).toMatchObject({ count: 2, values: [{ times: 2 }] });
    expect(issuesCsv(issues, say).split('\r\n')[0]).toBe('\uFEFFfile,row,column,code,value,sentence');
  });
});

describe('what is written', () => {
  it('is a dataset that reads without a remark', async () => {
    const result = await importing({
      'opleidingen.csv': PROGRAMMES,
      'scholen.csv': 'id;naam;lengtegraad;breedtegraad\nz;Proefschool Z;4,99;51,16\ny;Proefschool Y;193000;204000\n',
      'aanbod.csv': 'school;opleiding;schooljaar;leerlingen\nz;brood;21/22;4\ny;brood;2021-22;\n',
    });
    const files = written(result);
    const { register, issues } = await readDataset(
      async (name) => files[name] ?? null,
      geography,
      () => loadLocator(geography),
    );
    expect(issues).toEqual([]);
    expect(register.offers?.enrolments).toEqual(Int32Array.of(-1, 4).reverse());
    expect(register.schools?.lon[0]).toBeCloseTo(4.98, 1);
  });

  it('misses a file that the data package names', async () => {
    const descriptor = {
      name: 'proef',
      resources: [
        { name: 'programmes', path: 'programmes.csv' },
        { name: 'schools', path: 'weg.csv' },
      ],
    };
    const { files } = await importing({ 'datapackage.json': JSON.stringify(descriptor), 'programmes.csv': PROGRAMMES });
    expect(files).toMatchObject([
      { file: 'programmes.csv', code: null },
      { file: 'weg.csv', table: 'schools', code: 'file-missing' },
    ]);
  });

  it('keeps what a data package says of itself', async () => {
    const descriptor = {
      name: 'proef',
      title: 'Proef',
      example: true,
      referenceDate: '2022-08-31',
      assumptions: ['a'],
      resources: [{ name: 'programmes', path: 'lijst.csv' }],
    };
    const result = await importing({ 'map/datapackage.json': JSON.stringify(descriptor), 'map/lijst.csv': PROGRAMMES });
    expect(JSON.parse(written(result)['datapackage.json'] ?? '')).toMatchObject({
      name: 'proef',
      example: true,
      referenceDate: '2022-08-31',
      assumptions: ['a'],
    });
  });
});

describe('a running import', () => {
  it('says how far it is', async () => {
    const seen: Progress[] = [];
    const { plans } = await inspectFiles(sourcesOf({ 'programmes.csv': PROGRAMMES }), { geography });
    await importFiles(plans, { geography, onProgress: (progress) => seen.push(progress) });
    expect(seen.at(-1)).toMatchObject({ file: 'programmes.csv', bytes: PROGRAMMES.length, totalBytes: PROGRAMMES.length });
  });
  it('stops when it is told to', async () => {
    const { plans } = await inspectFiles(sourcesOf({ 'programmes.csv': PROGRAMMES }), { geography });
    await expect(importFiles(plans, { geography, signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });
  it('takes pasted text for a file', async () => {
    const { plans } = await inspectFiles([pastedSource('scholen', SCHOOLS.replaceAll(',', '\t'))], { geography });
    expect(plans[0]).toMatchObject({ table: 'schools', refusal: null });
  });
});

describe('the schema', () => {
  it('asks for the columns that reading a dataset asks for', () => {
    const needed = Object.fromEntries(
      Object.values(SCHEMAS).map(({ name, fields }) => [
        name,
        fields.filter(({ isColumnNeeded }) => isColumnNeeded).map((field) => field.name),
      ]),
    );
    expect(needed).toMatchObject({
      programmes: ['id', 'name', 'sector'],
      schools: ['id', 'name'],
      offers: ['school_id', 'programme_id', 'school_year'],
      workplaces: ['id', 'name'],
      recognitions: ['workplace_id', 'programme_id'],
      agreements: ['workplace_id', 'programme_id', 'school_year'],
      regional_figures: ['region_level', 'region', 'programme_id', 'school_year'],
    });
  });
});
