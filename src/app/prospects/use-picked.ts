import { useCallback, useState } from 'react';
import type { ProspectRow } from '../../model/prospect-row';
import type { ProspectsAnswer } from '../../worker/later-messages';
import type { Session } from '../session';

/** So many can be picked at once. */
const MOST_PICKED = 1_000;

export type Picked = Pick<ProspectRow, 'id' | 'name' | 'enterprise'>;

/** Why a pick is not as it was asked: `cut` = the first rows of it only; `failed` = none of it. */
export type PickTrouble = { readonly kind: 'cut'; readonly count: number; readonly of: number } | { readonly kind: 'failed' };

export interface Picking {
  /** By id, in the order in which they were picked; they stay picked whatever the table shows. */
  readonly picked: ReadonlyMap<string, Picked>;
  readonly trouble: PickTrouble | null;
  /** Rows of the table that is shown, by position. */
  readonly pick: (from: number, until: number, isPicked: boolean) => void;
  /** Those found in an area, as text. */
  readonly pickWithin: (area: string) => void;
  readonly toggle: (one: Picked) => void;
  readonly clear: () => void;
}

/** What one picks in the table and on the map to do something with it together. Rows that are not at hand are asked for. */
export function usePicked(
  session: Session,
  answer: ProspectsAnswer | null,
  rowAt: (at: number) => ProspectRow | undefined,
): Picking {
  const [picked, setPicked] = useState<ReadonlyMap<string, Picked>>(new Map());
  const [trouble, setTrouble] = useState<PickTrouble | null>(null);
  const mark = (sites: readonly Picked[], isPicked: boolean) =>
    setPicked((before) => {
      const after = new Map(before);
      for (const { id, name, enterprise } of sites) {
        if (isPicked) after.set(id, { id, name, enterprise });
        else after.delete(id);
      }
      return after;
    });
  const ask = async (part: { readonly from: number; readonly within: string | null }, wanted: number, isPicked: boolean) => {
    if (!answer) return;
    const most = Math.min(wanted, MOST_PICKED);
    const chosen = await session.ask('prospectChoice', { ...answer.request, ...part, most });
    if (!chosen) return setTrouble({ kind: 'failed' });
    const of = Math.min(wanted, chosen.found - part.from);
    setTrouble(of > chosen.rows.length ? { kind: 'cut', count: chosen.rows.length, of } : null);
    mark(chosen.rows, isPicked);
  };
  return {
    picked,
    trouble,
    pick: (from, until, isPicked) => {
      setTrouble(null);
      const atHand = until - from > MOST_PICKED ? [] : Array.from({ length: until - from }, (_, i) => rowAt(from + i));
      const rows = atHand.flatMap((row) => row ?? []);
      if (rows.length === until - from) mark(rows, isPicked);
      else void ask({ from, within: null }, until - from, isPicked);
    },
    pickWithin: (within) => void ask({ from: 0, within }, Number.POSITIVE_INFINITY, true),
    toggle: (one) => {
      setTrouble(null);
      mark([one], !picked.has(one.id));
    },
    clear: useCallback(() => {
      setTrouble(null);
      setPicked(new Map());
    }, []),
  };
}
