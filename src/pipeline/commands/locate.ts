import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { locate as locateRecord, namedBy } from '../../data/locate';
import { locationReader } from '../../data/location-columns';
import type { MunicipalityLocator } from '../../data/locator';
import { parseTable } from '../../data/table';
import { type Geography, NO_REGION, type RegionLevel } from '../../model/geography';
import { loadLocator } from '../folder';
import { CommandError, type PlainCommand } from './command';

/** The drawn outlines may be this far off; a coordinate nearer to a border may lie in the municipality beside. */
const DRAWN_BORDER_M = 1000;

export const locate: PlainCommand = {
  options: {},
  positional: 'file',
  async runPlain({ geography, text }, options) {
    const file = typeof options.file === 'string' ? options.file : '';
    if (file === '') throw new CommandError(text.cli.fileNeeded);
    const content = await readFile(file, 'utf8').catch(() => null);
    if (content === null) throw new CommandError(text.cli.fileMissing(file));
    const table = parseTable(basename(file), content, [], []);
    const locator = await loadLocator(geography);
    const said = await locationReader(table);
    const rows = Array.from({ length: table.rowCount }, (_, row) => ({
      row: row + 1,
      ...locatedRow(said(row), geography, locator, DRAWN_BORDER_M),
    }));
    return { json: { rows }, rows };
  },
};

const NOWHERE = { nis: null, arrondissement: null, province: null, method: null, borderM: null };

function locatedRow(
  said: Parameters<typeof namedBy>[0],
  geography: Geography,
  locator: MunicipalityLocator,
  doubtfulBorderM: number,
) {
  const where = locateRecord(said, geography, locator);
  if (typeof where === 'string') return { ...NOWHERE, issue: where };
  const { municipality, borderM } = where;
  const nameAt = (level: RegionLevel) =>
    geography.regions[level][geography.regionOf[level][municipality] ?? NO_REGION]?.name ?? null;
  const isDoubtful = borderM < doubtfulBorderM;
  const outside = municipality === NO_REGION ? 'outside' : null;
  return {
    nis: geography.regions.municipality[municipality]?.code ?? null,
    arrondissement: nameAt('arrondissement'),
    province: nameAt('province'),
    method: namedBy(said, geography)?.method ?? 'coordinate',
    borderM: Number.isNaN(borderM) ? null : Math.round(borderM),
    issue: isDoubtful ? 'boundary' : outside,
  };
}
