import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { expect, test } from 'vitest';
import { createLocator } from '../../src/data/locator';
import { NO_REGION, type RegionLevel } from '../../src/model/geography';
import { geography, locator, ROOT } from './compiled-files';

/** Official boundaries, only to measure against: they are not part of the project. */
const OFFICIAL = join(ROOT, '..', 'shared', 'real', 'flanders-2025.topojson');
const official = existsSync(OFFICIAL);
const reason = official ? '' : ' (skipped: no official boundaries at ../shared/real)';

function officialLocator() {
  const topology = JSON.parse(readFileSync(OFFICIAL, 'utf8'));
  const collection = feature(topology, topology.objects.municipalities) as unknown as FeatureCollection<Polygon | MultiPolygon>;
  return createLocator({
    type: 'FeatureCollection',
    features: collection.features.map(({ id, geometry }) => ({
      type: 'Feature',
      properties: { row: geography.municipalityOfNis.get(String(id)) ?? NO_REGION },
      geometry: geometry.type === 'MultiPolygon' ? geometry : { type: 'MultiPolygon', coordinates: [geometry.coordinates] },
    })),
  });
}

test.skipIf(!official)(`most ground lies in the right municipality and nearly all in the right province${reason}`, () => {
  const truth = officialLocator();
  const levels: RegionLevel[] = ['municipality', 'arrondissement', 'province', 'resoc'];
  const right = new Map(levels.map((level) => [level, 0]));
  let samples = 0;
  for (let lat = 50.68; lat < 51.51; lat += 0.009) {
    for (let lon = 2.54; lon < 5.92; lon += 0.01425) {
      const actual = truth.locateMunicipality(lon, lat).municipality;
      if (actual === NO_REGION) continue;
      samples++;
      const drawn = locator.locateMunicipality(lon, lat).municipality;
      for (const level of levels) {
        const regionOf = geography.regionOf[level];
        if (drawn !== NO_REGION && regionOf[drawn] === regionOf[actual]) right.set(level, (right.get(level) ?? 0) + 1);
      }
    }
  }
  const share = (level: RegionLevel) => (right.get(level) ?? 0) / samples;
  expect(share('municipality')).toBeGreaterThan(0.82);
  expect(share('arrondissement')).toBeGreaterThan(0.925);
  expect(share('province')).toBeGreaterThan(0.955);
  expect(share('resoc')).toBeGreaterThan(0.935);
});
