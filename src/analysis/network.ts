import { UNKNOWN } from '../model/register';
import { type Contest, type Demands, demandsOf, reachKmOf, type Sites, sitesOf, targetKey } from './contest';
import { distanceKm, EARTH_RADIUS_KM } from './distance';
import { type FlowGraph, graphOf } from './max-flow';
import { orderByKm } from './order-by-km';
import { DOUBT_KM, limitsOf, type Point, type Positions, positionOf, positionsOf } from './positions';
import { SiteStrip } from './site-strip';

/** The flow network of a contest. Sites and demands are as in `sites` and `demands`; pairs of a demand ascend by km, then by site. */
export interface Network extends FlowGraph {
  readonly contest: Contest;
  readonly demands: Demands;
  readonly sites: Sites;
  /** Great-circle km per pair. */
  readonly pairKm: Float64Array;
  readonly finder: SiteFinder;
}

/** Builds the network. `reachKm` overrides every reach, as for curves, which need the pairs of the farthest. */
export function networkOf(contest: Contest, reachKm: number | null = null): Network {
  const { schools } = contest.register;
  const demands = demandsOf(contest);
  const sites = sitesOf(contest);
  const finder = new SiteFinder(contest, sites);
  const near = Array.from(demands.school, (school, row) => {
    const programme = demands.programme[row] ?? UNKNOWN;
    const point = { lon: schools?.lon[school] ?? Number.NaN, lat: schools?.lat[school] ?? Number.NaN };
    return finder.find(programme, demands.context[row] ?? 0, point, reachKm ?? reachKmOf(contest, programme));
  });
  const pairStart = new Int32Array(near.length + 1);
  near.forEach(({ site }, row) => {
    pairStart[row + 1] = (pairStart[row] ?? 0) + site.length;
  });
  const pairSite = new Int32Array(pairStart[near.length] ?? 0);
  const pairKm = new Float64Array(pairSite.length);
  near.forEach(({ site, km }, row) => {
    pairSite.set(site, pairStart[row]);
    pairKm.set(km, pairStart[row]);
  });
  const { workplace, capacity, parent } = sites;
  const graph = graphOf({ workplaces: workplace.length, amount: demands.amount, capacity, parent, pairStart, pairSite });
  return { ...graph, contest, demands, sites, pairKm, finder };
}

/** Sites within reach of a point, nearest first, as parallel columns. */
export interface NearSites {
  readonly site: Int32Array;
  readonly km: Float64Array;
}

const NOTHING: NearSites = { site: new Int32Array(), km: new Float64Array() };

/** Finds the sites of a programme around a point. Points that are asked for again, as campuses shared by schools are, are looked up. */
export class SiteFinder {
  readonly #contest: Contest;
  readonly #sites: Sites;
  readonly #positions: Positions;
  readonly #found = new Map<string, NearSites>();

  constructor(contest: Contest, sites: Sites) {
    const { workplaces } = contest.register;
    this.#contest = contest;
    this.#sites = sites;
    this.#positions = positionsOf(sites.workplace.length, (index) => {
      const row = sites.workplace[index] ?? UNKNOWN;
      return { lon: workplaces?.lon[row] ?? Number.NaN, lat: workplaces?.lat[row] ?? Number.NaN };
    });
  }

  /** Sites a learner of the programme and context may go to, nearest first. A point or site without coordinates is near to nothing. */
  find(programme: number, context: number, point: Point, reachKm: number): NearSites {
    const key = `${targetKey(programme, context)} ${point.lon} ${point.lat} ${reachKm}`;
    let found = this.#found.get(key);
    if (!found) {
      const targets = this.#sites.targets.get(targetKey(programme, context));
      found = targets ? this.#search(targets, point, reachKm) : NOTHING;
      this.#found.set(key, found);
    }
    return found;
  }

  /** The same sites, those that are wanted, to be asked for around many points. */
  strip(programme: number, context: number, isWanted: (site: number) => boolean): SiteStrip {
    const targets = (this.#sites.targets.get(targetKey(programme, context)) ?? NOTHING.site).filter(isWanted);
    const { x, y, z } = this.#positions;
    const pick = (values: Float64Array) => Float64Array.from(targets, (site) => values[this.#sites.parent[site] ?? site] ?? 0);
    return new SiteStrip(targets, { x: pick(x), y: pick(y), z: pick(z) }, (site, point) => this.#exactKm(site, point));
  }

  #search(targets: Int32Array, point: Point, reachKm: number): NearSites {
    const chordTo = this.#chordsFrom(point);
    const { farthest } = limitsOf(reachKm);
    const sites: number[] = [];
    const distances: number[] = [];
    for (const site of targets) {
      const chord = chordTo(site);
      if (!(chord <= farthest)) continue;
      let km = 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord) / 2));
      if (Math.abs(km - Math.round(km)) < DOUBT_KM || Math.abs(km - reachKm) < DOUBT_KM) km = this.#exactKm(site, point);
      if (km > reachKm) continue;
      sites.push(site);
      distances.push(km);
    }
    const order = orderByKm(Float64Array.from(distances));
    return { site: order.map((i) => sites[i] ?? 0), km: Float64Array.from(order, (i) => distances[i] ?? 0) };
  }

  /** Squared chord on the unit sphere from a point to a site: needs no trigonometry per site. */
  #chordsFrom(point: Point): (site: number) => number {
    const { parent } = this.#sites;
    const { x, y, z } = this.#positions;
    const here = positionOf(point);
    return (site) => {
      const index = parent[site] ?? 0;
      const dx = (x[index] ?? 0) - here.x;
      const dy = (y[index] ?? 0) - here.y;
      const dz = (z[index] ?? 0) - here.z;
      return dx * dx + dy * dy + dz * dz;
    };
  }

  #exactKm(site: number, { lon, lat }: Point): number {
    const { workplaces } = this.#contest.register;
    const row = this.#sites.workplace[this.#sites.parent[site] ?? 0] ?? 0;
    return distanceKm(lon, lat, workplaces?.lon[row] ?? Number.NaN, workplaces?.lat[row] ?? Number.NaN);
  }
}
