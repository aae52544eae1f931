import { UNKNOWN } from '../model/register';
import { type Contest, type Demands, demandsOf, programmeOfKey, reachKmOf, type Sites, sitesOf, targetKey } from './contest';
import { gridOf, type Plane, planeOf } from './grid';
import { childrenOf, type FlowGraph } from './max-flow';
import { type Field, type NearLists, type RowsWithin, rowsWithin, WideningLists } from './near';
import { type Points, pointsOf } from './positions';

/** The flow network of a contest. Sites and demands are as in `sites` and `demands`; who is near whom is found when somebody asks. */
export interface Network extends FlowGraph {
  readonly contest: Contest;
  readonly demands: Demands;
  readonly sites: Sites;
  /** Finds sites that learners of a programme and context may go to, those that are wanted, around any point. */
  readonly sitesWithin: (programme: number, context: number, isWanted: (site: number) => boolean) => RowsWithin;
}

/** Half of the way around the earth, rounded up: nothing is farther. */
const FARTHEST_KM = 20_016;
const NO_FIELDS: readonly Field[] = [];

/** Builds the network. `reachKm` overrides every reach, as for curves, which need the pairs of the farthest. */
export function networkOf(contest: Contest, reachKm: number | null = null): Network {
  return networkBetween(contest, demandsOf(contest), sitesOf(contest), reachKm);
}

/** The network of demands and sites that have been gathered already. */
export function networkBetween(contest: Contest, demands: Demands, sites: Sites, reachKm: number | null = null): Network {
  const { workplace, capacity, parent, targets } = sites;
  const { schools, workplaces } = contest.register;
  const schoolPoints = pointsOf(schools?.lon ?? new Float64Array(), schools?.lat ?? new Float64Array());
  const sitePoints = pointsOf(picked(workplaces?.lon, workplace), picked(workplaces?.lat, workplace));
  const planeOfSites = once(() => planeOf(sitePoints));
  const keys = demands.school.map((_, row) => targetKey(demands.programme[row] ?? UNKNOWN, demands.context[row] ?? 0));
  const reachOf = (key: number) => reachKm ?? reachKmOf(contest, programmeOfKey(key));
  let farthestKm = 0;
  for (const key of keys) farthestKm = Math.max(farthestKm, reachOf(key));
  return {
    contest,
    demands,
    sites,
    workplaces: workplace.length,
    amount: demands.amount,
    capacity,
    parent,
    ...childrenOf(parent, workplace.length),
    near: sitesNear(demands.school, keys, schoolPoints, fieldsOf(planeOfSites, parent, targets, reachOf)),
    around: () =>
      demandsAround(
        parent,
        targets,
        sitePoints,
        fieldsOf(
          once(() => planeOf(schoolPoints)),
          demands.school,
          rowsByKey(keys),
          reachOf,
        ),
      ),
    farthestKm: Math.min(FARTHEST_KM, farthestKm),
    sitesWithin: (programme, context, isWanted) => {
      const wanted = (targets.get(targetKey(programme, context)) ?? new Int32Array()).filter(isWanted);
      return rowsWithin(gridOf(planeOfSites(), parent, wanted), parent);
    },
  };
}

/** Makes something when it is first asked for. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function picked(column: Float64Array | undefined, rows: Int32Array): Float64Array {
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) values[i] = column?.[rows[i] ?? 0] ?? Number.NaN;
  return values;
}

/** Demands by target key. */
function rowsByKey(keys: Int32Array): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  keys.forEach((key, row) => {
    const known = rows.get(key);
    if (known) known.push(row);
    else rows.set(key, [row]);
  });
  return rows;
}

/** Where those with a target key are found, as one field or none; each is made when it is first needed. */
function fieldsOf(
  plane: () => Plane,
  pointOf: Int32Array,
  rows: ReadonlyMap<number, ArrayLike<number>>,
  reachOf: (key: number) => number,
): (key: number) => readonly Field[] {
  const known = new Map<number, readonly Field[]>();
  return (key) => {
    const found = known.get(key);
    if (found) return found;
    const own = rows.get(key);
    const made = own ? [{ grid: gridOf(plane(), pointOf, Int32Array.from(own)), pointOf, reachKm: reachOf(key) }] : [];
    known.set(key, made);
    return made;
  };
}

/** Sites near each demand; schools on one campus share their lists. */
function sitesNear(
  school: Int32Array,
  keys: Int32Array,
  points: Points,
  fieldsFor: (key: number) => readonly Field[],
): NearLists {
  const { first, isShared } = samePoints(points);
  const shared = new Map<number, number>();
  const owner: number[] = [];
  const list = keys.map((key, demand) => {
    const own = school[demand] ?? 0;
    if (isShared[own] !== 1) return owner.push(demand) - 1;
    const campus = key * first.length + (first[own] ?? 0);
    const known = shared.get(campus) ?? owner.push(demand) - 1;
    shared.set(campus, known);
    return known;
  });
  const at = Int32Array.from(owner, (demand) => school[demand] ?? 0);
  return new WideningLists({ list, points, at, fields: (own) => fieldsFor(keys[owner[own] ?? 0] ?? UNKNOWN) });
}

/** Per point the first one at the very same place, and whether there are others (1 = yes). */
function samePoints({ lon, lat }: Points): { readonly first: Int32Array; readonly isShared: Uint8Array } {
  const first = new Int32Array(lon.length);
  const isShared = new Uint8Array(lon.length);
  const lastOnMeridian = new Map<number, number>();
  const before = new Int32Array(lon.length);
  for (let row = 0; row < lon.length; row++) {
    before[row] = lastOnMeridian.get(lon[row] ?? 0) ?? UNKNOWN;
    lastOnMeridian.set(lon[row] ?? 0, row);
    let other = before[row] ?? UNKNOWN;
    while (other !== UNKNOWN && lat[other] !== lat[row]) other = before[other] ?? UNKNOWN;
    first[row] = other === UNKNOWN ? row : (first[other] ?? other);
    if (other !== UNKNOWN) isShared[row] = isShared[first[row] ?? 0] = 1;
  }
  return { first, isShared };
}

/** Demands around each site. */
function demandsAround(
  parent: Int32Array,
  targets: ReadonlyMap<number, Int32Array>,
  points: Points,
  fieldsFor: (key: number) => readonly Field[],
): NearLists {
  const fields: (readonly Field[])[] = new Array(parent.length).fill(NO_FIELDS);
  for (const [key, sites] of targets) {
    const own = fieldsFor(key);
    for (const site of sites) fields[site] = fields[site]?.length ? [...fields[site], ...own] : own;
  }
  const list = parent.map((_, site) => site);
  return new WideningLists({ list, points, at: parent, fields: (site) => fields[site] ?? NO_FIELDS });
}
