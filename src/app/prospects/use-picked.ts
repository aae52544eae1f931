import { useCallback, useState } from 'react';
import type { ProspectRow } from '../../model/prospect-row';
import type { ProspectsAnswer } from '../../worker/later-messages';
import type { Session } from '../session';

/** So many can be picked at once. */
const MOST_PICKED = 1_000;

export type Picked = Pick<ProspectRow, 'id' | 'name' | 'enterprise'>;

/** What came of a pick that is not seen at once: `cut` = the first rows of it only; `failed` = none of it; `within` = so many of an outline. */
export type PickNote =
  | { readonly kind: 'cut'; readonly count: number; readonly of: number }
  | { readonly kind: 'failed' }
  | { readonly kind: 'within'; readonly count: number };

export interface Picking {
  /** By id, in the order in which they were picked; they stay picked whatever the table shows. */
  readonly picked: ReadonlyMap<string, Picked>;
  readonly note: PickNote | null;
  /** Rows of the table that is shown, by position. */
  readonly pick: (from: number, until: number, isPicked: boolean) => void;
  /** Those found in an area, as text. */
  readonly pickWithin: (area: string) => void;
  /** All of them, or none where all were picked already. */
  readonly toggle: (some: readonly Picked[]) => void;
  readonly clear: () => void;
}

/** What one picks in the table and on the map to do something with it together. Rows that are not at hand are asked for. */
export function usePicked(
  session: Session,
  answer: ProspectsAnswer | null,
  rowAt: (at: number) => ProspectRow | undefined,
): Picking {
  const [picked, setPicked] = useState<ReadonlyMap<string, Picked>>(new Map());
  const [note, setNote] = useState<PickNote | null>(null);
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
    if (!chosen) return setNote({ kind: 'failed' });
    const of = Math.min(wanted, chosen.found - part.from);
    if (of > chosen.rows.length) setNote({ kind: 'cut', count: chosen.rows.length, of });
    else setNote(part.within === null ? null : { kind: 'within', count: chosen.rows.length });
    mark(chosen.rows, isPicked);
  };
  return {
    picked,
    note,
    pick: (from, until, isPicked) => {
      setNote(null);
      const atHand = until - from > MOST_PICKED ? [] : Array.from({ length: until - from }, (_, i) => rowAt(from + i));
      const rows = atHand.flatMap((row) => row ?? []);
      if (rows.length === until - from) mark(rows, isPicked);
      else void ask({ from, within: null }, until - from, isPicked);
    },
    pickWithin: (within) => void ask({ from: 0, within }, Number.POSITIVE_INFINITY, true),
    toggle: (some) => {
      const sites = some.slice(0, MOST_PICKED);
      setNote(sites.length < some.length ? { kind: 'cut', count: sites.length, of: some.length } : null);
      mark(sites, !sites.every(({ id }) => picked.has(id)));
    },
    clear: useCallback(() => {
      setNote(null);
      setPicked(new Map());
    }, []),
  };
}
