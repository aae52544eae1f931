import type { Balance, Thresholds, Turn, Verdict } from '../model/verdict';

/**
 * Learners per place, at its tightest: all learner-contexts on all places, or two-context learners on the places of one context.
 * Infinite when somebody has no place at all. `learners` must be known.
 */
export function quotientOf(balance: Balance): number {
  const { learners, twoContextLearners, places, placesContext1, placesContext2 } = balance;
  const wanted = (learners ?? 0) + twoContextLearners;
  return Math.max(ratio(wanted, places), ratio(twoContextLearners, placesContext1), ratio(twoContextLearners, placesContext2));
}

function ratio(wanted: number, places: number): number {
  return wanted === 0 ? 0 : wanted / places;
}

/** The layer-1 verdict. One more learner never makes it more generous, one more place never stricter. */
export function verdictOf(balance: Balance, thresholds: Thresholds): Verdict {
  const { learners, places, hasOffer } = balance;
  if (learners === null) return 'unknown';
  if (places === 0) return learners === 0 ? 'no-activity' : 'no-workplaces';
  if (learners === 0) return hasOffer ? 'unused' : 'no-offer';
  const quotient = quotientOf(balance);
  if (quotient < thresholds.room) return learners >= thresholds.highBothEnrolments ? 'high-both' : 'room';
  if (quotient <= thresholds.balanced) return 'balanced';
  return quotient <= thresholds.tight ? 'tight' : 'shortage';
}

/** No balance in use comes near this many learners or places; the search for a turn gives up there. */
const FARTHEST_CHANGE = 2 ** 40;

/**
 * The smallest changes that turn the verdict: fewer places, more places, fewer learners, more learners, where such a change exists.
 * A place is taken to serve both contexts; a learner comes or goes with the contexts of `balance.contexts`.
 */
export function turnsOf(balance: Balance, thresholds: Thresholds): readonly Turn[] {
  const { learners, places } = balance;
  if (learners === null) return [];
  const verdict = verdictOf(balance, thresholds);
  const turns: Turn[] = [];
  for (const [of, sign, farthest] of [
    ['places', -1, places],
    ['places', 1, FARTHEST_CHANGE],
    ['learners', -1, learners],
    ['learners', 1, FARTHEST_CHANGE],
  ] as const) {
    const after = (amount: number) => verdictOf(changed(balance, of, sign * amount), thresholds);
    const amount = smallest(farthest, (candidate) => after(candidate) !== verdict);
    if (amount !== null) turns.push({ of, amount: sign * amount, verdict: after(amount) });
  }
  return turns;
}

/** The balance after a signed change; nothing falls below 0. */
export function changed(balance: Balance, of: Turn['of'], amount: number): Balance {
  const add = (value: number) => Math.max(0, value + amount);
  if (of === 'places') {
    return {
      ...balance,
      places: add(balance.places),
      placesContext1: add(balance.placesContext1),
      placesContext2: add(balance.placesContext2),
    };
  }
  return {
    ...balance,
    learners: add(balance.learners ?? 0),
    twoContextLearners:
      balance.contexts === 2 ? add(balance.twoContextLearners) : Math.min(balance.twoContextLearners, add(balance.learners ?? 0)),
    hasOffer: balance.hasOffer || amount > 0,
  };
}

/** Smallest n in 1..farthest that satisfies a monotone condition, or null. */
function smallest(farthest: number, holds: (n: number) => boolean): number | null {
  let high = 1;
  while (high < farthest && !holds(high)) high *= 2;
  high = Math.min(high, farthest);
  if (high < 1 || !holds(high)) return null;
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
