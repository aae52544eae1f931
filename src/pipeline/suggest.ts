import { distance } from 'fastest-levenshtein';

const SUGGESTIONS = 3;

/** The valid names nearest to what was typed: those that contain it first, then by edit distance. */
export function nearest(typed: string, names: readonly string[]): readonly string[] {
  const plain = typed.toLowerCase();
  const rank = (name: string) => {
    const candidate = name.toLowerCase();
    return distance(plain, candidate) - (plain !== '' && candidate.includes(plain) ? 1000 : 0);
  };
  return [...new Set(names)]
    .map((name) => [rank(name), name] as const)
    .sort(([a, x], [b, y]) => a - b || (x < y ? -1 : 1))
    .slice(0, SUGGESTIONS)
    .map(([, name]) => name);
}
