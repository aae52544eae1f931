import type { Geography } from '../../model/geography';
import { IMPORT_CODES, type ImportCode, type ImportIssue } from '../../model/import-issue';
import { csvCell } from './csv-rows';
import type { Lines } from './lines';
import { REASON_PREFIX } from './mapping';
import type { PackageInfo } from './package-info';
import type { FilePlan } from './plan';
import { either, type Referable, referable } from './referable';
import { Refusal } from './refusal';
import { type KnownIds, keyColumns, RowChecker, writtenColumns } from './row-check';
import { fieldNamed, IMPORT_TABLES, type ImportTable, SCHEMAS } from './schema';
import { isPersonalColumn } from './school-list';
import { type Lost, TableRows } from './table-rows';

/** A table in normal form: UTF-8 CSV with a comma, decimal points and ISO dates, formulas defused. */
export interface ImportedTable {
  readonly table: ImportTable;
  readonly columns: readonly string[];
  /** Rows as lines of CSV. */
  readonly lines: Lines;
}

/** Rows that were kept out of one file, with the columns they came in. */
export interface RejectedRows {
  readonly file: string;
  readonly table: ImportTable;
  readonly header: readonly string[];
  readonly rows: readonly { readonly row: number; readonly line: string }[];
}

export interface FileReport {
  readonly file: string;
  readonly table: ImportTable | null;
  /** Why the whole file was refused. */
  readonly code: ImportCode | null;
  readonly accepted: number;
  readonly rejected: number;
}

export interface ImportResult {
  readonly tables: readonly ImportedTable[];
  readonly files: readonly FileReport[];
  /** Everything that was found, by file and row; what each code means for its row stands in IMPORT_CODES. */
  readonly issues: readonly ImportIssue[];
  readonly rejected: readonly RejectedRows[];
  readonly info: PackageInfo | null;
}

export interface Progress {
  readonly file: string;
  readonly bytes: number;
  readonly totalBytes: number;
  readonly rows: number;
}

export interface ImportOptions {
  readonly geography: Geography;
  readonly info?: PackageInfo | null;
  /** Ids of tables that are there already and are not imported anew. */
  readonly knownIds?: KnownIds;
  readonly onProgress?: (progress: Progress) => void;
  /** Waited for between batches of rows, so that whoever runs the import can hear that it is not wanted any more. */
  readonly pause?: () => Promise<void> | undefined;
  /** Aborting it makes the import throw its reason; nothing of it remains. */
  readonly signal?: AbortSignal;
}

/** Reads the planned files into tables in normal form. What is wrong with a row is told and, when it is an error, keeps that row out only. */
export async function importFiles(plans: readonly FilePlan[], options: ImportOptions): Promise<ImportResult> {
  const run = new Run(plans, options);
  for (const table of IMPORT_TABLES) await run.readTable(table);
  return run.result();
}

interface FileState {
  accepted: number;
  rejected: number;
  code: ImportCode | null;
  readonly lines: { row: number; line: string }[];
}

class Run {
  readonly #plans: readonly FilePlan[];
  readonly #options: ImportOptions;
  readonly #issues: ImportIssue[] = [];
  readonly #states: readonly FileState[];
  readonly #tables: ImportedTable[] = [];
  readonly #ids: Map<ImportTable, Referable>;
  readonly #totalBytes: number;
  #doneBytes = 0;
  #rows = 0;

  constructor(plans: readonly FilePlan[], options: ImportOptions) {
    this.#plans = plans;
    this.#options = options;
    this.#states = plans.map((plan) => ({ accepted: 0, rejected: 0, code: plan.refusal?.code ?? null, lines: [] }));
    this.#ids = new Map(options.knownIds ?? []);
    this.#totalBytes = plans.reduce((sum, { size, refusal }) => sum + (refusal ? 0 : size), 0);
    for (const plan of plans) if (plan.refusal) this.#issues.push(plan.refusal);
  }

  async readTable(table: ImportTable): Promise<void> {
    const files = this.#plans.flatMap((plan, file) =>
      plan.table === table && plan.mapping && !plan.refusal ? [{ plan, file }] : [],
    );
    if (files.length === 0) return;
    const columns = writtenColumns(
      table,
      files.flatMap(({ plan }) => plan.mapping ?? []),
    );
    const rows = new TableRows(keyColumns(table, columns));
    const lost: Lost[] = [];
    for (const { file } of files) await this.#readFile(file, columns, rows, lost);
    await this.#keepLate(
      files.map(({ file }) => file),
      lost,
    );
    const read = { table, columns, lines: rows.lines };
    if (SCHEMAS[table].key[0] === 'id') {
      const before = this.#options.knownIds?.get(table);
      const own = referable(read, (id) => rows.has(id));
      this.#ids.set(table, before ? either(own, before) : own);
    }
    this.#tables.push(read);
  }

  async #readFile(file: number, columns: readonly string[], table: TableRows, lost: Lost[]): Promise<void> {
    const plan = this.#plans[file];
    const state = this.#states[file];
    if (!plan?.mapping || !state) return;
    this.#issues.push(...plan.warnings, ...this.#columnWarnings(plan));
    let row = 0;
    const report = (code: ImportCode, column: string | null, value: string | null) =>
      void this.#issues.push({ code, file: plan.file, row, column, value });
    const checker = new RowChecker(plan.mapping, plan.header, columns, this.#options.geography, this.#ids, report);
    let skip = plan.headerRecords;
    const startedWith = this.#issues.length;
    try {
      for await (const { rows, faults, bytes } of plan.rows()) {
        await this.#options.pause?.();
        this.#options.signal?.throwIfAborted();
        for (let i = 0; i < rows.length; i++) {
          if (skip > 0) {
            skip -= 1;
            continue;
          }
          row += 1;
          const cells = rows[i] ?? [];
          const fault = isRepeated(cells, plan.header) ? 'header-again' : faults?.get(i);
          const isKept = checker.check(cells, fault);
          const loser = isKept ? table.add(checker.line, checker, file, row) : null;
          if (plan.isDerived) {
            if (isKept && !loser) state.accepted += 1;
            continue;
          }
          if (loser) lost.push(loser);
          if (!isKept || (loser?.origin.row === row && loser.origin.file === file)) this.#reject(state, row, cells, plan);
          else state.accepted += 1;
        }
        this.#rows += rows.length;
        this.#options.onProgress?.({
          file: plan.file,
          bytes: this.#doneBytes + bytes,
          totalBytes: this.#totalBytes,
          rows: this.#rows,
        });
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // What was read before the file broke off stays; that it did is told.
      this.#issues.splice(startedWith, 0, { code: error.code, file: plan.file, row: null, column: null, value: error.value });
      state.code = error.code;
    }
    this.#doneBytes += plan.size;
  }

  #reject(state: FileState, row: number, cells: readonly string[], { header }: FilePlan): void {
    state.rejected += 1;
    const line = cells.map((cell, i) => (isPersonalColumn(header[i] ?? '') ? '' : csvCell(cell))).join(',');
    state.lines.push({ row, line });
  }

  /** A row that was let in and then had to make way for a fuller one with its key is read once more, to give it back. */
  async #keepLate(files: readonly number[], lost: readonly Lost[]): Promise<void> {
    for (const file of files) {
      const plan = this.#plans[file];
      const state = this.#states[file];
      if (!plan || !state) continue;
      const known = new Set(state.lines.map(({ row }) => row));
      const own = lost.filter(({ origin }) => origin.file === file);
      const late = new Set(own.filter(({ origin }) => !known.has(origin.row)).map(({ origin }) => origin.row));
      for (const { origin, code, kept } of own) {
        const there = kept.file === file ? String(kept.row) : `${this.#plans[kept.file]?.file ?? ''}:${kept.row}`;
        this.#issues.push({ code, file: plan.file, row: origin.row, column: null, value: there });
      }
      if (late.size === 0) continue;
      let row = -plan.headerRecords;
      for await (const { rows } of plan.rows()) {
        this.#options.signal?.throwIfAborted();
        for (const cells of rows) {
          row += 1;
          if (!late.has(row)) continue;
          this.#reject(state, row, cells, plan);
          state.accepted -= 1;
        }
      }
      state.lines.sort((a, b) => a.row - b.row);
    }
  }

  #columnWarnings(plan: FilePlan): readonly ImportIssue[] {
    if (plan.isDerived) return [];
    // Of a sheet that tells two tables the other one may use the column.
    const same = this.#plans.filter(({ rows }) => rows === plan.rows);
    const used = new Set(same.flatMap(({ mapping }) => mapping?.fields.flatMap(({ columns }) => columns) ?? []));
    const isLayout = plan.mapping?.fields.some(({ by }) => by === 'layout') ?? false;
    const unused = plan.header.filter((name, column) => name !== '' && !used.has(column) && !name.startsWith(REASON_PREFIX));
    const unchecked = (plan.mapping?.fields ?? []).flatMap(({ field, columns }) => {
      const refersTo = plan.table && fieldNamed(plan.table, field)?.refersTo;
      return refersTo && !this.#ids.has(refersTo) ? [{ column: plan.header[columns[0] ?? 0] ?? field, value: refersTo }] : [];
    });
    const whole = { file: plan.file, row: null };
    return [
      ...(isLayout ? [] : unused.slice(0, MOST_UNUSED)).map((column) => ({
        ...whole,
        code: 'column-unused' as const,
        column,
        value: null,
      })),
      ...unchecked.map(({ column, value }) => ({ ...whole, code: 'reference-unchecked' as const, column, value })),
    ];
  }

  result(): ImportResult {
    const order = new Map(this.#plans.map(({ file }, i) => [file, i]));
    const issues = this.#issues.sort(
      (a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || (a.row ?? 0) - (b.row ?? 0),
    );
    const files = this.#plans.map(({ file, table }, i) => {
      const { accepted = 0, rejected = 0, code = null } = this.#states[i] ?? {};
      return { file, table, code, accepted, rejected };
    });
    const rejected = this.#plans.flatMap(({ file, table, header }, i) => {
      const rows = this.#states[i]?.lines ?? [];
      return table && rows.length > 0 ? [{ file, table, header, rows }] : [];
    });
    return { tables: this.#tables, files, issues, rejected, info: this.#options.info ?? null };
  }
}

/** Whether a row is the header once more, as in files that were put together. */
function isRepeated(cells: readonly string[], header: readonly string[]): boolean {
  return cells[0] === header[0] && header.length > 1 && header.every((name, i) => cells[i]?.trim() === name);
}

/** With more columns that nobody asked for than this, the first ones tell it. */
const MOST_UNUSED = 20;

export function isError({ code }: ImportIssue): boolean {
  return IMPORT_CODES[code] === 'error';
}
