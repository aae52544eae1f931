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
 * Checks where a row says it lies. Numbers stay in their columns, since degrees and Lambert tell themselves apart; a pair that cannot be where
 * it says, at 0,0 for example, counts as unknown. Changes the cells in place.
 */
export function checkPlace(cells: PlaceCells, geography: Geography, isZeroUnknown: boolean, report: Report): void {
  const isSaid = cells.nis !== '' || cells.postcode !== '' || cells.place !== '';
  const named = isSaid ? namedBy({ nis: cells.nis, postcode: cells.postcode, place: cells.place }, geography) : null;
  const degrees = checkPair(cells, 'lon', 'lat', isZeroUnknown, report);
  const other = checkPair(cells, 'x', 'y', isZeroUnknown, report);
  if (!degrees && !other) {
    if (!isSaid) report('location-missing', 'lon', '');
    else if (!named) report('location-unknown', firstSaid(cells), cells[firstSaid(cells)]);
  } else if (named && degrees && kmFrom(geography, named.municipality, degrees) > FAR_KM) {
    report('coordinate-far', 'lon', `${cells.lon} ${cells.lat}`);
  }
}

function firstSaid({ nis, postcode }: PlaceCells): 'nis' | 'postcode' | 'place' {
  if (nis !== '') return 'nis';
  return postcode === '' ? 'place' : 'postcode';
}

/** Degrees about the middle of a municipality in which nothing contradicts it; well within FAR_KM. */
const NEAR_DEGREES = 0.2;

/** A quick look: whether a point in Belgium lies about where the municipality of a NIS code is. */
export function isNear(nis: string, lon: number, lat: number, geography: Geography): boolean {
  if (!isAroundBelgium(lon, lat)) return false;
  const municipality = geography.municipalityOfNis.get(nis);
  if (municipality === undefined) return false;
  const centre = centreIn(geography, municipality);
  return Math.abs(centre.lon - lon) < NEAR_DEGREES && Math.abs(centre.lat - lat) < NEAR_DEGREES;
}

type Point = { readonly lon: number; readonly lat: number };

/** Checks one pair; gives the point where it is in degrees, NaN for Lambert, null where it says nothing. */
function checkPair(
  cells: PlaceCells,
  first: 'lon' | 'x',
  second: 'lat' | 'y',
  isZeroUnknown: boolean,
  report: Report,
): Point | null {
  const [a, b] = [cells[first], cells[second]];
  if (a === '' && b === '') return null;
  const tell = (code: ImportCode) => report(code, first, `${a} ${b}`.trim());
  const [x, y] = [a === '' ? Number.NaN : Number(a), b === '' ? Number.NaN : Number(b)];
  if (isAroundBelgium(x, y)) return { lon: x, lat: y };
  if (isLambert(x, y)) return { lon: Number.NaN, lat: Number.NaN };
  if (isAroundBelgium(y, x)) {
    tell('coordinate-swapped');
    cells[first] = b;
    cells[second] = a;
    return { lon: y, lat: x };
  }
  const isZero = x === 0 && y === 0;
  if (!isZero && Math.abs(x) <= 180 && Math.abs(y) <= 90) {
    tell('coordinate-outside');
    return { lon: x, lat: y };
  }
  if (!isZero) tell('coordinate-broken');
  else if (!isZeroUnknown) tell('coordinate-zero');
  cells[first] = '';
  cells[second] = '';
  return null;
}

function isAroundBelgium(lon: number, lat: number): boolean {
  const { west, east, south, north } = AROUND_BELGIUM;
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

const centres = new WeakMap<Geography, Map<number, Point>>();

function centreIn(geography: Geography, municipality: number): Point {
  let known = centres.get(geography);
  if (!known) {
    known = new Map();
    centres.set(geography, known);
  }
  let centre = known.get(municipality);
  if (!centre) {
    centre = centreOf(geography, municipality);
    known.set(municipality, centre);
  }
  return centre;
}

/** As the crow flies, on a plane that fits the country. */
function kmFrom(geography: Geography, municipality: number, { lon, lat }: Point): number {
  if (municipality === NO_REGION || Number.isNaN(lon)) return 0;
  const centre = centreIn(geography, municipality);
  const east = (lon - centre.lon) * Math.cos((centre.lat * Math.PI) / 180);
  return Math.hypot(lat - centre.lat, east) * KM_PER_DEGREE;
}
