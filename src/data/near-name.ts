import { distance } from 'fastest-levenshtein';
import { foldName } from './fold-name';

/** Of a longer name, or of a word, so large a share may be typed wrongly. */
const MOST_WRONG = 0.3;
/** Names that are as near as the nearest, but for so much, may be meant as well. */
const AS_NEAR = 0.1;
/** Words that begin with so many letters alike, and with half of what was typed, may be one word in two forms. */
const LEAST_ALIKE = 5;
const MOST_TOLD = 5;

/**
 * Rows whose names, or ids where those are words, are nearest to what was typed, at most five: those that are nearly the same, else those that have
 * a word for each of its words, shortest first, else, where there are several, those that have so but for the number. None when nothing is near.
 * A further word per row is known of it, but not a part of its name.
 */
export function nearFinder(
  ids: readonly string[],
  names: readonly string[],
  alsoKnown: readonly string[] = [],
): (typed: string) => readonly number[] {
  const keys = names.flatMap((name, row) => {
    const id = ids[row] ?? '';
    // Another number is another thing, however near.
    return [name, ...(/\d/.test(id) ? [] : [id])].map((text) => {
      const key = foldName(text);
      return { row, key, words: [...wordsOf(key), ...wordsOf(foldName(alsoKnown[row] ?? ''))] };
    });
  });
  const found = new Map<string, readonly number[]>();
  return (typed) => {
    const known = found.get(typed) ?? nearestOf(foldName(typed), keys);
    found.set(typed, known);
    return known;
  };
}

interface Key {
  readonly row: number;
  readonly key: string;
  readonly words: readonly string[];
}

function nearestOf(typed: string, keys: readonly Key[]): readonly number[] {
  const words = wordsOf(typed);
  const numbers = words.filter(hasDigit);
  const plain = words.filter((word) => !hasDigit(word));
  if (plain.length === 0) return [];
  const ranked = keys
    .map((key) => ({
      ...key,
      edits: distance(typed, key.key) / Math.max(typed.length, key.key.length),
      hasNumbers: numbers.every((number) => key.words.includes(number)),
    }))
    .sort((a, b) => a.edits - b.edits || a.row - b.row);
  const same = ranked.filter(({ edits, hasNumbers }) => hasNumbers && edits <= MOST_WRONG);
  if (same.length > 0) return rowsOf(same.filter(({ edits }) => edits <= (same[0]?.edits ?? 0) + AS_NEAR));
  const worded = ranked.filter((key) => plain.every((word) => key.words.some((other) => isAlike(word, other))));
  const numbered = worded.filter(({ hasNumbers }) => hasNumbers);
  if (numbered.length > 0) return rowsOf(numbered);
  const others = rowsOf(worded);
  return others.length > 1 ? others : [];
}

function isAlike(typed: string, word: string): boolean {
  if (typed.length > 2 && word.includes(typed)) return true;
  if (distance(typed, word) / Math.max(typed.length, word.length) <= MOST_WRONG) return true;
  const alike = [...typed].findIndex((letter, i) => letter !== word[i]);
  return alike >= LEAST_ALIKE && 2 * alike >= typed.length;
}

const hasDigit = (word: string): boolean => /\d/.test(word);
const wordsOf = (key: string): readonly string[] => key.split(' ').filter(Boolean);
const rowsOf = (keys: readonly Key[]): readonly number[] => [...new Set(keys.map(({ row }) => row))].slice(0, MOST_TOLD);
