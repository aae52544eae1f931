import { readFile } from 'node:fs/promises';
import { insideOf } from '../../analysis/area';
import { areaKm2 } from '../../analysis/area-outline';
import { readAreaSentence } from '../../data/area/read-area';
import { createLocator } from '../../data/locator';
import { parseTable } from '../../data/table';
import { areaWordsFor } from '../../i18n/area';
import { type Area, areaText } from '../../model/area';
import { loadOutlines } from '../folder';
import { CommandError, type PlainCommand, type Setting } from './command';

export const area: PlainCommand = {
  options: { points: { type: 'string' } },
  positional: 'sentence',
  async runPlain(setting, options) {
    const { geography, language } = setting;
    const sentence = typeof options.sentence === 'string' ? options.sentence : '';
    const words = areaWordsFor(language, geography);
    const reading = readAreaSentence(sentence, geography);
    const outlines = await loadOutlines(geography);
    const guesses = reading.guesses.map((guess) => ({ ...guess, text: words.guess(guess) }));
    const suggestions = reading.suggestions.map((suggestion) => ({ ...suggestion, text: words.suggestion(suggestion) }));
    const found = reading.area && {
      reading: words.name(reading.area),
      km2: Math.round(areaKm2(reading.area, geography, outlines.joined) * 100) / 100,
    };
    const inside =
      typeof options.points === 'string' && reading.area ? await pointsInside(setting, reading.area, options.points) : null;
    const json = {
      area: reading.area,
      text: reading.area && areaText(reading.area),
      reading: found?.reading ?? null,
      guesses,
      suggestions,
      km2: found?.km2 ?? null,
      ...(inside ? { inside } : {}),
    };
    const told = [...(found ? guesses : []), ...suggestions].map(({ text }) => text);
    return {
      json,
      rows: found ? [{ ...found, ...(inside ? { inside: inside.length } : {}) }] : [],
      ...(told.length > 0 && (options.json !== true || !found) ? { remark: told.join(' ') } : {}),
      isMistake: !found,
    };
  },
};

/** Indexes, from 0, of the data rows of a CSV file with lon and lat that lie in the area. */
async function pointsInside({ geography, text }: Setting, area: Area, file: string): Promise<readonly number[]> {
  const content = await readFile(file, 'utf8').catch(() => null);
  if (content === null) throw new CommandError(text.cli.fileMissing(file));
  const table = parseTable(file, content, ['lon', 'lat'], []);
  const locator = createLocator((await loadOutlines(geography)).regions('municipality'));
  const isInside = insideOf(area, geography, locator.municipalityAt);
  const degrees = (row: number, column: string) => Number(table.cell(row, column).replace(',', '.') || Number.NaN);
  return Array.from({ length: table.rowCount }, (_, row) => row).filter((row) =>
    isInside(degrees(row, 'lon'), degrees(row, 'lat')),
  );
}
