import { type Application, FORUM_RULES, type ForumFigures, type JudgedApplication } from '../model/forum';
import type { Ground } from '../model/match';
import type { Question } from '../model/question';
import type { Register } from '../model/register';
import type { Loss } from '../model/scouting';
import { contestOfAll } from './contest';
import { Entry } from './entry';
import { LiveFlow } from './live-flow';
import { allNear } from './near';
import { type Network, networkOf } from './network';
import { withPossibleOffers } from './possible-offers';
import { shortFrom } from './residual';
import { RoomFinder, schoolPoint } from './room';
import { part, type Steps } from './steps';

/** An application on the network. */
interface Entrant {
  readonly application: Application;
  readonly demands: readonly number[];
  readonly workplaces: number;
  readonly alone: number;
  readonly withoutOffer: number | null;
  readonly loses: readonly Loss[];
}

/**
 * Judges applications together on one supply, beside everybody who is there, in their own order. Those who are placed already stay placed, perhaps
 * elsewhere: applications only share out what is left. The subject of the question is left aside.
 */
export function* judgeApplications(
  register: Register,
  question: Question,
  applications: readonly Application[],
  given: Ground['given'] = 'nothing',
): Steps<readonly JudgedApplication[]> {
  const contest = withPossibleOffers(contestOfAll(register, question, given), applications);
  const network = networkOf(contest);
  const live = new LiveFlow(network);
  const rooms = new RoomFinder(network, live.flow);
  const entry = new Entry(network, live);
  const entrants: Entrant[] = [];
  for (const [done, application] of applications.entries()) {
    yield (0.4 * done) / applications.length;
    entrants.push(entrantOf(network, live, rooms, entry, application));
  }
  const joint = yield* part(placedTogether(live, entrants), 0.4, 1);
  return entrants.map(({ application: { id, learners: of }, workplaces, alone, withoutOffer, loses }, row) => {
    const competesWith = joint.competesWith[row] ?? [];
    const [placed, placedLast] = [joint.placed[row] ?? 0, joint.placedLast[row] ?? 0];
    const figures: ForumFigures = { of, workplaces, alone, placed, withoutOffer, competes: competesWith.length > 0 };
    const rule = FORUM_RULES.find(({ applies }) => applies(figures));
    if (!rule) throw new Error('the last line of the table always applies');
    const { proposal, reason } = rule;
    return { id, of, workplaces, alone, placed, placedLast, withoutOffer, competesWith, loses, proposal, reason };
  });
}

function entrantOf(network: Network, live: LiveFlow, rooms: RoomFinder, entry: Entry, application: Application): Entrant {
  const { school, programme, learners } = application;
  const { demands, near, parent } = network;
  const ofProgramme = [...demands.programme.keys()].filter((demand) => demands.programme[demand] === programme);
  const own = ofProgramme.filter((demand) => demands.school[demand] === school);
  const reached = new Set(
    own.flatMap((demand) => Array.from(allNear(near, near.list[demand] ?? 0), (site) => parent[site] ?? site)),
  );
  const alone = Math.min(learners, rooms.room(programme, schoolPoint(network.contest, school)));
  const withoutOffer = alone < learners ? placedWithoutOffer(live, ofProgramme, own, learners) : null;
  // Nobody loses anything as long as all its learners find a place.
  const loses = alone < learners ? [...entry.lossesTo(own, learners)].sort((a, b) => b.loses - a.loses) : [];
  return { application, demands: own, workplaces: reached.size, alone, withoutOffer, loses };
}

/** What an application could place if nobody offered its programme; the flow is as large afterwards. */
function placedWithoutOffer(live: LiveFlow, ofProgramme: readonly number[], own: readonly number[], learners: number): number {
  const amounts = ofProgramme.map((demand) => live.graph.amount[demand] ?? 0);
  for (const demand of ofProgramme) live.setLearners(demand, 0);
  const placed = enter(live, own, learners);
  ofProgramme.forEach((demand, i) => {
    live.setLearners(demand, amounts[i] ?? 0);
  });
  return placed;
}

/** Adds as many learners to the demands of one offer as can all be placed, in each context; gives how many. */
function enter(live: LiveFlow, demands: readonly number[], most: number): number {
  const amounts = demands.map((demand) => live.graph.amount[demand] ?? 0);
  const unplaced = live.unplaced;
  /** Learners that stay without a place when so many enter. */
  const beyondWith = (learners: number): number => {
    demands.forEach((demand, i) => {
      live.setLearners(demand, (amounts[i] ?? 0) + learners);
    });
    return live.unplaced - unplaced;
  };
  const beyond = beyondWith(most);
  if (beyond === 0) return most;
  // One learner fewer is one fewer in each context at most.
  let [fits, over] = [0, most - Math.ceil(beyond / demands.length) + 1];
  if (demands.length === 1) fits = over - 1;
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (beyondWith(middle) === 0) fits = middle;
    else over = middle;
  }
  beyondWith(fits);
  return fits;
}

interface Together {
  readonly placed: readonly number[];
  readonly placedLast: readonly number[];
  readonly competesWith: readonly (readonly string[])[];
}

/** Lets all of them in, each with what it could place alone; leaves the flow with all of them. */
function* placedTogether(live: LiveFlow, entrants: readonly Entrant[]): Steps<Together> {
  const order = [...entrants.keys()].sort((a, b) => byId(idOf(entrants[a]), idOf(entrants[b])));
  const placed = new Array<number>(entrants.length).fill(0);
  for (const [done, row] of order.entries()) {
    yield (0.3 * done) / order.length;
    const entrant = entrants[row];
    if (entrant) placed[row] = enter(live, entrant.demands, entrant.alone);
  }
  entrants.forEach(({ demands, alone }, row) => {
    for (const demand of demands) live.setLearners(demand, (live.graph.amount[demand] ?? 0) + alone - (placed[row] ?? 0));
  });
  const competesWith = yield* part(competitorsOf(live, entrants), 0.3, 0.6);
  const { shortDemand } = shortFrom(live.graph, live.flow);
  const placedLast: number[] = [];
  for (const [row, { demands, alone }] of entrants.entries()) {
    yield 0.6 + (0.4 * row) / entrants.length;
    const isShort = demands.some((demand) => shortDemand[demand] === 1);
    placedLast.push(isShort && alone > 0 ? leastPlaced(live, demands, alone) : alone);
  }
  return { placed, placedLast, competesWith };
}

const idOf = (entrant: Entrant | undefined): string => entrant?.application.id ?? '';

const numbersByValue = new Intl.Collator('en', { numeric: true });
/** Application 2 stands before 10. */
const byId = (a: string, b: string): number => numbersByValue.compare(a, b) || (a < b ? -1 : 1);

/** Learners of an application that are placed when all others go first; of two contexts those that surely have both. */
function leastPlaced(live: LiveFlow, demands: readonly number[], learners: number): number {
  const unplaced = live.unplaced;
  const add = (more: number) => {
    for (const demand of demands) live.setLearners(demand, (live.graph.amount[demand] ?? 0) + more);
  };
  add(-learners);
  const without = live.unplaced;
  add(learners);
  return Math.max(0, learners - (unplaced - without));
}

/**
 * Two applications compete when some third ones can make each take a place from the other: a circuit of the gammoid holds learners of both. Who is
 * left without a place has one circuit with those it leads to, and such circuits tell all (Oxley, Matroid Theory, proposition 4.1.2 ff.).
 */
function* competitorsOf(live: LiveFlow, entrants: readonly Entrant[]): Steps<readonly (readonly string[])[]> {
  const { graph, flow } = live;
  const entrantsOf = new Map<number, number[]>();
  entrants.forEach(({ demands, alone }, row) => {
    if (alone === 0) return;
    for (const demand of demands) entrantsOf.set(demand, [...(entrantsOf.get(demand) ?? []), row]);
  });
  const group = entrants.map((_, row) => row);
  const rootOf = (row: number): number => {
    let at = row;
    while (group[at] !== at) at = group[at] ?? at;
    return at;
  };
  let done = 0;
  for (const [demand, own] of entrantsOf) {
    yield done++ / entrantsOf.size;
    if ((flow.left[demand] ?? 0) === 0) continue;
    const left = new Float64Array(flow.left.length);
    left[demand] = 1;
    const root = rootOf(own[0] ?? 0);
    shortFrom(graph, { ...flow, left }).shortDemand.forEach((isReached, other) => {
      if (isReached === 1) for (const row of entrantsOf.get(other) ?? []) group[rootOf(row)] = root;
    });
  }
  const members = new Map<number, string[]>();
  entrants.forEach(({ application }, row) => {
    members.set(rootOf(row), [...(members.get(rootOf(row)) ?? []), application.id]);
  });
  return entrants.map(({ application: { id } }, row) =>
    (members.get(rootOf(row)) ?? []).filter((other) => other !== id).sort(byId),
  );
}
