import type { PoolPart } from './kbo';
import type { Locations } from './register';

/** Texts by row. A plain array is one; so is a column of a file that decodes a text only when somebody looks at it. */
export interface TextColumn {
  readonly length: number;
  at(row: number): string | null | undefined;
  /** The same as numbers, where all are numbers of ten digits. */
  readonly numbers?: Uint32Array;
}

/**
 * Establishments that could become workplaces, ascending by id so that ties never depend on the order of a file. A pool may hold a million,
 * and is no part of the register: it is read when somebody looks for prospects.
 */
export interface Prospects extends Locations {
  readonly ids: TextColumn;
  readonly names: TextColumn;
  readonly enterpriseIds: TextColumn;
  /** NACE-BEL codes that occur, digits only, ascending. */
  readonly naceCodes: readonly string[];
  /** Row in `naceCodes`; UNKNOWN when not given. */
  readonly nace: NaceRows;
  /** UNKNOWN when not given. */
  readonly employees: Int32Array;
  /** Parts of the same pool that were not read; classes are measured against them too. */
  readonly unread?: readonly PoolPart[];
}

export type NaceRows = Int16Array | Int32Array;

/** As narrow as rows of so many codes can be: a pool may have a million of them. */
export function naceRows(codes: number, length: number): NaceRows {
  return codes <= 2 ** 15 ? new Int16Array(length) : new Int32Array(length);
}

/** The digits of a NACE code: registers write 43.210, 43210 and 4321. */
export function naceDigits(code: string): string {
  return code.replace(/\D/g, '');
}

/** Establishment numbers are written with and without points; other ids stand for themselves. */
export function establishmentKey(id: string): string {
  // Most are written without, and there may be a million of them.
  if (!/[.\s]/.test(id)) return id;
  const digits = id.replace(/[.\s]/g, '');
  return /^\d{10}$/.test(digits) ? digits : id;
}
