import { csvLine } from './csv-rows';
import { descriptorText } from './descriptor';
import type { PackageInfo } from './package-info';
import type { ImportedTable, ImportResult } from './run';

/** A dataset as files by name: the descriptor and one CSV per table. What `readDataset` reads. */
export function datasetFiles(tables: readonly ImportedTable[], info: PackageInfo | null): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, readonly string[]>([['datapackage.json', [descriptorText(tables, info)]]]);
  for (const table of tables) files.set(`${table.table}.csv`, tableParts(table));
  return files;
}

const PART_LINES = 2000;

/** A table as CSV text, in parts so that it need never be one large string. */
function tableParts({ columns, lines }: ImportedTable): readonly string[] {
  const parts = [`${csvLine(columns)}\n`];
  for (let from = 0; from < lines.length; from += PART_LINES) parts.push(`${lines.slice(from, from + PART_LINES).join('\n')}\n`);
  return parts;
}

export function acceptedCounts({ tables }: ImportResult): Readonly<Record<string, number>> {
  return Object.fromEntries(tables.map(({ table, lines }) => [table, lines.length]));
}
