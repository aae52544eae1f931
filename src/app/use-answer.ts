import { useEffect, useState } from 'react';
import type { LaterRequests } from '../worker/later-messages';
import type { Session } from './session';

type Response<K extends keyof LaterRequests> = LaterRequests[K]['response'] | null;

/** An answer of the worker for a later view: while a newer one is on its way the last one stays. Null request = nothing is asked. */
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
  const [answer, setAnswer] = useState<Response<K>>(null);
  const [settled, setSettled] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const key = JSON.stringify([attempt, request]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text of the request is what it is.
  useEffect(() => {
    if (request === null) return;
    let isWanted = true;
    void session.ask(kind, request).then((found) => {
      if (!isWanted) return;
      setSettled(key);
      if (found !== null) setAnswer(found);
    });
    return () => {
      isWanted = false;
    };
  }, [session, kind, key]);
  return { answer, isBusy: request !== null && settled !== key, again: () => setAttempt((count) => count + 1) };
}
