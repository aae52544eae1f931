import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  datasetById,
  datasetFile,
  deleteDataset,
  listDatasets,
  rememberedMapping,
  rememberMapping,
  renameDataset,
  restorePrevious,
  saveDataset,
} from '../../src/store/datasets';

const version = (hash: string) => ({
  savedAt: '2026-01-02T03:04:05.000Z',
  hash,
  counts: { schools: 2 },
  bytes: 10,
  files: ['scholen.csv'],
  keptTables: [],
  rejected: 0,
  rejectedFiles: [],
});
const filesOf = (content: string, names = ['datapackage.json', 'schools.csv']) =>
  new Map(names.map((name) => [name, new Blob([`${name} ${content}`])]));
const save = (id: string, content: string, replaces: number | null = null, names?: string[]) =>
  saveDataset({ id, name: `Naam ${id}`, version: version(content), files: filesOf(content, names), replaces });
const textOf = async (id: string, name: string, number?: number) => (await datasetFile(id, name, number))?.text() ?? null;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.restoreAllMocks());

it('a dataset is there with its files after it was saved, and others beside it', async () => {
  await save('a', 'eerste');
  await save('b', 'tweede');
  expect((await listDatasets()).map(({ id, name }) => [id, name])).toEqual([
    ['a', 'Naam a'],
    ['b', 'Naam b'],
  ]);
  expect(await textOf('a', 'schools.csv')).toBe('schools.csv eerste');
  expect(await textOf('a', 'offers.csv')).toBeNull();
  expect(await textOf('c', 'schools.csv')).toBeNull();
});

it('a new version keeps the one before, which can be brought back and forth', async () => {
  await save('a', 'een', null, ['datapackage.json', 'schools.csv', 'offers.csv']);
  await save('a', 'twee', 1);
  expect(await textOf('a', 'schools.csv')).toBe('schools.csv twee');
  expect(await textOf('a', 'offers.csv')).toBeNull();
  expect((await restorePrevious('a')).current.hash).toBe('een');
  expect(await textOf('a', 'offers.csv')).toBe('offers.csv een');
  expect((await restorePrevious('a')).current.hash).toBe('twee');
  expect(await textOf('a', 'schools.csv')).toBe('schools.csv twee');
});

it('of versions only the last two are kept', async () => {
  await save('a', 'een');
  await save('a', 'twee', 1);
  await save('a', 'drie', 2);
  expect(await textOf('a', 'schools.csv', 1)).toBeNull();
  expect(await textOf('a', 'schools.csv', 2)).toBe('schools.csv twee');
  expect(await textOf('a', 'schools.csv', 3)).toBe('schools.csv drie');
});

it('a version restored and then replaced leaves no file of a third one', async () => {
  await save('a', 'een');
  await save('a', 'twee', 1);
  await restorePrevious('a');
  const record = await save('a', 'drie', 1);
  expect(record.previous?.hash).toBe('een');
  expect(record.current.number).not.toBe(record.previous?.number);
  expect(await textOf('a', 'schools.csv')).toBe('schools.csv drie');
  expect(await textOf('a', 'schools.csv', record.previous?.number)).toBe('schools.csv een');
});

it('what another tab changed in the meantime is not overwritten', async () => {
  await save('a', 'een');
  await save('a', 'twee', 1);
  await expect(save('a', 'drie', 1)).rejects.toMatchObject({ fault: 'changed' });
  await expect(save('weg', 'drie', 1)).rejects.toMatchObject({ fault: 'gone' });
  expect(await textOf('a', 'schools.csv')).toBe('schools.csv twee');
});

it('a store that is full in the middle of saving leaves everything as it was', async () => {
  await save('a', 'een');
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 2 }), async (survived) => {
      let puts = 0;
      const put = IDBObjectStore.prototype.put;
      const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
        puts += 1;
        if (puts > survived) throw new DOMException('no room', 'QuotaExceededError');
        return put.apply(this, args);
      });
      await expect(save('a', 'twee', 1)).rejects.toMatchObject({ fault: 'full' });
      spy.mockRestore();
      expect((await datasetById('a'))?.current.hash).toBe('een');
      expect(await textOf('a', 'schools.csv')).toBe('schools.csv een');
      expect(await textOf('a', 'schools.csv', 2)).toBeNull();
    }),
    { numRuns: 6 },
  );
});

it('a store that the browser does not give is told as that', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('not here', 'SecurityError');
  });
  await expect(listDatasets()).rejects.toMatchObject({ fault: 'blocked' });
});

it('deleting leaves nothing of a dataset, and the others whole', async () => {
  await save('a', 'een');
  await save('a', 'twee', 1);
  await save('ab', 'ander');
  await deleteDataset('a');
  expect((await listDatasets()).map(({ id }) => id)).toEqual(['ab']);
  for (const number of [1, 2]) expect(await textOf('a', 'schools.csv', number)).toBeNull();
  expect(await textOf('ab', 'schools.csv')).toBe('schools.csv ander');
});

it('a name can be changed; of what is gone it is told', async () => {
  await save('a', 'een');
  expect((await renameDataset('a', 'Nieuw')).name).toBe('Nieuw');
  expect((await datasetById('a'))?.name).toBe('Nieuw');
  await expect(renameDataset('weg', 'x')).rejects.toMatchObject({ fault: 'gone' });
  await expect(restorePrevious('a')).rejects.toMatchObject({ fault: 'gone' });
});

it('mappings are remembered by the shape of a file', async () => {
  await rememberMapping('a|b', { table: 'schools', fields: [] });
  expect(await rememberedMapping('a|b')).toEqual({ table: 'schools', fields: [] });
  expect(await rememberedMapping('a|c')).toBeNull();
});
