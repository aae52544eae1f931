import { cell, readTable } from './facts';

/** What the table calls the sector of those who have none of their own, and what datasets call it. */
const OTHER_SECTOR = { name: 'Overige / Vlaams Partnerschap', inDatasets: 'Overige' };

/** The NACE-BEL 2008 codes that each sector lists, as first digits. A code that the sector shares with another ("part") counts. */
export function sectorNaceTable(directory: string): readonly (readonly [sector: string, digits: readonly string[]])[] {
  return readTable(directory, 'sectors.csv', ['sector_as_in_seeds', 'nace_bel_2008']).map((row) => {
    const sector = cell(row, 'sector_as_in_seeds');
    return [sector === OTHER_SECTOR.name ? OTHER_SECTOR.inDatasets : sector, digitsOf(cell(row, 'nace_bel_2008'))];
  });
}

/** Codes and ranges of codes, separated by semicolons; what stands behind a code is a remark. */
function digitsOf(list: string): readonly string[] {
  const found = list.split(';').flatMap((entry) => {
    const [, first, last] = /^\s*(\d[\d.]*)(?:-(\d[\d.]*))?/.exec(entry) ?? [];
    if (first === undefined) return [];
    const from = first.replaceAll('.', '');
    if (last === undefined) return [from];
    const count = Number(last.replaceAll('.', '')) - Number(from) + 1;
    return Array.from({ length: count }, (_, i) => String(Number(from) + i).padStart(from.length, '0'));
  });
  return [...new Set(found)].sort();
}
