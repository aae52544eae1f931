import { NOBODY, type PairGraph } from './pair-matching';

/** Who wants a place: one vertex per context, which stands beside the vertex of the other context of the same pupil. */
export interface Seeker {
  /** Free sites that it may go to, nearest first. */
  readonly sites: readonly number[];
  /** Whether the next seeker is the same pupil in the other context: both find a place or neither. */
  readonly isFirstOfTwo: boolean;
  /** Site where it has a place already that it keeps, here or elsewhere; NOBODY for pupils. */
  readonly at: number;
}

/** Sites as in a contest: places of workplaces, then caps of recognitions, each in front of its workplace. */
export interface SiteLimits {
  readonly workplaces: number;
  readonly capacity: ArrayLike<number>;
  readonly parent: ArrayLike<number>;
}

/** The graph of a class with a matching to begin with: everybody by turn at the nearest sites with a place, both contexts or neither. */
export interface CoverGraph {
  readonly graph: PairGraph;
  readonly match: Int32Array;
  /** Site of each vertex that is a place or the entrance of a cap; NOBODY of the others. */
  readonly siteOf: Int32Array;
}

/**
 * Places as vertices, one each, so that who can be placed is a largest matching. The two vertices of a pupil are each other's partner: matched
 * with each other they need no place, matched with places both have one, and one of each is never worth more (the parity problem of gammoids:
 * Tong, Lawler and Vazirani 1984). A cap of a recognition stands as two vertices, partners while nobody passes. Seekers come first.
 */
export function coverGraph(seekers: readonly Seeker[], sites: SiteLimits): CoverGraph {
  return new Builder(seekers, sites).build();
}

class Builder {
  readonly #seekers: readonly Seeker[];
  readonly #sites: SiteLimits;
  /** Vertices of a site's places; of a cap the entrances, which the exits follow. */
  readonly #first = new Map<number, number>();
  readonly #count = new Map<number, number>();
  /** Places given away per site. */
  readonly #taken = new Map<number, number>();
  readonly #partner: number[] = [];
  readonly #group: number[] = [];
  readonly #lists: ArrayLike<number>[] = [];
  readonly #match: number[] = [];
  readonly #siteOf: number[] = [];

  constructor(seekers: readonly Seeker[], sites: SiteLimits) {
    this.#seekers = seekers;
    this.#sites = sites;
  }

  build(): CoverGraph {
    const { workplaces } = this.#sites;
    this.#addSeekers();
    const lists = [...new Set(this.#seekers.map(({ sites }) => sites))];
    const reached = [...new Set([...lists.flat(), ...this.#seekers.flatMap(({ at }) => (at === NOBODY ? [] : [at]))])];
    const caps = reached.filter((site) => site >= workplaces).sort((a, b) => a - b);
    const own = new Set([...reached.filter((site) => site < workplaces), ...caps.map((site) => this.#sites.parent[site] ?? 0)]);
    for (const site of [...own].sort((a, b) => a - b)) this.#addPlaces(site);
    for (const site of caps) this.#addCap(site);
    this.#link();
    this.#seat();
    return {
      graph: { partner: Int32Array.from(this.#partner), group: Int32Array.from(this.#group), lists: this.#lists },
      match: Int32Array.from(this.#match),
      siteOf: Int32Array.from(this.#siteOf),
    };
  }

  #add(partner: number, group: number, match: number, site = NOBODY): number {
    this.#partner.push(partner);
    this.#group.push(group);
    this.#siteOf.push(site);
    return this.#match.push(match) - 1;
  }

  #addSeekers(): void {
    for (const [vertex, { isFirstOfTwo }] of this.#seekers.entries()) {
      const isSecond = this.#seekers[vertex - 1]?.isFirstOfTwo === true;
      const partner = isFirstOfTwo ? vertex + 1 : isSecond ? vertex - 1 : NOBODY;
      this.#add(partner, NOBODY, partner);
    }
  }

  #countAt(site: number): number {
    return Math.min(this.#sites.capacity[site] ?? 0, this.#seekers.length);
  }

  #addPlaces(site: number): void {
    const count = this.#countAt(site);
    this.#first.set(site, this.#match.length);
    this.#count.set(site, count);
    const group = this.#lists.push([]) - 1;
    for (let i = 0; i < count; i++) this.#add(NOBODY, group, NOBODY, site);
  }

  #addCap(site: number): void {
    const count = this.#countAt(site);
    const first = this.#match.length;
    this.#first.set(site, first);
    this.#count.set(site, count);
    const group = this.#lists.push([], []) - 2;
    for (let i = 0; i < count; i++) this.#add(first + count + i, group, first + count + i, site);
    for (let i = 0; i < count; i++) this.#add(first + i, group + 1, first + i);
  }

  /** Vertices by which one enters a site. */
  #entrances(site: number): number[] {
    const first = this.#first.get(site) ?? 0;
    return Array.from({ length: this.#count.get(site) ?? 0 }, (_, i) => first + i);
  }

  /** Lists both ways; seekers with the same sites share one. */
  #link(): void {
    const seekersAt = new Map<number, number[]>();
    const known = new Map<readonly number[], number>();
    for (const [vertex, { sites }] of this.#seekers.entries()) {
      let group = known.get(sites);
      if (group === undefined) {
        group = this.#lists.push(sites.flatMap((site) => this.#entrances(site))) - 1;
        known.set(sites, group);
      }
      this.#group[vertex] = group;
      for (const site of sites) {
        const there = seekersAt.get(site);
        if (there) there.push(vertex);
        else seekersAt.set(site, [vertex]);
      }
    }
    const { workplaces, parent } = this.#sites;
    for (const [site, first] of this.#first) {
      const group = this.#group[first];
      if ((this.#count.get(site) ?? 0) === 0 || group === undefined) continue;
      this.#lists[group] = [...(this.#lists[group] as number[]), ...(seekersAt.get(site) ?? [])];
      if (site < workplaces) continue;
      const workplace = parent[site] ?? 0;
      const places = this.#entrances(workplace);
      this.#lists[group + 1] = places;
      const exits = this.#entrances(site).map((entrance) => entrance + (this.#count.get(site) ?? 0));
      const groupOfPlaces = this.#group[this.#first.get(workplace) ?? 0] ?? 0;
      if (places.length > 0) this.#lists[groupOfPlaces] = [...(this.#lists[groupOfPlaces] as number[]), ...exits];
    }
  }

  /** Those who have a place sit first, then everybody else by turn. */
  #seat(): void {
    for (const [vertex, { at }] of this.#seekers.entries()) if (at !== NOBODY) this.#take(vertex, at);
    for (const [vertex, { sites, isFirstOfTwo, at }] of this.#seekers.entries()) {
      if (at !== NOBODY || this.#seekers[vertex - 1]?.isFirstOfTwo === true) continue;
      const site = sites.find((each) => this.#isFree(each));
      if (site === undefined) continue;
      const second = isFirstOfTwo ? this.#secondSite(vertex + 1, site) : NOBODY;
      if (isFirstOfTwo && second === NOBODY) continue;
      this.#take(vertex, site);
      if (isFirstOfTwo) this.#take(vertex + 1, second);
    }
  }

  /** A site for the other context that is still free when the first is taken. */
  #secondSite(vertex: number, first: number): number {
    this.#tally(first, 1);
    const second = this.#seekers[vertex]?.sites.find((site) => this.#isFree(site)) ?? NOBODY;
    this.#tally(first, -1);
    return second;
  }

  #isFree(site: number): boolean {
    const has = (each: number) => (this.#taken.get(each) ?? 0) < (this.#count.get(each) ?? 0);
    return has(site) && has(this.#sites.parent[site] ?? site);
  }

  #tally(site: number, change: number): void {
    const workplace = this.#sites.parent[site] ?? site;
    for (const each of new Set([site, workplace])) this.#taken.set(each, (this.#taken.get(each) ?? 0) + change);
  }

  #take(vertex: number, site: number): void {
    const { workplaces, parent } = this.#sites;
    const workplace = parent[site] ?? site;
    const place = (this.#first.get(workplace) ?? 0) + (this.#taken.get(workplace) ?? 0);
    if (site < workplaces) {
      this.#pair(vertex, place);
    } else {
      const entrance = (this.#first.get(site) ?? 0) + (this.#taken.get(site) ?? 0);
      this.#pair(vertex, entrance);
      this.#pair(entrance + (this.#count.get(site) ?? 0), place);
    }
    this.#tally(site, 1);
  }

  #pair(one: number, other: number): void {
    this.#match[one] = other;
    this.#match[other] = one;
  }
}
