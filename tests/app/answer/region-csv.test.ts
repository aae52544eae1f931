import { expect, test } from 'vitest';
import { regionCsv } from '../../../src/app/answer/region-columns';
import { csvText } from '../../../src/app/ui/csv';
import { loadText } from '../../../src/i18n/text';
import type { Register } from '../../../src/model/register';
import { areaRow, counted } from './area-rows';
import { registerOf } from './registers';

test('the table of areas carries codes, every figure, and empty for unknown', async () => {
  const text = await loadText('nl');
  const areas = [areaRow(0, 'shortage', 52, 61), areaRow(null, 'unknown', 2, null)];
  const bare = registerOf([]);
  const filled = { ...bare, workplaces: {}, recognitions: {} } as unknown as Register;
  const { header, rows } = regionCsv(filled, 'arrondissement', counted(areas), { text, language: 'nl' });
  const lines = (await csvText(header, rows, 'nl')).trimEnd().split('\r\n');
  expect(lines).toEqual([
    'code;Arrondissement;Scholen;Vestigingen;Erkenningen;Plekken;Leerlingen;Overeenkomsten;Verschil;Zonder plek, minstens;Zonder plek, hoogstens;Ruimte;Telling;Oordeel;Vlaggen',
    '13000;Turnhout;1;52;52;52;61;;-9;;;;Mogelijk tekort;Mogelijk tekort;',
    'buiten;Buiten deze indeling;1;2;2;2;;;;;;;Onbekend;Onbekend;',
  ]);
  // Without a table of recognitions what it counts is unknown, never none.
  const [line] = regionCsv(bare, 'arrondissement', counted(areas), { text, language: 'nl' }).rows;
  expect(line?.slice(2, 8)).toEqual([1, null, null, null, 61, null]);
});
