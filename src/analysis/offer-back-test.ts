import type { Ground } from '../model/match';
import type { Question } from '../model/question';
import { type Register, UNKNOWN } from '../model/register';
import { contestOfAll, contextsOf, reachKmOf } from './contest';
import { LiveFlow } from './live-flow';
import { type Network, networkOf } from './network';
import { offersOn } from './placed-last';
import { municipalityPoint, RoomFinder, schoolPoint } from './room';
import type { Steps } from './steps';

/** Where a site stands among others by some measure: the share of them that are better, equals counting half. 0 is the top. */
export type RankShare = number;

/** One offer that was stopped, and where its own site comes back in the ranking of sites for its programme. */
export interface OfferBackTest {
  readonly school: number;
  readonly programme: number;
  readonly learners: number;
  /** Among all schools, and its municipality among all municipalities. */
  readonly byRoom: { readonly school: RankShare; readonly municipality: RankShare };
  /** The same by the plain count of recognitions within reach. */
  readonly byRecognitions: { readonly school: RankShare; readonly municipality: RankShare };
}

/** Stops every offer with learners, one at a time, and asks for the best sites of its programme, everybody else being there. */
export function* offerBackTest(
  register: Register,
  question: Question,
  given: Ground['given'] = 'nothing',
): Steps<readonly OfferBackTest[]> {
  const contest = contestOfAll(register, question, given);
  const network = networkOf(contest);
  const live = new LiveFlow(network);
  const schools = Array.from(register.schools?.ids ?? [], (_, row) => schoolPoint(contest, row));
  const municipalities = register.geography.regions.municipality.map((_, row) => municipalityPoint(contest, row));
  const offers = offersOn(network).filter(({ demands }) => demands.some((demand) => (network.amount[demand] ?? 0) > 0));
  const counts = new Map<number, { readonly school: readonly number[]; readonly municipality: readonly number[] }>();
  const results: OfferBackTest[] = [];
  for (const [done, { school, programme, demands }] of offers.entries()) {
    yield done / offers.length;
    const amounts = demands.map((demand) => network.amount[demand] ?? 0);
    for (const demand of demands) live.setLearners(demand, 0);
    const rooms = new RoomFinder({ ...network, ...live.graph }, live.flow);
    const room = (points: typeof schools) => points.map((point) => rooms.room(programme, point));
    const municipality = register.schools?.municipality[school] ?? UNKNOWN;
    const count = counts.get(programme) ?? countsOf(network, programme, schools, municipalities);
    counts.set(programme, count);
    results.push({
      school,
      programme,
      learners: amounts[0] ?? 0,
      byRoom: { school: rankShare(room(schools), school), municipality: rankShare(room(municipalities), municipality) },
      byRecognitions: {
        school: rankShare(count.school, school),
        municipality: rankShare(count.municipality, municipality),
      },
    });
    demands.forEach((demand, i) => {
      live.setLearners(demand, amounts[i] ?? 0);
    });
  }
  return results;
}

type Points = ReturnType<typeof schoolPoint>[];

/** Recognitions for a programme within reach of points, in all of its contexts. */
function countsOf(network: Network, programme: number, schools: Points, municipalities: Points) {
  const { contest } = network;
  const within = contextsOf(contest.register, programme).map((context) => network.sitesWithin(programme, context, () => true));
  const reachKm = reachKmOf(contest, programme);
  const count = (points: Points) => points.map((point) => within.reduce((sum, find) => sum + find(point, reachKm).length, 0));
  return { school: count(schools), municipality: count(municipalities) };
}

function rankShare(values: readonly number[], own: number): RankShare {
  const value = values[own] ?? Number.NaN;
  let better = 0;
  let equal = 0;
  for (const other of values) {
    if (other > value) better += 1;
    else if (other === value) equal += 1;
  }
  return (better + (equal - 1) / 2) / Math.max(1, values.length - 1);
}
