import { haversineKm, noFallback, type Position, type PositionOf, positionOf } from './distance';
import { groupBy, isValidIn, placesOf, programmesOf, scopeOf } from './scope';
import { learnersPerMentor, type OracleData, type OracleProgramme, type OracleRecognition } from './tables';

/** The shared supply of a question as plain lists: one node per offer and context, one per recognition, one per workplace. */

export interface FlowNode {
  readonly school: string;
  readonly programme: string;
  /** '1' or '2' for a programme with two contexts, else ''. */
  readonly context: string;
  readonly learners: number;
  /** Enrolments are not known and count as none. */
  readonly unknown: boolean;
}

export interface FlowRecognition {
  readonly programme: string;
  readonly context: string;
  /** Index in `sites`. */
  readonly site: number;
  /** Infinity without a cap. */
  readonly cap: number;
}

export interface FlowSite {
  readonly id: string;
  /** For the question. */
  readonly places: number;
  readonly position: Position;
}

/** A node whose school has this recognition's workplace in reach. */
export interface FlowArc {
  readonly node: number;
  readonly recognition: number;
  readonly km: number;
}

export interface FlowNetwork {
  readonly nodes: readonly FlowNode[];
  readonly recognitions: readonly FlowRecognition[];
  readonly sites: readonly FlowSite[];
  readonly arcs: readonly FlowArc[];
}

export interface SharedQuestion {
  /** Null = all programmes. */
  readonly programme: string | null;
  readonly related?: boolean;
  readonly year: string;
  readonly reachKm: number;
  /** Running agreements stay where they are. */
  readonly given?: boolean;
  readonly schoolKinds?: readonly string[];
  readonly perMentor?: ReadonlyMap<string, number>;
  readonly fallbackPosition?: PositionOf;
}

export const programmesAsked = (data: OracleData, question: SharedQuestion): readonly OracleProgramme[] =>
  question.programme === null ? data.programmes : programmesOf(data, question.programme, question.related ?? false);

const contextsOf = (programme: OracleProgramme): readonly string[] => (programme.twoContexts ? ['1', '2'] : ['']);

/** A context is served by recognitions of that context or of none; a programme with one context by all of its own. */
export const serves = (recognition: FlowRecognition, programme: string, context: string): boolean =>
  recognition.programme === programme && (context === '' || recognition.context === '' || recognition.context === context);

const plus = (a: number, b: number): number => a + b;

/** Places of one workplace for the question, out of what the establishment has for all. */
const placesFor = (all: number, caps: readonly number[]): number => Math.min(all, caps.reduce(plus, 0));

/** Learners with a running agreement, per workplace, per workplace and programme, and per school and programme. */
const runningIn = (data: OracleData, question: SharedQuestion) => {
  const rows = question.given === true ? (data.agreements ?? []).filter((row) => row.year === question.year) : [];
  const totals = (keyOf: (row: (typeof rows)[number]) => string): Map<string, number> =>
    new Map([...groupBy(rows, keyOf)].map(([key, group]) => [key, group.map((row) => row.learners).reduce(plus, 0)]));
  return {
    at: totals((row) => row.workplace),
    under: totals((row) => `${row.workplace}\n${row.programme}`),
    of: totals((row) => `${row.school}\n${row.programme}`),
  };
};

/**
 * What is left of the caps once running learners of a workplace and programme sit under them: none is lost while a recognition
 * without a cap can hold them, else the caps of all recognitions together shrink by as many, in the order of their contexts.
 */
const capsLeft = (rows: readonly OracleRecognition[], runningOf: (row: OracleRecognition) => number) => {
  const left = new Map<OracleRecognition, number>();
  for (const group of groupBy(rows, (row) => `${row.workplace}\n${row.programme}`).values()) {
    const uncapped = group.some((row) => row.cap === null);
    let toSeat = group[0] === undefined || uncapped ? 0 : runningOf(group[0]);
    for (const row of [...group].sort((a, b) => (a.context < b.context ? -1 : 1))) {
      const cap = row.cap ?? Number.POSITIVE_INFINITY;
      left.set(row, Math.max(0, cap - toSeat));
      toSeat = Math.max(0, toSeat - cap);
    }
  }
  return (row: OracleRecognition): number => left.get(row) ?? 0;
};

/**
 * Whether it is open what running agreements leave of some cap: they do not say in which context their learners are, and
 * here a workplace has recognitions of several contexts for a programme, one of them capped.
 */
export const leavesCapsOpen = (data: OracleData, year: string): boolean => {
  const keyOf = (row: { readonly workplace: string; readonly programme: string }): string => `${row.workplace}\n${row.programme}`;
  const valid = groupBy(
    data.recognitions.filter((row) => isValidIn(row, year)),
    keyOf,
  );
  return (data.agreements ?? []).some((row) => {
    const group = row.year === year ? (valid.get(keyOf(row)) ?? []) : [];
    return new Set(group.map(({ context }) => context)).size > 1 && group.some(({ cap }) => cap !== null);
  });
};

/**
 * The network of a question. Given agreements: an offer has left what its own agreements do not cover, an establishment what
 * all its agreements leave free, a cap what the agreements of its programme there leave of it.
 */
export const networkOf = (data: OracleData, question: SharedQuestion): FlowNetwork => {
  const fallback = question.fallbackPosition ?? noFallback;
  const perMentor = question.perMentor ?? learnersPerMentor();
  const programmes = programmesAsked(data, question);
  const scope = scopeOf(data, programmes, question.year, question.schoolKinds);
  const running = runningIn(data, question);

  const capOf = capsLeft(scope.recognitions, (row) => running.under.get(`${row.workplace}\n${row.programme}`) ?? 0);
  const own = groupBy(scope.recognitions, (row) => row.workplace);
  const sites = scope.workplaces.map((workplace) => {
    const free = Math.max(0, placesOf(workplace, perMentor) - (running.at.get(workplace.id) ?? 0));
    return {
      id: workplace.id,
      places: placesFor(free, (own.get(workplace.id) ?? []).map(capOf)),
      position: positionOf('workplace', workplace, fallback),
    };
  });
  const siteOf = new Map(sites.map((site, index) => [site.id, index]));
  const recognitions = scope.recognitions.map((row) => ({
    programme: row.programme,
    context: row.context,
    site: siteOf.get(row.workplace) ?? -1,
    cap: capOf(row),
  }));

  const byId = new Map(programmes.map((programme) => [programme.id, programme]));
  const schools = new Map(data.schools.map((school) => [school.id, school]));
  const nodes = scope.offers.flatMap((offer) => {
    const programme = byId.get(offer.programme);
    if (programme === undefined) return [];
    const placedAlready = running.of.get(`${offer.school}\n${offer.programme}`) ?? 0;
    const learners = Math.max(0, (offer.enrolments ?? 0) - placedAlready);
    const unknown = offer.enrolments === null;
    return contextsOf(programme).map((context) => ({
      school: offer.school,
      programme: programme.id,
      context,
      learners,
      unknown,
    }));
  });

  const recognitionsOf = groupIndices(recognitions);
  const arcs = nodes.flatMap((node, index) => {
    const school = schools.get(node.school);
    if (school === undefined) return [];
    const here = positionOf('school', school, fallback);
    return arcsFrom(
      { sites, recognitions },
      recognitionsOf.get(node.programme) ?? [],
      { ...node, index, here },
      question.reachKm,
    );
  });
  return { nodes, recognitions, sites, arcs };
};

const groupIndices = (recognitions: readonly FlowRecognition[]): Map<string, number[]> => {
  const groups = new Map<string, number[]>();
  for (const [index, row] of recognitions.entries()) {
    const group = groups.get(row.programme) ?? [];
    group.push(index);
    groups.set(row.programme, group);
  }
  return groups;
};

const arcsFrom = (
  network: Pick<FlowNetwork, 'sites' | 'recognitions'>,
  candidates: readonly number[],
  node: { readonly index: number; readonly here: Position; readonly programme: string; readonly context: string },
  reachKm: number,
): FlowArc[] =>
  candidates.flatMap((recognition) => {
    const row = network.recognitions[recognition];
    const site = network.sites[row?.site ?? -1];
    if (row === undefined || site === undefined || !serves(row, node.programme, node.context)) return [];
    const km = haversineKm(node.here, site.position);
    return km <= reachKm ? [{ node: node.index, recognition, km }] : [];
  });

/** The network with some more learners of a programme at a point: as many in each of its contexts. */
export const withNewcomers = (
  network: FlowNetwork,
  newcomers: {
    readonly here: Position;
    readonly programme: OracleProgramme;
    readonly learners: number;
    readonly reachKm: number;
  },
): FlowNetwork => {
  const { here, programme, learners, reachKm } = newcomers;
  const candidates = groupIndices(network.recognitions).get(programme.id) ?? [];
  const nodes = [...network.nodes];
  const arcs = [...network.arcs];
  for (const context of contextsOf(programme)) {
    arcs.push(...arcsFrom(network, candidates, { index: nodes.length, here, programme: programme.id, context }, reachKm));
    nodes.push({ school: '', programme: programme.id, context, learners, unknown: false });
  }
  return { ...network, nodes, arcs };
};

/** The network with another number of learners at some nodes. */
export const withLearnersAt = (network: FlowNetwork, learnersOf: (node: FlowNode, index: number) => number): FlowNetwork => ({
  ...network,
  nodes: network.nodes.map((node, index) => ({ ...node, learners: learnersOf(node, index) })),
});

/** The network with another number of places at one workplace. */
export const withPlacesAt = (network: FlowNetwork, site: number, places: number): FlowNetwork => ({
  ...network,
  sites: network.sites.map((row, index) => (index === site ? { ...row, places } : row)),
});

export const withinKm = (network: FlowNetwork, km: number): FlowNetwork => ({
  ...network,
  arcs: network.arcs.filter((arc) => arc.km <= km),
});

export const learnersIn = (network: FlowNetwork): number => network.nodes.map((node) => node.learners).reduce(plus, 0);

/** The network with new uncapped places that every node of these schools has in reach. */
export const withNewPlaces = (network: FlowNetwork, schools: ReadonlySet<string>, places: number): FlowNetwork => {
  const site = network.sites.length;
  const recognitions = [...network.recognitions];
  const arcs = [...network.arcs];
  for (const [node, { school, programme, context }] of network.nodes.entries()) {
    if (!schools.has(school)) continue;
    arcs.push({ node, recognition: recognitions.length, km: 0 });
    recognitions.push({ programme, context, site, cap: Number.POSITIVE_INFINITY });
  }
  return { ...network, recognitions, arcs, sites: [...network.sites, { id: 'new', places, position: { lon: 5, lat: 51 } }] };
};
