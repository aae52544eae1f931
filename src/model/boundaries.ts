/** What was found in a file of boundaries; the sentences stand in the text tables. */
export type BoundaryIssue =
  /** Features whose code is no municipality, with some of the codes. */
  | { readonly code: 'code-unknown'; readonly count: number; readonly examples: readonly string[] }
  /** Features that are no polygon, or without three corners. */
  | { readonly code: 'shape-broken'; readonly count: number; readonly examples: readonly string[] }
  | { readonly code: 'ring-open'; readonly count: number; readonly examples: readonly string[] }
  | { readonly code: 'overlap'; readonly count: number; readonly examples: readonly string[] }
  | { readonly code: 'municipality-missing'; readonly count: number; readonly examples: readonly string[] };

/** Why a file of boundaries cannot be used at all. */
export const BOUNDARY_REFUSALS = ['not-json', 'not-geojson', 'no-codes', 'property-unknown', 'system-unknown'] as const;
export type BoundaryRefusal = (typeof BOUNDARY_REFUSALS)[number];
