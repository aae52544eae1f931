import { NO_REGION } from '../model/geography';
import { PROSPECT_KINDS, type ProspectKind, type SearchWord } from '../model/prospect-row';
import { establishmentKey, naceDigits, type Prospects, type TextColumn } from '../model/prospects';
import { type Register, UNKNOWN } from '../model/register';
import type { ProspectList } from './prospects';
import type { Steps } from './steps';

/**
 * Names and ids of the workplaces and then of the pool, one after the other in one buffer: what is typed is looked for in it byte by byte. It
 * holds for every question about the same register.
 */
export interface SiteTexts {
  /** Of each site its folded name and then its id. */
  readonly text: Uint8Array;
  /** Where each of the two begins, and where all end. */
  readonly starts: Int32Array;
  /** Which letters, and which digits, each of the two has: most are passed over without reading them. */
  readonly letters: Int32Array;
  readonly digits: Uint16Array;
}

/** Folds every name. `fold` leaves small letters, digits and single spaces. */
export function* siteTexts({ workplaces }: Register, pool: Prospects | null, fold: (text: string) => string): Steps<SiteTexts> {
  const tables: readonly { readonly names: TextColumn; readonly ids: TextColumn }[] = [workplaces, pool].flatMap(
    (each) => each ?? [],
  );
  const count = 2 * tables.reduce((sum, { ids }) => sum + ids.length, 0);
  const starts = new Int32Array(count + 1);
  const letters = new Int32Array(count);
  const digits = new Uint16Array(count);
  let text = new Uint8Array(16 * count);
  let end = 0;
  let at = 0;
  const put = (part: string) => {
    if (end + part.length > text.length) text = enlarged(text, part.length);
    let [allLetters, allDigits] = [0, 0];
    for (let i = 0; i < part.length; i++) {
      const code = part.charCodeAt(i);
      if (isDigit(code)) allDigits |= 1 << (code - ZERO);
      else if (isLetter(code)) allLetters |= 1 << (code - LETTER_A);
      text[end++] = isDigit(code) || isLetter(code) || code === SPACE ? code : NOTHING;
    }
    letters[at] = allLetters;
    digits[at] = allDigits;
    starts[++at] = end;
  };
  for (const { names, ids } of tables) {
    for (let row = 0; row < ids.length; row++) {
      if (at % TEXTS_PER_STEP === 0) yield at / count;
      put(fold(names.at(row) ?? ''));
      put(establishmentKey(ids.at(row) ?? ''));
    }
  }
  return { text: text.slice(0, end), starts, letters, digits };
}

const TEXTS_PER_STEP = 4096;
/** In the place of what is never looked for. */
const NOTHING = 0;
const SPACE = 32;
const ZERO = 48;
const LETTER_A = 97;
const isDigit = (code: number) => code >= ZERO && code <= ZERO + 9;
const isLetter = (code: number) => code >= LETTER_A && code <= LETTER_A + 25;

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
  /** By position in the list; what is by site as well stands here too, since a list goes through its sites in no order. */
  readonly #site: Int32Array;
  readonly #municipalityAt: Int16Array;
  readonly #naceAt: Int32Array;
  /** By site. */
  readonly #municipality: Int16Array;
  readonly #nace: Int32Array;
  readonly #isListed: Uint8Array;
  readonly #naceCodes: readonly string[];
  readonly #placeNames: readonly string[];
  /** Sites that match `#words`; words that grew are looked for among them only. */
  readonly #isMatch: Uint8Array;
  #words: readonly SearchWord[] = [];
  /** Room for what is found. */
  readonly #positions: Int32Array;
  /** First positions after those sleeping and those related. */
  readonly #related: number;
  readonly #lookAlikes: number;

  constructor({ query: { register, pool }, recognised, lookAlikes }: ProspectList, fold: (text: string) => string) {
    const { workplaces, geography } = register;
    const own = workplaces?.ids.length ?? 0;
    const count = own + (pool?.nace.length ?? 0);
    this.#site = new Int32Array(recognised.length + lookAlikes.length);
    recognised.forEach(({ workplace }, position) => {
      this.#site[position] = workplace;
    });
    this.#site.set(lookAlikes, recognised.length);
    for (let i = recognised.length; i < this.#site.length; i++) this.#site[i] = own + (this.#site[i] ?? 0);
    this.#related = recognised.filter(({ kind }) => kind === 'sleeping').length;
    this.#lookAlikes = recognised.length;
    this.#municipality = new Int16Array(count);
    this.#municipality.set(workplaces?.municipality ?? []);
    this.#municipality.set(pool?.municipality ?? [], own);
    const codes = new Map((pool?.naceCodes ?? []).map((code, row) => [code, row]));
    this.#nace = new Int32Array(count);
    workplaces?.nace.forEach((code, row) => {
      const known = codes.get(code) ?? codes.size;
      codes.set(code, known);
      this.#nace[row] = known;
    });
    this.#nace.set(pool?.nace ?? [], own);
    this.#naceCodes = [...codes.keys()];
    this.#placeNames = geography.regions.municipality.map(({ name }) => fold(name));
    this.#isListed = new Uint8Array(count);
    const [sites, isListed, municipality, nace] = [this.#site, this.#isListed, this.#municipality, this.#nace];
    const [municipalityAt, naceAt] = [new Int16Array(sites.length), new Int32Array(sites.length)];
    for (let position = 0; position < sites.length; position++) {
      const site = sites[position] ?? 0;
      isListed[site] = 1;
      municipalityAt[position] = municipality[site] ?? NO_REGION;
      naceAt[position] = nace[site] ?? UNKNOWN;
    }
    [this.#municipalityAt, this.#naceAt] = [municipalityAt, naceAt];
    this.#isMatch = isListed.slice();
    this.#positions = new Int32Array(sites.length);
  }

  get count(): number {
    return this.#site.length;
  }

  /** Of everything that it holds itself; texts are held once for all lists. */
  get bytes(): number {
    const ofPositions = [this.#site, this.#municipalityAt, this.#naceAt, this.#positions];
    const columns = [...ofPositions, this.#municipality, this.#nace, this.#isListed, this.#isMatch];
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
    const [site, isMatch, positions] = [this.#site, this.#isMatch, this.#positions];
    const count = site.length;
    let found = 0;
    // Every position is written, and the next takes its place if it does not match: a branch on a letter typed is right half of the time.
    if (order) {
      for (let i = 0; i < count; i++) {
        const position = order[i] ?? 0;
        positions[found] = position;
        found += isMatch[site[position] ?? 0] ?? 0;
      }
    } else {
      for (let position = 0; position < count; position++) {
        positions[found] = position;
        found += isMatch[site[position] ?? 0] ?? 0;
      }
    }
    return found;
  }

  /** Where nothing is chosen every facet counts all that match: the keystroke of every day, with nothing per row but two counts. */
  #countAll(matching: number, stages: Uint8Array | null, { kinds, places, codes, stages: ofStage }: FacetCounts): number {
    const [positions, placeAt, naceAt] = [this.#positions, this.#municipalityAt, this.#naceAt];
    const [related, lookAlikes] = [this.#related, this.#lookAlikes];
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
    const [related, lookAlikes] = [this.#related, this.#lookAlikes];
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
    if (!isNarrower) this.#isMatch.set(this.#isListed);
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
    const [isMatch, places, nace] = [this.#isMatch, this.#municipality, this.#nace];
    // One place further, since those that are not known come first.
    const isPlace = Uint8Array.from(['', ...this.#placeNames], (name) => Number(name.includes(typed)));
    const isCode = Uint8Array.from(['', ...this.#naceCodes], (code) =>
      Number(code.startsWith(typed) || divisions.includes(divisionOf(code))),
    );
    const wanted = patternOf(typed);
    const candidates = this.#positions;
    let count = 0;
    // What a site has to be read for is told without a branch: on a letter typed a processor would guess wrong half of the time.
    for (let site = 0; site < isMatch.length; site++) {
      const was = isMatch[site] ?? 0;
      const isKept = (isPlace[1 + (places[site] ?? 0)] ?? 0) | (isCode[1 + (nace[site] ?? 0)] ?? 0);
      candidates[count] = site;
      count += was & (1 - isKept) & (1 - (lacks(texts, 2 * site, wanted) & lacks(texts, 2 * site + 1, wanted)));
      isMatch[site] = was & isKept;
    }
    for (let i = 0; i < count; i++) {
      const site = candidates[i] ?? 0;
      if (has(texts, 2 * site, wanted) || has(texts, 2 * site + 1, wanted)) isMatch[site] = 1;
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
  readonly letters: number;
  readonly digits: number;
  /** Its first bytes, as many as fit, in one number; and that number of ones. */
  readonly head: number;
  readonly headBytes: number;
  readonly mask: number;
}

function patternOf(typed: string): Pattern {
  const bytes = Uint8Array.from(typed, (char) => char.charCodeAt(0));
  const headBytes = Math.min(bytes.length, WINDOW);
  let [letters, digits, head] = [0, 0, 0];
  for (const code of bytes) {
    if (isDigit(code)) digits |= 1 << (code - ZERO);
    else if (isLetter(code)) letters |= 1 << (code - LETTER_A);
  }
  for (const code of bytes.subarray(0, headBytes)) head = (head << 8) | code;
  return { bytes, letters, digits, head, headBytes, mask: headBytes === WINDOW ? -1 : (1 << (8 * headBytes)) - 1 };
}

/** 1 if a letter or a digit of the pattern is nowhere in the text, else 0. */
function lacks(texts: SiteTexts, at: number, { letters, digits }: Pattern): number {
  const missing = (~(texts.letters[at] ?? 0) & letters) | (~(texts.digits[at] ?? 0) & digits);
  return (missing | -missing) >>> 31;
}

/**
 * Whether the pattern stands in the text. The last bytes read stand in one number: one comparison per byte, which hardly ever holds, is cheaper
 * than beginning anew at every letter that is the first of the pattern.
 */
function has(texts: SiteTexts, at: number, pattern: Pattern): boolean {
  if (lacks(texts, at, pattern) === 1) return false;
  const { text, starts } = texts;
  const { bytes, head, headBytes, mask } = pattern;
  const length = bytes.length;
  if (length === 1) return true;
  const end = (starts[at + 1] ?? 0) - length + headBytes;
  let window = 0;
  for (let i = starts[at] ?? 0; i < end; i++) {
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

/** Of names and ids. */
export function bytesOf({ text, starts, letters, digits }: SiteTexts): number {
  return text.byteLength + starts.byteLength + letters.byteLength + digits.byteLength;
}
