import type { ImportCode } from '../../model/import-issue';

/** A whole file that cannot be read; the code says why. */
export class Refusal extends Error {
  readonly code: ImportCode;
  readonly value: string | null;
  constructor(code: ImportCode, value: string | null = null) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.value = value;
  }
}
