/** Seeded random numbers. Every stage rolls a stream of its own, so a change in one stage leaves the others as they were. */
export interface Dice {
  /** Uniform in [0, 1). */
  readonly next: () => number;
  /** Whole number in [0, count). */
  readonly below: (count: number) => number;
  /** Standard normal (Box-Muller). */
  readonly normal: () => number;
  /** Index drawn in proportion to its weight; -1 when no weight is positive. */
  readonly weighted: (weights: readonly number[]) => number;
  /** One of the items; throws on an empty list. */
  readonly pick: <T>(items: readonly T[]) => T;
  /** A shuffled copy (sorted by random keys). */
  readonly shuffled: <T>(items: readonly T[]) => T[];
}

const SEED = 'leerwerkradar 2022-08-31';

/** FNV-1a over UTF-16 units, with a final avalanche: turns a stream's name into 32 well-mixed bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Mulberry32: 32 bits of state, ample for the few million draws here, and the same on every machine. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function dice(stream: string): Dice {
  const next = mulberry32(hash(`${SEED}/${stream}`));
  const below = (count: number): number => Math.floor(next() * count);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error(`nothing to pick from in ${stream}`);
    return item;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const weighted = (weights: readonly number[]): number => {
    let total = 0;
    for (const weight of weights) total += weight;
    if (!(total > 0)) return -1;
    let mark = next() * total;
    let last = -1;
    for (const [index, weight] of weights.entries()) {
      if (weight <= 0) continue;
      last = index;
      mark -= weight;
      if (mark < 0) break;
    }
    return last;
  };
  const shuffled = <T>(items: readonly T[]): T[] => {
    const keyed = items.map((item) => ({ item, key: next() }));
    return keyed.sort((a, b) => a.key - b.key).map((entry) => entry.item);
  };
  return { next, below, normal, weighted, pick, shuffled };
}

/** A fixed factor with median 1 for a named thing, e.g. how strong a programme is in a region; the same whenever it is asked for. */
export function factor(name: string, spread: number): number {
  return Math.exp(spread * dice(name).normal());
}
