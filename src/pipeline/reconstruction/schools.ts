import type { Municipality } from '../facts';
import { apportion } from './apportion';
import { type Dice, dice, factor } from './dice';
import type { Ground } from './ground';
import type { Facts } from './known-facts';
import type { School } from './records';

const SCHOOLS = 300;
const CAMPUSES = 245;
const BRUSSELS = '04000';
/** Share of the people of Brussels for whom Dutch-language education is planned, roughly. */
const BRUSSELS_SHARE = 0.2;
/** Schools keep to the town: closer to its centre than workplaces. */
const CLOSENESS = 0.6;
/** A town the arrondissement is named after draws pupils from around. */
const CENTRE_TOWN = 1.6;

interface Kind {
  readonly code: string;
  /** Stem of the invented names. */
  readonly stem: string;
  readonly weight: number;
  /** Network codes with their weights. */
  readonly networks: readonly (readonly [string, number])[];
  /** Lead sectors a school of this kind teaches for. */
  readonly sectors: readonly [least: number, most: number];
}

const SUBSIDISED: readonly (readonly [string, number])[] = [
  ['vrij', 0.6],
  ['go', 0.27],
  ['ogo', 0.13],
];

const KINDS: readonly Kind[] = [
  { code: 'school', stem: 'Demoschool', weight: 0.6, networks: SUBSIDISED, sectors: [2, 4] },
  { code: 'clw', stem: 'Voorbeeldcentrum', weight: 0.17, networks: SUBSIDISED, sectors: [4, 7] },
  { code: 'buso', stem: 'Demo-OV3-school', weight: 0.14, networks: SUBSIDISED, sectors: [3, 5] },
  { code: 'syntra', stem: 'Proefcampus', weight: 0.09, networks: [['syntra', 1]], sectors: [5, 8] },
];

/** Sectors with the weight they have in the teaching of schools. */
const TAUGHT: readonly (readonly [string, number])[] = [
  ['Autosector en aanverwante sectoren', 10],
  ['Bouw', 14],
  ['Chemie, kunststoffen en life sciences', 4],
  ['Elektriciens: installatie en distributie', 12],
  ['Grafische sector en Papier- en kartonbewerkende sector', 2],
  ['Groene sectoren', 9],
  ['Haartooi - fitness - schoonheidszorgen', 10],
  ['Handel - Voedingshandel', 4],
  ['Handel - Zelfstandige kleinhandel', 8],
  ['Horeca', 10],
  ['Houtsectoren', 8],
  ['Kleding en Confectie', 1],
  ['Lokale besturen', 4],
  ['Social profit', 13],
  ['Technologische industrie', 10],
  ['Transport, logistiek en grondafhandeling op luchthavens', 5],
  ['Vermakelijkheden', 1],
  ['Voedingsindustrie', 6],
  ['Overige', 5],
];

/** Pull of a municipality on schools: its people, more where it is the main town; villages have none. */
function pull(municipality: Municipality): number {
  const share = municipality.provinceNis === BRUSSELS ? BRUSSELS_SHARE : 1;
  const isMainTown = municipality.name.split('-')[0] === municipality.arrondissement;
  const people = municipality.population < 9000 ? 0 : municipality.population;
  return share * people * (isMainTown ? CENTRE_TOWN : 1) * factor(`school-town/${municipality.nis}`, 0.2);
}

function drawSectors(kind: Kind, roll: Dice): string[] {
  const [least, most] = kind.sectors;
  const weights = TAUGHT.map(([, weight]) => weight);
  return Array.from({ length: least + roll.below(most - least + 1) }, () => {
    const index = roll.weighted(weights);
    weights[index] = 0;
    return TAUGHT[index]?.[0] ?? '';
  });
}

/** Makes schools on campuses in towns, by population; some campuses house several. Sorted by municipality. */
export function planSchools(facts: Facts, ground: Ground): School[] {
  const roll = dice('schools');
  const towns = [...facts.municipalities].sort((a, b) => (a.nis < b.nis ? -1 : 1));
  const campusesPerTown = apportion(CAMPUSES, towns.map(pull));
  const campuses = towns.flatMap((town, i) =>
    Array.from({ length: campusesPerTown[i] ?? 0 }, () => ({ town, point: ground.point(town.nis, CLOSENESS) })),
  );
  const extra = new Set(roll.shuffled(campuses).slice(0, SCHOOLS - CAMPUSES));
  const seats = campuses.flatMap((campus) => (extra.has(campus) ? [campus, campus] : [campus]));
  const kinds = roll.shuffled(
    apportion(
      SCHOOLS,
      KINDS.map((kind) => kind.weight),
    ).flatMap((count, i) => Array.from({ length: count }, () => i)),
  );
  const named = new Map<string, number>();
  return seats.map(({ town, point }, i) => {
    const kind = KINDS[kinds[i] ?? 0];
    if (kind === undefined) throw new Error('no kind of school');
    const stem = `${kind.stem} ${town.name}`;
    const number = (named.get(stem) ?? 0) + 1;
    named.set(stem, number);
    return {
      id: `s${String(i + 1).padStart(3, '0')}`,
      name: `${stem} ${number}`,
      kind: kind.code,
      network: kind.networks[roll.weighted(kind.networks.map(([, weight]) => weight))]?.[0] ?? '',
      arrondissement: town.arrondissementNis,
      sectors: drawSectors(kind, roll),
      ...point,
    };
  });
}
