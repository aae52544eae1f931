import { type Contest, contextsOf, reachKmOf } from './contest';
import { Augmenter, copyOf, type Flow, maximumFlow } from './max-flow';
import type { Network } from './network';
import type { Point } from './points';
import { type Residual, residualOf } from './residual';

/**
 * Answers room anywhere: the largest n such that n extra learners of a programme at a point (n in each context) raise the maximum flow by all
 * of them. One maximum flow serves all points: extra learners never help those already left out, so that only paths from the point count.
 */
export class RoomFinder {
  readonly network: Network;
  readonly #augmenter: Augmenter;
  readonly #residual: Residual;
  readonly #known = new Map<string, number>();

  /** `flow`: a maximum flow of the network, where there is one already; it is left as it is. */
  constructor(network: Network, flow?: Flow) {
    this.network = network;
    const own = flow ? copyOf(flow) : maximumFlow(network);
    this.#augmenter = new Augmenter(network, own);
    this.#residual = residualOf(network, own);
  }

  room(programme: number, point: Point): number {
    const key = `${programme} ${point.lon} ${point.lat}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const [first, second] = contextsOf(this.network.contest.register, programme).map((context) =>
      this.#waysOut(programme, context, point),
    );
    const room = first && second ? this.#roomForBoth(first, second) : this.#alone(first);
    this.#known.set(key, room);
    return room;
  }

  #alone(sites: Int32Array | undefined): number {
    if (!sites || sites.length === 0) return 0;
    return this.#augmenter.attempt(() => this.#augmenter.placeAt(sites, Number.POSITIVE_INFINITY));
  }

  /**
   * What two groups can place together is bounded by each alone and by both (the rank function of a gammoid), and nothing else. Those who
   * came first need not move for the second: all they lead to is full.
   */
  #roomForBoth(first: Int32Array, second: Int32Array): number {
    if (first.length === 0 || second.length === 0) return 0;
    const secondAlone = this.#alone(second);
    return this.#augmenter.attempt(() => {
      const firstAlone = this.#augmenter.placeAt(first, Number.POSITIVE_INFINITY);
      const both = firstAlone + this.#augmenter.placeAt(second, Number.POSITIVE_INFINITY);
      return Math.min(firstAlone, secondAlone, Math.floor(both / 2));
    });
  }

  /** Sites within reach from which a free place can be reached. */
  #waysOut(programme: number, context: number, point: Point): Int32Array {
    const { within, contest } = this.network;
    return within(programme, context, point, reachKmOf(contest, programme), this.#residual.spareSite);
  }
}

export function schoolPoint({ register: { schools } }: Contest, school: number): Point {
  return { lon: schools?.lon[school] ?? Number.NaN, lat: schools?.lat[school] ?? Number.NaN };
}

export function municipalityPoint({ register: { geography } }: Contest, municipality: number): Point {
  const { lon, lat } = geography.regions.municipality[municipality] ?? { lon: Number.NaN, lat: Number.NaN };
  return { lon, lat };
}
