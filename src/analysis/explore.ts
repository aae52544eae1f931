import type { AreaRow, Overview, PublishedRow, SchoolReach } from '../model/answer';
import type { Area } from '../model/area';
import type { AreaFigures } from '../model/area-answer';
import { NO_REGION } from '../model/geography';
import {
  DEFAULT_GROUND,
  type FreePlaces,
  type Ground,
  type Heat,
  type Match,
  type ProgrammeRoom,
  type RoomAt,
  type RoomEverywhere,
  type RoomSites,
  type SharedCurve,
  type SiteRoom,
} from '../model/match';
import { MAX_REACH_KM, type Question } from '../model/question';
import type { Reference } from '../model/reference';
import { type Register, UNKNOWN } from '../model/register';
import { STRICTNESS, type Thresholds } from '../model/verdict';
import { insideOf, knownArea, labelPointOf } from './area';
import { analyseArea } from './area-balance';
import { balancePerRegion, balanceWithin } from './balance';
import { contestAmong, contestOf, contestOfAll } from './contest';
import { freePlacesOf } from './free-places';
import { heatOf as shareHeat } from './heat';
import { solve } from './match';
import { membersOf } from './members';
import { networkOf } from './network';
import type { Point } from './positions';
import { publishedRow } from './published';
import { schoolReach } from './reach';
import { municipalityPoint, RoomFinder, schoolPoint } from './room';
import { programmesWithRoom, scopeOf } from './scope';
import { sharedCurveOfSchool } from './shared-curve';
import type { Steps } from './steps';
import { supplyOf } from './supply';

// The second door of the analysis: what is asked after the first answer stands, so that a browser fetches it then.

/**
 * Layer 2: how many learners can be placed when every place counts once, the proof of the rest, the statuses and the least km. With
 * `hasSchool` only the learners of those schools, by row, are to be placed.
 */
export function matchOf(
  register: Register,
  question: Question,
  ground: Partial<Ground> = {},
  hasSchool: (school: number) => boolean = () => true,
): Match {
  const { competitors, given } = { ...DEFAULT_GROUND, ...ground };
  const contest = contestAmong(scopeOf(register, question), competitors, given);
  const offers = contest.offers.filter((offer) => hasSchool(register.offers?.school[offer] ?? UNKNOWN));
  return solve({ ...contest, offers });
}

/** The shared radius curve of a school, and where and why it rises. */
export function sharedCurveOf(
  register: Register,
  question: Question,
  school: number,
  ground: Partial<Ground> = {},
  maxKm: number = MAX_REACH_KM,
): SharedCurve {
  const { competitors, given } = { ...DEFAULT_GROUND, ...ground };
  return sharedCurveOfSchool(contestAmong(scopeOf(register, question), competitors, given), school, maxKm);
}

/** Where a school's learners without an agreement can still go today. */
export function freePlacesAround(register: Register, question: Question, school: number): FreePlaces {
  return freePlacesOf(contestOf(scopeOf(register, question), 'agreements'), school);
}

/** Learners per place and places per learner around every school and workplace of the question. */
export function heatOf(register: Register, question: Question): Heat {
  return shareHeat(contestOf(scopeOf(register, question)));
}

/** Room for the question at every school and municipality. */
export function* roomEverywhere(register: Register, question: Question, ground: Ground): Steps<RoomEverywhere> {
  const scope = scopeOf(register, question);
  const contest = contestAmong(scope, ground.competitors, ground.given);
  const finder = new RoomFinder(networkOf(contest));
  const programmes = programmesWithRoom(scope);
  const schoolCount = register.schools?.ids.length ?? 0;
  const municipalityCount = register.geography.regions.municipality.length;
  const at = (point: Point, site: number): RoomAt => {
    const rooms = programmes.map((programme) => finder.room(programme, point));
    const room = Math.max(0, ...rooms);
    return { site, room, programme: programmes[Math.max(0, rooms.indexOf(room))] ?? UNKNOWN };
  };
  const found: { schools: RoomAt[]; municipalities: RoomAt[] } = { schools: [], municipalities: [] };
  for (let row = 0; row < schoolCount; row++) {
    yield row / (schoolCount + municipalityCount);
    found.schools.push(at(schoolPoint(contest, row), row));
  }
  for (let row = 0; row < municipalityCount; row++) {
    yield (schoolCount + row) / (schoolCount + municipalityCount);
    found.municipalities.push(at(municipalityPoint(contest, row), row));
  }
  return found;
}

/** Room for extra learners of a programme at every school or municipality, by row. */
export function roomPerSite(
  register: Register,
  question: Question,
  programme: number,
  sites: RoomSites,
  ground: Partial<Ground> = {},
): readonly SiteRoom[] {
  const { competitors, given } = { ...DEFAULT_GROUND, ...ground };
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
  ground: Partial<Ground> = {},
): readonly ProgrammeRoom[] {
  const { competitors, given } = { ...DEFAULT_GROUND, ...ground };
  const together = competitors === 'all' ? new RoomFinder(networkOf(contestOfAll(register, question, given))) : null;
  return register.programmes.map(({ id }, programme) => {
    const alone = () => scopeOf(register, { ...question, subject: { kind: 'programme', programme: id, related: false } });
    const finder = together ?? new RoomFinder(networkOf(contestOf(alone(), given)));
    return { programme, room: finder.room(programme, schoolPoint(finder.network.contest, school)) };
  });
}

/** Both layers for an area, what matters just outside it, the schools in it and the municipalities whose label point is. Every record has been located, so no outlines are needed. */
export function* areaFiguresOf(
  register: Register,
  question: Question,
  area: Area,
  ground: Ground,
): Steps<AreaFigures & { readonly schools: readonly number[]; readonly municipalities: readonly number[] }> {
  const isInside = insideOf(area, register.geography, () => NO_REGION);
  const figures = yield* analyseArea(register, question, isInside, labelPointOf(area, register.geography), ground);
  const { hasSchool } = membersOf(register, isInside);
  const municipalities = register.geography.regions.municipality.flatMap(({ lon, lat }, row) =>
    isInside(lon, lat, row) ? [row] : [],
  );
  return { ...figures, schools: [...(register.schools?.ids.keys() ?? [])].filter(hasSchool), municipalities };
}

/** Every programme the sector leads x every region of the question's level and, where one is given as text, an area; worst programme first. */
export function overviewOf(register: Register, question: Question, sector: string, areaText: string | null = null): Overview {
  const area = areaText === null ? null : knownArea(areaText, register.geography);
  const members =
    area &&
    membersOf(
      register,
      insideOf(area, register.geography, () => NO_REGION),
    );
  const rows = register.programmes.flatMap((programme, row) => (register.sectors[programme.sector] === sector ? [row] : []));
  const judged = rows.map((programme) => {
    const scope = scopeOf(register, {
      ...question,
      subject: { kind: 'programme', programme: register.programmes[programme]?.id ?? '', related: false },
    });
    const supply = supplyOf(scope);
    const own = members && balanceWithin(scope, supply, members);
    return { programme, areas: balancePerRegion(scope, supply, question.level), own };
  });
  const active = judged.filter(({ areas }) => areas.some((area) => area.verdict !== 'no-activity'));
  active.sort((a, b) => severity(b.areas) - severity(a.areas) || a.programme - b.programme);
  return {
    programmes: active.map(({ programme }) => programme),
    areas: active.map(({ areas }) => areas),
    own: area && active.flatMap(({ own }) => own ?? []),
  };
}

/** Every published total of the dataset through the same rule, beside what the ministers said. */
export function publishedOf(register: Register, reference: Reference, thresholds: Thresholds): readonly PublishedRow[] {
  return (register.regionalFigures ?? []).map((figure) => publishedRow(figure, register, reference, thresholds));
}

/** The radius curve and the competitors of one school. */
export function reachOf(register: Register, question: Question, school: number, maxKm: number = MAX_REACH_KM): SchoolReach {
  const scope = scopeOf(register, question);
  return schoolReach(scope, supplyOf(scope), school, maxKm);
}

/** First how many areas are short or have no workplaces at all, then the learners there beyond the places. */
function severity(areas: readonly AreaRow[]): number {
  const short = areas.filter(({ verdict }) => (STRICTNESS[verdict] ?? 0) >= (STRICTNESS.shortage ?? 0));
  const missing = short.reduce((sum, { enrolments, places }) => sum + Math.max(0, (enrolments ?? 0) - places), 0);
  return short.length + missing / (missing + 1);
}
