import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { radarJson, runRadar } from './run-radar';

interface Printed {
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly score: number;
    readonly parts: Readonly<Record<string, number>>;
    readonly km: number | null;
    readonly nis: string;
  }[];
}

describe('prospects', () => {
  it('prints rows of this shape, of the area, sleeping first and at most as many as asked', async () => {
    const { rows } = await radarJson<Printed>(
      'prospects',
      '--programme',
      'kinderbegeleider',
      '--area',
      'Kempen',
      '--limit',
      '60',
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.length).toBeLessThanOrEqual(60);
    const kinds = ['sleeping', 'related', 'look-alike'];
    const order = rows.map(({ kind }) => kinds.indexOf(kind));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    for (const { id, name, score, parts, km, nis } of rows) {
      expect([typeof id, typeof name, typeof score, nis.length]).toEqual(['string', 'string', 'number', 5]);
      expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 4);
      expect(km === null || km >= 0).toBe(true);
    }
  });

  it('takes another pool, and finds no look-alikes in a dataset without one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pool-'));
    await writeFile(join(folder, 'prospects.csv'), 'id,name,nace,nis\n2.111.111.111,Denkbeeld,43.210,13011\n');
    const found = await radarJson<Printed>('prospects', '--programme', 'elektrotechnicus', '--limit', '9999', '--pool', folder);
    expect(found.rows.filter(({ kind }) => kind === 'look-alike').map(({ id }) => id)).toEqual(['2.111.111.111']);
    const { exit, stderr } = await runRadar('prospects', '--programme', 'zorg', '--data', 'tests/fixtures/tiny');
    expect([exit, stderr]).toEqual([0, expect.stringContaining('prospects.csv')]);
  });

  it('prints the back-test of a programme', async () => {
    const found = await radarJson<Record<string, unknown>>('prospects', '--backtest', '--programme', 'kapper-stylist');
    expect(found).toMatchObject({
      folds: 5,
      liftAt50: expect.any(Number),
      precisionAt50: expect.any(Number),
      baseRate: expect.any(Number),
      sectorList: { liftAt50: expect.any(Number) },
      ablations: { activity: { liftAt50: expect.any(Number) }, size: expect.anything(), shortage: expect.anything() },
      isExample: true,
    });
  });

  it.each([
    [['--programme', 'kokk'], 'kok'],
    [['--programme', 'kok', '--limit', 'x'], '--limit'],
    [['--programme', 'kok', '--pool', 'nergens'], 'nergens'],
    [['--backtest', '--area', 'Kempen'], '--backtest'],
  ])('says what is wrong with %j in one sentence', async (options, word) => {
    const { exit, stderr } = await runRadar('prospects', ...options);
    expect(exit).toBe(2);
    expect(stderr).toContain(word);
  });
});
