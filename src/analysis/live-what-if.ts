import type { Change, RefusedChange } from '../model/changes';
import type { Ground } from '../model/match';
import type { Question } from '../model/question';
import { type Register, UNKNOWN } from '../model/register';
import type { WhatIfStake } from '../model/what-if';
import { applyChanges } from './changes';
import { type Contest, contestAmong, demandsOf, sitesOf } from './contest';
import { LiveFlow } from './live-flow';
import { sumOf } from './max-flow';
import { networkBetween } from './network';
import { offersOn, placedLastNow } from './placed-last';
import { withPossibleOffers } from './possible-offers';
import { scopeOf } from './scope';

/** What a list of changes comes to, without the verdicts per area. */
export interface LiveOutcome {
  readonly learners: number;
  readonly placed: number;
  readonly unplaced: number;
  readonly gains: readonly WhatIfStake[];
  readonly losses: readonly WhatIfStake[];
  readonly refused: readonly RefusedChange[];
}

/** An offer as it stands: its learners, and how many of them are placed when all others go first. */
interface Stake {
  readonly learners: number;
  readonly placedLast: number;
}

/**
 * Follows a list of changes while somebody edits it. The network knows every school x programme, most of them without learners, so that offers and
 * numbers of places are numbers on a flow that goes on from the one before; only other recognitions and workplaces need a network of their own.
 */
export class LiveWhatIf {
  readonly #register: Register;
  readonly #question: Question;
  readonly #ground: Ground;
  readonly #before: ReadonlyMap<string, Stake>;
  #standing: Standing;

  constructor(register: Register, question: Question, ground: Ground) {
    this.#register = register;
    this.#question = question;
    this.#ground = ground;
    this.#standing = new Standing(register, this.#contestOf(register));
    this.#before = this.#standing.stakes();
  }

  /** The outcome of these changes on the register, whatever was followed before. */
  follow(changes: readonly Change[]): LiveOutcome {
    const { register, refused } = applyChanges(this.#register, this.#question.year, changes);
    const contest = this.#contestOf(register);
    if (this.#standing.isLike(register)) this.#standing.follow(register, contest);
    else this.#standing = new Standing(register, contest);
    const { learners, unplaced } = this.#standing;
    const stakes = stakesBetween(this.#before, this.#standing.stakes());
    return {
      learners,
      placed: learners - unplaced,
      unplaced,
      gains: stakes.filter(({ before, after }) => after > before),
      losses: stakes.filter(({ before, after }) => after < before),
      refused,
    };
  }

  #contestOf(register: Register): Contest {
    const { competitors, given } = this.#ground;
    return contestAmong(scopeOf(register, this.#question), competitors, given);
  }
}

/** A network with every possible offer, and the flow of one register on it. */
class Standing {
  readonly #live: LiveFlow;
  /** First demand of each school x programme. */
  readonly #first = new Map<number, number>();
  readonly #width: number;
  readonly #offers: ReturnType<typeof offersOn>;
  /** Demands that have learners. */
  #occupied: readonly number[];
  #register: Register;

  constructor(register: Register, contest: Contest) {
    this.#register = register;
    this.#width = register.programmes.length;
    const network = networkBetween(contest, demandsEverywhere(contest), sitesOf(contest));
    this.#live = new LiveFlow(network);
    this.#offers = offersOn(network);
    for (const { school, programme, demands } of this.#offers)
      this.#first.set(school * this.#width + programme, demands[0] ?? UNKNOWN);
    this.#occupied = this.#amountsOf(contest).map(([demand]) => demand);
  }

  get learners(): number {
    return sumOf(this.#live.graph.amount);
  }

  get unplaced(): number {
    return this.#live.unplaced;
  }

  /** Whether a register has the same workplaces and recognitions, but perhaps with other places. */
  isLike({ recognitions, workplaces }: Register): boolean {
    return recognitions === this.#register.recognitions && workplaces?.ids === this.#register.workplaces?.ids;
  }

  follow(register: Register, contest: Contest): void {
    if (register.workplaces !== this.#register.workplaces) {
      const { capacity } = sitesOf(contest);
      const now = this.#live.graph.capacity;
      capacity.forEach((places, site) => {
        if (now[site] !== places) this.#live.setPlaces(site, places);
      });
    }
    const amounts = this.#amountsOf(contest);
    const isOccupied = new Set(amounts.map(([demand]) => demand));
    for (const demand of this.#occupied) if (!isOccupied.has(demand)) this.#live.setLearners(demand, 0);
    for (const [demand, amount] of amounts)
      if (this.#live.graph.amount[demand] !== amount) this.#live.setLearners(demand, amount);
    this.#occupied = [...isOccupied];
    this.#register = register;
  }

  /** Every offer with learners, by school and programme as text. */
  stakes(): ReadonlyMap<string, Stake> {
    const lastOf = placedLastNow(this.#live);
    const { amount } = this.#live.graph;
    const stakes = new Map<string, Stake>();
    const rows = new Set(this.#occupied);
    for (const { school, programme, demands } of this.#offers) {
      if (!demands.some((demand) => rows.has(demand))) continue;
      const learners = demands.reduce((sum, demand) => sum + (amount[demand] ?? 0), 0);
      stakes.set(`${school} ${programme}`, { learners, placedLast: lastOf(demands) });
    }
    return stakes;
  }

  #amountsOf(contest: Contest): readonly (readonly [demand: number, amount: number])[] {
    const { school, programme, context, amount } = demandsOf(contest);
    const rows: [number, number][] = [];
    amount.forEach((learners, row) => {
      if (learners === 0) return;
      const first = this.#first.get((school[row] ?? 0) * this.#width + (programme[row] ?? 0)) ?? UNKNOWN;
      rows.push([first + (context[row] === 2 ? 1 : 0), learners]);
    });
    return rows;
  }
}

/** The demands of a contest as if every school offered every programme of it, most to nobody. */
function demandsEverywhere(contest: Contest) {
  const schools = contest.register.schools?.ids ?? [];
  return demandsOf(
    withPossibleOffers(
      contest,
      schools.flatMap((_, school) => contest.programmes.map((programme) => ({ school, programme }))),
    ),
  );
}

function stakesBetween(before: ReadonlyMap<string, Stake>, after: ReadonlyMap<string, Stake>): readonly WhatIfStake[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((key) => {
      const [school = 0, programme = 0] = key.split(' ').map(Number);
      const [was, is] = [before.get(key), after.get(key)];
      const isOwn = (was?.learners ?? 0) !== (is?.learners ?? 0);
      return { school, programme, before: was?.placedLast ?? 0, after: is?.placedLast ?? 0, isOwn };
    })
    .sort((a, b) => a.school - b.school || a.programme - b.programme);
}
