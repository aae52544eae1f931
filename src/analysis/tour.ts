import { distanceKm } from './distance';
import type { Point } from './positions';

/** How a day on the road is reckoned. Distances are as the crow flies times a detour, which roads in a dense country have. */
export interface TourRule {
  readonly minutesPerStop: number;
  readonly kmPerHour: number;
  /** Km of road per km as the crow flies: an assumption. */
  readonly detour: number;
  /** Back to the start at the end. */
  readonly isClosed: boolean;
}

export const TOUR_RULE: TourRule = { minutesPerStop: 45, kmPerHour: 45, detour: 1.3, isClosed: true };

export interface TourStop {
  /** Position among the stops that were given. */
  readonly stop: number;
  /** Of road, from the stop before or the start. */
  readonly km: number;
  /** Minutes after leaving. */
  readonly arrives: number;
  readonly leaves: number;
}

export interface Tour {
  readonly stops: readonly TourStop[];
  /** Km of road back to the start; 0 of an open tour. */
  readonly backKm: number;
  readonly totalKm: number;
  readonly totalMinutes: number;
}

/**
 * A short tour of the stops from a start: stops are put in where they cost least, farthest first, then changed by turning parts round (2-opt,
 * Croes 1958) and moving short parts elsewhere (Or 1976) until nothing helps; then from other beginnings, and the shortest wins. Stops without
 * a place come last, in the order given.
 */
export function tourOf(start: Point, stops: readonly Point[], rule: TourRule = TOUR_RULE): Tour {
  const placed = [...stops.keys()].filter(
    (row) => !Number.isNaN((stops[row]?.lon ?? Number.NaN) + (stops[row]?.lat ?? Number.NaN)),
  );
  const points = [start, ...placed.map((row) => stops[row] ?? start)];
  const order = shortestOrder(kmMatrix(points, rule), points.length, rule.isClosed);
  const lost = [...stops.keys()].filter((row) => !placed.includes(row));
  return timed(start, stops, [...order.map((node) => placed[node - 1] ?? 0), ...lost], rule);
}

function timed(start: Point, stops: readonly Point[], order: readonly number[], rule: TourRule): Tour {
  let here = start;
  let minutes = 0;
  let totalKm = 0;
  const minutesFor = (km: number) => (60 * km) / rule.kmPerHour;
  const rows = order.map((stop): TourStop => {
    const km = roadKm(here, stops[stop] ?? start, rule);
    here = Number.isNaN(stops[stop]?.lon ?? Number.NaN) ? here : (stops[stop] ?? here);
    totalKm += km;
    const arrives = minutes + minutesFor(km);
    minutes = arrives + rule.minutesPerStop;
    return { stop, km, arrives, leaves: minutes };
  });
  const backKm = rule.isClosed && order.length > 0 ? roadKm(here, start, rule) : 0;
  return { stops: rows, backKm, totalKm: totalKm + backKm, totalMinutes: minutes + minutesFor(backKm) };
}

function roadKm(from: Point, to: Point, { detour }: TourRule): number {
  const km = detour * distanceKm(from.lon, from.lat, to.lon, to.lat);
  return Number.isNaN(km) ? 0 : km;
}

/** Km between all of them, row by row. */
function kmMatrix(points: readonly Point[], rule: TourRule): Float64Array {
  const count = points.length;
  const km = new Float64Array(count * count);
  points.forEach((from, i) => {
    points.forEach((to, j) => {
      if (i !== j) km[i * count + j] = roadKm(from, to, rule);
    });
  });
  return km;
}

/** Nodes 1.. in a short order from node 0. */
function shortestOrder(km: Float64Array, count: number, isClosed: boolean): readonly number[] {
  if (count <= 2) return count === 2 ? [1] : [];
  const costs: Costs = { km, count, isClosed };
  let best: number[] = [];
  let bestKm = Number.POSITIVE_INFINITY;
  // Beginnings that differ: each of some nodes put in first, spread over all of them; fewer where each takes longer.
  const beginnings = Math.min(count - 1, Math.ceil(EFFORT / count));
  for (let nth = 0; nth < beginnings; nth++) {
    const order = inserted(costs, 1 + Math.floor((nth * (count - 1)) / beginnings));
    improve(costs, order);
    const length = lengthOf(costs, order);
    if (length < bestKm - LEAST_GAIN) [best, bestKm] = [order, length];
  }
  return best;
}
const EFFORT = 150;
/** Km below which nothing is gained, so that rounding cannot go round in circles. */
const LEAST_GAIN = 1e-9;

interface Costs {
  readonly km: Float64Array;
  readonly count: number;
  readonly isClosed: boolean;
}

/** Between what stands at two positions of an order; before the first and, in a closed tour, behind the last stands the start. */
function legKm({ km, count, isClosed }: Costs, order: readonly number[], from: number, to: number): number {
  if (to >= order.length && !isClosed) return 0;
  return km[(order[from] ?? 0) * count + (to >= order.length ? 0 : (order[to] ?? 0))] ?? 0;
}

function lengthOf(costs: Costs, order: readonly number[]): number {
  let sum = 0;
  for (let at = -1; at < order.length; at++) sum += legKm(costs, order, at, at + 1);
  return sum;
}

/** The farthest from those in the order comes next, where it costs least. */
function inserted(costs: Costs, first: number): number[] {
  const { km, count } = costs;
  const order = [first];
  const away = Float64Array.from({ length: count }, (_, node) => Math.min(km[node] ?? 0, km[first * count + node] ?? 0));
  away[0] = away[first] = -1;
  while (order.length < count - 1) {
    let next = 0;
    for (let node = 1; node < count; node++) if ((away[node] ?? 0) > (away[next] ?? 0)) next = node;
    let [cheapest, at] = [Number.POSITIVE_INFINITY, 0];
    for (let to = 0; to <= order.length; to++) {
      const before = order[to - 1] ?? 0;
      const behind =
        to < order.length ? (km[next * count + (order[to] ?? 0)] ?? 0) : costs.isClosed ? (km[next * count] ?? 0) : 0;
      const cost = (km[before * count + next] ?? 0) + behind - legKm(costs, order, to - 1, to);
      if (cost < cheapest) [cheapest, at] = [cost, to];
    }
    order.splice(at, 0, next);
    away[next] = -1;
    for (let node = 1; node < count; node++) {
      if ((away[node] ?? 0) >= 0) away[node] = Math.min(away[node] ?? 0, km[next * count + node] ?? 0);
    }
  }
  return order;
}

function improve(costs: Costs, order: number[]): void {
  while (turnPart(costs, order) || movePart(costs, order));
}

/** Turns the first part that is shorter the other way round. */
function turnPart({ km, count, isClosed }: Costs, order: number[]): boolean {
  const leg = (a: number, b: number) => km[a * count + b] ?? 0;
  for (let from = 0; from < order.length - 1; from++) {
    for (let to = from + 1; to < order.length; to++) {
      const [before, first, last, behind] = [order[from - 1] ?? 0, order[from] ?? 0, order[to] ?? 0, order[to + 1] ?? 0];
      const isEnd = to === order.length - 1 && !isClosed;
      const gain = leg(before, first) - leg(before, last) + (isEnd ? 0 : leg(last, behind) - leg(first, behind));
      if (gain <= LEAST_GAIN) continue;
      const turned = order.slice(from, to + 1).reverse();
      order.splice(from, turned.length, ...turned);
      return true;
    }
  }
  return false;
}

/** Moves the first part of one to three stops that stands better elsewhere, as it is or turned round. */
function movePart(costs: Costs, order: number[]): boolean {
  const before = lengthOf(costs, order);
  for (let size = 1; size <= 3 && size < order.length; size++) {
    for (let from = 0; from + size <= order.length; from++) {
      const part = order.slice(from, from + size);
      const rest = [...order.slice(0, from), ...order.slice(from + size)];
      const restKm = lengthOf(costs, rest);
      const insideKm = insideOf(costs, part);
      for (let to = 0; to <= rest.length; to++) {
        for (const moved of size === 1 ? [part] : [part, [...part].reverse()]) {
          const joined = restKm + insideKm + joinKm(costs, rest, to, moved);
          if (joined >= before - LEAST_GAIN) continue;
          order.splice(0, order.length, ...rest.slice(0, to), ...moved, ...rest.slice(to));
          return true;
        }
      }
    }
  }
  return false;
}

const insideOf = ({ km, count }: Costs, part: readonly number[]) =>
  part.slice(1).reduce((sum, node, i) => sum + (km[(part[i] ?? 0) * count + node] ?? 0), 0);

/** What it costs to put a part between two others, its inside left aside. */
function joinKm(costs: Costs, rest: readonly number[], to: number, part: readonly number[]): number {
  const { km, count, isClosed } = costs;
  const leg = (a: number, b: number) => km[a * count + b] ?? 0;
  const isEnd = to === rest.length && !isClosed;
  const behind = isEnd ? 0 : leg(part.at(-1) ?? 0, rest[to] ?? 0);
  return leg(rest[to - 1] ?? 0, part[0] ?? 0) + behind - legKm(costs, rest, to - 1, to);
}
