import { useCallback, useEffect, useState } from 'react';
import { StoreError, type StoreFault } from '../../model/own-dataset';
import { changed, type Stamp, type WorkList } from '../../model/work-list';
import { dropDraft, storedDrafts } from '../../store/drafts';
import { changeList, deleteList, type StoredList, storedLists } from '../../store/lists';

const CHANNEL = 'leerwerkradar-lists';
const CHOSEN_AT = 'leerwerkradar.list';

export interface Lists {
  readonly lists: readonly StoredList[];
  /** The one that is worked on; null while there is none. */
  readonly chosen: StoredList | null;
  readonly fault: StoreFault | null;
  readonly choose: (id: string) => void;
  /** Changes the list that is worked on, or a new one of `name`; the change is made to what is stored then. Whether it was kept. */
  readonly change: (change: (list: WorkList) => WorkList, name: string) => Promise<boolean>;
  readonly make: (name: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

/** Who changes something, and when. */
export function stampNow(by: string): Stamp {
  return { at: new Date().toISOString(), by };
}

/** The lists on this device; what another tab does to them is seen too. */
export function useLists(): Lists {
  const [lists, setLists] = useState<readonly StoredList[]>([]);
  const [chosenId, setChosenId] = useState(() => remembered());
  const [fault, setFault] = useState<StoreFault | null>(null);
  const refresh = useCallback(async () => {
    try {
      setLists(await storedLists());
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
    try {
      window.localStorage.setItem(CHOSEN_AT, id);
    } catch {
      // It is chosen for this visit.
    }
  };
  const chosen = lists.find(({ id }) => id === chosenId) ?? lists[0] ?? null;
  const make = async (name: string) => {
    const id = crypto.randomUUID().slice(0, 8);
    await act(() => changeList(id, name, (list) => list));
    choose(id);
  };
  return {
    lists,
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
      await changeList(draft.list, '', (list) => changed(list, draft.establishment, draft.patch, stampNow('')));
      dropDraft(draft);
    } catch {
      // It stays for the next visit.
    }
  }
}

function remembered(): string {
  try {
    return window.localStorage.getItem(CHOSEN_AT) ?? '';
  } catch {
    return '';
  }
}

function faultOf(error: unknown): StoreFault {
  return error instanceof StoreError ? error.fault : 'blocked';
}
