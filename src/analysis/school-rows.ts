import type { SchoolRow } from '../model/answer';
import { MAX_REACH_KM } from '../model/question';
import { UNKNOWN } from '../model/register';
import { Curves, type CurveTable } from './curves';
import { breakEven, learnersPerSchool } from './reach';
import type { Scope } from './scope';
import type { Supply } from './supply';

/** Places for the question, and those that can serve each context of its two-context programmes. */
const KINDS = 3;

/** The schools that matter to a question: those whose learners count, and those that offer a related programme. */
export function schoolRows(scope: Scope, supply: Supply): readonly SchoolRow[] {
  const { register, offers, relatedOffers, reachKm, isRelated } = scope;
  const table = register.offers;
  const counted = learnersPerSchool(scope);
  const relatedOnly = new Set(relatedOffers.map((row) => table?.school[row] ?? UNKNOWN).filter((school) => !counted.has(school)));
  const offersAsked = new Set(
    offers.flatMap((row) => (isRelated[table?.programme[row] ?? UNKNOWN] ? [] : [table?.school[row] ?? UNKNOWN])),
  );
  const schools = [...counted.keys(), ...relatedOnly].sort((a, b) => a - b);
  const wholeKm = Array.from({ length: MAX_REACH_KM }, (_, i) => i + 1);
  const limitsKm = [...new Set([...wholeKm, reachKm])].sort((a, b) => a - b);
  const atReach = limitsKm.indexOf(reachKm);
  const atWholeKm = wholeKm.map((km) => limitsKm.indexOf(km));
  const curves = curvesOf(scope, supply, limitsKm);
  const points = schools.map((school) => ({
    lon: register.schools?.lon[school] ?? Number.NaN,
    lat: register.schools?.lat[school] ?? Number.NaN,
  }));
  const rows: SchoolRow[] = [];
  curves.around(points, (nth, sums: CurveTable) => {
    const school = schools[nth] ?? UNKNOWN;
    const own = counted.get(school);
    const placesAt = (kind: number, limit: number) => sums[limit * curves.stride + kind] ?? 0;
    rows[nth] = {
      school,
      offers: offersAsked.has(school) ? 'asked' : 'related',
      counted: own !== undefined,
      learners: own?.learners ?? null,
      placesInReach: placesAt(0, atReach),
      breakEvenAloneKm: own ? breakEven(own, MAX_REACH_KM, (kind, index) => placesAt(kind, atWholeKm[index] ?? UNKNOWN)) : null,
    };
  });
  return rows;
}

function curvesOf({ register: { workplaces } }: Scope, supply: Supply, limitsKm: readonly number[]): Curves {
  const columns = [supply.places, supply.placesContext1, supply.placesContext2];
  const count = supply.workplace.length;
  return new Curves(
    {
      lon: Float64Array.from(supply.workplace, (row) => workplaces?.lon[row] ?? Number.NaN),
      lat: Float64Array.from(supply.workplace, (row) => workplaces?.lat[row] ?? Number.NaN),
      start: Int32Array.from({ length: count + 1 }, (_, i) => i * KINDS),
      kind: Int32Array.from({ length: count * KINDS }, (_, entry) => entry % KINDS),
      amount: Float64Array.from(
        { length: count * KINDS },
        (_, entry) => columns[entry % KINDS]?.[Math.floor(entry / KINDS)] ?? 0,
      ),
    },
    KINDS,
    limitsKm,
  );
}
