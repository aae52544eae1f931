import { UNKNOWN } from '../model/register';
import type { Loss } from '../model/scouting';
import type { LiveFlow } from './live-flow';
import type { Network } from './network';
import { type OfferDemands, offersOn, placedLast } from './placed-last';
import { shortFrom } from './residual';

/**
 * Lets offers enter a flow one at a time and tells what the others lose: the fall of F − F without them. As long as all learners of the newcomer
 * find a place nobody loses anything, since places that the short lead to were full before; else only those can lose whom its unplaced learners
 * lead to. So few are taken out and put back. Demands of the newcomers must be on the network.
 */
export class Entry {
  readonly #live: LiveFlow;
  readonly #offers: readonly OfferDemands[];
  readonly #offerOf: Int32Array;
  /** What each offer has when all others go first, before anybody enters; by row of `#offers`. */
  readonly #before = new Map<number, number>();

  constructor(network: Network, live: LiveFlow) {
    this.#live = live;
    this.#offers = offersOn(network);
    this.#offerOf = new Int32Array(network.amount.length).fill(UNKNOWN);
    this.#offers.forEach(({ demands }, row) => {
      for (const demand of demands) this.#offerOf[demand] = row;
    });
  }

  /** What others lose when an offer has so many learners more; the flow is as large afterwards. In the order of the network. */
  lossesTo(newcomer: readonly number[], learners: number): readonly Loss[] {
    const { graph, flow } = this.#live;
    const amounts = newcomer.map((demand) => graph.amount[demand] ?? 0);
    const unplaced = this.#live.unplaced;
    this.#set(newcomer, amounts, learners);
    const after = new Map<number, number>();
    if (this.#live.unplaced > unplaced) {
      const left = new Float64Array(flow.left.length);
      for (const demand of newcomer) left[demand] = flow.left[demand] ?? 0;
      const { shortDemand } = shortFrom(graph, { ...flow, left });
      const own = new Set(newcomer);
      shortDemand.forEach((isShort, demand) => {
        const row = this.#offerOf[demand] ?? UNKNOWN;
        if (isShort !== 1 || own.has(demand) || after.has(row) || (graph.amount[demand] ?? 0) === 0) return;
        after.set(row, placedLast(this.#live, this.#offers[row]?.demands ?? []));
      });
    }
    this.#set(newcomer, amounts, 0);
    return [...after].flatMap(([row, last]) => {
      const { school = UNKNOWN, programme = UNKNOWN } = this.#offers[row] ?? {};
      const loses = this.#lastBefore(row) - last;
      return loses > 0 ? [{ school, programme, loses }] : [];
    });
  }

  #set(demands: readonly number[], amounts: readonly number[], more: number): void {
    demands.forEach((demand, i) => {
      this.#live.setLearners(demand, (amounts[i] ?? 0) + more);
    });
  }

  #lastBefore(row: number): number {
    const known = this.#before.get(row);
    if (known !== undefined) return known;
    const found = placedLast(this.#live, this.#offers[row]?.demands ?? []);
    this.#before.set(row, found);
    return found;
  }
}
