/** Regions as address registers call them; the geography has no others. */
export const KBO_REGIONS = ['BE-VLG', 'BE-BRU'] as const;
export type KboRegion = (typeof KBO_REGIONS)[number];

export const MANIFEST_FILE = 'manifest.json';
/** Where the files stand, beside the manifest. */
export const FILES_FOLDER = 'arrondissement';
export const MANIFEST_FORMAT = 3;
/** Its folder in a dataset, and what its establishments are counted as beside the tables of one. */
export const POOL = 'pool';

/** Why an establishment is not among the files; each stands under the first that holds. */
export const LEFT_OUT_REASONS = [
  'enterprise-missing',
  'enterprise-not-active',
  'natural-person',
  'enterprise-type-unknown',
  'no-activity',
  'no-address',
  'address-struck-off',
  'postcode-unknown',
  'other-region',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

const KBO_ISSUE_CODES = [
  'ragged',
  'quote',
  'encoding',
  'unreadable',
  'doubled',
  'number-unreadable',
  'date-unreadable',
  'nace-version-unknown',
  'nace-unreadable',
  'nace-unlisted',
  'type-unknown',
  'name-missing',
  'code-list-missing',
] as const;
export type KboIssueCode = (typeof KBO_ISSUE_CODES)[number];

/** What was wrong with rows of a file. Examples name lines and codes, never what a row says of somebody. */
export interface KboIssue {
  readonly file: string;
  readonly code: KboIssueCode;
  readonly count: number;
  readonly examples: readonly string[];
}

/** What a file has, so that one knows without reading it whether a question needs it. */
export interface PoolPart {
  /** Codes of its municipalities, ascending. */
  readonly nis: readonly string[];
  /** West, south, east, north of its points in degrees; null without any. */
  readonly bounds: readonly [number, number, number, number] | null;
  /** Establishments by NACE code, digits only; '' of those without. */
  readonly classes: Readonly<Record<string, number>>;
}

export interface KboFile extends PoolPart {
  /** GeoParquet, with every column, for QGIS and DuckDB. */
  readonly file: string;
  /** What a pool needs of it, as Arrow, packed: what the app reads. */
  readonly arrow: string;
  readonly arrowBytes: number;
  readonly arrondissement: string;
  readonly name: string;
  readonly establishments: number;
  readonly bytes: number;
}

/** What stands in the folder, what does not, and why. The same extract gives the same manifest. */
export interface Manifest {
  readonly format: number;
  /** As meta.csv tells; null when it does not. */
  readonly extract: {
    readonly snapshotDate: string | null;
    readonly timestamp: string | null;
    readonly number: string | null;
  };
  readonly regions: readonly KboRegion[];
  /** Why natural persons are in; null when they are out. */
  readonly naturalPersons: { readonly reason: string } | null;
  readonly establishments: number;
  readonly kept: number;
  readonly leftOut: Readonly<Record<LeftOutReason, number>>;
  readonly located: { readonly address: number; readonly postcode: number };
  readonly issues: readonly KboIssue[];
  readonly files: readonly KboFile[];
}

/** A manifest as text; null when it is none that this version can read. */
export function manifestOf(text: string | null): Manifest | null {
  try {
    const manifest = JSON.parse(text ?? '') as Partial<Manifest> | null;
    return manifest?.format === MANIFEST_FORMAT && Array.isArray(manifest.files) ? (manifest as Manifest) : null;
  } catch {
    return null;
  }
}
