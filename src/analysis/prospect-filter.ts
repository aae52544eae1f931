import { NO_REGION } from '../model/geography';
import { PROSPECT_KINDS, type ProspectKind, type SearchWord } from '../model/prospect-row';
import { type NaceRows, naceDigits, naceRows } from '../model/prospects';
import { UNKNOWN } from '../model/register';
import type { ProspectList } from './prospects';
import { has, isIn, lacks, numberFinder, patternOf, type SiteTexts } from './site-texts';

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
      return word?.text.startsWith(was.text) && areNamed(word.codes, was.codes);
    });
    if (!isNarrower) {
      const marks = this.#marks;
      for (let site = 0; site < marks.length; site++) marks[site] = ((marks[site] ?? 0) >> 1) * (LISTED | MATCH);
    }
    this.#words = words;
    for (const [nth, word] of words.entries()) {
      const was = isNarrower ? before[nth] : undefined;
      if (was?.text === word.text && areNamed(was.codes, word.codes)) continue;
      if (texts === null) throw new RangeError('what is typed is looked for in texts');
      this.#keep(word, texts);
    }
  }

  /** Unmarks the sites without a word. */
  #keep({ text: typed, codes }: SearchWord, texts: SiteTexts): void {
    // One place further, since those that are not known come first.
    const isPlace = Uint8Array.from(['', ...this.#placeNames], (name) => Number(name.includes(typed)));
    const isCode = Uint8Array.from(['', ...this.#naceCodes], (code) =>
      Number(code.startsWith(typed) || isNamed(naceDigits(code), codes)),
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

/** Whether digits begin as one of these codes does. */
const isNamed = (digits: string, codes: readonly string[]) => codes.some((code) => digits.startsWith(code));
/** Whether whatever the first name is named by the second too. */
const areNamed = (some: readonly string[], codes: readonly string[]) => some.every((digits) => isNamed(digits, codes));
const divisionOf = (code: string) => naceDigits(code).slice(0, 2);
