import type { Cover, CoverQuestion, FreePlace, Pupil, UnplacedReason } from '../model/cover';
import { type Register, UNKNOWN } from '../model/register';
import { DEFAULT_THRESHOLDS } from '../model/verdict';
import { type Contest, contestOfAll, contextsOf, demandsOf, reachKmOf, type Sites, sitesOf, targetKey } from './contest';
import { coverGraph, type Seeker } from './cover-graph';
import { distanceKm } from './distance';
import { maximumFlow } from './max-flow';
import { allNear } from './near';
import { networkBetween } from './network';
import { NOBODY, PairMatching } from './pair-matching';
import type { Steps } from './steps';

/** So many of the nearest free places are told, in each context. */
const NEAREST = 5;
/** So many are told wherever they lie. */
const NEAREST_ANYWHERE = 3;
/** Searches between two turns. */
const SEARCHES_PER_STEP = 32;

/** What a pupil finds around for one context. */
interface Outlook {
  readonly context: 0 | 1 | 2;
  /** Whether any workplace is within reach, with a free place or not. */
  readonly isReached: boolean;
  /** Free sites within reach, nearest first. */
  readonly free: readonly number[];
  readonly km: readonly number[];
  /** However far, nearest first. */
  readonly nearestFree: readonly FreePlace[];
}

/**
 * Who of a class can be placed: running agreements keep their places, and the class has the free ones to itself unless all others go first.
 * Those who hold a place already are not among the pupils. Exact: a largest matching in which a pupil of a two-context programme needs both.
 */
export function* coverOf(register: Register, question: CoverQuestion): Steps<Cover> {
  const contest = contestFor(register, question);
  const sites = sitesOf(contest);
  const look = outlooks(contest, sites);
  // By code, so that nothing depends on the order of rows.
  const pupils = [...question.pupils].sort((a, b) => (a.code < b.code ? -1 : 1));
  const seen = pupils.map((pupil) => contextsOf(register, pupil.programme).map((context) => look(pupil, context)));
  const hopeless = seen.map((outlook, i) => hopelessReason(pupils[i], outlook, sites));
  const seekers: Seeker[] = [];
  const firstOf = seen.map((outlook, i) => {
    if (hopeless[i]) return NOBODY;
    const first = seekers.length;
    for (const [nth, { free }] of outlook.entries()) {
      seekers.push({ sites: free, isFirstOfTwo: nth < outlook.length - 1, at: NOBODY });
    }
    return first;
  });
  const others = question.withOthers ? othersPlaced(contest, sites, question.pupils, seekers.length) : null;
  const limits = { ...sites, workplaces: sites.workplace.length, capacity: others?.capacity ?? sites.capacity };
  const { graph, match, siteOf } = coverGraph([...seekers, ...(others?.seekers ?? [])], limits);
  const matching = new PairMatching(graph, match);
  for (let vertex = 0; vertex < match.length; vertex++) {
    if (vertex % SEARCHES_PER_STEP === 0) yield vertex / match.length;
    matching.augment(vertex);
  }
  const isPlaced = (i: number) => {
    const first = firstOf[i] ?? NOBODY;
    return first !== NOBODY && match[first] !== NOBODY && match[first] !== graph.partner[first];
  };
  const unplaced = pupils.flatMap((pupil, i) => {
    if (isPlaced(i)) return [];
    const { reason, context } = hopeless[i] ?? { reason: 'too-few-together' as const, context: 0 as const };
    const about = (seen[i] ?? []).filter((each) => context === 0 || each.context === context);
    const all = about.flatMap((each) => each.nearestFree);
    return [{ code: pupil.code, reason, context, nearestFree: nearestWorkplaces(all) }];
  });
  return {
    pupils: pupils.length,
    placed: pupils.length - unplaced.length,
    unplaced,
    proposed: pupils.flatMap(({ code }, i) => {
      if (!isPlaced(i)) return [];
      const workplaces = (seen[i] ?? []).map(({ context, free, km }, nth) => {
        const site = siteOf[match[(firstOf[i] ?? 0) + nth] ?? 0] ?? 0;
        return { workplace: sites.workplace[sites.parent[site] ?? 0] ?? UNKNOWN, km: km[free.indexOf(site)] ?? 0, context };
      });
      return [{ code, workplaces }];
    }),
    nearest: pupils.map(({ code }, i) => ({ code, workplaces: nearestOf(seen[i] ?? [], sites) })),
  };
}

/** The programmes of the class, or all where the others take part. */
function contestFor(register: Register, { pupils, year, reachKm, learnersPerMentor, withOthers }: CoverQuestion): Contest {
  const asked = { year, reachKm, learnersPerMentor, schoolKinds: [], thresholds: DEFAULT_THRESHOLDS };
  const all = contestOfAll(register, asked, 'agreements');
  if (withOthers) return all;
  return { ...all, programmes: [...new Set(pupils.map(({ programme }) => programme))].sort((a, b) => a - b), offers: [] };
}

/** Looks around from where a pupil sets out; classmates of one school look once. */
function outlooks(contest: Contest, sites: Sites): (pupil: Pupil, context: 0 | 1 | 2) => Outlook {
  const { workplaces } = contest.register;
  const known = new Map<string, Outlook>();
  const freeAt = (site: number) => Math.min(sites.capacity[site] ?? 0, sites.capacity[sites.parent[site] ?? 0] ?? 0);
  return ({ lon, lat, programme }, context) => {
    const name = `${lon} ${lat} ${programme} ${context}`;
    const before = known.get(name);
    if (before) return before;
    const reachKm = reachKmOf(contest, programme);
    let isReached = false;
    const anywhere: FreePlace[] = [];
    const found: { readonly site: number; readonly km: number }[] = [];
    for (const site of sites.targets.get(targetKey(programme, context)) ?? []) {
      const row = sites.workplace[sites.parent[site] ?? 0] ?? UNKNOWN;
      const km = distanceKm(lon, lat, workplaces?.lon[row] ?? Number.NaN, workplaces?.lat[row] ?? Number.NaN);
      isReached ||= km <= reachKm;
      if (!(freeAt(site) > 0)) continue;
      if (!Number.isNaN(km)) anywhere.push({ workplace: row, km, free: freeAt(site) });
      if (km <= reachKm) found.push({ site, km });
    }
    found.sort((a, b) => a.km - b.km || a.site - b.site);
    const outlook = {
      context,
      isReached,
      free: found.map(({ site }) => site),
      km: found.map(({ km }) => km),
      nearestFree: nearestWorkplaces(anywhere),
    };
    known.set(name, outlook);
    return outlook;
  };
}

/** The nearest of some free places, each workplace once, with most of what is free there in one way. */
function nearestWorkplaces(places: readonly FreePlace[]): readonly FreePlace[] {
  const found = new Map<number, FreePlace>();
  for (const place of places) {
    if (place.free > (found.get(place.workplace)?.free ?? 0)) found.set(place.workplace, place);
  }
  return [...found.values()].sort((a, b) => a.km - b.km || a.workplace - b.workplace).slice(0, NEAREST_ANYWHERE);
}

/** Why a pupil could not be placed even alone; null for whoever could. */
function hopelessReason(
  pupil: Pupil | undefined,
  outlook: readonly Outlook[],
  { capacity, parent }: Sites,
): { readonly reason: UnplacedReason; readonly context: 0 | 1 | 2 } | null {
  if (!pupil || Number.isNaN(pupil.lon + pupil.lat)) return { reason: 'location-unknown', context: 0 };
  const far = outlook.find(({ isReached }) => !isReached);
  if (far) return { reason: 'no-workplace-in-reach', context: far.context };
  const taken = outlook.find(({ free }) => free.length === 0);
  if (taken) return { reason: 'all-taken', context: taken.context };
  const [first, second] = outlook;
  if (!first || !second) return null;
  const canHoldBoth = (a: number, b: number) => {
    const [one, other] = [parent[a] ?? a, parent[b] ?? b];
    if (one !== other) return true;
    return (capacity[one] ?? 0) >= 2 && (a !== b || (capacity[a] ?? 0) >= 2);
  };
  return first.free.some((a) => second.free.some((b) => canHoldBoth(a, b)))
    ? null
    : { reason: 'one-place-for-two-contexts', context: 0 };
}

/** The free places nearest to a pupil, in each context. */
function nearestOf(outlook: readonly Outlook[], { workplace, parent }: Sites): Cover['nearest'][number]['workplaces'] {
  const found = new Map<number, { workplace: number; km: number; contexts: (1 | 2)[] }>();
  for (const { context, free, km } of outlook) {
    const own = new Set<number>();
    for (const [i, site] of free.entries()) {
      const row = workplace[parent[site] ?? 0] ?? UNKNOWN;
      // A workplace may have several ways in, with caps of their own.
      if (own.has(row)) continue;
      if (own.size === NEAREST) break;
      own.add(row);
      const known = found.get(row) ?? { workplace: row, km: km[i] ?? 0, contexts: [] };
      if (context !== 0) known.contexts.push(context);
      found.set(row, known);
    }
  }
  return [...found.values()].sort((a, b) => a.km - b.km || a.workplace - b.workplace);
}

/**
 * All other learners without a place who find one when the class stands back, with what they may go to instead. Each of the class that finds a
 * place moves at most one of those of a demand at a site: more need not be told apart, and sit fast.
 */
function othersPlaced(
  contest: Contest,
  sites: Sites,
  pupils: readonly Pupil[],
  most: number,
): { readonly seekers: readonly Seeker[]; readonly capacity: Float64Array } {
  const capacity = sites.capacity.slice();
  const demands = demandsOf(contest);
  const amount = demands.amount.slice();
  const ofClass = new Map<string, number>();
  for (const { school, programme } of pupils) {
    const key = `${school} ${programme}`;
    ofClass.set(key, (ofClass.get(key) ?? 0) + 1);
  }
  for (let demand = 0; demand < amount.length; demand++) {
    const own = ofClass.get(`${demands.school[demand]} ${demands.programme[demand]}`) ?? 0;
    amount[demand] = Math.max(0, (amount[demand] ?? 0) - own);
  }
  const network = networkBetween(contest, { ...demands, amount }, sites);
  const { pairs } = maximumFlow(network);
  const seekers: Seeker[] = [];
  for (let demand = 0; demand < amount.length; demand++) {
    let open: readonly number[] | null = null;
    for (const pair of pairs.of(demand)) {
      open ??= Array.from(allNear(network.near, network.near.list[demand] ?? 0)).filter(
        (site) => (sites.capacity[site] ?? 0) > 0,
      );
      const at = pairs.site[pair] ?? 0;
      const learners = pairs.learners[pair] ?? 0;
      const movable = Math.min(learners, most);
      for (let i = 0; i < movable; i++) seekers.push({ sites: open, isFirstOfTwo: false, at });
      for (const site of new Set([at, sites.parent[at] ?? at])) capacity[site] = (capacity[site] ?? 0) - (learners - movable);
    }
  }
  return { seekers, capacity };
}
