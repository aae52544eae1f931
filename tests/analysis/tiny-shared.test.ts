import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import expected from '../fixtures/tiny-shared.json';
import type { MatchJson } from './shared-compare';
import { ask, expectCertificate, expectConsistent, networkAsked, openFiles } from './shared-compare';

/** The tiny world against answers that were worked out beside the definitions, by another program than the recount. */

const TABLES = ['programmes', 'schools', 'offers', 'workplaces', 'recognitions', 'agreements'] as const;
const fixture = (file: string): string => readFileSync(new URL(`../fixtures/tiny/${file}`, import.meta.url), 'utf8');
const opened = await openFiles(
  Object.fromEntries([...TABLES.map((table) => `${table}.csv`), 'datapackage.json'].map((file) => [file, fixture(file)])),
);
const YEAR = '2024-2025';
const REACH = { 'reach-km': '20' };

const MATCHES = [
  { name: 'match --programme elektriciteit', options: { programme: 'elektriciteit' }, programme: 'elektriciteit' },
  { name: 'match --programme zorg', options: { programme: 'zorg' }, programme: 'zorg' },
  { name: 'match --all', options: { all: true }, programme: null },
] as const;

describe('a match in the tiny world', () => {
  it.each(MATCHES)('$name', ({ name, options, programme }) => {
    const found = ask<MatchJson>(opened.register, 'match', { ...options, ...REACH });
    const worked = expected[name];
    expect({ learners: found.learners, placed: found.placed, unplaced: found.unplaced }).toEqual({
      learners: worked.learners,
      placed: worked.placed,
      unplaced: worked.unplaced,
    });
    expect(found.totalKm).toBeCloseTo(worked.totalKm, 5);
    expect(found.offers.map(({ placed: _, ...offer }) => offer)).toEqual(worked.offers);
    expect(found.workplaces.map(({ used: _, ...workplace }) => workplace)).toEqual(worked.workplaces);
    expectConsistent({ name }, found, opened);
    expectCertificate({ name }, found, networkAsked(opened, { programme, year: YEAR, reachKm: 20 }));
  });

  it('proves its shortages with these schools and sums', () => {
    const certificateOf = (options: Readonly<Record<string, string | boolean>>) => {
      const { certificate } = ask<MatchJson>(opened.register, 'match', { ...options, ...REACH });
      return certificate === null ? null : { ...certificate, workplaces: certificate.workplaces.length };
    };
    const schools = ['s-geel', 's-mol'];
    expect(certificateOf({ programme: 'elektriciteit' })).toEqual({ schools, workplaces: 3, learners: 7, places: 5 });
    expect(certificateOf({ programme: 'zorg' })).toEqual({ schools: ['s-geel'], workplaces: 0, learners: 1, places: 0 });
    expect(certificateOf({ all: true })).toEqual({ schools, workplaces: 3, learners: 8, places: 5 });
    expect(certificateOf({ programme: 'elektrotechniek' })).toBeNull();
  });

  it('gives each school the kilometres that were worked out', () => {
    const { pairs } = ask<MatchJson>(opened.register, 'match', { all: true, ...REACH });
    const km: Readonly<Record<string, number>> = expected.km;
    for (const pair of pairs) expect(pair.km).toBeCloseTo(km[`${pair.school} ${pair.workplace}`] ?? Number.NaN, 5);
    for (const pair of pairs) expect('context' in pair).toBe(pair.programme === 'zorg');
  });
});

describe('room in the tiny world', () => {
  it.each(['programme', 'all'] as const)('--scope %s', (scope) => {
    const worked = expected[`room --scope ${scope}`];
    for (const [programme, rooms] of Object.entries(worked)) {
      const { sites } = ask<{ sites: { id: string; room: number }[] }>(opened.register, 'room', { programme, scope, ...REACH });
      expect({ programme, rooms: Object.fromEntries(sites.map((site) => [site.id, site.room])) }).toEqual({ programme, rooms });
    }
    for (const school of ['s-geel', 's-mol', 's-lier'] as const) {
      const { programmes } = ask<{ programmes: { id: string; room: number }[] }>(opened.register, 'room', {
        school,
        scope,
        ...REACH,
      });
      const rooms = Object.entries(worked).map(([programme, bySchool]) => [programme, bySchool[school]]);
      expect(Object.fromEntries(programmes.map((row) => [row.id, row.room]))).toEqual(Object.fromEntries(rooms));
    }
  });
});

describe('areas of the tiny world', () => {
  const MUNICIPALITY = { 's-geel': 'Geel', 's-mol': 'Mol', 's-lier': 'Lier' } as const;
  it.each(['elektriciteit', 'zorg'] as const)('have the least and the most unplaced of their one school: %s', (programme) => {
    const { rows } = ask<{ rows: { name: string; shared: { leastUnplaced: number; mostUnplaced: number; verdict: string } }[] }>(
      opened.register,
      'balance',
      { programme, level: 'municipality', ...REACH },
    );
    const worked = Object.entries(expected[`match --programme ${programme}`].perSchool);
    for (const [school, { leastUnplaced, mostUnplaced }] of worked) {
      const name = Object.entries(MUNICIPALITY).find(([id]) => id === school)?.[1];
      const row = rows.find((area) => area.name === name);
      expect({ school, ...row?.shared }).toMatchObject({ school, leastUnplaced, mostUnplaced });
      const verdict = leastUnplaced > 0 ? 'shortage' : mostUnplaced > 0 ? 'tight' : 'balanced';
      expect({ school, verdict: row?.shared.verdict }).toEqual({ school, verdict });
    }
  });
});

describe('the shared radius curve of the tiny world', () => {
  it('stays at 2 however far one looks', () => {
    const worked = expected['reach --school s-geel --programme elektriciteit'];
    const { curve } = ask<{ curve: { km: number }[] }>(opened.register, 'reach', {
      school: 's-geel',
      programme: 'elektriciteit',
    });
    for (const step of worked['curve (some)']) expect(curve[step.km - 1]).toEqual(step);
    expect(curve.length).toBe(60);
  });
});
