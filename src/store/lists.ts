import { type DBSchema, openDB } from 'idb';
import { StoreError } from '../model/own-dataset';
import type { WorkList } from '../model/work-list';

/** A list of establishments that is worked off, on this device. */
export interface StoredList {
  readonly id: string;
  readonly list: WorkList;
}

interface Schema extends DBSchema {
  lists: { key: string; value: StoredList };
}

const NAME = 'leerwerkradar-lists';
const VERSION = 1;

async function withStore<T>(act: (database: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> {
  let database: Awaited<ReturnType<typeof open>> | null = null;
  try {
    database = await open();
    return await act(database);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked');
  } finally {
    database?.close();
  }
}

function open() {
  return openDB<Schema>(NAME, VERSION, {
    upgrade: (fresh) => {
      fresh.createObjectStore('lists', { keyPath: 'id' });
    },
  });
}

/** Every list on this device, by name. */
export async function storedLists(): Promise<readonly StoredList[]> {
  const found = await withStore((store) => store.getAll('lists'));
  return found.sort((a, b) => a.list.name.localeCompare(b.list.name) || (a.id < b.id ? -1 : 1));
}

/**
 * Changes a list as it is now, in one transaction: what another tab changed in the meantime is changed further, never overwritten. A list that
 * is not there yet is made from an empty one of `name`.
 */
export async function changeList(id: string, name: string, change: (list: WorkList) => WorkList): Promise<StoredList> {
  return withStore(async (store) => {
    const transaction = store.transaction('lists', 'readwrite');
    const known = await transaction.store.get(id);
    const next = { id, list: change(known?.list ?? { name, entries: [] }) };
    await transaction.store.put(next);
    await transaction.done;
    return next;
  });
}

export async function deleteList(id: string): Promise<void> {
  await withStore((store) => store.delete('lists', id));
}
