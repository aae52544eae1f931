import type { Answer, AreaRow, Overview, PublishedRow, SchoolReach } from '../model/answer';
import { DEFAULT_GROUND, type Ground, type SharedSupply } from '../model/match';
import { MAX_REACH_KM, type Question } from '../model/question';
import type { Reference } from '../model/reference';
import type { Register } from '../model/register';
import { STRICTNESS, type Thresholds } from '../model/verdict';
import { balanceOfAll, balancePerRegion } from './balance';
import { contestAmong } from './contest';
import { publishedRow } from './published';
import { schoolReach } from './reach';
import { schoolRows } from './school-rows';
import { scopeOf } from './scope';
import { type SharedAreas, sharedAreas, sharedSupply } from './shared';
import { finish, type Steps } from './steps';
import { supplyOf } from './supply';

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

/** The radius curve and the competitors of one school. */
export function reachOf(register: Register, question: Question, school: number, maxKm: number = MAX_REACH_KM): SchoolReach {
  const scope = scopeOf(register, question);
  return schoolReach(scope, supplyOf(scope), school, maxKm);
}

/** Layer 2 per area: the shared verdict of every area of an answer, in its order, and of everything together. */
export function sharedOf(register: Register, answer: Answer, ground: Partial<Ground> = {}): SharedAreas {
  const { competitors, given } = { ...DEFAULT_GROUND, ...ground };
  const scope = scopeOf(register, answer.question);
  return finish(sharedAreas(scope, contestAmong(scope, competitors, given), answer));
}

/** Layer 2 as the screen asks for it: the whole question, every area of its level, every school and workplace. */
export function* sharedSupplyOf(register: Register, question: Question, ground: Ground): Steps<SharedSupply> {
  const scope = scopeOf(register, question);
  const contest = contestAmong(scope, ground.competitors, ground.given);
  const answer = analyse(register, question);
  return { question, ground, answer, ...(yield* sharedSupply(scope, contest, answer)) };
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
