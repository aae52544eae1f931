import { compareDatasets, type Row, type RowChange } from './compare';
import { csvLine } from './csv-rows';
import { LineStore } from './lines';
import type { ImportedTable } from './run';
import type { ImportTable } from './schema';
import { rowsOf } from './stored-rows';

/** An area whose verdict is another in the new version, and the changed rows that made it so. */
export interface Flip<Verdict> {
  /** Code of the area; null for what lies in none. */
  readonly area: string | null;
  readonly from: Verdict | null;
  readonly to: Verdict | null;
  /**
   * Changed rows whose undoing turns the verdict back, none of them to spare. All that touch the area when no fewer were found (`isLeast` is false).
   */
  readonly rows: readonly RowChange[];
  readonly isLeast: boolean;
}

/** The verdicts of one programme per area, from a dataset. */
export type Judge<Verdict> = (tables: readonly ImportedTable[]) => Promise<ReadonlyMap<string | null, Verdict>>;
/** The area that a site lies in, from its own row; undefined when it cannot be told. */
export type AreaOf = (table: 'schools' | 'workplaces', id: string) => readonly (string | null)[];

/** Verdicts are asked for at most this often per area before the explanation found so far is taken. */
const MOST_TRIALS = 300;

/**
 * Which verdicts of a programme flip between two versions, and by which rows. Only rows about the programme can matter: its own, those of its
 * offers and recognitions, and the schools and workplaces these name.
 */
export async function flipsBetween<Verdict>(
  before: readonly ImportedTable[],
  after: readonly ImportedTable[],
  programme: string,
  judge: Judge<Verdict>,
  areasOf: AreaOf,
): Promise<readonly Flip<Verdict>[]> {
  const sites = sitesOf([before, after], programme);
  const [a, b] = [about(before, programme, sites), about(after, programme, sites)];
  const [from, to] = [await judge(a), await judge(b)];
  const changes = [...compareDatasets(a, b).values()].flatMap((difference) => difference.changes);
  const flips: Flip<Verdict>[] = [];
  for (const area of new Set([...from.keys(), ...to.keys()])) {
    const [was, is] = [from.get(area) ?? null, to.get(area) ?? null];
    if (was === is) continue;
    const turnsBack = async (undone: readonly RowChange[]) => ((await judge(withUndone(b, undone))).get(area) ?? null) === was;
    const near = changes.filter((change) => touches(change, area, areasOf));
    flips.push({ area, from: was, to: is, ...(await explanation(near, changes, turnsBack)) });
  }
  return flips;
}

/** The sites that the programme's offers and recognitions name, in either version. */
function sitesOf(versions: readonly (readonly ImportedTable[])[], programme: string): ReadonlySet<string> {
  const sites = new Set<string>();
  for (const table of versions.flat()) {
    const programmeAt = table.columns.indexOf('programme_id');
    if (programmeAt < 0) continue;
    const siteAt = ['school_id', 'workplace_id'].map((name) => table.columns.indexOf(name)).filter((at) => at >= 0);
    for (const cells of rowsOf(table)) if (cells[programmeAt] === programme) for (const at of siteAt) sites.add(cells[at] ?? '');
  }
  return sites;
}

/** The rows of a dataset that a verdict about a programme depends on. */
function about(tables: readonly ImportedTable[], programme: string, sites: ReadonlySet<string>): readonly ImportedTable[] {
  const isAbout = (table: ImportedTable, cells: readonly string[]) => {
    const programmeAt = table.columns.indexOf('programme_id');
    if (programmeAt >= 0) return cells[programmeAt] === programme;
    const id = cells[table.columns.indexOf('id')] ?? '';
    return table.table === 'programmes' ? id === programme : sites.has(id);
  };
  return tables
    .filter(({ table }) => table !== 'prospects' && table !== 'regional_figures')
    .map((table) => ({ ...table, lines: linesOf([...rowsOf(table)].filter((cells) => isAbout(table, cells))) }));
}

function linesOf(rows: Iterable<readonly string[]>): LineStore {
  const lines = new LineStore();
  for (const cells of rows) lines.add(csvLine(cells));
  return lines;
}

/** The new version with some changes undone. */
function withUndone(after: readonly ImportedTable[], undone: readonly RowChange[]): readonly ImportedTable[] {
  const tables = new Set<ImportTable>(undone.map(({ table }) => table));
  return after.map((imported) => {
    if (!tables.has(imported.table)) return imported;
    const own = undone.filter(({ table }) => table === imported.table);
    const columns = [...new Set([...imported.columns, ...own.flatMap(({ before }) => Object.keys(before ?? {}))])];
    const said = (row: Row) => columns.map((name) => row[name] ?? '');
    const gone = own.flatMap(({ after: row }) => (row ? [csvLine(said(row))] : []));
    const kept = [...rowsOf(imported)]
      .map((cells) => columns.map((_, i) => cells[i] ?? ''))
      .filter((cells) => {
        const at = gone.indexOf(csvLine(cells));
        if (at >= 0) gone.splice(at, 1);
        return at < 0;
      });
    const back = own.flatMap(({ before }) => (before ? [said(before)] : []));
    return { ...imported, columns, lines: linesOf([...kept, ...back]) };
  });
}

/** Whether a change is of a row in the area, before or after; one of the programme itself touches all. */
function touches({ table, before, after }: RowChange, area: string | null, areasOf: AreaOf): boolean {
  const isIn = (row: Row | null) => {
    if (table === 'programmes') return true;
    if (!row) return false;
    if (table === 'schools' || table === 'workplaces') return areasOf(table, row.id ?? '').includes(area);
    const site = table === 'offers' ? areasOf('schools', row.school_id ?? '') : areasOf('workplaces', row.workplace_id ?? '');
    return site.includes(area);
  };
  return isIn(before) || isIn(after);
}

type TurnsBack = (undone: readonly RowChange[]) => Promise<boolean>;

async function explanation(near: readonly RowChange[], all: readonly RowChange[], turnsBack: TurnsBack) {
  const enough = (await turnsBack(near)) ? near : all;
  let trials = 0;
  const test: TurnsBack = async (undone) => {
    trials += 1;
    return trials <= MOST_TRIALS && turnsBack(undone);
  };
  const least = await quickXplain([], false, enough, test);
  const isLeast = trials <= MOST_TRIALS && (await turnsBack(least));
  return { rows: isLeast ? least : near, isLeast };
}

/**
 * Junker's QuickXplain: of `candidates`, which with `held` suffice, those that none can be left out of. It asks about as often as the result
 * is long, times the logarithm of what there is to choose from.
 */
async function quickXplain(
  held: readonly RowChange[],
  isHeldNew: boolean,
  candidates: readonly RowChange[],
  test: TurnsBack,
): Promise<readonly RowChange[]> {
  if (isHeldNew && (await test(held))) return [];
  if (candidates.length <= 1) return candidates;
  const middle = candidates.length >> 1;
  const [first, second] = [candidates.slice(0, middle), candidates.slice(middle)];
  const fromSecond = await quickXplain([...held, ...first], first.length > 0, second, test);
  const fromFirst = await quickXplain([...held, ...fromSecond], fromSecond.length > 0, first, test);
  return [...fromFirst, ...fromSecond];
}
