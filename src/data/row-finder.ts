import { foldName } from './fold-name';

/** Rows by id, and by name where only one has it. */
export function rowFinder(ids: readonly string[], names: readonly string[]): (cell: string) => number | undefined {
  const byId = new Map(ids.map((id, row) => [id, row]));
  const byName = new Map<string, number | undefined>();
  names.forEach((name, row) => {
    const folded = foldName(name);
    byName.set(folded, byName.has(folded) ? undefined : row);
  });
  return (cell) => byId.get(cell) ?? byName.get(foldName(cell));
}
