import { useEffect, useState } from 'react';
import type { ProspectRow } from '../../model/prospect-row';
import type { ProspectingRequests } from '../../worker/later-messages';
import type { Session } from '../session';

type ListAsked = Omit<ProspectingRequests['prospect']['request'], 'id'>;

/** The prospect that a link opens, asked for where it is not at hand; `isGone`: it is not on the list. */
export function useOpened(session: Session, asked: ListAsked, id: string | null) {
  const { loaded } = session.snapshot();
  const [found, setFound] = useState<{ readonly of: unknown; readonly key: string; readonly row: ProspectRow | null } | null>(
    null,
  );
  // A row of another question, or of other data, would tell other reasons.
  const keyOf = (of: string | null) => JSON.stringify([asked, of]);
  const key = keyOf(id);
  const isKnown = found?.key === key && found.of === loaded;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what is asked.
  useEffect(() => {
    if (id === null || isKnown) return;
    let isWanted = true;
    void session.ask('prospect', { ...asked, id }).then((row) => {
      if (isWanted) setFound({ of: loaded, key, row });
    });
    return () => {
      isWanted = false;
    };
  }, [session, key, isKnown, loaded]);
  return {
    open: isKnown && id !== null ? found.row : null,
    isGone: isKnown && id !== null && found.row === null,
    /** A row that is at hand. */
    have: (row: ProspectRow) => setFound({ of: loaded, key: keyOf(row.id), row }),
  };
}
