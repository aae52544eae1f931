import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { GazetteerPlace, Municipality } from './facts';
import { toDegrees, toPlane } from './plane';
import type { Site } from './power-diagram';

/** A site that claims ground for a municipality; the code is empty outside Flanders and Brussels. Kilometres. */
export interface PlaceSite extends Site {
  readonly nis: string;
}

/** How much weight (km2) one km2 of missing ground adds per round: well below what overshoots. */
const GAIN = 0.06;
/** Few rounds: further on, the weights would answer for the errors of the country's outline rather than for the areas. */
const ROUNDS = 16;
/**
 * Share of the squared distance between two sites of different municipalities that their weights may differ by. At 1 the border
 * would run through the lighter site, so below 1 every place stays in its own municipality.
 */
const DIVIDE = 0.6;
/** Weights differ by less than this where it matters (km2), so only sites this near to the nearest one can win a sample. */
const SPREAD = 60;
/** Distance between the samples that areas are measured with, km. */
const SAMPLE_KM = 0.7;
/** The part of Belgium where areas are known, degrees. */
const SAMPLED = { west: 2.5, south: 50.6, east: 6.0, north: 51.55 };

/** One site per spot: the places, and the label points of the municipalities, which stand for the ground between the places. */
export function placeSites(municipalities: readonly Municipality[], places: readonly GazetteerPlace[]): PlaceSite[] {
  const spots = new Map<string, PlaceSite>();
  for (const { nis, lon, lat } of [...places, ...municipalities]) {
    const [x, y] = toPlane(lon, lat);
    if (!spots.has(`${lon} ${lat}`)) spots.set(`${lon} ${lat}`, { x, y, nis, weight: 0 });
  }
  return [...spots.values()];
}

/**
 * Weights that bring the joined cells of each municipality near its known area: round by round a municipality that has too
 * little ground gains weight and one that has too much loses some (gradient ascent on the dual of optimal transport), but never so
 * much that a site loses its own spot. The rest of the country keeps weight 0 and takes what is left.
 */
export function fitWeights(
  sites: readonly PlaceSite[],
  municipalities: readonly Municipality[],
  country: Polygon | MultiPolygon,
): PlaceSite[] {
  const samples = sampleGround(sites, country);
  const pairs = nearPairs(sites);
  const pulls = new Map(municipalities.map(({ nis }) => [nis, 0]));
  let weights: Float64Array = new Float64Array(sites.length);
  for (let round = 0; round < ROUNDS; round++) {
    const areas = measure(samples, weights, sites);
    for (const { nis, areaKm2 } of municipalities) {
      pulls.set(nis, (pulls.get(nis) ?? 0) + GAIN * (areaKm2 - (areas.get(nis) ?? 0)));
    }
    weights = limited(
      Float64Array.from(sites, ({ nis }) => pulls.get(nis) ?? 0),
      pairs,
    );
  }
  return sites.map((site, i) => ({ ...site, weight: weights[i] ?? 0 }));
}

/**
 * Spots spread evenly over the ground and, for each, the sites that may win it: those of spot i stand at `firsts[i]` up to
 * `firsts[i + 1]`. Flat columns, because half a million small objects would keep the garbage collector busy.
 */
interface Samples {
  readonly firsts: readonly number[];
  readonly sites: readonly number[];
  /** Squared distance from the spot to the site, km2. */
  readonly distances2: readonly number[];
}

type Growing<T> = { [K in keyof T]: number[] };

function sampleGround(sites: readonly PlaceSite[], country: Polygon | MultiPolygon): Samples {
  const [minX, minY] = toPlane(SAMPLED.west, SAMPLED.south);
  const [maxX, maxY] = toPlane(SAMPLED.east, SAMPLED.north);
  const samples: Growing<Samples> = { firsts: [0], sites: [], distances2: [] };
  for (let y = minY; y < maxY; y += SAMPLE_KM) {
    for (let x = minX; x < maxX; x += SAMPLE_KM) {
      if (!booleanPointInPolygon(toDegrees(x, y), country)) continue;
      addSample(samples, sites, x, y);
    }
  }
  return samples;
}

/** Takes every site that is within the spread of the nearest one met so far: all that may win, and a few more. */
function addSample(samples: Growing<Samples>, sites: readonly PlaceSite[], x: number, y: number) {
  let limit = Infinity;
  for (let i = 0; i < sites.length; i++) {
    const site = sites[i];
    if (!site) continue;
    const distance2 = (site.x - x) ** 2 + (site.y - y) ** 2;
    if (distance2 >= limit) continue;
    samples.sites.push(i);
    samples.distances2.push(distance2);
    limit = Math.min(limit, distance2 + SPREAD);
  }
  samples.firsts.push(samples.sites.length);
}

/** Ground per municipality, km2, with these weights. */
function measure({ firsts, sites: candidates, distances2 }: Samples, weights: Float64Array, sites: readonly PlaceSite[]) {
  const areas = new Map<string, number>();
  for (let sample = 0; sample + 1 < firsts.length; sample++) {
    let winner = 0;
    let least = Infinity;
    for (let k = firsts[sample] ?? 0; k < (firsts[sample + 1] ?? 0); k++) {
      const site = candidates[k] ?? 0;
      const power = (distances2[k] ?? Infinity) - (weights[site] ?? 0);
      if (power < least) [winner, least] = [site, power];
    }
    const nis = sites[winner]?.nis ?? '';
    areas.set(nis, (areas.get(nis) ?? 0) + SAMPLE_KM ** 2);
  }
  return areas;
}

interface Pair {
  readonly site: number;
  readonly other: number;
  /** By how much the weight of `site` may exceed that of `other`. */
  readonly allowance: number;
}

/** Pairs of sites of different municipalities that are near enough for their weights to matter to each other. */
function nearPairs(sites: readonly PlaceSite[]): Pair[] {
  const pairs: Pair[] = [];
  for (const [site, a] of sites.entries()) {
    for (const [other, b] of sites.entries()) {
      const allowance = DIVIDE * ((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
      if (allowance <= SPREAD && a.nis !== b.nis) pairs.push({ site, other, allowance });
    }
  }
  return pairs;
}

/** The weights, lowered until no site exceeds another by more than the pair allows. */
function limited(weights: Float64Array, pairs: readonly Pair[]): Float64Array {
  const lowered = weights.slice();
  let settled = false;
  while (!settled) {
    settled = true;
    for (const { site, other, allowance } of pairs) {
      const most = (lowered[other] ?? 0) + allowance;
      if ((lowered[site] ?? 0) <= most) continue;
      lowered[site] = most;
      settled = false;
    }
  }
  return lowered;
}
