import type { ReachCurve, SchoolReach } from '../model/answer';
import { UNKNOWN } from '../model/register';
import { distanceKm, firstWholeKm } from './distance';
import type { Scope } from './scope';
import type { Supply } from './supply';

/** Km from a school to each workplace of the supply, by position in its columns; NaN where a point is unknown. */
export function distancesFrom({ register: { schools, workplaces } }: Scope, supply: Supply, school: number): Float64Array {
  const lon = schools?.lon[school] ?? Number.NaN;
  const lat = schools?.lat[school] ?? Number.NaN;
  return Float64Array.from(supply.workplace, (workplace) =>
    distanceKm(lon, lat, workplaces?.lon[workplace] ?? Number.NaN, workplaces?.lat[workplace] ?? Number.NaN),
  );
}

/** Learners of one school for the question; two-context learners apart. Null when it has offers and none is known. */
export interface SchoolLearners {
  readonly learners: number | null;
  readonly twoContextLearners: number;
}

/** Learners of every school that has a counted offer. */
export function learnersPerSchool({ register, offers }: Scope): ReadonlyMap<number, SchoolLearners> {
  const found = new Map<number, SchoolLearners>();
  const table = register.offers;
  for (const row of offers) {
    const school = table?.school[row] ?? UNKNOWN;
    const enrolments = table?.enrolments[row] ?? UNKNOWN;
    const before = found.get(school) ?? { learners: null, twoContextLearners: 0 };
    const twoContexts = register.programmes[table?.programme[row] ?? UNKNOWN]?.contexts === 2;
    found.set(
      school,
      enrolments === UNKNOWN
        ? before
        : {
            learners: (before.learners ?? 0) + enrolments,
            twoContextLearners: before.twoContextLearners + (twoContexts ? enrolments : 0),
          },
    );
  }
  return found;
}

/** Running sums over whole kilometres: index i holds what counts up to i + 1 km. */
function cumulative(maxKm: number, add: (put: (km: number, amount: number) => void) => void): Float64Array {
  const sums = new Float64Array(maxKm);
  add((km, amount) => {
    if (km <= maxKm) sums[km - 1] = (sums[km - 1] ?? 0) + amount;
  });
  for (let i = 1; i < maxKm; i++) sums[i] = (sums[i] ?? 0) + (sums[i - 1] ?? 0);
  return sums;
}

/** Places in reach of one school per whole km, and per context. */
function placesByKm(supply: Supply, km: Float64Array, maxKm: number) {
  const sum = (places: Float64Array) =>
    cumulative(maxKm, (put) => {
      km.forEach((distance, i) => {
        put(firstWholeKm(distance), places[i] ?? 0);
      });
    });
  return [sum(supply.places), sum(supply.placesContext1), sum(supply.placesContext2)] as const;
}

/**
 * The *alone* break-even: smallest whole km at which the places in reach suffice if no other school used them. Null where none does up to
 * `maxKm`, or nobody is enrolled. `placesAt`: places within index + 1 km, of kind 0, and those that serve context 1 and context 2.
 */
export function breakEven(
  own: SchoolLearners,
  maxKm: number,
  placesAt: (kind: 0 | 1 | 2, index: number) => number,
): number | null {
  if (!own.learners) return null;
  const { twoContextLearners } = own;
  const wanted = own.learners + twoContextLearners;
  for (let index = 0; index < maxKm; index++) {
    const serves = twoContextLearners <= placesAt(1, index) && twoContextLearners <= placesAt(2, index);
    if (serves && wanted <= placesAt(0, index)) return index + 1;
  }
  return null;
}

/** The radius curve of one school from 1 to `maxKm` km. A school without a counted offer has 0 learners. */
export function curveOf(scope: Scope, supply: Supply, school: number, maxKm: number): ReachCurve {
  const learners = learnersPerSchool(scope);
  const own = learners.get(school) ?? { learners: 0, twoContextLearners: 0 };
  const ownKm = distancesFrom(scope, supply, school);
  const otherLearners = cumulative(maxKm, (put) => {
    for (const [other, { learners: count }] of learners) {
      if (other === school || !count) continue;
      const otherKm = distancesFrom(scope, supply, other);
      const meetKm = ownKm.reduce(
        (least, km, i) => Math.min(least, Math.max(firstWholeKm(km), firstWholeKm(otherKm[i] ?? Number.NaN))),
        Number.POSITIVE_INFINITY,
      );
      put(meetKm, count);
    }
  });
  const places = placesByKm(supply, ownKm, maxKm);
  return {
    learners: own.learners,
    places: places[0],
    otherLearners,
    breakEvenAloneKm: breakEven(own, maxKm, (kind, index) => places[kind][index] ?? 0),
  };
}

/** One school in the count, within the reach of the question. */
export function schoolReach(scope: Scope, supply: Supply, school: number, maxKm: number): SchoolReach {
  const { reachKm, register } = scope;
  const ownKm = distancesFrom(scope, supply, school);
  const inReach = [...ownKm.keys()].filter((i) => (ownKm[i] ?? Number.NaN) <= reachKm);
  const competitors = [...learnersPerSchool(scope)].flatMap(([other, { learners }]) => {
    if (other === school) return [];
    const otherKm = distancesFrom(scope, supply, other);
    const shared = inReach.filter((i) => (otherKm[i] ?? Number.NaN) <= reachKm);
    if (shared.length === 0) return [];
    const km = distanceKm(
      register.schools?.lon[school] ?? Number.NaN,
      register.schools?.lat[school] ?? Number.NaN,
      register.schools?.lon[other] ?? Number.NaN,
      register.schools?.lat[other] ?? Number.NaN,
    );
    return [{ school: other, km, learners, sharedPlaces: shared.reduce((sum, i) => sum + (supply.places[i] ?? 0), 0) }];
  });
  return {
    school,
    reachKm,
    curve: curveOf(scope, supply, school, maxKm),
    competitors: competitors.sort((a, b) => a.km - b.km || a.school - b.school),
  };
}
