import type { Answer, AreaRow } from '../model/answer';
import { NO_REGION } from '../model/geography';
import type { SharedRow } from '../model/match';
import { UNKNOWN } from '../model/register';
import type { Verdict } from '../model/verdict';
import type { Contest } from './contest';
import { Augmenter, copyOf, emptyFlow, type Flow, maximumFlow, placeAll, sumOf } from './max-flow';
import { type Network, networkOf, type Point } from './network';
import { residualOf } from './residual';
import { RoomFinder, schoolPoint } from './room';
import { type Scope, schoolFilter } from './scope';

/** From so many extra learners, one group, there is room for an offer. */
const GROUP = 8;

/** The shared verdict of every area of an answer, in its order, and of everything together. */
export interface Shared {
  readonly areas: readonly SharedRow[];
  readonly total: SharedRow;
}

export function sharedOf(
  scope: Scope,
  contest: Contest,
  { areas, total, question }: Pick<Answer, 'areas' | 'total' | 'question'>,
): Shared {
  const network = networkOf(contest);
  const flow = maximumFlow(network);
  const judge = new Judge(scope, network, flow);
  const { regions, regionOf } = scope.register.geography;
  const isInside = (school: number, region: number | null) => {
    const municipality = scope.register.schools?.municipality[school] ?? NO_REGION;
    const own = regionOf[question.level][municipality] ?? NO_REGION;
    return own === (region ?? NO_REGION);
  };
  return {
    areas: areas.map((area) =>
      judge.row(area, (school) => isInside(school, area.region), regions[question.level][area.region ?? NO_REGION] ?? null),
    ),
    total: judge.row(total, () => true, null),
  };
}

/** The shared verdict of any set of schools; `labelPoint` stands for the area where it has no school. */
export function sharedWithin(
  scope: Scope,
  contest: Contest,
  area: AreaRow,
  hasSchool: (school: number) => boolean,
  labelPoint: Point | null,
): SharedRow {
  const network = networkOf(contest);
  return new Judge(scope, network, maximumFlow(network)).row(area, hasSchool, labelPoint);
}

class Judge {
  readonly #scope: Scope;
  readonly #network: Network;
  readonly #flow: Flow;
  readonly #rooms: RoomFinder;
  readonly #isShort: Uint8Array;
  readonly #placed: number;
  /** Programmes whose room counts: the one asked for, of a sector all. */
  readonly #roomFor: readonly number[];
  /** Schools that take part, with or without an offer. */
  readonly #schools: readonly number[];

  constructor(scope: Scope, network: Network, flow: Flow) {
    const { register, question } = scope;
    this.#scope = scope;
    this.#network = network;
    this.#flow = flow;
    this.#rooms = new RoomFinder(network, flow);
    this.#isShort = residualOf(network, flow).shortDemand;
    this.#placed = sumOf(network.amount) - sumOf(flow.left);
    this.#roomFor =
      question.subject.kind === 'sector'
        ? scope.programmes
        : scope.programmes.filter((programme) => scope.isRelated[programme] !== 1);
    this.#schools = [...(register.schools?.ids.keys() ?? [])].filter(schoolFilter(register, question.schoolKinds));
  }

  row(area: AreaRow, isInside: (school: number) => boolean, labelPoint: Point | null): SharedRow {
    const { demands, amount } = this.#network;
    const own = [...amount.keys()].filter(
      (demand) =>
        this.#scope.programmes.includes(demands.programme[demand] ?? UNKNOWN) && isInside(demands.school[demand] ?? UNKNOWN),
    );
    const learners = own.reduce((sum, demand) => sum + (amount[demand] ?? 0), 0);
    // Where no optimum leaves one of them out, all of them are placed whatever happens.
    const isShort = own.some((demand) => this.#isShort[demand] === 1);
    const leastUnplaced = isShort ? learners - this.#placedAlone(own) : 0;
    const mostUnplaced = isShort ? learners - (this.#placed - this.#placedWithout(own)) : 0;
    const room = this.#room(isInside, labelPoint);
    return {
      verdict: learners === 0 ? area.verdict : verdictOf(leastUnplaced, mostUnplaced, room),
      learners: area.enrolments === null ? null : learners,
      leastUnplaced,
      mostUnplaced,
      room,
    };
  }

  #placedAlone(own: readonly number[]): number {
    const flow = emptyFlow(this.#network);
    const augmenter = new Augmenter(this.#network, flow);
    return own.reduce((sum, demand) => sum + augmenter.place(demand), 0);
  }

  /** What all others can place when these stay away: they give up their places, and who was left out moves up. */
  #placedWithout(own: readonly number[]): number {
    const { amount, parent, pairStart, pairSite } = this.#network;
    const flow = copyOf(this.#flow);
    let others = sumOf(amount);
    for (const demand of own) {
      others -= amount[demand] ?? 0;
      flow.left[demand] = 0;
      for (let pair = pairStart[demand] ?? 0; pair < (pairStart[demand + 1] ?? 0); pair++) {
        const learners = flow.pairs[pair] ?? 0;
        const site = pairSite[pair] ?? 0;
        const workplace = parent[site] ?? site;
        flow.pairs[pair] = 0;
        flow.through[site] = (flow.through[site] ?? 0) - learners;
        if (workplace !== site) flow.through[workplace] = (flow.through[workplace] ?? 0) - learners;
      }
    }
    placeAll(this.#network, new Augmenter(this.#network, flow));
    return others - sumOf(flow.left);
  }

  #room(isInside: (school: number) => boolean, labelPoint: Point | null): number | null {
    const schools = this.#schools.filter(isInside);
    const points = schools.length > 0 ? schools.map((school) => schoolPoint(this.#network.contest, school)) : [labelPoint];
    return points.reduce<number | null>((most, point) => {
      if (!point) return most;
      const rooms = this.#roomFor.map((programme) => this.#rooms.room(programme, point));
      return Math.max(most ?? 0, ...rooms);
    }, null);
  }
}

function verdictOf(leastUnplaced: number, mostUnplaced: number, room: number | null): Verdict {
  if (leastUnplaced > 0) return 'shortage';
  if (mostUnplaced > 0) return 'tight';
  return (room ?? 0) >= GROUP ? 'room' : 'balanced';
}
