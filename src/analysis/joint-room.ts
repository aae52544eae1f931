import { reachKmOf } from './contest';
import { ExtraLearners } from './extra-learners';
import type { Flow } from './max-flow';
import type { RowsWithin } from './near';
import type { Network } from './network';
import type { Point } from './positions';
import { spareSitesOf } from './residual';

/** Where extra learners of a programme start, and in which of its contexts. */
export interface Beginning {
  readonly point: Point;
  readonly context: number;
}

/** Room for extra learners of one programme at several points together. A file of its own: the first screen needs room at one point only. */
export class JointRoom {
  readonly #network: Network;
  readonly #programme: number;
  readonly #extra: ExtraLearners;
  readonly #spareSite: Uint8Array;
  readonly #waysOut = new Map<number, RowsWithin>();

  /** `flow`: a maximum flow of the network, which is left as it is. */
  constructor(network: Network, flow: Flow, programme: number) {
    this.#network = network;
    this.#programme = programme;
    this.#extra = new ExtraLearners(network, flow);
    this.#spareSite = spareSitesOf(network, flow);
  }

  /** The most learners, each in one context, that can start: those who came first need not move for the next, since all they lead to is full. */
  together(beginnings: readonly Beginning[]): number {
    let placed = 0;
    for (const { point, context } of beginnings) placed += this.#extra.place(this.#sitesFrom(point, context));
    this.#extra.leave();
    return placed;
  }

  /** Sites within reach from which a free place can be reached. */
  #sitesFrom(point: Point, context: number): Int32Array {
    const { sitesWithin, contest } = this.#network;
    const within = this.#waysOut.get(context) ?? sitesWithin(this.#programme, context, (site) => this.#spareSite[site] === 1);
    this.#waysOut.set(context, within);
    return within(point, reachKmOf(contest, this.#programme));
  }
}
