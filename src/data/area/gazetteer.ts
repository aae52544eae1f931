import type { AreaLevel } from '../../model/area';
import { type Geography, type Place, REGION_LEVELS } from '../../model/geography';
import { foldName } from '../fold-name';
import { centreOf, placesNamed } from '../locate';

/** A region that bears a name. */
export interface RegionCandidate {
  readonly level: AreaLevel;
  readonly code: string;
  /** Its own name, which may be another than the one that was said. */
  readonly name: string;
  /** Rows of the municipalities that it holds. */
  readonly municipalities: readonly number[];
}

/** Everything that one name may mean. */
export interface NameEntry {
  readonly key: string;
  readonly name: string;
  readonly regions: readonly RegionCandidate[];
  /** Places of the name, one per municipality, the municipality of the name first. */
  readonly places: readonly Place[];
  /** People who live where it is; of names equally near to a misspelling the larger is meant. */
  readonly population: number;
}

export type Gazetteer = ReadonlyMap<string, NameEntry>;

/** A reference region "Regio Gent" is said as "Gent", or as the region of Gent. */
const REGION_PREFIX = /^regio /i;

/** The form under which names are looked up. */
export function nameKey(text: string): string {
  return foldName(text).replace(/\b(st|saint)\b/g, 'sint');
}

const gazetteers = new WeakMap<Geography, Gazetteer>();

/** All names of a geography; made once. */
export function areaGazetteer(geography: Geography): Gazetteer {
  const known = gazetteers.get(geography) ?? build(geography);
  gazetteers.set(geography, known);
  return known;
}

function build(geography: Geography): Gazetteer {
  const regions = new Map<string, { name: string; candidates: RegionCandidate[] }>();
  const byCode = new Map<string, RegionCandidate>();
  const add = (name: string, candidate: RegionCandidate | undefined) => {
    const plain = name.replace(REGION_PREFIX, '');
    const key = nameKey(plain);
    if (key === '' || !candidate) return;
    const entry = regions.get(key) ?? { name: plain, candidates: [] };
    if (!entry.candidates.includes(candidate)) entry.candidates.push(candidate);
    regions.set(key, entry);
  };
  for (const level of REGION_LEVELS) {
    geography.regions[level].forEach(({ code, name, nameFr }, row) => {
      const municipalities = [...geography.regionOf[level].keys()].filter((m) => geography.regionOf[level][m] === row);
      const candidate = { level, code, name, municipalities };
      byCode.set(`${level} ${code}`, candidate);
      for (const own of [name, nameFr]) add(own, candidate);
    });
  }
  for (const { code, name, nameEn, nameFr, municipalities } of geography.zones) {
    const candidate = { level: 'zone', code, name, municipalities } as const;
    byCode.set(`zone ${code}`, candidate);
    for (const own of [name, nameEn, nameFr]) add(own, candidate);
  }
  for (const { name, level, code } of geography.aliases) {
    const own = byCode.get(`${level} ${code}`);
    // "Gand" is all that "Gent" is: the arrondissement and the region too.
    const shared = level === 'municipality' ? regions.get(nameKey(own?.name ?? ''))?.candidates : undefined;
    for (const candidate of shared ?? [own]) add(name, candidate);
  }
  const names = new Map<string, string>([...geography.places, ...geography.formerNames].map(({ name }) => [nameKey(name), name]));
  for (const [key, { name }] of regions) names.set(key, name);
  return new Map([...names].map(([key, name]) => [key, entryOf(geography, key, name, regions.get(key)?.candidates ?? [])]));
}

function entryOf(geography: Geography, key: string, name: string, regions: readonly RegionCandidate[]): NameEntry {
  const places = pointsOf(geography, name, regions);
  const rows = new Set([
    ...regions.flatMap(({ municipalities }) => municipalities),
    ...places.map((place) => place.municipality),
  ]);
  const population = [...rows].reduce((sum, row) => sum + (geography.population[row] ?? 0), 0);
  return { key, name, regions, places, population };
}

function pointsOf(geography: Geography, name: string, regions: readonly RegionCandidate[]): readonly Place[] {
  const inMunicipality = (municipality: number): Place => ({
    name,
    postcode: '',
    municipality,
    ...centreOf(geography, municipality),
  });
  const own = regions
    .flatMap(({ level, municipalities }) => (level === 'municipality' ? municipalities : []))
    .map(inMunicipality);
  const ordered = [...own, ...placesNamed(geography, name)];
  const seen = new Set<number>();
  return ordered.filter(({ municipality }) => !seen.has(municipality) && seen.add(municipality));
}
