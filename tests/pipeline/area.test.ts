import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { radarJson, runRadar } from './run-radar';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'radar-area-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

interface AreaJson {
  readonly area: { readonly kind: string } | null;
  readonly reading: string;
  readonly guesses: readonly { readonly code: string; readonly text: string }[];
  readonly suggestions: readonly { readonly words: string; readonly near: readonly string[] }[];
  readonly km2: number;
  readonly inside?: readonly number[];
}

test('area: the shape, how it was read, what was guessed, its size and the points in it', async () => {
  const points = file('points.csv', 'lon;lat\n5,42;51,21\n4,0;51,0\nx;51\n5,43;51,25\n');
  const found = await radarJson<AreaJson>('area', 'straal: Pelt', '--points', points);
  expect(found).toMatchObject({ area: { kind: 'circle' }, reading: '15 km rond Pelt', suggestions: [], inside: [0, 3] });
  expect(found.guesses.map(({ code }) => code)).toEqual(['default-radius']);
  expect(found.km2).toBeCloseTo(Math.PI * 225, 0);
});

test('area: nothing understood is exit 2, with suggestions, in the language asked for', async () => {
  const { exit, stdout, stderr } = await runRadar('area', 'Knotrijkk Xyz', '--json', '--lang', 'en');
  expect(exit).toBe(2);
  expect(stderr).toMatch(/^Not understood: .*\n$/);
  expect(JSON.parse(stdout)).toMatchObject({ area: null, km2: null });
  expect((JSON.parse(stdout) as AreaJson).suggestions.length).toBeGreaterThan(0);
});

test('locate: by every column, with mergers, three systems and doubtful borders', async () => {
  const path = file(
    'places.csv',
    'nis,postcode,place,lon,lat,x,y\n11007,,,,,,\n,3900,,,,,\n,,Meeuwen-Gruitrode,,,,\n,,,4.4045,51.2179,,\n,,,,,152500,212000\n' +
      ',,,,,652494.7,712000.4\n,,,4.5,50.2,,\n99999,,,,,,\n,,,,,4.4045,51.2179\n',
  );
  const { rows } = await radarJson<{ rows: readonly Record<string, unknown>[] }>('locate', path);
  expect(rows.map(({ row, nis, method, issue }) => [row, nis, method, issue])).toEqual([
    [1, '11002', 'nis', null],
    [2, '72043', 'postcode', null],
    [3, '72042', 'place', null],
    [4, '11002', 'coordinate', null],
    [5, '11002', 'coordinate', null],
    [6, '11002', 'coordinate', null],
    [7, null, 'coordinate', 'outside'],
    [8, null, null, 'location-unknown'],
    [9, '11002', 'coordinate', null],
  ]);
  expect(rows[0]).toEqual({
    row: 1,
    nis: '11002',
    arrondissement: 'Antwerpen',
    province: 'Antwerpen',
    method: 'nis',
    borderM: null,
    issue: null,
  });
  expect(rows[3]?.borderM).toBeGreaterThan(1000);
});

interface BalanceJson {
  readonly rows: readonly ({ readonly name: string; readonly nearby?: object } & Record<string, unknown>)[];
}

test('balance: an area that is a province has the figures of the province', async () => {
  const asked = ['balance', '--programme', 'elektrotechnicus'];
  const perProvince = await radarJson<BalanceJson>(...asked, '--level', 'province');
  const { rows } = await radarJson<BalanceJson>(...asked, '--area', 'Limburg');
  const { area, name, nearby, ...figures } = rows[0] ?? { area: null, name: '' };
  expect(rows.length).toBe(1);
  expect([area, name]).toEqual(['province:70000', 'provincie Limburg']);
  expect(perProvince.rows.find((row) => row.name === 'Limburg')).toMatchObject(figures);
  expect(nearby).toEqual({ schools: 4, learners: 15, workplaces: 4, places: 8 });
});

test('match and room: offers and sites of the area, workplaces within reach wherever they lie', async () => {
  const all = await radarJson<{ offers: readonly { school: string }[] }>('match', '--programme', 'elektrotechnicus');
  const { offers } = await radarJson<{ offers: readonly { school: string }[] }>(
    ...['match', '--programme', 'elektrotechnicus', '--area', 'Kust en Limburg'],
  );
  expect(offers.length).toBeGreaterThan(0);
  expect(offers.length).toBeLessThan(all.offers.length);
  const anywhere = await radarJson<{ sites: readonly { id: string; room: number }[] }>('room', '--programme', 'elektrotechnicus');
  const { sites } = await radarJson<{ sites: readonly { id: string; room: number }[] }>(
    ...['room', '--programme', 'elektrotechnicus', '--area', 'Kust'],
  );
  expect(sites.length).toBeGreaterThan(0);
  expect(sites).toEqual(anywhere.sites.filter(({ id }) => sites.some((site) => site.id === id)));
});

test.each([
  [['balance', '--programme', 'elektrotechnicus', '--area', 'qqqzzz'], 'qqqzzz'],
  [['balance', '--programme', 'elektrotechnicus', '--area', 'Gent', '--level', 'province'], '--area'],
  [['room', '--school', 's1', '--area', 'Gent'], '--area'],
  [['locate', 'nowhere.csv'], 'nowhere.csv'],
  [['area', 'Gent', '--points', 'nowhere.csv'], 'nowhere.csv'],
])('a mistake is one sentence and exit 2: %j', async (args, named) => {
  const { exit, stdout, stderr } = await runRadar(...args);
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(named)]);
});
