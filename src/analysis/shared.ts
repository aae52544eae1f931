import type { Answer, AreaRow } from '../model/answer';
import { NO_REGION } from '../model/geography';
import { type SharedRow, type SharedSupply, WORKPLACE_STATUSES } from '../model/match';
import type { Contest } from './contest';
import { Judge } from './judge';
import { proofOf, workplaceStatus } from './match';
import { maximumFlow } from './max-flow';
import { EVERYTHING, type Members, membersOfRegion } from './members';
import { networkOf } from './network';
import type { Point } from './positions';
import { residualOf } from './residual';
import type { Scope } from './scope';
import { SharingTeller } from './sharing';
import type { Steps } from './steps';

/** The shared verdict of every area of an answer, in its order, and of everything together. */
export type SharedAreas = Pick<SharedSupply, 'areas' | 'total'>;
type Judged = Pick<Answer, 'areas' | 'total' | 'question' | 'workplaces'>;

/** Layer 2 per area alone. */
export function* sharedAreas(scope: Scope, contest: Contest, answer: Judged): Steps<SharedAreas> {
  const network = networkOf(contest);
  const flow = maximumFlow(network);
  const judge = new Judge(scope, network, flow, residualOf(network, flow), new SharingTeller(scope, network));
  return yield* judgeAreas(scope, judge, answer, 1);
}

/** The shared verdict of any area; `labelPoint` stands for one that has no school. */
export function sharedWithin(
  scope: Scope,
  contest: Contest,
  area: AreaRow,
  members: Members,
  labelPoint: Point | null,
): SharedRow {
  const network = networkOf(contest);
  const flow = maximumFlow(network);
  const judge = new Judge(scope, network, flow, residualOf(network, flow), new SharingTeller(scope, network));
  return judge.area(area, members, labelPoint);
}

/** Layer 2 as the screen shows it: the sum and its proof, areas, schools and workplaces. */
export function* sharedSupply(
  scope: Scope,
  contest: Contest,
  answer: Judged,
): Steps<Omit<SharedSupply, 'question' | 'ground' | 'answer'>> {
  const network = networkOf(contest);
  yield 0.05;
  const flow = maximumFlow(network);
  const residual = residualOf(network, flow);
  const judge = new Judge(scope, network, flow, residual, new SharingTeller(scope, network));
  const areas = yield* judgeAreas(scope, judge, answer, 0.5);
  const schools: SharedSupply['schools'][number][] = [];
  for (const [done, school] of judge.schools.entries()) {
    yield 0.5 + (0.5 * done) / judge.schools.length;
    schools.push(judge.school(school));
  }
  const siteOf = new Map(Array.from(network.sites.workplace, (row, site) => [row, site]));
  return {
    match: proofOf(network, flow, residual),
    ...areas,
    schools,
    workplaceStatus: Uint8Array.from(answer.workplaces.workplace, (row) =>
      WORKPLACE_STATUSES.indexOf(workplaceStatus(residual, siteOf.get(row) ?? 0)),
    ),
  };
}

/** Yields shares up to `upTo`. */
function* judgeAreas(scope: Scope, judge: Judge, { areas, total, question }: Judged, upTo: number): Steps<SharedAreas> {
  const { register } = scope;
  const regions = register.geography.regions[question.level];
  const rows: SharedRow[] = [];
  for (const area of areas) {
    yield (upTo * rows.length) / areas.length;
    const region = area.region ?? NO_REGION;
    rows.push(judge.area(area, membersOfRegion(register, question.level, region), regions[region] ?? null));
  }
  return { areas: rows, total: judge.area(total, EVERYTHING, null) };
}
