import { foldName } from '../fold-name';

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

/** "Gentse regio" is said for "regio Gent". */
const ADJECTIVES: ReadonlyMap<string, string> = new Map(
  [
    'gentse gent brugse brugge antwerpse antwerpen leuvense leuven mechelse mechelen kortrijkse kortrijk aalsterse aalst',
    'turnhoutse turnhout hasseltse hasselt genkse genk oostendse oostende ieperse ieper roeselaarse roeselare lierse lier',
    'dendermondse dendermonde tongerse tongeren diestse diest tiense tienen halse halle vilvoordse vilvoorde ninoofse ninove',
    'eeklose eeklo deinse deinze tieltse tielt waregemse waregem lommelse lommel wase waasland kempense kempen kempische kempen',
  ]
    .join(' ')
    .match(/\S+ \S+/g)
    ?.map((pair) => pair.split(' ') as [string, string]),
);
const REGION_WORDS: ReadonlySet<string> = new Set(['regio', 'streek', 'omgeving', 'region']);

/** Words, numbers and signs that stand for words, in order. */
export function wordsOf(sentence: string): readonly Word[] {
  const words = plainWords(sentence);
  return words.map((word, i) => {
    const [before, after] = [words[i - 1], words[i + 1]];
    const name = ADJECTIVES.get(word.key);
    if (name !== undefined && after && REGION_WORDS.has(after.key)) return { ...word, key: after.key };
    const told = before && REGION_WORDS.has(word.key) ? ADJECTIVES.get(before.key) : undefined;
    return told === undefined ? word : { ...word, key: told };
  });
}

function plainWords(sentence: string): readonly Word[] {
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
