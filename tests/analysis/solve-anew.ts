import { contestAmong } from '../../src/analysis/contest';
import { maximumFlow, sumOf } from '../../src/analysis/max-flow';
import { networkOf } from '../../src/analysis/network';
import { withPossibleOffers } from '../../src/analysis/possible-offers';
import { scopeOf } from '../../src/analysis/scope';
import type { Ground } from '../../src/model/match';
import type { Question } from '../../src/model/question';
import type { Register } from '../../src/model/register';

/** Plain ways to what the analysis computes cleverly: every number by a maximum flow from nothing. */

export interface Solved {
  readonly learners: number;
  readonly placed: number;
}

/** The maximum flow of a register, perhaps without the offers of a school for a programme. */
export const solvedAnew = (
  register: Register,
  question: Question,
  ground: Ground,
  leaveOut?: readonly [school: number, programme: number],
): Solved => {
  const contest = contestAmong(scopeOf(register, question), ground.competitors, ground.given);
  const { offers } = register;
  const kept = contest.offers.filter(
    (row) => !leaveOut || offers?.school[row] !== leaveOut[0] || offers.programme[row] !== leaveOut[1],
  );
  const network = networkOf({ ...contest, offers: kept });
  const learners = sumOf(network.amount);
  return { learners, placed: learners - sumOf(maximumFlow(network).left) };
};

/** F − F without an offer. */
export const placedLastAnew = (
  register: Register,
  question: Question,
  ground: Ground,
  school: number,
  programme: number,
): number => solvedAnew(register, question, ground).placed - solvedAnew(register, question, ground, [school, programme]).placed;

/** Whether a school's learners of a programme, with so many more, would all be placed if nobody else were there. */
export const areAllPlacedAlone = (
  register: Register,
  question: Question,
  ground: Ground,
  school: number,
  programme: number,
  more: number,
): boolean => {
  const contest = contestAmong(scopeOf(register, question), ground.competitors, ground.given);
  const isOwn = (row: number, { offers }: Register) => offers?.school[row] === school && offers.programme[row] === programme;
  const alone = withPossibleOffers(contest, [{ school, programme }]);
  const network = networkOf({ ...alone, offers: alone.offers.filter((row) => isOwn(row, alone.register)) });
  const amount = network.amount.map((learners) => learners + more);
  return sumOf(maximumFlow({ ...network, amount }).left) === 0;
};
