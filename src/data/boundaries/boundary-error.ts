import type { BoundaryRefusal, PropertySample } from '../../model/boundaries';

/** A file of boundaries that cannot be used; `value` is what is wrong, `properties` are those there are when the code is not found. */
export class BoundaryError extends Error {
  readonly refusal: BoundaryRefusal;
  readonly value: string;
  readonly properties: readonly PropertySample[];
  constructor(refusal: BoundaryRefusal, value = '', properties: readonly PropertySample[] = []) {
    super(`${refusal}: ${value}`);
    this.name = 'BoundaryError';
    this.refusal = refusal;
    this.value = value;
    this.properties = properties;
  }
}
