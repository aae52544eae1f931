import type { FlowNetwork } from './network';

export interface OracleHeat {
  /** Per node of the network; null for one without a place in reach, or where places have no learner to share with. */
  readonly placesPerLearner: readonly (number | null)[];
  /** Per workplace; null for one without places. */
  readonly learnersPerPlace: readonly (number | null)[];
  readonly learners: number;
  readonly places: number;
  readonly learnersOutside: number;
  readonly placesOutside: number;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Floating catchment with row weights in both steps; one step per workplace in reach, whatever recognitions lead there. */
export const oracleHeat = (network: FlowNetwork): OracleHeat => {
  const { nodes, sites, arcs, recognitions } = network;
  const reached = nodes.map((_, node) => {
    const own = arcs.filter((arc) => arc.node === node).map((arc) => recognitions[arc.recognition]?.site ?? -1);
    return [...new Set(own)].filter((site) => (sites[site]?.places ?? 0) > 0);
  });
  const share = reached.map((own) => 1 / own.length);
  const learnersAt = sites.map((_, site) =>
    sum(nodes.map((node, index) => (reached[index]?.includes(site) ? node.learners * (share[index] ?? 0) : 0))),
  );
  const perPlace = sites.map((site, index) => (site.places === 0 ? null : (learnersAt[index] ?? 0) / site.places));
  const placesPerLearner = reached.map((own, index) => {
    if (own.length === 0) return null;
    const parts = own.map((site) => (share[index] ?? 0) / (perPlace[site] ?? 0));
    return Number.isFinite(sum(parts)) ? sum(parts) : null;
  });
  return {
    placesPerLearner,
    learnersPerPlace: perPlace,
    learners: sum(nodes.map((node) => node.learners)),
    places: sum(sites.map((site) => site.places)),
    learnersOutside: sum(nodes.map((node, index) => (reached[index]?.length === 0 ? node.learners : 0))),
    placesOutside: sum(sites.map((site, index) => ((learnersAt[index] ?? 0) === 0 ? site.places : 0))),
  };
};
