import { distance } from 'fastest-levenshtein';
import { foldName } from './locate';

/** Of a longer name so large a share may be typed wrongly. */
const MOST_WRONG = 0.3;

/**
 * The row whose name, or id where that is a word, is nearest to what was typed: one that is nearly the same, else the shortest that has all of
 * its words; undefined when nothing is near. The first row of those that are as near.
 */
export function nearFinder(ids: readonly string[], names: readonly string[]): (typed: string) => number | undefined {
  const keys = names.flatMap((name, row) => {
    const id = ids[row] ?? '';
    // Another number is another thing, however near.
    return [name, ...(/\d/.test(id) ? [] : [id])].map((key) => ({ row, key: foldName(key) }));
  });
  const found = new Map<string, number | undefined>();
  return (typed) => {
    if (!found.has(typed)) found.set(typed, nearestOf(foldName(typed), keys));
    return found.get(typed);
  };
}

interface Key {
  readonly row: number;
  readonly key: string;
}

function nearestOf(typed: string, keys: readonly Key[]): number | undefined {
  const words = typed.split(' ').filter(Boolean);
  if (words.length === 0) return undefined;
  let best: { readonly row: number; readonly cost: number } | undefined;
  for (const { row, key } of keys) {
    const edits = distance(typed, key) / Math.max(typed.length, key.length);
    const hasAll = words.every((word) => word.length > 2 && key.includes(word));
    const cost = edits <= MOST_WRONG ? edits : hasAll ? 1 + edits : Number.POSITIVE_INFINITY;
    if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { row, cost };
  }
  return best?.row;
}
