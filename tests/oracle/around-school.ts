import type { Position } from './distance';
import { type FlowNetwork, withNewcomers } from './network';
import { unplacedCurve } from './shared';
import { type SiteStatus, siteStatuses } from './statuses';
import type { OracleProgramme } from './tables';

/** What the panel of one school tells beside its figures, each told again by plain lists. */

export interface OracleRise {
  readonly km: number;
  readonly more: number;
  readonly schools: readonly string[];
}

/** Where the shared curve rises, and which other schools with learners have just come to a workplace with a place that this one reaches. */
export const risesOf = (network: FlowNetwork, school: string, maxKm: number): OracleRise[] => {
  const unplaced = unplacedCurve(network, school, maxKm);
  const named = network.arcs.map((arc) => ({ ...arc, ...network.nodes[arc.node], site: siteAt(network, arc.recognition) }));
  return unplaced.flatMap((count, index) => {
    const km = index + 1;
    const more = count - (unplaced[index - 1] ?? count);
    if (more <= 0) return [];
    const own = new Set(named.filter((arc) => arc.school === school && arc.km <= km).map((arc) => arc.site));
    const schools = named
      .filter((arc) => arc.school !== school && (arc.learners ?? 0) > 0 && arc.km > km - 1 && arc.km <= km)
      .filter((arc) => own.has(arc.site) && (network.sites[arc.site]?.places ?? 0) > 0)
      .map((arc) => arc.school ?? '');
    return [{ km, more, schools: [...new Set(schools)].sort() }];
  });
};

const siteAt = (network: FlowNetwork, recognition: number): number => network.recognitions[recognition]?.site ?? -1;

export interface OracleFree {
  readonly learners: number;
  /** By id. */
  readonly workplaces: readonly {
    readonly id: string;
    readonly km: number;
    readonly places: number;
    readonly status: SiteStatus;
  }[];
}

/** What the school can still use; without an offer of its own, what a learner of any of the programmes could. */
export const freeAround = (
  network: FlowNetwork,
  school: string,
  here: Position,
  programmes: readonly OracleProgramme[],
  reachKm: number,
): OracleFree => {
  const own = network.nodes.filter((node) => node.school === school);
  const visitor = programmes.reduce((with_, programme) => withNewcomers(with_, { here, programme, learners: 0, reachKm }), {
    ...network,
    nodes: [],
    arcs: [],
  } as FlowNetwork);
  const arcs = own.length > 0 ? network.arcs.filter((arc) => network.nodes[arc.node]?.school === school) : visitor.arcs;
  const statuses = siteStatuses(network);
  return {
    learners: own.reduce((sum, node) => sum + node.learners, 0),
    workplaces: network.sites
      .flatMap(({ id, places }, site) => {
        const usable = arcs.filter(
          (arc) => siteAt(network, arc.recognition) === site && (network.recognitions[arc.recognition]?.cap ?? 0) > 0,
        );
        const status = statuses[site]?.status ?? 'tight';
        return places > 0 && usable.length > 0 ? [{ id, km: Math.min(...usable.map((arc) => arc.km)), places, status }] : [];
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
};
