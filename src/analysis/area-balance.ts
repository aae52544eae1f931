import type { AreaRow } from '../model/answer';
import type { AreaFigures, Nearby } from '../model/area-answer';
import { DEFAULT_GROUND, type Ground, type SharedRow } from '../model/match';
import type { Question } from '../model/question';
import type { Register } from '../model/register';
import type { IsInside } from './area';
import { balanceWithin } from './balance';
import { type Contest, contestAmong } from './contest';
import { Judge } from './judge';
import { maximumFlowSteps } from './max-flow';
import { type Members, membersOf } from './members';
import { networkOf } from './network';
import type { Point } from './positions';
import { distancesFrom, learnersPerSchool } from './reach';
import { residualOf } from './residual';
import { type Scope, scopeOf } from './scope';
import { SharingTeller } from './sharing';
import { part, type Steps } from './steps';
import { type Supply, supplyOf } from './supply';

/** Answers a question for one area. `labelPoint` stands for an area that has no school. */
export function* analyseArea(
  register: Register,
  question: Question,
  isInside: IsInside,
  labelPoint: Point | null,
  ground: Partial<Ground> = {},
): Steps<AreaFigures> {
  const { competitors, given } = { ...DEFAULT_GROUND, ...ground };
  const scope = scopeOf(register, question);
  const supply = supplyOf(scope);
  const members = membersOf(register, isInside);
  const row = balanceWithin(scope, supply, members);
  const shared = yield* sharedWithin(scope, contestAmong(scope, competitors, given), row, members, labelPoint);
  return { programmes: scope.programmes, reachKm: scope.reachKm, row, shared, nearby: nearbyOf(scope, supply, members) };
}

/** The shared verdict of any area; `labelPoint` stands for one that has no school. */
function* sharedWithin(
  scope: Scope,
  contest: Contest,
  area: AreaRow,
  members: Members,
  labelPoint: Point | null,
): Steps<SharedRow> {
  const network = networkOf(contest);
  const flow = yield* part(maximumFlowSteps(network), 0, 0.5);
  const judge = new Judge(scope, network, flow, residualOf(network, flow), new SharingTeller(scope, network));
  return yield* part(judge.area(area, members, labelPoint), 0.5, 1);
}

function nearbyOf(scope: Scope, supply: Supply, members: Members): Nearby {
  const isInside = Array.from(supply.workplace, (workplace) => members.hasWorkplace(workplace));
  const isReached = new Uint8Array(supply.workplace.length);
  const outside: (number | null)[] = [];
  for (const [school, { learners }] of learnersPerSchool(scope)) {
    const km = distancesFrom(scope, supply, school);
    if (!members.hasSchool(school)) {
      if (km.some((distance, i) => isInside[i] === true && distance <= scope.reachKm)) outside.push(learners);
      continue;
    }
    km.forEach((distance, i) => {
      if (isInside[i] !== true && distance <= scope.reachKm) isReached[i] = 1;
    });
  }
  const known = outside.filter((learners) => learners !== null);
  return {
    schools: outside.length,
    learners: outside.length > 0 && known.length === 0 ? null : known.reduce((sum, learners) => sum + learners, 0),
    workplaces: isReached.reduce((sum, reached) => sum + reached, 0),
    places: supply.places.reduce((sum, places, i) => sum + (isReached[i] === 1 ? places : 0), 0),
  };
}
