import { type Dice, dice } from './dice';
import { type Ground, municipalityDrawer } from './ground';
import type { Facts } from './known-facts';
import type { Point, Workplace } from './records';
import { SECTOR_PROFILES } from './sector-profiles';
import { drawEmployees } from './workplaces';

const PROSPECTS = 6000;
/** An activity of the sector's own list; else, by mistake of the register or of the list, one of any sector's, or one that no sector lists. */
const SHARE_FITTING = 0.65;
const SHARE_ASTRAY = 0.1;
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
const ALL_NACE = [...new Set(Object.values(SECTOR_PROFILES).flatMap(({ nace }) => nace))].sort();

export interface Prospect extends Point {
  readonly id: string;
  readonly name: string;
  readonly enterprise: string;
  readonly nace: string;
  readonly employees: number | null;
}

/**
 * Unequal shares: each class of a list half as often again as the next, in an order of the list's own. What workplaces are recognised for has
 * no part in it, nor has any score.
 */
function unequal(list: readonly string[], stream: string): (roll: Dice) => string {
  const codes = dice(stream).shuffled([...new Set(list)].sort());
  const weights = codes.map((_, rank) => 1.5 ** -rank);
  return (roll) => codes[roll.weighted(weights)] ?? '';
}

/**
 * An invented pool to search in: as many per sector and arrondissement, in proportion, as there are recognised establishments, of the same
 * sizes. All are companies: natural persons are left out.
 */
export function planProspects(facts: Facts, workplaces: readonly Workplace[], ground: Ground): Prospect[] {
  const roll = dice('prospects');
  const drawMunicipality = municipalityDrawer(facts);
  const ofSector = new Map(
    Object.entries(SECTOR_PROFILES).map(([sector, { nace }]) => [sector, unequal(nace, `prospects/${sector}`)]),
  );
  const outside = unequal(OTHER_NACE, 'prospects/other');
  const drawn = Array.from({ length: PROSPECTS }, () => {
    const { sector, arrondissement } = roll.pick(workplaces);
    return { sector, nis: drawMunicipality(arrondissement, sector, roll) };
  });
  drawn.sort((a, b) => (a.nis < b.nis ? -1 : a.nis > b.nis ? 1 : 0));
  return drawn.map(({ sector, nis }, i) => {
    const profile = SECTOR_PROFILES[sector];
    if (profile === undefined) throw new Error(`sector ${sector} has no profile`);
    const number = String(i + 1).padStart(4, '0');
    const kind = roll.next();
    const fitting = ofSector.get(sector) ?? outside;
    const nace = kind < SHARE_FITTING ? fitting(roll) : kind < SHARE_FITTING + SHARE_ASTRAY ? roll.pick(ALL_NACE) : outside(roll);
    return {
      id: `p${number}`,
      name: `Denkbeeld ${i + 1}`,
      enterprise: `g${number}`,
      nace,
      employees: drawEmployees(profile, roll),
      ...ground.point(nis, 1),
    };
  });
}
