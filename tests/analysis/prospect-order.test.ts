import { describe, expect, it } from 'vitest';
import { prospectOrder } from '../../src/analysis/prospect-order';
import { prospectAt, prospectCount, prospectsFor } from '../../src/analysis/prospects';
import { foldName } from '../../src/data/fold-name';
import { PROSPECT_KINDS, PROSPECT_WEIGHTS, type ProspectRow, type ProspectSortKey } from '../../src/model/prospect-row';
import type { Register } from '../../src/model/register';
import { prospectWorld } from './prospect-world';

/** Of the row as it is shown. */
const VALUES: Readonly<Record<ProspectSortKey, (row: ProspectRow, register: Register) => number | string | null>> = {
  name: ({ name }) => foldName(name),
  kind: ({ kind }) => PROSPECT_KINDS.indexOf(kind),
  place: ({ municipality }, { geography }) => foldName(geography.regions.municipality[municipality]?.name ?? '') || null,
  km: ({ km }) => (km === null ? null : Math.fround(km)),
  employees: ({ employees }) => employees,
  left: ({ carried }) => carried?.left ?? null,
  score: ({ score }) => score,
};

describe('a list sorted by a column', () => {
  it('is in the order of a stable sort of its rows, unknown ones last', async () => {
    for (let seed = 1; seed <= 25; seed++) {
      const { register, pool, question } = await prospectWorld(seed);
      const list = prospectsFor({ register, pool, question, weights: { ...PROSPECT_WEIGHTS, leastSurprise: 0 } });
      const rows = Array.from({ length: prospectCount(list) }, (_, at) => prospectAt(list, at)).flatMap((row) => row ?? []);
      for (const key of Object.keys(VALUES) as ProspectSortKey[]) {
        for (const direction of ['ascending', 'descending'] as const) {
          const sign = direction === 'ascending' ? 1 : -1;
          const expected = rows
            .map((row, position) => ({ position, value: VALUES[key](row, register) }))
            .sort(({ value: a }, { value: b }) => {
              if (a === null || b === null) return Number(a === null) - Number(b === null);
              return a === b ? 0 : sign * (a < b ? -1 : 1);
            })
            .map(({ position }) => position);
          expect([...prospectOrder(list, { key, direction }, foldName)]).toEqual(expected);
        }
      }
    }
  });
});
