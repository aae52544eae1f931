import { csvLine } from './csv-rows';
import { descriptorText } from './descriptor';
import type { PackageInfo } from './package-info';
import type { ImportedTable, ImportResult } from './run';

/** A dataset as files by name, in parts: the descriptor and one CSV per table, the files of a compiled pool apart. What `readDataset` reads. */
export function datasetFiles(
  tables: readonly ImportedTable[],
  info: PackageInfo | null,
  hasPool = false,
): ReadonlyMap<string, Iterable<Uint8Array>> {
  const files = new Map<string, Iterable<Uint8Array>>([['datapackage.json', [encoded(descriptorText(tables, info, hasPool))]]]);
  for (const table of tables) files.set(`${table.table}.csv`, tableParts(table));
  return files;
}

function* tableParts({ columns, lines }: ImportedTable): Iterable<Uint8Array> {
  yield encoded(`${csvLine(columns)}\n`);
  yield* lines.parts();
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function acceptedCounts({ tables }: ImportResult): Readonly<Record<string, number>> {
  return Object.fromEntries(tables.map(({ table, lines }) => [table, lines.length]));
}
