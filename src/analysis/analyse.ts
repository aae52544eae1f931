import type { Answer, AreaRow, Overview, PublishedRow, SchoolReach, SchoolRow } from '../model/answer';
import { MAX_REACH_KM, type Question } from '../model/question';
import type { Reference } from '../model/reference';
import { type Register, UNKNOWN } from '../model/register';
import { STRICTNESS, type Thresholds } from '../model/verdict';
import { balanceOfAll, balancePerRegion } from './balance';
import { publishedRow } from './published';
import { breakEvenAloneKm, distancesFrom, learnersPerSchool, schoolReach } from './reach';
import { type Scope, scopeOf } from './scope';
import { type Supply, supplyOf } from './supply';

/** Answers one question: layer 1 per area and in all, the schools that matter and the workplaces they look at. */
export function analyse(register: Register, question: Question): Answer {
  const scope = scopeOf(register, question);
  const supply = supplyOf(scope);
  return {
    question,
    programmes: scope.programmes,
    reachKm: scope.reachKm,
    areas: balancePerRegion(scope, supply, question.level),
    total: balanceOfAll(scope, supply),
    schools: schoolRows(scope, supply),
    workplaces: {
      workplace: supply.workplace,
      state: supply.state,
      places: supply.places,
      free: supply.free,
      recognitions: supply.recognitions,
    },
  };
}

/** The radius curve, the competitors and the nearest free places of one school. */
export function reachOf(register: Register, question: Question, school: number, maxKm: number = MAX_REACH_KM): SchoolReach {
  const scope = scopeOf(register, question);
  return schoolReach(scope, supplyOf(scope), school, maxKm);
}

/** Every programme the sector leads x every region of the question's level, worst programme first. */
export function overviewOf(register: Register, question: Question, sector: string): Overview {
  const rows = register.programmes.flatMap((programme, row) => (register.sectors[programme.sector] === sector ? [row] : []));
  const judged = rows.map((programme) => {
    const scope = scopeOf(register, {
      ...question,
      subject: { kind: 'programme', programme: register.programmes[programme]?.id ?? '', related: false },
    });
    return { programme, areas: balancePerRegion(scope, supplyOf(scope), question.level) };
  });
  const active = judged.filter(({ areas }) => areas.some((area) => area.verdict !== 'no-activity'));
  active.sort((a, b) => severity(b.areas) - severity(a.areas) || a.programme - b.programme);
  return { programmes: active.map(({ programme }) => programme), areas: active.map(({ areas }) => areas) };
}

/** Every published total of the dataset through the same rule, beside what the ministers said. */
export function publishedOf(register: Register, reference: Reference, thresholds: Thresholds): readonly PublishedRow[] {
  return (register.regionalFigures ?? []).map((figure) => publishedRow(figure, register, reference, thresholds));
}

/** Learners beyond the places, summed over the areas that are short or have no workplaces at all. */
function severity(areas: readonly AreaRow[]): number {
  return areas.reduce(
    (sum, { verdict, enrolments, places }) =>
      sum + ((STRICTNESS[verdict] ?? 0) >= 5 ? Math.max(1, (enrolments ?? 0) - places) : 0),
    0,
  );
}

function schoolRows(scope: Scope, supply: Supply): readonly SchoolRow[] {
  const { register, offers, relatedOffers, reachKm, isRelated } = scope;
  const table = register.offers;
  const counted = learnersPerSchool(scope);
  const relatedOnly = new Set(relatedOffers.map((row) => table?.school[row] ?? UNKNOWN).filter((school) => !counted.has(school)));
  const offersAsked = new Set(
    offers.flatMap((row) => (isRelated[table?.programme[row] ?? UNKNOWN] ? [] : [table?.school[row] ?? UNKNOWN])),
  );
  return [...counted.keys(), ...relatedOnly]
    .sort((a, b) => a - b)
    .map((school) => {
      const km = distancesFrom(scope, supply, school);
      const own = counted.get(school);
      return {
        school,
        offers: offersAsked.has(school) ? 'asked' : 'related',
        counted: own !== undefined,
        learners: own?.learners ?? null,
        placesInReach: supply.places.reduce((sum, places, i) => ((km[i] ?? Number.NaN) <= reachKm ? sum + places : sum), 0),
        breakEvenAloneKm: own ? breakEvenAloneKm(supply, km, own, MAX_REACH_KM) : null,
      };
    });
}
