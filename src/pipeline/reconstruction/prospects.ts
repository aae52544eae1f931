import { dice } from './dice';
import type { Ground } from './ground';
import type { Facts } from './known-facts';
import type { Point } from './records';
import { SECTOR_PROFILES } from './sector-profiles';

const PROSPECTS = 1500;
/** Half of them have an activity that no sector lists, so that looking alike means something. */
const SHARE_FITTING = 0.5;
const OTHER_NACE = [
  '4619',
  '4690',
  '5911',
  '6201',
  '6202',
  '6420',
  '6820',
  '6910',
  '7022',
  '7111',
  '7112',
  '7410',
  '7739',
  '8559',
];

export interface Prospect extends Point {
  readonly id: string;
  readonly name: string;
  readonly enterprise: string;
  readonly nace: string;
  readonly employees: number | null;
}

/** A small invented pool to search in, spread by population. All are companies: natural persons are left out. */
export function planProspects(facts: Facts, ground: Ground): Prospect[] {
  const roll = dice('prospects');
  const profiles = Object.values(SECTOR_PROFILES);
  const weights = facts.municipalities.map((municipality) => municipality.population);
  const towns = Array.from({ length: PROSPECTS }, () => facts.municipalities[roll.weighted(weights)]?.nis ?? '').sort();
  return towns.map((nis, i) => {
    const profile = roll.pick(profiles);
    const [median, spread] = profile.employees;
    const number = String(i + 1).padStart(4, '0');
    return {
      id: `p${number}`,
      name: `Denkbeeld ${i + 1}`,
      enterprise: `g${number}`,
      nace: roll.pick(roll.next() < SHARE_FITTING ? profile.nace : OTHER_NACE),
      employees: roll.next() < 0.15 ? null : Math.max(1, Math.round(median * Math.exp(spread * roll.normal()))),
      ...ground.point(nis, 1),
    };
  });
}
