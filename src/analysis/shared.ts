import type { Answer } from '../model/answer';
import { NO_REGION } from '../model/geography';
import { type SharedRow, type SharedSupply, WORKPLACE_STATUSES } from '../model/match';
import type { Contest } from './contest';
import { Judge } from './judge';
import { maximumFlowSteps } from './max-flow';
import { EVERYTHING, membersOfRegion } from './members';
import { networkOf } from './network';
import { proofOf, workplaceStatus } from './proof';
import { residualOf } from './residual';
import type { Scope } from './scope';
import { SharingTeller } from './sharing';
import { part, type Steps } from './steps';

/** The shared verdict of every area of an answer, in its order, and of everything together. */
export type SharedAreas = Pick<SharedSupply, 'areas' | 'total'>;
type Judged = Pick<Answer, 'areas' | 'total' | 'question' | 'workplaces'>;

/** Layer 2 per area alone. */
export function* sharedAreas(scope: Scope, contest: Contest, answer: Judged): Steps<SharedAreas> {
  const network = networkOf(contest);
  const flow = yield* part(maximumFlowSteps(network), 0, 0.1);
  const judge = new Judge(scope, network, flow, residualOf(network, flow), new SharingTeller(scope, network));
  return yield* part(judgeAreas(scope, judge, answer), 0.1, 1);
}

/** Layer 2 as the screen shows it: the sum and its proof, areas, schools and workplaces. */
export function* sharedSupply(
  scope: Scope,
  contest: Contest,
  answer: Judged,
): Steps<Omit<SharedSupply, 'question' | 'ground' | 'answer'>> {
  const network = networkOf(contest);
  const flow = yield* part(maximumFlowSteps(network), 0, 0.1);
  const residual = residualOf(network, flow);
  const judge = new Judge(scope, network, flow, residual, new SharingTeller(scope, network));
  const areas = yield* part(judgeAreas(scope, judge, answer), 0.1, 0.6);
  const schools: SharedSupply['schools'][number][] = [];
  for (const [done, school] of judge.schools.entries()) {
    yield 0.6 + (0.4 * done) / judge.schools.length;
    schools.push(
      yield* part(
        judge.school(school),
        0.6 + (0.4 * done) / judge.schools.length,
        0.6 + (0.4 * (done + 1)) / judge.schools.length,
      ),
    );
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

/** Shared verdicts of the areas of an answer by a judge that has been made. */
export function* judgeAreas(scope: Scope, judge: Judge, { areas, total, question }: Judged): Steps<SharedAreas> {
  const { register } = scope;
  const regions = register.geography.regions[question.level];
  const rows: SharedRow[] = [];
  for (const area of areas) {
    const region = area.region ?? NO_REGION;
    const members = membersOfRegion(register, question.level, region);
    const done = rows.length / (areas.length + 1);
    rows.push(yield* part(judge.area(area, members, regions[region] ?? null), done, done + 1 / (areas.length + 1)));
  }
  return {
    areas: rows,
    total: yield* part(judge.area(total, EVERYTHING, null), areas.length / (areas.length + 1), 1),
  };
}
