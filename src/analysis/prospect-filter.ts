import { NO_REGION } from '../model/geography';
import { PROSPECT_KINDS, type ProspectKind } from '../model/prospect-row';
import { naceDigits, type Prospects, type TextColumn } from '../model/prospects';
import { type Register, UNKNOWN } from '../model/register';
import type { ProspectList } from './prospects';
import type { Steps } from './steps';

/**
 * Names and ids of the workplaces and then of the pool, one after the other in one buffer: what is typed is looked for in it byte by byte. It
 * holds for every question about the same register.
 */
export interface SiteTexts {
  /** Of each site its folded name, a byte that matches nothing, and its id. */
  readonly text: Uint8Array;
  /** Where the text of a site begins; one more than there are sites. */
  readonly starts: Int32Array;
  /** Which letters, and which digits, the text of a site has: most sites are passed over without reading it. */
  readonly letters: Int32Array;
  readonly digits: Uint16Array;
}

/** Folds every name. `fold` leaves small letters, digits and single spaces. */
export function* siteTexts({ workplaces }: Register, pool: Prospects | null, fold: (text: string) => string): Steps<SiteTexts> {
  const tables: readonly { readonly names: TextColumn; readonly ids: TextColumn }[] = [workplaces, pool].flatMap(
    (each) => each ?? [],
  );
  const count = tables.reduce((sum, { ids }) => sum + ids.length, 0);
  const starts = new Int32Array(count + 1);
  const letters = new Int32Array(count);
  const digits = new Uint16Array(count);
  let text = new Uint8Array(32 * count);
  let end = 0;
  let site = 0;
  const put = (part: string) => {
    for (let i = 0; i < part.length; i++) {
      const code = part.charCodeAt(i);
      if (isDigit(code)) digits[site] = (digits[site] ?? 0) | (1 << (code - ZERO));
      else if (isLetter(code)) letters[site] = (letters[site] ?? 0) | (1 << (code - LETTER_A));
      text[end++] = isDigit(code) || isLetter(code) || code === SPACE ? code : NOTHING;
    }
  };
  for (const { names, ids } of tables) {
    for (let row = 0; row < ids.length; row++, site++) {
      if (site % SITES_PER_STEP === 0) yield site / count;
      const [name, id] = [fold(names.at(row) ?? ''), ids.at(row) ?? ''];
      if (end + name.length + id.length + 1 > text.length) text = enlarged(text, name.length + id.length + 1);
      put(name);
      text[end++] = NOTHING;
      put(id);
      starts[site + 1] = end;
    }
  }
  return { text: text.slice(0, end), starts, letters, digits };
}

const SITES_PER_STEP = 2048;
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
  /** Folded; empty = all. Part of a name, of the name of a municipality or of an id, or the beginning of a NACE code. */
  readonly typed: string;
  readonly kind: ProspectKind | null;
  /** Row; null = any, NO_REGION = of which none is known. */
  readonly municipality: number | null;
}

export interface ProspectsFound {
  /** Positions in the list, in its order or in the one that was given. */
  readonly positions: Int32Array;
  /** Each facet counts what meets the other choices, whatever its own. */
  readonly kinds: Readonly<Record<ProspectKind, number>>;
  /** By row, and at the end those of no known municipality. */
  readonly municipalities: Int32Array;
  /** Of what was found, by the first two digits of the NACE code; those without a code are in none. */
  readonly divisions: ReadonlyMap<string, number>;
}

/** What is looked up of a list at each keystroke, in columns. Sites are workplaces, and after them rows of the pool. */
export class ProspectIndex {
  /** By position in the list. */
  readonly #site: Int32Array;
  /** By site. */
  readonly #municipality: Int16Array;
  readonly #nace: Int32Array;
  readonly #isListed: Uint8Array;
  readonly #naceCodes: readonly string[];
  readonly #placeNames: readonly string[];
  /** Sites that match `#typed`; a text that grew is looked for among them only. */
  #isMatch: Uint8Array;
  #typed = '';
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
    for (let i = 0; i < lookAlikes.length; i++) this.#site[recognised.length + i] = own + (lookAlikes[i] ?? 0);
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
    for (const site of this.#site) this.#isListed[site] = 1;
    this.#isMatch = this.#isListed.slice();
  }

  get count(): number {
    return this.#site.length;
  }

  /** Of everything that it holds itself; texts are held once for all lists. */
  get bytes(): number {
    const columns = [this.#site, this.#municipality, this.#nace, this.#isListed, this.#isMatch];
    return columns.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  /** `order`: all positions in another order. `texts` may be null as long as nothing is typed. */
  filtered({ typed, kind, municipality }: ProspectsAsked, texts: SiteTexts | null, order?: Int32Array): ProspectsFound {
    this.#match(typed, texts);
    const [site, places, nace, isMatch] = [this.#site, this.#municipality, this.#nace, this.#isMatch];
    const wantedKind = kind === null ? -1 : PROSPECT_KINDS.indexOf(kind);
    const kinds = [0, 0, 0];
    const outside = this.#placeNames.length;
    const municipalities = new Int32Array(outside + 1);
    const ofNace = new Int32Array(this.#naceCodes.length + 1);
    const positions = new Int32Array(site.length);
    const [related, lookAlikes] = [this.#related, this.#lookAlikes];
    let found = 0;
    for (let i = 0; i < site.length; i++) {
      const position = order ? (order[i] ?? 0) : i;
      const at = site[position] ?? 0;
      if (isMatch[at] === 0) continue;
      const kindOf = position < related ? 0 : position < lookAlikes ? 1 : 2;
      const place = places[at] ?? NO_REGION;
      const isKind = wantedKind < 0 || wantedKind === kindOf;
      if (isKind) {
        const counted = place === NO_REGION ? outside : place;
        municipalities[counted] = (municipalities[counted] ?? 0) + 1;
      }
      if (municipality !== null && municipality !== place) continue;
      kinds[kindOf] = (kinds[kindOf] ?? 0) + 1;
      if (!isKind) continue;
      positions[found++] = position;
      const code = (nace[at] ?? UNKNOWN) + 1;
      ofNace[code] = (ofNace[code] ?? 0) + 1;
    }
    const [sleeping = 0, relatedFound = 0, lookAlike = 0] = kinds;
    return {
      positions: positions.slice(0, found),
      kinds: { sleeping, related: relatedFound, 'look-alike': lookAlike },
      municipalities,
      divisions: this.#divisionsOf(ofNace),
    };
  }

  /** Marks the sites that match. Whoever matches a text matches all beginnings of it. */
  #match(typed: string, texts: SiteTexts | null): void {
    if (typed === this.#typed) return;
    if (!typed.startsWith(this.#typed)) this.#isMatch.set(this.#isListed);
    this.#typed = typed;
    if (typed === '') return;
    if (texts === null) throw new RangeError('what is typed is looked for in texts');
    const [isMatch, places, nace] = [this.#isMatch, this.#municipality, this.#nace];
    const isPlace = Uint8Array.from(this.#placeNames, (name) => Number(name.includes(typed)));
    const isCode = Uint8Array.from(this.#naceCodes, (code) => Number(code.startsWith(typed)));
    const has = searchOf(texts, typed);
    for (let site = 0; site < isMatch.length; site++) {
      if (isMatch[site] === 0) continue;
      if (isPlace[places[site] ?? NO_REGION] !== 1 && isCode[nace[site] ?? UNKNOWN] !== 1 && !has(site)) isMatch[site] = 0;
    }
  }

  #divisionsOf(ofNace: Int32Array): ReadonlyMap<string, number> {
    const divisions = new Map<string, number>();
    this.#naceCodes.forEach((code, row) => {
      const count = ofNace[row + 1] ?? 0;
      const division = naceDigits(code).slice(0, 2);
      if (count > 0 && division !== '') divisions.set(division, (divisions.get(division) ?? 0) + count);
    });
    return divisions;
  }
}

/** Tells whether the name or the id of a site has the text in it. */
function searchOf({ text, starts, letters, digits }: SiteTexts, typed: string): (site: number) => boolean {
  const wanted = Uint8Array.from(typed, (char) => char.charCodeAt(0));
  let [allLetters, allDigits] = [0, 0];
  for (const code of wanted) {
    if (isDigit(code)) allDigits |= 1 << (code - ZERO);
    else if (isLetter(code)) allLetters |= 1 << (code - LETTER_A);
  }
  const [first = NOTHING, length] = [wanted[0], wanted.length];
  return (site) => {
    if (((letters[site] ?? 0) & allLetters) !== allLetters || ((digits[site] ?? 0) & allDigits) !== allDigits) return false;
    if (length === 1) return true;
    const last = (starts[site + 1] ?? 0) - length;
    for (let at = starts[site] ?? 0; at <= last; at++) {
      if (text[at] !== first) continue;
      let same = 1;
      while (same < length && text[at + same] === wanted[same]) same++;
      if (same === length) return true;
    }
    return false;
  };
}

/** Of names and ids. */
export function bytesOf({ text, starts, letters, digits }: SiteTexts): number {
  return text.byteLength + starts.byteLength + letters.byteLength + digits.byteLength;
}
