import { expect, test } from 'vitest';
import { regionCsv } from '../../../src/app/answer/region-columns';
import { csvText } from '../../../src/app/ui/csv';
import { loadText } from '../../../src/i18n/text';
import { areaRow, counted } from './area-rows';
import { registerOf } from './registers';

test('the table of areas carries codes, every figure, and empty for unknown', async () => {
  const text = await loadText('nl');
  const areas = [areaRow(0, 'shortage', 52, 61), areaRow(null, 'unknown', 2, null)];
  const { header, rows } = regionCsv(registerOf([]), 'arrondissement', counted(areas), { text, language: 'nl' });
  const lines = (await csvText(header, rows, 'nl')).trimEnd().split('\r\n');
  expect(lines).toEqual([
    'code;Arrondissement;Scholen;Vestigingen;Erkenningen;Plekken;Leerlingen;Overeenkomsten;Verschil;Zonder plek, minstens;Zonder plek, hoogstens;Ruimte;Telling;Oordeel;Vlaggen',
    '13000;Turnhout;1;52;52;52;61;;-9;;;;Mogelijk tekort;Mogelijk tekort;',
    'buiten;Buiten deze indeling;1;2;2;2;;;;;;;Onbekend;Onbekend;',
  ]);
});
