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
});
