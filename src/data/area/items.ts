import type { Gazetteer, NameEntry } from './gazetteer';
import { nameKey } from './gazetteer';
import { COMPASS, KEYWORDS, type Keyword } from './keywords';
import { alikeByWord, editsAllowed, editsBetween, soundOf, soundStart } from './spelling';
import type { Word } from './words';

/** What a run of words is. `from` and `to` are word numbers, `to` not included. */
export type Item = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'name'; readonly entry: NameEntry; readonly misspelt: boolean }
  | { readonly kind: 'keyword'; readonly keyword: Keyword; readonly word: string; readonly misspelt: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'unknown' }
);

interface Way {
  readonly cost: number;
  readonly items: readonly Item[];
}

const MOST_WORDS = 6;
const COST = { name: 0.1, keyword: 0.05, filler: 0.02, edit: 0.9, shortEdit: 0.6, unknown: 3.5 };

/** Cuts a sentence into names, keywords and numbers so that least is misspelt or left over. */
export function itemsOf(words: readonly Word[], gazetteer: Gazetteer): readonly Item[] {
  const reader = new Reader(words, gazetteer);
  const best: Way[] = [];
  for (let from = words.length; from >= 0; from--)
    best[from] = from === words.length ? { cost: 0, items: [] } : reader.best(from, best);
  return best[0]?.items ?? [];
}

class Reader {
  readonly #words: readonly Word[];
  readonly #gazetteer: Gazetteer;

  constructor(words: readonly Word[], gazetteer: Gazetteer) {
    this.#words = words;
    this.#gazetteer = gazetteer;
  }

  best(from: number, after: readonly Way[]): Way {
    const ways = [...this.#spans(from), this.#compassNames(from)].flatMap((way) => {
      const rest = way && after[way.items.at(-1)?.to ?? from];
      return way && rest ? [{ cost: way.cost + rest.cost, items: [...way.items, ...rest.items] }] : [];
    });
    return ways.reduce((least, way) => (way.cost < least.cost ? way : least));
  }

  *#spans(from: number): Generator<Way> {
    const word = this.#words[from];
    if (word?.number != null) {
      yield { cost: 0, items: [{ kind: 'number', value: word.number, from, to: from + 1 }] };
      return;
    }
    yield { cost: COST.unknown, items: [{ kind: 'unknown', from, to: from + 1 }] };
    for (let to = from + 1; to <= Math.min(this.#words.length, from + MOST_WORDS); to++) {
      if (to > from + 1 && !this.#joins(to - 1)) return;
      const key = this.#key(from, to);
      const keyword = KEYWORDS.get(key);
      if (keyword) {
        const cost = keyword.role === 'filler' ? COST.filler * (to - from) : COST.keyword;
        yield { cost, items: [{ kind: 'keyword', keyword, word: key, misspelt: false, from, to }] };
      }
      const name = this.#gazetteer.get(nameKey(key));
      if (name) yield { cost: COST.name, items: [{ kind: 'name', entry: name, misspelt: false, from, to }] };
      if (keyword || name) continue;
      const near = nearName(key, this.#gazetteer);
      if (near) yield { cost: COST.name + near.cost, items: [{ kind: 'name', entry: near.entry, misspelt: true, from, to }] };
      const nearWord = nearKeyword(key);
      if (nearWord) {
        yield {
          cost: COST.keyword + nearWord.edits * COST.edit,
          items: [{ kind: 'keyword', keyword: nearWord.keyword, word: nearWord.word, misspelt: true, from, to }],
        };
      }
    }
  }

  /** "Oost- en West-Vlaanderen", "Zuid - midden West Vlaanderen": what is left out of the first names is taken from the last. */
  #compassNames(from: number): Way | null {
    const chain: number[] = [];
    let at = from;
    while (at < this.#words.length && this.#words[at]?.gap !== 'stop') {
      const key = this.#words[at]?.key ?? '';
      if (COMPASS.has(key)) chain.push(at);
      else if (chain.length === 0 || KEYWORDS.get(key)?.role !== 'and') break;
      at++;
    }
    if (chain[0] !== from && !COMPASS.has(this.#words[from]?.key ?? '')) return null;
    for (let last = chain.length - 1; last > 0; last--) {
      const start = chain[last] ?? 0;
      for (let to = Math.min(this.#words.length, start + 4); to > start + 1; to--) {
        const key = this.#key(start, to);
        const full = this.#gazetteer.get(key) ?? nearName(key, this.#gazetteer)?.entry;
        if (!full || !COMPASS.has(full.key.split(' ')[0] ?? '')) continue;
        const rest = full.key.split(' ').slice(1).join(' ');
        const first = chain.slice(0, last).map((word) => this.#gazetteer.get(`${this.#words[word]?.key} ${rest}`));
        if (first.some((entry) => !entry)) continue;
        const items = [...first, full].flatMap((entry, i): Item[] =>
          entry
            ? [
                {
                  kind: 'name',
                  entry,
                  misspelt: full.key !== key,
                  from: chain[i] ?? from,
                  to: i === last ? to : (chain[i] ?? from) + 1,
                },
              ]
            : [],
        );
        return { cost: COST.name * items.length, items };
      }
    }
    return null;
  }

  #key(from: number, to: number): string {
    return this.#words
      .slice(from, to)
      .map(({ key }) => key)
      .join(' ');
  }

  /** Whether a word may belong to one name with the word before it: a dash with spaces parts names, but for "Noord - West". */
  #joins(at: number): boolean {
    const word = this.#words[at];
    if (!word || word.number !== null) return false;
    if (word.gap === 'dash') return COMPASS.has(this.#words[at - 1]?.key ?? '');
    return word.gap === 'space' || word.gap === 'hyphen' || word.gap === 'half-dash';
  }
}

/** The name that a key is most likely a misspelling of; null when none is near. */
function nearName(key: string, gazetteer: Gazetteer): { entry: NameEntry; cost: number } | null {
  const typed = nameKey(key);
  const letters = typed.replace(/ /g, '').length;
  const allowed = editsAllowed(typed);
  if (allowed === 0) return null;
  const sound = soundOf(typed);
  let best: { entry: NameEntry; edits: number; cost: number } | null = null;
  for (const entry of gazetteer.values()) {
    const soundsAlike = letters > 4 && Math.abs(typed.length - entry.key.length) <= allowed + 1 && soundOf(entry.key) === sound;
    const edits = editsBetween(typed, entry.key, allowed + (soundsAlike ? 1 : 0));
    if (edits === Number.POSITIVE_INFINITY || !alikeByWord(typed, entry.key) || (best && edits > best.edits)) continue;
    if (soundStart(entry.key) !== soundStart(typed) && (letters < 7 || edits > 1)) continue;
    if (best && edits === best.edits && !isLikelier(entry, best.entry)) continue;
    best = { entry, edits, cost: edits * (soundsAlike ? COST.edit * 0.7 : COST.edit) + (letters < 5 ? COST.shortEdit : 0) };
  }
  return best;
}

/** Municipalities and regions before parts, then the larger. */
function isLikelier(entry: NameEntry, than: NameEntry): boolean {
  const isRegion = Number(entry.regions.length > 0) - Number(than.regions.length > 0);
  return isRegion !== 0 ? isRegion > 0 : entry.population > than.population;
}

const CORRECTED = new Set<Keyword['role']>(['shape', 'level', 'narrow', 'around-before']);

function nearKeyword(key: string): { keyword: Keyword; word: string; edits: number } | null {
  const letters = key.replace(/ /g, '').length;
  const allowed = letters < 5 ? 0 : letters < 7 ? 1 : 2;
  let best: { keyword: Keyword; word: string; edits: number } | null = null;
  for (const [known, keyword] of allowed === 0 ? [] : KEYWORDS) {
    if (!CORRECTED.has(keyword.role) || known.length < 4) continue;
    const edits = editsBetween(key, known, Math.min(allowed, best ? best.edits - 1 : allowed));
    if (edits !== Number.POSITIVE_INFINITY) best = { keyword, word: known, edits };
  }
  return best;
}

/** The names nearest to words that were not understood. */
export function nearestNames(words: string, gazetteer: Gazetteer, count: number): readonly string[] {
  const typed = nameKey(words);
  if (/\d/.test(typed) || KEYWORDS.has(typed)) return [];
  const sound = soundOf(typed);
  const ranked = [...gazetteer.values()].map((entry) => {
    const edits = editsBetween(typed, entry.key, Number.MAX_SAFE_INTEGER);
    const startsAlike =
      typed.length > 2 && (entry.key.startsWith(typed) || typed.startsWith(entry.key) || soundOf(entry.key) === sound);
    return { entry, rank: (edits - (startsAlike ? 3 : 0)) / Math.max(typed.length, entry.key.length) };
  });
  ranked.sort((a, b) => a.rank - b.rank || b.entry.population - a.entry.population);
  return ranked.slice(0, count).map(({ entry }) => entry.name);
}
