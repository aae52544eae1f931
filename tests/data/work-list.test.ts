import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defused } from '../../src/data/defuse';
import { pastedSource } from '../../src/data/import/bytes';
import { readWorkListCsv, workListCsv } from '../../src/data/work-list/csv';
import { readWorkListFile } from '../../src/data/work-list/file';
import { routeGpx } from '../../src/data/work-list/gpx';
import { workListIcs } from '../../src/data/work-list/ics';
import { workListTable } from '../../src/data/work-list/table';
import { workbookParts } from '../../src/data/workbook';
import { WORK_TABLE_WORDS } from '../../src/i18n/prospects';
import {
  added,
  byEnterprise,
  changed,
  dueOn,
  type EntryPatch,
  forbiddenOn,
  monthCounts,
  obeying,
  statusCounts,
  WORK_FIELDS,
  WORK_STATUSES,
  type WorkList,
} from '../../src/model/work-list';
import { merged } from '../model/merged';

const PLAYERS = ['an', 'bo'];
const IDS = ['2100000001', '2100000002', '2100000003', 'w00004'];
const SITES = IDS.map((establishment, nth) => ({
  establishment,
  name: `Denkbeeld ${nth}`,
  enterprise: nth < 2 ? '0.400.000.001' : '',
}));

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', '=1+1', "'=1", ' a ', 'a\r\nb', 'a\n"b";c,', '@x', '-5', '\uFEFF', "'s-Gravenwezel"),
);
const dates = fc.constantFrom('', '2022-09-01', '2022-09-15', '2022-10-01');
const patches: fc.Arbitrary<EntryPatch> = fc.oneof(
  fc.record({ status: fc.constantFrom(...WORK_STATUSES) }),
  fc.record({ nextStep: texts, nextDate: dates }),
  fc.record({ notes: texts }),
  fc.record({ owner: texts }),
  fc.record({ contact: fc.record({ person: texts, telephone: texts, email: texts }) }),
);
const steps = fc.array(fc.record({ id: fc.constantFrom(...IDS), patch: patches }), { maxLength: 8 });
type Step = { readonly id: string; readonly patch: EntryPatch };

const instant = (nth: number) => new Date(Date.UTC(2022, 7, 1 + (nth % 60), 9, nth % 60)).toISOString();
const START = added({ name: 'Kempen', entries: [] }, SITES, { at: instant(0), by: 'an' });
/** Works a list off, one change after the other; `offset` sets the clock of the one who does. */
const worked = (list: WorkList, changes: readonly Step[], by: string, offset: number, every = 2): WorkList =>
  changes.reduce((sofar, { id, patch }, nth) => changed(sofar, id, patch, { at: instant(offset + every * nth), by }), list);

const lists = steps.map((changes) => worked(START, changes, 'an', 1));
const NOTHING = new Map();
const FORBIDS = 'do-not-contact';

describe('a work list', () => {
  it('comes out as CSV and in again as it was, contacts when they are asked for', () => {
    fc.assert(
      fc.property(lists, texts, (list, name) => {
        const named = { ...list, name: name || 'x' };
        expect(
          readWorkListCsv(workListCsv(named, { withContacts: true, placeOf: new Map([[IDS[0] ?? '', 'Gent']]) }), ''),
        ).toEqual({ list: named, silent: NOTHING, issues: [] });
        const without = readWorkListCsv(workListCsv(named), '').list;
        const contact = { person: '', telephone: '', email: '', at: '' };
        expect(without.entries).toEqual(named.entries.map((entry) => ({ ...entry, contact })));
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it('comes out in the language of whoever writes it, and in again in any', () => {
    const known = Object.values(WORK_TABLE_WORDS);
    fc.assert(
      fc.property(lists, fc.constantFrom(...known), (list, words) => {
        const text = workListCsv(list, { withContacts: true, words });
        expect(text).toContain(words.columns.establishment);
        expect(text).toContain(words.statuses[list.entries[0]?.status ?? 'to-call']);
        expect(readWorkListCsv(text, '', known)).toEqual({ list, silent: NOTHING, issues: [] });
      }),
      { numRuns: 200, seed: 5 },
    );
    // Words of several languages never stand for two things.
    for (const part of ['columns', 'statuses'] as const) {
      const all = known.flatMap((words) =>
        Object.entries(words[part]).map(([code, word]) => [word.toLowerCase(), code] as const),
      );
      for (const [word, code] of all) for (const [other, meant] of all) if (word === other) expect(meant).toBe(code);
    }
  });

  it('comes out as a workbook and in again as it was, whichever sheet it stands on', async () => {
    const written = worked(START, [{ id: IDS[1] ?? '', patch: { notes: '=1+1', nextDate: '2022-09-01' } }], 'an', 1);
    const { header, rows } = workListTable(written, { withContacts: true });
    const sheets = [
      { name: 'Uitleg', header: ['Wat dit is'], rows: [['een lijst']] },
      { name: 'Lijst', header, rows: rows.map((row) => row.map(defused)) },
    ];
    const bytes = new Blob([...workbookParts(sheets)] as Uint8Array<ArrayBuffer>[]);
    const source = { name: 'lijst.xlsx', size: bytes.size, stream: () => bytes.stream() };
    expect(await readWorkListFile(source, '')).toEqual({ list: written, silent: NOTHING, issues: [] });
    expect((await readWorkListFile(pastedSource('a.csv', workListCsv(written)), '')).list.entries).toHaveLength(
      written.entries.length,
    );
    expect((await readWorkListFile(pastedSource('a.csv', 'a;b'), '')).issues[0]?.code).toBe('no-work-list');
  });

  it('keeps the people one speaks to out of every export that was not asked for them, history and all', () => {
    const secret = { person: 'Geheime Naam', telephone: '0400 00 00 00', email: 'geheim@voorbeeld.invalid' };
    const list = changed(
      START,
      IDS[0] ?? '',
      { contact: secret, nextStep: 'bellen', nextDate: '2022-09-01' },
      { at: instant(1), by: 'an' },
    );
    for (const text of [workListCsv(list), workListIcs(list, instant(2)), JSON.stringify(list.entries[0]?.history)]) {
      expect(text).not.toMatch(/Geheim|0400|geheim/);
    }
    expect(workListCsv(list, { withContacts: true })).toContain('Geheime Naam');
  });

  it('defuses what a spreadsheet would run', () => {
    const list = changed(START, IDS[0] ?? '', { notes: '=HYPERLINK("x")' }, { at: instant(1), by: 'an' });
    expect(workListCsv(list)).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('is read with remarks from a file that people made, also in the dialect of their spreadsheet', () => {
    const csv =
      'establishment;status;next_date;history\n2.100.000.001;called;15/09/2022;\n2100000001;;;\n;;;\nx;bezig;2022-02-31;{\n;called;;\n';
    const { list, issues } = readWorkListCsv(csv, 'Mijn lijst');
    expect(list.name).toBe('Mijn lijst');
    expect(list.entries.map(({ establishment, status, nextDate }) => [establishment, status, nextDate])).toEqual([
      ['2100000001', 'called', '2022-09-15'],
      ['x', 'to-call', ''],
    ]);
    expect(issues.map(({ code, row, column, value }) => [row, code, column, value])).toEqual([
      [2, 'establishment-duplicate', 'establishment', '2100000001'],
      [4, 'status-unknown', 'status', 'bezig'],
      [4, 'date-broken', 'next_date', '2022-02-31'],
      [4, 'history-broken', 'history', '{'],
      [5, 'establishment-missing', 'establishment', ''],
    ]);
    expect(readWorkListCsv('a,b\n1,2\n', '').issues[0]?.code).toBe('no-work-list');
  });

  it('says nothing of a field whose cell cannot be read, whose column is missing, or of a status left empty', () => {
    const csv = 'Vestigingsnummer;Stand;Wanneer;Notities\n1;gebelt;31/02/2027;\n2;;04/12/2026;x\n3;gebeld;;\n';
    const { silent, issues } = readWorkListCsv(csv, '', [WORK_TABLE_WORDS.nl]);
    expect([...silent]).toEqual([
      ['1', ['status', 'owner', 'nextStep', 'nextDate']],
      ['2', ['status', 'owner', 'nextStep']],
      ['3', ['owner', 'nextStep']],
    ]);
    expect(issues.map(({ column, value }) => [column, value])).toEqual([
      ['Stand', 'gebelt'],
      ['Wanneer', '31/02/2027'],
    ]);
  });

  it('tells every change once, and its last one is what stands there', () => {
    fc.assert(
      fc.property(lists, ({ entries }) => {
        for (const entry of entries) {
          for (const field of WORK_FIELDS) {
            const last = entry.history.filter((change) => change.field === field).at(-1);
            expect(last?.value ?? '').toBe(entry[field]);
          }
        }
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it('counts per status and month, and knows what is due today', () => {
    const late = changed(
      START,
      'w00004',
      { status: 'called', nextDate: '2022-09-01' },
      { at: '2022-08-03T09:00:00.000Z', by: 'an' },
    );
    const list = changed(
      late,
      '2.100.000.002',
      { status: 'interested', nextDate: '2022-09-02' },
      { at: '2022-09-01T09:00:00.000Z', by: 'an' },
    );
    expect(statusCounts(list)).toMatchObject({ 'to-call': 2, called: 1, interested: 1, refused: 0 });
    expect(monthCounts(list).map(({ month, counts }) => [month, counts['to-call'], counts.called, counts.interested])).toEqual([
      ['2022-08', 4, 1, 0],
      ['2022-09', 0, 0, 1],
    ]);
    expect(dueOn(list, '2022-09-01').map(({ establishment }) => establishment)).toEqual(['w00004']);
    expect(byEnterprise(list).map((group) => group.length)).toEqual([2, 1, 1]);
  });

  it('adds nobody twice, whatever the points in the number', () => {
    const again = added(START, [{ establishment: '2.100.000.001', name: 'Anders', enterprise: '' }], {
      at: instant(9),
      by: 'bo',
    });
    expect(again).toEqual(START);
  });
});

describe('whoever must not be contacted', () => {
  const refusing = changed(
    changed(
      START,
      IDS[0] ?? '',
      { nextStep: 'bellen', nextDate: '2022-09-01', contact: { person: 'X', telephone: '', email: '' } },
      { at: instant(1), by: 'an' },
    ),
    IDS[0] ?? '',
    { status: 'do-not-contact' },
    { at: instant(2), by: 'an' },
  );

  it('is forgotten but for that', () => {
    expect(refusing.entries[0]).toMatchObject({ nextStep: '', nextDate: '', contact: { person: '' } });
    const [one, other] = [{ list: START }, { list: refusing }];
    expect(forbiddenOn([one, other])).toEqual(new Map([[IDS[0], [other]]]));
  });

  it('is in no calendar, no route and no list of what is due', () => {
    expect(workListIcs(refusing, instant(3))).not.toContain(IDS[0]);
    expect(dueOn(refusing, '2030-01-01')).toEqual([]);
    const stops = [{ establishment: IDS[0] ?? '', name: 'Denkbeeld 0', lon: 4, lat: 51 }];
    expect(routeGpx('Dag', stops, new Set(forbiddenOn([{ list: refusing }]).keys()))).not.toContain('rtept');
  });

  it('is so on every list that has it, whatever that list says, and as before when it is undone', () => {
    fc.assert(
      fc.property(fc.array(lists, { minLength: 1, maxLength: 4 }), (all) => {
        const forbidden = forbiddenOn(all.map((list, nth) => ({ nth, list })));
        for (const [nth, list] of all.entries()) {
          const shown = obeying(list, forbidden);
          expect(shown.entries.map(({ establishment }) => establishment)).toEqual(
            list.entries.map((entry) => entry.establishment),
          );
          for (const [at, entry] of shown.entries.entries()) {
            const isOut = all.some(({ entries }) => entries[at]?.status === 'do-not-contact');
            expect(entry.status).toBe(isOut ? 'do-not-contact' : list.entries[at]?.status);
            expect(forbidden.get(entry.establishment)?.some((one) => one.nth === nth) ?? false).toBe(
              list.entries[at]?.status === 'do-not-contact',
            );
            if (isOut) expect(entry).toMatchObject({ nextStep: '', nextDate: '', contact: { telephone: '' } });
            else expect(entry).toBe(list.entries[at]);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('stays so in a merge with somebody who called later without knowing', () => {
    const called = changed(START, IDS[0] ?? '', { status: 'called' }, { at: instant(40), by: 'bo' });
    for (const { list, conflicts } of [merged(refusing, called), merged(called, refusing)]) {
      expect(list.entries[0]?.status).toBe('do-not-contact');
      expect(conflicts).toContainEqual({ establishment: IDS[0], field: 'status', kept: 'do-not-contact', other: 'called' });
      // And when the old export comes again, or one who knew lifted it.
      const lifted = changed(refusing, IDS[0] ?? '', { status: 'interested' }, { at: instant(50), by: 'bo' });
      expect(merged(lifted, refusing).list.entries[0]?.status).toBe('do-not-contact');
      expect(merged(list, called).list.entries[0]?.status).toBe('do-not-contact');
    }
  });
});

describe('two exports of one list', () => {
  const cases = fc.record({ before: steps, an: steps, bo: steps });

  it('merge alike whichever comes first, with the same conflicts', () => {
    fc.assert(
      fc.property(cases, ({ before, an, bo }) => {
        const shared = worked(START, before, 'an', 1);
        const [a, b] = [worked(shared, an, PLAYERS[0] ?? '', 20), worked(shared, bo, PLAYERS[1] ?? '', 21)];
        expect(merged(a, b)).toEqual(merged(b, a));
      }),
      { numRuns: 1000, seed: 5 },
    );
  });

  it('lose nothing: what one of them changed alone is there, and both histories are', () => {
    fc.assert(
      fc.property(cases, ({ before, an, bo }) => {
        const shared = worked(START, before, 'an', 1);
        const [a, b] = [worked(shared, an, PLAYERS[0] ?? '', 20), worked(shared, bo, PLAYERS[1] ?? '', 21)];
        const { list, conflicts } = merged(a, b);
        list.entries.forEach((entry, at) => {
          const [own, other, root] = [a.entries[at], b.entries[at], shared.entries[at]];
          for (const change of [...(own?.history ?? []), ...(other?.history ?? [])]) expect(entry.history).toContainEqual(change);
          if (entry.status === 'do-not-contact') return;
          for (const field of WORK_FIELDS) {
            const [x, y] = [own?.[field], other?.[field]];
            const isTouched = (one: typeof own) =>
              (one?.history.filter((change) => change.field === field).length ?? 0) >
              (root?.history.filter((change) => change.field === field).length ?? 0);
            if (x === y) expect(entry[field]).toBe(x);
            else if (!isTouched(other)) expect(entry[field]).toBe(x);
            else if (!isTouched(own)) expect(entry[field]).toBe(y);
            else
              expect(conflicts).toContainEqual({
                establishment: entry.establishment,
                field,
                kept: entry[field],
                other: entry[field] === x ? y : x,
              });
          }
        });
      }),
      { numRuns: 1000, seed: 6 },
    );
  });

  it('merge with themselves, and with an older export, to what they were', () => {
    fc.assert(
      fc.property(steps, steps, (before, after) => {
        const old = worked(START, before, 'an', 1);
        const now = worked(old, after, 'bo', 20);
        expect(merged(now, now)).toEqual({ list: now, conflicts: [] });
        // Whom one was not to contact then stays so.
        const lifted = old.entries.filter(({ status }, at) => status === FORBIDS && now.entries[at]?.status !== FORBIDS);
        const isLifted = (id: string) => lifted.some(({ establishment }) => establishment === id);
        const { list, conflicts } = merged(old, now);
        expect(
          conflicts.filter(({ field, establishment }) => field !== 'contact' && !(field === 'status' && isLifted(establishment))),
        ).toEqual([]);
        list.entries.forEach(({ contact: _, ...entry }, at) => {
          const forgotten = isLifted(entry.establishment) ? { status: FORBIDS, nextStep: '', nextDate: '' } : {};
          expect({ ...now.entries[at], ...forgotten }).toMatchObject(entry);
        });
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('let a status that was written by hand, without history, be told as a conflict', () => {
    const csv = workListCsv(START).replace('"to-call"', '"refused"');
    const byHand = readWorkListCsv(csv, '').list;
    const called = changed(START, IDS[0] ?? '', { status: 'called' }, { at: instant(5), by: 'bo' });
    expect(merged(byHand, START).list.entries[0]?.status).toBe('refused');
    expect(merged(byHand, called).conflicts).toEqual([
      { establishment: IDS[0], field: 'status', kept: 'called', other: 'refused' },
    ]);
  });
});

describe('files for others', () => {
  it('are calendars whose lines hold 75 bytes at most and unfold to what was said', () => {
    fc.assert(
      fc.property(texts, texts, (nextStep, name) => {
        const list = changed(
          { ...START, name },
          IDS[1] ?? '',
          { nextStep, nextDate: '2022-09-15' },
          { at: instant(1), by: 'an' },
        );
        const text = workListIcs(list, '2022-09-01T08:00:00.000Z');
        const lines = text.split('\r\n');
        for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const unfolded = text.replaceAll('\r\n ', '').split('\r\n');
        expect(unfolded.filter((line) => line === 'BEGIN:VEVENT').length).toBe(1);
        expect(unfolded).toContain('DTSTART;VALUE=DATE:20220915');
        expect(unfolded).toContain('DTSTAMP:20220901T080000Z');
        const said = nextStep === '' ? 'Denkbeeld 1' : `${nextStep} – Denkbeeld 1`;
        const summary = unfolded.find((line) => line.startsWith('SUMMARY:'))?.slice(8) ?? '';
        const back = summary.replace(/\\(.)/g, (_, next: string) => (next === 'n' ? '\n' : next));
        expect(back).toBe(said.replace(/\r\n|\r/g, '\n'));
      }),
      { numRuns: 500, seed: 8 },
    );
  });

  it('are routes that an XML parser reads', () => {
    const text = routeGpx('A & <B>', [{ establishment: 'x', name: 'Test "1"\u0000 <&>', lon: 4.1, lat: 51.2 }], new Set());
    expect(text).toContain('<name>A &amp; &lt;B&gt;</name>');
    expect(text).toContain('<rtept lat="51.2" lon="4.1"><name>Test &quot;1&quot; &lt;&amp;&gt;</name></rtept>');
  });
});
