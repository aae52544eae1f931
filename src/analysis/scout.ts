import type { Ground } from '../model/match';
import type { Question } from '../model/question';
import { type Register, UNKNOWN } from '../model/register';
import {
  costOf,
  nothingOf,
  type ScoutAdvice,
  type ScoutCompetitor,
  type ScoutedProgramme,
  type Scouting,
} from '../model/scouting';
import type { Wish } from '../model/wish';
import { type Contest, contestOf, contestOfAll } from './contest';
import { distanceKm } from './distance';
import { Entry } from './entry';
import { LiveFlow } from './live-flow';
import { allNear } from './near';
import { type Network, networkOf } from './network';
import { withPossibleOffers } from './possible-offers';
import { spareSitesOf } from './residual';
import { RoomFinder, schoolPoint } from './room';
import { scopeOf } from './scope';
import type { Steps } from './steps';
import { wishesAt } from './wishes';

/** What the room of a school is scouted with. */
interface Post {
  readonly contest: Contest;
  readonly network: Network;
  readonly rooms: RoomFinder;
  readonly entry: Entry;
  readonly spareSite: (site: number) => boolean;
  /** Demands per programme. */
  readonly demandsOf: ReadonlyMap<number, readonly number[]>;
}

/**
 * Every programme at one school by exact room within reach, with what it rests on and what it would cost others with so many learners. The
 * subject of the question is left aside; on the ground of all everybody's learners are on one network, else each programme is among itself.
 */
export function* scoutSchool(
  register: Register,
  question: Question,
  school: number,
  learners: number,
  ground: Ground,
  wishes: readonly Wish[],
): Steps<Scouting> {
  const possible = register.programmes.map((_, programme) => ({ school, programme }));
  const together =
    ground.competitors === 'all' ? postOf(withPossibleOffers(contestOfAll(register, question, ground.given), possible)) : null;
  const here = wishesAt(wishes, register, school);
  const programmes: ScoutedProgramme[] = [];
  for (const [programme, { id }] of register.programmes.entries()) {
    yield programme / register.programmes.length;
    const alone = () => scopeOf(register, { ...question, subject: { kind: 'programme', programme: id, related: false } });
    const post = together ?? postOf(withPossibleOffers(contestOf(alone(), ground.given), [{ school, programme }]));
    programmes.push({
      ...scouted(post, school, programme, learners),
      ...knownOf(register, question.year, school, programme),
      wishes: here.filter((wish) => wish.programme === id),
    });
  }
  programmes.sort(
    (a, b) => b.room - a.room || costOf(a) - costOf(b) || b.spare.length - a.spare.length || a.programme - b.programme,
  );
  return { school, learners, programmes, nothing: nothingOf(programmes) };
}

function postOf(contest: Contest): Post {
  const network = networkOf(contest);
  const live = new LiveFlow(network);
  const demandsOf = new Map<number, number[]>();
  network.demands.programme.forEach((programme, demand) => {
    const known = demandsOf.get(programme);
    if (known) known.push(demand);
    else demandsOf.set(programme, [demand]);
  });
  const spare = spareSitesOf(network, live.flow);
  const rooms = new RoomFinder(network, live.flow);
  const entry = new Entry(network, live);
  return { contest, network, rooms, entry, spareSite: (site) => spare[site] === 1, demandsOf };
}

type Scouted = Pick<
  ScoutedProgramme,
  'programme' | 'room' | 'roomFirst' | 'advice' | 'workplaces' | 'places' | 'spare' | 'competitors' | 'others'
>;

function scouted(post: Post, school: number, programme: number, learners: number): Scouted {
  const { network, contest, rooms, entry, demandsOf } = post;
  const { demands, capacity, sites, amount } = network;
  const ofProgramme = demandsOf.get(programme) ?? [];
  const own = ofProgramme.filter((demand) => demands.school[demand] === school);
  const room = rooms.room(programme, schoolPoint(contest, school));
  const reached = workplacesNear(network, own);
  const spare = workplacesNear(network, own, post.spareSite);
  const losses = room >= learners ? [] : entry.lossesTo(own, learners);
  const loses = new Map(losses.map((loss) => [loss.programme === programme ? loss.school : UNKNOWN, loss.loses]));
  const competitors = new Map<number, ScoutCompetitor>();
  for (const demand of ofProgramme) {
    const other = demands.school[demand] ?? UNKNOWN;
    if (other === school || competitors.has(other)) continue;
    if (![...workplacesNear(network, [demand])].some((workplace) => reached.has(workplace))) continue;
    const km = kmBetween(contest.register, school, other);
    competitors.set(other, { school: other, km, learners: amount[demand] ?? 0, loses: loses.get(other) ?? 0 });
  }
  const rows = [...reached].sort((a, b) => a - b);
  return {
    programme,
    room,
    roomFirst: roomFirst(network, own),
    advice: adviceOf(room, learners, rows.length),
    workplaces: rows.length,
    places: rows.reduce((sum, site) => sum + (capacity[site] ?? 0), 0),
    spare: rows.filter((site) => spare.has(site)).map((site) => sites.workplace[site] ?? UNKNOWN),
    competitors: [...competitors.values()].sort((a, b) => b.loses - a.loses || a.km - b.km || a.school - b.school),
    others: losses.filter((loss) => loss.programme !== programme || !competitors.has(loss.school)),
  };
}

/** Rows of the establishments with a valid recognition for the programme that the school reaches. */
export function workplacesReached(register: Register, question: Question, school: number, programme: number): readonly number[] {
  const subject = { kind: 'programme', programme: register.programmes[programme]?.id ?? '', related: false } as const;
  const contest = contestOf(scopeOf(register, { ...question, subject }));
  const { network, demandsOf } = postOf(withPossibleOffers(contest, [{ school, programme }]));
  const { demands, sites } = network;
  const own = (demandsOf.get(programme) ?? []).filter((demand) => demands.school[demand] === school);
  return [...workplacesNear(network, own)].map((site) => sites.workplace[site] ?? UNKNOWN).sort((a, b) => a - b);
}

/**
 * Extra learners of an offer that could all be placed if its learners went before all others: no set of their contexts may need more than the places
 * it reaches (Hall); those of a workplace count once, each way in up to its own cap.
 */
function roomFirst({ near, parent, capacity, amount }: Network, own: readonly number[]): number {
  const sets = own.length > 1 ? [...own.map((demand) => [demand]), own] : [own];
  const rooms = sets.map((demands) => {
    const ways = new Set(demands.flatMap((demand) => [...allNear(near, near.list[demand] ?? 0)]));
    const reached = new Map<number, number>();
    for (const way of ways) {
      const workplace = parent[way] ?? way;
      reached.set(workplace, (reached.get(workplace) ?? 0) + (capacity[way] ?? 0));
    }
    let places = 0;
    for (const [workplace, most] of reached) places += Math.min(most, capacity[workplace] ?? 0);
    const taken = demands.reduce((sum, demand) => sum + (amount[demand] ?? 0), 0);
    return Math.floor((places - taken) / demands.length);
  });
  return Math.max(0, Math.min(...rooms));
}

/** Workplaces that some demands reach by a wanted way in, as sites. */
function workplacesNear(
  { near, parent }: Network,
  demands: readonly number[],
  isWanted: (site: number) => boolean = () => true,
): ReadonlySet<number> {
  return new Set(
    demands.flatMap((demand) => {
      const sites = allNear(near, near.list[demand] ?? 0).filter(isWanted);
      return Array.from(sites, (site) => parent[site] ?? site);
    }),
  );
}

/** Between two schools. */
export function kmBetween({ schools }: Register, one: number, other: number): number {
  const at = (column: Float64Array | undefined, row: number) => column?.[row] ?? Number.NaN;
  return distanceKm(at(schools?.lon, one), at(schools?.lat, one), at(schools?.lon, other), at(schools?.lat, other));
}

function adviceOf(room: number, learners: number, workplaces: number): ScoutAdvice {
  if (workplaces === 0) return 'no-workplaces';
  if (room === 0) return 'no-room';
  return room < learners ? 'too-little-room' : 'room';
}

/** What the tables say of a programme at a school, whatever the flow. */
function knownOf(
  register: Register,
  year: string,
  school: number,
  programme: number,
): Pick<ScoutedProgramme, 'isOffered' | 'relatedAtSchool' | 'enrolments'> {
  const { offers, programmes, years } = register;
  const known = register.carriedFrom ? years.length - 1 : years.length;
  const yearRow = years.indexOf(year);
  const family = programmes[programme]?.family ?? '';
  const related = new Set<number>();
  const enrolments: (number | null)[] = years.map(() => null);
  let isOffered = false;
  offers?.programme.forEach((other, row) => {
    const isHere = offers.school[row] === school && offers.year[row] === yearRow;
    if (other === programme) {
      const own = offers.enrolments[row] ?? UNKNOWN;
      const at = offers.year[row] ?? UNKNOWN;
      if (own !== UNKNOWN && at < known) enrolments[at] = (enrolments[at] ?? 0) + own;
      isOffered ||= isHere;
    } else if (isHere && family !== '' && programmes[other]?.family === family) related.add(other);
  });
  return { isOffered, relatedAtSchool: [...related].sort((a, b) => a - b), enrolments };
}
