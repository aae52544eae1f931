import { describe, expect, it } from 'vitest';
import { bytesSource } from '../../../src/data/import/bytes';
import { derivedPlans, inspectFiles } from '../../../src/data/import/plan';
import { readStoredTable } from '../../../src/data/import/referable';
import { importFiles } from '../../../src/data/import/run';
import { type Files, geography, importing, linesOf, sourcesOf, written } from './import-case';

const PROGRAMMES =
  'id,name,sector,aliases,code\nbrood,Broodbakker duaal,Voeding,Bakker;Brood en banket,1357\nauto,Auto duaal,Garages,,\n';
const SHEET = [
  'vestigingsnummer;bedrijf;gemeente;opleiding;plaatsen',
  '2.000.000.001;Proefbedrijf 1;Geel;Broodbakker;2',
  '2.000.000.001;Proefbedrijf 1;Geel;AUTO;1',
  '2.000.000.002;Proefbedrijf 2;Mol;1357;1',
  '2.000.000.003;Proefbedrijf 3;;brood;1',
].join('\n');

const importingAll = async (files: Files) => {
  const { plans, info } = await inspectFiles(sourcesOf(files), { geography });
  return importFiles([...plans, ...derivedPlans(plans, geography)], { geography, info });
};

describe('one sheet that tells two tables', () => {
  it('gives its workplaces once each, and its recognitions', async () => {
    const result = await importingAll({ 'programmes.csv': PROGRAMMES, 'erkenningen.csv': SHEET });
    expect(linesOf(result, 'workplaces')).toEqual(['2000000001,Proefbedrijf 1,Geel', '2000000002,Proefbedrijf 2,Mol']);
    expect(linesOf(result, 'recognitions')).toEqual(['2000000001,brood,2', '2000000001,auto,1', '2000000002,brood,1']);
    const derived = result.files.find(({ table }) => table === 'workplaces');
    expect(derived).toMatchObject({ file: 'erkenningen.csv (workplaces)', accepted: 2, rejected: 0 });
    expect(result.issues.map(({ code, row }) => [code, row])).toContainEqual(['location-missing', 4]);
  });

  it('gives no workplaces where they are brought apart, or where nothing says where they lie', async () => {
    const apart = { 'workplaces.csv': 'id,name,postcode\n2000000001,Proefbedrijf 1,2440\n' };
    const { plans } = await inspectFiles(sourcesOf({ 'erkenningen.csv': SHEET, ...apart }), { geography });
    expect(derivedPlans(plans, geography)).toEqual([]);
    const bare = await inspectFiles(sourcesOf({ 'erkenningen.csv': 'vestigingsnummer;bedrijf;opleiding\n1;x;brood\n' }), {
      geography,
    });
    expect(derivedPlans(bare.plans, geography).map(({ refusal }) => refusal?.code)).toEqual(['location-column-missing']);
  });

  it('gives the schools of a sheet of enrolments', async () => {
    const text =
      'school;naam;postcode;opleiding;schooljaar;leerlingen\na;Proefschool A;2440;brood;2024-2025;3\na;Proefschool A;2440;auto;2024-2025;1\n';
    const result = await importingAll({ 'programmes.csv': PROGRAMMES, 'aanbod.csv': text });
    expect(linesOf(result, 'schools')).toEqual(['a,Proefschool A,2440']);
    expect(linesOf(result, 'offers')).toHaveLength(2);
  });
});

describe('a reference', () => {
  it('may be a name, without case, accents or "duaal"', async () => {
    const offers = (programme: string) => `school_id,programme_id,school_year\nz,${programme},2024-2025\n`;
    const schools = 'id,name,postcode\nz,Proefschool Z,2440\n';
    for (const said of ['broodbakker', 'Broodbakker DUAAL', 'bakker', 'Brood en banket', '1357']) {
      const result = await importing({ 'programmes.csv': PROGRAMMES, 'schools.csv': schools, 'offers.csv': offers(said) });
      expect(linesOf(result, 'offers'), said).toEqual(['z,brood,2024-2025']);
    }
  });

  it('to a name that two rows have is a reference to nothing', async () => {
    const schools = 'id,name,postcode\nz,Proefschool,2440\ny,Proefschool,2400\n';
    const offers = 'school_id,programme_id,school_year\nProefschool,brood,2024-2025\ny,brood,2024-2025\n';
    const result = await importing({ 'programmes.csv': PROGRAMMES, 'schools.csv': schools, 'offers.csv': offers });
    expect(linesOf(result, 'offers')).toEqual(['y,brood,2024-2025']);
    expect(result.issues.map(({ code }) => code)).toContain('reference-unknown');
  });

  it('goes to an id before a name', async () => {
    const programmes = 'id,name,sector\nauto,Brood,S\nbrood,Auto,S\n';
    const offers = 'school_id,programme_id,school_year\nz,auto,2024-2025\n';
    const result = await importing({
      'programmes.csv': programmes,
      'schools.csv': 'id,name,postcode\nz,Z,2440\n',
      'offers.csv': offers,
    });
    expect(linesOf(result, 'offers')).toEqual(['z,auto,2024-2025']);
  });
});

it('a table that was written is read back as it was, formulas and line ends in names included', async () => {
  const text = 'id,name,sector\n"=1+1","a\nb, ""c""",S\n\'s-x,\'=x,-\n';
  const first = await importing({ 'programmes.csv': text });
  const csv = written(first)['programmes.csv'] ?? '';
  const { table, rows } = await readStoredTable('programmes', bytesSource('programmes.csv', new TextEncoder().encode(csv)));
  expect([...table.lines]).toEqual(linesOf(first, 'programmes'));
  expect(table.columns).toEqual(['id', 'name', 'sector']);
  expect(rows.has('=1+1')).toBe(true);
  expect(rows.named?.('A B, "C"')).toBe('=1+1');
});
