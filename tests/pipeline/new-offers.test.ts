import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { radarJson, runRadar } from './run-radar';

/* The commands about new offers as a user runs them; each is a process of its own, so they are few. */

const TINY = ['--data', 'tests/fixtures/tiny'];
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'radar-offers-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const written = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

const keysOf = (row: object | undefined): string[] => Object.keys(row ?? {}).sort();

interface Scout {
  readonly nothing: string | null;
  readonly programmes: readonly {
    readonly id: string;
    readonly room: number;
    readonly competitors: readonly { readonly school: string; readonly loses: number }[];
  }[];
}

describe('scout and site', () => {
  it('print objects of these shapes, and the room that room prints', async () => {
    const scout = await radarJson<Scout>('scout', '--school', 's-mol', '--learners', '4', ...TINY);
    const room = await radarJson<{ programmes: { id: string; room: number }[] }>(
      'room',
      '--school',
      's-mol',
      '--scope',
      'all',
      ...TINY,
    );
    expect(Object.fromEntries(scout.programmes.map((each) => [each.id, each.room]))).toEqual(
      Object.fromEntries(room.programmes.map((each) => [each.id, each.room])),
    );
    expect(keysOf(scout.programmes[0])).toEqual(
      [
        'id',
        'room',
        'roomFirst',
        'advice',
        'offered',
        'workplaces',
        'places',
        'spareWorkplaces',
        'competitors',
        'others',
        'relatedAtSchool',
        'enrolments',
        'wishes',
      ].sort(),
    );
    const site = await radarJson<{ sites: object[]; bestSet: { learners: number; bound: number; optimal: boolean } }>(
      'site',
      '--programme',
      'zorg',
      '--count',
      '2',
      ...TINY,
    );
    expect(keysOf(site.sites[0])).toEqual(['id', 'name', 'room']);
    expect(keysOf(site.bestSet)).toEqual(['bound', 'learners', 'learnersEach', 'optimal', 'sites']);
    expect(site.bestSet.optimal).toBe(site.bestSet.learners === site.bestSet.bound);
  });
});

describe('whatif', () => {
  it('prints before, after, flips, gains and losses', async () => {
    const changes = written('changes.json', { changes: [{ kind: 'stop', school: 's-geel', programme: 'elektriciteit' }] });
    const found = await radarJson<{
      before: { unplaced: number };
      after: { unplaced: number };
      gains: object[];
      losses: object[];
    }>('whatif', '--changes', changes, ...TINY);
    expect(keysOf(found)).toEqual([
      'after',
      'before',
      'changes',
      'difference',
      'flips',
      'gains',
      'level',
      'losses',
      'schools',
      'workplaces',
      'year',
    ]);
    expect(found.after.unplaced).toBeLessThan(found.before.unplaced);
    expect(found.losses).toMatchObject([{ school: 's-geel', programme: 'elektriciteit', after: 0, own: true }]);
    expect(found.gains).toMatchObject([{ school: 's-mol', programme: 'elektriciteit', own: false }]);
  });

  it.each([
    ['an id that does not exist', [{ kind: 'stop', school: 's-gel', programme: 'zorg' }], '"s-geel"'],
    ['a change that is none', [{ kind: 'stop', school: 's-geel' }], 'programme'],
    ['a number below 0', [{ kind: 'places', workplace: 'w1', places: -1 }], 'places'],
    ['no list', { kind: 'stop' }, 'JSON'],
    ['no JSON', '{', 'JSON'],
  ])('says in one sentence what is wrong, and ends with 2: %s', async (name, content, word) => {
    const { exit, stdout, stderr } = await runRadar('whatif', '--changes', written(`${name}.json`, content), ...TINY, '--json');
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(word);
  });
});

describe('forum', () => {
  it('goes on with the good rows and tells of the others', async () => {
    const file = written(
      'applications.csv',
      'id,school_id,programme_id,learners\na,s-geel,elektrotechniek,2\nb,weg,zorg,3\nc,s-lier,zorg,1\n',
    );
    const { exit, stdout, stderr } = await runRadar('forum', '--applications', file, ...TINY, '--json');
    expect(exit).toBe(0);
    expect(stderr).toContain('applications.csv:2');
    const { applications, issues } = JSON.parse(stdout) as { applications: { id: string }[]; issues: object[] };
    expect(applications.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(keysOf(applications[0])).toEqual(
      [
        'id',
        'of',
        'workplaces',
        'alone',
        'placed',
        'placedLast',
        'withoutOffer',
        'competesWith',
        'loses',
        'proposal',
        'reason',
      ].sort(),
    );
    expect(issues).toMatchObject([{ row: 2, column: 'school_id', code: 'reference-unknown', value: 'weg' }]);
  });

  it('ends with 2 when there is nothing to judge', async () => {
    const { exit, stdout } = await runRadar('forum', '--applications', written('leeg.csv', 'id,school_id\n'), ...TINY, '--json');
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  });
});

describe('dossier', () => {
  it('prints the same bytes twice', async () => {
    const ask = () => runRadar('dossier', '--school', 's017', '--programme', 'interieurbouwer', '--learners', '6', '--json');
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(first.exit).toBe(0);
    expect(second.stdout).toBe(first.stdout);
    expect(keysOf(JSON.parse(first.stdout) as object)).toEqual(
      [
        'format',
        'dataHash',
        'dataset',
        'question',
        'figures',
        'cards',
        'proof',
        'forum',
        'alternatives',
        'effects',
        'wishes',
        'assumptions',
        'sources',
      ].sort(),
    );
  });
});
