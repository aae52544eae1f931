import type { Issue, IssueCode } from './issue';

/**
 * What an import can find beside what reading a dataset can. An `error` keeps its row out, a `warning` lets it in, a `refusal` is of a whole
 * file. Only codes here; the sentences stand in the text tables.
 */
export const IMPORT_CODES = {
  'id-missing': 'error',
  'id-duplicate': 'error',
  'row-duplicate': 'error',
  'key-duplicate': 'error',
  'value-missing': 'error',
  'reference-unknown': 'error',
  'year-broken': 'error',
  'date-broken': 'error',
  'location-missing': 'error',
  'cells-surplus': 'error',
  'quotes-broken': 'error',
  'row-too-long': 'error',
  'character-broken': 'error',
  'header-again': 'error',

  'value-empty': 'warning',
  'number-broken': 'warning',
  'number-range': 'warning',
  'cells-missing': 'warning',
  'quotes-mended': 'warning',
  'character-lost': 'warning',
  'location-unknown': 'warning',
  'coordinate-zero': 'warning',
  'coordinate-swapped': 'warning',
  'coordinate-outside': 'warning',
  'coordinate-broken': 'warning',
  'coordinate-far': 'warning',
  'nace-broken': 'warning',
  'enterprise-broken': 'warning',
  'reference-dropped': 'warning',
  'reference-unchecked': 'warning',
  'column-unused': 'warning',
  'encoding-mixed': 'warning',

  'file-missing': 'refusal',
  'file-empty': 'refusal',
  'file-binary': 'refusal',
  'file-encrypted': 'refusal',
  'file-old-excel': 'refusal',
  'file-not-csv': 'refusal',
  'file-unreadable': 'refusal',
  'archive-broken': 'refusal',
  'archive-too-large': 'refusal',
  'archive-nested': 'refusal',
  'excel-broken': 'refusal',
  'geojson-broken': 'refusal',
  'descriptor-broken': 'refusal',
  'line-too-long': 'refusal',
  'table-unknown': 'refusal',
  'column-missing': 'refusal',
  'location-column-missing': 'refusal',
  'pool-manifest-missing': 'refusal',
  'pool-manifest-broken': 'refusal',
  'pool-files-missing': 'refusal',
  'pool-files-broken': 'refusal',
  'pool-too-large': 'refusal',
  'pool-second': 'refusal',
  'pool-goes-first': 'refusal',
} as const;
export type ImportCode = keyof typeof IMPORT_CODES;

/** One thing that was found; `row` counts data rows from 1 and is null when the whole file is meant. */
export interface ImportIssue extends Omit<Issue, 'code'> {
  readonly code: ImportCode;
}

/** Codes that reading a dataset has too and whose sentences are shared; what is no CSV has more to be said of here. */
export type SharedCode = Exclude<Extract<ImportCode, IssueCode>, 'file-not-csv'>;
