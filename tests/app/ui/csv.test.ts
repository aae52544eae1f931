import papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvText } from '../../../src/app/ui/csv';

describe('CSV text', () => {
  test('follows the spreadsheets of the language', async () => {
    const rows = [['Geel', 1.5, null]] as const;
    expect(await csvText(['naam', 'q', 'n'], rows, 'nl')).toBe('naam;q;n\r\nGeel;1,5;\r\n');
    expect(await csvText(['nom', 'q', 'n'], rows, 'fr')).toBe('nom;q;n\r\nGeel;1,5;\r\n');
    expect(await csvText(['name', 'q', 'n'], rows, 'en')).toBe('name,q,n\r\nGeel,1.5,\r\n');
  });

  test('defuses text that a spreadsheet would run, and leaves negative numbers alone', async () => {
    const wicked = ['=1+1', '+32', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\uFF1D1'];
    const text = await csvText(['a'], [...wicked.map((cell) => [cell]), [-9], [-0.5]], 'nl');
    const cells = papa
      .parse<string[]>(text.trimEnd(), { delimiter: ';', newline: '\r\n' })
      .data.slice(1)
      .map(([cell]) => cell);
    expect(cells).toEqual([...wicked.map((cell) => `'${cell}`), '-9', '-0,5']);
  });

  test('keeps separators, quotes and line breaks inside one cell', async () => {
    const cells = ['a;b', 'zeg "ja"', 'twee\nregels'];
    const text = await csvText(['x', 'y', 'z'], [cells], 'nl');
    expect(papa.parse(text.trimEnd(), { delimiter: ';', newline: '\r\n' }).data[1]).toEqual(cells);
  });
});
