import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProspectRow } from '../../model/prospect-row';
import type { ProspectsAnswer, ProspectsRequest } from '../../worker/later-messages';
import type { Session } from '../session';
import { listKeyOf } from './prospects-request';

/** Rows asked for beside those that are looked at. */
const ROWS_AROUND = 100;
/** Rows kept of one answer; beyond it those that came first are forgotten. */
const MOST_KEPT = 5_000;

/** Rows of an answer, wherever one scrolls: those that it lacks are asked for as soon as they are looked at; undefined until they come. */
export function useProspectRows(session: Session, answer: ProspectsAnswer | null) {
  const [, redraw] = useState(0);
  const kept = useRef(new Map<number, ProspectRow>());
  const owner = useRef<string | null>(null);
  const [wanted, setWanted] = useState<{ readonly from: number; readonly until: number }>({ from: 0, until: 0 });
  const key = answer && listKeyOf(answer.request);
  if (owner.current !== key) {
    owner.current = key;
    kept.current = new Map(answer?.rows.map((row, at) => [at, row]));
  }
  useEffect(() => {
    if (answer === null) return;
    const { from } = wanted;
    const until = Math.min(wanted.until, answer.found);
    const isMissing = Array.from({ length: Math.max(0, until - from) }, (_, i) => from + i).some((at) => !kept.current.has(at));
    if (!isMissing) return;
    const request: ProspectsRequest = {
      ...answer.request,
      from: Math.max(0, from - ROWS_AROUND),
      most: until - from + 2 * ROWS_AROUND,
    };
    void session.ask('prospectRows', request).then((more) => {
      if (more === null || owner.current !== key) return;
      if (kept.current.size > MOST_KEPT) kept.current = new Map(answer.rows.map((row, at) => [at, row]));
      more.rows.forEach((row, i) => {
        kept.current.set(request.from + i, row);
      });
      redraw((count) => count + 1);
    });
  }, [session, answer, key, wanted]);
  const rowAt = useCallback((at: number) => kept.current.get(at), []);
  const lookAt = useCallback(
    (from: number, until: number) =>
      setWanted((before) => (before.from === from && before.until === until ? before : { from, until })),
    [],
  );
  return { rowAt, lookAt };
}
