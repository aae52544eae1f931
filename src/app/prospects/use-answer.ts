import { useEffect, useState } from 'react';
import type { LaterRequests } from '../../worker/later-messages';
import type { Session } from '../session';

/** An answer of the worker for a later view: while a newer one is on its way the last one stays. Null request = nothing is asked. */
export function useAnswer<K extends keyof LaterRequests>(
  session: Session,
  kind: K,
  request: LaterRequests[K]['request'] | null,
): LaterRequests[K]['response'] | null {
  const [answer, setAnswer] = useState<LaterRequests[K]['response'] | null>(null);
  const key = JSON.stringify(request);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text of the request is what it is.
  useEffect(() => {
    if (request === null) return;
    let isWanted = true;
    void session.ask(kind, request).then((found) => {
      if (isWanted && found !== null) setAnswer(found);
    });
    return () => {
      isWanted = false;
    };
  }, [session, kind, key]);
  return answer;
}
