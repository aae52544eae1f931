import type { Ending, EndingCall, EndingFlip, EndingQuery } from '../model/ending';
import { type Recognitions, type Register, UNKNOWN } from '../model/register';
import { balancePerRegion } from './balance';
import { contestOf } from './contest';
import { LiveFlow } from './live-flow';
import { maximumFlow, sumOf } from './max-flow';
import { networkOf } from './network';
import { dayOfIso, kept, registerOnDay } from './on-day';
import { type Scope, scopeOf } from './scope';
import type { Steps } from './steps';
import { supplyOf } from './supply';

/**
 * What ends from the register's reference date up to a day: by month, which verdicts of the count flip when nobody renews, and whom to call
 * first. Null without a recognitions table.
 */
export function* endingOf(register: Register, query: EndingQuery): Steps<Ending | null> {
  const today = dayOfIso(register.referenceDate);
  const { register: now, year } = registerOnDay(register, today);
  const table = now.recognitions;
  if (!table) return null;
  const asked = query.programme === null ? null : now.programmes.findIndex(({ id }) => id === query.programme);
  const ends = (row: number) => (table.validUntil[row] ?? 0) <= query.until && (asked === null || table.programme[row] === asked);
  const rows = [...table.programme.keys()].filter(ends);
  const after: Register = { ...now, recognitions: kept(table, (row) => !ends(row)) };
  const calls = new Calls(now, table);
  const flips: EndingFlip[] = [];
  const programmes = [...new Set(rows.map((row) => table.programme[row] ?? UNKNOWN))].sort((a, b) => a - b);
  for (const [nth, programme] of programmes.entries()) {
    yield nth / programmes.length;
    const own = rows.filter((row) => table.programme[row] === programme);
    const scope = scopeFor(now, query, year, programme);
    flips.push(...flipsOf(scope, scopeFor(after, query, year, programme), table, own));
    calls.add(scope, own);
  }
  return { today, year, recognitions: rows.length, months: monthsOf(table, rows), flips, calls: calls.inOrder() };
}

function scopeFor(register: Register, { question }: EndingQuery, year: string, programme: number): Scope {
  const id = register.programmes[programme]?.id ?? '';
  return scopeOf(register, { ...question, year, subject: { kind: 'programme', programme: id, related: false } });
}

function monthsOf(table: Recognitions, rows: readonly number[]): Ending['months'] {
  const months = new Map<number, number>();
  for (const row of rows) {
    const month = Math.floor((table.validUntil[row] ?? 0) / 100);
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  return [...months].sort(([a], [b]) => a - b).map(([month, recognitions]) => ({ month, recognitions }));
}

function flipsOf(before: Scope, after: Scope, table: Recognitions, ending: readonly number[]): readonly EndingFlip[] {
  const { level } = before.question;
  const { workplaces, geography } = before.register;
  const regionOf = (row: number) =>
    geography.regionOf[level][workplaces?.municipality[table.workplace[row] ?? UNKNOWN] ?? -1] ?? -1;
  const left = balancePerRegion(after, supplyOf(after), level);
  return balancePerRegion(before, supplyOf(before), level).flatMap(({ region, verdict }, i) => {
    const to = left[i]?.verdict ?? verdict;
    if (to === verdict) return [];
    const recognitions = ending.filter((row) => regionOf(row) === (region ?? -1)).length;
    return [{ region, programme: before.programmes[0] ?? UNKNOWN, from: verdict, to, recognitions }];
  });
}

/** Gathers workplaces programme by programme. */
class Calls {
  readonly #register: Register;
  readonly #table: Recognitions;
  readonly #calls = new Map<number, EndingCall>();

  constructor(register: Register, table: Recognitions) {
    this.#register = register;
    this.#table = table;
  }

  /** What the recognitions of one programme that end add to their workplaces. */
  add(scope: Scope, ending: readonly number[]): void {
    const table = this.#table;
    const stranded = strandedBy(scope, table, ending);
    const running = this.#runningAt(scope);
    for (const row of ending) {
      const workplace = table.workplace[row] ?? UNKNOWN;
      const known = this.#calls.get(workplace) ?? {
        workplace,
        recognitions: 0,
        learners: running && 0,
        stranded: 0,
        firstEnd: 0,
      };
      const end = table.validUntil[row] ?? 0;
      this.#calls.set(workplace, {
        workplace,
        recognitions: known.recognitions + 1,
        // Of several recognitions of one programme only the first tells its learners.
        learners: running && (known.learners ?? 0) + (running.get(workplace) ?? 0),
        stranded: known.stranded + (stranded.get(workplace) ?? 0),
        firstEnd: known.firstEnd === 0 ? end : Math.min(known.firstEnd, end),
      });
      running?.delete(workplace);
      stranded.delete(workplace);
    }
  }

  #runningAt({ programmes, year }: Scope): Map<number, number> | null {
    const { agreements } = this.#register;
    if (!agreements) return null;
    const found = new Map<number, number>();
    agreements.programme.forEach((programme, row) => {
      if (programme !== programmes[0] || agreements.year[row] !== year) return;
      const workplace = agreements.workplace[row] ?? UNKNOWN;
      found.set(workplace, (found.get(workplace) ?? 0) + (agreements.learners[row] ?? 0));
    });
    return found;
  }

  inOrder(): readonly EndingCall[] {
    // Rows of workplaces ascend by id.
    return [...this.#calls.values()].sort(
      (a, b) =>
        b.stranded - a.stranded || (b.learners ?? 0) - (a.learners ?? 0) || a.firstEnd - b.firstEnd || a.workplace - b.workplace,
    );
  }
}

/** Learners of a programme more that find no place when a workplace alone loses what ends there, by workplace; none is left out. */
function strandedBy(scope: Scope, table: Recognitions, ending: readonly number[]): Map<number, number> {
  const network = networkOf(contestOf(scope));
  const live = new LiveFlow(network);
  const { unplaced } = live;
  const siteOf = new Map(Array.from(network.sites.workplace, (row, site) => [row, site]));
  const lost = new Map<number, number>();
  const isEnding = new Set(ending);
  const programme = scope.programmes[0] ?? UNKNOWN;
  const staying = new Set<number>();
  table.programme.forEach((each, row) => {
    if (each === programme && !isEnding.has(row)) staying.add(table.workplace[row] ?? UNKNOWN);
  });
  for (const workplace of new Set(ending.map((row) => table.workplace[row] ?? UNKNOWN))) {
    const site = siteOf.get(workplace);
    if (site === undefined) continue;
    if (staying.has(workplace)) {
      // Only one of its contexts ends.
      const recognitions = kept(table, (row) => !(isEnding.has(row) && table.workplace[row] === workplace));
      const left = networkOf(contestOf({ ...scope, register: { ...scope.register, recognitions } }));
      lost.set(workplace, sumOf(maximumFlow(left).left) - unplaced);
      continue;
    }
    const places = live.graph.capacity[site] ?? 0;
    live.setPlaces(site, 0);
    lost.set(workplace, live.unplaced - unplaced);
    live.setPlaces(site, places);
  }
  return lost;
}
