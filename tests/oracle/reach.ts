import { haversineKm, noFallback, type PositionOf, positionOf } from './distance';
import { groupBy, latestYear, programmesOf, questionPlaces, scopeOf } from './scope';
import { learnersPerMentor, type OracleData } from './tables';

export interface OracleReachOptions {
  readonly school: string;
  readonly programme: string;
  /** Count the related programmes as well. */
  readonly related?: boolean;
  readonly maxKm?: number;
  readonly year?: string;
  readonly schoolKinds?: readonly string[];
  readonly perMentor?: ReadonlyMap<string, number>;
  readonly fallbackPosition?: PositionOf;
}

export interface OracleReach {
  /** Null when an offer of the school has no number and none has. */
  readonly learners: number | null;
  readonly breakEvenAloneKm: number | null;
  readonly curve: readonly { readonly km: number; readonly places: number; readonly otherLearners: number }[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The radius curve of one school, recounted from scratch at every whole kilometre. */
export const oracleReach = (data: OracleData, options: OracleReachOptions): OracleReach => {
  const fallback = options.fallbackPosition ?? noFallback;
  const perMentor = options.perMentor ?? learnersPerMentor();
  const programmes = programmesOf(data, options.programme, options.related ?? false);
  const scope = scopeOf(data, programmes, options.year ?? latestYear(data), options.schoolKinds);
  const twoContext = new Set(programmes.filter((row) => row.twoContexts).map((row) => row.id));
  const schools = new Map(data.schools.map((row) => [row.id, row]));
  const here = schools.get(options.school);
  if (here === undefined) throw new Error(`no school ${options.school}`);

  const distanceTo = (school: string, workplace: (typeof scope.workplaces)[number]): number => {
    const record = schools.get(school);
    if (record === undefined) return Number.POSITIVE_INFINITY;
    return haversineKm(positionOf('school', record, fallback), positionOf('workplace', workplace, fallback));
  };
  const own = groupBy(scope.recognitions, (row) => row.workplace);
  const sites = scope.workplaces.map((workplace) => ({
    workplace,
    km: distanceTo(here.id, workplace),
    places: questionPlaces(workplace, own.get(workplace.id) ?? [], programmes, perMentor),
  }));
  const others = [...groupBy(scope.offers, (row) => row.school)]
    .filter(([school]) => school !== here.id)
    .map(([school, offers]) => ({
      learners: sum(offers.map((offer) => offer.enrolments ?? 0)),
      km: sites.map((site) => distanceTo(school, site.workplace)),
    }));

  const ownOffers = scope.offers.filter((row) => row.school === here.id);
  const known = ownOffers.flatMap((row) => (row.enrolments === null ? [] : [row]));
  const learners = ownOffers.length > 0 && known.length === 0 ? null : sum(known.map((row) => row.enrolments ?? 0));
  const two = sum(known.filter((row) => twoContext.has(row.programme)).map((row) => row.enrolments ?? 0));

  let breakEvenAloneKm: number | null = null;
  const curve = Array.from({ length: options.maxKm ?? 60 }, (_, index) => {
    const km = index + 1;
    const near = sites.filter((site) => site.km <= km);
    const places = sum(near.map((site) => site.places.all));
    const suffices =
      (learners ?? 0) + two <= places &&
      two <= sum(near.map((site) => site.places.context1)) &&
      two <= sum(near.map((site) => site.places.context2));
    if (learners !== null && learners > 0 && suffices) breakEvenAloneKm ??= km;
    const rivals = others.filter((other) =>
      sites.some((site, i) => site.km <= km && (other.km[i] ?? Number.POSITIVE_INFINITY) <= km),
    );
    return { km, places, otherLearners: sum(rivals.map((rival) => rival.learners)) };
  });
  return { learners, breakEvenAloneKm, curve };
};
