import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILES_FOLDER } from '../../src/model/kbo';
import { loadPool } from '../../src/pipeline/folder';
import { geography } from '../data/compiled-files';
import { compiledFiles, inventedPool } from '../data/pool-world';
import { radarJson, runRadar } from './run-radar';

const TINY = fileURLToPath(new URL('../fixtures/tiny', import.meta.url));

let base = '';
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'radar-import-'));
});
afterAll(() => rmSync(base, { recursive: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(base, name);
  writeFileSync(path, content);
  return path;
};

interface Imported {
  readonly accepted: Readonly<Record<string, number>>;
  readonly rejected: readonly unknown[];
  readonly warnings: readonly unknown[];
  readonly files: readonly unknown[];
}

describe('import on the command line', () => {
  it('reads a folder into a dataset that answers like the one it came from', async () => {
    const out = join(base, 'tiny');
    const { accepted, rejected } = await radarJson<Imported>('import', TINY, '--out', out);
    expect({ accepted, rejected }).toEqual({
      accepted: { programmes: 3, schools: 3, workplaces: 6, offers: 5, recognitions: 9, agreements: 0 },
      rejected: [],
    });
    const question = ['balance', '--programme', 'elektriciteit', '--level', 'municipality'];
    expect(await radarJson(...question, '--data', out)).toEqual(await radarJson(...question, '--data', TINY));
  });

  it('reads a zip of the same', async () => {
    const files = readdirSync(TINY).map((name) => [`tiny/${name}`, strToU8(readFileSync(join(TINY, name), 'utf8'))] as const);
    const zip = file('tiny.zip', zipSync(Object.fromEntries(files)));
    const { accepted } = await radarJson<Imported>('import', zip, '--out', join(base, 'zip'));
    expect(accepted).toEqual({ programmes: 3, schools: 3, workplaces: 6, offers: 5, recognitions: 9, agreements: 0 });
  });

  it('takes what kbo wrote along as the pool of the dataset', async () => {
    const extract = join(base, 'kbo');
    mkdirSync(join(extract, FILES_FOLDER), { recursive: true });
    const parts = inventedPool({ count: 40, code: '43210' }, { count: 10, code: '01110' }, geography);
    for (const [name, bytes] of compiledFiles(parts.filter(({ rows }) => rows.numbers.length > 0)))
      writeFileSync(join(extract, name), bytes);
    const out = join(base, 'with-pool');
    const { accepted, files } = await radarJson<Imported>('import', TINY, extract, '--out', out);
    expect(accepted).toMatchObject({ programmes: 3, pool: 50 });
    expect(files[0]).toEqual({ file: 'manifest.json', table: 'pool', code: null });
    expect((await loadPool(out, geography)).prospects?.ids).toHaveLength(50);
  });

  it('tells each rejected row, warning and refused file, and keeps the rejected rows', async () => {
    const schools = file('scholen.csv', 'id;naam;postcode;soort\nz;Z;2440\n;Y;2440;school\nq;Q;;school\n');
    const photo = file('foto.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10));
    const out = join(base, 'told');
    expect(await radarJson<Imported>('import', schools, photo, '--out', out)).toEqual({
      accepted: { schools: 1 },
      rejected: [
        { file: 'scholen.csv', row: 2, column: 'id', code: 'id-missing', value: '' },
        { file: 'scholen.csv', row: 3, column: null, code: 'location-missing', value: '' },
      ],
      warnings: [{ file: 'scholen.csv', row: 1, column: null, code: 'cells-missing', value: '3' }],
      files: [
        { file: 'scholen.csv', table: 'schools', code: null },
        { file: 'foto.csv', table: null, code: 'file-binary' },
      ],
    });
    expect(readdirSync(out).sort()).toEqual(['datapackage.json', 'rejected', 'schools.csv']);
    expect(readFileSync(join(out, 'rejected', 'schools.rejected.scholen-csv.csv'), 'utf8').split('\r\n').length).toBe(4);
  });

  it('takes a file for the table that is asked for', async () => {
    const list = file('lijst.csv', 'id,name,postcode\na,A,2440\n');
    const { accepted } = await radarJson<Imported>('import', list, '--table', 'workplaces', '--out', join(base, 'asked'));
    expect(accepted).toEqual({ workplaces: 1 });
  });

  it('leaves no table of a dataset that stood there before, and never writes over what it reads', async () => {
    const out = join(base, 'twice');
    await radarJson('import', TINY, '--out', out);
    await radarJson('import', join(TINY, 'programmes.csv'), '--out', out);
    expect(readdirSync(out).sort()).toEqual(['datapackage.json', 'programmes.csv']);
    const { exit, stderr } = await runRadar('import', join(out, 'programmes.csv'), '--out', out);
    expect(exit).toBe(2);
    expect(stderr).toContain('--out');
  });

  it('ends with 2 and still prints its object when no row is usable', async () => {
    const { exit, stdout } = await runRadar('import', file('leeg.csv', ''), '--out', join(base, 'none'), '--json');
    expect(exit).toBe(2);
    expect(JSON.parse(stdout)).toEqual({
      accepted: {},
      rejected: [],
      warnings: [],
      files: [{ file: 'leeg.csv', table: null, code: 'file-empty' }],
    });
  });

  it.each([
    [['import', '--out', 'x'], 'bestanden'],
    [['import', 'x.csv'], '--out'],
    [['import', 'bestaat-niet.csv', '--out', 'x'], 'bestaat-niet.csv'],
    [['import', TINY, '--out', 'x', '--table', 'schoolz'], 'schools'],
  ])('answers a mistake with one sentence: %j', async (args, word) => {
    const { exit, stdout, stderr } = await runRadar(...args);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(word);
  });
});
