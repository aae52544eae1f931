import { dayOf } from './dates';
import { type Dice, dice, factor } from './dice';
import { LAST_YEAR } from './offers';
import { type Pin, pairKey } from './pins';
import { type Agreement, kmBetween, type Offer, type School, type Workplace } from './records';

/** Share of the enrolled who have an agreement. */
const SHARE_PLACED = 0.84;
/** Learners look no further than this, and the pull of a workplace halves about every five km. */
const MOST_KM = 30;
const PULL_KM = 7;
/** How much establishments differ in how often they take a learner: many hardly ever do. */
const EAGERNESS_SPREAD = 1.5;
const YEARS = [2018, 2019, 2020, 2021];

interface Seat {
  readonly workplace: Workplace;
  readonly from: number;
  readonly until: number;
  /** Cap of the recognition. */
  readonly cap: number;
  readonly eagerness: number;
}

/** Places taken in one school year, per workplace and per recognition. */
class YearBook {
  readonly #year: number;
  readonly #seats: ReadonlyMap<string, readonly Seat[]>;
  readonly #taken = new Map<string, number>();
  readonly #inPair = new Map<string, number>();
  readonly #rows = new Map<string, Agreement>();
  readonly #start: number;
  readonly #end: number;

  constructor(year: number, seats: ReadonlyMap<string, readonly Seat[]>) {
    this.#year = year;
    this.#seats = seats;
    this.#start = dayOf(`${year}-09-01`);
    this.#end = dayOf(`${year + 1}-08-31`);
  }

  inPair(key: string): number {
    return this.#inPair.get(key) ?? 0;
  }

  /** Recognitions for the programme that hold this year and have a place left. */
  open(programme: string): Seat[] {
    return (this.#seats.get(programme) ?? []).filter((seat) => {
      if (seat.from > this.#end || seat.until < this.#start) return false;
      const { id, capacity } = seat.workplace;
      return this.#count(id) < capacity && this.#count(`${id}/${programme}`) < seat.cap;
    });
  }

  place(seat: Seat, programme: string, school: School): void {
    const { id, arrondissement } = seat.workplace;
    for (const key of [id, `${id}/${programme}`]) this.#taken.set(key, this.#count(key) + 1);
    const pair = pairKey(arrondissement, programme);
    this.#inPair.set(pair, this.inPair(pair) + 1);
    const key = `${id}/${programme}/${school.id}`;
    const learners = (this.#rows.get(key)?.learners ?? 0) + 1;
    this.#rows.set(key, { workplace: id, programme, year: this.#year, school: school.id, learners });
  }

  rows(): Agreement[] {
    return [...this.#rows.values()];
  }

  #count(key: string): number {
    return this.#taken.get(key) ?? 0;
  }
}

function seatsPerProgramme(workplaces: readonly Workplace[]): Map<string, Seat[]> {
  const seats = new Map<string, Seat[]>();
  for (const workplace of workplaces) {
    const eagerness = factor(`eager/${workplace.id}`, EAGERNESS_SPREAD);
    for (const { programme, from, until, places } of workplace.recognitions) {
      const list = seats.get(programme) ?? [];
      seats.set(programme, list);
      list.push({ workplace, from, until, cap: places ?? workplace.capacity, eagerness });
    }
  }
  return seats;
}

interface Learner {
  readonly school: School;
  readonly programme: string;
}

function learnersOf(offers: readonly Offer[], year: number): Learner[] {
  return offers
    .filter((offer) => offer.year === year)
    .flatMap(({ school, programme, enrolments }) => Array.from({ length: enrolments }, () => ({ school, programme })));
}

/** Fills a printed number of agreements: the region's own learners first, then the nearest others. Returns who was placed. */
function fillPrinted(pin: Pin, learners: readonly Learner[], book: YearBook, roll: Dice): Set<Learner> {
  const placed = new Set<Learner>();
  const inRegion = (seat: Seat): boolean => seat.workplace.arrondissement === pin.arrondissement;
  const [somewhere] = book.open(pin.programme).filter(inRegion);
  const isOwn = (learner: Learner): boolean => learner.school.arrondissement === pin.arrondissement;
  const km = (learner: Learner): number => (somewhere === undefined ? 0 : kmBetween(learner.school, somewhere.workplace));
  const queue = learners
    .filter((learner) => learner.programme === pin.programme)
    .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || km(a) - km(b));
  for (const learner of queue.slice(0, pin.agreements ?? 0)) {
    const seats = book.open(pin.programme).filter(inRegion);
    const seat = seats[roll.weighted(seats.map(({ workplace }) => Math.exp(-kmBetween(learner.school, workplace) / MOST_KM)))];
    if (seat === undefined) throw new Error(`no place is left for ${pin.programme} in ${pin.region}`);
    book.place(seat, pin.programme, learner.school);
    placed.add(learner);
  }
  if (placed.size !== pin.agreements) throw new Error(`too few learners for ${pin.programme} in ${pin.region}`);
  return placed;
}

function agreementsOf(
  year: number,
  offers: readonly Offer[],
  seats: ReadonlyMap<string, readonly Seat[]>,
  pins: ReadonlyMap<string, Pin>,
): Agreement[] {
  const roll = dice(`agreements/${year}`);
  const book = new YearBook(year, seats);
  const learners = learnersOf(offers, year);
  const placed = new Set<Learner>();
  const limits = year === LAST_YEAR ? pins : new Map<string, Pin>();
  for (const pin of limits.values()) {
    if (pin.agreements === null) continue;
    for (const learner of fillPrinted(pin, learners, book, roll)) placed.add(learner);
  }
  const isFull = (workplace: Workplace, programme: string): boolean => {
    const key = pairKey(workplace.arrondissement, programme);
    const most = limits.get(key)?.maxAgreements ?? null;
    return most !== null && book.inPair(key) >= most;
  };
  for (const learner of roll.shuffled(learners)) {
    if (placed.has(learner) || roll.next() > SHARE_PLACED) continue;
    const open = book.open(learner.programme).filter(({ workplace }) => !isFull(workplace, learner.programme));
    const weights = open.map(({ workplace, eagerness }) => {
      const km = kmBetween(learner.school, workplace);
      return km > MOST_KM ? 0 : eagerness * Math.exp(-km / PULL_KM);
    });
    const seat = open[roll.weighted(weights)];
    if (seat !== undefined) book.place(seat, learner.programme, learner.school);
  }
  return book.rows();
}

/** Agreements of four school years: never more at a workplace than its places, never more than a school has learners. */
export function planAgreements(
  workplaces: readonly Workplace[],
  offers: readonly Offer[],
  pins: ReadonlyMap<string, Pin>,
): Agreement[] {
  const seats = seatsPerProgramme(workplaces);
  const order = (row: Agreement): string => `${row.workplace}/${row.programme}/${row.year}/${row.school}`;
  return YEARS.flatMap((year) => agreementsOf(year, offers, seats, pins)).sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
