import { type Geography, NO_REGION } from '../../model/geography';
import type { ImportCode } from '../../model/import-issue';
import { isLambert } from '../lambert';
import { centreOf, namedBy } from '../locate';

/** Where Belgium lies, with a margin for whoever works just across the border. */
const AROUND_BELGIUM = { west: 2.4, east: 6.5, south: 49.4, north: 51.6 };
/** A coordinate this far from the middle of the municipality that the row names contradicts it: none is as large. */
const FAR_KM = 30;
const KM_PER_DEGREE = 111.2;

export interface PlaceCells {
  nis: string;
  postcode: string;
  place: string;
  lon: string;
  lat: string;
  x: string;
  y: string;
}

type Report = (code: ImportCode, field: keyof PlaceCells, value: string) => void;

/**
 * Checks where a row says it lies and puts its numbers in the columns of their system: degrees in lon and lat, Lambert in x and y. A pair that
 * cannot be where it says, at 0,0 for example, counts as unknown. Changes the cells in place.
 */
export function checkPlace(cells: PlaceCells, geography: Geography, isZeroUnknown: boolean, report: Report): void {
  const isSaid = cells.nis !== '' || cells.postcode !== '' || cells.place !== '';
  const named = isSaid ? namedBy({ nis: cells.nis, postcode: cells.postcode, place: cells.place }, geography) : null;
  const coordinate = coordinateOf(cells, isZeroUnknown, report);
  Object.assign(cells, { lon: '', lat: '', x: '', y: '' }, coordinate);
  if (!coordinate) {
    if (!isSaid) report('location-missing', 'lon', '');
    else if (!named)
      report(
        'location-unknown',
        cells.nis ? 'nis' : cells.postcode ? 'postcode' : 'place',
        cells.nis || cells.postcode || cells.place,
      );
    return;
  }
  if (named && 'lon' in coordinate && kmFrom(geography, named.municipality, coordinate) > FAR_KM) {
    report('coordinate-far', 'lon', `${coordinate.lon} ${coordinate.lat}`);
  }
}

type Coordinate = { lon: string; lat: string } | { x: string; y: string } | null;

function coordinateOf(cells: PlaceCells, isZeroUnknown: boolean, report: Report): Coordinate {
  let found: Coordinate = null;
  for (const [first, second] of [
    ['lon', 'lat'],
    ['x', 'y'],
  ] as const) {
    const [a, b] = [cells[first], cells[second]];
    if (found || (a === '' && b === '')) continue;
    found = classified(a, b, isZeroUnknown, (code) => report(code, first, `${a} ${b}`.trim()));
  }
  return found;
}

function classified(a: string, b: string, isZeroUnknown: boolean, report: (code: ImportCode) => void): Coordinate {
  const [first, second] = [Number(a), Number(b)];
  if (a === '' || b === '') {
    report('coordinate-broken');
  } else if (first === 0 && second === 0) {
    if (!isZeroUnknown) report('coordinate-zero');
  } else if (isAroundBelgium(first, second)) {
    return { lon: a, lat: b };
  } else if (isLambert(first, second)) {
    return { x: a, y: b };
  } else if (isAroundBelgium(second, first)) {
    report('coordinate-swapped');
    return { lon: b, lat: a };
  } else if (Math.abs(first) <= 180 && Math.abs(second) <= 90) {
    report('coordinate-outside');
    return { lon: a, lat: b };
  } else {
    report('coordinate-broken');
  }
  return null;
}

function isAroundBelgium(lon: number, lat: number): boolean {
  const { west, east, south, north } = AROUND_BELGIUM;
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

const centres = new WeakMap<Geography, Map<number, { lon: number; lat: number }>>();

/** As the crow flies, on a plane that fits the country. */
function kmFrom(geography: Geography, municipality: number, { lon, lat }: { lon: string; lat: string }): number {
  if (municipality === NO_REGION) return 0;
  const known = centres.get(geography) ?? new Map<number, { lon: number; lat: number }>();
  centres.set(geography, known);
  const centre = known.get(municipality) ?? centreOf(geography, municipality);
  known.set(municipality, centre);
  const north = Number(lat) - centre.lat;
  const east = (Number(lon) - centre.lon) * Math.cos((centre.lat * Math.PI) / 180);
  return Math.hypot(north, east) * KM_PER_DEGREE;
}
