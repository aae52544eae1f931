import { WORKPLACE_STATES, type WorkplaceState } from '../model/answer';
import { UNKNOWN } from '../model/register';
import { yearBefore } from '../model/school-year';
import { placesPerWorkplace } from './places';
import type { Scope } from './scope';

/** Recognised workplaces of a question as parallel columns, ascending by workplace row. */
export interface Supply {
  readonly workplace: Int32Array;
  /** Places for the question, and those that can serve each context of its two-context programmes. */
  readonly places: Int32Array;
  readonly placesContext1: Int32Array;
  readonly placesContext2: Int32Array;
  readonly recognitions: Int32Array;
  /** Recognitions that end before the next school year. */
  readonly ending: Int32Array;
  /** Places without any running agreement; UNKNOWN without an agreements table. */
  readonly free: Int32Array;
  /** Index in WORKPLACE_STATES. */
  readonly state: Uint8Array;
  /** Learners with an agreement for the question's programmes, per row of the workplaces table, recognised or not; null without that table. */
  readonly agreementsByWorkplace: Int32Array | null;
}

/** Sum of caps; a recognition without a cap lifts the limit for good. */
const UNLIMITED = 0x7fffffff;
const addCap = (sum: number, cap: number) => (cap === UNKNOWN || sum === UNLIMITED ? UNLIMITED : sum + cap);

/** Workplaces with a recognition that is valid on any day of the school year, and what each can take. */
export function supplyOf(scope: Scope): Supply {
  const { register, asksProgramme, days } = scope;
  const count = register.workplaces?.ids.length ?? 0;
  const recognised = new Int32Array(count);
  const recognisedBefore = new Uint8Array(count);
  const ending = new Int32Array(count);
  const caps = [new Int32Array(count), new Int32Array(count), new Int32Array(count)] as const;
  const previousFirstDay = days.firstDay - 10000;
  const previousLastDay = days.lastDay - 10000;
  const table = register.recognitions;
  table?.workplace.forEach((workplace, row) => {
    const programme = table.programme[row] ?? UNKNOWN;
    if (!asksProgramme[programme]) return;
    const from = table.validFrom[row] ?? 0;
    const until = table.validUntil[row] ?? 0;
    if (from <= previousLastDay && until >= previousFirstDay) recognisedBefore[workplace] = 1;
    if (from > days.lastDay || until < days.firstDay) return;
    recognised[workplace] = (recognised[workplace] ?? 0) + 1;
    if (until <= days.lastDay) ending[workplace] = (ending[workplace] ?? 0) + 1;
    const cap = table.places[row] ?? UNKNOWN;
    const context = table.context[row] ?? 0;
    const twoContexts = register.programmes[programme]?.contexts === 2;
    caps[0][workplace] = addCap(caps[0][workplace] ?? 0, cap);
    if (twoContexts && context !== 2) caps[1][workplace] = addCap(caps[1][workplace] ?? 0, cap);
    if (twoContexts && context !== 1) caps[2][workplace] = addCap(caps[2][workplace] ?? 0, cap);
  });
  const workplace = Int32Array.from(recognised.keys()).filter((row) => (recognised[row] ?? 0) > 0);
  const capacity = placesPerWorkplace(register, scope.question.learnersPerMentor);
  const pick = (column: Int32Array) => Int32Array.from(workplace, (row) => column[row] ?? 0);
  const capped = (cap: Int32Array) => Int32Array.from(workplace, (row) => Math.min(capacity[row] ?? 0, cap[row] ?? 0));
  const places = capped(caps[0]);
  const running = runningAgreements(scope);
  const free = Int32Array.from(workplace, (row) =>
    running ? Math.max(0, (capacity[row] ?? 0) - (running.all[row] ?? 0)) : UNKNOWN,
  );
  const state = Uint8Array.from(workplace, (row, i) =>
    WORKPLACE_STATES.indexOf(
      stateOf(free[i] ?? UNKNOWN, recognisedBefore[row] === 1 && running !== null && !running.askedInTwoYears[row]),
    ),
  );
  return {
    workplace,
    places,
    placesContext1: capped(caps[1]),
    placesContext2: capped(caps[2]),
    recognitions: pick(recognised),
    ending: pick(ending),
    free: Int32Array.from(free, (value, i) => Math.min(value, places[i] ?? 0)),
    state,
    agreementsByWorkplace: running?.asked ?? null,
  };
}

function stateOf(free: number, idleForTwoYears: boolean): WorkplaceState {
  if (free === UNKNOWN) return 'recognised';
  if (free === 0) return 'used';
  return idleForTwoYears ? 'sleeping' : 'free';
}

interface Running {
  /** Learners of any programme this year, per workplace row. */
  readonly all: Int32Array;
  /** Learners of the question's programmes this year. */
  readonly asked: Int32Array;
  /** Whether anybody followed one of the question's programmes here, this year or the one before. */
  readonly askedInTwoYears: Uint8Array;
}

function runningAgreements(scope: Scope): Running | null {
  const { register, asksProgramme, year } = scope;
  const table = register.agreements;
  if (!table) return null;
  const count = register.workplaces?.ids.length ?? 0;
  const running = { all: new Int32Array(count), asked: new Int32Array(count), askedInTwoYears: new Uint8Array(count) };
  const previous = register.years.indexOf(yearBefore(scope.question.year));
  table.workplace.forEach((workplace, row) => {
    const rowYear = table.year[row];
    const asked = asksProgramme[table.programme[row] ?? UNKNOWN] === 1;
    const learners = table.learners[row] ?? 0;
    if (asked && learners > 0 && (rowYear === year || (rowYear === previous && previous !== UNKNOWN)))
      running.askedInTwoYears[workplace] = 1;
    if (rowYear !== year) return;
    running.all[workplace] = (running.all[workplace] ?? 0) + learners;
    if (asked) running.asked[workplace] = (running.asked[workplace] ?? 0) + learners;
  });
  return running;
}
