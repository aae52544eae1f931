import { establishmentKey, type Prospects, type TextColumn } from '../model/prospects';
import type { Register } from '../model/register';
import type { Steps } from './steps';

/**
 * Names and ids of the workplaces and then of the pool, one after the other in one buffer: what is typed is looked for in it byte by byte. It
 * holds for every question about the same register.
 */
export interface SiteTexts {
  /** Of each site its folded name, and after it an id that is no number. */
  readonly text: Uint8Array;
  /** Where each begins, and where all end. */
  readonly starts: Int32Array;
  /** Which letters and digits each has: most are passed over without reading them. */
  readonly signs: Int32Array;
  /** Establishment numbers of the workplaces and of the pool; 0 of an id that is none. */
  readonly numbers: readonly Uint32Array[];
}

/** Folds every name. `fold` leaves small letters, digits and single spaces. */
export function* siteTexts({ workplaces }: Register, pool: Prospects | null, fold: (text: string) => string): Steps<SiteTexts> {
  const tables = [workplaces, pool].map((table): Pick<Prospects, 'names' | 'ids'> => table ?? { names: [], ids: [] });
  const numbers = tables.map(({ ids }) => ids.numbers ?? numbersOf(ids));
  const count = tables.reduce((sum, { ids }) => sum + ids.length, 0);
  const starts = new Int32Array(count + 1);
  const signs = new Int32Array(count);
  let text = new Uint8Array(BYTES_PER_NAME * count);
  let end = 0;
  let at = 0;
  const put = (part: string) => {
    if (end + part.length > text.length) text = enlarged(text, part.length);
    let all = 0;
    for (let i = 0; i < part.length; i++) {
      const code = part.charCodeAt(i);
      const sign = SIGNS[code] ?? 0;
      all |= sign;
      text[end++] = sign !== 0 || code === SPACE ? code : NOTHING;
    }
    return all;
  };
  for (const [nth, { names, ids }] of tables.entries()) {
    for (let row = 0; row < ids.length; row++) {
      if (at % TEXTS_PER_STEP === 0) yield at / count;
      const ofName = put(fold(names.at(row) ?? ''));
      const isNumber = (numbers[nth]?.[row] ?? 0) > 0;
      signs[at] = isNumber ? ofName : ofName | put(`\0${establishmentKey(ids.at(row) ?? '')}`);
      starts[++at] = end;
    }
  }
  return { text: text.slice(0, end), starts, signs, numbers };
}

function numbersOf(ids: TextColumn): Uint32Array {
  return Uint32Array.from({ length: ids.length }, (_, row) => {
    const key = establishmentKey(ids.at(row) ?? '');
    return IS_NUMBER.test(key) && Number(key) <= LARGEST ? Number(key) : 0;
  });
}

const TEXTS_PER_STEP = 4096;
const BYTES_PER_NAME = 24;
const IS_NUMBER = /^\d{10}$/;
const LARGEST = 2 ** 32 - 1;
/** In the place of what is never looked for. */
const NOTHING = 0;
const SPACE = 32;
const ZERO = 48;
const LETTER_A = 97;
const LETTERS = 26;
const isDigit = (code: number) => code >= ZERO && code <= ZERO + 9;
const isLetter = (code: number) => code >= LETTER_A && code < LETTER_A + LETTERS;

/** By code a bit for a letter; digits share those that are left. */
const SIGNS = Int32Array.from({ length: 128 }, (_, code) => {
  if (isLetter(code)) return 1 << (code - LETTER_A);
  return isDigit(code) ? 1 << (LETTERS + ((code - ZERO) % (32 - LETTERS))) : 0;
});

function enlarged(bytes: Uint8Array<ArrayBuffer>, more: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(2 * bytes.length + more);
  larger.set(bytes);
  return larger;
}

/** A text to look for, as it is compared. */
export interface Pattern {
  readonly bytes: Uint8Array;
  readonly signs: number;
  /** Its first bytes, as many as fit, in one number; and that number of ones. */
  readonly head: number;
  readonly headBytes: number;
  readonly mask: number;
}

export function patternOf(typed: string): Pattern {
  const bytes = Uint8Array.from(typed, (char) => char.charCodeAt(0));
  const headBytes = Math.min(bytes.length, WINDOW);
  const signs = bytes.reduce((all, code) => all | (SIGNS[code] ?? 0), 0);
  const head = bytes.subarray(0, headBytes).reduce((all, code) => (all << 8) | code, 0);
  return { bytes, signs, head, headBytes, mask: headBytes === WINDOW ? -1 : (1 << (8 * headBytes)) - 1 };
}

/** 1 if a sign of the pattern is nowhere in the text, else 0. */
export function lacks({ signs }: SiteTexts, site: number, pattern: Pattern): number {
  const missing = ~(signs[site] ?? 0) & pattern.signs;
  return (missing | -missing) >>> 31;
}

/**
 * Whether the pattern stands in the text, which lacks no sign of it. The last bytes read stand in one number: one comparison per byte, which
 * hardly ever holds, is cheaper than beginning anew at every letter that is the first of the pattern.
 */
export function has({ text, starts }: SiteTexts, site: number, { bytes, head, headBytes, mask }: Pattern): boolean {
  const length = bytes.length;
  if (length === 1 && isLetter(head)) return true;
  const end = (starts[site + 1] ?? 0) - length + headBytes;
  let window = 0;
  for (let i = starts[site] ?? 0; i < end; i++) {
    window = ((window << 8) | (text[i] ?? 0)) & mask;
    if (window !== head) continue;
    let same = headBytes;
    while (same < length && text[i + 1 - headBytes + same] === bytes[same]) same++;
    if (same === length) return true;
  }
  return false;
}

/** Bytes in one number. */
const WINDOW = 4;

/**
 * Digits to look for in numbers of ten digits, which are taken as two halves. Of every half it is known whether it has the digits (bit 0), and
 * whether it ends or begins with so many of them (a bit each) that the other half may have the rest.
 */
export interface NumberFinder {
  readonly upper: Uint16Array;
  readonly lower: Uint16Array;
}

/** Null where what is typed stands in no number. */
export function numberFinder(typed: string): NumberFinder | null {
  const length = typed.length;
  if (!/^\d{1,10}$/.test(typed)) return null;
  const [upper, lower] = [new Uint16Array(HALF), new Uint16Array(HALF)];
  /** Halves with these digits before so many others. */
  const mark = (halves: Uint16Array, digits: string, after: number, bit: number) => {
    const step = 10 ** (digits.length + after);
    for (let high = 0; high < HALF; high += step) {
      const first = high + Number(digits) * 10 ** after;
      for (let half = first; half < first + 10 ** after; half++) halves[half] = (halves[half] ?? 0) | (1 << bit);
    }
  };
  for (let after = 0; after + length <= HALF_DIGITS; after++) {
    mark(upper, typed, after, 0);
    mark(lower, typed, after, 0);
  }
  for (let before = 1; before < length; before++) {
    const rest = length - before;
    if (before > HALF_DIGITS || rest > HALF_DIGITS) continue;
    mark(upper, typed.slice(0, before), 0, before);
    mark(lower, typed.slice(before), HALF_DIGITS - rest, before);
  }
  return { upper, lower };
}

const HALF_DIGITS = 5;
const HALF = 10 ** HALF_DIGITS;

/** 1 if a number has the digits, else 0, as it has where it is 0: that is no number. */
export function isIn({ upper, lower }: NumberFinder, number: number): number {
  const half = (number / HALF) | 0;
  const [high, low] = [upper[half] ?? 0, lower[number - half * HALF] ?? 0];
  const both = (high & low) >> 1;
  return Number(number !== 0) & (high | low | ((both | -both) >>> 31));
}

/** Of names and of ids that are no numbers. */
export function bytesOf({ text, starts, signs }: SiteTexts): number {
  return text.byteLength + starts.byteLength + signs.byteLength;
}
