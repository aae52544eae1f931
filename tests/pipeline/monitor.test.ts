import { beforeAll, describe, expect, it } from 'vitest';
import type { Register } from '../../src/model/register';
import { CommandError } from '../../src/pipeline/commands/command';
import { EMBEDDED_FOLDER, loadFolder, loadGeography } from '../../src/pipeline/folder';
import { ask } from '../analysis/shared-compare';

let register: Register;
beforeAll(async () => {
  register = (await loadFolder(EMBEDDED_FOLDER, await loadGeography())).register;
});

describe('flows', () => {
  it('prints flows and nets by code, which add up', () => {
    const found = ask<{
      flows: { from: string; to: string; learners: number }[];
      net: { area: string; in: number; out: number; within: number }[];
      learners: number;
    }>(register, 'flows', { level: 'province' });
    expect(found.net.map(({ area }) => area)).toContain('10000');
    expect(found.net.reduce((sum, row) => sum + row.in - row.out, 0)).toBe(0);
    expect(found.flows.reduce((sum, { learners }) => sum + learners, 0)).toBe(found.learners);
  });

  it('needs a level', () => {
    expect(() => ask(register, 'flows', {})).toThrow(CommandError);
    expect(() => ask(register, 'flows', { level: 'province', 'mask-below': 'x' })).toThrow('--mask-below');
  });
});

describe('ending', () => {
  it('prints what ends, month by month, with whom to call first', () => {
    const options = { until: '2023-08-31', programme: 'kapper-stylist' };
    const found = ask<{
      recognitions: number;
      months: { month: string; recognitions: number }[];
      flips: { area: string; from: string; to: string }[];
      calls: { workplace: string; firstEnd: string }[];
    }>(register, 'ending', options);
    expect(found.recognitions).toBeGreaterThan(0);
    expect(found.months.reduce((sum, { recognitions }) => sum + recognitions, 0)).toBe(found.recognitions);
    expect(found.calls.every(({ firstEnd }) => firstEnd >= '2022-08-31' && firstEnd <= '2023-08-31')).toBe(true);
    expect(found.flips.every(({ from, to }) => from !== to)).toBe(true);
  });

  it('needs a day', () => {
    expect(() => ask(register, 'ending', {})).toThrow('--until');
    expect(() => ask(register, 'ending', { until: '2023-02-30' })).toThrow('--until');
  });
});
