import { type Area, type AreaPoint, type AreaShape, shapesOf } from '../model/area';
import { type Geography, NO_REGION } from '../model/geography';
import type { PoolPart } from '../model/kbo';
import { municipalitiesIn } from './area';
import { distanceKm } from './distance';

type HasPart = (part: PoolPart) => boolean;

/** More than the nearest point of a box is misjudged by when it is looked for along parallels, for boxes no larger than a province. */
const SLACK_KM = 2;

/**
 * Tells which parts of a pool may have establishments in an area: never too few, sometimes one too many. A region has its municipalities; any
 * other shape lies in a disc round the first of its points, since what joins points of a disc stays in it.
 */
export function partsIn(area: Area, geography: Geography): HasPart {
  const tests = shapesOf(area).map((shape) => testOf(shape, geography));
  return (part) => tests.some((test) => test(part));
}

function testOf(shape: AreaShape, geography: Geography): HasPart {
  switch (shape.kind) {
    case 'region': {
      const rows = new Set(municipalitiesIn(geography, shape.level, shape.code));
      return ({ nis }) => nis.some((code) => rows.has(geography.municipalityOfNis.get(code) ?? NO_REGION));
    }
    case 'circle':
      return inDisc([shape.centre], shape.radiusKm);
    case 'corridor':
      return inDisc(shape.points, shape.halfWidthKm);
    case 'polygon':
      return inDisc(shape.points, shape.marginKm);
  }
}

function inDisc(points: readonly AreaPoint[], beyondKm: number): HasPart {
  const [first] = points;
  if (!first) return () => false;
  const widestKm = Math.max(...points.map((point) => distanceKm(first.lon, first.lat, point.lon, point.lat)));
  return ({ bounds }) => bounds !== null && kmToBox(first, bounds) <= widestKm + beyondKm + SLACK_KM;
}

function kmToBox({ lon, lat }: AreaPoint, [west, south, east, north]: NonNullable<PoolPart['bounds']>): number {
  return distanceKm(lon, lat, Math.min(Math.max(lon, west), east), Math.min(Math.max(lat, south), north));
}
