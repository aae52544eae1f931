import type { Answer, AreaRow } from '../../model/answer';
import { knowsSupply, type Register } from '../../model/register';
import { type Balance, type Flag, isShortage, VERDICTS, type Verdict } from '../../model/verdict';
import type { JudgedArea } from './judged';

/** Higher is more serious; `unknown` comes last. */
export function severityOf(verdict: Verdict): number {
  return VERDICTS.length - VERDICTS.indexOf(verdict);
}

/**
 * Places minus learners. Learners of two-context programmes need a place in each context, so there the smallest of the three differences
 * counts, as the largest of the three quotients does in the verdict. Null when learners are unknown.
 */
export function differenceOf({ learners, twoContextLearners, places, placesContext1, placesContext2 }: Balance): number | null {
  if (learners === null) return null;
  const overall = places - learners - twoContextLearners;
  if (twoContextLearners === 0) return overall;
  return Math.min(overall, placesContext1 - twoContextLearners, placesContext2 - twoContextLearners);
}

/** Most serious verdict first, then most learners without a place, the smallest difference, the order of the regions. */
export function bySeverity(areas: readonly JudgedArea[]): readonly JudgedArea[] {
  const difference = ({ area }: JudgedArea) => differenceOf(area.balance) ?? Number.POSITIVE_INFINITY;
  const without = ({ shared, leads }: JudgedArea) => (leads === 'shared' ? (shared?.mostUnplaced ?? 0) : 0);
  return areas
    .map((row) => ({ row, severity: severityOf(row.verdict), without: without(row), difference: difference(row) }))
    .sort((a, b) => b.severity - a.severity || b.without - a.without || compare(a.difference, b.difference))
    .map(({ row }) => row);
}

/** Infinities compare as equal. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** The rows a table shows: every region, and what lies outside only when it holds anything. */
export function shownAreas(areas: readonly JudgedArea[]): readonly JudgedArea[] {
  return areas.filter(({ area: { region, schools, workplaces } }) => region !== null || schools > 0 || workplaces > 0);
}

/** What the one sentence says; the words stand in the text tables. */
export type Headline =
  | { readonly kind: 'area'; readonly area: AreaRow; readonly difference: number | null }
  /** Some areas are short; `missing` is null when the largest shortage is one of quotient only. */
  | { readonly kind: 'short'; readonly short: number; readonly worst: AreaRow; readonly missing: number | null }
  | { readonly kind: 'tight'; readonly tight: number; readonly worst: AreaRow }
  | { readonly kind: 'enough'; readonly places: number; readonly learners: number }
  | { readonly kind: 'nobody'; readonly places: number }
  | { readonly kind: 'no-offer'; readonly places: number }
  | { readonly kind: 'unknown'; readonly places: number; readonly workplaces: number }
  | { readonly kind: 'no-supply'; readonly learners: number }
  | { readonly kind: 'empty' };

/** The sentence about one area, or with none about everything together. */
export function headlineOf(answer: Answer, selected: AreaRow | null): Headline {
  if (selected) return { kind: 'area', area: selected, difference: differenceOf(selected.balance) };
  const { total } = answer;
  const { learners, places, hasOffer } = total.balance;
  if (total.verdict === 'unknown' && learners !== null) return { kind: 'no-supply', learners };
  if (places === 0 && !learners) return { kind: 'empty' };
  const short = answer.areas.filter(({ verdict }) => isShortage(verdict));
  const worst = leastDifference(short);
  if (worst) return { kind: 'short', short: short.length, worst, missing: missingOf(worst) };
  if (learners === null)
    return hasOffer ? { kind: 'unknown', places, workplaces: total.workplaces } : { kind: 'no-offer', places };
  if (learners === 0) return hasOffer ? { kind: 'nobody', places } : { kind: 'no-offer', places };
  const tight = answer.areas.filter(({ verdict }) => verdict === 'tight');
  const tightest = leastDifference(tight);
  if (tightest) return { kind: 'tight', tight: tight.length, worst: tightest };
  return { kind: 'enough', places, learners };
}

function leastDifference(areas: readonly AreaRow[]): AreaRow | null {
  const known = areas.map((area) => ({ area, difference: differenceOf(area.balance) ?? Number.POSITIVE_INFINITY }));
  const first = known[0];
  if (!first) return null;
  return known.reduce((least, next) => (next.difference < least.difference ? next : least), first).area;
}

function missingOf(area: AreaRow): number | null {
  const difference = differenceOf(area.balance);
  return difference !== null && difference < 0 ? -difference : null;
}

/** What would help where an answer holds nobody: school years with an offer, related programmes with one this year. */
export interface Help {
  readonly years: readonly string[];
  readonly relatedProgrammes: number;
  readonly otherSchoolKinds: boolean;
}

/** Null when somebody offers what is asked. */
export function helpFor(register: Register, answer: Answer): Help | null {
  if (answer.total.balance.hasOffer || (answer.total.enrolments ?? 0) > 0) return null;
  const { offers, years, programmes } = register;
  const { subject, year, schoolKinds } = answer.question;
  const asked = new Set(answer.programmes);
  const families = new Set(answer.programmes.map((row) => programmes[row]?.family ?? '').filter((family) => family !== ''));
  const yearRow = years.indexOf(year);
  const yearsFound = new Set<number>();
  const relatedFound = new Set<number>();
  offers?.programme.forEach((programme, row) => {
    const offerYear = offers.year[row] ?? -1;
    if (asked.has(programme)) yearsFound.add(offerYear);
    else if (offerYear === yearRow && families.has(programmes[programme]?.family ?? '')) relatedFound.add(programme);
  });
  return {
    years: years.filter((_, row) => row !== yearRow && yearsFound.has(row)),
    relatedProgrammes: subject.kind === 'programme' && !subject.related ? relatedFound.size : 0,
    otherSchoolKinds: schoolKinds.length > 0 && yearsFound.has(yearRow),
  };
}

/** A figure of an area; null where the table that it counts is not there. */
export function figureOf(register: Register, area: AreaRow, key: FigureKey): number | null {
  const isOfSupply = key === 'workplaces' || key === 'recognitions' || key === 'places';
  return isOfSupply && !knowsSupply(register) ? null : area[key];
}
export type FigureKey = 'schools' | 'workplaces' | 'recognitions' | 'places' | 'enrolments' | 'agreements';

/** Flags worth reading: `fragile` says something only where one learner or place makes or ends a possible shortage. */
export function tellingFlags({ flags, turns, verdict }: Pick<AreaRow, 'flags' | 'turns' | 'verdict'>): readonly Flag[] {
  const isAtEdge = turns.some(({ amount, verdict: next }) => Math.abs(amount) === 1 && isShortage(next) !== isShortage(verdict));
  return isAtEdge ? flags : flags.filter((flag) => flag !== 'fragile');
}
