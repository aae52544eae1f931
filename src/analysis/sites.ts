import { offersForm } from '../model/education-form';
import { DEFAULT_GROUND, type Ground, type RoomSites } from '../model/match';
import type { Question } from '../model/question';
import type { Register } from '../model/register';
import type { BestSites } from '../model/site-set';
import { contestAmong, contextsOf } from './contest';
import { JointRoom } from './joint-room';
import { maximumFlow } from './max-flow';
import { networkOf } from './network';
import type { Point } from './positions';
import { municipalityPoint, RoomFinder, schoolPoint } from './room';
import { scopeOf } from './scope';
import type { SetRank } from './share-out';
import { bestSiteSet } from './site-set';
import { part, type Steps } from './steps';

/** Every school of a kind that offers such programmes (or any, where asked) or municipality by room for a programme, and the set of at most `count` of them that place most learners together. */
export function* bestSites(
  register: Register,
  question: Question,
  programme: number,
  kind: RoomSites,
  count: number,
  ground: Partial<Ground> = {},
  mostWeighed?: number,
  otherForms = false,
): Steps<BestSites> {
  const { competitors, given } = { ...DEFAULT_GROUND, ...ground };
  const contest = contestAmong(scopeOf(register, question), competitors, given);
  const network = networkOf(contest);
  const flow = maximumFlow(network);
  const finder = new RoomFinder(network, flow);
  const size = kind === 'schools' ? (register.schools?.ids.length ?? 0) : register.geography.regions.municipality.length;
  const pointOf = kind === 'schools' ? schoolPoint : municipalityPoint;
  const points = Array.from({ length: size }, (_, site) => pointOf(contest, site));
  const sites: BestSites['sites'][number][] = [];
  for (const [site, point] of points.entries()) {
    if (kind === 'schools' && !otherForms && offersForm(register, site, programme) === false) continue;
    yield (0.3 * site) / size;
    sites.push({ site, room: finder.room(programme, point) });
  }
  sites.sort((a, b) => b.room - a.room || a.site - b.site);
  const candidates = withoutTwins(
    sites.flatMap(({ site, room }) => (room > 0 ? [site] : [])),
    points,
  );
  const together = new JointRoom(network, flow, programme);
  const contexts = contextsOf(register, programme);
  const joint: SetRank = {
    candidates: candidates.length,
    contexts: contexts.length === 2 ? 2 : 1,
    rank: (starts) =>
      together.together(
        starts.map((start) => ({
          point: points[candidates[Math.floor(start / contexts.length)] ?? 0] ?? NOWHERE,
          context: contexts[start % contexts.length] ?? 0,
        })),
      ),
  };
  const best = yield* part(bestSiteSet(joint, count, mostWeighed), 0.3, 1);
  return { kind, sites, best: { ...best, sites: best.sites.map((candidate) => candidates[candidate] ?? 0) } };
}

const NOWHERE: Point = { lon: Number.NaN, lat: Number.NaN };

/** Sites at the very same point add nothing to each other: the first stands for all. */
function withoutTwins(sites: readonly number[], points: readonly Point[]): readonly number[] {
  const seen = new Set<string>();
  return sites.filter((site) => {
    const key = `${points[site]?.lon} ${points[site]?.lat}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
