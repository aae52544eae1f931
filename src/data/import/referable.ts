import { undefused } from '../defuse';
import { foldName } from '../fold-name';
import { type FileSource, textOf } from './bytes';
import { csvLine, csvRows } from './csv-rows';
import { LineStore } from './lines';
import type { ImportedTable } from './run';
import type { ImportTable } from './schema';
import { rowsOf } from './stored-rows';

/** Rows that others may refer to: by id, and by a name that only one of them has. */
export interface Referable {
  has(id: string): boolean;
  /** The id that a name stands for; null when it is nobody's, or that of several. */
  named?(name: string): string | null;
}

/** The rows of a table; its names are looked through when one is first asked for. */
export function referable(table: ImportedTable, has: (id: string) => boolean): Referable {
  let byName: ReadonlyMap<string, string | null> | null = null;
  return {
    has,
    named: (name) => {
      byName ??= namesOf(table);
      return byName.get(foldName(name)) ?? null;
    },
  };
}

/** What either of two tables has; a name that both have goes to the first. */
export function either(first: Referable, second: Referable): Referable {
  return { has: (id) => first.has(id) || second.has(id), named: (name) => first.named?.(name) ?? second.named?.(name) ?? null };
}

/** Programmes are called by their name, with or without "duaal", by other names and by the number of their curriculum. */
function namesOf(table: ImportedTable): ReadonlyMap<string, string | null> {
  const at = (name: string) => table.columns.indexOf(name);
  const [id, name, aliases, code] = ['id', 'name', 'aliases', 'code'].map(at);
  const found = new Map<string, string | null>();
  for (const cells of rowsOf(table)) {
    const own = cells[id ?? -1] ?? '';
    const full = cells[name ?? -1] ?? '';
    const said = [full, full.replace(/ duaal$/i, ''), cells[code ?? -1] ?? '', ...(cells[aliases ?? -1] ?? '').split(';')];
    for (const key of new Set(said.map(foldName))) {
      if (key !== '') found.set(key, found.has(key) && found.get(key) !== own ? null : own);
    }
  }
  return found;
}

/** Reads a table that was written in normal form before. */
export async function readStoredTable(
  table: ImportTable,
  source: FileSource,
): Promise<{ readonly table: ImportedTable; readonly rows: Referable }> {
  const lines = new LineStore();
  const ids = new Set<string>();
  let columns: readonly string[] | null = null;
  for await (const { rows } of csvRows(textOf(source, 'utf-8'), ',')) {
    for (const row of rows) {
      if (!columns) {
        columns = row;
        continue;
      }
      const cells = row.map(undefused);
      lines.add(csvLine(cells));
      ids.add(cells[columns.indexOf('id')] ?? '');
    }
  }
  const read = { table, columns: columns ?? [], lines };
  return { table: read, rows: referable(read, (id) => ids.has(id)) };
}
