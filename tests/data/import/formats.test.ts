import { describe, expect, it } from 'vitest';
import { dateText, enterpriseText, idText, naceText, numberText, schoolYearText } from '../../../src/data/cells';
import { defused, undefused } from '../../../src/data/defuse';

describe('a cell is read in every way people write it', () => {
  it.each([
    ['12', '12'],
    ['-5', '-5'],
    ['+5', '5'],
    ['007', '7'],
    ['4,50', '4.5'],
    ['4.3810', '4.381'],
    ['1.234,5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['1 234 567', '1234567'],
    ['1\u00A0234', '1234'],
    ['1.234.567', '1234567'],
    ['1.234', '1.234'],
    ['1e3', '1000'],
    ['0', '0'],
    ['-0', '0'],
    ['twaalf', null],
    ['12 km', null],
    ['1,2,3', null],
    ['', null],
    ['--5', null],
  ])('number %j is %j', (cell, normal) => expect(numberText(cell)).toBe(normal));

  it.each([
    ['2021-09-01', '2021-09-01'],
    ['01/09/2021', '2021-09-01'],
    ['1/9/2021', '2021-09-01'],
    ['01-09-2021', '2021-09-01'],
    ['1.9.21', '2021-09-01'],
    ['2021-09-01T00:00:00Z', '2021-09-01'],
    ['2021-09-01 08:30', '2021-09-01'],
    ['44440', '2021-09-01'],
    ['44440.5', '2021-09-01'],
    ['29/02/2020', '2020-02-29'],
    ['29/02/2021', null],
    ['2021-02-30', null],
    ['09/30/2021', null],
    ['20210901', null],
    ['2021', null],
    ['gisteren', null],
  ])('date %j is %j', (cell, normal) => expect(dateText(cell)).toBe(normal));

  it.each([
    ['2021-2022', '2021-2022'],
    ['2021-22', '2021-2022'],
    ['21/22', '2021-2022'],
    ['2021/2022', '2021-2022'],
    ['2021 – 2022', '2021-2022'],
    ['schooljaar 2021-2022', '2021-2022'],
    ['1999-00', '1999-2000'],
    ['2021-2023', null],
    ['2021', null],
    ['22/21', null],
  ])('school year %j is %j', (cell, normal) => expect(schoolYearText(cell)).toBe(normal));

  it.each([
    ['0123.456.749', '0123456749'],
    ['BE 0123.456.749', '0123456749'],
    ['BE0123456749', '0123456749'],
    ['123456749', '0123456749'],
    ['2.123.456.789', '2123456789'],
    ['f00001', null],
  ])('enterprise number %j is %j', (cell, normal) => expect(enterpriseText(cell)).toBe(normal));

  it.each([
    ['43.21', '4321'],
    ['43.210', '43210'],
    ['4321', '4321'],
    ['F43.21', '4321'],
    ['01.11', '0111'],
    ['bouw', null],
    ['4', null],
  ])('NACE %j is %j', (cell, normal) => expect(naceText(cell)).toBe(normal));

  it('gives an establishment number one form with and without dots, and leaves other ids alone', () => {
    expect(idText('2.123.456.789')).toBe('2123456789');
    expect(idText('0123.456.749')).toBe('0123456749');
    expect(['2123456789', 's-geel', 'a.b', '1.2.3', ''].map(idText)).toEqual(['2123456789', 's-geel', 'a.b', '1.2.3', '']);
  });
});

describe('a formula is defused and comes back as it was', () => {
  it.each(['=1+1', '+32', '-x', '@a', "'=1", "''=1", '\uFF1D1', "'s-Gravenwezel", "''t", '-5', '+5,5', 'x', "'", ''])(
    '%j',
    (text) => {
      expect(undefused(defused(text))).toBe(text);
    },
  );
  it.each([
    ['=1', "'=1"],
    ["'=1", "''=1"],
    ['-5', '-5'],
    ["'s", "'s"],
  ])('%j is written %j', (text, safe) => expect(defused(text)).toBe(safe));
});
