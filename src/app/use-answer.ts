import { useEffect, useState } from 'react';
import type { LaterRequests } from '../worker/later-messages';
import type { Session } from './session';

type Response<K extends keyof LaterRequests> = LaterRequests[K]['response'] | null;

/** An answer of the worker for a later view: while a newer one is on its way the last one of the same dataset stays. Null request = nothing is asked. */
export function useAnswer<K extends keyof LaterRequests>(
  session: Session,
  kind: K,
  request: LaterRequests[K]['request'] | null,
): Response<K> {
  return useAsked(session, kind, request).answer;
}

interface Asked<K extends keyof LaterRequests> {
  readonly answer: Response<K>;
  readonly isBusy: boolean;
  /** Asks once more what was stopped or failed. */
  readonly again: () => void;
}

/** The same, with whether an answer is on its way. */
export function useAsked<K extends keyof LaterRequests>(
  session: Session,
  kind: K,
  request: LaterRequests[K]['request'] | null,
): Asked<K> {
  // The same question to another dataset, or to the same one on another day, is another question.
  const { loaded } = session.snapshot();
  const [found, setFound] = useState<{ readonly of: unknown; readonly answer: Response<K> } | null>(null);
  const [settled, setSettled] = useState<{ readonly of: unknown; readonly key: string } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const key = JSON.stringify([attempt, request]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text of the request is what it is.
  useEffect(() => {
    if (request === null) return;
    let isWanted = true;
    void session.ask(kind, request).then((answer) => {
      if (!isWanted) return;
      setSettled({ of: loaded, key });
      if (answer !== null) setFound({ of: loaded, answer });
    });
    return () => {
      isWanted = false;
    };
  }, [session, kind, key, loaded]);
  const isSettled = settled?.key === key && settled.of === loaded;
  return {
    answer: found?.of === loaded ? found.answer : null,
    isBusy: request !== null && !isSettled,
    again: () => setAttempt((count) => count + 1),
  };
}
