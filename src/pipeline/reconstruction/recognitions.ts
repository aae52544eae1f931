import { dice, factor } from './dice';
import type { Facts, ProgrammeFact } from './known-facts';
import { programmeMix } from './mix';
import { type Pin, pairKey, placePins } from './pins';
import { existsIn } from './programme-profiles';
import { planQuotas, type Quota } from './quotas';
import type { Cell } from './records';
import { SECTORS_ELSEWHERE } from './sector-profiles';

/** How much the taste for a programme differs between provinces and between arrondissements (spread of its logarithm). */
const PROVINCE_SPREAD = 0.35;
const ARRONDISSEMENT_SPREAD = 0.5;

interface Candidate {
  readonly id: string;
  readonly weight: number;
}

function candidatesOf(
  quota: Quota,
  mix: ReadonlyMap<string, number>,
  programmes: ReadonlyMap<string, ProgrammeFact>,
  allowed: (pin: Pin | undefined) => boolean,
  pins: ReadonlyMap<string, Pin>,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [id, share] of mix) {
    const programme = programmes.get(id);
    if (programme === undefined || !existsIn(programme, quota.arrondissement)) continue;
    if (!allowed(pins.get(pairKey(quota.arrondissement, id)))) continue;
    const taste =
      factor(`supply/${quota.province}/${id}`, PROVINCE_SPREAD) *
      factor(`supply/${quota.arrondissement}/${id}`, ARRONDISSEMENT_SPREAD);
    candidates.push({ id, weight: share * taste });
  }
  return candidates;
}

/** Draws `count` programmes one by one, so that small programmes turn up in some regions and not in others. */
function draw(stream: string, count: number, candidates: readonly Candidate[]): string[] {
  const roll = dice(stream);
  const weights = candidates.map((candidate) => candidate.weight);
  return Array.from({ length: count }, () => {
    const candidate = candidates[roll.weighted(weights)];
    if (candidate === undefined) throw new Error(`no programme is left for ${stream}`);
    return candidate.id;
  });
}

/**
 * Fills every arrondissement x sector with recognitions: first those the printed pairs ask for, then draws from the sector's mix.
 * A pair with a printed number of recognitions gets no other; the ones that start after February touch no printed pair at all.
 */
export function planCells(facts: Facts, pins: ReadonlyMap<string, Pin>): Cell[] {
  const programmes = new Map(facts.programmes.map((programme) => [programme.id, programme]));
  const sectors = [...facts.antwerpSectors.keys(), ...Object.keys(SECTORS_ELSEWHERE)];
  const mixes = new Map(sectors.map((sector) => [sector, programmeMix(sector, facts.programmes)]));
  const placed = placePins(pins, mixes, facts.antwerpSectors);
  const pinnedIn = (arrondissement: string, sector: string): readonly string[] => placed.get(arrondissement)?.get(sector) ?? [];
  return planQuotas(facts, (arrondissement, sector) => pinnedIn(arrondissement, sector).length).map((quota) => {
    const mix = mixes.get(quota.sector) ?? new Map<string, number>();
    const pinned = pinnedIn(quota.arrondissement, quota.sector);
    const name = `${quota.arrondissement}/${quota.sector}`;
    const open = candidatesOf(quota, mix, programmes, (pin) => pin === undefined || pin.open, pins);
    const unprinted = candidatesOf(quota, mix, programmes, (pin) => pin === undefined, pins);
    return {
      province: quota.province,
      arrondissement: quota.arrondissement,
      sector: quota.sector,
      base: [...pinned, ...draw(`base/${name}`, quota.base - pinned.length, open)],
      later: draw(`later/${name}`, quota.later, unprinted),
    };
  });
}
