import type { RegionLevel } from '../model/geography';
import { NO_REGION } from '../model/geography';
import type { Register } from '../model/register';
import type { IsInside } from './area';

/** What lies in an area, by row. */
export interface Members {
  hasSchool(school: number): boolean;
  hasWorkplace(workplace: number): boolean;
}

export const EVERYTHING: Members = { hasSchool: () => true, hasWorkplace: () => true };

/** By the municipality of a record where the area is a region, else by its point. */
export function membersOf({ schools, workplaces }: Register, isInside: IsInside): Members {
  const test = (table: Register['schools'] | Register['workplaces']) => (row: number) =>
    table !== null && isInside(table.lon[row] ?? Number.NaN, table.lat[row] ?? Number.NaN, table.municipality[row]);
  return { hasSchool: test(schools), hasWorkplace: test(workplaces) };
}

/** Of a region of a level; NO_REGION is whatever lies in none. */
export function membersOfRegion({ schools, workplaces, geography }: Register, level: RegionLevel, region: number): Members {
  const regionOf = geography.regionOf[level];
  const test = (table: Register['schools'] | Register['workplaces']) => (row: number) =>
    (regionOf[table?.municipality[row] ?? NO_REGION] ?? NO_REGION) === region;
  return { hasSchool: test(schools), hasWorkplace: test(workplaces) };
}
