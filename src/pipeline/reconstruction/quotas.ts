import { apportion } from './apportion';
import { factor } from './dice';
import type { Facts } from './known-facts';
import { SECTOR_PROFILES, SECTORS_ELSEWHERE } from './sector-profiles';

/** How many recognitions an arrondissement x sector has. */
export interface Quota {
  readonly province: string;
  readonly arrondissement: string;
  readonly sector: string;
  /** Started by 28 February 2022. */
  readonly base: number;
  /** Start from March to July 2022; only the province of Antwerp has them, as only its later table is published. */
  readonly later: number;
}

export const ANTWERP = '10000';

/** Recognitions that start after the February table, and how many of them at establishments that had none. */
export const LATER_AT_NEW_ESTABLISHMENTS = 199;

/** How far sectors differ between the arrondissements of a province, as the spread of a logarithm. */
const LOCAL_SPREAD = 0.25;

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function populations(facts: Facts, province: string): Map<string, number> {
  const people = new Map<string, number>();
  for (const municipality of facts.municipalities) {
    if (municipality.provinceNis !== province) continue;
    people.set(municipality.arrondissementNis, (people.get(municipality.arrondissementNis) ?? 0) + municipality.population);
  }
  return people;
}

/** Population times a fixed local factor: where a sector's establishments are, for lack of published points. */
function localWeights(people: ReadonlyMap<string, number>, sector: string): number[] {
  return [...people].map(([arrondissement, count]) => count * factor(`local/${arrondissement}/${sector}`, LOCAL_SPREAD));
}

/** The province of Antwerp: its sectors are published for July, its total for February, so the difference started in between. */
function antwerpQuotas(facts: Facts, pinned: (arrondissement: string, sector: string) => number): Quota[] {
  const people = populations(facts, ANTWERP);
  const arrondissements = [...people.keys()];
  const totals = [...facts.antwerpSectors].flatMap(([sector, total]) => {
    const shares = apportion(total, localWeights(people, sector), {
      min: arrondissements.map((arrondissement) => pinned(arrondissement, sector)),
    });
    return arrondissements.map((arrondissement, i) => ({ arrondissement, sector, total: shares[i] ?? 0 }));
  });
  const february = facts.provinces.get(ANTWERP)?.recognitions ?? 0;
  const later = apportion(
    sum(facts.antwerpSectors.values()) - february,
    totals.map((cell) => cell.total),
    { max: totals.map((cell) => Math.floor((cell.total - pinned(cell.arrondissement, cell.sector)) / 2)) },
  );
  return totals.map(({ arrondissement, sector, total }, i) => {
    const started = later[i] ?? 0;
    return { province: ANTWERP, arrondissement, sector, base: total - started, later: started };
  });
}

/** Other provinces: their total is published, their sectors follow Antwerp's with a factor per province. */
function otherQuotas(facts: Facts, province: string, total: number): Quota[] {
  const people = populations(facts, province);
  const arrondissements = [...people.keys()];
  const sectors = [...facts.antwerpSectors, ...Object.entries(SECTORS_ELSEWHERE)];
  const perSector = apportion(
    total,
    sectors.map(
      ([sector, weight]) =>
        weight * (SECTOR_PROFILES[sector]?.provinces[province] ?? 1) * factor(`sector/${province}/${sector}`, 0.12),
    ),
  );
  return sectors.flatMap(([sector], i) => {
    const shares = apportion(perSector[i] ?? 0, localWeights(people, sector));
    return arrondissements.map((arrondissement, j) => ({ province, arrondissement, sector, base: shares[j] ?? 0, later: 0 }));
  });
}

/** Recognitions per arrondissement x sector that add up to every published total. `pinned` is the least a cell of Antwerp needs. */
export function planQuotas(facts: Facts, pinned: (arrondissement: string, sector: string) => number): Quota[] {
  return [...facts.provinces].flatMap(([province, { recognitions }]) =>
    province === ANTWERP ? antwerpQuotas(facts, pinned) : otherQuotas(facts, province, recognitions),
  );
}
