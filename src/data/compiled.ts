/** Why a compiled file was refused. */
export type RefusalCode = 'not-an-object' | 'format-unknown' | 'part-missing' | 'count-wrong';

/** A compiled file (public/data/*.json) that this version cannot read. */
export class CompiledFileError extends Error {
  readonly code: RefusalCode;
  /** The part of the file that is wrong. */
  readonly part: string;

  constructor(code: RefusalCode, part: string) {
    super(`${code}: ${part}`);
    this.name = 'CompiledFileError';
    this.code = code;
    this.part = part;
  }
}

/** Format number of the compiled files; a reader refuses every other. */
export const COMPILED_FORMAT = 1;

type Fields = Readonly<Record<string, unknown>>;

/** Where the rows of a compiled file come from. */
export interface CompiledSource {
  readonly title: string;
  readonly licence: string;
  readonly date: string;
}

/** First keys of every compiled file. `counts` holds the number of rows of each of its tables. */
export interface CompiledHead {
  readonly format: typeof COMPILED_FORMAT;
  /** ISO date of the newest source. */
  readonly date: string;
  readonly sources: readonly CompiledSource[];
  readonly counts: Readonly<Record<string, number>>;
  /** Name of the file of boundaries that the outlines come from; absent where they are drawn. */
  readonly boundaries?: string;
}

/** The fields of a JSON object. Throws CompiledFileError. */
export function fieldsOf(value: unknown, part: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new CompiledFileError('not-an-object', part);
  return value as Fields;
}

/** The fields of a compiled file of the format this version knows. Throws CompiledFileError. */
export function openCompiled(json: unknown, part: string): Fields {
  const file = fieldsOf(json, part);
  if (file.format !== COMPILED_FORMAT) throw new CompiledFileError('format-unknown', part);
  return file;
}

/** A table of a compiled file, with as many rows as its head says. Throws CompiledFileError. */
export function tableOf(file: Fields, name: string): readonly unknown[] {
  const table = file[name];
  if (!Array.isArray(table)) throw new CompiledFileError('part-missing', name);
  if (fieldsOf(file.counts, 'counts')[name] !== table.length) throw new CompiledFileError('count-wrong', name);
  return table;
}

/** A row of fixed cells. Throws CompiledFileError. */
export function cellsOf(row: unknown, part: string): readonly unknown[] {
  if (!Array.isArray(row)) throw new CompiledFileError('part-missing', part);
  return row;
}

export function textOf(value: unknown, part: string): string {
  if (typeof value !== 'string') throw new CompiledFileError('part-missing', part);
  return value;
}

export function numberOf(value: unknown, part: string): number {
  if (typeof value !== 'number') throw new CompiledFileError('part-missing', part);
  return value;
}

/** The text as one of a list of codes. Throws CompiledFileError. */
export function codeOf<T extends string>(value: unknown, codes: readonly T[], part: string): T {
  const code = codes.find((candidate) => candidate === value);
  if (code === undefined) throw new CompiledFileError('part-missing', part);
  return code;
}
