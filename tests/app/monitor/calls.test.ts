import { beforeAll, describe, expect, it } from 'vitest';
import { withCalls } from '../../../src/app/monitor/calls';
import type { EndingCall } from '../../../src/model/ending';
import type { Register } from '../../../src/model/register';
import { loadFolder, loadGeography } from '../../../src/pipeline/folder';

let register: Register;
beforeAll(async () => {
  register = (await loadFolder('tests/fixtures/tiny', await loadGeography())).register;
});

const call = (workplace: number): EndingCall => ({ workplace, recognitions: 1, learners: 0, stranded: 0, firstEnd: 20230131 });
const stamp = { at: '2026-01-01T00:00:00.000Z', by: '' };

describe('calls on a list', () => {
  it('come to be called, each with what ends as its next step; those that are on it stay as they are', () => {
    const nextStepOf = ({ firstEnd }: EndingCall) => `ends ${firstEnd}`;
    const once = withCalls({ name: 'x', entries: [] }, [call(0)], register, nextStepOf, stamp);
    expect(once.entries).toMatchObject([
      { establishment: register.workplaces?.ids[0], status: 'to-call', nextStep: 'ends 20230131' },
    ]);
    const twice = withCalls(once, [call(0), call(1)], register, () => 'other', stamp);
    expect(twice.entries.map(({ nextStep }) => nextStep)).toEqual(['ends 20230131', 'other']);
    expect(twice.entries[0]).toBe(once.entries[0]);
  });
});
