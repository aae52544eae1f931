import { UNKNOWN } from '../model/register';
import { type Contest, type Demands, demandsOf, reachKmOf, type Sites, sitesOf, targetKey } from './contest';
import { distanceKm, EARTH_RADIUS_KM } from './distance';
import { type FlowGraph, graphOf } from './max-flow';
import { orderByKm } from './order-by-km';

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

export interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** Sites within reach of a point, nearest first, as parallel columns. */
export interface NearSites {
  readonly site: Int32Array;
  readonly km: Float64Array;
}

const RADIANS = Math.PI / 180;
/** Distances by the chord are right to far less than this; whoever lies that close to a limit is measured by the haversine. */
const DOUBT_KM = 1e-6;
const NOTHING: NearSites = { site: new Int32Array(), km: new Float64Array() };

/** Points on the unit sphere. */
interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

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
    const lon = Float64Array.from(sites.workplace, (row) => (workplaces?.lon[row] ?? Number.NaN) * RADIANS);
    const lat = Float64Array.from(sites.workplace, (row) => (workplaces?.lat[row] ?? Number.NaN) * RADIANS);
    this.#positions = {
      x: lat.map((angle, i) => Math.cos(angle) * Math.cos(lon[i] ?? 0)),
      y: lat.map((angle, i) => Math.cos(angle) * Math.sin(lon[i] ?? 0)),
      z: lat.map((angle) => Math.sin(angle)),
    };
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

  /** The same sites without their distances, in ascending order and only those that are `wanted` (1 per site). */
  within(programme: number, context: number, point: Point, reachKm: number, wanted: Uint8Array): Int32Array {
    const targets = this.#sites.targets.get(targetKey(programme, context));
    if (!targets) return NOTHING.site;
    const chordTo = this.#chordsFrom(point);
    const farthest = chordOf(reachKm + DOUBT_KM) + Number.EPSILON;
    const surely = chordOf(Math.max(0, reachKm - DOUBT_KM)) - Number.EPSILON;
    const found = new Int32Array(targets.length);
    let count = 0;
    for (let i = 0; i < targets.length; i++) {
      const site = targets[i] ?? 0;
      if (wanted[site] !== 1) continue;
      const chord = chordTo(site);
      if (chord < surely || (chord <= farthest && this.#exactKm(site, point) <= reachKm)) found[count++] = site;
    }
    return found.subarray(0, count);
  }

  #search(targets: Int32Array, point: Point, reachKm: number): NearSites {
    const chordTo = this.#chordsFrom(point);
    const farthest = chordOf(reachKm + DOUBT_KM) + Number.EPSILON;
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
  #chordsFrom({ lon, lat }: Point): (site: number) => number {
    const { parent } = this.#sites;
    const { x, y, z } = this.#positions;
    const atX = Math.cos(lat * RADIANS) * Math.cos(lon * RADIANS);
    const atY = Math.cos(lat * RADIANS) * Math.sin(lon * RADIANS);
    const atZ = Math.sin(lat * RADIANS);
    return (site) => {
      const index = parent[site] ?? 0;
      const dx = (x[index] ?? 0) - atX;
      const dy = (y[index] ?? 0) - atY;
      const dz = (z[index] ?? 0) - atZ;
      return dx * dx + dy * dy + dz * dz;
    };
  }

  #exactKm(site: number, { lon, lat }: Point): number {
    const { workplaces } = this.#contest.register;
    const row = this.#sites.workplace[this.#sites.parent[site] ?? 0] ?? 0;
    return distanceKm(lon, lat, workplaces?.lon[row] ?? Number.NaN, workplaces?.lat[row] ?? Number.NaN);
  }
}

/** Squared chord on the unit sphere of a distance over its surface. */
function chordOf(km: number): number {
  return (2 * Math.sin(Math.min(Math.PI / 2, km / (2 * EARTH_RADIUS_KM)))) ** 2;
}
