import type { PublishedRow } from '../model/answer';
import type { Reference } from '../model/reference';
import type { RegionalFigure, Register } from '../model/register';
import type { Balance, Flag, Thresholds } from '../model/verdict';
import { figureFlags, inOrder } from './flags';
import { turnsOf, verdictOf } from './verdict';

/**
 * One published total through the same rule: places are recognitions times the learners per mentor of the programme's own sector, and a
 * printed row counts as an offer. "Some recognitions, number not printed" is `unused` when nobody is enrolled, else `unknown`.
 */
export function publishedRow(
  figure: RegionalFigure,
  register: Register,
  reference: Reference,
  thresholds: Thresholds,
): PublishedRow {
  const { region, programme, year, recognitions, enrolments, agreements } = figure;
  const about = register.programmes[programme];
  const learnersPerMentor = reference.learnersPerMentor[register.sectors[about?.sector ?? -1] ?? ''] ?? 1;
  const judged = judge(figure, learnersPerMentor, about?.contexts ?? 1, thresholds);
  const minister = reference.ministerVerdicts.find(
    (said) => said.region === region && said.programme === about?.id && said.year === year,
  );
  const word = reference.ministerWords.find((known) => known.word === minister?.word);
  return {
    region,
    programme,
    year,
    recognitions,
    enrolments,
    agreements,
    learnersPerMentor,
    minister: minister?.word ?? null,
    ...judged,
    agrees: word ? word.verdicts.includes(judged.verdict) && word.flags.every((flag) => judged.flags.includes(flag)) : null,
  };
}

function judge(
  { recognitions, enrolments, agreements }: RegionalFigure,
  learnersPerMentor: number,
  contexts: 1 | 2,
  thresholds: Thresholds,
): Pick<PublishedRow, 'verdict' | 'flags'> {
  const contextFlags: readonly Flag[] = contexts === 2 ? ['two-contexts'] : [];
  if (recognitions === null) {
    const inflow: readonly Flag[] = agreements !== null && enrolments !== null && agreements > enrolments ? ['inflow'] : [];
    return { verdict: enrolments === 0 ? 'unused' : 'unknown', flags: inOrder([...inflow, ...contextFlags]) };
  }
  const places = recognitions * learnersPerMentor;
  const balance: Balance = {
    learners: enrolments,
    twoContextLearners: contexts === 2 ? (enrolments ?? 0) : 0,
    places,
    placesContext1: places,
    placesContext2: places,
    hasOffer: true,
    contexts,
  };
  const flags = figureFlags({ recognitions, places, enrolments, agreements }, turnsOf(balance, thresholds));
  return { verdict: verdictOf(balance, thresholds), flags: inOrder([...flags, ...contextFlags]) };
}
