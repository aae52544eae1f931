import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type DatasetRecord, type DatasetVersion, StoreError, type StoreFault } from '../model/own-dataset';

/** Mappings are kept as they come: plain data of the import. */
interface Schema extends DBSchema {
  datasets: { key: string; value: DatasetRecord };
  /** One file of one version: [dataset, version, name]. */
  files: { key: [string, number, string]; value: Blob };
  mappings: { key: string; value: unknown };
}

const NAME = 'leerwerkradar-datasets';
const VERSION = 1;

/** Opens the store, lets `act` use it, closes it: an open store would keep another tab from a newer one. Throws StoreError. */
async function withStore<T>(act: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  let database: IDBPDatabase<Schema> | null = null;
  try {
    database = await new Promise<IDBPDatabase<Schema>>((resolve, reject) => {
      openDB<Schema>(NAME, VERSION, {
        upgrade: (fresh) => {
          fresh.createObjectStore('datasets', { keyPath: 'id' });
          fresh.createObjectStore('files');
          fresh.createObjectStore('mappings');
        },
        blocked: () => reject(new StoreError('blocked')),
      }).then(resolve, reject);
    });
    return await act(database);
  } catch (error) {
    throw error instanceof StoreError ? error : new StoreError(faultOf(error));
  } finally {
    database?.close();
  }
}

function faultOf(error: unknown): StoreFault {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
}

/** Every dataset on this device, by name. */
export async function listDatasets(): Promise<readonly DatasetRecord[]> {
  const found = await withStore((store) => store.getAll('datasets'));
  return found.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

export async function datasetById(id: string): Promise<DatasetRecord | null> {
  return (await withStore((store) => store.get('datasets', id))) ?? null;
}

/** A file of a dataset as it is now, or of one of its versions; null when it has none of that name. */
export async function datasetFile(id: string, name: string, version?: number): Promise<Blob | null> {
  return withStore(async (store) => {
    const transaction = store.transaction(['datasets', 'files']);
    const record = await transaction.objectStore('datasets').get(id);
    if (!record) return null;
    return (await transaction.objectStore('files').get([id, version ?? record.current.number, name])) ?? null;
  });
}

export interface DatasetToSave {
  /** Of a dataset that it replaces; else a fresh id. */
  readonly id: string;
  readonly name: string;
  readonly version: Omit<DatasetVersion, 'number'>;
  readonly files: ReadonlyMap<string, Blob>;
  /** Number of the version that was there when it was compared; null for a new dataset. Another one now: nothing is saved. */
  readonly replaces: number | null;
}

/**
 * Saves a dataset, or a new version of one, in one transaction: it is there whole, or as it was. The version before is kept, the one
 * before that is not.
 */
export async function saveDataset({ id, name, version, files, replaces }: DatasetToSave): Promise<DatasetRecord> {
  return withStore(async (store) => {
    const transaction = store.transaction(['datasets', 'files'], 'readwrite');
    try {
      const datasets = transaction.objectStore('datasets');
      const kept = transaction.objectStore('files');
      const known = await datasets.get(id);
      if ((known?.current.number ?? null) !== replaces) throw new StoreError(known ? 'changed' : 'gone');
      const number = (known?.current.number ?? 0) + 1;
      if (known?.previous) await kept.delete(versionRange(id, known.previous.number));
      for (const [file, content] of files) await kept.put(content, [id, number, file]);
      const record: DatasetRecord = { id, name, current: { ...version, number }, previous: known?.current ?? null };
      await datasets.put(record);
      await transaction.done;
      return record;
    } catch (error) {
      abort(transaction);
      throw error;
    }
  });
}

/** Puts the version before in place of the current one; the current one becomes the version before. */
export async function restorePrevious(id: string): Promise<DatasetRecord> {
  return changed(id, (record) => {
    if (!record.previous) throw new StoreError('gone');
    return { ...record, current: record.previous, previous: record.current };
  });
}

export async function renameDataset(id: string, name: string): Promise<DatasetRecord> {
  return changed(id, (record) => ({ ...record, name }));
}

async function changed(id: string, change: (record: DatasetRecord) => DatasetRecord): Promise<DatasetRecord> {
  return withStore(async (store) => {
    const transaction = store.transaction('datasets', 'readwrite');
    const record = await transaction.store.get(id);
    if (!record) throw new StoreError('gone');
    const next = change(record);
    await transaction.store.put(next);
    await transaction.done;
    return next;
  });
}

/** Deletes a dataset with all its files and versions. */
export async function deleteDataset(id: string): Promise<void> {
  await withStore(async (store) => {
    const transaction = store.transaction(['datasets', 'files'], 'readwrite');
    await transaction.objectStore('datasets').delete(id);
    await transaction.objectStore('files').delete(IDBKeyRange.bound([id], [id, []]));
    await transaction.done;
  });
}

/** How the columns of files of a shape were mapped by hand; null when they never were. */
export async function rememberedMapping(shape: string): Promise<unknown> {
  return (await withStore((store) => store.get('mappings', shape))) ?? null;
}

export async function rememberMapping(shape: string, mapping: unknown): Promise<void> {
  await withStore((store) => store.put('mappings', mapping, shape));
}

function versionRange(id: string, number: number): IDBKeyRange {
  return IDBKeyRange.bound([id, number], [id, number, []]);
}

/** A transaction that failed may be over already. */
function abort(transaction: { abort(): void; readonly done: Promise<void> }): void {
  transaction.done.catch(() => {});
  try {
    transaction.abort();
  } catch {
    // It was.
  }
}
