import { type OracleLevel, regionCodeOf, regionsOf } from './areas';
import { haversineKm, noFallback, type PositionOf, positionOf } from './distance';
import {
  ORACLE_THRESHOLDS,
  type OracleBalanceFigures,
  type OracleThresholds,
  oracleFigureFlags,
  oracleFragile,
  oracleVerdict,
} from './rule';
import {
  groupBy,
  isValidIn,
  lastDay,
  latestYear,
  type OracleScope,
  placesOf,
  previousYear,
  programmesLed,
  programmesOf,
  questionPlaces,
  scopeOf,
} from './scope';
import {
  learnersPerMentor,
  type OracleAgreement,
  type OracleData,
  type OraclePoint,
  type OracleProgramme,
  type OracleWorkplace,
} from './tables';

export interface OracleOptions {
  readonly programme: string;
  readonly related?: boolean;
  /** In place of `programme`: all programmes this sector leads, together. */
  readonly sector?: string;
  readonly level: OracleLevel;
  /** Default: the latest in offers.csv. */
  readonly year?: string;
  /** Default: the programme's own, else 20. */
  readonly reachKm?: number;
  /** Empty = all kinds of school. */
  readonly schoolKinds?: readonly string[];
  readonly thresholds?: OracleThresholds;
  readonly perMentor?: ReadonlyMap<string, number>;
  readonly fallbackPosition?: PositionOf;
}

export interface OracleAreaRow {
  readonly area: string | null;
  readonly name: string | null;
  readonly schools: number;
  readonly workplaces: number;
  readonly recognitions: number;
  readonly places: number;
  readonly enrolments: number | null;
  readonly agreements: number | null;
  readonly verdict: string;
  /** Sorted; without `boundary`, which needs outlines. */
  readonly flags: readonly string[];
  readonly sleeping: number | null;
  readonly ending: number;
  readonly overlap: { readonly schools: number; readonly workplaces: number } | null;
  readonly balance: OracleBalanceFigures;
}

export interface Counting {
  readonly data: OracleData;
  readonly scope: OracleScope;
  readonly options: Omit<OracleOptions, 'level'>;
  readonly reachKm: number;
  readonly perMentor: ReadonlyMap<string, number>;
}

/** Workplaces recognised this school year and the last, idle in both for these programmes, and with a free place now. */
export const sleepingWorkplaces = (counting: Counting): Set<string> | null => {
  const { data, scope, perMentor } = counting;
  if (data.agreements === null) return null;
  const before = previousYear(scope.year);
  const ids = new Set(scope.programmes.map((programme) => programme.id));
  const recognisedBefore = new Set(
    data.recognitions.filter((row) => ids.has(row.programme) && isValidIn(row, before)).map((row) => row.workplace),
  );
  const busy = new Set(
    data.agreements
      .filter((row) => ids.has(row.programme) && (row.year === scope.year || row.year === before))
      .map((row) => row.workplace),
  );
  const running = groupBy(
    data.agreements.filter((row) => row.year === scope.year),
    (row) => row.workplace,
  );
  const hasFree = (workplace: OracleWorkplace): boolean =>
    placesOf(workplace, perMentor) > (running.get(workplace.id) ?? []).reduce((sum, row) => sum + row.learners, 0);
  return new Set(
    scope.workplaces
      .filter((workplace) => recognisedBefore.has(workplace.id) && !busy.has(workplace.id) && hasFree(workplace))
      .map((workplace) => workplace.id),
  );
};

/** For some schools: those that offer one programme alike and reach a workplace recognised for it in common. */
const overlapOf = (counting: Counting, schools: ReadonlySet<string>): OracleAreaRow['overlap'] => {
  const { data, scope, reachKm, options } = counting;
  const fallback = options.fallbackPosition ?? noFallback;
  const leaning = new Set<string>();
  const shared = new Set<string>();
  for (const programme of scope.programmes) {
    const offering = new Set(scope.offers.filter((row) => row.programme === programme.id).map((row) => row.school));
    const rivals = data.schools.filter((school) => schools.has(school.id) && offering.has(school.id));
    if (rivals.length < 2) continue;
    const recognised = new Set(scope.recognitions.filter((row) => row.programme === programme.id).map((row) => row.workplace));
    for (const workplace of scope.workplaces.filter((row) => recognised.has(row.id))) {
      const there = positionOf('workplace', workplace, fallback);
      const near = rivals.filter((school) => haversineKm(positionOf('school', school, fallback), there) <= reachKm);
      if (near.length < 2) continue;
      shared.add(workplace.id);
      for (const school of near) leaning.add(school.id);
    }
  }
  return shared.size === 0 ? null : { schools: leaning.size, workplaces: shared.size };
};

const sumOfKnown = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  if (values.length > 0 && known.length === 0) return null;
  return known.reduce((sum, value) => sum + value, 0);
};

const plus = (a: number, b: number): number => a + b;

const learnersOf = (counting: Counting, offers: OracleScope['offers']) => {
  const twoContext = new Set(counting.scope.programmes.filter((row) => row.twoContexts).map((row) => row.id));
  return {
    learners: counting.data.offers === null ? null : sumOfKnown(offers.map((offer) => offer.enrolments)),
    twoContextLearners: offers
      .filter((offer) => twoContext.has(offer.programme))
      .map((offer) => offer.enrolments ?? 0)
      .reduce(plus, 0),
    hasOffer: offers.length > 0,
  };
};

interface AreaRecords {
  readonly region: { readonly code: string; readonly name: string } | null;
  readonly offers: OracleScope['offers'];
  readonly workplaces: OracleScope['workplaces'];
  readonly recognitions: OracleScope['recognitions'];
  readonly agreements: readonly OracleAgreement[] | null;
}

const rowOf = (counting: Counting, records: AreaRecords, sleepers: ReadonlySet<string> | null): OracleAreaRow => {
  const { scope, perMentor, options } = counting;
  const { offers, workplaces, recognitions } = records;
  const own = groupBy(recognitions, (row) => row.workplace);
  const places = workplaces.map((row) => questionPlaces(row, own.get(row.id) ?? [], scope.programmes, perMentor));
  const balance: OracleBalanceFigures = {
    ...learnersOf(counting, offers),
    places: places.map((row) => row.all).reduce(plus, 0),
    placesContext1: places.map((row) => row.context1).reduce(plus, 0),
    placesContext2: places.map((row) => row.context2).reduce(plus, 0),
  };
  const agreements = records.agreements === null ? null : records.agreements.map((row) => row.learners).reduce(plus, 0);
  const twoContexts = scope.programmes.some((programme) => programme.twoContexts);
  const schools = new Set(offers.map((offer) => offer.school));
  const overlap = overlapOf(counting, schools);
  const ending = recognitions.filter((row) => row.until !== '' && row.until <= lastDay(scope.year)).length;
  const sleeping = sleepers === null ? null : workplaces.filter((row) => sleepers.has(row.id)).length;
  const flags = oracleFigureFlags(balance, { recognitions: recognitions.length, agreements, twoContexts });
  if (overlap !== null) flags.push('overlap');
  if (sleeping !== null && sleeping > 0) flags.push('sleeping');
  if (ending > 0) flags.push('ending');
  const unknown = offers.filter((offer) => offer.enrolments === null).length;
  if (unknown > 0 && unknown < offers.length) flags.push('incomplete');
  if (oracleFragile(balance, twoContexts, options.thresholds)) flags.push('fragile');
  return {
    area: records.region?.code ?? null,
    name: records.region?.name ?? null,
    schools: schools.size,
    workplaces: workplaces.length,
    recognitions: recognitions.length,
    places: balance.places,
    enrolments: balance.learners,
    agreements,
    verdict: oracleVerdict(balance, options.thresholds ?? ORACLE_THRESHOLDS),
    flags: flags.sort(),
    sleeping,
    ending,
    overlap,
    balance,
  };
};

const OUTSIDE = '';

const areasOf = (counting: Counting, level: OracleLevel): { rows: OracleAreaRow[]; total: OracleAreaRow } => {
  const { data, scope } = counting;
  const lookup = <Row extends OraclePoint & { readonly id: string }>(rows: readonly Row[]): Map<string, string> =>
    new Map(rows.map((row) => [row.id, regionCodeOf(row, level) ?? OUTSIDE]));
  const areaOfSchool = lookup(data.schools);
  const areaOfWorkplace = lookup(data.workplaces);
  const ids = new Set(scope.programmes.map((programme) => programme.id));
  const agreements = data.agreements?.filter((row) => ids.has(row.programme) && row.year === scope.year) ?? null;
  const sleepers = sleepingWorkplaces(counting);

  const offersIn = groupBy(scope.offers, (row) => areaOfSchool.get(row.school) ?? OUTSIDE);
  const workplacesIn = groupBy(scope.workplaces, (row) => areaOfWorkplace.get(row.id) ?? OUTSIDE);
  const recognitionsIn = groupBy(scope.recognitions, (row) => areaOfWorkplace.get(row.workplace) ?? OUTSIDE);
  const agreementsIn = groupBy(agreements ?? [], (row) => areaOfWorkplace.get(row.workplace) ?? OUTSIDE);
  const rows = [...regionsOf(level), null].map((region) => {
    const code = region?.code ?? OUTSIDE;
    const records = {
      region,
      offers: offersIn.get(code) ?? [],
      workplaces: workplacesIn.get(code) ?? [],
      recognitions: recognitionsIn.get(code) ?? [],
      agreements: agreements === null ? null : (agreementsIn.get(code) ?? []),
    };
    return rowOf(counting, records, sleepers);
  });
  const { offers, workplaces, recognitions } = scope;
  return { rows, total: rowOf(counting, { region: null, offers, workplaces, recognitions, agreements }, sleepers) };
};

export interface OracleBalance {
  readonly programmes: readonly string[];
  readonly year: string;
  readonly reachKm: number;
  readonly rows: readonly OracleAreaRow[];
  readonly total: OracleAreaRow;
}

export const countingOf = (data: OracleData, options: Omit<OracleOptions, 'level'>): Counting => {
  const programmes =
    options.sector === undefined
      ? programmesOf(data, options.programme, options.related ?? false)
      : programmesLed(data, options.sector);
  const asked: OracleProgramme | undefined = programmes.find((programme) => programme.id === options.programme);
  return {
    data,
    options,
    scope: scopeOf(data, programmes, options.year ?? latestYear(data), options.schoolKinds),
    reachKm: options.reachKm ?? (options.sector === undefined ? asked?.reachKm : null) ?? 20,
    perMentor: options.perMentor ?? learnersPerMentor(),
  };
};

/** Layer 1, recounted: every area of the level by code, then what lies outside. */
export const oracleBalance = (data: OracleData, options: OracleOptions): OracleBalance => {
  const counting = countingOf(data, options);
  const { programmes, year } = counting.scope;
  return { programmes: programmes.map((row) => row.id), year, reachKm: counting.reachKm, ...areasOf(counting, options.level) };
};
