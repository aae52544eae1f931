import { useCallback, useEffect, useMemo, useState } from 'react';
import { StoreError, type StoreFault } from '../../model/own-dataset';
import { changed, forbiddenOn, obeying, type Stamp, type WorkList } from '../../model/work-list';
import { dropDraft, storedDrafts } from '../../store/drafts';
import { changeList, deleteList, type StoredList, storedLists } from '../../store/lists';

const CHANNEL = 'leerwerkradar-lists';
const CHOSEN_AT = 'leerwerkradar.list';
const ME_AT = 'leerwerkradar.me';

export interface Lists {
  /** As each list obeys what another says of whom not to contact. */
  readonly lists: readonly StoredList[];
  /** By establishment the lists that forbid to contact it, as each is stored. */
  readonly forbidden: ReadonlyMap<string, readonly StoredList[]>;
  /** The one that is worked on; null while there is none. */
  readonly chosen: StoredList | null;
  readonly fault: StoreFault | null;
  readonly choose: (id: string) => void;
  /** Changes the list that is worked on, or a new one of `name`; the change is made to what is stored then. Whether it was kept. */
  readonly change: (change: (list: WorkList) => WorkList, name: string) => Promise<boolean>;
  readonly make: (name: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

/** Who changes something, as far as they have said, and when. */
export function stampNow(): Stamp {
  return { at: new Date().toISOString(), by: whoAmI() };
}

/** ISO date of today where the reader is. */
export function todayHere(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Name or initials of whoever works here; empty until they are told. */
export function whoAmI(): string {
  return recalled(ME_AT);
}

export function tellWhoIAm(name: string): void {
  keep(ME_AT, name);
}

/** The lists on this device; what another tab does to them is seen too. */
export function useLists(): Lists {
  const [stored, setStored] = useState<readonly StoredList[]>([]);
  const forbidden = useMemo(() => forbiddenOn(stored), [stored]);
  const lists = useMemo(() => stored.map(({ id, list }) => ({ id, list: obeying(list, forbidden) })), [stored, forbidden]);
  const [chosenId, setChosenId] = useState(() => recalled(CHOSEN_AT));
  const [fault, setFault] = useState<StoreFault | null>(null);
  const refresh = useCallback(async () => {
    try {
      setStored(await storedLists());
    } catch (error) {
      setFault(faultOf(error));
    }
  }, []);
  useEffect(() => {
    void saveDrafts().then(refresh);
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = () => void refresh();
    return () => channel.close();
  }, [refresh]);
  const act = async (doIt: () => Promise<unknown>) => {
    setFault(null);
    let isKept = true;
    try {
      await doIt();
      const channel = new BroadcastChannel(CHANNEL);
      channel.postMessage('changed');
      channel.close();
    } catch (error) {
      setFault(faultOf(error));
      isKept = false;
    }
    await refresh();
    return isKept;
  };
  const choose = (id: string) => {
    setChosenId(id);
    keep(CHOSEN_AT, id);
  };
  const chosen = lists.find(({ id }) => id === chosenId) ?? lists[0] ?? null;
  const make = async (name: string) => {
    const id = crypto.randomUUID().slice(0, 8);
    await act(() => changeList(id, name, (list) => list));
    choose(id);
  };
  return {
    lists,
    forbidden,
    chosen,
    fault,
    choose,
    make,
    change: async (how, name) => {
      const id = chosen?.id ?? crypto.randomUUID().slice(0, 8);
      const isKept = await act(() => changeList(id, name, how));
      if (!chosen) choose(id);
      return isKept;
    },
    remove: async (id) => void (await act(() => deleteList(id))),
  };
}

/** What was being typed when a tab ended goes to its list; a draft of a list that is gone is let go. */
async function saveDrafts(): Promise<void> {
  for (const draft of storedDrafts()) {
    try {
      await changeList(draft.list, '', (list) => changed(list, draft.establishment, draft.patch, stampNow()));
      dropDraft(draft);
    } catch {
      // It stays for the next visit.
    }
  }
}

function recalled(key: string): string {
  try {
    return window.localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function keep(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // It holds for this visit, or is asked again.
  }
}

function faultOf(error: unknown): StoreFault {
  return error instanceof StoreError ? error.fault : 'blocked';
}
