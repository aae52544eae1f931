import type { AreaLevel } from '../../model/area';
import type { AreaGuess } from '../../model/area-reading';
import type { NameEntry } from './gazetteer';
import type { Item } from './items';
import type { SaidShape } from './keywords';
import type { Gap, Word } from './words';

/** How a part hangs together with what went before. */
export type Join = 'start' | 'comma' | 'dash' | 'and' | 'narrow';

/** A name as it stands in a sentence. */
export interface NameUse {
  readonly entry: NameEntry;
  readonly join: Join;
  /** The level that was said with it. */
  readonly level: AreaLevel | null;
  readonly from: number;
  readonly to: number;
  /** Radius that was said with this name. */
  km: number | null;
  /** "en omgeving" was said with it. */
  around: 'near' | 'wide' | null;
}

/** A shape with its names and its number. */
export interface Clause {
  shape: SaidShape | null;
  readonly join: Join;
  readonly names: NameUse[];
  km: number | null;
  /** The number is a full width, or half of one. */
  isFullWidth: boolean;
  isHalfWidth: boolean;
  /** "Alle provincies" */
  everyLevel: AreaLevel | null;
  isExcluded: boolean;
  readonly from: number;
}

export interface Clauses {
  readonly clauses: readonly Clause[];
  readonly guesses: readonly AreaGuess[];
  /** Words that nothing was made of, as [from, to) word numbers. */
  readonly unknown: readonly (readonly [number, number])[];
}

/** Which of two words for a shape decides: "straal … rond", "regio tussen". */
const STRENGTH: Readonly<Record<SaidShape, number>> = {
  corridor: 3,
  polygon: 3,
  circle: 3,
  wide: 3,
  between: 2,
  region: 1,
  around: 0,
};

/** Groups the items of a sentence into clauses. */
export function clausesOf(items: readonly Item[], words: readonly Word[]): Clauses {
  const builder = new ClauseBuilder(items, words);
  items.forEach((item, i) => {
    builder.take(item, i);
  });
  return builder.finish();
}

class ClauseBuilder {
  readonly #items: readonly Item[];
  readonly #words: readonly Word[];
  readonly #clauses: Clause[] = [];
  readonly #guesses: AreaGuess[] = [];
  readonly #unknown: [number, number][] = [];
  #clause: Clause = newClause('start', 0);
  #level: AreaLevel | null = null;
  #isEvery = false;
  #isVague = false;
  /** What was said between the last name and here. */
  #saidAnd = false;
  #saidTo = false;
  #saidNarrow = false;
  #saidIn = false;

  constructor(items: readonly Item[], words: readonly Word[]) {
    this.#items = items;
    this.#words = words;
  }

  take(item: Item, i: number): void {
    const word = this.#words[item.from];
    if (word?.closes) this.#close('start', item.from);
    if (word?.opens && this.#opensNarrowing(i)) this.#narrow(item.from);
    switch (item.kind) {
      case 'name':
        this.#name(item.entry, item.from, item.to);
        return;
      case 'number':
        this.#number(item.value, i);
        return;
      case 'unknown':
        this.#addUnknown(item.from, item.to);
        return;
      case 'keyword':
        this.#keyword(item, i);
        return;
    }
  }

  finish(): Clauses {
    this.#close('start', this.#words.length);
    if (this.#isVague) this.#guesses.push({ code: 'vague' });
    const excluded = this.#clauses.filter(({ isExcluded }) => isExcluded);
    for (const { from, names } of excluded) this.#addUnknown(from, names.at(-1)?.to ?? from + 1);
    return { clauses: this.#clauses.filter(({ isExcluded }) => !isExcluded), guesses: this.#guesses, unknown: this.#unknown };
  }

  #keyword(item: Extract<Item, { kind: 'keyword' }>, i: number): void {
    const { keyword } = item;
    switch (keyword.role) {
      case 'shape':
        this.#shape(keyword.shape, item, i);
        return;
      case 'around-before':
        this.#aroundLast(keyword.isWide);
        return;
      case 'level':
        this.#setLevel(keyword.level, item, i);
        return;
      case 'narrow':
        this.#narrow(item.from);
        return;
      case 'in':
        this.#saidIn = true;
        return;
      case 'vague':
        this.#isVague = true;
        return;
      case 'except':
        this.#close('start', item.from);
        this.#clause = { ...newClause('start', item.from), isExcluded: true };
        return;
      case 'every':
        this.#isEvery = true;
        return;
      case 'and':
        this.#saidAnd = true;
        return;
      case 'to':
        this.#saidTo = true;
        return;
      case 'width':
        this.#clause.isFullWidth = true;
        return;
      case 'half':
        this.#clause.isHalfWidth = true;
        return;
      case 'km':
      case 'filler':
        return;
    }
  }

  #shape(shape: SaidShape, item: Item, i: number): void {
    const clause = this.#clause;
    const nextIsName = this.#nextThing(i)?.kind === 'name';
    const nextIsNumber = this.#nextThing(i)?.kind === 'number';
    if (clause.names.length === 0) {
      if (this.#isEvery && shape === 'region') return;
      if (clause.shape === null || STRENGTH[shape] >= STRENGTH[clause.shape]) clause.shape = shape;
      return;
    }
    if ((shape === 'around' || shape === 'circle' || shape === 'wide') && !nextIsName && !(shape === 'circle' && nextIsNumber)) {
      if (shape === 'around') this.#aroundLast();
      else this.#shapeOfList(shape);
      return;
    }
    // "Gent Brugge as", "Aalst - Ninove - Halle (as)": the shape is said last.
    if (!nextIsName && !nextIsNumber && clause.shape === null && (shape === 'corridor' || shape === 'polygon')) {
      clause.shape = shape;
      return;
    }
    // "Pelt straal 15 km"
    if (shape === 'circle' && nextIsNumber && clause.shape === null && !this.#nameFollowsNumber(i)) {
      clause.shape = shape;
      return;
    }
    const join = this.#join(this.#words[item.from]?.gap ?? 'space');
    this.#close(join, item.from);
    this.#clause.shape = shape;
  }

  #shapeOfList(shape: SaidShape): void {
    if (this.#clause.shape === null) this.#clause.shape = shape;
  }

  #aroundLast(isWide = false): void {
    const last = this.#clause.names.at(-1) ?? this.#clauses.at(-1)?.names.at(-1);
    if (last && (this.#clause.shape === null || this.#clause.shape === 'region')) last.around = isWide ? 'wide' : 'near';
  }

  #setLevel(level: AreaLevel, item: Item, i: number): void {
    const next = this.#nextThing(i);
    const last = this.#clause.names.at(-1);
    const follows = next?.kind === 'name' && this.#words[next.from]?.gap !== 'comma';
    // "Antwerp province": said after the name.
    if (last && last.to === item.from && !follows && this.#clause.shape === null) {
      this.#clause.names[this.#clause.names.length - 1] = { ...last, level };
      return;
    }
    if (this.#isEvery && !(next?.kind === 'name' && next.from === item.to)) {
      this.#clause.everyLevel = level;
      this.#isEvery = false;
      return;
    }
    // "in meerdere provincies": none in particular.
    if (this.#clause.shape === 'region' && this.#clause.names.length > 0) {
      this.#close(this.#join(this.#words[item.from]?.gap ?? 'space'), item.from);
    }
    this.#level = level;
  }

  #name(entry: NameEntry, from: number, to: number): void {
    const gap = this.#words[from]?.gap ?? 'space';
    const clause = this.#clause;
    const before = clause.names.at(-1) ?? this.#clauses.at(-1)?.names.at(-1);
    if (this.#saidIn && before && clause.shape !== 'corridor' && clause.shape !== 'polygon' && clause.shape !== 'circle')
      this.#narrow(from);
    const isLine = (clause.shape === null || clause.shape === 'between') && clause.names.length > 0 && this.#saidTo;
    if (isLine) clause.shape = 'corridor';
    const join = this.#clause.names.length === 0 ? this.#clause.join : this.#join(gap);
    this.#clause.names.push({ entry, join, level: this.#level, from, to, km: null, around: null });
    this.#forget();
  }

  #number(value: number, i: number): void {
    const after = this.#items[i + 1];
    const unit =
      after?.kind === 'keyword' && after.keyword.role === 'km' && after.to === after.from + 1 ? after.keyword.factor : null;
    const from = this.#items[i]?.from ?? 0;
    const clause = this.#clause;
    const expected = clause.shape !== null && clause.shape !== 'region';
    if ((unit === null && !expected) || value * (unit ?? 1) <= 0 || value > 10_000) {
      this.#addUnknown(from, from + 1);
      return;
    }
    const km = value * (unit ?? 1);
    if (clause.names.length === 0 && this.#nextThing(i)?.kind !== 'name') {
      // "straal Aalst (Limburg) 5 km": the number belongs to what was said before the bracket.
      const use = (this.#clauses.findLast(({ join }) => join !== 'narrow') ?? this.#clauses.at(-1))?.names.at(-1);
      if (use) use.km = km;
      else this.#addUnknown(from, from + 1);
      return;
    }
    const last = clause.names.at(-1);
    const perName =
      clause.shape === null ||
      clause.shape === 'circle' ||
      clause.shape === 'around' ||
      clause.shape === 'wide' ||
      clause.shape === 'region';
    if (last && perName && last.to <= from && !this.#shapeFollows(i)) last.km = km;
    else if (last && this.#shapeFollows(i)) {
      this.#close(this.#join(this.#words[from]?.gap ?? 'space'), from);
      this.#clause.km = km;
      this.#clause.shape = 'circle';
    } else {
      clause.km = km;
      if (clause.shape === null) clause.shape = 'around';
    }
  }

  /** "10 km rond Pelt" after other names: the number belongs to what comes. */
  #shapeFollows(i: number): boolean {
    const rest = this.#items
      .slice(i + 1)
      .filter((item) => !(item.kind === 'keyword' && ['km', 'filler'].includes(item.keyword.role)));
    const [first, second] = rest;
    return (
      first?.kind === 'keyword' && first.keyword.role === 'shape' && first.keyword.shape === 'around' && second?.kind === 'name'
    );
  }

  #nameFollowsNumber(i: number): boolean {
    const rest = this.#items.slice(i + 1).filter((item) => item.kind !== 'keyword' || item.keyword.role === 'shape');
    const [number, next] = rest;
    const isAround = next?.kind === 'keyword';
    return number?.kind === 'number' && (isAround || (next?.kind === 'name' && this.#words[next.from]?.gap === 'space'));
  }

  #narrow(at: number): void {
    this.#close('narrow', at);
    this.#saidNarrow = true;
  }

  /** A bracket with nothing but a number, or a shape for what stands before it, narrows nothing. */
  #opensNarrowing(i: number): boolean {
    for (const item of this.#items.slice(i)) {
      if (item.from > (this.#items[i]?.from ?? 0) && this.#words[item.from]?.closes) return false;
      if (item.kind === 'name') return true;
    }
    return false;
  }

  #close(join: Join, at: number): void {
    if (this.#clause.names.length > 0 || this.#clause.everyLevel !== null) {
      this.#clauses.push(this.#clause);
      this.#clause = newClause(join, at);
      this.#level = null;
    } else if (this.#clause.shape !== null && at === this.#words.length && this.#unknown.length === 0) {
      this.#addUnknown(this.#clause.from, at);
    } else if (join === 'narrow') {
      this.#clause = { ...this.#clause, join: this.#clauses.length === 0 ? 'start' : 'narrow' };
    }
  }

  #join(gap: Gap): Join {
    if (this.#saidNarrow) return 'narrow';
    if (this.#saidAnd) return 'and';
    return gap === 'comma' || gap === 'stop' ? 'comma' : gap === 'space' ? 'and' : 'dash';
  }

  #forget(): void {
    this.#saidAnd = false;
    this.#saidTo = false;
    this.#saidNarrow = false;
    this.#saidIn = false;
    this.#isEvery = false;
  }

  #addUnknown(from: number, to: number): void {
    const last = this.#unknown.at(-1);
    const joins = last?.[1] === from && ['space', 'hyphen', 'half-dash'].includes(this.#words[from]?.gap ?? '');
    if (last && joins) last[1] = to;
    else this.#unknown.push([from, to]);
  }

  /** The next name or number; keywords between are skipped. */
  #nextThing(i: number): Item | undefined {
    return this.#items.slice(i + 1).find((item) => item.kind === 'name' || item.kind === 'number' || item.kind === 'unknown');
  }
}

function newClause(join: Join, from: number): Clause {
  return {
    shape: null,
    join,
    names: [],
    km: null,
    isFullWidth: false,
    isHalfWidth: false,
    everyLevel: null,
    isExcluded: false,
    from,
  };
}
