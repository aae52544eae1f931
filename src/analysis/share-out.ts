/** One context of the programme at one candidate, as `candidate * contexts + nth context`. */
export type Start = number;

/** What a set of sites is judged by: the most learners, each in one context, that some starts place together. */
export interface SetRank {
  readonly candidates: number;
  readonly contexts: 1 | 2;
  rank(starts: readonly Start[]): number;
}

/** So many ways to share out are tried at most. */
const MOST_TRIED = 50_000;

interface Shares {
  /** In the order of the set. */
  readonly learnersEach: readonly number[];
  /** Whether no other way places more. */
  readonly isExact: boolean;
}

/**
 * How many learners each site of a set takes so that most are placed in all. With one context everybody takes what those before leave. With two,
 * n learners need n places in each: they fit when no choice of sites per context has more learners than its rank (Edmonds 1970, the
 * polymatroid of a gammoid), which is tried out. `bound` is known not to be exceeded.
 */
export function shareOut(room: SetRank, set: readonly number[], bound: number): Shares {
  if (room.contexts === 2) return new TwoContexts(room, set).most(bound);
  let before = 0;
  const learnersEach = set.map((_, nth) => {
    const together = room.rank(set.slice(0, nth + 1));
    const own = together - before;
    before = together;
    return own;
  });
  return { learnersEach, isExact: true };
}

class TwoContexts {
  /** Rank of every choice of sites in the first context (low bits) and in the second (high bits). */
  readonly #ranks: Float64Array;
  readonly #count: number;
  #best: readonly number[];
  #bestSum = -1;
  #tried = 0;

  constructor(room: SetRank, set: readonly number[]) {
    this.#count = set.length;
    this.#best = set.map(() => 0);
    this.#ranks = Float64Array.from({ length: 1 << (2 * set.length) }, (_, choice) =>
      room.rank(
        set.flatMap((candidate, nth) => [
          ...(choice & (1 << nth) ? [2 * candidate] : []),
          ...(choice & (1 << (nth + set.length)) ? [2 * candidate + 1] : []),
        ]),
      ),
    );
  }

  most(bound: number): Shares {
    this.#try([], 0, bound);
    return { learnersEach: this.#best, isExact: this.#bestSum >= bound || this.#tried < MOST_TRIED };
  }

  /** Goes on from the shares of the first sites, the largest share of the next one first. */
  #try(shares: readonly number[], sum: number, bound: number): void {
    if (this.#bestSum >= bound || this.#tried >= MOST_TRIED) return;
    if (shares.length === this.#count) {
      if (sum > this.#bestSum) [this.#best, this.#bestSum] = [shares, sum];
      return;
    }
    const most = Math.min(bound - sum, this.#mostFor(shares));
    const later = this.#laterRank(shares.length + 1);
    for (let own = most; own >= 0; own--) {
      if (sum + own + later <= this.#bestSum) return;
      this.#tried += 1;
      this.#try([...shares, own], sum + own, bound);
    }
  }

  /** The largest share of the next site beside these: by every choice that it is in, once or in both contexts. */
  #mostFor(shares: readonly number[]): number {
    const next = shares.length;
    const size = 1 << next;
    let most = Number.POSITIVE_INFINITY;
    for (let first = 0; first < 2 * size; first++) {
      for (let second = 0; second < 2 * size; second++) {
        const times = Number((first & size) !== 0) + Number((second & size) !== 0);
        if (times === 0) continue;
        let taken = 0;
        shares.forEach((share, nth) => {
          taken += share * (Number((first & (1 << nth)) !== 0) + Number((second & (1 << nth)) !== 0));
        });
        const rank = this.#ranks[first | (second << this.#count)] ?? 0;
        most = Math.min(most, Math.floor((rank - taken) / times));
      }
    }
    return Math.max(0, most);
  }

  /** What the sites from one on can take at most. */
  #laterRank(from: number): number {
    let later = 0;
    for (let nth = from; nth < this.#count; nth++) later |= 1 << nth;
    const first = this.#ranks[later] ?? 0;
    const second = this.#ranks[later << this.#count] ?? 0;
    return Math.min(first, second, Math.floor((this.#ranks[later | (later << this.#count)] ?? 0) / 2));
  }
}
