import type { Position } from './distance';
import { maxPlaced } from './flow';
import { type FlowNetwork, learnersIn, withinKm, withLearnersAt, withNewcomers } from './network';
import type { OracleProgramme } from './tables';

/** Room, areas and curves of the shared supply, each by solving anew. */

/** Up to this many places room is counted one by one; above, the same question is asked at doubled and halved numbers. */
const FEW_PLACES = 60;

/** How many extra learners of a programme find places at a point, in each of its contexts, beside all others. */
export const roomAt = (network: FlowNetwork, here: Position, programme: OracleProgramme, reachKm: number): number => {
  const contexts = programme.twoContexts ? 2 : 1;
  const before = maxPlaced(network);
  const fits = (learners: number): boolean =>
    maxPlaced(withNewcomers(network, { here, programme, learners, reachKm })) === before + learners * contexts;
  const places = network.sites.reduce((sum, site) => sum + site.places, 0);
  let room = 0;
  if (places <= FEW_PLACES) {
    while (fits(room + 1)) room++;
    return room;
  }
  // The flow is concave in the number of newcomers: once a number does not fit, no larger one does.
  let tooMany = 1;
  while (fits(tooMany)) tooMany *= 2;
  room = Math.floor(tooMany / 2);
  while (tooMany - room > 1) {
    const middle = Math.floor((room + tooMany) / 2);
    if (fits(middle)) room = middle;
    else tooMany = middle;
  }
  return room;
};

export interface OracleUnplaced {
  readonly learners: number;
  readonly leastUnplaced: number;
  readonly mostUnplaced: number;
}

/** What may stay without a place in some schools: when they go first, and when all others do. */
export const unplacedIn = (network: FlowNetwork, isIn: (school: string) => boolean): OracleUnplaced => {
  const only = withLearnersAt(network, (node) => (isIn(node.school) ? node.learners : 0));
  const others = withLearnersAt(network, (node) => (isIn(node.school) ? 0 : node.learners));
  const learners = learnersIn(only);
  return {
    learners,
    leastUnplaced: learners - maxPlaced(only),
    mostUnplaced: learners - (maxPlaced(network) - maxPlaced(others)),
  };
};

/** What of one school stays unplaced when all others go first, at every whole km; wants a network of at least that reach. */
export const unplacedCurve = (network: FlowNetwork, school: string, maxKm: number): number[] =>
  Array.from({ length: maxKm }, (_, index) => unplacedIn(withinKm(network, index + 1), (id) => id === school).mostUnplaced);

export const ROOM_FOR_A_GROUP = 8;

/** The shared verdict of an area with learners; without any it is that of the count, so null here. */
export const sharedVerdict = (unplaced: OracleUnplaced, largestRoom: number): string | null => {
  if (unplaced.learners === 0) return null;
  if (unplaced.leastUnplaced > 0) return 'shortage';
  if (unplaced.mostUnplaced > 0) return 'tight';
  return largestRoom >= ROOM_FOR_A_GROUP ? 'room' : 'balanced';
};
