import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { radarJson, runRadar } from './run-radar';

const TINY = fileURLToPath(new URL('../fixtures/tiny', import.meta.url));

let base = '';
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'radar-diff-'));
});
afterAll(() => rmSync(base, { recursive: true }));

/** The tiny world with some texts in its files replaced. */
const version = (name: string, changes: Readonly<Record<string, (text: string) => string>>): string => {
  const folder = join(base, name);
  cpSync(TINY, folder, { recursive: true });
  for (const [file, change] of Object.entries(changes))
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
  return folder;
};

interface Diff {
  readonly tables: Readonly<Record<string, { readonly added: number; readonly removed: number; readonly changed: number }>>;
  readonly flips: readonly {
    readonly area: string | null;
    readonly programme: string;
    readonly from: string;
    readonly to: string;
    readonly rows: readonly {
      readonly table: string;
      readonly change: string;
      readonly before: object | null;
      readonly after: object | null;
    }[];
  }[];
}
const diff = (a: string, b: string, level = 'arrondissement') =>
  radarJson<Diff>('diff', a, b, '--programme', 'elektriciteit', '--level', level);

describe('two versions of a dataset', () => {
  it('that say the same in another order and notation do not differ', async () => {
    const other = version('same', {
      'offers.csv': (text) =>
        text
          .trim()
          .split('\n')
          .map((line, i) => ({ line, i }))
          .sort((x, y) => (x.i === 0 ? -1 : y.i === 0 ? 1 : y.i - x.i))
          .map(({ line }) => line)
          .join('\r\n')
          .replaceAll(',', ';'),
      'workplaces.csv': (text) => text.replaceAll('5.0,', '5.00,'),
    });
    const { tables, flips } = await diff(TINY, other);
    expect(Object.values(tables).every(({ added, removed, changed }) => added + removed + changed === 0)).toBe(true);
    expect(flips).toEqual([]);
  });

  it('count what was added, removed and changed, and name the one row of several that flips a verdict', async () => {
    const other = version('flipped', {
      // Only the first of these is about the programme: 7 learners for 5 places become 4.
      'offers.csv': (text) =>
        `${text.replace('s-geel,elektriciteit,2024-2025,4', 's-geel,elektriciteit,2024-2025,1').replace(/s-lier,zorg.*\r?\n/, '')}s-mol,zorg,2024-2025,1\n`,
      'workplaces.csv': (text) => text.replace('Proefbedrijf 1', 'Proefbedrijf Een'),
    });
    const { tables, flips } = await diff(TINY, other);
    expect(tables.offers).toEqual({ added: 1, removed: 1, changed: 1 });
    expect(tables.workplaces).toEqual({ added: 0, removed: 0, changed: 1 });
    expect(flips).toMatchObject([
      {
        area: '13000',
        programme: 'elektriciteit',
        from: 'shortage',
        to: 'balanced',
        rows: [
          { table: 'offers', change: 'changed', before: { school_id: 's-geel', enrolments: '4' }, after: { enrolments: '1' } },
        ],
      },
    ]);
    expect(flips[0]?.rows).toHaveLength(1);
  });

  it('name all rows of a flip that needs them together', async () => {
    const other = version('together', {
      // Undoing either makes it tight; only both make it a shortage again.
      'offers.csv': (text) => text.replace(/(s-(?:geel|mol),elektriciteit,2024-2025),\d/g, '$1,2'),
    });
    const { flips } = await diff(TINY, other);
    expect(flips.map(({ from, to }) => [from, to])).toEqual([['shortage', 'balanced']]);
    expect(flips[0]?.rows.map(({ before }) => before)).toEqual([
      expect.objectContaining({ school_id: 's-geel', enrolments: '4' }),
      expect.objectContaining({ school_id: 's-mol', enrolments: '3' }),
    ]);
  });

  it('name the workplace that went with its recognition', async () => {
    const keep = (no: RegExp) => (text: string) =>
      text
        .split(/\r?\n/)
        .filter((line) => !no.test(line))
        .join('\n');
    const other = version('gone', { 'recognitions.csv': keep(/^w[123],elektriciteit/), 'workplaces.csv': keep(/^w[123],/) });
    const { flips } = await diff(TINY, other);
    expect(flips.map(({ to }) => to)).toEqual(['no-workplaces']);
    expect(flips[0]?.rows.map(({ table, change }) => [table, change])).toEqual([
      ['workplaces', 'removed'],
      ['recognitions', 'removed'],
    ]);
  });

  it.each([
    [['diff', TINY], 'mappen'],
    [['diff', TINY, 'bestaat-niet', '--programme', 'zorg'], 'bestaat-niet'],
    [['diff', TINY, TINY, '--programme', 'zorgg'], 'zorg'],
  ])('answer a mistake with one sentence: %j', async (args, word) => {
    const { exit, stdout, stderr } = await runRadar(...args);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(word);
  });
});
