import type { FlowNetwork } from './network';

/** Flows by plain augmenting paths: slow, short and hard to get wrong. */

interface Edge {
  readonly to: number;
  readonly km: number;
  /** The same edge seen from the other end. */
  readonly back: number;
  residual: number;
}

interface Graph {
  readonly edges: readonly Edge[];
  /** Edge numbers per vertex. */
  readonly out: readonly (readonly number[])[];
}

const SOURCE = 0;
const SINK = 1;

const graphOf = (network: FlowNetwork): Graph => {
  const { nodes, recognitions, sites, arcs } = network;
  const edges: Edge[] = [];
  const out: number[][] = Array.from({ length: 2 + nodes.length + recognitions.length + sites.length }, () => []);
  const link = (from: number, to: number, capacity: number, km: number): void => {
    out[from]?.push(edges.length);
    out[to]?.push(edges.length + 1);
    edges.push({ to, km, back: edges.length + 1, residual: capacity });
    edges.push({ to: from, km: -km, back: edges.length - 1, residual: 0 });
  };
  const nodeAt = (index: number): number => 2 + index;
  const recognitionAt = (index: number): number => 2 + nodes.length + index;
  const siteAt = (index: number): number => 2 + nodes.length + recognitions.length + index;
  for (const [index, node] of nodes.entries()) link(SOURCE, nodeAt(index), node.learners, 0);
  for (const arc of arcs) link(nodeAt(arc.node), recognitionAt(arc.recognition), Number.POSITIVE_INFINITY, arc.km);
  for (const [index, row] of recognitions.entries()) link(recognitionAt(index), siteAt(row.site), row.cap, 0);
  for (const [index, site] of sites.entries()) link(siteAt(index), SINK, site.places, 0);
  return { edges, out };
};

/** Edge by which each vertex is entered on a path with the fewest edges; -1 where none leads there. */
const shortestByEdges = ({ edges, out }: Graph): Int32Array => {
  const entered = new Int32Array(out.length).fill(-1);
  const queue = [SOURCE];
  for (let head = 0; head < queue.length && entered[SINK] === -1; head++) {
    for (const number of out[queue[head] ?? SOURCE] ?? []) {
      const edge = edges[number];
      if (edge === undefined || edge.residual <= 0 || edge.to === SOURCE || entered[edge.to] !== -1) continue;
      entered[edge.to] = number;
      queue.push(edge.to);
    }
  }
  return entered;
};

/** Differences below this are rounding: without it a path could go round in a circle for 1e-15 km. */
const ROUNDING_KM = 1e-11;

/** The same by km, edges against the stream counting negative (Bellman and Ford with a queue). */
const shortestByKm = ({ edges, out }: Graph): Int32Array => {
  const entered = new Int32Array(out.length).fill(-1);
  const km = new Float64Array(out.length).fill(Number.POSITIVE_INFINITY);
  const waiting = new Set([SOURCE]);
  km[SOURCE] = 0;
  for (const vertex of waiting) {
    waiting.delete(vertex);
    for (const number of out[vertex] ?? []) {
      const edge = edges[number];
      if (edge === undefined || edge.residual <= 0) continue;
      const through = (km[vertex] ?? 0) + edge.km;
      if (through >= (km[edge.to] ?? 0) - ROUNDING_KM) continue;
      km[edge.to] = through;
      entered[edge.to] = number;
      waiting.add(edge.to);
    }
  }
  return entered;
};

/** Pushes as much as fits along the path into the sink; 0 when there is none. */
const push = ({ edges }: Graph, entered: Int32Array): number => {
  const path: Edge[] = [];
  for (let vertex = SINK; vertex !== SOURCE; ) {
    const edge = edges[entered[vertex] ?? -1];
    if (edge === undefined) return 0;
    path.push(edge);
    vertex = edges[edge.back]?.to ?? SOURCE;
  }
  const amount = Math.min(...path.map((edge) => edge.residual));
  for (const edge of path) {
    edge.residual -= amount;
    const back = edges[edge.back];
    if (back !== undefined) back.residual += amount;
  }
  return amount;
};

const flowBy = (network: FlowNetwork, path: (graph: Graph) => Int32Array): { placed: number; km: number } => {
  const graph = graphOf(network);
  let placed = 0;
  for (let amount = push(graph, path(graph)); amount > 0; amount = push(graph, path(graph))) placed += amount;
  const carried = graph.edges
    .filter((_, number) => number % 2 === 0)
    .map((edge) => (graph.edges[edge.back]?.residual ?? 0) * edge.km);
  return { placed, km: carried.reduce((a, b) => a + b, 0) };
};

/** The most learners that can be placed. */
export const maxPlaced = (network: FlowNetwork): number => flowBy(network, shortestByEdges).placed;

/** The most learners that can be placed, and the fewest km at which so many can. */
export const leastKm = (network: FlowNetwork): { readonly placed: number; readonly km: number } => flowBy(network, shortestByKm);
