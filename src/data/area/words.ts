import { foldName } from '../locate';

/** A word of a sentence, with what stood between it and the word before. */
export interface Word {
  /** Without case and accents. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly gap: Gap;
  /** The words that brackets opened and closed between this one and the one before. */
  readonly opens: boolean;
  readonly closes: boolean;
  readonly number: number | null;
}

/** How a word is parted from the one before it, the strongest sign first. */
export type Gap = 'stop' | 'comma' | 'dash' | 'half-dash' | 'hyphen' | 'space';

const WORD = /\p{L}\d+|\d+(?:[.,]\d+)?|[\p{L}\p{M}]+|\+|&|=>|->|→/gu;

/** Numbers that people write out when they say a distance. */
const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...['vijf', 'tien', 'vijftien', 'twintig', 'vijfentwintig', 'dertig'].map((word, i) => [word, 5 * (i + 1)] as const),
  ...['five', 'ten', 'fifteen', 'twenty', 'twenty five', 'thirty'].map((word, i) => [word, 5 * (i + 1)] as const),
  ...['cinq', 'dix', 'quinze', 'vingt', 'vingt cinq', 'trente'].map((word, i) => [word, 5 * (i + 1)] as const),
  ['veertig', 40],
  ['vijftig', 50],
]);

/** Words, numbers and signs that stand for words, in order. */
export function wordsOf(sentence: string): readonly Word[] {
  let end = 0;
  return [...sentence.matchAll(WORD)].map((match) => {
    const between = sentence.slice(end, match.index);
    const start = match.index;
    end = start + match[0].length;
    const spelt = NUMBER_WORDS.get(foldName(match[0]));
    const isNumber = /^\d/.test(match[0]);
    return {
      key: /^[+&]$/.test(match[0]) ? 'en' : /^(=>|->|→)$/.test(match[0]) ? 'tot' : foldName(match[0]),
      start,
      end,
      gap: gapOf(between),
      opens: /[([{]/.test(between),
      closes: /[)\]}]/.test(between),
      number: isNumber ? Number(match[0].replace(',', '.')) : (spelt ?? null),
    };
  });
}

function gapOf(between: string): Gap {
  if (/[:()[\]{}!?"“”]/.test(between)) return 'stop';
  if (/[,;/|\n•·]/.test(between)) return 'comma';
  if (/\s[-–—‐‑−]+\s|[–—]/.test(between)) return 'dash';
  if (/\s[-‐‑−]+|[-‐‑−]+\s/.test(between)) return 'half-dash';
  if (/[-‐‑−]/.test(between)) return 'hyphen';
  return 'space';
}
