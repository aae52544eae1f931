import type { BoundaryIssue, BoundaryRefusal, CoordinateSystem, PropertySample } from '../model/boundaries';

/** A file of boundaries to read and compile. */
export interface BoundaryRequest {
  readonly file: File;
  /** Address of the page. */
  readonly baseUrl: string;
  /** Null = found, or told from the file. */
  readonly codeProperty: string | null;
  readonly system: CoordinateSystem | null;
}

export interface ReadBoundaryFile {
  /** Compiled outlines as text. */
  readonly compiled: string;
  readonly municipalities: number;
  readonly issues: readonly BoundaryIssue[];
}

export interface RefusedBoundaryFile {
  /** Null when reading failed for a reason of its own. */
  readonly refusal: BoundaryRefusal | null;
  readonly value: string;
  readonly properties: readonly PropertySample[];
}

/** What share is done, then one answer. */
export type FromBoundaryWorker = { readonly share: number } | ReadBoundaryFile | RefusedBoundaryFile;
