import type { SiteSet } from '../model/site-set';
import { type SetRank, shareOut } from './share-out';
import type { Steps } from './steps';

/** So many sets are weighed at most; then the best so far is given, with a bound on all others. */
const MOST_WEIGHED = 8_000;
/** So many sites beyond those asked for does the greedy chain go on: the bounds of longer sets are the tightest. */
const CHAIN_BEYOND = 4;

/** Upper bounds on what a set places: of its starts in the first context, in the second and in both; for one context only the first. */
type Ranks = readonly number[];

/** A set, and what each candidate adds to it, by candidate. */
interface Reference {
  readonly ranks: Ranks;
  readonly adds: readonly Ranks[];
}

/**
 * The set of at most `count` candidates that place most learners together, by branch and bound. What starts can place is the rank of a gammoid,
 * monotone and submodular. So a set places no more than any other set and what its members add to that one, alone and summed (Nemhauser and Wolsey
 * 1981); those of a greedy chain bound every branch. The greedy set itself is within 1 - 1/e for one context (Nemhauser, Wolsey and Fisher 1978). When
 * the search is cut off, the bound is the largest of the branches left.
 */
export function* bestSiteSet(room: SetRank, count: number, mostWeighed: number = MOST_WEIGHED): Steps<SiteSet> {
  const search = new Search(room, mostWeighed);
  yield* search.chain(count);
  const candidates = Array.from({ length: room.candidates }, (_, candidate) => candidate);
  yield* search.explore([], search.nothing, candidates, count);
  const { best, open } = search;
  const bound = Math.max(best.learners, open);
  return { ...best, isOptimal: bound === best.learners, bound };
}

type Found = Pick<SiteSet, 'sites' | 'learnersEach' | 'learners'>;

class Search {
  best: Found = { sites: [], learnersEach: [], learners: 0 };
  /** The largest bound of the branches that were left aside. */
  open = 0;
  readonly nothing: Ranks;
  readonly #room: SetRank;
  readonly #mostWeighed: number;
  readonly #references: Reference[] = [];
  #weighed = 0;

  constructor(room: SetRank, mostWeighed: number) {
    this.#room = room;
    this.#mostWeighed = mostWeighed;
    this.nothing = room.contexts === 1 ? [0] : [0, 0, 0];
  }

  /** Makes the greedy set the best so far, and goes on for the sake of its bounds. */
  *chain(count: number): Steps<void> {
    const { candidates } = this.#room;
    const set: number[] = [];
    let ranks = this.nothing;
    const length = Math.min(candidates, count + CHAIN_BEYOND);
    while (set.length < length) {
      yield 0;
      const together = Array.from({ length: candidates }, (_, candidate) =>
        set.includes(candidate) ? ranks : this.#ranksOf([...set, candidate]),
      );
      this.#references.push({ ranks, adds: together.map((each) => minus(each, ranks)) });
      let next = -1;
      together.forEach((each, candidate) => {
        if (!set.includes(candidate) && (next < 0 || learnersIn(each) > learnersIn(together[next] ?? each))) next = candidate;
      });
      ranks = together[next] ?? ranks;
      set.push(next);
      if (set.length === Math.min(count, candidates)) this.#settle([...set], learnersIn(ranks));
    }
  }

  /** Tries every set of `chosen` and `more` of the candidates that can place more than the best so far; the most promising first. */
  *explore(chosen: readonly number[], ranks: Ranks, candidates: readonly number[], more: number): Steps<void> {
    yield Math.min(1, this.#weighed / this.#mostWeighed);
    const hopeful = candidates.filter(
      (candidate) => this.#chainBound([...chosen, candidate], candidates, more - 1) > this.best.learners,
    );
    this.#weighed += hopeful.length;
    const isCut = this.#weighed > this.#mostWeighed;
    if (isCut) this.open = Math.max(this.open, this.#chainBound(chosen, hopeful, more));
    if (isCut || hopeful.length === 0) return;
    const weighed = hopeful
      .map((candidate) => {
        const together = this.#ranksOf([...chosen, candidate]);
        return { candidate, ranks: together, adds: minus(together, ranks) };
      })
      .sort((a, b) => learnersIn(b.ranks) - learnersIn(a.ranks) || a.candidate - b.candidate);
    for (const [nth, { candidate, ranks: together }] of weighed.entries()) {
      const left = weighed.slice(nth);
      const bound = learnersIn(
        plusLargest(
          ranks,
          left.map(({ adds }) => adds),
          more,
        ),
      );
      if (bound <= this.best.learners) return;
      const set = [...chosen, candidate];
      const rest = left.slice(1).map((each) => each.candidate);
      if (more === 1 || rest.length === 0) this.#settle(set, learnersIn(together));
      else if (this.#chainBound(set, rest, more - 1) > this.best.learners) yield* this.explore(set, together, rest, more - 1);
    }
  }

  /** No set of these and `more` of the candidates places more. */
  #chainBound(set: readonly number[], candidates: readonly number[], more: number): number {
    let bound = Number.POSITIVE_INFINITY;
    for (const { ranks, adds } of this.#references) {
      const own = plusLargest(
        ranks,
        set.map((candidate) => adds[candidate] ?? []),
        set.length,
      );
      const all =
        more === 0
          ? own
          : plusLargest(
              own,
              candidates.map((candidate) => adds[candidate] ?? []),
              more,
            );
      bound = Math.min(bound, learnersIn(all));
    }
    return bound;
  }

  /** What the set places indeed, if that can be more than the best so far. */
  #settle(set: readonly number[], bound: number): void {
    if (bound <= this.best.learners) return;
    if (this.#room.contexts === 2) this.#weighed += 4 ** set.length;
    const { learnersEach, isExact } = shareOut(this.#room, set, bound);
    const learners = learnersEach.reduce((sum, each) => sum + each, 0);
    if (!isExact) this.open = Math.max(this.open, bound);
    if (learners > this.best.learners) this.best = { sites: set, learnersEach, learners };
  }

  #ranksOf(set: readonly number[]): Ranks {
    const { contexts, rank } = this.#room;
    if (contexts === 1) return [rank(set)];
    const first = set.map((candidate) => 2 * candidate);
    const second = first.map((start) => start + 1);
    return [rank(first), rank(second), rank([...first, ...second])];
  }
}

/** Learners that a set places at most; each of two contexts has to take all of them. */
function learnersIn([first = 0, second = first, both = 2 * first]: Ranks): number {
  return Math.min(first, second, Math.floor(both / 2));
}

const minus = (ranks: Ranks, others: Ranks): Ranks => ranks.map((rank, nth) => rank - (others[nth] ?? 0));

/** Ranks and, in each, as many of the largest that are added. */
function plusLargest(ranks: Ranks, adds: readonly Ranks[], many: number): Ranks {
  return ranks.map((rank, nth) => {
    const largest = new Array<number>(Math.min(many, adds.length)).fill(0);
    for (const each of adds) {
      let add = each[nth] ?? 0;
      for (let i = 0; i < largest.length && add > 0; i++) {
        const kept = largest[i] ?? 0;
        if (add > kept) {
          largest[i] = add;
          add = kept;
        }
      }
    }
    return largest.reduce((sum, add) => sum + add, rank);
  });
}
