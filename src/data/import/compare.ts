import type { ImportedTable } from './run';
import { IMPORT_TABLES, type ImportTable, SCHEMAS } from './schema';
import { rowsOf } from './stored-rows';

/** What became of one row; the cells by column, empty ones left out. */
export interface RowChange {
  readonly table: ImportTable;
  readonly change: 'added' | 'removed' | 'changed';
  readonly before: Row | null;
  readonly after: Row | null;
}
export type Row = Readonly<Record<string, string>>;

export interface TableDifference {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly changes: readonly RowChange[];
}

/** Columns by which a row of two versions is the same row; those of recognitions and agreements may be several. */
const SAME_ROW: Partial<Record<ImportTable, readonly string[]>> = {
  recognitions: ['workplace_id', 'programme_id', 'context'],
  agreements: ['workplace_id', 'programme_id', 'school_year', 'school_id'],
};

/**
 * What changed per table. Rows alike in everything are the same whatever their order; of the rest, rows with the same key changed, as many as
 * both have, in the order of their text.
 */
export function compareDatasets(
  before: readonly ImportedTable[],
  after: readonly ImportedTable[],
): ReadonlyMap<ImportTable, TableDifference> {
  const differences = IMPORT_TABLES.flatMap((table) => {
    const [a, b] = [before, after].map((tables) => tables.find((one) => one.table === table));
    if (!a && !b) return [];
    const changes = changesOf(table, groupsOf(table, a), groupsOf(table, b));
    const count = (kind: RowChange['change']) => changes.filter(({ change }) => change === kind).length;
    return [[table, { added: count('added'), removed: count('removed'), changed: count('changed'), changes }] as const];
  });
  return new Map(differences);
}

/** The text of each row, by its key; a null prototype, since columns come from files. */
function groupsOf(table: ImportTable, imported: ImportedTable | undefined): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  if (!imported) return groups;
  const key = SAME_ROW[table] ?? SCHEMAS[table].key;
  const keyAt = key.map((name) => imported.columns.indexOf(name));
  const order = SCHEMAS[table].fields
    .map(({ name }) => ({ name, at: imported.columns.indexOf(name) }))
    .filter(({ at }) => at >= 0);
  for (const cells of rowsOf(imported)) {
    const id = JSON.stringify(keyAt.map((at) => cells[at] ?? ''));
    const row = JSON.stringify(order.flatMap(({ name, at }) => (cells[at] ? [[name, cells[at]]] : [])));
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return groups;
}

function changesOf(table: ImportTable, before: Map<string, string[]>, after: Map<string, string[]>): readonly RowChange[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key) => {
    const [gone, come] = withoutCommon(before.get(key) ?? [], after.get(key) ?? []);
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, i): RowChange => {
      const [a, b] = [gone[i], come[i]];
      const change = a === undefined ? 'added' : b === undefined ? 'removed' : 'changed';
      return { table, change, before: a === undefined ? null : rowFrom(a), after: b === undefined ? null : rowFrom(b) };
    });
  });
}

function withoutCommon(before: readonly string[], after: readonly string[]): readonly [readonly string[], readonly string[]] {
  const left = [...after];
  const gone = before.filter((row) => {
    const at = left.indexOf(row);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [gone.sort(), left.sort()];
}

function rowFrom(text: string): Row {
  return Object.fromEntries(JSON.parse(text) as [string, string][]);
}
