import type { Answer } from '../model/answer';
import { DEFAULT_GROUND, type Ground, type SharedSupply } from '../model/match';
import type { Question } from '../model/question';
import type { Register } from '../model/register';
import { balanceOfAll, balancePerRegion } from './balance';
import { contestAmong } from './contest';
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
