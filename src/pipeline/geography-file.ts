import { perLevel } from '../data/geography';
import { NO_REGION, REGION_LEVELS, type RegionLevel } from '../model/geography';
import type { GazetteerPlace, Merger, Municipality, ZoneFact } from './facts';
import type { Point } from './plane';

/** How the regions of a level are read off a municipality; an empty code means that the level does not cover it. */
const CODE_AND_NAME: Readonly<Record<RegionLevel, (m: Municipality) => { code: string; name: string; nameFr: string }>> = {
  municipality: ({ nis, name, nameFr }) => ({ code: nis, name, nameFr }),
  arrondissement: (m) => ({ code: m.arrondissementNis, name: m.arrondissement, nameFr: '' }),
  province: (m) => ({ code: m.provinceNis, name: m.province, nameFr: '' }),
  resoc: (m) => ({ code: m.resoc, name: m.resoc, nameFr: '' }),
  'reference-region': (m) => ({ code: m.referenceRegion, name: m.referenceRegion, nameFr: '' }),
};

/** Municipality row -> region row, and the regions themselves ascending by code. */
interface Level {
  readonly regions: readonly { code: string; name: string; nameFr: string }[];
  readonly regionOf: readonly number[];
}

/** Regions of every level. `municipalities` ascend by NIS code. */
export function levelsOf(municipalities: readonly Municipality[]): Record<RegionLevel, Level> {
  return perLevel((level) => {
    const all = municipalities.map(CODE_AND_NAME[level]);
    const byCode = new Map(all.filter(({ code }) => code !== '').map((region) => [region.code, region]));
    const regions = [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
    const rowOf = new Map(regions.map(({ code }, row) => [code, row]));
    return { regions, regionOf: all.map(({ code }) => rowOf.get(code) ?? NO_REGION) };
  });
}

/** Tables of public/data/geography.json, without its head. `labels` gives the label point of a region that is no municipality. */
export function geographyTables(
  municipalities: readonly Municipality[],
  places: readonly GazetteerPlace[],
  mergers: readonly Merger[],
  named: { readonly zones: readonly ZoneFact[]; readonly aliases: readonly { level: string; code: string; name: string }[] },
  labels: (level: RegionLevel, row: number) => Point,
): Record<string, readonly unknown[]> {
  const rowOf = new Map(municipalities.map(({ nis }, row) => [nis, row]));
  const levels = levelsOf(municipalities);
  const nis = nisRows(rowOf, mergers);
  const regionRows = perLevel((level) =>
    levels[level].regions.map(({ code, name, nameFr }, row) => {
      const own = level === 'municipality' ? municipalities[row] : undefined;
      const [lon, lat] = own ? [own.lon, own.lat] : labels(level, row);
      return [code, name, nameFr, lon, lat];
    }),
  );
  return {
    ...regionRows,
    arrondissementOf: levels.arrondissement.regionOf,
    provinceOf: levels.province.regionOf,
    resocOf: levels.resoc.regionOf,
    'reference-regionOf': levels['reference-region'].regionOf,
    population: municipalities.map(({ population }) => population),
    areaKm2: municipalities.map(({ areaKm2 }) => areaKm2),
    zone: named.zones.map((zone) => [zone.code, zone.name, zone.nameEn, zone.nameFr, zoneRows(zone, municipalities)]),
    alias: aliasRows(named, levels),
    formerName: formerNames(municipalities, mergers, nis),
    nis,
    postcode: postcodeRows(municipalities),
    place: places.flatMap(({ name, postcode, nis, lon, lat }) => {
      const row = rowOf.get(nis);
      return row === undefined ? [] : [[name, postcode, row, lon, lat]];
    }),
  };
}

/** Rows of the municipalities of a zone, whose members may be whole arrondissements and provinces. */
function zoneRows({ code, members }: ZoneFact, municipalities: readonly Municipality[]): number[] {
  const codesOf = (m: Municipality) => [m.nis, m.arrondissementNis, m.provinceNis];
  const stray = members.find((member) => !municipalities.some((m) => codesOf(m).includes(member)));
  if (stray !== undefined) throw new Error(`zones.csv: ${code} holds ${stray}, which no municipality lies in`);
  return municipalities.flatMap((m, row) => (codesOf(m).some((own) => members.includes(own)) ? [row] : []));
}

function aliasRows(
  { zones, aliases }: Parameters<typeof geographyTables>[3],
  levels: ReturnType<typeof levelsOf>,
): [string, string, string][] {
  const known = (level: string, code: string) =>
    REGION_LEVELS.some((known) => known === level && levels[known].regions.some((region) => region.code === code));
  const stray = aliases.find(({ level, code }) => !known(level, code));
  if (stray) throw new Error(`region-aliases.csv: no ${stray.level} has the code ${stray.code}`);
  return [
    ...aliases.map(({ level, code, name }): [string, string, string] => [name, level, code]),
    ...zones.flatMap((zone) => zone.aliases.map((name): [string, string, string] => [name, 'zone', zone.code])),
  ];
}

/** Names that mergers took away, with the municipality that came instead. */
function formerNames(
  municipalities: readonly Municipality[],
  mergers: readonly Merger[],
  nis: readonly [string, number][],
): [string, number][] {
  const rowOf = new Map(nis);
  return mergers.flatMap(({ oldName, oldNis }): [string, number][] => {
    const row = rowOf.get(oldNis);
    return row === undefined || municipalities[row]?.name === oldName ? [] : [[oldName, row]];
  });
}

/** Every code in use and every abolished one, which may itself have been abolished again later. */
function nisRows(rowOf: ReadonlyMap<string, number>, mergers: readonly Merger[]): [string, number][] {
  const successor = new Map(mergers.filter(({ oldNis, newNis }) => oldNis !== newNis).map((m) => [m.oldNis, m.newNis]));
  const current = (nis: string): string => {
    const next = successor.get(nis);
    return next === undefined ? nis : current(next);
  };
  return [...new Set([...rowOf.keys(), ...successor.keys()])].sort().map((nis) => {
    const row = rowOf.get(current(nis));
    if (row === undefined) throw new Error(`no municipality came after ${nis}`);
    return [nis, row];
  });
}

/** Few postcodes lie in two municipalities; such a one counts as that of the municipality whose main postcode it is. */
function postcodeRows(municipalities: readonly Municipality[]): [string, number][] {
  const rows = new Map<string, number>();
  municipalities.forEach(({ postcodes, mainPostcode }, row) => {
    for (const postcode of postcodes) if (postcode === mainPostcode || !rows.has(postcode)) rows.set(postcode, row);
  });
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
}
