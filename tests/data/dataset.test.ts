import { describe, expect, it } from 'vitest';
import { type ReadFile, readDataset } from '../../src/data/dataset';
import { DatasetError } from '../../src/data/table';
import { NO_REGION } from '../../src/model/geography';
import { UNKNOWN } from '../../src/model/register';
import { loadGeography, loadLocator } from '../../src/pipeline/folder';

const geography = await loadGeography();
const DESCRIPTOR = JSON.stringify({ name: 'proef', resources: [] });
const FILES = {
  'datapackage.json': DESCRIPTOR,
  'programmes.csv': 'id,name,sector\nb,Brood,Voeding\na,Auto,Garages\n',
  'schools.csv': 'id;name;postcode\nz;Proefschool Z;2440\ny;Proefschool Y;2400\n',
  'offers.csv':
    'school_id,programme_id,school_year,enrolments,status\nz,a,2021-2022,4,\nz,b,2021-2022,,active\ny,a,2020-2021,3,stopped\n',
  'workplaces.csv': 'id,name,lon,lat\nw1,Proefbedrijf 1,"4,99","51,16"\nw2,Proefbedrijf 2,2.35,48.85\n',
  'recognitions.csv': 'workplace_id,programme_id,valid_from,valid_until\nw1,a,01/09/2021,2026-08-31\nw2,b,,\n',
};

/** Reads the files above with some changed; undefined takes one away. */
function read(changed: Readonly<Record<string, string | undefined>> = {}) {
  const files: Readonly<Record<string, string | undefined>> = { ...FILES, ...changed };
  const readFile: ReadFile = async (name) => files[name] ?? null;
  return readDataset(readFile, geography, () => loadLocator(geography));
}

async function failure(changed: Readonly<Record<string, string | undefined>>) {
  const error = await read(changed).catch((caught: unknown) => caught);
  return error instanceof DatasetError ? error.issue : error;
}

describe('a dataset folder', () => {
  it('reads commas and semicolons, decimal points and commas, ISO and Belgian dates', async () => {
    const { register, issues } = await read();
    expect(issues).toEqual([]);
    expect(register.programmes.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(register.schools?.ids).toEqual(['y', 'z']);
    expect(register.workplaces?.lon[0]).toBeCloseTo(4.99);
    expect([...(register.recognitions?.validFrom ?? [])]).toEqual([20210901, 0]);
  });

  it('does not depend on the order of rows', async () => {
    const { register } = await read({ 'schools.csv': 'id;name;postcode\ny;Proefschool Y;2400\nz;Proefschool Z;2440\n' });
    expect(register.schools?.ids).toEqual(['y', 'z']);
  });

  it('keeps only active offers, and unknown enrolments unknown', async () => {
    const { register } = await read();
    expect([...(register.offers?.enrolments ?? [])]).toEqual([4, UNKNOWN]);
  });

  it('takes 31 August of the latest school year with an offer as today', async () => {
    expect((await read()).register.referenceDate).toBe('2022-08-31');
  });

  it('reads the municipality off a coordinate only where nothing else is known, and leaves Paris outside every region', async () => {
    const { workplaces } = (await read()).register;
    expect(geography.regions.municipality[workplaces?.municipality[0] ?? -1]?.name).toBe('Geel');
    expect(workplaces?.municipality[1]).toBe(NO_REGION);
    expect(workplaces?.borderM[0]).toBeGreaterThan(0);
  });

  it('takes an absent table for unknown and a table without rows for none', async () => {
    const { register } = await read({ 'recognitions.csv': 'workplace_id,programme_id\n' });
    expect(register.recognitions?.workplace.length).toBe(0);
    expect(register.agreements).toBeNull();
  });

  it.each([
    ['offers.csv', 'school_id,programme_id,school_year\nx,a,2021-2022\n', 'reference-unknown', 'school_id'],
    ['offers.csv', 'school_id,programme_id,school_year\nz,a,2021-2023\n', 'year-broken', 'school_year'],
    ['offers.csv', 'school_id,programme_id,school_year,enrolments\nz,a,2021-2022,veel\n', 'number-broken', 'enrolments'],
    ['offers.csv', 'school_id,programme_id,school_year,enrolments\nz,a,2021-2022,-1\n', 'number-broken', 'enrolments'],
    ['schools.csv', 'id,name,nis\nz,Z,99999\n', 'location-unknown', 'nis'],
    ['schools.csv', 'id,name\nz,Z\n', 'location-missing', null],
    ['schools.csv', 'id,name,postcode\n,Z,2440\n', 'id-missing', 'id'],
    ['schools.csv', 'id,name,postcode\nz,Z,2440\nz,Z,2440\n', 'id-duplicate', 'id'],
    ['recognitions.csv', 'workplace_id,programme_id,valid_from\nw1,a,2021-02-30\n', 'date-broken', 'valid_from'],
    [
      'recognitions.csv',
      'workplace_id,programme_id,valid_from,valid_until\nw1,a,2022-01-01,2021-12-31\n',
      'date-broken',
      'valid_until',
    ],
    ['recognitions.csv', 'workplace_id,programme_id,context\nw1,a,3\n', 'number-broken', 'context'],
    ['schools.csv', 'id,name,postcode\nz,Z,2440,te veel\n', 'cells-missing', null],
  ])('keeps the good rows of %s and names the bad one (%s)', async (file, text, code, column) => {
    const empty = { 'offers.csv': 'school_id,programme_id,school_year\n' };
    const { issues } = await read({ ...empty, [file]: text });
    expect(issues).toMatchObject([{ code, file, column }]);
  });

  it.each([
    [{ 'datapackage.json': undefined }, 'descriptor-missing', 'datapackage.json'],
    [{ 'datapackage.json': '{"resources":' }, 'descriptor-broken', 'datapackage.json'],
    [{ 'datapackage.json': '[]' }, 'descriptor-broken', 'datapackage.json'],
    [{ 'datapackage.json': '{"resources":[{"name":"offers","path":"weg.csv"}]}' }, 'file-missing', 'weg.csv'],
    [{ 'programmes.csv': undefined }, 'file-missing', 'programmes.csv'],
    [{ 'offers.csv': 'school,programma\n1,2\n' }, 'column-missing', 'offers.csv'],
    [{ 'offers.csv': '' }, 'column-missing', 'offers.csv'],
    [{ 'offers.csv': '<!doctype html><html></html>' }, 'file-not-csv', 'offers.csv'],
  ])('is refused with one reason when it cannot be used: %o', async (changed, code, file) => {
    expect(await failure(changed)).toMatchObject({ code, file });
  });
});
