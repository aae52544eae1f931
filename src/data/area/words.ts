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

const WORD = /\d+(?:[.,]\d+)?|[\p{L}\p{M}]+|\+|&|=>|->|→/gu;

/** Words, numbers and signs that stand for words, in order. */
export function wordsOf(sentence: string): readonly Word[] {
  let end = 0;
  return [...sentence.matchAll(WORD)].map((match) => {
    const between = sentence.slice(end, match.index);
    const start = match.index;
    end = start + match[0].length;
    const isNumber = /^\d/.test(match[0]);
    return {
      key: /^[+&]$/.test(match[0]) ? 'en' : /^(=>|->|→)$/.test(match[0]) ? 'tot' : foldName(match[0]),
      start,
      end,
      gap: gapOf(between),
      opens: /[([{]/.test(between),
      closes: /[)\]}]/.test(between),
      number: isNumber ? Number(match[0].replace(',', '.')) : null,
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
