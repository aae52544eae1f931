import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { added, changed, type EntryPatch, WORK_FIELDS, WORK_STATUSES, type WorkList } from '../../src/model/work-list';
import { isTold } from '../../src/model/work-list-merge';
import { choiceKey, compared, outcomeOf, type ReadList, takenIn } from '../../src/model/work-list-read-in';
import { merged } from './merged';

const IDS = ['1', '2', '3'];
const SITES = IDS.map((establishment) => ({ establishment, name: `Denkbeeld ${establishment}`, enterprise: '' }));
const instant = (nth: number) => new Date(Date.UTC(2026, 0, 1, 0, nth)).toISOString();
const START = added({ name: 'Kempen', entries: [] }, SITES, { at: instant(0), by: 'an' });
const FILE = { at: instant(999), by: 'uit lijst.csv' };
const NOBODY: ReadonlySet<string> = new Set();
const NO_CHOICE = new Map<string, boolean>();

const read = (list: WorkList, silent: ReadList['silent'] = new Map()): ReadList => ({ list, silent });
const entryOf = ({ entries }: WorkList, id: string) => entries.find(({ establishment }) => establishment === id);
/** As a spreadsheet changes it: cells, and no history. */
const edited = (list: WorkList, id: string, patch: Partial<WorkList['entries'][number]>): WorkList => ({
  ...list,
  entries: list.entries.map((entry) => (entry.establishment === id ? { ...entry, ...patch } : entry)),
});

const texts = fc.constantFrom('', 'a', 'b', 'c');
const patches: fc.Arbitrary<EntryPatch> = fc.oneof(
  fc.record({ status: fc.constantFrom(...WORK_STATUSES) }),
  fc.record({ nextStep: texts, nextDate: fc.constantFrom('', '2026-09-01', '2026-10-01') }),
  fc.record({ notes: texts, owner: texts }),
  fc.record({ contact: fc.record({ person: texts }) }),
);
const steps = fc.array(fc.record({ id: fc.constantFrom(...IDS), patch: patches }), { maxLength: 6 });
const worked = (list: WorkList, changes: readonly { id: string; patch: EntryPatch }[], by: string, from: number): WorkList =>
  changes.reduce((sofar, { id, patch }, nth) => changed(sofar, id, patch, { at: instant(from + 2 * nth), by }), list);
const cells = fc.array(fc.record({ id: fc.constantFrom(...IDS), field: fc.constantFrom('notes', 'owner'), text: texts }), {
  maxLength: 3,
});

/** The same work on two sides, the file edited by hand after it. */
const cases = fc.record({ before: steps, here: steps, there: steps, hand: cells }).map(({ before, here, there, hand }) => {
  const shared = worked(START, before, 'an', 1);
  const file = worked(shared, there, 'bo', 101);
  return {
    list: worked(shared, here, 'an', 100),
    file: hand.reduce((sofar, { id, field, text }) => edited(sofar, id, { [field]: text }), file),
  };
});

describe('reading a list in', () => {
  it('without a choice comes to what a merge comes to, and loses nothing of either history', () => {
    fc.assert(
      fc.property(cases, ({ list, file }) => {
        const taken = takenIn(list, read(file), NOBODY, NO_CHOICE, FILE);
        const expected = merged(list, file).list.entries;
        taken.entries.forEach(({ history, ...entry }, at) => {
          const merge = expected[at];
          // Nothing is taken for the same people, changed at another time.
          expect({ ...entry, history: [], contact: { ...entry.contact, at: '' } }).toEqual({
            ...merge,
            history: [],
            contact: { ...merge?.contact, at: '' },
          });
          for (const change of merge?.history ?? []) expect(history).toContainEqual(change);
        });
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('ends every history in what stands there, and a second time there is nothing to change', () => {
    fc.assert(
      fc.property(cases, ({ list, file }) => {
        const taken = takenIn(list, read(file), NOBODY, NO_CHOICE, FILE);
        for (const entry of taken.entries) for (const field of WORK_FIELDS) expect(isTold(entry, field)).toBe(true);
        const again = compared(taken, read(file), NOBODY);
        expect(again.differing.filter(({ differences }) => differences.some(({ isA }) => !isA))).toEqual([]);
      }),
      { numRuns: 500, seed: 2 },
    );
  });

  it('leaves what stands here where that is chosen everywhere, and takes the file where that is', () => {
    fc.assert(
      fc.property(cases, fc.boolean(), ({ list, file }, isHere) => {
        const { differing } = compared(list, read(file), NOBODY);
        const contested = differing.flatMap(({ here, there, differences }) =>
          differences.filter(({ isContested }) => isContested).map(({ field }) => ({ here, there, field })),
        );
        const choices = new Map(contested.map(({ here, field }) => [choiceKey(here.establishment, field), isHere]));
        const taken = takenIn(list, read(file), NOBODY, choices, FILE);
        for (const { here, there, field } of contested) {
          const entry = entryOf(taken, here.establishment);
          const chosen = isHere ? here : there;
          if (field === 'contact') expect(entry?.contact.person).toBe(chosen.contact.person);
          else expect(entry?.[field]).toBe(chosen[field]);
        }
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it('puts every establishment of the file in one group', () => {
    fc.assert(
      fc.property(cases, fc.subarray([...IDS]), ({ list, file }, known) => {
        const part = { ...list, entries: list.entries.filter(({ establishment }) => known.includes(establishment)) };
        const outcome = outcomeOf(compared(part, read(file), NOBODY), NO_CHOICE);
        const groups = [...outcome.added, ...outcome.changed, ...outcome.kept, ...outcome.same];
        expect(groups.map(({ establishment }) => establishment).sort()).toEqual([...IDS]);
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it('leaves a field as it is of which the file says nothing', () => {
    const here = changed(START, '1', { status: 'visit-planned', nextDate: '2026-12-04' }, { at: instant(5), by: 'an' });
    const file = edited(here, '1', { status: 'to-call', nextDate: '', notes: 'nieuw' });
    const silent = new Map([['1', ['status', 'nextDate'] as const]]);
    const taken = takenIn(here, read(file, silent), NOBODY, NO_CHOICE, FILE);
    expect(entryOf(taken, '1')).toMatchObject({ status: 'visit-planned', nextDate: '2026-12-04', notes: 'nieuw' });
  });

  it('tells in the history what the file wrote without telling, and nothing that it did not write', () => {
    const file = edited(START, '1', { status: 'called', owner: 'cas' });
    const history = entryOf(takenIn(START, read(file), NOBODY, NO_CHOICE, FILE), '1')?.history.slice(1);
    expect(history).toEqual([
      { ...FILE, field: 'status', value: 'called' },
      { ...FILE, field: 'owner', value: 'cas' },
    ]);
    const fresh = takenIn({ name: '', entries: [] }, read(edited(START, '1', { history: [] })), NOBODY, NO_CHOICE, FILE);
    expect(entryOf(fresh, '1')?.history).toEqual([{ ...FILE, field: 'status', value: 'to-call' }]);
    expect(entryOf(fresh, '2')).toEqual(entryOf(START, '2'));
    expect(fresh.name).toBe('Kempen');
  });

  it('is the same again for a list that was written from here', () => {
    fc.assert(
      fc.property(steps, (before) => {
        const list = worked(START, before, 'an', 1);
        expect(compared(list, read(list), NOBODY)).toMatchObject({ added: [], differing: [], staying: [], same: list.entries });
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});

describe('whoever must not be contacted', () => {
  const refusing = changed(START, '1', { status: 'do-not-contact' }, { at: instant(5), by: 'an' });

  it('stays so whatever a file says of it, and is told', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom(...WORK_STATUSES), (after, status) => {
        const file = edited(worked(refusing, after, 'bo', 20), '1', { status });
        const { forbidden, differing } = compared(refusing, read(file), new Set(['1']));
        expect(forbidden.map(({ establishment }) => establishment)).toEqual(status === 'do-not-contact' ? [] : ['1']);
        const pick = new Map(differing.map(({ here }) => [choiceKey(here.establishment, 'status'), false]));
        const taken = takenIn(refusing, read(file), new Set(['1']), pick, FILE);
        expect(entryOf(taken, '1')).toMatchObject({ status: 'do-not-contact', nextStep: '', nextDate: '' });
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  it('becomes so by a file, whatever is chosen', () => {
    const called = changed(START, '1', { status: 'called', nextStep: 'mailen' }, { at: instant(50), by: 'bo' });
    const comparison = compared(called, read(refusing), NOBODY);
    expect(comparison.differing[0]?.differences).toEqual([{ field: 'status', isA: false, isContested: false }]);
    expect(outcomeOf(comparison, NO_CHOICE)).toMatchObject({ changed: [{ establishment: '1' }], kept: [] });
    const taken = takenIn(called, read(refusing), NOBODY, new Map([[choiceKey('1', 'status'), true]]), FILE);
    expect(entryOf(taken, '1')).toMatchObject({ status: 'do-not-contact', nextStep: '' });
  });

  it('comes onto a second list as just that, and changes no status there', () => {
    const file = edited(START, '1', { nextStep: 'bellen' });
    const fresh = takenIn({ name: 'Tweede', entries: [] }, read(file), new Set(['1']), NO_CHOICE, FILE);
    expect(entryOf(fresh, '1')).toMatchObject({ status: 'do-not-contact', nextStep: '' });
    const called = changed(START, '1', { status: 'called' }, { at: instant(50), by: 'bo' });
    expect(compared(START, read(called), new Set(['1'])).forbidden).toHaveLength(1);
    expect(entryOf(takenIn(START, read(called), new Set(['1']), NO_CHOICE, FILE), '1')?.status).toBe('to-call');
  });
});
