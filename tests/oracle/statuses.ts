import { maxPlaced } from './flow';
import { type FlowNetwork, type FlowNode, learnersIn, serves, withLearnersAt, withPlacesAt } from './network';
import { groupBy } from './scope';

/** Statuses and certificate by trying: every word of their definitions is a flow solved anew. */

export type OfferStatus = 'short' | 'tight' | 'covered';
export type SiteStatus = 'needed' | 'tight' | 'spare';

export interface OracleOfferRow {
  readonly school: string;
  readonly programme: string;
  /** Learner-contexts. */
  readonly learners: number;
  readonly status: OfferStatus;
}

const withMore = (network: FlowNetwork, which: number, more: number): FlowNetwork =>
  withLearnersAt(network, (node, index) => node.learners + (index === which ? more : 0));

/** Per node: whether some optimum leaves one of its learners out, and whether one more could be placed. */
const nodeTrials = (network: FlowNetwork, placed: number) =>
  network.nodes.map((node, index) => ({
    isShort: node.learners > 0 && maxPlaced(withMore(network, index, -1)) === placed,
    isCovered: maxPlaced(withMore(network, index, 1)) === placed + 1,
  }));

export const offerKey = (row: { readonly school: string; readonly programme: string }): string =>
  `${row.school} ${row.programme}`;

/** One row per offer, by key: short if either context is, covered if both are. */
export const offerStatuses = (network: FlowNetwork): OracleOfferRow[] => {
  const trials = nodeTrials(network, maxPlaced(network));
  const numbered = network.nodes.map((node, index) => ({ ...node, trial: trials[index] }));
  return [...groupBy(numbered, offerKey).values()].map((contexts) => {
    const isShort = contexts.some((node) => node.trial?.isShort);
    const isCovered = contexts.every((node) => node.trial?.isCovered);
    const [first] = contexts;
    return {
      school: first?.school ?? '',
      programme: first?.programme ?? '',
      learners: contexts.reduce((sum, node) => sum + node.learners, 0),
      status: isShort ? 'short' : isCovered ? 'covered' : 'tight',
    };
  });
};

export const siteStatuses = (network: FlowNetwork): { id: string; places: number; status: SiteStatus }[] => {
  const placed = maxPlaced(network);
  return network.sites.map(({ id, places }, index) => {
    const isNeeded = maxPlaced(withPlacesAt(network, index, places + 1)) > placed;
    const isSpare = places > 0 && maxPlaced(withPlacesAt(network, index, places - 1)) === placed;
    return { id, places, status: isNeeded ? 'needed' : isSpare ? 'spare' : 'tight' };
  });
};

export interface OracleCertificate {
  readonly schools: readonly string[];
  readonly learners: number;
  readonly places: number;
  /** Every workplace that one of the offers can use, with what it counts for. */
  readonly workplaces: ReadonlyMap<string, number>;
}

/** Learners of some nodes, and what is within their reach. */
const sumsOf = (network: FlowNetwork, isIn: (node: FlowNode, index: number) => boolean): OracleCertificate => {
  const chosen = network.nodes.filter(isIn);
  const usable = new Set(
    network.arcs.flatMap((arc) => {
      const node = network.nodes[arc.node];
      const recognition = network.recognitions[arc.recognition];
      if (node === undefined || recognition === undefined || !isIn(node, arc.node)) return [];
      if (!serves(recognition, node.programme, node.context)) throw new Error('an arc that serves nobody');
      return [arc.recognition];
    }),
  );
  const workplaces = new Map<string, number>();
  for (const [index, site] of network.sites.entries()) {
    const caps = network.recognitions.filter((row, nth) => row.site === index && usable.has(nth)).map((row) => row.cap);
    if (caps.length === 0) continue;
    workplaces.set(
      site.id,
      Math.min(
        site.places,
        caps.reduce((a, b) => a + b, 0),
      ),
    );
  }
  return {
    schools: [...new Set(chosen.map((node) => node.school))].sort(),
    learners: chosen.reduce((sum, node) => sum + node.learners, 0),
    places: [...workplaces.values()].reduce((a, b) => a + b, 0),
    workplaces,
  };
};

/** The smallest minimum cut: exactly the nodes of which some optimum leaves a learner out. Null when nothing is unplaced. */
export const certificateByTrying = (network: FlowNetwork): OracleCertificate | null => {
  const placed = maxPlaced(network);
  if (learnersIn(network) === placed) return null;
  const trials = nodeTrials(network, placed);
  return sumsOf(network, (_, index) => trials[index]?.isShort ?? false);
};

/** The same without any flow, for few nodes: of all sets of offers the smallest of those that lack the most places. */
export const certificateBySubsets = (network: FlowNetwork): OracleCertificate | null => {
  const count = network.nodes.length;
  if (count > 12) throw new Error('too many subsets');
  let most = 0;
  let smallest = 0;
  for (let subset = 1; subset < 1 << count; subset++) {
    const { learners, places } = sumsOf(network, (_, index) => (subset & (1 << index)) !== 0);
    if (learners - places < most || learners === places) continue;
    // Minimum cuts are closed under intersection, so the common part of all of them is one of them.
    smallest = learners - places > most ? subset : smallest & subset;
    most = learners - places;
  }
  return most === 0 ? null : sumsOf(network, (_, index) => (smallest & (1 << index)) !== 0);
};
