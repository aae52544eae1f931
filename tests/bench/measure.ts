/** One line of the bench: something of ours beside a reference measured in the same run. */
export interface Row {
  readonly what: string;
  readonly ms: number;
  readonly against: string;
  readonly referenceMs: number | null;
  /** What the ratio should be, in words; none where nothing was promised. */
  readonly goal?: string;
  /** What was checked beside the time, or how much of the reference was measured. */
  readonly note?: string;
}

export const medianOf = (durations: readonly number[]): number =>
  [...durations].sort((a, b) => a - b)[durations.length >> 1] ?? Number.NaN;

export const timeMs = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

/** Median of several runs in milliseconds, after one that warms up. */
export const medianMs = (run: () => unknown, times = 9): number => {
  run();
  return medianOf(Array.from({ length: times }, () => timeMs(run)));
};

/** Medians of several ways that take turns, so that a busy moment of the machine meets all of them. */
export const mediansMs = (ways: readonly (() => unknown)[], times = 9): readonly number[] => {
  for (const run of ways) run();
  const durations = Array.from({ length: times }, () => ways.map(timeMs));
  return ways.map((_, way) => medianOf(durations.map((turn) => turn[way] ?? Number.NaN)));
};
