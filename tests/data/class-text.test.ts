import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readClass } from '../../src/data/class-file';
import { plainClass, withPupils, withValue } from '../../src/data/class-text';
import { delimited } from '../../src/data/delimited';
import { CLASS_FILE_TEXT } from '../../src/i18n/class-file';
import { CLASS_COLUMNS } from '../../src/model/cover';
import type { Register } from '../../src/model/register';
import { loadFolder, loadGeography } from '../../src/pipeline/folder';

let register: Register;
beforeAll(async () => {
  register = (await loadFolder('geodata/vlaanderen-reconstructie', await loadGeography())).register;
});

const NAMES = CLASS_FILE_TEXT.nl.columns;

const nearOf = (programme: string, school: string): readonly string[] => {
  const read = readClass(`code\topleiding\tschool\nL1\t${programme}\t${school}`, register);
  return 'rejected' in read ? read.rejected.flatMap(({ near }) => near) : [];
};

describe('a name in a class that is not known', () => {
  it('gets the nearest one as it may be written', () => {
    expect(nearOf('Elektrotecnicus', 's110')).toEqual(['Elektrotechnicus duaal']);
    expect(nearOf('elektrische installatie', 's110')).toEqual(['Elektrische installaties duaal']);
    expect(nearOf('elektrotechnicus', 'Demoschool Krainem 1')).toEqual(['Demoschool Kraainem 1']);
    expect(nearOf('elektrotechnicus', 'Kraainem')).toEqual(['Demoschool Kraainem 1']);
  });

  it('is known without its last word, and as the words of its id', () => {
    expect(nearOf('Logistiek', 's110')).toEqual([]);
    expect(nearOf('Elektrische Installaties', 's110')).toEqual([]);
    const read = (programme: string) => readClass(`code;programme_id;school_id\nL1;${programme};s110`, register);
    expect(read('LOGISTIEK')).toEqual(read('Logistiek duaal'));
    for (const { id, name } of register.programmes) {
      expect(read(name)).toEqual(read(id));
      expect(read(name)).toMatchObject({ rejected: [] });
    }
  });

  it('gets none where nothing is near, and never another number', () => {
    expect(nearOf('onbestaand', 's001')).toEqual([]);
    expect(nearOf('elektrotechnicus', 's999')).toEqual([]);
  });

  it('gets several where several are meant as well as each other', () => {
    const gent = nearOf('kok', 'Demoschool Gent');
    expect(gent).toHaveLength(5);
    for (const name of gent) expect(name).toMatch(/^Demoschool Gent \d+$/);
    expect(nearOf('Kapster duaal', 's001')).toContain('Kapper-stylist duaal');
    expect(nearOf('Elektricien', 's001')).toContain('Elektrische installaties duaal');
    const { schools } = register;
    for (const name of nearOf('kok', 'Syntra')) expect(schools?.kinds[schools.names.indexOf(name)]).toBe('syntra');
    expect(nearOf('kok', 'Syntra')).not.toEqual([]);
  });

  it('gets another number only where there are several to choose from', () => {
    expect(nearOf('kok', 'Leuven 99').length).toBeGreaterThan(1);
    expect(nearOf('kok', 'Demoschool Kraainem 9')).toEqual([]);
  });

  it('with a letter lost gets a name of at most so many edits, and is read once that is taken', () => {
    const names = register.programmes.map(({ name }) => name);
    fc.assert(
      fc.property(fc.nat(names.length - 1), fc.nat(200), (row, at) => {
        const name = names[row] ?? '';
        const cut = (at % (name.length - 1)) + 1;
        const typed = name.slice(0, cut) + name.slice(cut + 1);
        const text = `code;programme_id;school_id\nL1;${typed};s110\n`;
        const read = readClass(text, register);
        const [issue] = 'rejected' in read ? read.rejected : [];
        if (!issue) return;
        const [near = ''] = issue.near;
        expect(near).not.toBe('');
        expect(readClass(withValue(text, issue.column, issue.value, near), register)).toMatchObject({ rejected: [] });
      }),
      { numRuns: 50 },
    );
  });
});

describe('the text of a class', () => {
  it('takes another value wherever one stands in its column, and nowhere else', () => {
    const text = 'Code,Opleiding,School,nota\nL1,dak,s1,dak\nL2, dak ,"s2, a",x\nL3,zorg,s1,dak\n';
    expect(withValue(text, 'opleiding', 'dak', 'Dakwerker, duaal')).toBe(
      'Code,Opleiding,School,nota\nL1,"Dakwerker, duaal",s1,dak\nL2,"Dakwerker, duaal","s2, a",x\nL3,zorg,s1,dak',
    );
  });

  it('begins with its columns when pupils are added to none', () => {
    expect(withPupils('', 2, { programme_id: 'dakwerker', school_id: 's001' }, NAMES)).toBe(
      'code;opleiding;school;postcode;heeft een plek\nL01;dakwerker;s001;;\nL02;dakwerker;s001;;',
    );
  });

  it('takes pupils under the columns it has, with columns and codes that it lacks made', () => {
    expect(
      withPupils('Leerling\tOpleiding\tPostcode\nL02\tzorg\t2800\n', 2, { programme_id: 'dakwerker', school_id: 's001' }, NAMES),
    ).toBe('Leerling\tOpleiding\tPostcode\tschool\nL02\tzorg\t2800\t\nL01\tdakwerker\t\ts001\nL03\tdakwerker\t\ts001');
  });

  it('keeps every cell that stood in it, whatever is added', () => {
    const cell = fc.string({ minLength: 1 }).filter((text) => text.trim() === text && !/^'/.test(text));
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 4 }), (all, count) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = ['code;programme_id;school_id', ...all.map((cells) => cells.map(quoted).join(';'))].join('\n');
        const table = delimited(withPupils(text, count, { programme_id: 'p', school_id: 's' }, NAMES));
        const shown = table.rows.map((_, row) => CLASS_COLUMNS.slice(0, 3).map((column) => table.cell(row, column)));
        expect(shown.slice(0, all.length)).toEqual(all);
        expect(shown).toHaveLength(all.length + count);
        expect(new Set(shown.slice(all.length).map(([code]) => code)).size).toBe(count);
        expect(all.map(([code]) => code)).not.toContain(shown.at(-1)?.[0]);
      }),
    );
  });

  it('keeps of rows that were read their codes alone, which are read back as the same pupils', () => {
    const text =
      'nota\tleerling\topleiding\tschool\tplek\nbelt nog\tL1\tdakwerker\ts001\tj\nziek\tL2\tonbekend\ts001\t\nx\tL3\tkok\ts110\tn';
    const read = readClass(text, register);
    if ('refused' in read) throw new Error(read.refused);
    const plain = plainClass(text, read.rejected);
    expect(plain).toBe('code;programme_id;school_id;postcode;has_place\nL1;dakwerker;s001;;j\nL3;kok;s110;;n');
    expect(readClass(plain, register)).toEqual({ ...read, rejected: [] });
  });
});
