import { type Contest, contextsOf, reachKmOf, targetKey } from './contest';
import { ExtraLearners } from './extra-learners';
import { type Flow, maximumFlow } from './max-flow';
import type { RowsWithin } from './near';
import type { Network } from './network';
import type { Point } from './positions';
import { spareSitesOf } from './residual';

/**
 * Answers room anywhere: the largest n such that n extra learners of a programme at a point (n in each context) raise the maximum flow by all
 * of them. One maximum flow serves all points: extra learners never help those already left out, so that only paths from the point count.
 */
export class RoomFinder {
  readonly network: Network;
  readonly #extra: ExtraLearners;
  readonly #spareSite: Uint8Array;
  /** Sites from which a free place can be reached, by `targetKey`. */
  readonly #waysOut = new Map<number, RowsWithin>();
  /** Known rooms by programme, longitude and latitude: campuses are shared, and areas ask again for their schools. */
  readonly #known = new Map<number, Map<number, Map<number, number>>>();

  /** `flow`: a maximum flow of the network, where there is one already; it is left as it is. */
  constructor(network: Network, flow: Flow = maximumFlow(network)) {
    this.network = network;
    this.#extra = new ExtraLearners(network, flow);
    this.#spareSite = spareSitesOf(network, flow);
  }

  room(programme: number, point: Point): number {
    const ofProgramme = entryOf(this.#known, programme, () => new Map<number, Map<number, number>>());
    const onMeridian = entryOf(ofProgramme, point.lon, () => new Map<number, number>());
    return entryOf(onMeridian, point.lat, () => this.#roomAt(programme, point));
  }

  #roomAt(programme: number, point: Point): number {
    const [first, second] = contextsOf(this.network.contest.register, programme).map((context) =>
      this.#waysOutFrom(programme, context, point),
    );
    if (!first) return 0;
    return second ? this.#roomForBoth(first, second) : this.#alone(first);
  }

  #alone(sites: Int32Array): number {
    const room = this.#extra.place(sites);
    this.#extra.leave();
    return room;
  }

  /**
   * What two groups can place together is bounded by each alone and by both (the rank function of a gammoid), and nothing else. Those who
   * came first need not move for the second: all they lead to is full.
   */
  #roomForBoth(first: Int32Array, second: Int32Array): number {
    if (first.length === 0 || second.length === 0) return 0;
    const secondAlone = this.#alone(second);
    const firstAlone = this.#extra.place(first);
    const both = firstAlone + this.#extra.place(second);
    this.#extra.leave();
    return Math.min(firstAlone, secondAlone, Math.floor(both / 2));
  }

  /** Sites within reach from which a free place can be reached. */
  #waysOutFrom(programme: number, context: number, point: Point): Int32Array {
    const { sitesWithin, contest } = this.network;
    const within = entryOf(this.#waysOut, targetKey(programme, context), () =>
      sitesWithin(programme, context, (site) => this.#spareSite[site] === 1),
    );
    return within(point, reachKmOf(contest, programme));
  }
}

function entryOf<Value>(map: Map<number, Value>, key: number, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

export function schoolPoint({ register: { schools } }: Contest, school: number): Point {
  return { lon: schools?.lon[school] ?? Number.NaN, lat: schools?.lat[school] ?? Number.NaN };
}

export function municipalityPoint({ register: { geography } }: Contest, municipality: number): Point {
  const { lon, lat } = geography.regions.municipality[municipality] ?? { lon: Number.NaN, lat: Number.NaN };
  return { lon, lat };
}
