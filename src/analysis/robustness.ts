import type { Answer, AreaRow } from '../model/answer';
import { DEFAULT_GROUND, type Ground } from '../model/match';
import type { Question } from '../model/question';
import { type Register, UNKNOWN } from '../model/register';
import { type Beyond, ROBUSTNESS_CHECKS, type Robustness, type RobustnessCheck, TRIED_REACHES_KM } from '../model/robustness';
import type { Verdict } from '../model/verdict';
import { analyse } from './analyse';
import { balanceWithin, isDoubtful } from './balance';
import { contestAmong } from './contest';
import { type Members, membersOfRegion } from './members';
import { type Scope, scopeOf } from './scope';
import { sharedAreas } from './shared';
import { part, type Steps } from './steps';
import { type Supply, supplyOf } from './supply';
import { changed, verdictOf } from './verdict';

const NOBODY_TELLS: Beyond = { ofSchool: () => null, ofWorkplace: () => null };

/** Of three quarters on. */
const FAIR = 0.75;
const SURE_OF_NOTHING: readonly Verdict[] = ['unknown', 'no-activity'];

/**
 * How sure the verdict of every area of a question is, in the order of its answer: the shared verdict at other reaches, and the count with one
 * learner or place less or more and with doubtful records moved.
 */
export function* robustnessOf(
  register: Register,
  question: Question,
  ground: Partial<Ground> = {},
  beyond: Beyond = NOBODY_TELLS,
): Steps<readonly Robustness[]> {
  const scope = scopeOf(register, question);
  const supply = supplyOf(scope);
  const answer = analyse(register, question);
  const reaches = [scope.reachKm, ...TRIED_REACHES_KM];
  const shared: (readonly Verdict[])[] = [];
  for (const [nth, reachKm] of reaches.entries()) {
    const at = nth / reaches.length;
    const known = shared[reaches.indexOf(reachKm)];
    shared.push(known ?? (yield* part(sharedVerdicts(register, { ...question, reachKm }, ground), at, at + 1 / reaches.length)));
  }
  return answer.areas.map((area, i) => {
    const checks: Robustness['checks'][number][] = [];
    const now = shared[0]?.[i] ?? 'unknown';
    for (const [nth, km] of TRIED_REACHES_KM.entries()) {
      const verdict = shared[nth + 1]?.[i] ?? 'unknown';
      checks.push({ check: `reach-${km}`, verdict, holds: verdict === now });
    }
    const trials = [...singleChanges(answer, area), ...doubtfulMoved(scope, supply, area, beyond)];
    for (const [check, verdict] of trials) checks.push({ check, verdict, holds: verdict === area.verdict });
    return judged(area, now, checks);
  });
}

function* sharedVerdicts(register: Register, question: Question, ground: Partial<Ground>): Steps<readonly Verdict[]> {
  const { competitors, given } = { ...DEFAULT_GROUND, ...ground };
  const scope = scopeOf(register, question);
  const contest = contestAmong(scope, competitors, given);
  const { areas } = yield* sharedAreas(scope, contest, analyse(register, question));
  return areas.map(({ verdict }) => verdict);
}

type Trial = readonly [RobustnessCheck, Verdict];

/** The count with one learner or place less or more; nobody less than none. */
function singleChanges({ question }: Answer, { balance }: AreaRow): readonly Trial[] {
  const { thresholds } = question;
  if (balance.learners === null) return [];
  const after = (of: 'learners' | 'places', amount: number) => verdictOf(changed(balance, of, amount), thresholds);
  return [
    ...(balance.learners > 0 ? [['learner-less', after('learners', -1)] as const] : []),
    ['learner-more', after('learners', 1)],
    ...(balance.places > 0 ? [['place-less', after('places', -1)] as const] : []),
    ['place-more', after('places', 1)],
  ];
}

/** The count without the doubtful records of an area, and with those of others that may lie in it. */
function doubtfulMoved(scope: Scope, supply: Supply, { region }: AreaRow, beyond: Beyond): readonly Trial[] {
  const { register, question, offers } = scope;
  const { schools, workplaces } = register;
  const own = membersOfRegion(register, question.level, region ?? UNKNOWN);
  const isSchoolDoubtful = (row: number) => isDoubtful(schools?.borderM[row]);
  const isWorkplaceDoubtful = (row: number) => isDoubtful(workplaces?.borderM[row]);
  const without: Members = {
    hasSchool: (row) => own.hasSchool(row) && !(isSchoolDoubtful(row) && beyond.ofSchool(row) !== region),
    hasWorkplace: (row) => own.hasWorkplace(row) && !(isWorkplaceDoubtful(row) && beyond.ofWorkplace(row) !== region),
  };
  const withOthers: Members = {
    hasSchool: (row) => own.hasSchool(row) || (isSchoolDoubtful(row) && region !== null && beyond.ofSchool(row) === region),
    hasWorkplace: (row) =>
      own.hasWorkplace(row) || (isWorkplaceDoubtful(row) && region !== null && beyond.ofWorkplace(row) === region),
  };
  const takesPart = (row: number) => register.offers?.school[row] ?? UNKNOWN;
  const differs = (other: Members) =>
    offers.some((row) => other.hasSchool(takesPart(row)) !== own.hasSchool(takesPart(row))) ||
    supply.workplace.some((row) => other.hasWorkplace(row) !== own.hasWorkplace(row));
  const trial = (check: RobustnessCheck, members: Members): readonly Trial[] =>
    differs(members) ? [[check, balanceWithin(scope, supply, members).verdict]] : [];
  return [...trial('doubtful-out', without), ...trial('doubtful-in', withOthers)];
}

function judged({ region, verdict, places, enrolments }: AreaRow, shared: Verdict, found: Robustness['checks']): Robustness {
  const isNothing = SURE_OF_NOTHING.includes(verdict) || (places === 0 && !enrolments);
  const checks = ROBUSTNESS_CHECKS.flatMap((name) => found.filter(({ check }) => check === name));
  const held = checks.filter(({ holds }) => holds).length;
  const share = held / checks.length;
  return {
    region,
    verdict,
    shared,
    checks,
    held,
    of: checks.length,
    word: isNothing ? null : share === 1 ? 'firm' : share >= FAIR ? 'fair' : 'shaky',
  };
}
