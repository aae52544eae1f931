import type { Answer, AreaRow, Overview, PublishedRow, SchoolReach, SchoolRow } from '../model/answer';
import type { Competitors, Given, Heat, Match, ProgrammeRoom, RoomSites, SharedSupply, SiteRoom } from '../model/match';
import { MAX_REACH_KM, type Question } from '../model/question';
import type { Reference } from '../model/reference';
import { type Register, UNKNOWN } from '../model/register';
import { STRICTNESS, type Thresholds } from '../model/verdict';
import { balanceOfAll, balancePerRegion } from './balance';
import { contestAmong, contestOf, contestOfAll } from './contest';
import { heatOf as shareHeat } from './heat';
import { placedOf, solve } from './match';
import { networkOf } from './network';
import { publishedRow } from './published';
import { breakEvenAloneKm, distancesFrom, learnersPerSchool, schoolReach } from './reach';
import { municipalityPoint, RoomFinder, schoolPoint } from './room';
import { type Scope, scopeOf } from './scope';
import { sharedOf as judgeShared, type Shared } from './shared';
import { unplacedSharedOf } from './shared-curve';
import { type Supply, supplyOf } from './supply';

/** Answers one question: layer 1 per area and in all, the schools that matter and the workplaces they look at. */
export function analyse(register: Register, question: Question): Answer {
  const scope = scopeOf(register, question);
  const supply = supplyOf(scope);
  return {
    question,
    programmes: scope.programmes,
    reachKm: scope.reachKm,
    areas: balancePerRegion(scope, supply, question.level),
    total: balanceOfAll(scope, supply),
    schools: schoolRows(scope, supply),
    workplaces: {
      workplace: supply.workplace,
      state: supply.state,
      places: supply.places,
      free: supply.free,
      recognitions: supply.recognitions,
    },
  };
}

/** The radius curve, the competitors and the nearest free places of one school. */
export function reachOf(register: Register, question: Question, school: number, maxKm: number = MAX_REACH_KM): SchoolReach {
  const scope = scopeOf(register, question);
  return schoolReach(scope, supplyOf(scope), school, maxKm);
}

/** On what ground layer 2 is asked; by default the question's programmes among themselves, everybody starting anew. */
export interface Ground {
  readonly competitors?: Competitors;
  readonly given?: Given;
  /** Only the learners of these schools, by row, are to be placed. */
  readonly hasSchool?: (school: number) => boolean;
}

/** Layer 2: how many learners can be placed when every place counts once, the proof of the rest, the statuses and the least km. */
export function matchOf(
  register: Register,
  question: Question,
  { competitors = 'question', given = 'nothing', hasSchool = () => true }: Ground = {},
): Match {
  const contest = contestAmong(scopeOf(register, question), competitors, given);
  const offers = contest.offers.filter((offer) => hasSchool(register.offers?.school[offer] ?? UNKNOWN));
  return solve({ ...contest, offers });
}

/** Layer 2 per area: the shared verdict of every area of an answer, in its order, and of everything together. */
export function sharedOf(
  register: Register,
  answer: Answer,
  { competitors = 'question', given = 'nothing' }: Ground = {},
): Shared {
  const scope = scopeOf(register, answer.question);
  return judgeShared(scope, contestAmong(scope, competitors, given), answer);
}

/** Layer 2 as the screen asks for it: the whole question, and every area of its level. */
export function sharedSupplyOf(register: Register, question: Question): SharedSupply {
  const match = placedOf(contestOf(scopeOf(register, question)));
  return { question, match, ...sharedOf(register, analyse(register, question)) };
}

/** The shared radius curve: learners of a school that stay without a place, all others first, when every reach is i + 1 km. */
export function sharedCurveOf(
  register: Register,
  question: Question,
  school: number,
  maxKm: number = MAX_REACH_KM,
): Float64Array {
  return unplacedSharedOf(contestOf(scopeOf(register, question)), school, maxKm);
}

/** Learners per place and places per learner around every school and workplace of the question. */
export function heatOf(register: Register, question: Question): Heat {
  return shareHeat(contestOf(scopeOf(register, question)));
}

/** Room for extra learners of a programme at every school or municipality, by row. */
export function roomPerSite(
  register: Register,
  question: Question,
  programme: number,
  sites: RoomSites,
  ground: Ground = {},
): readonly SiteRoom[] {
  const { competitors = 'question', given = 'nothing' } = ground;
  const contest = contestAmong(scopeOf(register, question), competitors, given);
  const finder = new RoomFinder(networkOf(contest));
  const count = sites === 'schools' ? (register.schools?.ids.length ?? 0) : register.geography.regions.municipality.length;
  const pointOf = sites === 'schools' ? schoolPoint : municipalityPoint;
  return Array.from({ length: count }, (_, site) => ({ site, room: finder.room(programme, pointOf(contest, site)) }));
}

/** Room at one school for every programme: each among its own learners, or all on one network. The question's subject is left aside. */
export function roomPerProgramme(
  register: Register,
  question: Question,
  school: number,
  ground: Ground = {},
): readonly ProgrammeRoom[] {
  const { competitors = 'question', given = 'nothing' } = ground;
  const together = competitors === 'all' ? new RoomFinder(networkOf(contestOfAll(register, question, given))) : null;
  return register.programmes.map(({ id }, programme) => {
    const alone = () => scopeOf(register, { ...question, subject: { kind: 'programme', programme: id, related: false } });
    const finder = together ?? new RoomFinder(networkOf(contestOf(alone(), given)));
    return { programme, room: finder.room(programme, schoolPoint(finder.network.contest, school)) };
  });
}

/** Every programme the sector leads x every region of the question's level, worst programme first. */
export function overviewOf(register: Register, question: Question, sector: string): Overview {
  const rows = register.programmes.flatMap((programme, row) => (register.sectors[programme.sector] === sector ? [row] : []));
  const judged = rows.map((programme) => {
    const scope = scopeOf(register, {
      ...question,
      subject: { kind: 'programme', programme: register.programmes[programme]?.id ?? '', related: false },
    });
    return { programme, areas: balancePerRegion(scope, supplyOf(scope), question.level) };
  });
  const active = judged.filter(({ areas }) => areas.some((area) => area.verdict !== 'no-activity'));
  active.sort((a, b) => severity(b.areas) - severity(a.areas) || a.programme - b.programme);
  return { programmes: active.map(({ programme }) => programme), areas: active.map(({ areas }) => areas) };
}

/** Every published total of the dataset through the same rule, beside what the ministers said. */
export function publishedOf(register: Register, reference: Reference, thresholds: Thresholds): readonly PublishedRow[] {
  return (register.regionalFigures ?? []).map((figure) => publishedRow(figure, register, reference, thresholds));
}

/** First how many areas are short or have no workplaces at all, then the learners there beyond the places. */
function severity(areas: readonly AreaRow[]): number {
  const short = areas.filter(({ verdict }) => (STRICTNESS[verdict] ?? 0) >= (STRICTNESS.shortage ?? 0));
  const missing = short.reduce((sum, { enrolments, places }) => sum + Math.max(0, (enrolments ?? 0) - places), 0);
  return short.length + missing / (missing + 1);
}

function schoolRows(scope: Scope, supply: Supply): readonly SchoolRow[] {
  const { register, offers, relatedOffers, reachKm, isRelated } = scope;
  const table = register.offers;
  const counted = learnersPerSchool(scope);
  const relatedOnly = new Set(relatedOffers.map((row) => table?.school[row] ?? UNKNOWN).filter((school) => !counted.has(school)));
  const offersAsked = new Set(
    offers.flatMap((row) => (isRelated[table?.programme[row] ?? UNKNOWN] ? [] : [table?.school[row] ?? UNKNOWN])),
  );
  return [...counted.keys(), ...relatedOnly]
    .sort((a, b) => a - b)
    .map((school) => {
      const km = distancesFrom(scope, supply, school);
      const own = counted.get(school);
      return {
        school,
        offers: offersAsked.has(school) ? 'asked' : 'related',
        counted: own !== undefined,
        learners: own?.learners ?? null,
        placesInReach: supply.places.reduce((sum, places, i) => ((km[i] ?? Number.NaN) <= reachKm ? sum + places : sum), 0),
        breakEvenAloneKm: own ? breakEvenAloneKm(supply, km, own, MAX_REACH_KM) : null,
      };
    });
}
