import type { Geography, Place, Region } from '../model/geography';
import type { IssueCode } from '../model/issue';
import { foldName } from './fold-name';
import type { MunicipalityLocator } from './locator';

/** What a record says of where it lies; any part may be absent or empty. */
export interface LocationFields {
  readonly nis?: string | undefined;
  readonly postcode?: string | undefined;
  readonly place?: string | undefined;
  /** WGS84 degrees; null or NaN when unknown. */
  readonly lon?: number | null | undefined;
  readonly lat?: number | null | undefined;
}

export interface Location {
  /** Row in `Geography.regions.municipality`, or NO_REGION when the coordinate lies outside all of them. */
  readonly municipality: number;
  readonly lon: number;
  readonly lat: number;
  /** Metres to the nearest municipal border when the municipality was read off the coordinate, else NaN. */
  readonly borderM: number;
}

/**
 * Finds the municipality of a record: by NIS code, else postcode, else place name, which are exact, else by its coordinate. A
 * coordinate always stays the point of the record; without one the point is the centre of the municipality. Gives
 * `location-missing` when nothing was said, `location-unknown` when what was said is nowhere (or only a coordinate and no locator).
 */
export function locate(
  record: LocationFields,
  geography: Geography,
  locator: MunicipalityLocator | null,
): Location | Extract<IssueCode, 'location-missing' | 'location-unknown'> {
  const municipality = namedMunicipality(record, geography);
  const { lon, lat } = record;
  if (isDegrees(lon, 180) && isDegrees(lat, 90)) {
    if (municipality !== null) return { municipality, lon, lat, borderM: Number.NaN };
    return locator ? { ...locator.locateMunicipality(lon, lat), lon, lat } : 'location-unknown';
  }
  if (municipality !== null) return { municipality, ...centreOf(geography, municipality), borderM: Number.NaN };
  const said = [record.nis, record.postcode, record.place].some((text) => text?.trim()) || isNumber(lon) || isNumber(lat);
  return said ? 'location-unknown' : 'location-missing';
}

/** The municipality that a record names; null when it names none that is known. */
export function namedMunicipality(record: LocationFields, geography: Geography): number | null {
  return namedBy(record, geography)?.municipality ?? null;
}

/** How a record's municipality was found. */
export type LocationMethod = 'nis' | 'postcode' | 'place' | 'coordinate';

/** The municipality that a record names, and by which of its columns; null when it names none that is known. */
export function namedBy(
  { nis, postcode, place }: LocationFields,
  geography: Geography,
): { readonly municipality: number; readonly method: LocationMethod } | null {
  const byNis = geography.municipalityOfNis.get(nis?.trim() ?? '');
  if (byNis !== undefined) return { municipality: byNis, method: 'nis' };
  const byPostcode = geography.municipalityOfPostcode.get(postcode?.match(/\d{4,}/)?.[0] ?? '');
  if (byPostcode !== undefined) return { municipality: byPostcode, method: 'postcode' };
  const byPlace = place ? placesNamed(geography, place)[0]?.municipality : undefined;
  return byPlace === undefined ? null : { municipality: byPlace, method: 'place' };
}

/** The centre of a municipality: the place that bears its name and lies in it, else its label point. Degrees. */
export function centreOf(geography: Geography, municipality: number): { lon: number; lat: number } {
  const region = geography.regions.municipality[municipality];
  if (!region) return { lon: Number.NaN, lat: Number.NaN };
  const own = placesNamed(geography, region.name).find((place) => place.municipality === municipality);
  return own ? { lon: own.lon, lat: own.lat } : { lon: region.lon, lat: region.lat };
}

/**
 * Places of a name, whatever its case and accents, the municipality of that name first. A municipality that no place bears the
 * name of, in Dutch or in French, stands with its label point.
 */
export function placesNamed(geography: Geography, name: string): readonly Place[] {
  return gazetteerOf(geography).get(foldName(name)) ?? [];
}

const gazetteers = new WeakMap<Geography, Map<string, Place[]>>();

function gazetteerOf(geography: Geography): Map<string, Place[]> {
  const known = gazetteers.get(geography);
  if (known) return known;
  const gazetteer = buildGazetteer(geography);
  gazetteers.set(geography, gazetteer);
  return gazetteer;
}

function buildGazetteer({ places, regions, formerNames, aliases }: Geography): Map<string, Place[]> {
  const gazetteer = new Map<string, Place[]>();
  const add = (name: string, place: Place) => {
    const key = foldName(name);
    if (key !== '') gazetteer.set(key, [...(gazetteer.get(key) ?? []), place]);
  };
  const isCapital = (place: Place) => foldName(regions.municipality[place.municipality]?.name ?? '') === foldName(place.name);
  for (const place of places) if (isCapital(place)) add(place.name, place);
  regions.municipality.forEach(({ name, nameFr, lon, lat }, municipality) => {
    for (const alias of [name, nameFr]) {
      const known = gazetteer.get(foldName(alias))?.some((place) => place.municipality === municipality);
      if (!known) add(alias, { name: alias, postcode: '', municipality, lon, lat });
    }
  });
  const rowOf = new Map(regions.municipality.map(({ code }, row) => [code, row]));
  for (const { name, level, code } of aliases) {
    const own = regions.municipality[rowOf.get(code) ?? -1];
    if (level !== 'municipality' || !own) continue;
    for (const place of gazetteer.get(foldName(own.name)) ?? []) if (place.municipality === rowOf.get(code)) add(name, place);
  }
  // What was a municipality until a merger comes before hamlets of the same name.
  const former = formerNames.map(({ name, municipality }) => ({
    name,
    place: formerPlace(name, municipality, places, regions.municipality),
  }));
  for (const { name, place } of former) if (place && !isCapital(place)) add(name, place);
  const isListed = new Set(former.map(({ place }) => place));
  for (const place of places) {
    const isAdded =
      isListed.has(place) && former.some((one) => one.place === place && foldName(one.name) === foldName(place.name));
    if (!isCapital(place) && !isAdded) add(place.name, place);
  }
  return gazetteer;
}

/** Where an abolished municipality was: its place, else one that bears its name and more ("Beveren-Waas"), else what it became part of. */
function formerPlace(
  name: string,
  municipality: number,
  places: readonly Place[],
  municipalities: readonly Region[],
): Place | undefined {
  const inside = places.filter((place) => place.municipality === municipality);
  const named =
    inside.find((place) => foldName(place.name) === foldName(name)) ??
    inside.find((place) => foldName(place.name).startsWith(`${foldName(name)} `));
  const now = municipalities[municipality];
  return named ?? (now && { name, postcode: '', municipality, lon: now.lon, lat: now.lat });
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number' && !Number.isNaN(value);
}

function isDegrees(value: number | null | undefined, limit: number): value is number {
  return isNumber(value) && Math.abs(value) <= limit;
}
