import { existsSync, readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import Flatbush from 'flatbush';
import { readBoundaries } from '../../src/data/boundaries/read';
import { createLocator } from '../../src/data/locator';
import type { RegionOutlines } from '../../src/data/outlines';
import { NO_REGION } from '../../src/model/geography';
import { loadGeography, loadOutlines } from '../../src/pipeline/folder';
import { OFFICIAL } from '../data/boundary-files';
import type { Row } from './measure';

const POINTS = 1_000_000;

/** As many points as asked for, spread over the box of the outlines; the same every time. */
function spreadPoints(outlines: RegionOutlines, count: number): { lon: Float64Array; lat: Float64Array } {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of outlines.features.flatMap(({ geometry }) => geometry.coordinates.flat(2))) {
    [west, south, east, north] = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
  }
  // The R2 sequence of Roberts fills a square evenly.
  const spread = (i: number, step: number) => (0.5 + (i + 1) * step) % 1;
  return {
    lon: Float64Array.from({ length: count }, (_, i) => west + (east - west) * spread(i, 0.7548776662466927)),
    lat: Float64Array.from({ length: count }, (_, i) => south + (north - south) * spread(i, 0.5698402909980532)),
  };
}

/** The plain way: boxes in a tree, then turf on every outline whose box holds the point. */
function turfLocator({ features }: RegionOutlines): (lon: Float64Array, lat: Float64Array) => Int16Array {
  const tree = new Flatbush(features.length);
  for (const { geometry } of features) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [x = 0, y = 0] of geometry.coordinates.flat(2)) {
      [west, south, east, north] = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
    }
    tree.add(west, south, east, north);
  }
  tree.finish();
  const locate = (lon: number, lat: number) => {
    const near = tree.search(lon, lat, lon, lat).sort((a, b) => a - b);
    const found = near.map((index) => features[index]).find((feature) => feature && booleanPointInPolygon([lon, lat], feature));
    return found?.properties.row ?? NO_REGION;
  };
  return (lon, lat) => lon.reduce((rows, x, i) => rows.fill(locate(x, lat[i] ?? 0), i, i + 1), new Int16Array(lon.length));
}

type Points = ReturnType<typeof spreadPoints>;

function located(locate: (lon: Float64Array, lat: Float64Array) => Int16Array, { lon, lat }: Points) {
  const start = performance.now();
  const rows = locate(lon, lat);
  return { ms: performance.now() - start, rows };
}

/** Runs both over the same points; they must agree on every one. */
export function compareLocators(outlines: RegionOutlines, count: number) {
  const points = spreadPoints(outlines, count);
  const start = performance.now();
  const { municipalitiesAt } = createLocator(outlines);
  const buildMs = performance.now() - start;
  located(municipalitiesAt, points);
  const runs = Array.from({ length: 5 }, () => located(municipalitiesAt, points));
  const ours = runs.sort((a, b) => a.ms - b.ms)[2];
  const theirs = located(turfLocator(outlines), points);
  const differ = theirs.rows.reduce((sum, row, i) => sum + (row === ours?.rows[i] ? 0 : 1), 0);
  return { buildMs, ms: ours?.ms ?? Number.NaN, referenceMs: theirs.ms, differ };
}

/** For the bench: a million points to municipalities. */
export async function locateRows(): Promise<readonly Row[]> {
  const geography = await loadGeography();
  const outlines = (await loadOutlines(geography)).regions('municipality');
  const drawn = rowOf('a million points to municipalities, drawn outlines', outlines);
  if (!existsSync(OFFICIAL)) return [drawn];
  const { outlines: official } = await readBoundaries(readFileSync(OFFICIAL), geography);
  return [drawn, rowOf('a million points to municipalities, official boundaries', official)];
}

function rowOf(what: string, outlines: RegionOutlines): Row {
  const { buildMs, ms, referenceMs, differ } = compareLocators(outlines, POINTS);
  return {
    what,
    ms,
    against: 'flatbush + turf',
    referenceMs,
    goal: '40x',
    note: `${differ} answers different; grid built in ${buildMs.toFixed(0)} ms`,
  };
}
