import { type IDBPDatabase, openDB } from 'idb';
import { openCompiled } from '../../data/compiled';
import type { OwnGeography } from '../../model/own-geography';
import { KEPT_FLAG } from './flag';

const STORE = 'kept';
const KEY = 'own';

async function withStore<T>(act: (database: IDBPDatabase) => Promise<T>): Promise<T> {
  const database = await openDB('leerwerkradar.geography', 1, { upgrade: (fresh) => void fresh.createObjectStore(STORE) });
  try {
    return await act(database);
  } finally {
    database.close();
  }
}

/** What was kept; null when there is nothing, or nothing that this version can read. */
export async function readKept(): Promise<OwnGeography | null> {
  try {
    const kept = (await withStore((database) => database.get(STORE, KEY))) as OwnGeography | undefined;
    if (kept?.outlines) openCompiled(JSON.parse(kept.outlines.compiled), 'outlines');
    return kept ?? null;
  } catch {
    return null;
  }
}

/** Why something was not kept: the store is full, or the browser does not let it be used. */
export type KeepFault = 'full' | 'blocked';

/** Keeps what the reader put in place, and forgets it when that is nothing. */
export async function keep(own: OwnGeography): Promise<KeepFault | null> {
  try {
    await withStore((database) => database.put(STORE, own, KEY));
    // Without the flag the store is not opened at the next visit, so that nobody waits for an empty one.
    if (own.outlines || own.groupings) window.localStorage.setItem(KEPT_FLAG, '1');
    else window.localStorage.removeItem(KEPT_FLAG);
    return null;
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
  }
}
