import type { AreaRow } from '../model/answer';
import { FLAGS, type Flag, type Turn } from '../model/verdict';

/** From this many learners on a verdict no longer rests on few. */
const FEW_LEARNERS_BELOW = 5;

/** The figures that flags look at; null is unknown. */
export type FlagFigures = Pick<AreaRow, 'recognitions' | 'places' | 'enrolments' | 'agreements'>;

/** Flags that follow from figures alone, so that a published row without points gets the same ones. */
export function figureFlags(figures: FlagFigures, turns: readonly Turn[]): readonly Flag[] {
  const { recognitions, places, enrolments: learners, agreements } = figures;
  if (learners === null) return [];
  const flags: Flag[] = [];
  if (agreements !== null && agreements > learners) flags.push('inflow');
  if (learners > places && places > 0 && !(agreements !== null && agreements >= learners)) flags.push('outflow');
  if (recognitions >= 1 && recognitions <= 4 && learners === 0) flags.push('niche');
  if (recognitions < learners && learners <= places) flags.push('several-per-mentor');
  if (learners > 0 && learners < FEW_LEARNERS_BELOW && places > 0) flags.push('few');
  if (turns.some((turn) => Math.abs(turn.amount) === 1)) flags.push('fragile');
  return flags;
}

/** The flags once each, in the order of FLAGS. */
export function inOrder(flags: Iterable<Flag>): readonly Flag[] {
  const raised = new Set(flags);
  return FLAGS.filter((flag) => raised.has(flag));
}
