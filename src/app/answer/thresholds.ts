import type { Thresholds } from '../../model/verdict';

export type ThresholdField = keyof Thresholds;
export const QUOTIENT_FIELDS = ['room', 'balanced', 'tight'] as const;

/** Why a value is refused; the sentences stand in the text tables. */
export type FieldError = 'number' | 'positive' | 'whole' | 'ascending' | 'large';

const LARGEST = 100;
const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/;

/** A number as people type it, with a comma or a point; null when it is none. */
export function parseDecimal(typed: string): number | null {
  const trimmed = typed.trim();
  return NUMBER.test(trimmed) ? Number(trimmed.replace(',', '.')) : null;
}

/** What is wrong with a new value of one threshold beside the others; null when nothing is. */
export function thresholdError(field: ThresholdField, value: number | null, others: Thresholds): FieldError | null {
  if (value === null) return 'number';
  if (field === 'highBothEnrolments') return wholeError(value);
  if (value <= 0) return 'positive';
  if (value > LARGEST) return 'large';
  const changed: Thresholds = { ...others, [field]: value };
  const { room, balanced, tight } = changed;
  return room <= balanced && balanced <= tight ? null : 'ascending';
}

/** What is wrong with a count of at least one; null when nothing is. */
export function wholeError(value: number | null): FieldError | null {
  if (value === null) return 'number';
  if (!Number.isInteger(value) || value < 1) return 'whole';
  return value > LARGEST ? 'large' : null;
}
