import { REGION_LEVELS } from './geography';

/** Levels of regions that an area may name: those of the tables, and the zones that people name and no list defines. */
export const AREA_LEVELS = [...REGION_LEVELS, 'zone'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/** A point of an area, WGS84 degrees; `name` is how people call it, empty for a point picked on the map. */
export interface AreaPoint {
  readonly lon: number;
  readonly lat: number;
  readonly name: string;
}

/** One shape. Distances are great-circle km on the sphere of all distances. */
export type AreaShape =
  | { readonly kind: 'region'; readonly level: AreaLevel; readonly code: string }
  | { readonly kind: 'circle'; readonly centre: AreaPoint; readonly radiusKm: number }
  /** Everything within `halfWidthKm` of the line through the points, one after the other. */
  | { readonly kind: 'corridor'; readonly points: readonly AreaPoint[]; readonly halfWidthKm: number }
  /** The inside of the ring through the points, in their order, and everything within `marginKm` of it. */
  | { readonly kind: 'polygon'; readonly points: readonly AreaPoint[]; readonly marginKm: number };

/** Any part of the map: plain data, so it travels to a worker and into a link. */
export type Area = AreaShape | { readonly kind: 'union'; readonly areas: readonly AreaShape[] };

/** The shapes that an area consists of. */
export function shapesOf(area: Area): readonly AreaShape[] {
  return area.kind === 'union' ? area.areas : [area];
}

/** One area of several shapes; null of none. */
export function unionOf(shapes: readonly AreaShape[]): Area | null {
  const [only] = shapes;
  if (only === undefined) return null;
  return shapes.length === 1 ? only : { kind: 'union', areas: shapes };
}

/** What a link may ask for at most; nobody draws more, and a link cannot make the machine sweat. */
const MOST_SHAPES = 50;
const MOST_POINTS = 200;
const FARTHEST_KM = 1000;

/** An area as short text for a link; `areaOfText` reads it back exactly. */
export function areaText(area: Area): string {
  return shapesOf(area).map(shapeText).join('+');
}

function shapeText(shape: AreaShape): string {
  switch (shape.kind) {
    case 'region':
      return `${shape.level}:${encodeName(shape.code)}`;
    case 'circle':
      return `circle:${shape.radiusKm}:${pointText(shape.centre)}`;
    case 'corridor':
      return `corridor:${shape.halfWidthKm}:${shape.points.map(pointText).join(';')}`;
    case 'polygon':
      return `polygon:${shape.marginKm}:${shape.points.map(pointText).join(';')}`;
  }
}

/** Reads the text of an area; null when it is none. */
export function areaOfText(text: string): Area | null {
  const parts = text.split('+');
  const shapes = parts.slice(0, MOST_SHAPES).flatMap((part) => shapeOfText(part) ?? []);
  return shapes.length === parts.length ? unionOf(shapes) : null;
}

function shapeOfText(text: string): AreaShape | null {
  const [kind = '', second = '', third] = text.split(':');
  const level = AREA_LEVELS.find((known) => known === kind);
  if (level !== undefined) {
    const code = decodeName(second);
    return code && third === undefined ? { kind: 'region', level, code } : null;
  }
  const km = numberOf(second, FARTHEST_KM);
  const texts = (third ?? '').split(';');
  const points = texts.slice(0, MOST_POINTS).flatMap((point) => pointOfText(point) ?? []);
  const [centre] = points;
  if (km === null || km < 0 || centre === undefined || points.length !== texts.length) return null;
  if (kind === 'circle') return points.length === 1 && km > 0 ? { kind, centre, radiusKm: km } : null;
  if (kind === 'corridor') return points.length >= 2 && km > 0 ? { kind, points, halfWidthKm: km } : null;
  return kind === 'polygon' && points.length >= 3 ? { kind, points, marginKm: km } : null;
}

function pointText({ lon, lat, name }: AreaPoint): string {
  return `${lon},${lat}${name === '' ? '' : `,${encodeName(name)}`}`;
}

function pointOfText(text: string): AreaPoint | null {
  const [lonText = '', latText = '', nameText = '', more] = text.split(',');
  const lon = numberOf(lonText, 180);
  const lat = numberOf(latText, 90);
  const name = decodeName(nameText);
  return lon === null || lat === null || name === null || more !== undefined ? null : { lon, lat, name };
}

function numberOf(text: string, most: number): number | null {
  const value = /^-?\d+(\.\d+)?(e-?\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return Math.abs(value) <= most ? value : null;
}

/** Keeps the signs that part what a link holds, and those that a link would change, out of names. */
export function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/_/g, '%5F').replace(/%20/g, '_');
}

/** Null for a text that `encodeName` never writes. */
export function decodeName(text: string): string | null {
  try {
    return decodeURIComponent(text.replace(/_/g, ' '));
  } catch {
    return null;
  }
}
