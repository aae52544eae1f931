import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { DRAWN_BORDER_M, SURVEYED_BORDER_M } from '../../data/boundaries/read';
import { locate as locateRecord, namedBy } from '../../data/locate';
import { locationReader } from '../../data/location-columns';
import { createLocator, type MunicipalityLocator } from '../../data/locator';
import { parseTable } from '../../data/table';
import { type Geography, NO_REGION, type RegionLevel } from '../../model/geography';
import { readBoundaryFile } from '../boundary-option';
import { loadLocator } from '../folder';
import { CommandError, type Options, type PlainCommand, type Setting } from './command';

export const locate: PlainCommand = {
  options: { boundaries: { type: 'string' }, 'code-property': { type: 'string' }, crs: { type: 'string' } },
  positional: 'file',
  async runPlain(setting, options) {
    const { geography, text } = setting;
    const file = typeof options.file === 'string' ? options.file : '';
    if (file === '') throw new CommandError(text.cli.fileNeeded);
    const content = await readFile(file, 'utf8').catch(() => null);
    if (content === null) throw new CommandError(text.cli.fileMissing(file));
    const table = parseTable(basename(file), content, [], []);
    const { locator, doubtfulBorderM, remark } = await outlinesOf(setting, options);
    const said = await locationReader(table);
    const rows = Array.from({ length: table.rowCount }, (_, row) => ({
      row: row + 1,
      ...locatedRow(said(row), geography, locator, doubtfulBorderM),
    }));
    return { json: { rows }, rows, ...remark };
  },
};

/** The outlines to locate by: the drawn ones, or those of a file. */
async function outlinesOf({ geography, text, language }: Setting, options: Options) {
  const file = options.boundaries;
  if (typeof file !== 'string') return { locator: await loadLocator(geography), doubtfulBorderM: DRAWN_BORDER_M, remark: {} };
  const { outlines, remark } = await readBoundaryFile(file, options, geography, text, language);
  return { locator: createLocator(outlines), doubtfulBorderM: SURVEYED_BORDER_M, remark: remark === '' ? {} : { remark } };
}

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
