import { type Arrows, type Flows, type FlowsQuery, MOST_ARROWS, type RegionFlow, type RegionNet } from '../model/flows';
import { NO_REGION } from '../model/geography';
import { type Agreements, type Register, UNKNOWN } from '../model/register';
import { masked } from './masking';

/** Null without an agreements table. Agreements that do not tell their school are told apart. */
export function flowsOf(register: Register, query: FlowsQuery): Flows | null {
  const { agreements, geography } = register;
  if (!agreements) return null;
  const outside = geography.regions[query.level].length;
  const { counts, withoutSchool } = countsOf(register, agreements, query, outside);
  const regionAt = (slot: number) => (slot === outside ? null : slot);
  const cells = [...counts].map(([key, learners]) => ({
    from: regionAt(Math.floor(key / (outside + 1))),
    to: regionAt(key % (outside + 1)),
    learners,
  }));
  const shown = query.maskBelow === null ? plain(cells) : hidden(cells, query.maskBelow);
  const net = Array.from({ length: outside + 1 }, (_, slot) => netOf(regionAt(slot), cells, shown, query.maskBelow ?? 0));
  return {
    flows: [...shown.flows].sort(
      (a, b) =>
        (b.learners ?? 0) - (a.learners ?? 0) ||
        (a.from ?? outside) - (b.from ?? outside) ||
        (a.to ?? outside) - (b.to ?? outside),
    ),
    net: net.filter(({ region }) => region !== null || cells.some(({ from, to }) => from === null || to === null)),
    learners: shown.total,
    withoutSchool,
  };
}

type Cell = { readonly from: number | null; readonly to: number | null; readonly learners: number };

/** What may be told: flows, and the sums of what leaves and what enters each region. */
interface Shown {
  readonly flows: readonly RegionFlow[];
  readonly total: number | null;
  leaving(region: number | null): number | null;
  entering(region: number | null): number | null;
}

function countsOf(
  { schools, workplaces, years, programmes, geography }: Register,
  table: Agreements,
  query: FlowsQuery,
  outside: number,
) {
  const year = years.indexOf(query.year);
  const programme = programmes.findIndex(({ id }) => id === query.programme);
  const regionOf = geography.regionOf[query.level];
  const slotOf = (municipality: number | undefined) => {
    const region = regionOf[municipality ?? NO_REGION] ?? NO_REGION;
    return region === NO_REGION ? outside : region;
  };
  const counts = new Map<number, number>();
  let withoutSchool = 0;
  for (let row = 0; row < table.year.length; row++) {
    if (table.year[row] !== year || (query.programme !== null && table.programme[row] !== programme)) continue;
    const learners = table.learners[row] ?? 0;
    const school = table.school[row] ?? UNKNOWN;
    if (school === UNKNOWN) {
      withoutSchool += learners;
      continue;
    }
    if (learners === 0) continue;
    const from = slotOf(schools?.municipality[school]);
    const key = from * (outside + 1) + slotOf(workplaces?.municipality[table.workplace[row] ?? UNKNOWN]);
    counts.set(key, (counts.get(key) ?? 0) + learners);
  }
  return { counts, withoutSchool };
}

const sumOf = (cells: readonly Cell[]): number => cells.reduce((sum, { learners }) => sum + learners, 0);

function plain(cells: readonly Cell[]): Shown {
  return {
    flows: cells,
    total: sumOf(cells),
    leaving: (region) => sumOf(cells.filter(({ from }) => from === region)),
    entering: (region) => sumOf(cells.filter(({ to }) => to === region)),
  };
}

function hidden(cells: readonly Cell[], floor: number): Shown {
  const keyOf = (region: number | null) => (region === null ? null : String(region));
  const { rows, sums, total } = masked(
    cells.map(({ from, to, learners }) => ({ keys: [keyOf(from), keyOf(to)], value: learners })),
    floor,
  );
  const told = (byKey: ReadonlyMap<string | null, number | null> | undefined, region: number | null) => {
    const sum = byKey?.get(keyOf(region));
    return sum === undefined ? 0 : sum;
  };
  return {
    flows: cells.map((cell, i) => ({ ...cell, learners: rows[i]?.value ?? null })),
    total: cells.length === 0 ? 0 : total,
    leaving: (region) => told(sums[0], region),
    entering: (region) => told(sums[1], region),
  };
}

/** A difference is told where both of its parts are, so that it tells no more than they do, and where it is not small itself. */
function netOf(region: number | null, cells: readonly Cell[], shown: Shown, floor: number): RegionNet {
  const isOwn = ({ from, to }: RegionFlow) => from === region && to === region;
  const own = shown.flows.find(isOwn);
  const within = cells.some(isOwn) ? (own?.learners ?? null) : 0;
  const without = (sum: number | null) => {
    const rest = sum === null || within === null ? null : sum - within;
    return rest !== null && rest > 0 && rest < floor ? null : rest;
  };
  return { region, in: without(shown.entering(region)), out: without(shown.leaving(region)), within };
}

/** The few flows from one region to another that a map can show, the largest first, and what it leaves out. */
export function arrowsOf({ flows }: Pick<Flows, 'flows'>, most: number = MOST_ARROWS): Arrows {
  const between = flows.filter(({ from, to }) => from !== null && to !== null && from !== to);
  const drawn = between.filter(({ learners }) => (learners ?? 0) > 0).slice(0, Math.max(0, most));
  const rest = between.filter((flow) => !drawn.includes(flow));
  return {
    arrows: drawn.map(({ from, to, learners }) => ({ from: from ?? NO_REGION, to: to ?? NO_REGION, learners: learners ?? 0 })),
    leftOut: rest.length,
    leftOutLearners: rest.reduce((sum, { learners }) => sum + (learners ?? 0), 0),
  };
}
