import { apportion } from './apportion';
import { type Dice, dice } from './dice';
import type { Facts, ProgrammeFact } from './known-facts';
import { ANTWERP, LATER_AT_NEW_ESTABLISHMENTS } from './quotas';
import type { Cell, Recognition, Site } from './records';
import { SECTOR_PROFILES } from './sector-profiles';

/** How much sooner an establishment adds a programme of a family it already has. */
const SAME_FAMILY = 8;
/** Spread of how many recognitions establishments gather: most have one, few have many. */
const GATHERING_SPREAD = 0.9;

type FamilyOf = (programme: string) => string;

function largestCount(items: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** The fullest programmes first and each in one run, which keeps a round robin from giving one establishment a programme twice. */
function runs(programmes: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const programme of programmes) counts.set(programme, (counts.get(programme) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .flatMap(([programme, count]) => Array.from({ length: count }, () => programme));
}

/** Picks an establishment that lacks the programme, sooner one that has a related one. */
function hostFor(
  programme: string,
  sites: readonly string[][],
  eagerness: readonly number[],
  familyOf: FamilyOf,
  roll: Dice,
): number {
  const family = familyOf(programme);
  const weights = sites.map((held, i) => {
    if (held.includes(programme)) return 0;
    const related = held.some((other) => familyOf(other) === family);
    return (eagerness[i] ?? 0) * (related ? SAME_FAMILY : 1);
  });
  return roll.weighted(weights);
}

/**
 * Groups recognitions into exactly `siteCount` establishments: everyone gets a first one in turn, the others go where they fit.
 * Always possible while no programme occurs more often than there are establishments.
 */
function groupIntoSites(programmes: readonly string[], siteCount: number, familyOf: FamilyOf, roll: Dice): string[][] {
  const ordered = runs(programmes);
  const sites: string[][] = ordered.slice(0, siteCount).map((programme) => [programme]);
  const eagerness = sites.map(() => Math.exp(GATHERING_SPREAD * roll.normal()));
  for (const programme of ordered.slice(siteCount)) {
    const host = sites[hostFor(programme, sites, eagerness, familyOf, roll)];
    if (host === undefined) throw new Error(`no establishment can take ${programme}`);
    host.push(programme);
  }
  return sites;
}

/** The sites of one cell; `newSites` of its later recognitions open an establishment of their own. */
function sitesOfCell(cell: Cell, siteCount: number, newSites: number, familyOf: FamilyOf): Site[] {
  const roll = dice(`sites/${cell.arrondissement}/${cell.sector}`);
  const held = groupIntoSites(cell.base, siteCount, familyOf, roll);
  const recognitions: Recognition[][] = held.map((programmes) => programmes.map((programme) => ({ programme, later: false })));
  // Those that hardly any establishment still lacks open one of their own.
  const holders = (programme: string): number => held.filter((programmes) => programmes.includes(programme)).length;
  const later = roll.shuffled(cell.later).sort((a, b) => holders(b) - holders(a));
  for (const programme of later.slice(newSites)) {
    const eagerness = held.map(() => 1);
    const host = hostFor(programme, held, eagerness, familyOf, roll);
    if (host < 0) throw new Error(`no establishment can add ${programme}`);
    held[host]?.push(programme);
    recognitions[host]?.push({ programme, later: true });
  }
  for (const programme of later.slice(0, newSites)) recognitions.push([{ programme, later: true }]);
  const { province, arrondissement, sector } = cell;
  return recognitions.map((list) => ({ province, arrondissement, sector, recognitions: list }));
}

function sitesOfProvince(province: string, cells: readonly Cell[], establishments: number, familyOf: FamilyOf): Site[] {
  const counts = apportion(
    establishments,
    cells.map((cell) => cell.base.length * (SECTOR_PROFILES[cell.sector]?.sites ?? 1)),
    { min: cells.map((cell) => largestCount(cell.base)), max: cells.map((cell) => cell.base.length) },
  );
  const opening = apportion(
    province === ANTWERP ? LATER_AT_NEW_ESTABLISHMENTS : 0,
    cells.map((cell) => cell.later.length),
    {
      min: cells.map((cell, i) => Math.max(0, largestCount([...cell.base, ...cell.later]) - (counts[i] ?? 0))),
      max: cells.map((cell) => cell.later.length),
    },
  );
  return cells.flatMap((cell, i) => sitesOfCell(cell, counts[i] ?? 0, opening[i] ?? 0, familyOf));
}

/** Establishments of every province, exactly as many with a recognition by February 2022 as published. */
export function planSites(facts: Facts, cells: readonly Cell[]): Site[] {
  const families = new Map(facts.programmes.map((programme: ProgrammeFact) => [programme.id, programme.family]));
  const familyOf = (programme: string): string => families.get(programme) ?? '';
  return [...facts.provinces].flatMap(([province, { establishments }]) =>
    sitesOfProvince(
      province,
      cells.filter((cell) => cell.province === province),
      establishments,
      familyOf,
    ),
  );
}
