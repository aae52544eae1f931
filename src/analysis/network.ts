import { UNKNOWN } from '../model/register';
import { type Contest, type Demands, demandsOf, reachKmOf, type Sites, sitesOf, targetKey } from './contest';
import { gridOf, type Plane, planeOf } from './grid';
import { childrenOf, type FlowGraph } from './max-flow';
import { type Field, type Near, nearestFirst } from './near';
import { chordBetween, chordOfKm, DOUBT_KM, exactKm, type Point, type Points, pointsOf } from './points';

/** The flow network of a contest. Sites and demands are as in `sites` and `demands`; who is near whom is found when somebody asks. */
export interface Network extends FlowGraph {
  readonly contest: Contest;
  readonly demands: Demands;
  readonly sites: Sites;
  /** Sites of a programme and context around any point, in ascending order and only those that are `wanted` (1 per site). */
  readonly within: (programme: number, context: number, point: Point, reachKm: number, wanted: Uint8Array) => Int32Array;
}

/** Half of the way around the earth, rounded up: nothing is farther. */
const FARTHEST_KM = 20_016;

/** Builds the network. `reachKm` overrides every reach, as for curves, which need the pairs of the farthest. */
export function networkOf(contest: Contest, reachKm: number | null = null): Network {
  const demands = demandsOf(contest);
  const sites = sitesOf(contest);
  const { workplace, capacity, parent, targets } = sites;
  const { schools, workplaces } = contest.register;
  const schoolPoints = pointsOf(schools?.lon ?? new Float64Array(), schools?.lat ?? new Float64Array());
  const sitePoints = pointsOf(
    Float64Array.from(workplace, (row) => workplaces?.lon[row] ?? Number.NaN),
    Float64Array.from(workplace, (row) => workplaces?.lat[row] ?? Number.NaN),
  );
  const keys = Array.from(demands.school, (_, row) => targetKey(demands.programme[row] ?? UNKNOWN, demands.context[row] ?? 0));
  const reaches = new Map(keys.map((key, row) => [key, reachKm ?? reachKmOf(contest, demands.programme[row] ?? UNKNOWN)]));
  return {
    contest,
    demands,
    sites,
    workplaces: workplace.length,
    amount: demands.amount,
    capacity,
    parent,
    ...childrenOf(parent, workplace.length),
    near: nearEach(demands.school, keys, schoolPoints, fieldsOf(sitePoints, parent, targets, reaches)),
    around: aroundEach(parent, targets, sitePoints, fieldsOf(schoolPoints, demands.school, rowsByKey(keys), reaches)),
    farthestKm: Math.min(FARTHEST_KM, Math.max(0, ...reaches.values())),
    within: (programme, context, point, km, wanted) => {
      const rows = targets.get(targetKey(programme, context)) ?? new Int32Array();
      return withinReach(rows, parent, sitePoints, point, km, wanted);
    },
  };
}

function rowsByKey(keys: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  keys.forEach((key, row) => {
    const known = rows.get(key);
    if (known) known.push(row);
    else rows.set(key, [row]);
  });
  return rows;
}

/** Where those with a target key are found; each field is made when it is first needed. Null when there are none. */
function fieldsOf(
  points: Points,
  pointOf: Int32Array,
  rows: ReadonlyMap<number, ArrayLike<number>>,
  reaches: ReadonlyMap<number, number>,
): (key: number) => Field | null {
  const known = new Map<number, Field | null>();
  let plane: Plane | null = null;
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const own = rows.get(key);
    const reachKm = reaches.get(key);
    plane ??= planeOf(points);
    const made =
      own === undefined || reachKm === undefined
        ? null
        : { grid: gridOf(plane, pointOf, Int32Array.from(own)), pointOf, reachKm };
    known.set(key, made);
    return made;
  };
}

/** Sites near each demand, nearest first; schools on one campus share their lists. */
function nearEach(
  school: Int32Array,
  keys: readonly number[],
  points: Points,
  fieldOf: (key: number) => Field | null,
): (demand: number) => Near {
  const firstAt = firstAtSamePoint(points);
  const known: Near[] = [];
  const shared = new Map<number, Near>();
  return (demand) => {
    const own = known[demand];
    if (own) return own;
    const at = firstAt[school[demand] ?? UNKNOWN] ?? UNKNOWN;
    const key = keys[demand] ?? UNKNOWN;
    const field = fieldOf(key);
    const near = shared.get(key * firstAt.length + at) ?? nearestFirst({ points, at }, field ? [field] : []);
    shared.set(key * firstAt.length + at, near);
    known[demand] = near;
    return near;
  };
}

/** Per point the first one at the very same place. */
function firstAtSamePoint({ lon, lat }: Points): Int32Array {
  const first = new Map<string, number>();
  return Int32Array.from(lon, (east, row) => {
    const place = `${east} ${lat[row]}`;
    const known = first.get(place) ?? row;
    first.set(place, known);
    return known;
  });
}

/** Demands around each site, nearest first. */
function aroundEach(
  parent: Int32Array,
  targets: ReadonlyMap<number, Int32Array>,
  points: Points,
  fieldOf: (key: number) => Field | null,
): (site: number) => Near {
  let fields: readonly Field[][] | null = null;
  return (site) => {
    fields ??= fieldsPerSite(parent.length, targets, fieldOf);
    return nearestFirst({ points, at: parent[site] ?? UNKNOWN }, fields[site] ?? []);
  };
}

function fieldsPerSite(
  sites: number,
  targets: ReadonlyMap<number, Int32Array>,
  fieldOf: (key: number) => Field | null,
): readonly Field[][] {
  const fields = Array.from({ length: sites }, (): Field[] => []);
  for (const [key, own] of targets) {
    const field = fieldOf(key);
    if (field) for (const site of own) fields[site]?.push(field);
  }
  return fields;
}

/** Those of `rows` that lie within reach of a point and are wanted, in their order. */
function withinReach(
  rows: Int32Array,
  pointOf: Int32Array,
  points: Points,
  { lon, lat }: Point,
  reachKm: number,
  wanted: Uint8Array,
): Int32Array {
  const here = pointsOf(Float64Array.of(lon), Float64Array.of(lat));
  const farthest = chordOfKm(reachKm + DOUBT_KM) + Number.EPSILON;
  const surely = chordOfKm(Math.max(0, reachKm - DOUBT_KM)) - Number.EPSILON;
  const found = new Int32Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    if (wanted[row] !== 1) continue;
    const at = pointOf[row] ?? 0;
    const chord = chordBetween(here, 0, points, at);
    if (chord < surely || (chord <= farthest && exactKm(here, 0, points, at) <= reachKm)) found[count++] = row;
  }
  return found.subarray(0, count);
}
