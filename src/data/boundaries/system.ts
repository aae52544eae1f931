import type { Position } from 'geojson';
import type { CoordinateSystem } from '../../model/boundaries';
import { loadLambert } from '../lambert';
import { BoundaryError } from './boundary-error';

export type ToDegrees = (position: readonly unknown[]) => Position | null;

/** Where Belgium lies in each system; the ranges do not overlap, so a point tells its own system. */
const RANGES: Readonly<Record<CoordinateSystem, readonly [west: number, south: number, east: number, north: number]>> = {
  '4326': [2, 49, 7, 52],
  '31370': [20_000, 20_000, 300_000, 260_000],
  '3812': [520_000, 520_000, 800_000, 760_000],
};

/** How files name the systems; not Lambert 2005 and the degrees of 1972, whose numbers look like ours and lie a hundred metres off. */
const NAMES: readonly (readonly [CoordinateSystem, RegExp])[] = [
  ['31370', /lambert[ _]*(19)?72|\b31370\b|\b31300\b/i],
  ['3812', /lambert[ _]*2008|\b3812\b/i],
  ['4326', /CRS84|\b4326\b|\b4258\b|^\s*GEOG(CS|CRS)\["[^"]*(WGS|ETRS)/i],
];

export interface FoundSystem {
  readonly system: CoordinateSystem;
  readonly toDegrees: ToDegrees;
  /** The file names another system than its numbers are in. */
  readonly differs: boolean;
}

/**
 * The system of the coordinates: what was asked for, else what the numbers tell. A system that the file names and that is none of ours is
 * refused, since its numbers may look like ours. Latitude before longitude, as some services write degrees, is seen and turned round.
 */
export async function findSystem(first: Position, systemText: string, asked: CoordinateSystem | null): Promise<FoundSystem> {
  const [x = Number.NaN, y = Number.NaN] = first;
  const point = `${x} ${y}`;
  const isSwapped = !within('4326', x, y) && within('4326', y, x);
  const told = systemOfName(systemText);
  const numeric = isSwapped ? '4326' : (Object.keys(RANGES) as CoordinateSystem[]).find((system) => within(system, x, y));
  if (asked !== null && asked !== numeric) throw new BoundaryError('system-mismatch', `EPSG:${asked}, ${point}`);
  if (asked === null && told === null) throw new BoundaryError('system-unsupported', shortName(systemText));
  if (numeric === undefined) throw new BoundaryError('system-unknown', point);
  return {
    system: numeric,
    toDegrees: numeric === '4326' ? degrees(isSwapped) : await lambertDegrees(),
    differs: told !== undefined && told !== null && told !== numeric,
  };
}

/** Undefined when the file says nothing, null when it names a system that is none of ours. */
function systemOfName(text: string): CoordinateSystem | null | undefined {
  if (text === '') return undefined;
  return NAMES.find(([, name]) => name.test(text))?.[0] ?? null;
}

/** The name in a `.prj`, else the beginning of what there is. */
function shortName(text: string): string {
  return (/^\s*\w+\["([^"]*)"/.exec(text)?.[1] ?? text).slice(0, 60);
}

function within(system: CoordinateSystem, x: number, y: number): boolean {
  const [west, south, east, north] = RANGES[system];
  return x >= west && x <= east && y >= south && y <= north;
}

function degrees(isSwapped: boolean): ToDegrees {
  return ([x, y]) => {
    if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x + y)) return null;
    return isSwapped ? [y, x] : [x, y];
  };
}

async function lambertDegrees(): Promise<ToDegrees> {
  const fromLambert = await loadLambert();
  return ([x, y]) => {
    const point = fromLambert(Number(x), Number(y));
    return point && [point.lon, point.lat];
  };
}
