import { describe, expect, it } from 'vitest';
import { freePlacesAround, sharedCurveOf } from '../../src/analysis/explore';
import { DEFAULT_THRESHOLDS } from '../../src/model/verdict';
import { freeAround, risesOf } from '../oracle/around-school';
import { positionOf } from '../oracle/distance';
import { FLOW_YEAR, flowWorldOf } from '../oracle/flow-world';
import { leavesCapsOpen, programmesAsked } from '../oracle/network';
import { diceOf } from '../oracle/world';
import { type Drawn, type Opened, questionOf } from './compare';
import { networkAsked, openFiles } from './shared-compare';

const BATCHES = [1, 21, 41, 61, 81];
const BATCH = 20;
const MAX_KM = 30;

const drawn = (programme: string, related: boolean, reachKm: number): Drawn & { readonly reachKm: number } => ({
  programme,
  related,
  year: FLOW_YEAR,
  reachKm,
  schoolKinds: [],
  thresholds: DEFAULT_THRESHOLDS,
});

const rowOf = ({ register }: Opened, school: string): number => register.schools?.ids.indexOf(school) ?? -1;

describe('where the shared radius curve rises', () => {
  let rises = 0;
  let named = 0;

  it.each(BATCHES)('is told with the schools that come in, worlds from %i', async (first) => {
    for (let seed = first; seed < first + BATCH; seed++) {
      const world = flowWorldOf(seed);
      const opened = await openFiles(world.files);
      const dice = diceOf(seed + 14_000_000);
      const asked = drawn(dice.pick(world.programmes), dice.chance(0.4), MAX_KM);
      const network = networkAsked(opened, asked);
      for (const school of world.schools) {
        const curve = sharedCurveOf(opened.register, questionOf(asked, 'province'), rowOf(opened, school), {}, MAX_KM);
        const found = curve.rises.map((rise) => ({
          ...rise,
          schools: rise.schools.map((row) => opened.register.schools?.ids[row] ?? '').sort(),
        }));
        expect({ seed, school, asked, rises: found }).toEqual({ seed, school, asked, rises: risesOf(network, school, MAX_KM) });
        rises += found.length;
        named += found.filter((rise) => rise.schools.length > 0).length;
      }
    }
  });

  it('is no easy examination: some curves rise', () => {
    expect(rises).toBeGreaterThan(5);
    expect(named).toBeGreaterThan(5);
  });
});

describe('free places around a school', () => {
  const seen = new Set<string>();

  it.each(BATCHES)('are what running agreements leave, with what they are worth to all, worlds from %i', async (first) => {
    for (let seed = first; seed < first + BATCH; seed++) {
      const world = flowWorldOf(seed);
      const opened = await openFiles(world.files);
      if (leavesCapsOpen(opened.data, FLOW_YEAR)) continue;
      const dice = diceOf(seed + 15_000_000);
      const asked = drawn(dice.pick(world.programmes), dice.chance(0.4), dice.pick([3, 8, 20]));
      const question = { ...asked, given: true };
      const network = networkAsked(opened, question);
      const programmes = programmesAsked(opened.data, question);
      for (const school of opened.data.schools) {
        const found = freePlacesAround(opened.register, questionOf(asked, 'province'), rowOf(opened, school.id));
        const here = positionOf('school', school, opened.position);
        const counted = freeAround(network, school.id, here, programmes, asked.reachKm);
        const km = found.workplaces.map((row) => row.km);
        expect(km).toEqual([...km].sort((a, b) => a - b));
        const rounded = (value: number): number => Math.round(value * 1e6);
        const rows = found.workplaces
          .map(({ workplace, ...row }) => ({
            id: opened.register.workplaces?.ids[workplace] ?? '',
            ...row,
            km: rounded(row.km),
          }))
          .sort((a, b) => (a.id < b.id ? -1 : 1));
        const about = { seed, school: school.id, asked };
        expect({ about, learners: found.learners, rows }).toEqual({
          about,
          learners: counted.learners,
          rows: counted.workplaces.map((row) => ({ ...row, km: rounded(row.km) })),
        });
        for (const { status } of found.workplaces) seen.add(status);
      }
    }
  });

  it('is no easy examination: every status occurs', () => {
    expect([...seen].sort()).toEqual(['needed', 'spare', 'tight']);
  });
});
