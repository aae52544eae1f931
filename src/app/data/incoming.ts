/** Files that were dropped elsewhere and wait for the view of one's own data. */
let waiting: readonly File[] = [];
let take: ((files: readonly File[]) => void) | null = null;

/** Hands files over, now or when somebody takes them. */
export function handOver(files: readonly File[]): void {
  if (take) take(files);
  else waiting = [...waiting, ...files];
}

/** Takes what waits and what comes; gives back how to stop. */
export function takeIncoming(taker: (files: readonly File[]) => void): () => void {
  take = taker;
  if (waiting.length > 0) taker(waiting);
  waiting = [];
  return () => {
    take = null;
  };
}
