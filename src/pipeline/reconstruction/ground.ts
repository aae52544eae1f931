import type { Municipality } from '../facts';
import { type Dice, dice } from './dice';
import type { Facts, Ring } from './known-facts';
import { kmBetween, type Point } from './records';

/** Points lie at most this far from the place they are named after. */
const MAX_OFFSET_KM = 2.5;
/** Of the distance to the nearest place of another municipality: below one half a point stays nearer to its own. */
const SHARE_OF_GAP = 0.42;
/** Offset per square root of the municipality's area in km². */
const OFFSET_PER_SQRT_KM2 = 0.33;
/** Points keep this far from the coast and the national border, whose outline is a coarse one. */
const BORDER_MARGIN_KM = 1;
/** Tries that fall over the border or on a taken point come nearer and nearer; in the end the border no longer counts. */
const ATTEMPTS = 100;
const SHRINK = 0.96;
const LEAST_OFFSET_KM = 0.3;
const KM_PER_DEGREE = 111.195;
/** The place a municipality is named after is its centre, and holds more than its villages. */
const CENTRE_WEIGHT = 3;

interface LonLat {
  readonly lon: number;
  readonly lat: number;
}

interface Spot extends LonLat {
  readonly weight: number;
  readonly offsetKm: number;
  /** Whether no border is anywhere near, so that points need no check. */
  readonly isInland: boolean;
}

function moved(spot: LonLat, eastKm: number, northKm: number): LonLat {
  const lat = spot.lat + northKm / KM_PER_DEGREE;
  return { lon: spot.lon + eastKm / (KM_PER_DEGREE * Math.cos((spot.lat * Math.PI) / 180)), lat };
}

function isInside(rings: readonly Ring[], point: LonLat): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [i, [lon, lat]] of ring.entries()) {
      const [previousLon, previousLat] = ring[i === 0 ? ring.length - 1 : i - 1] ?? [lon, lat];
      const crosses = lat > point.lat !== previousLat > point.lat;
      if (crosses && point.lon < lon + ((previousLon - lon) * (point.lat - lat)) / (previousLat - lat)) inside = !inside;
    }
  }
  return inside;
}

/** Whether the point and the four points `marginKm` around it lie in the country. */
function isWellInside(rings: readonly Ring[], point: LonLat, marginKm: number): boolean {
  const margins: readonly (readonly [number, number])[] = [
    [marginKm, 0],
    [-marginKm, 0],
    [0, marginKm],
    [0, -marginKm],
  ];
  return margins.every(([east, north]) => isInside(rings, moved(point, east, north)));
}

/** The place itself, or where it is on the coast or a national border the first spot from there towards the municipality's middle. */
function settled(place: LonLat, middle: LonLat, outline: readonly Ring[]): LonLat {
  for (const share of [0, 0.2, 0.4, 0.6, 0.8, 1]) {
    const spot = { lon: place.lon + share * (middle.lon - place.lon), lat: place.lat + share * (middle.lat - place.lat) };
    if (isWellInside(outline, spot, BORDER_MARGIN_KM)) return spot;
  }
  return place;
}

function spotsOf(municipality: Municipality, facts: Facts): Spot[] {
  const own = facts.places.filter((place) => place.nis === municipality.nis);
  const centre = { name: municipality.name, lon: municipality.lon, lat: municipality.lat };
  const others = facts.places.filter((place) => place.nis !== municipality.nis);
  return (own.length > 0 ? own : [centre]).map((place) => {
    const spot = settled(place, municipality, facts.outline);
    const gapKm = Math.min(...others.map((other) => kmBetween(spot, other)));
    const offsetKm = Math.min(MAX_OFFSET_KM, OFFSET_PER_SQRT_KM2 * Math.sqrt(municipality.areaKm2), SHARE_OF_GAP * gapKm);
    return {
      ...spot,
      weight: place.name === municipality.name ? CENTRE_WEIGHT : 1,
      offsetKm,
      isInland: isWellInside(facts.outline, spot, 2 * (offsetKm + BORDER_MARGIN_KM)),
    };
  });
}

/** Four decimals, some ten metres: enough for a point that is made up. */
function rounded(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}

function tryPoint(spot: Spot, reachKm: number, roll: Dice): LonLat {
  const angle = 2 * Math.PI * roll.next();
  const km = reachKm * Math.sqrt(roll.next());
  const point = moved(spot, km * Math.cos(angle), km * Math.sin(angle));
  return { lon: rounded(point.lon), lat: rounded(point.lat) };
}

/** Gives out points near the places of a municipality, none twice, inside the country. `closeness` below 1 keeps nearer to the centre. */
export class Ground {
  readonly #facts: Facts;
  readonly #municipalities: ReadonlyMap<string, Municipality>;
  readonly #spots = new Map<string, Spot[]>();
  readonly #taken = new Set<string>();
  readonly #roll = dice('ground');

  constructor(facts: Facts) {
    this.#facts = facts;
    this.#municipalities = new Map(facts.municipalities.map((municipality) => [municipality.nis, municipality]));
  }

  point(nis: string, closeness: number): Point {
    const spots = this.#spotsOf(nis);
    const spot = spots[this.#roll.weighted(spots.map((candidate) => candidate.weight))];
    if (spot === undefined) throw new Error(`municipality ${nis} has no place`);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const reachKm = Math.max(LEAST_OFFSET_KM, spot.offsetKm * closeness * SHRINK ** attempt);
      const point = tryPoint(spot, reachKm, this.#roll);
      const key = `${point.lon},${point.lat}`;
      const isChecked = !spot.isInland && attempt < ATTEMPTS / 2;
      const isAtBorder = isChecked && !isWellInside(this.#facts.outline, point, BORDER_MARGIN_KM);
      if (isAtBorder || this.#taken.has(key)) continue;
      this.#taken.add(key);
      return { nis, ...point };
    }
    throw new Error(`no free point is left in ${nis}`);
  }

  #spotsOf(nis: string): Spot[] {
    const known = this.#spots.get(nis);
    if (known !== undefined) return known;
    const municipality = this.#municipalities.get(nis);
    if (municipality === undefined) throw new Error(`municipality ${nis} is not known`);
    const spots = spotsOf(municipality, this.#facts);
    this.#spots.set(nis, spots);
    return spots;
  }
}

/** Draws a municipality of the arrondissement by population, with a local factor per sector so that not every town has everything. */
export function municipalityDrawer(facts: Facts): (arrondissement: string, sector: string, roll: Dice) => string {
  const memo = new Map<string, { nis: string[]; weights: number[] }>();
  return (arrondissement, sector, roll) => {
    const key = `${arrondissement}/${sector}`;
    const members = facts.municipalities.filter((municipality) => municipality.arrondissementNis === arrondissement);
    const table = memo.get(key) ?? {
      nis: members.map((municipality) => municipality.nis),
      weights: members.map(({ nis, population }) => {
        const roller = dice(`town/${nis}/${sector}`);
        return population * Math.exp(0.4 * roller.normal());
      }),
    };
    memo.set(key, table);
    return table.nis[roll.weighted(table.weights)] ?? '';
  };
}
