import { type Register, UNKNOWN } from '../model/register';
import { type TrendQuery, tableOf } from '../model/trend';
import { placesPerWorkplace } from './places';
import type { Fact } from './trend-keys';

/** Counts into cells; the cell after the last is the total. */
export interface Counter {
  /** `at`: the key of the fact per dimension. */
  add(cell: number, row: number, fact: Fact, at: readonly number[]): void;
  /** Null is unknown. */
  value(cell: number): number | null;
  isIncomplete(cell: number): boolean;
  isTouched(cell: number): boolean;
  /** Per dimension, whether something counts in several of its keys. */
  spread(dimensions: number): readonly boolean[];
  /** What is counted is shared, not the same thing twice. */
  readonly isShared: boolean;
  /** A total over several years would add up what is not alike. */
  readonly isPerYear: boolean;
}

/** The counter of a measure; null where the dataset lacks a table that it needs. */
export function counterFor(register: Register, query: TrendQuery, cells: number): Counter | null {
  const { offers, schools, agreements, workplaces } = register;
  const table = tableOf(query.measure);
  if (register[table] === null || (table === 'offers' ? schools : workplaces) === null) return null;
  switch (query.measure) {
    case 'offers':
      return new Sum(cells, () => 1, false);
    case 'learners':
      return new Sum(cells, (row) => offers?.enrolments[row] ?? UNKNOWN, true);
    case 'agreements':
      return new Sum(cells, (row) => agreements?.learners[row] ?? UNKNOWN, true);
    case 'programmes':
    case 'recognised-programmes':
      return new Distinct(cells, (_, { programme }) => programme);
    case 'schools':
      return new Distinct(cells, (_, { school }) => school);
    case 'recognitions':
      return new Distinct(cells, (row) => row);
    case 'establishments':
      return new Distinct(cells, (_, { workplace }) => workplace);
    case 'places':
      return new Places(cells, register, query);
    case 'enterprises':
      return new Distinct(cells, enterpriseOf(register));
    case 'enterprises-with-agreement': {
      const own = enterpriseOf(register);
      return new Distinct(cells, (row, fact) => ((agreements?.learners[row] ?? 0) > 0 ? own(row, fact) : NOTHING));
    }
  }
}

/** A fact that counts nothing, unlike UNKNOWN, which counts something nobody knows. */
const NOTHING = -2;

/** Number of the enterprise of a workplace; UNKNOWN without one. */
function enterpriseOf({ workplaces }: Register): (row: number, fact: Fact) => number {
  const numbers = new Map<string, number>([['', UNKNOWN]]);
  const enterprise = Int32Array.from(workplaces?.enterpriseIds ?? [], (id) => {
    const number = numbers.get(id) ?? numbers.size;
    numbers.set(id, number);
    return number;
  });
  return (_, { workplace }) => enterprise[workplace] ?? UNKNOWN;
}

/** Adds amounts; null where there are some and none is known. */
class Sum implements Counter {
  readonly isShared = false;
  readonly isPerYear: boolean;
  readonly #amountOf: (row: number) => number;
  readonly #sum: Float64Array;
  readonly #known: Float64Array;
  readonly #unknown: Float64Array;

  constructor(cells: number, amountOf: (row: number) => number, isPerYear: boolean) {
    this.#amountOf = amountOf;
    this.isPerYear = isPerYear;
    this.#sum = new Float64Array(cells + 1);
    this.#known = new Float64Array(cells + 1);
    this.#unknown = new Float64Array(cells + 1);
  }

  add(cell: number, row: number): void {
    const amount = this.#amountOf(row);
    for (const each of [cell, this.#sum.length - 1]) {
      const column = amount === UNKNOWN ? this.#unknown : this.#known;
      column[each] = (column[each] ?? 0) + 1;
      if (amount !== UNKNOWN) this.#sum[each] = (this.#sum[each] ?? 0) + amount;
    }
  }

  value(cell: number): number | null {
    return this.#known[cell] === 0 && (this.#unknown[cell] ?? 0) > 0 ? null : (this.#sum[cell] ?? 0);
  }

  isIncomplete(cell: number): boolean {
    return (this.#unknown[cell] ?? 0) > 0;
  }

  isTouched(cell: number): boolean {
    return (this.#known[cell] ?? 0) + (this.#unknown[cell] ?? 0) > 0;
  }

  spread(dimensions: number): readonly boolean[] {
    return new Array(dimensions).fill(false);
  }
}

/** Notes which things have several keys of a dimension. */
class Spread {
  readonly #keyOf: Map<number, number>[] = [];
  readonly #found: boolean[] = [];

  note(thing: number, at: readonly number[]): void {
    for (const [i, key] of at.entries()) {
      this.#keyOf[i] ??= new Map();
      const before = this.#keyOf[i].get(thing);
      if (before === undefined) this.#keyOf[i].set(thing, key);
      else if (before !== key) this.#found[i] = true;
    }
  }

  of(dimensions: number): readonly boolean[] {
    return Array.from({ length: dimensions }, (_, i) => this.#found[i] ?? false);
  }
}

/** Counts things, each once per cell and once in the total. */
class Distinct implements Counter {
  readonly isShared = false;
  readonly isPerYear = false;
  readonly #thingOf: (row: number, fact: Fact) => number;
  readonly #things: (Set<number> | undefined)[];
  readonly #unknown: Uint8Array;
  readonly #spread = new Spread();

  constructor(cells: number, thingOf: (row: number, fact: Fact) => number) {
    this.#thingOf = thingOf;
    this.#things = new Array(cells + 1);
    this.#unknown = new Uint8Array(cells + 1);
  }

  add(cell: number, row: number, fact: Fact, at: readonly number[]): void {
    const thing = this.#thingOf(row, fact);
    if (thing === NOTHING) return;
    const last = this.#unknown.length - 1;
    if (thing === UNKNOWN) {
      this.#unknown[cell] = this.#unknown[last] = 1;
      return;
    }
    for (const each of [cell, last]) {
      const things = this.#things[each] ?? new Set();
      this.#things[each] = things.add(thing);
    }
    this.#spread.note(thing, at);
  }

  value(cell: number): number | null {
    const count = this.#things[cell]?.size ?? 0;
    return count === 0 && this.#unknown[cell] === 1 ? null : count;
  }

  isIncomplete(cell: number): boolean {
    return this.#unknown[cell] === 1;
  }

  isTouched(cell: number): boolean {
    return this.#unknown[cell] === 1 || (this.#things[cell]?.size ?? 0) > 0;
  }

  spread(dimensions: number): readonly boolean[] {
    return this.#spread.of(dimensions);
  }
}

/** Places of the workplaces that are recognised for what a cell is about: each workplace once, no more than its recognitions there allow. */
class Places implements Counter {
  readonly isShared = true;
  readonly isPerYear = true;
  readonly #capacity: Float64Array;
  readonly #caps: Int32Array;
  /** Per cell the sum of caps by workplace. */
  readonly #cells: (Map<number, number> | undefined)[];
  readonly #spread = new Spread();

  constructor(cells: number, register: Register, { learnersPerMentor }: TrendQuery) {
    this.#capacity = placesPerWorkplace(register, learnersPerMentor);
    this.#caps = register.recognitions?.places ?? new Int32Array();
    this.#cells = new Array(cells + 1);
  }

  add(cell: number, row: number, { workplace }: Fact, at: readonly number[]): void {
    const cap = this.#caps[row] === UNKNOWN ? Number.POSITIVE_INFINITY : (this.#caps[row] ?? 0);
    for (const each of [cell, this.#cells.length - 1]) {
      const caps = this.#cells[each] ?? new Map<number, number>();
      this.#cells[each] = caps.set(workplace, (caps.get(workplace) ?? 0) + cap);
    }
    this.#spread.note(workplace, at);
  }

  value(cell: number): number {
    let places = 0;
    for (const [workplace, cap] of this.#cells[cell] ?? []) places += Math.min(this.#capacity[workplace] ?? 0, cap);
    return places;
  }

  isIncomplete(): boolean {
    return false;
  }

  isTouched(cell: number): boolean {
    return (this.#cells[cell]?.size ?? 0) > 0;
  }

  spread(dimensions: number): readonly boolean[] {
    return this.#spread.of(dimensions);
  }
}
