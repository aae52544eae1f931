import { describe, expect, it } from 'vitest';
import { readApplications, withApplication } from '../../src/data/applications';
import { FORUM_TEXT } from '../../src/i18n/forum';
import { LANGUAGES } from '../../src/i18n/text';
import { EMBEDDED_FOLDER, loadFolder, loadGeography } from '../../src/pipeline/folder';

const { register } = await loadFolder(EMBEDDED_FOLDER, await loadGeography());

describe('applications', () => {
  it('name schools and programmes by id or by a name that only one has', () => {
    const school = register.schools?.names[3] ?? '';
    const programme = register.programmes[5]?.name ?? '';
    const lines = [
      'id,school_id,programme_id,learners',
      `1,${register.schools?.ids[3]},${register.programmes[5]?.id},8`,
      `2,${school.toUpperCase()},${programme},9`,
      `3,Nergens,${programme},9`,
    ];
    const { applications, issues } = readApplications('forum.csv', lines.join('\n'), register);
    expect(applications).toEqual([
      { id: '1', school: 3, programme: 5, learners: 8 },
      { id: '2', school: 3, programme: 5, learners: 9 },
    ]);
    expect(issues.map(({ code, column }) => [code, column])).toEqual([['reference-unknown', 'school_id']]);
  });

  it.each([
    ['Aanvraag;School;Opleiding;Aantal leerlingen', ';'],
    ['Application,School,Programme,Learners', ','],
    ['Demande;École;Formation;Élèves', ';'],
    ['ID\tSchool\tStudierichting\tPupils', '\t'],
  ])('have columns called as people call them: %s', (header, separator) => {
    const row = ['a', register.schools?.names[3], register.programmes[5]?.name.replace(/ duaal$/, ''), '8'];
    const { applications, issues } = readApplications('forum.csv', `${header}\n${row.join(separator)}`, register);
    expect(applications).toEqual([{ id: 'a', school: 3, programme: 5, learners: 8 }]);
    expect(issues).toEqual([]);
  });

  it('without a column for an id are numbered as they stand, those that are refused too', () => {
    const line = `${register.schools?.ids[3]};${register.programmes[5]?.id}`;
    const text = `school;opleiding;leerlingen\n${line};8\n${line};geen\n${line};9\n`;
    const { applications, issues } = readApplications('forum.csv', text, register);
    expect(applications.map(({ id }) => id)).toEqual(['1', '3']);
    expect(issues).toMatchObject([{ row: 2, code: 'learners-broken', column: 'leerlingen', value: 'geen' }]);
  });

  it('name the column that is missing by its own name', () => {
    expect(() => readApplications('forum.csv', 'school;opleiding\n', register)).toThrow('column-missing: forum.csv (learners)');
  });

  it.each(LANGUAGES)('begin with headings that are understood, and grow by one under them: %s', (language) => {
    const { head } = FORUM_TEXT[language];
    const added = (text: string, row: number) =>
      withApplication(text, head, {
        school: register.schools?.ids[row] ?? '',
        programme: register.programmes[row]?.id ?? '',
        learners: 8,
      });
    const text = added(added('', 3), 4);
    expect(text.split('\n')[0]).toBe(head.join(','));
    expect(readApplications('forum.csv', text, register)).toEqual({
      applications: [
        { id: '1', school: 3, programme: 3, learners: 8 },
        { id: '2', school: 4, programme: 4, learners: 8 },
      ],
      issues: [],
    });
    expect(added(text, 3)).toBe(text);
  });

  it('grow under the headings and by the separator that they have', () => {
    const school = register.schools?.ids[3] ?? '';
    const programme = register.programmes[5]?.id ?? '';
    const text = withApplication(`leerlingen;nota;school;opleiding;nr\n4;x;${school};${programme};7\n`, FORUM_TEXT.nl.head, {
      school,
      programme,
      learners: 9,
    });
    expect(text.split('\n')[2]).toBe(`9;;${school};${programme};8`);
    expect(readApplications('forum.csv', text, register).applications.map(({ id }) => id)).toEqual(['7', '8']);
  });
});
