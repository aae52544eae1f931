import type { NearSchool, ProspectWeights } from '../model/prospect-row';
import type { Register } from '../model/register';
import { distanceKm } from './distance';
import { gridOf, planeOf } from './grid';
import { rowsWithin } from './near';
import { chordOf, type Point, pointsOf, positionOf } from './positions';
import type { ShortSchool } from './short-schools';

/** Tells how close a point is to certified shortage. */
export interface Closeness {
  /** 0 where no short school is within reach, towards 1 the more learners stay short and the nearer their schools are. */
  readonly at: (lon: number, lat: number) => number;
  /** Short schools within reach, nearest first. */
  readonly schoolsNear: (point: Point) => readonly NearSchool[];
}

/**
 * Each short school counts its learners that stay short, less the farther away it is, down to none at the end of its reach; of their sum x
 * the closeness is x / (x + half).
 */
export function closenessTo(
  { schools }: Register,
  short: readonly ShortSchool[],
  reachKm: number,
  { halfShortage }: ProspectWeights,
): Closeness {
  const points = pointsOf(
    Float64Array.from(short, ({ school }) => schools?.lon[school] ?? Number.NaN),
    Float64Array.from(short, ({ school }) => schools?.lat[school] ?? Number.NaN),
  );
  const all = Int32Array.from(short.keys());
  const within = rowsWithin(gridOf(planeOf(points), all, all), all);
  const reachChord = Math.sqrt(chordOf(reachKm)) || 1;
  const here = { lon: 0, lat: 0 };
  const at = (lon: number, lat: number) => {
    here.lon = lon;
    here.lat = lat;
    const near = within(here, reachKm);
    if (near.length === 0) return 0;
    const { x, y, z } = positionOf(here);
    let sum = 0;
    for (let i = 0; i < near.length; i++) {
      const row = near[i] ?? 0;
      const [dx, dy, dz] = [x - (points.x[row] ?? 0), y - (points.y[row] ?? 0), z - (points.z[row] ?? 0)];
      // Within a reach a chord is as long as the way over the ground, but for millimetres.
      const nearness = 1 - Math.sqrt(dx * dx + dy * dy + dz * dz) / reachChord;
      sum += (short[row]?.staysShort ?? 0) * Math.max(0, nearness);
    }
    return sum / (sum + halfShortage);
  };
  return {
    at: short.length === 0 ? () => 0 : at,
    schoolsNear: (point) =>
      short
        .map(({ school, staysShort }) => ({ school, staysShort, km: kmTo(schools, school, point) }))
        .filter(({ km }) => km <= reachKm)
        .sort((a, b) => a.km - b.km || a.school - b.school),
  };
}

/** Distance from a school to a point. */
export function kmTo(schools: Register['schools'], school: number, { lon, lat }: Point): number {
  return distanceKm(schools?.lon[school] ?? Number.NaN, schools?.lat[school] ?? Number.NaN, lon, lat);
}
