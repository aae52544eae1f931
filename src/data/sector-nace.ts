import { cellsOf, openCompiled, tableOf, textOf } from './compiled';

/** Reads which NACE classes, as first digits, each sector lists for itself (public/data/sectors.json). Throws CompiledFileError. */
export function readSectorNace(json: unknown): Readonly<Record<string, readonly string[]>> {
  const rows = tableOf(openCompiled(json, 'sectors'), 'sectorNace').map((row) => {
    const [sector, digits] = cellsOf(row, 'sectorNace');
    return [textOf(sector, 'sectorNace'), cellsOf(digits, 'sectorNace').map((code) => textOf(code, 'sectorNace'))] as const;
  });
  return Object.fromEntries(rows);
}
