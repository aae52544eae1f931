import type { Flip } from '../data/import/flips';
import type { Mapping } from '../data/import/mapping';
import type { CompiledPool } from '../data/import/pool';
import type { IssueGroup } from '../data/import/rejected';
import type { FileReport } from '../data/import/run';
import type { ImportTable } from '../data/import/schema';
import type { ImportLanguage } from '../i18n/import-issues';
import type { ImportIssue } from '../model/import-issue';
import type { DatasetRecord, StoreFault } from '../model/own-dataset';
import type { Question } from '../model/question';
import type { Verdict } from '../model/verdict';

/** One table of one file as it is taken for now. */
export interface PlanView {
  readonly file: string;
  readonly table: ImportTable | null;
  readonly mapping: Mapping | null;
  readonly refusal: ImportIssue | null;
  readonly header: readonly string[];
  /** The first data rows. */
  readonly sample: readonly (readonly string[])[];
  readonly bytes: number;
  /** Taken from a table of another kind, as workplaces are from a list of recognitions. */
  readonly isDerived: boolean;
  /** What it holds when it is a compiled extract. */
  readonly pool: PoolView | null;
}

export type PoolView = Pick<CompiledPool, 'establishments' | 'arrondissements' | 'day'>;

export interface ImportReport {
  readonly files: readonly FileReport[];
  readonly groups: readonly IssueGroup[];
  /** Records before the data, by file: what is row 1 of the data stands so much lower in the sheet. */
  readonly headerRows: Readonly<Record<string, number>>;
  /** Of the dataset that would be saved, as of a version. */
  readonly counts: Readonly<Record<string, number>>;
  /** What of these counts came from these files; the others were there already. */
  readonly read: readonly string[];
  /** The compiled extract that came with them, by the name that it is told by. */
  readonly pool: (PoolView & { readonly file: string }) | null;
  readonly hash: string;
  /** Null when nothing would be saved over. */
  readonly changes: DatasetChanges | null;
  /** The rejected rows per file, ready to be mended. */
  readonly rejected: readonly { readonly name: string; readonly content: Blob }[];
  /** Everything that was found. */
  readonly issues: Blob;
}

/** What a new version would change. */
export interface DatasetChanges {
  readonly tables: readonly {
    readonly table: ImportTable;
    readonly added: number;
    readonly removed: number;
    readonly changed: number;
  }[];
  /** Establishments of the compiled pool, null without one; null when none comes or goes. */
  readonly pool: { readonly before: number | null; readonly after: number | null } | null;
  /** Of the programme that is asked about, in the year that both versions have; null when there is no such question. */
  readonly flips: readonly Flip<Verdict>[] | null;
  /** How the ids in them are called. */
  readonly names: Readonly<Record<string, string>>;
}

/** Where what is imported goes: into a dataset that is there, or into a new one. */
export interface ImportTarget {
  readonly id: string;
  readonly name: string;
  /** Number of the version that is there; null for a new dataset. */
  readonly replaces: number | null;
  /** Whether tables that are not imported stay as they were. */
  readonly keepsOthers: boolean;
  /** Whether rows that are not imported stay too: those with the key of one that is are replaced by it. */
  readonly addsRows: boolean;
  /** The question on the screen: which of its verdicts would flip. */
  readonly question: Question;
}

/** A dataset as it leaves: everything as a data package, or one table. */
export type ExportKind =
  | { readonly kind: 'zip'; readonly isMasked: boolean }
  | {
      readonly kind: 'csv' | 'xlsx' | 'geojson';
      readonly table: ImportTable;
      readonly hasComma: boolean;
      readonly isMasked: boolean;
    };

export type ToImporter =
  | { readonly kind: 'inspect'; readonly files: readonly File[]; readonly baseUrl: string }
  /** Another table for a file; null leaves the file out. */
  | { readonly kind: 'table'; readonly file: string; readonly table: ImportTable | null }
  /**
   * Another column for one field of a file, by number from 0; null for none. The worker changes what it has itself:
   * whoever chooses two columns before the first is answered keeps both. Remembered for the next file of that shape.
   */
  | { readonly kind: 'column'; readonly file: string; readonly field: string; readonly column: number | null }
  | { readonly kind: 'import'; readonly target: ImportTarget; readonly language: ImportLanguage }
  /** Saves what was imported last. */
  | { readonly kind: 'save'; readonly savedAt: string }
  | { readonly kind: 'export'; readonly id: string; readonly name: string; readonly as: ExportKind }
  | { readonly kind: 'template'; readonly table: ImportTable; readonly as: 'csv' | 'xlsx'; readonly language: ImportLanguage }
  | { readonly kind: 'cancel' };

export type FromImporter =
  | { readonly kind: 'inspected'; readonly plans: readonly PlanView[]; readonly title: string }
  | { readonly kind: 'progress'; readonly file: string; readonly share: number; readonly rows: number }
  | { readonly kind: 'imported'; readonly report: ImportReport }
  | { readonly kind: 'saved'; readonly record: DatasetRecord }
  | { readonly kind: 'file'; readonly name: string; readonly content: Blob }
  | { readonly kind: 'cancelled' }
  /** `fault`: why the store did not save; null when something else went wrong. */
  | { readonly kind: 'failed'; readonly fault: StoreFault | null };
