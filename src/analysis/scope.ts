import type { Question } from '../model/question';
import { DEFAULT_REACH_KM } from '../model/question';
import { type Register, UNKNOWN } from '../model/register';
import { daysOf, type SchoolYearDays } from '../model/school-year';
import { rowsOf } from './rows-by-programme';

/** A question resolved to rows of the register. */
export interface Scope {
  readonly register: Register;
  readonly question: Question;
  /** Programmes that take part, ascending. */
  readonly programmes: readonly number[];
  /** Per programme row: related to the one asked for, itself not included. */
  readonly isRelated: Uint8Array;
  readonly days: SchoolYearDays;
  /** Row of the school year, and of the one before; UNKNOWN when the data has none. */
  readonly year: number;
  readonly reachKm: number;
  /** Rows of active offers of the year at schools of the kinds asked for: of the programmes asked, and of related ones left out. */
  readonly offers: readonly number[];
  readonly relatedOffers: readonly number[];
}

/** Resolves a question. Throws RangeError on an id that the register does not have: callers check ids where they enter. */
export function scopeOf(register: Register, question: Question): Scope {
  const { subject } = question;
  const days = daysOf(question.year);
  if (!days) throw new RangeError(`not a school year: ${question.year}`);
  const asked = register.programmes.flatMap((programme, row) =>
    (subject.kind === 'programme' ? programme.id === subject.programme : register.sectors[programme.sector] === subject.sector)
      ? [row]
      : [],
  );
  if (asked.length === 0 && subject.kind === 'programme') throw new RangeError(`unknown programme: ${subject.programme}`);
  const family = subject.kind === 'programme' ? (register.programmes[asked[0] ?? UNKNOWN]?.family ?? '') : '';
  const related = register.programmes.flatMap((programme, row) =>
    family !== '' && programme.family === family && !asked.includes(row) ? [row] : [],
  );
  const programmes = subject.kind === 'programme' && subject.related ? [...asked, ...related].sort((a, b) => a - b) : asked;
  const year = register.years.indexOf(question.year);
  const takesPart = schoolFilter(register, question.schoolKinds);
  const { offers: table } = register;
  const offersOf = (rows: readonly number[]) =>
    rows.flatMap((programme) =>
      table === null
        ? []
        : [...rowsOf(table.programme, programme)].filter(
            (offer) => table.year[offer] === year && takesPart(table.school[offer] ?? UNKNOWN),
          ),
    );
  // A sector has no reach of its own, and its programmes may differ.
  const ownReachKm = subject.kind === 'programme' ? register.programmes[asked[0] ?? UNKNOWN]?.reachKm : null;
  const reachKm = question.reachKm ?? ownReachKm ?? DEFAULT_REACH_KM;
  return {
    register,
    question,
    programmes,
    isRelated: mask(register.programmes.length, related),
    days,
    year,
    reachKm,
    offers: offersOf(programmes),
    relatedOffers: offersOf(related.filter((programme) => !programmes.includes(programme))),
  };
}

/** Programmes whose room a question is about: the one asked for, of a sector all. */
export function programmesWithRoom({ question, programmes, isRelated }: Scope): readonly number[] {
  return question.subject.kind === 'sector' ? programmes : programmes.filter((programme) => isRelated[programme] !== 1);
}

/** Whether a school (row) is of a kind that takes part; empty = all. */
export function schoolFilter(register: Register, kinds: readonly string[]): (school: number) => boolean {
  if (kinds.length === 0) return () => true;
  const wanted = new Set(kinds);
  return (school) => wanted.has(register.schools?.kinds[school] ?? '');
}

function mask(length: number, rows: readonly number[]): Uint8Array {
  const set = new Uint8Array(length);
  for (const row of rows) set[row] = 1;
  return set;
}
