import type { AreaRow } from '../model/answer';
import type { SharedChange, SharedFlag, SharedRow, SharedSchool } from '../model/match';
import { UNKNOWN } from '../model/register';
import { isShortage, type Verdict } from '../model/verdict';
import { Augmenter, copyOf, emptyFlow, type Flow, placeAllSteps, sumOf } from './max-flow';
import type { Members } from './members';
import { allNear } from './near';
import type { Network } from './network';
import type { Point } from './positions';
import { demandStatus, statusOf } from './proof';
import { type Residual, shortFrom } from './residual';
import { RoomFinder, schoolPoint } from './room';
import { programmesWithRoom, type Scope, schoolFilter } from './scope';
import type { SharingTeller } from './sharing';
import { part, type Steps } from './steps';

/** From so many extra learners, one group, there is room for an offer. */
const GROUP = 8;

/** Learners of some demands that stay without a place: at least, at most, and whose those at least are. */
interface Unplaced {
  readonly least: number;
  readonly most: number;
  /** Schools short even when these demands have all places to themselves. */
  readonly shortAlone: readonly number[];
}
const NOBODY: Unplaced = { least: 0, most: 0, shortAlone: [] };

/** Judges areas and schools on one maximum flow. */
export class Judge {
  readonly #network: Network;
  readonly #flow: Flow;
  readonly #residual: Residual;
  readonly #rooms: RoomFinder;
  readonly #sharing: SharingTeller;
  readonly #placed: number;
  readonly #roomFor: readonly number[];
  /** Schools that take part, with or without an offer. */
  readonly #schools: readonly number[];
  /** Demands of the question's programmes, by school. */
  readonly #demandsOf = new Map<number, number[]>();
  readonly #competing: Uint8Array;

  constructor(scope: Scope, network: Network, flow: Flow, residual: Residual, sharing: SharingTeller) {
    const { register, question, programmes } = scope;
    this.#network = network;
    this.#flow = flow;
    this.#residual = residual;
    this.#sharing = sharing;
    this.#rooms = new RoomFinder(network, flow);
    this.#placed = sumOf(network.amount) - sumOf(flow.left);
    this.#roomFor = programmesWithRoom(scope);
    this.#schools = [...(register.schools?.ids.keys() ?? [])].filter(schoolFilter(register, question.schoolKinds));
    const asked = new Set(programmes);
    network.demands.school.forEach((school, demand) => {
      if (!asked.has(network.demands.programme[demand] ?? UNKNOWN)) return;
      this.#demandsOf.set(school, [...(this.#demandsOf.get(school) ?? []), demand]);
    });
    this.#competing = competingDemands(network, residual);
  }

  /** Schools with an offer of the question, ascending. */
  get schools(): readonly number[] {
    return [...this.#demandsOf.keys()].sort((a, b) => a - b);
  }

  /** `labelPoint` stands for an area that has no school. */
  *area(area: AreaRow, members: Members, labelPoint: Point | null): Steps<SharedRow> {
    const own = [...this.#demandsOf].flatMap(([school, demands]) => (members.hasSchool(school) ? demands : []));
    const learners = this.#learnersOf(own);
    const unplaced = yield* part(this.#unplacedOf(own), 0, 0.5);
    const schools = this.#schools.filter((row) => members.hasSchool(row));
    const { most, school } = yield* part(this.#bestRoom(schools, labelPoint), 0.5, 1);
    // Where running agreements leave nobody to place, all are placed; without learners the count says what there is to say.
    const verdict = learners === 0 && !area.enrolments ? area.verdict : verdictOf(unplaced, most);
    return {
      verdict,
      learners: area.enrolments === null ? null : learners,
      leastUnplaced: unplaced.least,
      mostUnplaced: unplaced.most,
      room: most,
      flags: this.#flagsOf(own, area.verdict, learners, unplaced, most),
      sharing: this.#sharing.of(members),
      change: this.#changeOf(unplaced, most, school),
    };
  }

  *school(school: number): Steps<SharedSchool> {
    const own = this.#demandsOf.get(school) ?? [];
    const { least, most } = yield* this.#unplacedOf(own);
    const room = (yield* this.#bestRoom([school], null)).most ?? 0;
    return {
      school,
      learners: this.#learnersOf(own),
      status: statusOf(own.map((demand) => demandStatus(this.#residual, demand))),
      leastUnplaced: least,
      mostUnplaced: most,
      room,
    };
  }

  #learnersOf(demands: readonly number[]): number {
    return demands.reduce((sum, demand) => sum + (this.#network.amount[demand] ?? 0), 0);
  }

  /** Where no optimum leaves one of them out, all of them are placed whatever happens. */
  *#unplacedOf(own: readonly number[]): Steps<Unplaced> {
    if (!own.some((demand) => this.#residual.shortDemand[demand] === 1)) return NOBODY;
    const learners = this.#learnersOf(own);
    const most = learners - (this.#placed - (yield* this.#placedWithout(own)));
    const flow = emptyFlow(this.#network);
    const augmenter = new Augmenter(this.#network, flow);
    let placed = 0;
    for (const [done, demand] of own.entries()) {
      yield done / own.length;
      placed += augmenter.place(demand);
    }
    const left = new Float64Array(flow.left.length);
    for (const demand of own) left[demand] = flow.left[demand] ?? 0;
    const { shortDemand } = shortFrom(this.#network, { ...flow, left });
    const shortAlone = own.filter((demand) => shortDemand[demand] === 1);
    const { school } = this.#network.demands;
    return { least: learners - placed, most, shortAlone: [...new Set(shortAlone.map((demand) => school[demand] ?? UNKNOWN))] };
  }

  /** What all others can place when these stay away: they give up their places, and who was left out moves up. */
  *#placedWithout(own: readonly number[]): Steps<number> {
    const { amount, parent } = this.#network;
    const flow = copyOf(this.#flow);
    const { pairs, through } = flow;
    let others = sumOf(amount);
    for (const demand of own) {
      others -= amount[demand] ?? 0;
      flow.left[demand] = 0;
      for (const pair of pairs.of(demand)) {
        const learners = pairs.learners[pair] ?? 0;
        const site = pairs.site[pair] ?? 0;
        const workplace = parent[site] ?? site;
        pairs.set(pair, 0);
        through[site] = (through[site] ?? 0) - learners;
        if (workplace !== site) through[workplace] = (through[workplace] ?? 0) - learners;
      }
    }
    yield* placeAllSteps(this.#network, new Augmenter(this.#network, flow));
    return others - sumOf(flow.left);
  }

  /** The school with the most room, or the label point where there is none; of equals the first. */
  *#bestRoom(
    schools: readonly number[],
    labelPoint: Point | null,
  ): Steps<{ readonly most: number | null; readonly school: number | null }> {
    const roomAt = (point: Point) => Math.max(0, ...this.#roomFor.map((programme) => this.#rooms.room(programme, point)));
    if (schools.length === 0) return { most: labelPoint && roomAt(labelPoint), school: null };
    let [most, best] = [-1, UNKNOWN];
    for (const [done, school] of schools.entries()) {
      yield done / schools.length;
      const room = roomAt(schoolPoint(this.#network.contest, school));
      if (room > most) [most, best] = [room, school];
    }
    return { most, school: best };
  }

  #flagsOf(
    own: readonly number[],
    count: Verdict,
    learners: number,
    { least }: Unplaced,
    room: number | null,
  ): readonly SharedFlag[] {
    return [
      ...(own.some((demand) => this.#residual.shortDemand[demand] === 1) ? (['short'] as const) : []),
      ...((room ?? 0) >= GROUP ? (['room-shared'] as const) : []),
      ...(own.some((demand) => this.#competing[demand] === 1) ? (['competition'] as const) : []),
      ...(isShortage(count) && learners > 0 && least === 0 ? (['reachable-elsewhere'] as const) : []),
    ];
  }

  #changeOf({ least, most, shortAlone }: Unplaced, room: number | null, school: number | null): SharedChange | null {
    if (least > 0) return { kind: 'places', places: least, schools: shortAlone };
    if (most > 0) return { kind: 'rest', places: sumOf(this.#network.amount) - this.#placed, schools: this.#shortSchools() };
    return school !== null && (room ?? 0) > 0 ? { kind: 'learners', learners: room ?? 0, school } : null;
  }

  #shortSchools(): readonly number[] {
    const { school } = this.#network.demands;
    return [...new Set(school.filter((_, demand) => this.#residual.shortDemand[demand] === 1))];
  }
}

function verdictOf({ least, most }: Unplaced, room: number | null): Verdict {
  if (least > 0) return 'shortage';
  if (most > 0) return 'tight';
  return (room ?? 0) >= GROUP ? 'room' : 'balanced';
}

/** Short demands that share their shortage, over the sites they lead to, with a short demand of another school. */
function competingDemands({ amount, demands, near, parent }: Network, { shortDemand }: Residual): Uint8Array {
  const group = Int32Array.from(parent.keys());
  const rootOf = (site: number): number => {
    let at = site;
    while (group[at] !== at) at = group[at] = group[group[at] ?? 0] ?? 0;
    return at;
  };
  const sitesOf = (demand: number) => allNear(near, near.list[demand] ?? 0);
  const firstSite = (demand: number) => parent[sitesOf(demand)[0] ?? 0] ?? 0;
  const short = [...amount.keys()].filter((demand) => shortDemand[demand] === 1 && sitesOf(demand).length > 0);
  for (const demand of short) {
    for (const site of sitesOf(demand)) group[rootOf(parent[site] ?? 0)] = rootOf(firstSite(demand));
  }
  const schoolsPer = new Map<number, Set<number>>();
  for (const demand of short) {
    const root = rootOf(firstSite(demand));
    schoolsPer.set(root, (schoolsPer.get(root) ?? new Set()).add(demands.school[demand] ?? UNKNOWN));
  }
  const competing = new Uint8Array(amount.length);
  for (const demand of short) competing[demand] = (schoolsPer.get(rootOf(firstSite(demand)))?.size ?? 0) > 1 ? 1 : 0;
  return competing;
}
