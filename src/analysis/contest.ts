import type { Competitors, Given, WorkplaceContext } from '../model/match';
import { DEFAULT_REACH_KM, type Question } from '../model/question';
import { type Register, UNKNOWN } from '../model/register';
import { daysOf, type SchoolYearDays } from '../model/school-year';
import { placesPerWorkplace } from './places';
import { rowsOf } from './rows-by-programme';
import { type Scope, schoolFilter } from './scope';

/** Who and what takes part in layer 2. */
export interface Contest {
  readonly register: Register;
  /** Rows, ascending. */
  readonly programmes: readonly number[];
  /** Rows of the offers that count. */
  readonly offers: readonly number[];
  readonly year: number;
  readonly days: SchoolYearDays;
  /** Reach of every programme; null = each its own. */
  readonly reachKm: number | null;
  readonly learnersPerMentor: Question['learnersPerMentor'];
  readonly given: Given;
}

/** The programmes of a question among themselves, at the question's reach. */
export function contestOf(scope: Scope, given: Given = 'nothing'): Contest {
  const { register, programmes, offers, year, days, reachKm, question } = scope;
  return { register, programmes, offers, year, days, reachKm, learnersPerMentor: question.learnersPerMentor, given };
}

/** All programmes together; without a reach in the question each has its own. Throws RangeError on a broken school year. */
export function contestOfAll(
  register: Register,
  question: Omit<Question, 'subject' | 'level'>,
  given: Given = 'nothing',
): Contest {
  const days = daysOf(question.year);
  if (!days) throw new RangeError(`not a school year: ${question.year}`);
  const year = register.years.indexOf(question.year);
  const takesPart = schoolFilter(register, question.schoolKinds);
  const offers: number[] = [];
  register.offers?.year.forEach((offerYear, row) => {
    if (offerYear === year && takesPart(register.offers?.school[row] ?? UNKNOWN)) offers.push(row);
  });
  const { reachKm, learnersPerMentor } = question;
  return { register, programmes: [...register.programmes.keys()], offers, year, days, reachKm, learnersPerMentor, given };
}

/** The contest a question is asked in. */
export function contestAmong(scope: Scope, competitors: Competitors, given: Given): Contest {
  return competitors === 'all' ? contestOfAll(scope.register, scope.question, given) : contestOf(scope, given);
}

/** How far learners of a programme may travel. */
export function reachKmOf(contest: Contest, programme: number): number {
  return contest.reachKm ?? contest.register.programmes[programme]?.reachKm ?? DEFAULT_REACH_KM;
}

export const contextsOf = (register: Register, programme: number): readonly WorkplaceContext[] =>
  register.programmes[programme]?.contexts === 2 ? [1, 2] : [0];

/** Offers as the network knows them: one per school, programme and context, in that order; unknown enrolments count nobody. */
export interface Demands {
  readonly school: Int32Array;
  readonly programme: Int32Array;
  readonly context: Uint8Array;
  readonly amount: Float64Array;
}

export function demandsOf(contest: Contest): Demands {
  const { register, offers } = contest;
  const table = register.offers;
  const placedAlready = contest.given === 'agreements' ? learnersWithAgreement(contest) : null;
  const width = register.programmes.length;
  const learners = new Map<number, number>();
  for (const row of offers) {
    const key = (table?.school[row] ?? 0) * width + (table?.programme[row] ?? 0);
    learners.set(key, (learners.get(key) ?? 0) + Math.max(0, table?.enrolments[row] ?? 0));
  }
  const rows = [...learners]
    .sort(([a], [b]) => a - b)
    .flatMap(([key, count]) => {
      const programme = key % width;
      const amount = Math.max(0, count - (placedAlready?.get(key) ?? 0));
      return contextsOf(register, programme).map((context) => ({ school: Math.floor(key / width), programme, context, amount }));
    });
  return {
    school: Int32Array.from(rows, (row) => row.school),
    programme: Int32Array.from(rows, (row) => row.programme),
    context: Uint8Array.from(rows, (row) => row.context),
    amount: Float64Array.from(rows, (row) => row.amount),
  };
}

/** Learners of the year who have an agreement, by school x programme as in `demandsOf`. */
function learnersWithAgreement({ register, year }: Contest): ReadonlyMap<number, number> {
  const table = register.agreements;
  const width = register.programmes.length;
  const found = new Map<number, number>();
  table?.school.forEach((school, row) => {
    if (school === UNKNOWN || table.year[row] !== year) return;
    const key = school * width + (table.programme[row] ?? 0);
    found.set(key, (found.get(key) ?? 0) + (table.learners[row] ?? 0));
  });
  return found;
}

/** Where learners may go: workplaces with a valid recognition, and in front of some a recognition with a cap of its own. */
export interface Sites {
  /** Rows of the workplaces, ascending; they are sites 0.. in this order. */
  readonly workplace: Int32Array;
  /** Per site: places for the question; for capped recognitions, which follow the workplaces, the cap. */
  readonly capacity: Float64Array;
  readonly parent: Int32Array;
  /** Sites that a learner of a programme may go to, by `targetKey`. */
  readonly targets: ReadonlyMap<number, Int32Array>;
}

export const targetKey = (programme: number, context: number): number => programme * 3 + context;

/** One recognition: those for one workplace, programme and context taken together. */
interface Recognition {
  readonly programme: number;
  readonly context: number;
  readonly workplace: number;
  cap: number;
}

export function sitesOf(contest: Contest): Sites {
  const { register, given } = contest;
  const recognitions = contest.programmes.flatMap((programme) => recognitionsFor(contest, programme));
  const workplace = Int32Array.from(new Set(recognitions.map((row) => row.workplace))).sort();
  const indexOf = new Map(Array.from(workplace, (row, index) => [row, index]));
  const capSums = new Float64Array(workplace.length);
  for (const row of recognitions)
    capSums[indexOf.get(row.workplace) ?? 0] = (capSums[indexOf.get(row.workplace) ?? 0] ?? 0) + row.cap;
  const offered = placesPerWorkplace(register, contest.learnersPerMentor);
  const taken = given === 'agreements' ? learnersAtWorkplaces(contest) : null;
  const capacity = Array.from(workplace, (row, i) =>
    Math.min(Math.max(0, (offered[row] ?? 0) - (taken?.get(row) ?? 0)), capSums[i] ?? 0),
  );
  const parent = [...workplace.keys()];
  const targets = new Map<number, number[]>();
  for (const row of recognitions) {
    const index = indexOf.get(row.workplace) ?? 0;
    const isCapped = row.cap !== Number.POSITIVE_INFINITY;
    const site = isCapped ? capacity.push(row.cap) - 1 : index;
    if (isCapped) parent.push(index);
    for (const context of contextsOf(register, row.programme)) {
      if (context !== 0 && row.context !== 0 && row.context !== context) continue;
      const key = targetKey(row.programme, context);
      const known = targets.get(key);
      if (known === undefined) targets.set(key, [site]);
      // An uncapped recognition for either context beside one for this context is the same way in.
      else if (known.at(-1) !== site) known.push(site);
    }
  }
  return {
    workplace,
    capacity: Float64Array.from(capacity),
    parent: Int32Array.from(parent),
    targets: new Map([...targets].map(([key, sites]) => [key, Int32Array.from(sites)])),
  };
}

/** Valid recognitions of a programme by workplace and context. A programme with one context does not tell contexts apart. */
function recognitionsFor(contest: Contest, programme: number): readonly Recognition[] {
  const { register, days } = contest;
  const table = register.recognitions;
  if (!table) return [];
  const found = new Map<number, Recognition>();
  const twoContexts = register.programmes[programme]?.contexts === 2;
  for (const row of rowsOf(table.programme, programme)) {
    if ((table.validFrom[row] ?? 0) > days.lastDay || (table.validUntil[row] ?? 0) < days.firstDay) continue;
    const workplace = table.workplace[row] ?? 0;
    const context = twoContexts ? (table.context[row] ?? 0) : 0;
    const places = table.places[row] ?? UNKNOWN;
    const cap = places === UNKNOWN ? Number.POSITIVE_INFINITY : places;
    const known = found.get(workplace * 3 + context);
    if (known) known.cap += cap;
    else found.set(workplace * 3 + context, { programme, context, workplace, cap });
  }
  const rows = [...found].sort(([a], [b]) => a - b).map(([, row]) => row);
  if (contest.given === 'agreements') occupyCaps(contest, programme, rows);
  return rows;
}

/**
 * Running agreements use up caps. Their context is not known, so they count in each: as their learners need no place any more in either.
 */
function occupyCaps({ register, year }: Contest, programme: number, recognitions: readonly Recognition[]): void {
  const table = register.agreements;
  if (!table) return;
  const running = new Map<number, number>();
  for (const row of rowsOf(table.programme, programme)) {
    const workplace = table.workplace[row] ?? 0;
    if (table.year[row] === year) running.set(workplace, (running.get(workplace) ?? 0) + (table.learners[row] ?? 0));
  }
  for (const recognition of recognitions) {
    recognition.cap = Math.max(0, recognition.cap - (running.get(recognition.workplace) ?? 0));
  }
}

/** Learners of any programme with an agreement this year, by workplace row. */
function learnersAtWorkplaces({ register, year }: Contest): ReadonlyMap<number, number> {
  const table = register.agreements;
  const found = new Map<number, number>();
  table?.workplace.forEach((workplace, row) => {
    if (table.year[row] === year) found.set(workplace, (found.get(workplace) ?? 0) + (table.learners[row] ?? 0));
  });
  return found;
}
