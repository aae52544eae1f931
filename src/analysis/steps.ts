/** A long computation in steps: yields the share that is done, 0 to 1, and returns the result. Whoever drives it may stop in between. */
export type Steps<T> = Generator<number, T, void>;

/** Drives a computation to its end at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same steps as a part of something longer. */
export function* part<T>(steps: Steps<T>, from: number, until: number): Steps<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield from + (until - from) * value;
  }
}
