/** What was found in a file of boundaries; the sentences stand in the text tables. */
export const BOUNDARY_ISSUES = [
  /** Features whose code is no municipality. */
  'code-unknown',
  /** Features of municipalities that no region here covers: Wallonia. */
  'code-elsewhere',
  /** Features whose code a merger took away; they count for the municipality that came instead. */
  'code-merged',
  /** Features that are no polygon, or without three corners. */
  'shape-broken',
  'ring-open',
  /** Pairs of municipalities that both cover more ground than OVERLAP_M2. */
  'overlap',
  'municipality-missing',
  /** The file names another system than the one its numbers are in. */
  'system-differs',
] as const;
export interface BoundaryIssue {
  readonly code: (typeof BOUNDARY_ISSUES)[number];
  readonly count: number;
  /** Some of what it is about: codes, or names of municipalities. */
  readonly examples: readonly string[];
}

/** Ground in two municipalities that is more than rounding: one hectare. */
export const OVERLAP_M2 = 10_000;

/** Why a file of boundaries cannot be used at all. */
export const BOUNDARY_REFUSALS = [
  'empty',
  'too-large',
  'not-json',
  'json-broken',
  'not-geojson',
  'zip-broken',
  'zip-without-boundaries',
  'shape-alone',
  'shapefile-broken',
  'no-codes',
  'property-unknown',
  'system-unknown',
  'system-unsupported',
  'system-mismatch',
] as const;
export type BoundaryRefusal = (typeof BOUNDARY_REFUSALS)[number];

/** EPSG codes of the systems that boundaries may be in: degrees, Lambert 72, Lambert 2008. */
export const COORDINATE_SYSTEMS = ['4326', '31370', '3812'] as const;
export type CoordinateSystem = (typeof COORDINATE_SYSTEMS)[number];

/** A property of the features of a file, with one of its values. */
export interface PropertySample {
  readonly name: string;
  readonly sample: string;
}
