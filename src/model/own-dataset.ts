/** Before the id of a reader's own dataset, where the name of a folder could stand. */
export const OWN_DATASET = 'eigen:';

/** Rows that were set aside stand below this, to be mended later. */
export const REJECTED = 'rejected/';

/** One state of a dataset that a reader brought. */
export interface DatasetVersion {
  readonly number: number;
  /** ISO date and time. */
  readonly savedAt: string;
  /** Fingerprint of the content, whatever the order of its rows. */
  readonly hash: string;
  /** Rows per table, and establishments of a compiled pool. */
  readonly counts: Readonly<Record<string, number>>;
  readonly bytes: number;
  /** Names of the files it came from. */
  readonly files: readonly string[];
  /** What of these counts was there already and stayed. */
  readonly keptTables: readonly string[];
  /** Rows that were kept out, and the files that hold them, below REJECTED. */
  readonly rejected: number;
  readonly rejectedFiles: readonly string[];
}

/** A dataset of the reader's own, on this device alone. */
export interface DatasetRecord {
  readonly id: string;
  readonly name: string;
  readonly current: DatasetVersion;
  /** What it was before the last import; null for a first one. */
  readonly previous: DatasetVersion | null;
}

/** Why the store did not do what it was asked; the sentences stand in the text tables. */
export const STORE_FAULTS = ['full', 'blocked', 'gone', 'changed'] as const;
export type StoreFault = (typeof STORE_FAULTS)[number];

export class StoreError extends Error {
  readonly fault: StoreFault;
  constructor(fault: StoreFault) {
    super(fault);
    this.name = 'StoreError';
    this.fault = fault;
  }
}
