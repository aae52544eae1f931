import { reachKmOf, targetKey } from '../../src/analysis/contest';
import { distanceKm, EARTH_RADIUS_KM } from '../../src/analysis/distance';
import type { NearLists } from '../../src/analysis/near';
import type { Network } from '../../src/analysis/network';

/** The lists of a network with every pair in them from the start, as they were made before: all sites of a programme are measured, then sorted. */

const RADIANS = Math.PI / 180;
const DOUBT_KM = 1e-6;
const SORT_STEPS = 2 ** 20;

interface Sorted {
  readonly site: Int32Array;
  readonly km: Float64Array;
}

/** Positions in ascending order of km, equal ones as they stand: distance and position packed into one number, which sorts fastest. */
function orderByKm(km: readonly number[]): Int32Array {
  const { length } = km;
  const packed = new Float64Array(length);
  for (let i = 0; i < length; i++) packed[i] = Math.floor((km[i] ?? 0) * SORT_STEPS) * length + i;
  packed.sort();
  const order = new Int32Array(length);
  for (let i = 0; i < length; i++) order[i] = (packed[i] ?? 0) % length;
  for (let at = 1; at < length; at++) {
    const moving = order[at] ?? 0;
    let to = at;
    for (; to > 0 && (km[order[to - 1] ?? 0] ?? 0) > (km[moving] ?? 0); to--) order[to] = order[to - 1] ?? 0;
    order[to] = moving;
  }
  return order;
}

function siteVectors({ contest, sites }: Network): readonly [Float64Array, Float64Array, Float64Array] {
  const { workplaces } = contest.register;
  const count = sites.workplace.length;
  const [x, y, z] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  for (let i = 0; i < count; i++) {
    const row = sites.workplace[i] ?? 0;
    const lon = (workplaces?.lon[row] ?? Number.NaN) * RADIANS;
    const lat = (workplaces?.lat[row] ?? Number.NaN) * RADIANS;
    x[i] = Math.cos(lat) * Math.cos(lon);
    y[i] = Math.cos(lat) * Math.sin(lon);
    z[i] = Math.sin(lat);
  }
  return [x, y, z];
}

/** All pairs of all demands, sorted. */
export function allPairs(network: Network): NearLists {
  const { contest, demands, sites } = network;
  const { schools, workplaces } = contest.register;
  const [x, y, z] = siteVectors(network);
  const found = Array.from(demands.school, (school, demand): Sorted => {
    const programme = demands.programme[demand] ?? 0;
    const reachKm = reachKmOf(contest, programme);
    const farthest = (2 * Math.sin((reachKm + DOUBT_KM) / (2 * EARTH_RADIUS_KM))) ** 2 + Number.EPSILON;
    const [lon, lat] = [schools?.lon[school] ?? Number.NaN, schools?.lat[school] ?? Number.NaN];
    const atX = Math.cos(lat * RADIANS) * Math.cos(lon * RADIANS);
    const atY = Math.cos(lat * RADIANS) * Math.sin(lon * RADIANS);
    const atZ = Math.sin(lat * RADIANS);
    const targets = sites.targets.get(targetKey(programme, demands.context[demand] ?? 0)) ?? new Int32Array();
    const near: number[] = [];
    const kms: number[] = [];
    for (const site of targets) {
      const index = sites.parent[site] ?? 0;
      const [dx, dy, dz] = [(x[index] ?? 0) - atX, (y[index] ?? 0) - atY, (z[index] ?? 0) - atZ];
      const chord = dx * dx + dy * dy + dz * dz;
      if (!(chord <= farthest)) continue;
      let km = 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord) / 2));
      if (Math.abs(km - Math.round(km)) < DOUBT_KM || Math.abs(km - reachKm) < DOUBT_KM) {
        const row = sites.workplace[index] ?? 0;
        km = distanceKm(lon, lat, workplaces?.lon[row] ?? Number.NaN, workplaces?.lat[row] ?? Number.NaN);
      }
      if (km > reachKm) continue;
      near.push(site);
      kms.push(km);
    }
    const order = orderByKm(kms);
    return { site: order.map((i) => near[i] ?? 0), km: Float64Array.from(order, (i) => kms[i] ?? 0) };
  });
  return columnsOf(found);
}

function columnsOf(found: readonly Sorted[]): NearLists {
  const list = Int32Array.from(found.keys());
  const count = Int32Array.from(found, ({ site }) => site.length);
  const start = new Int32Array(found.length + 1);
  for (let at = 0; at < found.length; at++) start[at + 1] = (start[at] ?? 0) + (count[at] ?? 0);
  const row = new Int32Array(start[found.length] ?? 0);
  const km = new Float64Array(row.length);
  found.forEach((own, at) => {
    row.set(own.site, start[at]);
    km.set(own.km, start[at]);
  });
  return { list, start, count, row, km, more: () => false };
}
