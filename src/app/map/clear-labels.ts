/** Text around a point of the drawing. */
export interface Label {
  /** CSS pixels. */
  readonly x: number;
  readonly y: number;
  /** Labels of one key are places for the same text: the first that is clear is taken. */
  readonly key: string;
  readonly text: string;
}

const LETTER_PX = 6.6;
const LINE_PX = 13;

/** Those that lie clear of each other, the first before the next: what is not written stands in the table. */
export function clearLabels<L extends Label>(labels: readonly L[]): readonly L[] {
  const kept: L[] = [];
  for (const label of labels) {
    const isClear = kept.every(
      (other) =>
        other.key !== label.key &&
        (Math.abs(other.y - label.y) >= LINE_PX ||
          Math.abs(other.x - label.x) >= ((other.text.length + label.text.length) * LETTER_PX) / 2),
    );
    if (isClear) kept.push(label);
  }
  return kept;
}
