import { type Register, UNKNOWN } from '../model/register';
import { type Contest, type Demands, demandsOf, learnersAtWorkplaces, sitesOf } from './contest';
import { LiveFlow } from './live-flow';
import { type Network, networkBetween } from './network';
import { type OfferDemands, offersOn, placedLastNow } from './placed-last';
import { placesPerWorkplace } from './places';
import { withPossibleOffers } from './possible-offers';

/** An offer as it stands: its learners, and how many of them are placed when all others go first. */
export interface Stake {
  readonly learners: number;
  readonly placedLast: number;
}

/** A network with every possible offer, and the flow of one register on it. Offers go by `school * programmes + programme`. */
export class Standing {
  readonly #live: LiveFlow;
  readonly #contest: Contest;
  readonly #offers = new Map<number, OfferDemands>();
  /** Offers that have learners. */
  readonly #occupied = new Set<number>();
  /** Site of each workplace, by row. */
  readonly #siteOf: ReadonlyMap<number, number>;
  /** What recognitions let through to each workplace. */
  readonly #capSum: Float64Array;
  /** Learners with an agreement that stay where they are, by workplace. */
  readonly #taken: ReadonlyMap<number, number>;
  /** Places of the workplaces that are there without any change. */
  readonly #ruled: Float64Array;
  #learners = 0;

  constructor(contest: Contest, ruled: Float64Array) {
    this.#contest = contest;
    this.#ruled = ruled;
    const network = networkBetween(contest, demandsEverywhere(contest), sitesOf(contest));
    this.#live = new LiveFlow(network);
    const width = contest.register.programmes.length;
    for (const offer of offersOn(network)) {
      const key = offer.school * width + offer.programme;
      this.#offers.set(key, offer);
      this.#count(key, offer, 0);
    }
    this.#siteOf = new Map(Array.from(network.sites.workplace, (row, site) => [row, site]));
    this.#capSum = capSums(network);
    this.#taken = contest.given === 'agreements' ? learnersAtWorkplaces(contest) : new Map();
  }

  get learners(): number {
    return this.#learners;
  }

  get unplaced(): number {
    return this.#live.unplaced;
  }

  /** Gives workplaces the places that they state in a register; where they state none, the rule says how many. */
  setPlaces(register: Register, workplaces: Iterable<number>): void {
    // Changes state places, and never take a statement away: what the rule said of a workplace at first holds wherever it is asked again.
    const ruled = (row: number) => this.#ruled[row] ?? placesPerWorkplace(register, this.#contest.learnersPerMentor)[row] ?? 0;
    for (const row of workplaces) {
      const site = this.#siteOf.get(row);
      if (site === undefined) continue;
      const stated = register.workplaces?.places[row] ?? UNKNOWN;
      const free = Math.max(0, (stated === UNKNOWN ? ruled(row) : stated) - (this.#taken.get(row) ?? 0));
      const places = Math.min(free, this.#capSum[site] ?? 0);
      if (this.#live.graph.capacity[site] !== places) this.#live.setPlaces(site, places);
    }
  }

  /** Gives offers the learners that they have among `demands`; none where they are not there. */
  setLearners(offers: Iterable<number>, { school, programme, amount }: Demands): void {
    const width = this.#contest.register.programmes.length;
    const wanted = new Map<number, number>();
    school.forEach((row, i) => {
      wanted.set(row * width + (programme[i] ?? 0), amount[i] ?? 0);
    });
    for (const key of offers) {
      const offer = this.#offers.get(key);
      if (!offer) continue;
      const before = this.#sumOf(offer);
      const learners = wanted.get(key) ?? 0;
      for (const demand of offer.demands)
        if (this.#live.graph.amount[demand] !== learners) this.#live.setLearners(demand, learners);
      this.#count(key, offer, before);
    }
  }

  /** Every offer with learners. */
  stakes(): ReadonlyMap<number, Stake> {
    const lastOf = placedLastNow(this.#live);
    const stakes = new Map<number, Stake>();
    for (const key of this.#occupied) {
      const offer = this.#offers.get(key);
      if (offer) stakes.set(key, { learners: this.#sumOf(offer), placedLast: lastOf(offer.demands) });
    }
    return stakes;
  }

  #sumOf({ demands }: OfferDemands): number {
    return demands.reduce((sum, demand) => sum + (this.#live.graph.amount[demand] ?? 0), 0);
  }

  #count(key: number, offer: OfferDemands, before: number): void {
    const learners = this.#sumOf(offer);
    this.#learners += learners - before;
    if (learners > 0) this.#occupied.add(key);
    else this.#occupied.delete(key);
  }
}

/** The demands of a contest as if every school offered every programme of it, most to nobody. */
function demandsEverywhere(contest: Contest): Demands {
  const schools = contest.register.schools?.ids ?? [];
  return demandsOf(
    withPossibleOffers(
      contest,
      schools.flatMap((_, school) => contest.programmes.map((programme) => ({ school, programme }))),
    ),
  );
}

/** Per workplace the sum of the caps of its recognitions; infinite where one has none. */
function capSums({ workplaces, parent, capacity, sites }: Network): Float64Array {
  const sums = new Float64Array(workplaces);
  parent.forEach((workplace, site) => {
    if (site >= workplaces) sums[workplace] = (sums[workplace] ?? 0) + (capacity[site] ?? UNKNOWN);
  });
  for (const open of sites.targets.values())
    for (const site of open) if (site < workplaces) sums[site] = Number.POSITIVE_INFINITY;
  return sums;
}
