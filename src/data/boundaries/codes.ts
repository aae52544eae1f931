import type { GeoJsonProperties } from 'geojson';
import type { PropertySample } from '../../model/boundaries';
import type { Geography } from '../../model/geography';
import { BoundaryError } from './boundary-error';
import type { BoundaryFeature } from './features';

export interface CodeReader {
  /** Property that the codes are read from; empty for the id of the features. */
  readonly property: string;
  readonly codeOf: (feature: BoundaryFeature) => string;
}

/** A property with fewer codes among its values has them by chance, as a number of people may be one. */
const LEAST_SHARE = 0.1;
const SAMPLE_LENGTH = 40;

/**
 * Where the municipality codes stand: in the property that is asked for, which may hold other letters beside the code, else in the one that
 * has most. Throws BoundaryError, with the properties there are, when there is no such one.
 */
export function findCodes(features: readonly BoundaryFeature[], geography: Geography, asked: string | null): CodeReader {
  const rows = features.map(({ properties }) => properties);
  const samples = propertyNames(rows).map((name): PropertySample => {
    const row = rows.find((candidate) => (candidate?.[name] ?? null) !== null);
    return { name, sample: String(row?.[name] ?? '').slice(0, SAMPLE_LENGTH) };
  });
  const names = samples.map(({ name }) => name).join(', ');
  if (asked !== null) {
    if (asked !== '' && !samples.some(({ name }) => name === asked)) throw new BoundaryError('property-unknown', names, samples);
    const codeOf = (feature: BoundaryFeature) => codeWithin(cellOf(feature, asked), geography);
    if (!features.some((feature) => geography.municipalityOfNis.has(codeOf(feature)))) {
      throw new BoundaryError('no-codes', names, samples);
    }
    return { property: asked, codeOf };
  }
  const ids = {
    name: '',
    ...rate(
      features.map((feature) => cellOf(feature, '')),
      geography,
    ),
  };
  const best = bestProperty(rows, geography);
  const found = best.count >= ids.count ? best : ids;
  if (found.count === 0 || found.share < LEAST_SHARE) throw new BoundaryError('no-codes', names, samples);
  return { property: found.name, codeOf: (feature) => cellOf(feature, found.name) };
}

/** How many municipalities the best property of a table tells. */
export function countMunicipalities(rows: readonly GeoJsonProperties[], geography: Geography): number {
  return bestProperty(rows, geography).count;
}

/** NIS codes of Wallonia: its four provinces, and Walloon Brabant. */
export function isElsewhere(code: string): boolean {
  return /^(25|5[1-8]|6[1-4]|8[1-5]|9[1-3])\d{3}$/.test(code);
}

function cellOf({ id, properties }: Pick<BoundaryFeature, 'id' | 'properties'>, property: string): string {
  return String((property === '' ? id : properties?.[property]) ?? '').trim();
}

/** The value itself when it is a code, else the group of five figures in it. */
function codeWithin(value: string, geography: Geography): string {
  if (geography.municipalityOfNis.has(value)) return value;
  return /(?<!\d)\d{5}(?!\d)/.exec(value)?.[0] ?? value;
}

function propertyNames(rows: readonly GeoJsonProperties[]): readonly string[] {
  const names = new Set<string>();
  for (const row of rows) for (const name of Object.keys(row ?? {})) names.add(name);
  return [...names];
}

/** The property in which most distinct values are municipality codes, and what share of them is. */
function bestProperty(rows: readonly GeoJsonProperties[], geography: Geography): { name: string; count: number; share: number } {
  return propertyNames(rows)
    .map((name) => ({
      name,
      ...rate(
        rows.map((properties) => cellOf({ properties }, name)),
        geography,
      ),
    }))
    .reduce((most, one) => (one.count > most.count ? one : most), { name: '', count: 0, share: 0 });
}

function rate(values: readonly string[], geography: Geography): { count: number; share: number } {
  const distinct = [...new Set(values)];
  const count = distinct.filter((value) => geography.municipalityOfNis.has(value)).length;
  return { count, share: count / Math.max(1, distinct.length) };
}
