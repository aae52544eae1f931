import { WORKPLACE_STATES, type WorkplaceState } from '../model/answer';
import { type Agreements, type Register, UNKNOWN } from '../model/register';
import { yearBefore } from '../model/school-year';
import { placesPerWorkplace } from './places';
import { rowsOf } from './rows-by-programme';
import type { Scope } from './scope';

/** Recognised workplaces of a question as parallel columns, ascending by workplace row. */
export interface Supply {
  readonly workplace: Int32Array;
  /** Places for the question, and those that can serve each context of its two-context programmes. */
  readonly places: Float64Array;
  readonly placesContext1: Float64Array;
  readonly placesContext2: Float64Array;
  readonly recognitions: Int32Array;
  /** Recognitions that end before the next school year. */
  readonly ending: Int32Array;
  /** Places without any running agreement; UNKNOWN without an agreements table. */
  readonly free: Float64Array;
  /** Index in WORKPLACE_STATES. */
  readonly state: Uint8Array;
  /** Rows of the agreements for the question's programmes, at workplaces recognised for them or not; null without that table. */
  readonly agreements: Int32Array | null;
}

/** Sum of caps; a recognition without a cap lifts the limit for good. */
const addCap = (sum: number, cap: number) => sum + (cap === UNKNOWN ? Number.POSITIVE_INFINITY : cap);

/** What the recognitions of the question say per row of the workplaces table. */
interface Recognised {
  readonly recognitions: Int32Array;
  readonly ending: Int32Array;
  /** Whether it was recognised in the year before as well. */
  readonly before: Uint8Array;
  /** Sums of caps: of all recognitions, and of those that serve context 1 and context 2 of two-context programmes. */
  readonly caps: readonly [Float64Array, Float64Array, Float64Array];
}

/** Workplaces with a recognition that is valid on any day of the school year, and what each can take. */
export function supplyOf(scope: Scope): Supply {
  const { register, question } = scope;
  const recognised = recognisedOf(scope);
  const workplace = Int32Array.from(recognised.recognitions.keys()).filter((row) => (recognised.recognitions[row] ?? 0) > 0);
  const capacity = placesPerWorkplace(register, question.learnersPerMentor);
  const pick = (column: Int32Array) => Int32Array.from(workplace, (row) => column[row] ?? 0);
  const capped = (caps: Float64Array) => Float64Array.from(workplace, (row) => Math.min(capacity[row] ?? 0, caps[row] ?? 0));
  const places = capped(recognised.caps[0]);
  const running = runningAgreements(scope);
  const unused = Float64Array.from(workplace, (row) =>
    running ? Math.max(0, (capacity[row] ?? 0) - (running.all[row] ?? 0)) : UNKNOWN,
  );
  const isIdle = (row: number) => recognised.before[row] === 1 && running !== null && !running.askedInTwoYears[row];
  return {
    workplace,
    places,
    placesContext1: capped(recognised.caps[1]),
    placesContext2: capped(recognised.caps[2]),
    recognitions: pick(recognised.recognitions),
    ending: pick(recognised.ending),
    free: Float64Array.from(unused, (count, i) => Math.min(count, places[i] ?? 0)),
    state: Uint8Array.from(workplace, (row, i) => WORKPLACE_STATES.indexOf(stateOf(unused[i] ?? UNKNOWN, isIdle(row)))),
    agreements: running?.asked ?? null,
  };
}

function recognisedOf({ register, programmes, days }: Scope): Recognised {
  const count = register.workplaces?.ids.length ?? 0;
  const recognitions = new Int32Array(count);
  const ending = new Int32Array(count);
  const before = new Uint8Array(count);
  const caps = [new Float64Array(count), new Float64Array(count), new Float64Array(count)] as const;
  const table = register.recognitions;
  for (const programme of table ? programmes : []) {
    const twoContexts = register.programmes[programme]?.contexts === 2;
    for (const row of rowsOf(table?.programme ?? new Int32Array(), programme)) {
      const workplace = table?.workplace[row] ?? UNKNOWN;
      const from = table?.validFrom[row] ?? 0;
      const until = table?.validUntil[row] ?? 0;
      if (from <= days.lastDay - ONE_YEAR && until >= days.firstDay - ONE_YEAR) before[workplace] = 1;
      if (from > days.lastDay || until < days.firstDay) continue;
      recognitions[workplace] = (recognitions[workplace] ?? 0) + 1;
      if (until <= days.lastDay) ending[workplace] = (ending[workplace] ?? 0) + 1;
      const cap = table?.places[row] ?? UNKNOWN;
      const context = table?.context[row] ?? 0;
      caps[0][workplace] = addCap(caps[0][workplace] ?? 0, cap);
      if (twoContexts && context !== 2) caps[1][workplace] = addCap(caps[1][workplace] ?? 0, cap);
      if (twoContexts && context !== 1) caps[2][workplace] = addCap(caps[2][workplace] ?? 0, cap);
    }
  }
  return { recognitions, ending, before, caps };
}

/** Between a yyyymmdd day and the same day a year later. */
const ONE_YEAR = 10000;

function stateOf(free: number, idleForTwoYears: boolean): WorkplaceState {
  if (free === UNKNOWN) return 'recognised';
  if (free === 0) return 'used';
  return idleForTwoYears ? 'sleeping' : 'free';
}

interface Running {
  /** Learners of any programme this year, per row of the workplaces table. */
  readonly all: Float64Array;
  /** Rows of agreements of the question's programmes this year. */
  readonly asked: Int32Array;
  /** Whether anybody followed one of the question's programmes here, this year or the one before. */
  readonly askedInTwoYears: Uint8Array;
}

function runningAgreements({ register, programmes, year, question }: Scope): Running | null {
  const table = register.agreements;
  if (!table) return null;
  const previous = register.years.indexOf(yearBefore(question.year));
  const askedInTwoYears = new Uint8Array(register.workplaces?.ids.length ?? 0);
  const asked: number[] = [];
  for (const programme of programmes) {
    for (const row of rowsOf(table.programme, programme)) {
      const rowYear = table.year[row];
      if (rowYear === year) asked.push(row);
      const counts = rowYear === year || (rowYear === previous && previous !== UNKNOWN);
      if (counts && (table.learners[row] ?? 0) > 0) askedInTwoYears[table.workplace[row] ?? UNKNOWN] = 1;
    }
  }
  return { all: learnersPerWorkplace(register, table, year), asked: Int32Array.from(asked), askedInTwoYears };
}

/** Made once per register and year: it is the same for every programme. */
const learnersBy = new WeakMap<Agreements, Map<number, Float64Array>>();

function learnersPerWorkplace(register: Register, table: Agreements, year: number): Float64Array {
  const byYear = learnersBy.get(table) ?? new Map<number, Float64Array>();
  learnersBy.set(table, byYear);
  const known = byYear.get(year);
  if (known) return known;
  const learners = new Float64Array(register.workplaces?.ids.length ?? 0);
  table.workplace.forEach((workplace, row) => {
    if (table.year[row] === year) learners[workplace] = (learners[workplace] ?? 0) + (table.learners[row] ?? 0);
  });
  byYear.set(year, learners);
  return learners;
}
