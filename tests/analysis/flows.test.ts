import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { arrowsOf, flowsOf } from '../../src/analysis/flows';
import type { Flows } from '../../src/model/flows';
import type { RegionLevel } from '../../src/model/geography';
import type { Register } from '../../src/model/register';
import { ORACLE_LEVELS, regionCodeOf } from '../oracle/areas';
import { type OracleData, openOracleFolder, readOracle } from '../oracle/tables';
import { diceOf, WORLD_YEARS, worldOf } from '../oracle/world';
import { readRegister } from './compare';

/** Learners by region of school and of workplace, recounted from the files; outside is empty. */
const recount = (data: OracleData, level: RegionLevel, programme: string | null, year: string) => {
  const placeOf = <Row extends { readonly id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));
  const [schools, workplaces] = [placeOf(data.schools), placeOf(data.workplaces)];
  const flows = new Map<string, number>();
  let withoutSchool = 0;
  for (const row of data.agreements ?? []) {
    if (row.year !== year || (programme !== null && row.programme !== programme)) continue;
    const school = schools.get(row.school);
    const workplace = workplaces.get(row.workplace);
    if (!school || !workplace) withoutSchool += row.learners;
    else {
      const key = `${regionCodeOf(school, level) ?? ''}>${regionCodeOf(workplace, level) ?? ''}`;
      flows.set(key, (flows.get(key) ?? 0) + row.learners);
    }
  }
  return { flows: Object.fromEntries([...flows].sort()), withoutSchool };
};

const sum = (values: readonly (number | null)[]): number => values.reduce<number>((all, value) => all + (value ?? 0), 0);

const expectRecounted = (register: Register, data: OracleData, level: RegionLevel, programme: string | null, year: string) => {
  const found = flowsOf(register, { programme, year, level, maskBelow: null });
  if (data.agreements === null) return expect(found).toBeNull();
  if (!found) throw new Error('agreements are there');
  const codeOf = (region: number | null) => (region === null ? '' : (register.geography.regions[level][region]?.code ?? ''));
  const flows = found.flows.map(({ from, to, learners }) => [`${codeOf(from)}>${codeOf(to)}`, learners] as const);
  expect({ flows: Object.fromEntries([...flows].sort()), withoutSchool: found.withoutSchool }).toEqual(
    recount(data, level, programme, year),
  );
  for (const { region, in: entering, out, within } of found.net) {
    expect(sum(found.flows.filter(({ to }) => to === region).map(({ learners }) => learners))).toBe(sum([entering, within]));
    expect(sum(found.flows.filter(({ from }) => from === region).map(({ learners }) => learners))).toBe(sum([out, within]));
  }
  expect(sum(found.net.map((row) => row.in))).toBe(sum(found.net.map((row) => row.out)));
  expect(sum(found.flows.map(({ learners }) => learners))).toBe(found.learners);
};

describe('flows of learners from the region of their school to that of their workplace', () => {
  it('of random worlds are recounted, add up and net to zero', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { files, programmes } = worldOf(seed);
      const { register } = await readRegister(async (file) => files[file] ?? null);
      const data = readOracle((file) => files[file] ?? null);
      const dice = diceOf(seed + 50_000_000);
      for (const level of ORACLE_LEVELS) {
        expectRecounted(register, data, level, dice.chance(0.5) ? dice.pick(programmes) : null, dice.pick(WORLD_YEARS));
      }
    }
  });

  const embedded = async () => {
    const folder = fileURLToPath(new URL('../../geodata/vlaanderen-reconstructie', import.meta.url));
    const { register } = await readRegister((file) => readFile(join(folder, file), 'utf8').catch(() => null));
    return { register, data: openOracleFolder(folder) };
  };

  it('of the embedded data likewise, at every level', async () => {
    const { register, data } = await embedded();
    for (const level of ORACLE_LEVELS) expectRecounted(register, data, level, null, '2021-2022');
    expectRecounted(register, data, 'arrondissement', 'kapper-stylist', '2021-2022');
  });

  it('keep small counts back, and differences that would tell them', async () => {
    const { register } = await embedded();
    for (const level of ['province', 'arrondissement'] as const) {
      const query = { programme: null, year: '2021-2022', level };
      const open = flowsOf(register, { ...query, maskBelow: null });
      const shut = flowsOf(register, { ...query, maskBelow: 5 });
      expect(shut?.flows.length).toBe(open?.flows.length);
      expect(shut?.flows.every(({ learners }) => learners === null || learners >= 5)).toBe(true);
      for (const { region, within, in: entering, out } of shut?.net ?? []) {
        for (const count of [within, entering, out]) expect(count === null || count === 0 || count >= 5).toBe(true);
        const own = shut?.flows.find(({ from, to }) => from === region && to === region);
        if (own?.learners === null) expect([within, entering]).toEqual([null, null]);
      }
    }
  });

  it('become arrows that stay few: the largest first, with how many are left out', () => {
    const flow = (from: number | null, to: number | null, learners: number | null) => ({ from, to, learners });
    const flows: Flows['flows'] = [
      flow(0, 0, 90),
      flow(0, 1, 40),
      flow(1, 0, 30),
      flow(2, 1, 20),
      flow(null, 1, 9),
      flow(1, 2, null),
    ];
    expect(arrowsOf({ flows }, 2)).toEqual({
      arrows: [
        { from: 0, to: 1, learners: 40 },
        { from: 1, to: 0, learners: 30 },
      ],
      leftOut: 2,
      leftOutLearners: 20,
    });
    expect(arrowsOf({ flows }).arrows.length).toBe(3);
    expect(arrowsOf({ flows }, 0)).toEqual({ arrows: [], leftOut: 4, leftOutLearners: 90 });
  });
});
