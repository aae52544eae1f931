import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { added, changed, WORK_STATUSES, type WorkStatus } from '../../src/model/work-list';
import { changeList, deleteList, storedLists } from '../../src/store/lists';

const STAMP = { at: '2026-01-02T03:04:05.000Z', by: 'ik' };
const site = (establishment: string) => ({ establishment, name: `Denkbeeld ${establishment}`, enterprise: '' });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

it('edits of two tabs at once are all kept, in whichever order they come', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom(...WORK_STATUSES)), { minLength: 1, maxLength: 12 }),
      async (edits) => {
        globalThis.indexedDB = new IDBFactory();
        await changeList('a', 'Lijst', (list) => added(list, ['0', '1', '2', '3', '4'].map(site), STAMP));
        await Promise.all(
          edits.map(([at, status], nth) =>
            changeList('a', 'Lijst', (list) =>
              changed(list, String(at), { status, notes: `${nth}` }, { ...STAMP, by: `tab ${nth}` }),
            ),
          ),
        );
        const [stored] = await storedLists();
        const notes = stored?.list.entries.flatMap(({ history }) =>
          history.filter(({ field }) => field === 'notes').map(({ value }) => value),
        );
        expect([...(notes ?? [])].sort()).toEqual(edits.map((_, nth) => `${nth}`).sort());
        const last = new Map<string, WorkStatus>(edits.map(([at, status]) => [String(at), status]));
        for (const entry of stored?.list.entries ?? []) {
          expect(entry.status).toBe(last.get(entry.establishment) ?? 'to-call');
        }
      },
    ),
    { numRuns: 30 },
  );
});

it('a list is there until it is deleted, beside the others', async () => {
  await changeList('a', 'Bellen', (list) => added(list, [site('1')], STAMP));
  await changeList('b', 'Anders', (list) => list);
  expect((await storedLists()).map(({ id, list }) => [id, list.name])).toEqual([
    ['b', 'Anders'],
    ['a', 'Bellen'],
  ]);
  await deleteList('b');
  expect((await storedLists()).map(({ id }) => id)).toEqual(['a']);
});

it('a store that is full changes nothing, and says so', async () => {
  await changeList('a', 'Bellen', (list) => added(list, [site('1')], STAMP));
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  await expect(changeList('a', 'Bellen', (list) => added(list, [site('2')], STAMP))).rejects.toMatchObject({ fault: 'full' });
  put.mockRestore();
  expect((await storedLists())[0]?.list.entries).toHaveLength(1);
});
