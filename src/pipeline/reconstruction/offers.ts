import { apportion } from './apportion';
import { type Dice, dice, factor } from './dice';
import type { Facts, ProgrammeFact } from './known-facts';
import { type Pin, pairKey } from './pins';
import { existsIn, learnerTargets } from './programme-profiles';
import { kmBetween, type Offer, type RecognisedIn, type School } from './records';

export const LAST_YEAR = 2021;
const YEARS_BEFORE = [2020, 2019, 2018];

/** Learners per offer in the mean, and the share of offers nobody chose. */
const LEARNERS_PER_OFFER = 3.7;
const SHARE_EMPTY = 0.25;
const MOST_PER_OFFER = 16;
/** How much the demand for a programme differs between arrondissements (spread of its logarithm). */
const DEMAND_SPREAD = 0.75;
/** How strongly a programme keeps to schools that teach its sector. */
const SECTOR_FIT = 10;
/** Enrolments of earlier years relative to the last, and the chance that an offer existed already a year before. */
const GROWTH = [0.92, 0.85, 0.68];
const CONTINUITY = [0.9, 0.88, 0.82];
/** What a region without a recognition still attracts of the offers it would have with the mean number of them. */
const BLIND_OFFERS = 0.3;
const MOST_ATTRACTION = 2;
/** How much less a region attracts after each school that starts there, so that one does not gather them all. */
const ONE_MORE = 0.8;
/** Offers that had stopped before the last year, relative to those that run. */
const SHARE_STOPPED = 0.06;

interface LastYearOffer {
  readonly school: School;
  readonly programme: ProgrammeFact;
  readonly enrolments: number;
}

/** Which kinds of school may teach a level. */
function teaches(school: School, programme: ProgrammeFact): boolean {
  if (programme.educationForm === 'buso OV3') return school.kind === 'buso';
  if (school.kind === 'buso') return false;
  return programme.level !== 'OK4' || school.kind === 'school';
}

/** Hands out offers so that schools keep to their sectors and no school teaches everything. */
class Timetable {
  readonly #schools: readonly School[];
  readonly #load = new Map<string, number>();
  readonly #offered = new Set<string>();

  constructor(schools: readonly School[]) {
    this.#schools = schools;
  }

  offered(school: School, programme: ProgrammeFact): boolean {
    return this.#offered.has(`${school.id}/${programme.id}`);
  }

  /** A school of the arrondissement for the programme; null when all that may teach it already do. */
  take(arrondissement: string, programme: ProgrammeFact, roll: Dice): School | null {
    const members = this.#schools.filter((school) => school.arrondissement === arrondissement);
    const weights = members.map((school) => {
      if (!teaches(school, programme) || this.offered(school, programme)) return 0;
      const load = 1 + (this.#load.get(school.id) ?? 0);
      return (school.sectors.includes(programme.sector) ? SECTOR_FIT : 1) / (load * load);
    });
    const school = members[roll.weighted(weights)] ?? null;
    if (school === null) return null;
    this.#load.set(school.id, (this.#load.get(school.id) ?? 0) + 1);
    this.#offered.add(`${school.id}/${programme.id}`);
    return school;
  }
}

/** Positive weights with a share of zeros: some offers are full, many small, some empty. */
function drawSizes(count: number, roll: Dice): number[] {
  const draw = (): number => (roll.next() < SHARE_EMPTY ? 0 : Math.exp(0.8 * roll.normal()));
  const sizes = Array.from({ length: count }, draw);
  if (count > 0 && !sizes.some((size) => size > 0)) sizes[0] = 1;
  return sizes;
}

function spread(enrolments: number, schools: readonly School[], programme: ProgrammeFact, roll: Dice): LastYearOffer[] {
  if (schools.length === 0) return [];
  const most = Math.max(MOST_PER_OFFER, Math.ceil(enrolments / schools.length));
  const sizes = drawSizes(schools.length, roll);
  const room = sizes.filter((size) => size > 0).length * most;
  const shares = apportion(Math.min(enrolments, room), sizes, { max: sizes.map(() => most) });
  return schools.map((school, i) => ({ school, programme, enrolments: shares[i] ?? 0 }));
}

/** Offers a printed pair needs: its enrolments, over one school per five learners; a printed 0 is a school nobody enrolled at. */
function printedOffers(pin: Pin, programme: ProgrammeFact, timetable: Timetable, roll: Dice): LastYearOffer[] {
  const schools: School[] = [];
  for (let left = Math.max(1, Math.round(pin.enrolments / 6)); left > 0; left--) {
    const school = timetable.take(pin.arrondissement, programme, roll);
    if (school !== null) schools.push(school);
  }
  const [first] = schools;
  if (first === undefined) throw new Error(`no school can offer ${programme.id} in ${pin.region}`);
  const offers = spread(pin.enrolments, schools, programme, roll);
  const missing = pin.enrolments - offers.reduce((sum, offer) => sum + offer.enrolments, 0);
  return offers.map((offer) => (offer.school === first ? { ...offer, enrolments: offer.enrolments + missing } : offer));
}

/** Learners who come from elsewhere to a region with more agreements than enrolments: offers in the nearest unprinted regions. */
function feederOffers(
  pin: Pin,
  programme: ProgrammeFact,
  nearest: readonly string[],
  timetable: Timetable,
  roll: Dice,
): LastYearOffer[] {
  const incoming = Math.max(0, (pin.agreements ?? 0) - pin.enrolments);
  const shares = apportion(incoming === 0 ? 0 : Math.ceil(incoming * 1.15) + 1, [3, 2, 1]);
  return shares.flatMap((share, i) => {
    const school = share === 0 ? null : timetable.take(nearest[i] ?? '', programme, roll);
    return school === null ? [] : [{ school, programme, enrolments: share }];
  });
}

/** Arrondissements without a printed pair for the programme, by the distance of their schools' mean point. */
function nearestUnprinted(from: string, programme: string, pins: ReadonlyMap<string, Pin>, schools: readonly School[]): string[] {
  const centres = new Map<string, { lon: number; lat: number; count: number }>();
  for (const school of schools) {
    const centre = centres.get(school.arrondissement) ?? { lon: 0, lat: 0, count: 0 };
    centres.set(school.arrondissement, { lon: centre.lon + school.lon, lat: centre.lat + school.lat, count: centre.count + 1 });
  }
  const point = (code: string): { lon: number; lat: number } => {
    const { lon, lat, count } = centres.get(code) ?? { lon: 0, lat: 0, count: 1 };
    return { lon: lon / count, lat: lat / count };
  };
  return [...centres.keys()]
    .filter((code) => code !== from && !pins.has(pairKey(code, programme)))
    .sort((a, b) => kmBetween(point(a), point(from)) - kmBetween(point(b), point(from)));
}

/** Offers of a programme outside the printed regions: where demand is drawn, then learners over them. */
function freeOffers(
  programme: ProgrammeFact,
  target: number,
  people: ReadonlyMap<string, number>,
  recognised: RecognisedIn,
  timetable: Timetable,
  roll: Dice,
): LastYearOffer[] {
  const regions = [...people.keys()];
  const total = (of: (code: string) => number): number => regions.reduce((sum, code) => sum + of(code), 0);
  const mean = total((code) => recognised(code, programme.id)) / total((code) => people.get(code) ?? 0);
  const weights = regions.map((code) => {
    if (!existsIn(programme, code)) return 0;
    const inhabitants = people.get(code) ?? 0;
    const supply = recognised(code, programme.id) / Math.max(1, mean * inhabitants);
    const attraction = BLIND_OFFERS + (1 - BLIND_OFFERS) * Math.min(MOST_ATTRACTION, supply);
    return inhabitants * attraction * factor(`demand/${code}/${programme.id}`, DEMAND_SPREAD);
  });
  const schools: School[] = [];
  for (let left = Math.round(target / LEARNERS_PER_OFFER / (1 - SHARE_EMPTY)); left > 0; left--) {
    const index = roll.weighted(weights);
    const school = timetable.take(regions[index] ?? '', programme, roll);
    weights[index] = (weights[index] ?? 0) * ONE_MORE;
    if (school !== null) schools.push(school);
  }
  return spread(target, schools, programme, roll);
}

/** People per arrondissement; Brussels counts for a fifth, as only Dutch-language education is meant. */
function peoplePerArrondissement(facts: Facts): Map<string, number> {
  const people = new Map<string, number>();
  for (const { arrondissementNis: arrondissement, population } of facts.municipalities) {
    const share = arrondissement === '21000' ? population / 5 : population;
    people.set(arrondissement, (people.get(arrondissement) ?? 0) + share);
  }
  return people;
}

function lastYear(
  facts: Facts,
  pins: ReadonlyMap<string, Pin>,
  schools: readonly School[],
  recognised: RecognisedIn,
): LastYearOffer[] {
  const timetable = new Timetable(schools);
  const people = peoplePerArrondissement(facts);
  const targets = learnerTargets(facts.programmes);
  const offers: LastYearOffer[] = [];
  // The printed pairs first, of every programme, so that their schools are there when others fill up.
  for (const programme of facts.programmes) {
    const roll = dice(`printed-offers/${programme.id}`);
    for (const pin of pins.values()) {
      if (pin.programme !== programme.id) continue;
      const nearest = nearestUnprinted(pin.arrondissement, programme.id, pins, schools);
      offers.push(...printedOffers(pin, programme, timetable, roll));
      offers.push(...feederOffers(pin, programme, nearest, timetable, roll));
    }
  }
  for (const programme of facts.programmes) {
    const unprinted = new Map([...people].filter(([code]) => !pins.has(pairKey(code, programme.id))));
    const given = offers.filter((offer) => offer.programme === programme).reduce((sum, offer) => sum + offer.enrolments, 0);
    const target = Math.max(0, (targets.get(programme.id) ?? 0) - given);
    offers.push(...freeOffers(programme, target, unprinted, recognised, timetable, dice(`offers/${programme.id}`)));
  }
  // A school without an offer would be a point without a question: it gets one nobody chose yet.
  const roll = dice('idle-schools');
  for (const school of schools) {
    if (offers.some((offer) => offer.school === school)) continue;
    const taught = facts.programmes.filter(
      (programme) =>
        teaches(school, programme) &&
        existsIn(programme, school.arrondissement) &&
        !pins.has(pairKey(school.arrondissement, programme.id)),
    );
    const fitting = taught.filter((programme) => school.sectors.includes(programme.sector));
    offers.push({ school, programme: roll.pick(fitting.length > 0 ? fitting : taught), enrolments: 0 });
  }
  return offers;
}

/** Earlier years of an offer: fewer learners the further back, until the year it began. */
function history(offer: LastYearOffer, roll: Dice): Offer[] {
  const past: Offer[] = [];
  for (const [i, year] of YEARS_BEFORE.entries()) {
    if (roll.next() > (CONTINUITY[i] ?? 0)) break;
    const mean = Math.max(0.4, offer.enrolments) * (GROWTH[i] ?? 0);
    const enrolments = Math.max(0, Math.round(mean * Math.exp(0.3 * roll.normal()) + roll.next() - 0.5));
    past.push({ school: offer.school, programme: offer.programme.id, year, enrolments });
  }
  return past;
}

/** Programmes that a school taught once and no longer does. */
function stoppedOffers(facts: Facts, schools: readonly School[], running: readonly LastYearOffer[], roll: Dice): Offer[] {
  const taken = new Set(running.map((offer) => `${offer.school.id}/${offer.programme.id}`));
  const stopped: Offer[] = [];
  const wanted = Math.round(SHARE_STOPPED * running.length);
  while (stopped.length < wanted) {
    const school = roll.pick(schools);
    const programme = roll.pick(facts.programmes);
    const key = `${school.id}/${programme.id}`;
    if (taken.has(key) || !teaches(school, programme) || !school.sectors.includes(programme.sector)) continue;
    taken.add(key);
    stopped.push({ school, programme: programme.id, year: 2018 + roll.below(3), enrolments: roll.below(3) });
  }
  return stopped;
}

/** All offers of four school years. The last year carries the printed enrolments; the years before grow towards it. */
export function planOffers(
  facts: Facts,
  pins: ReadonlyMap<string, Pin>,
  schools: readonly School[],
  recognised: RecognisedIn,
): Offer[] {
  const running = lastYear(facts, pins, schools, recognised);
  const roll = dice('offer-history');
  const offers = running.flatMap((offer) => [
    { school: offer.school, programme: offer.programme.id, year: LAST_YEAR, enrolments: offer.enrolments },
    ...history(offer, roll),
  ]);
  const order = (offer: Offer): string => `${offer.school.id}/${offer.programme}/${offer.year}`;
  return [...offers, ...stoppedOffers(facts, schools, running, roll)].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
