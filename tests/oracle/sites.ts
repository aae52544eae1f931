import { type Counting, sleepingWorkplaces } from './balance';
import { haversineKm, noFallback, type Position, positionOf } from './distance';
import { groupBy, placesOf, questionPlaces } from './scope';

export interface OracleWorkplaceRow {
  readonly id: string;
  readonly places: number;
  readonly recognitions: number;
  /** Free places of the establishment as far as the question can use them; null without an agreements table. */
  readonly free: number | null;
  readonly sleeping: boolean;
}

/** Every recognised workplace of the question with its own figures. */
export const oracleWorkplaces = (counting: Counting): OracleWorkplaceRow[] => {
  const { data, scope, perMentor } = counting;
  const own = groupBy(scope.recognitions, (row) => row.workplace);
  const sleepers = sleepingWorkplaces(counting);
  return scope.workplaces.map((workplace) => {
    const recognitions = own.get(workplace.id) ?? [];
    const running = data.agreements?.filter((row) => row.workplace === workplace.id && row.year === scope.year) ?? null;
    const taken = running?.reduce((sum, row) => sum + row.learners, 0) ?? null;
    const places = questionPlaces(workplace, recognitions, scope.programmes, perMentor).all;
    return {
      id: workplace.id,
      places,
      recognitions: recognitions.length,
      free: taken === null ? null : Math.min(places, Math.max(0, placesOf(workplace, perMentor) - taken)),
      sleeping: sleepers?.has(workplace.id) ?? false,
    };
  });
};

export interface OracleNeighbours {
  /** Schools that reach a workplace this school reaches too, with the places of those workplaces; by id. */
  readonly competitors: readonly {
    readonly school: string;
    readonly km: number;
    readonly learners: number | null;
    readonly sharedPlaces: number;
  }[];
}

/** Orders by a text, plainly. */
export const byText = <Row>(textOf: (row: Row) => string) => {
  return (a: Row, b: Row): number => (textOf(a) < textOf(b) ? -1 : 1);
};

/** What surrounds one school within the reach of the question. */
export const oracleNeighbours = (counting: Counting, schoolId: string): OracleNeighbours => {
  const { data, scope, reachKm, options } = counting;
  const fallback = options.fallbackPosition ?? noFallback;
  const spotOf = new Map<string, () => Position>([
    ...data.schools.map((row) => [`school ${row.id}`, () => positionOf('school', row, fallback)] as const),
    ...data.workplaces.map((row) => [`workplace ${row.id}`, () => positionOf('workplace', row, fallback)] as const),
  ]);
  const km = (a: string, b: string): number => {
    const from = spotOf.get(a)?.();
    const to = spotOf.get(b)?.();
    return from === undefined || to === undefined ? Number.POSITIVE_INFINITY : haversineKm(from, to);
  };
  const here = `school ${schoolId}`;
  const near = oracleWorkplaces(counting).filter((row) => km(here, `workplace ${row.id}`) <= reachKm);
  const competitors = [...groupBy(scope.offers, (row) => row.school)].flatMap(([school, offers]) => {
    if (school === schoolId) return [];
    const shared = near.filter((row) => km(`school ${school}`, `workplace ${row.id}`) <= reachKm);
    if (shared.length === 0) return [];
    const known = offers.flatMap((offer) => (offer.enrolments === null ? [] : [offer.enrolments]));
    const learners = known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
    const sharedPlaces = shared.reduce((sum, row) => sum + row.places, 0);
    return [{ school, km: km(here, `school ${school}`), learners, sharedPlaces }];
  });
  return { competitors: competitors.sort(byText((row) => row.school)) };
};
