import readXlsx from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { workbookParts } from '../../src/data/workbook';

describe('a workbook', () => {
  it('holds every sheet under its name, numbers as numbers, empty as empty', async () => {
    const parts = workbookParts([
      {
        name: 'Scholen & "plekken"',
        header: ['naam', 'leerlingen'],
        rows: [
          ['A<b>', 8],
          [null, 0],
        ],
      },
      { name: 'Leeg', header: ['niets'], rows: [] },
    ]);
    const blob = new Blob([...parts] as Uint8Array<ArrayBuffer>[]);
    const sheets = await readXlsx(await blob.arrayBuffer());
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Scholen & "plekken"', 'Leeg']);
    expect(sheets[0]?.data).toEqual([
      ['naam', 'leerlingen'],
      ['A<b>', 8],
      [null, 0],
    ]);
    expect(sheets[1]?.data).toEqual([['niets']]);
  });
});
