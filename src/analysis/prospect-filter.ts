import { NO_REGION } from '../model/geography';
import { PROSPECT_KINDS, type ProspectKind, type SearchWord } from '../model/prospect-row';
import { establishmentKey, type NaceRows, naceDigits, naceRows, type Prospects, type TextColumn } from '../model/prospects';
import { type Register, UNKNOWN } from '../model/register';
import type { ProspectList } from './prospects';
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
      const sign = signOf(code);
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

/** A bit for a letter; digits share those that are left. */
function signOf(code: number): number {
  if (isLetter(code)) return 1 << (code - LETTER_A);
  return isDigit(code) ? 1 << (LETTERS + ((code - ZERO) % (32 - LETTERS))) : 0;
}

function enlarged(bytes: Uint8Array<ArrayBuffer>, more: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(2 * bytes.length + more);
  larger.set(bytes);
  return larger;
}

export interface ProspectsAsked {
  /** Whoever is found has each of them, each in its own way: "bouw gent" finds builders in Gent. None = all. */
  readonly words: readonly SearchWord[];
  readonly kind: ProspectKind | null;
  /** Row; null = any, NO_REGION = of which none is known. */
  readonly municipality: number | null;
  /** First two digits of the NACE code; null = any. */
  readonly division: string | null;
  /** How far one has come with each, by position in the list; null = nobody has begun, all at 0. */
  readonly stages: Uint8Array | null;
  /** The stage wanted; null = any. */
  readonly stage: number | null;
}

export interface ProspectsFound {
  /** Positions in the list, in its order or in the one that was given. */
  readonly positions: Int32Array;
  /** Each facet counts what meets the other choices, whatever its own. */
  readonly kinds: Readonly<Record<ProspectKind, number>>;
  /** By row, and at the end those of no known municipality. */
  readonly municipalities: Int32Array;
  /** By the first two digits of the NACE code; those without a code are in none. */
  readonly divisions: ReadonlyMap<string, number>;
  /** How many have come to each stage. */
  readonly stages: readonly number[];
}

/** What is looked up of a list at each keystroke, in columns. Sites are workplaces, and after them rows of the pool. */
export class ProspectIndex {
  /** Sites of the first positions; those of the others are rows of the pool. */
  readonly #recognised: Int32Array;
  readonly #lookAlikes: Int32Array;
  /** Workplaces. */
  readonly #own: number;
  /** By position in the list; what is by site as well stands here too, since a list goes through its sites in no order. */
  readonly #municipalityAt: Int16Array;
  readonly #naceAt: NaceRows;
  /** By row of the workplaces and of the pool. */
  readonly #municipality: readonly Int16Array[];
  readonly #nace: readonly NaceRows[];
  readonly #naceCodes: readonly string[];
  readonly #placeNames: readonly string[];
  /** LISTED and MATCH by site; words that grew are looked for among those only that matched `#words`. */
  readonly #marks: Uint8Array;
  #words: readonly SearchWord[] = [];
  /** Room for what is found. */
  readonly #positions: Int32Array;
  /** First position after those sleeping. */
  readonly #related: number;

  constructor({ query: { register, pool }, recognised, lookAlikes }: ProspectList, fold: (text: string) => string) {
    const { workplaces, geography } = register;
    this.#recognised = Int32Array.from(recognised, ({ workplace }) => workplace);
    this.#lookAlikes = lookAlikes;
    this.#own = workplaces?.ids.length ?? 0;
    this.#related = recognised.filter(({ kind }) => kind === 'sleeping').length;
    const codes = new Map((pool?.naceCodes ?? []).map((code, row) => [code, row]));
    const ofOwn = Int32Array.from(workplaces?.nace ?? [], (code) => {
      const known = codes.get(code) ?? codes.size;
      codes.set(code, known);
      return known;
    });
    this.#naceCodes = [...codes.keys()];
    this.#nace = [ofOwn, pool?.nace ?? new Int32Array(0)];
    this.#municipality = [workplaces?.municipality ?? new Int16Array(0), pool?.municipality ?? new Int16Array(0)];
    this.#placeNames = geography.regions.municipality.map(({ name }) => fold(name));
    const count = this.count;
    const [marks, municipalityAt] = [new Uint8Array(this.#own + (pool?.nace.length ?? 0)), new Int16Array(count)];
    const naceAt = naceRows(codes.size, count);
    const [municipality, nace] = [this.#municipality, this.#nace];
    for (let position = 0; position < count; position++) {
      const isOwn = position < this.#recognised.length;
      const row = (isOwn ? this.#recognised[position] : lookAlikes[position - this.#recognised.length]) ?? 0;
      marks[isOwn ? row : this.#own + row] = LISTED | MATCH;
      municipalityAt[position] = municipality[Number(!isOwn)]?.[row] ?? NO_REGION;
      naceAt[position] = nace[Number(!isOwn)]?.[row] ?? UNKNOWN;
    }
    [this.#marks, this.#municipalityAt, this.#naceAt] = [marks, municipalityAt, naceAt];
    this.#positions = new Int32Array(count);
  }

  get count(): number {
    return this.#recognised.length + this.#lookAlikes.length;
  }

  /** Of everything that it holds itself; texts are held once for all lists, and the order by the list. */
  get bytes(): number {
    const columns = [this.#recognised, this.#municipalityAt, this.#naceAt, this.#positions, this.#marks];
    return columns.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  /** `order`: all positions in another order. `texts` may be null as long as no word is typed. */
  filtered(asked: ProspectsAsked, texts: SiteTexts | null, order?: Int32Array): ProspectsFound {
    this.#match(asked, texts);
    const { kind, municipality, division, stage } = asked;
    const hasChoice = kind !== null || municipality !== null || division !== null || stage !== null;
    const counts: FacetCounts = {
      kinds: new Int32Array(PROSPECT_KINDS.length),
      places: new Int32Array(1 + this.#placeNames.length),
      codes: new Int32Array(1 + this.#naceCodes.length),
      stages: new Int32Array(STAGES),
    };
    const matching = this.#matching(order);
    const found = hasChoice ? this.#choose(matching, asked, counts) : this.#countAll(matching, asked.stages, counts);
    const [sleeping = 0, related = 0, lookAlike = 0] = counts.kinds;
    const [nowhere = 0, ...municipalities] = counts.places;
    return {
      positions: this.#positions.slice(0, found),
      kinds: { sleeping, related, 'look-alike': lookAlike },
      municipalities: Int32Array.of(...municipalities, nowhere),
      divisions: this.#divisionsOf(counts.codes),
      stages: [...counts.stages],
    };
  }

  /** Puts the positions that match at the front of `#positions`, and tells how many they are. */
  #matching(order: Int32Array | undefined): number {
    const [marks, positions, recognised, lookAlikes] = [this.#marks, this.#positions, this.#recognised, this.#lookAlikes];
    const [own, first, count] = [this.#own, recognised.length, this.count];
    let found = 0;
    // Every position is written, and the next takes its place if it does not match: a branch on a letter typed is right half of the time.
    if (order) {
      for (let i = 0; i < count; i++) {
        const position = order[i] ?? 0;
        const site = position < first ? (recognised[position] ?? 0) : own + (lookAlikes[position - first] ?? 0);
        positions[found] = position;
        found += (marks[site] ?? 0) & MATCH;
      }
      return found;
    }
    for (let position = 0; position < first; position++) {
      positions[found] = position;
      found += (marks[recognised[position] ?? 0] ?? 0) & MATCH;
    }
    for (let i = 0; i < lookAlikes.length; i++) {
      positions[found] = first + i;
      found += (marks[own + (lookAlikes[i] ?? 0)] ?? 0) & MATCH;
    }
    return found;
  }

  /** Where nothing is chosen every facet counts all that match: the keystroke of every day, with nothing per row but two counts. */
  #countAll(matching: number, stages: Uint8Array | null, { kinds, places, codes, stages: ofStage }: FacetCounts): number {
    const [positions, placeAt, naceAt] = [this.#positions, this.#municipalityAt, this.#naceAt];
    const [related, lookAlikes] = [this.#related, this.#recognised.length];
    let [sleeping, recognised] = [0, 0];
    for (let i = 0; i < matching; i++) {
      const position = positions[i] ?? 0;
      const place = 1 + (placeAt[position] ?? 0);
      const code = 1 + (naceAt[position] ?? 0);
      places[place] = (places[place] ?? 0) + 1;
      codes[code] = (codes[code] ?? 0) + 1;
      sleeping += Number(position < related);
      recognised += Number(position < lookAlikes);
    }
    kinds.set([sleeping, recognised - sleeping, matching - recognised]);
    if (stages === null) ofStage[0] = matching;
    for (let i = 0; stages !== null && i < matching; i++) {
      const reached = stages[positions[i] ?? 0] ?? 0;
      ofStage[reached] = (ofStage[reached] ?? 0) + 1;
    }
    return matching;
  }

  /** Keeps of those that match whoever meets every choice. */
  #choose(matching: number, asked: ProspectsAsked, { kinds, places, codes, stages: ofStage }: FacetCounts): number {
    const { kind, municipality, division, stages, stage } = asked;
    const [positions, placeAt, naceAt] = [this.#positions, this.#municipalityAt, this.#naceAt];
    const [related, lookAlikes] = [this.#related, this.#recognised.length];
    const wantedKind = kind === null ? -1 : PROSPECT_KINDS.indexOf(kind);
    const isWanted = Uint8Array.from(this.#naceCodes, (code) => Number(divisionOf(code) === division));
    let found = 0;
    for (let i = 0; i < matching; i++) {
      const position = positions[i] ?? 0;
      const kindOf = position < related ? 0 : position < lookAlikes ? 1 : 2;
      const place = placeAt[position] ?? NO_REGION;
      const code = naceAt[position] ?? UNKNOWN;
      const reached = stages === null ? 0 : (stages[position] ?? 0);
      let misses = 0;
      if (wantedKind >= 0 && wantedKind !== kindOf) misses |= KIND;
      if (municipality !== null && municipality !== place) misses |= MUNICIPALITY;
      if (division !== null && isWanted[code] !== 1) misses |= DIVISION;
      if (stage !== null && stage !== reached) misses |= STAGE;
      // Whoever misses one choice alone is counted by the facet of that choice; of several, by none.
      if ((misses & (misses - 1)) !== 0) continue;
      if (misses === 0 || misses === KIND) kinds[kindOf] = (kinds[kindOf] ?? 0) + 1;
      if (misses === 0 || misses === MUNICIPALITY) places[place + 1] = (places[place + 1] ?? 0) + 1;
      if (misses === 0 || misses === DIVISION) codes[code + 1] = (codes[code + 1] ?? 0) + 1;
      if (misses === 0 || misses === STAGE) ofStage[reached] = (ofStage[reached] ?? 0) + 1;
      if (misses === 0) positions[found++] = position;
    }
    return found;
  }

  /** Marks the sites that match. Whoever matches a word matches all beginnings of it, as long as both are of one language. */
  #match({ words }: ProspectsAsked, texts: SiteTexts | null): void {
    const before = this.#words;
    const isNarrower = before.every((was, nth) => {
      const word = words[nth];
      return word?.text.startsWith(was.text) && word.divisions.every((division) => was.divisions.includes(division));
    });
    if (!isNarrower) {
      const marks = this.#marks;
      for (let site = 0; site < marks.length; site++) marks[site] = ((marks[site] ?? 0) >> 1) * (LISTED | MATCH);
    }
    this.#words = words;
    for (const [nth, word] of words.entries()) {
      const was = isNarrower ? before[nth] : undefined;
      if (was?.text === word.text && was.divisions.length === word.divisions.length) continue;
      if (texts === null) throw new RangeError('what is typed is looked for in texts');
      this.#keep(word, texts);
    }
  }

  /** Unmarks the sites without a word. */
  #keep({ text: typed, divisions }: SearchWord, texts: SiteTexts): void {
    // One place further, since those that are not known come first.
    const isPlace = Uint8Array.from(['', ...this.#placeNames], (name) => Number(name.includes(typed)));
    const isCode = Uint8Array.from(['', ...this.#naceCodes], (code) =>
      Number(code.startsWith(typed) || divisions.includes(divisionOf(code))),
    );
    const wanted = patternOf(typed);
    const inNumbers = numberFinder(typed);
    const [marks, candidates] = [this.#marks, this.#positions];
    for (const [nth, numbers] of texts.numbers.entries()) {
      const [from, places, nace] = [nth === 0 ? 0 : this.#own, this.#municipality[nth], this.#nace[nth]];
      if (!places || !nace) continue;
      let count = 0;
      // What a site has to be read for is told without a branch: on a letter typed a processor would guess wrong half of the time.
      for (let row = 0; row < numbers.length; row++) {
        const site = from + row;
        const mark = marks[site] ?? 0;
        let isKept = (isPlace[1 + (places[row] ?? 0)] ?? 0) | (isCode[1 + (nace[row] ?? 0)] ?? 0);
        if (inNumbers !== null) isKept |= isIn(inNumbers, numbers[row] ?? 0);
        candidates[count] = site;
        count += mark & (1 - isKept) & (1 - lacks(texts, site, wanted));
        marks[site] = mark & (LISTED | isKept);
      }
      for (let i = 0; i < count; i++) {
        const site = candidates[i] ?? 0;
        if (has(texts, site, wanted)) marks[site] = LISTED | MATCH;
      }
    }
  }

  #divisionsOf(ofNace: Int32Array): ReadonlyMap<string, number> {
    const divisions = new Map<string, number>();
    this.#naceCodes.forEach((code, row) => {
      const count = ofNace[row + 1] ?? 0;
      const division = divisionOf(code);
      if (count > 0 && division !== '') divisions.set(division, (divisions.get(division) ?? 0) + count);
    });
    return divisions;
  }
}

/** Counted while filtering; of places and codes one place further, since those that are not known come first. */
interface FacetCounts {
  readonly kinds: Int32Array;
  readonly places: Int32Array;
  readonly codes: Int32Array;
  readonly stages: Int32Array;
}

/** Marks of a site: whether it is found, and whether the list has it. */
const MATCH = 1;
const LISTED = 2;

/** One bit for each choice that a prospect can miss. */
const KIND = 1;
const MUNICIPALITY = 2;
const DIVISION = 4;
const STAGE = 8;
/** As many as a byte tells apart. */
const STAGES = 256;

const divisionOf = (code: string) => naceDigits(code).slice(0, 2);

/** A text to look for, as it is compared. */
interface Pattern {
  readonly bytes: Uint8Array;
  readonly signs: number;
  /** Its first bytes, as many as fit, in one number; and that number of ones. */
  readonly head: number;
  readonly headBytes: number;
  readonly mask: number;
}

function patternOf(typed: string): Pattern {
  const bytes = Uint8Array.from(typed, (char) => char.charCodeAt(0));
  const headBytes = Math.min(bytes.length, WINDOW);
  const signs = bytes.reduce((all, code) => all | signOf(code), 0);
  const head = bytes.subarray(0, headBytes).reduce((all, code) => (all << 8) | code, 0);
  return { bytes, signs, head, headBytes, mask: headBytes === WINDOW ? -1 : (1 << (8 * headBytes)) - 1 };
}

/** 1 if a sign of the pattern is nowhere in the text, else 0. */
function lacks({ signs }: SiteTexts, site: number, pattern: Pattern): number {
  const missing = ~(signs[site] ?? 0) & pattern.signs;
  return (missing | -missing) >>> 31;
}

/**
 * Whether the pattern stands in the text, which lacks no sign of it. The last bytes read stand in one number: one comparison per byte, which
 * hardly ever holds, is cheaper than beginning anew at every letter that is the first of the pattern.
 */
function has({ text, starts }: SiteTexts, site: number, { bytes, head, headBytes, mask }: Pattern): boolean {
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
interface NumberFinder {
  readonly upper: Uint16Array;
  readonly lower: Uint16Array;
}

/** Null where what is typed stands in no number. */
function numberFinder(typed: string): NumberFinder | null {
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
function isIn({ upper, lower }: NumberFinder, number: number): number {
  const half = (number / HALF) | 0;
  const [high, low] = [upper[half] ?? 0, lower[number - half * HALF] ?? 0];
  const both = (high & low) >> 1;
  return Number(number !== 0) & (high | low | ((both | -both) >>> 31));
}

/** Of names and of ids that are no numbers. */
export function bytesOf({ text, starts, signs }: SiteTexts): number {
  return text.byteLength + starts.byteLength + signs.byteLength;
}
