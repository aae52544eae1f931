import type { Sharing } from '../model/match';
import { UNKNOWN } from '../model/register';
import type { Members } from './members';
import { allNear } from './near';
import type { Network } from './network';
import type { Scope } from './scope';

/** Tells of any area why its count and its shared supply differ. */
export class SharingTeller {
  readonly #scope: Scope;
  readonly #network: Network;
  /** Demands of the question's programmes that reach each workplace, by position in the network. */
  readonly #reachedBy: readonly number[][];
  /** Programmes outside the question that each workplace is recognised for, and recognitions for the question. */
  readonly #others: readonly Set<number>[];
  readonly #recognitions: Int32Array;

  constructor(scope: Scope, network: Network) {
    this.#scope = scope;
    this.#network = network;
    const { workplace } = network.sites;
    const positionOf = new Map(Array.from(workplace, (row, position) => [row, position]));
    this.#others = Array.from(workplace, () => new Set<number>());
    this.#recognitions = new Int32Array(workplace.length);
    this.#readRecognitions(positionOf);
    this.#reachedBy = Array.from(workplace, () => []);
    this.#readPairs();
  }

  of(members: Members): Sharing {
    const { demands, sites, capacity } = this.#network;
    const here = Uint8Array.from(demands.school, (school) => Number(members.hasSchool(school)));
    const isHere = (demand: number) => here[demand] === 1;
    const schoolsElsewhere = new Set<number>();
    const otherProgrammes = new Set<number>();
    let [recognitions, sharedRecognitions, placesElsewhere] = [0, 0, 0];
    sites.workplace.forEach((row, position) => {
      const reachedBy = this.#reachedBy[position] ?? [];
      if (!members.hasWorkplace(row)) {
        if (reachedBy.some(isHere)) placesElsewhere += capacity[position] ?? 0;
        return;
      }
      const count = this.#recognitions[position] ?? 0;
      const others = this.#others[position] ?? new Set();
      recognitions += count;
      if (others.size > 0) sharedRecognitions += count;
      if (count > 0) for (const programme of others) otherProgrammes.add(programme);
      for (const demand of reachedBy) if (!isHere(demand)) schoolsElsewhere.add(demands.school[demand] ?? UNKNOWN);
    });
    return {
      recognitions,
      sharedRecognitions,
      otherProgrammes: otherProgrammes.size,
      placesElsewhere,
      schoolsElsewhere: schoolsElsewhere.size,
    };
  }

  #readRecognitions(positionOf: ReadonlyMap<number, number>): void {
    const { register, programmes, days } = this.#scope;
    const table = register.recognitions;
    const isAsked = new Uint8Array(register.programmes.length);
    for (const programme of programmes) isAsked[programme] = 1;
    table?.workplace.forEach((workplace, row) => {
      const position = positionOf.get(workplace);
      if (position === undefined) return;
      if ((table.validFrom[row] ?? 0) > days.lastDay || (table.validUntil[row] ?? 0) < days.firstDay) return;
      const programme = table.programme[row] ?? UNKNOWN;
      if (isAsked[programme] === 1) this.#recognitions[position] = (this.#recognitions[position] ?? 0) + 1;
      else this.#others[position]?.add(programme);
    });
  }

  #readPairs(): void {
    const { demands, near, parent, amount } = this.#network;
    const asked = new Set(this.#scope.programmes);
    for (let demand = 0; demand < amount.length; demand++) {
      if (!asked.has(demands.programme[demand] ?? UNKNOWN)) continue;
      for (const site of allNear(near, near.list[demand] ?? 0)) {
        const list = this.#reachedBy[parent[site] ?? 0];
        if (list?.at(-1) !== demand) list?.push(demand);
      }
    }
  }
}
