import type { AreaRow } from '../model/answer';
import type { Competitors, Given, SharedRow } from '../model/match';
import type { Question } from '../model/question';
import type { Register } from '../model/register';
import type { IsInside } from './area';
import { balanceWithin, type Members } from './balance';
import { contestAmong } from './contest';
import type { Point } from './network';
import { distancesFrom, learnersPerSchool } from './reach';
import { type Scope, scopeOf } from './scope';
import { sharedWithin } from './shared';
import { type Supply, supplyOf } from './supply';

/** What lies just outside an area and still matters to it. */
export interface Nearby {
  /** Schools outside with a recognised workplace of the area within reach, and their learners; null when none is known. */
  readonly schools: number;
  readonly learners: number | null;
  /** Recognised workplaces outside within reach of a school of the area, and their places. */
  readonly workplaces: number;
  readonly places: number;
}

/** Both layers for any area, and what matters just outside it. */
export interface AreaAnswer {
  /** Rows in `Register.programmes` that take part. */
  readonly programmes: readonly number[];
  readonly row: AreaRow;
  readonly shared: SharedRow;
  readonly nearby: Nearby;
}

/** The schools and workplaces of a register that lie in an area: by their municipality where the area is a region, else by their point. */
export function membersOf({ schools, workplaces }: Register, isInside: IsInside): Members {
  const test = (table: Register['schools'] | Register['workplaces']) => (row: number) =>
    table !== null && isInside(table.lon[row] ?? Number.NaN, table.lat[row] ?? Number.NaN, table.municipality[row]);
  return { hasSchool: test(schools), hasWorkplace: test(workplaces) };
}

/** Answers a question for one area. `labelPoint` stands for an area that has no school. */
export function analyseArea(
  register: Register,
  question: Question,
  isInside: IsInside,
  labelPoint: Point | null,
  { competitors = 'question', given = 'nothing' }: { readonly competitors?: Competitors; readonly given?: Given } = {},
): AreaAnswer {
  const scope = scopeOf(register, question);
  const supply = supplyOf(scope);
  const members = membersOf(register, isInside);
  const row = balanceWithin(scope, supply, members);
  const shared = sharedWithin(scope, contestAmong(scope, competitors, given), row, members.hasSchool, labelPoint);
  return { programmes: scope.programmes, row, shared, nearby: nearbyOf(scope, supply, members) };
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
