import { describe, expect, it } from 'vitest';
import { readApplications } from '../../src/data/applications';
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
});
