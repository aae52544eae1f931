import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runRadar } from './run-radar';

const TINY = fileURLToPath(new URL('../fixtures/tiny', import.meta.url));
const BALANCE = ['balance', '--programme', 'elektriciteit', '--level', 'province', '--json'];

let base = '';
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'radar-errors-'));
});
afterAll(() => rmSync(base, { recursive: true }));

/** A copy of the tiny world with something wrong in it. */
const spoiled = (name: string, spoil: (folder: string) => void): string => {
  const folder = join(base, name);
  cpSync(TINY, folder, { recursive: true });
  spoil(folder);
  return folder;
};

/** One sentence on standard error, exit 2, nothing on standard output; every word of `named` is in the sentence. */
const expectRefusal = async (args: readonly string[], ...named: readonly string[]): Promise<void> => {
  const { exit, stdout, stderr } = await runRadar(...args);
  expect({ args, exit, stdout, stderr }).toMatchObject({ exit: 2, stdout: '' });
  expect(stderr.trim().split('\n').length).toBe(1);
  expect(stderr).toMatch(/\S.*[.?!)]\n?$/);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+|Error:|undefined|\[object/);
  for (const word of named) expect(stderr).toContain(word);
};

describe('a name that is not known is answered with the nearest ones', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['programme', ['balance', '--programme', 'elektricteit', '--level', 'province', '--json'], 'elektriciteit'],
    ['level', ['balance', '--programme', 'zorg', '--level', 'provincie', '--json'], 'province'],
    ['school', ['reach', '--school', 's-gel', '--programme', 'elektriciteit', '--json'], 's-geel'],
    ['sector', ['balance', '--sector', 'Social proft', '--level', 'province', '--json'], 'Social profit'],
    ['option', ['balance', '--programme', 'zorg', '--levle', 'province', '--json'], '--level'],
    ['command', ['balans', '--programme', 'zorg', '--level', 'province', '--json'], 'balance'],
    ['school year', ['balance', '--programme', 'zorg', '--level', 'province', '--year', '2024', '--json'], '2024-2025'],
  ];
  it.each(cases)('%s', async (_, args, nearest) => {
    await expectRefusal([...args, '--data', TINY], nearest);
  });

  it('folder', async () => {
    await expectRefusal([...BALANCE, '--data', `${TINY.slice(0, -1)}`], 'tiny');
  });
});

describe('a dataset that cannot be used gets one clear sentence', () => {
  it('a dataset without a school year', async () => {
    const folder = spoiled('no-year', (path) => {
      writeFileSync(join(path, 'offers.csv'), 'school_id,programme_id,school_year\n');
      writeFileSync(join(path, 'agreements.csv'), 'workplace_id,programme_id,school_year\n');
    });
    await expectRefusal([...BALANCE, '--data', folder], '2021-2022');
  });

  it('a folder without a descriptor', async () => {
    const folder = spoiled('no-descriptor', (path) => rmSync(join(path, 'datapackage.json')));
    await expectRefusal([...BALANCE, '--data', folder], 'datapackage.json');
  });

  it('a descriptor that is not JSON', async () => {
    const folder = spoiled('broken-json', (path) => writeFileSync(join(path, 'datapackage.json'), '{"resources": ['));
    await expectRefusal([...BALANCE, '--data', folder], 'datapackage.json');
  });

  it('a descriptor that is JSON of another kind', async () => {
    const folder = spoiled('other-json', (path) => writeFileSync(join(path, 'datapackage.json'), 'null'));
    await expectRefusal([...BALANCE, '--data', folder], 'datapackage.json');
  });

  it('a table without its required columns', async () => {
    const folder = spoiled('wrong-headers', (path) =>
      writeFileSync(join(path, 'offers.csv'), 'school,opleiding,jaar\ns-geel,zorg,2024\n'),
    );
    await expectRefusal([...BALANCE, '--data', folder], 'offers.csv', 'school_id');
  });

  it('a table that the descriptor lists and that is not there', async () => {
    const folder = spoiled('missing-file', (path) => rmSync(join(path, 'workplaces.csv')));
    await expectRefusal([...BALANCE, '--data', folder], 'workplaces.csv');
  });

  it('a table that is no text at all', async () => {
    const folder = spoiled('binary', (path) =>
      writeFileSync(join(path, 'offers.csv'), Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 255, 254, 0])),
    );
    await expectRefusal([...BALANCE, '--data', folder], 'offers.csv');
  });
});
