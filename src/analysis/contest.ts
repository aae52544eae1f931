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
  const found = { school: [] as number[], programme: [] as number[], context: [] as number[], amount: [] as number[] };
  for (const key of Float64Array.from(learners.keys()).sort()) {
    const programme = key % width;
    for (const context of contextsOf(register, programme)) {
      found.school.push(Math.floor(key / width));
      found.programme.push(programme);
      found.context.push(context);
      found.amount.push(Math.max(0, (learners.get(key) ?? 0) - (placedAlready?.get(key) ?? 0)));
    }
  }
  return {
    school: Int32Array.from(found.school),
    programme: Int32Array.from(found.programme),
    context: Uint8Array.from(found.context),
    amount: Float64Array.from(found.amount),
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
export const programmeOfKey = (key: number): number => Math.floor(key / 3);

/** Recognitions for one programme as parallel columns, ascending by workplace, then context; those that agree in both are one. */
interface Recognised {
  readonly workplace: number[];
  readonly context: number[];
  /** Sum of their caps. */
  readonly cap: number[];
}

const NOTHING: Recognised = { workplace: [], context: [], cap: [] };

export function sitesOf(contest: Contest): Sites {
  const { register, programmes } = contest;
  const recognised = programmes.map((programme) => recognisedFor(contest, programme));
  const { workplace, indexOf, capacity } = placesOf(contest, recognised);
  const parent = [...workplace.keys()];
  const targets = new Map<number, Int32Array>();
  programmes.forEach((programme, at) => {
    const own = recognised[at] ?? NOTHING;
    const sites = own.workplace.map((row, i) => {
      const index = indexOf[row] ?? 0;
      if (own.cap[i] === Number.POSITIVE_INFINITY) return index;
      parent.push(index);
      return capacity.push(own.cap[i] ?? 0) - 1;
    });
    for (const context of contextsOf(register, programme)) {
      const open = context === 0 ? sites : sites.filter((_, i) => own.context[i] === 0 || own.context[i] === context);
      // An uncapped recognition for either context beside one for this context is the same way in.
      if (open.length > 0)
        targets.set(
          targetKey(programme, context),
          Int32Array.from(open).filter((site, i) => site !== open[i - 1]),
        );
    }
  });
  return { workplace, capacity: Float64Array.from(capacity), parent: Int32Array.from(parent), targets };
}

/** Workplaces with a recognition and their places; `indexOf` leads back from their rows. */
function placesOf(
  contest: Contest,
  recognised: readonly Recognised[],
): { readonly workplace: Int32Array; readonly indexOf: Int32Array; readonly capacity: number[] } {
  const { register, given } = contest;
  const caps = new Float64Array(register.workplaces?.ids.length ?? 0).fill(UNKNOWN);
  for (const { workplace, cap } of recognised) {
    for (let i = 0; i < workplace.length; i++) {
      const row = workplace[i] ?? 0;
      caps[row] = Math.max(0, caps[row] ?? 0) + (cap[i] ?? 0);
    }
  }
  const offered = placesPerWorkplace(register, contest.learnersPerMentor);
  const taken = given === 'agreements' ? learnersAtWorkplaces(contest) : null;
  const indexOf = new Int32Array(caps.length);
  const workplace: number[] = [];
  const capacity: number[] = [];
  for (let row = 0; row < caps.length; row++) {
    if (caps[row] === UNKNOWN) continue;
    indexOf[row] = workplace.push(row) - 1;
    capacity.push(Math.min(Math.max(0, (offered[row] ?? 0) - (taken?.get(row) ?? 0)), caps[row] ?? 0));
  }
  return { workplace: Int32Array.from(workplace), indexOf, capacity };
}

/** Valid recognitions of a programme. A programme with one context does not tell contexts apart. */
function recognisedFor(contest: Contest, programme: number): Recognised {
  const { register, days } = contest;
  const table = register.recognitions;
  const found: Recognised = { workplace: [], context: [], cap: [] };
  if (!table) return found;
  const twoContexts = register.programmes[programme]?.contexts === 2;
  const keyOf = (row: number) => (table.workplace[row] ?? 0) * 3 + (twoContexts ? (table.context[row] ?? 0) : 0);
  const rows = rowsOf(table.programme, programme).filter(
    (row) => (table.validFrom[row] ?? 0) <= days.lastDay && (table.validUntil[row] ?? 0) >= days.firstDay,
  );
  let last = UNKNOWN;
  for (const row of ascending(rows, keyOf)) {
    const places = table.places[row] ?? UNKNOWN;
    const cap = places === UNKNOWN ? Number.POSITIVE_INFINITY : places;
    const key = keyOf(row);
    if (key === last) {
      found.cap[found.cap.length - 1] = (found.cap.at(-1) ?? 0) + cap;
      continue;
    }
    last = key;
    found.workplace.push(table.workplace[row] ?? 0);
    found.context.push(twoContexts ? (table.context[row] ?? 0) : 0);
    found.cap.push(cap);
  }
  if (contest.given === 'agreements') occupyCaps(contest, programme, found);
  return found;
}

/** Rows by ascending whole keys. Tables often stand in that order already. */
function ascending(rows: Int32Array, keyOf: (row: number) => number): Int32Array {
  if (rows.every((row, i) => i === 0 || keyOf(rows[i - 1] ?? 0) <= keyOf(row))) return rows;
  const packed = Float64Array.from(rows, (row, i) => keyOf(row) * rows.length + i).sort();
  return Int32Array.from(packed, (each) => rows[each % rows.length] ?? 0);
}

/**
 * Running agreements use up caps. Their context is not known, so they count in each: as their learners need no place any more in either.
 */
function occupyCaps({ register, year }: Contest, programme: number, { workplace, cap }: Recognised): void {
  const table = register.agreements;
  if (!table) return;
  const running = new Map<number, number>();
  for (const row of rowsOf(table.programme, programme)) {
    const at = table.workplace[row] ?? 0;
    if (table.year[row] === year) running.set(at, (running.get(at) ?? 0) + (table.learners[row] ?? 0));
  }
  workplace.forEach((row, i) => {
    cap[i] = Math.max(0, (cap[i] ?? 0) - (running.get(row) ?? 0));
  });
}

/** Learners of any programme with an agreement this year, by workplace row. */
export function learnersAtWorkplaces({ register, year }: Contest): ReadonlyMap<number, number> {
  const table = register.agreements;
  const found = new Map<number, number>();
  table?.workplace.forEach((workplace, row) => {
    if (table.year[row] === year) found.set(workplace, (found.get(workplace) ?? 0) + (table.learners[row] ?? 0));
  });
  return found;
}
