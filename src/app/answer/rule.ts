import type { Balance, Thresholds, Turn, Verdict } from '../../model/verdict';

/** One of the quotients a verdict rests on: all learner-contexts on all places, or two-context learners on the places of one context. */
export interface Quotient {
  readonly of: 'all' | 'context1' | 'context2';
  readonly learners: number;
  /** Of `learners`, those who need a second place. */
  readonly twoContextLearners: number;
  readonly places: number;
  /** Infinite when somebody has no place at all. */
  readonly value: number;
}

/** The quotients of a balance, one or, with two contexts, three; empty when learners are unknown or none. */
export function quotientsOf(balance: Balance): readonly Quotient[] {
  const { learners, twoContextLearners, places, placesContext1, placesContext2 } = balance;
  if (!learners) return [];
  const all: Quotient = { of: 'all', learners, twoContextLearners, places, value: (learners + twoContextLearners) / places };
  if (twoContextLearners === 0) return [all];
  const one = (of: 'context1' | 'context2', available: number): Quotient => ({
    of,
    learners: twoContextLearners,
    twoContextLearners: 0,
    places: available,
    value: twoContextLearners / available,
  });
  return [all, one('context1', placesContext1), one('context2', placesContext2)];
}

/** The quotient that decides. */
export function decidingQuotient(quotients: readonly Quotient[]): Quotient | null {
  return quotients.reduce<Quotient | null>((most, next) => (most === null || next.value > most.value ? next : most), null);
}

const MOST_DIGITS = 6;

/** Decimals with which a quotient stays visibly on its own side of every bound: 1.2508 is not written 1.25 where 1.25 is a bound. */
export function quotientDigits(value: number, { room, balanced, tight }: Thresholds): number {
  for (let digits = 2; digits < MOST_DIGITS; digits++) {
    const written = Number(value.toFixed(digits));
    if ([room, balanced, tight].every((bound) => Math.sign(written - bound) === Math.sign(value - bound))) return digits;
  }
  return MOST_DIGITS;
}

/** Turns that lead to one verdict together, the smallest change first. */
export function turnsByVerdict(turns: readonly Turn[]): readonly (readonly [Verdict, readonly Turn[]])[] {
  const groups = new Map<Verdict, Turn[]>();
  for (const turn of [...turns].sort((a, b) => Math.abs(a.amount) - Math.abs(b.amount))) {
    groups.set(turn.verdict, [...(groups.get(turn.verdict) ?? []), turn]);
  }
  return [...groups];
}
