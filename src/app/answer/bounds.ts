import type { Bounds } from '../../i18n/bounds';
import type { Format } from '../../i18n/format';
import type { Thresholds } from '../../model/verdict';

/** The thresholds as they are written in sentences; two decimals, more where somebody chose more. */
export function boundsOf({ room, balanced, tight, highBothEnrolments }: Thresholds, format: Format): Bounds {
  const written = (bound: number) => format.number(bound, Math.max(2, decimalsOf(bound)));
  return { room: written(room), balanced: written(balanced), tight: written(tight), highBoth: format.number(highBothEnrolments) };
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
