import type { Wish } from './wish';

/** Rows as in the register. Learners of two-context programmes count once per context in what offers lose, once in room. */

/** Whether so many learners fit: all of them, some, none, or there is nowhere to go. */
export const SCOUT_ADVICE = ['room', 'too-little-room', 'no-room', 'no-workplaces'] as const;
export type ScoutAdvice = (typeof SCOUT_ADVICE)[number];

/** Many times what any school has of one programme: more is a slip of the hand. */
export const MOST_EXTRA_LEARNERS = 500;

/** What the programmes of a school are listed by. */
export const PROGRAMME_ORDERS = ['room', 'losses', 'wishes', 'growth'] as const;
export type ProgrammeOrder = (typeof PROGRAMME_ORDERS)[number];

/** A school that offers the programme and reaches one of the same workplaces. */
export interface ScoutCompetitor {
  readonly school: number;
  readonly km: number;
  readonly learners: number;
  /** What it loses of the learners that are placed when all others go first, once the new offer has entered with its learners. */
  readonly loses: number;
}

/** An offer that has less when all others go first. */
export interface Loss {
  readonly school: number;
  readonly programme: number;
  readonly loses: number;
}

/** One programme at one school, and what its room rests on. */
export interface ScoutedProgramme {
  readonly programme: number;
  /** The most extra learners that can all be placed. */
  readonly room: number;
  /** The same if the school's learners of the programme went before all others: what is more than `room` is taken from somebody. */
  readonly roomFirst: number;
  readonly advice: ScoutAdvice;
  /** Establishments within reach with a valid recognition, and their places for the question. */
  readonly workplaces: number;
  readonly places: number;
  /** Those from which a place can be had free: some optimum leaves them one. Ascending. */
  readonly spare: readonly number[];
  /** Most loss first, then nearest. */
  readonly competitors: readonly ScoutCompetitor[];
  /** Other offers that lose: of other programmes, where everybody is on one network, and of schools farther off, by way of others. */
  readonly others: readonly Loss[];
  readonly isOffered: boolean;
  /** Related programmes that the school has that year. */
  readonly relatedAtSchool: readonly number[];
  /** Enrolments of the whole dataset per school year of the register; null = none known. */
  readonly enrolments: readonly (number | null)[];
  readonly wishes: readonly Wish[];
}

/** Why none of these that the school does not offer yet is advisable; null when one is. */
export function nothingOf(programmes: readonly ScoutedProgramme[]): Scouting['nothing'] {
  const advice = new Set(programmes.filter(({ isOffered }) => !isOffered).map((each) => each.advice));
  if (advice.has('room')) return null;
  if (advice.has('too-little-room')) return 'too-little-room';
  return advice.has('no-room') ? 'no-room' : 'no-workplaces';
}

/** What all others lose. */
export const costOf = ({
  competitors,
  others,
}: Readonly<Record<'competitors' | 'others', readonly Pick<Loss, 'loses'>[]>>): number =>
  [...competitors, ...others].reduce((sum, { loses }) => sum + loses, 0);

/** How many more learners all schools have together in the last year that is known than in the first; null where no two are. */
export function growthOf({ enrolments }: Pick<ScoutedProgramme, 'enrolments'>): number | null {
  const known = enrolments.filter((count) => count !== null);
  const [first, last] = [known[0], known.at(-1)];
  return known.length < 2 || first === undefined || last === undefined ? null : last - first;
}

/** How so many learners fare. */
export interface Entrance {
  readonly learners: number;
  /** With a place that is free. */
  readonly free: number;
  /** With a place only if somebody else gives it up. */
  readonly taken: number;
  /** Without a place whatever others give up. */
  readonly without: number;
  /** What all others lose. */
  readonly loses: number;
}

export function entranceOf(
  { room, roomFirst }: Pick<ScoutedProgramme, 'room' | 'roomFirst'>,
  learners: number,
  loses: number,
): Entrance {
  const free = Math.min(learners, room);
  const placed = Math.min(learners, Math.max(room, roomFirst));
  return { learners, free, taken: placed - free, without: learners - placed, loses };
}

export interface Scouting {
  readonly school: number;
  readonly learners: number;
  /** Most room first; of equals the one that costs others least, then the one with most spare workplaces. */
  readonly programmes: readonly ScoutedProgramme[];
  /** Why no programme that the school does not have yet is advisable; null when one is. */
  readonly nothing: Exclude<ScoutAdvice, 'room'> | null;
}
