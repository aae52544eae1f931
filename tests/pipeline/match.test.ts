import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CommandError, type Options } from '../../src/pipeline/commands/command';
import { loadFolder, loadGeography } from '../../src/pipeline/folder';
import { ask, expectCertificate, expectConsistent, expectSameKm, type MatchJson, offerRows } from '../analysis/shared-compare';
import { regionCodeOf } from '../oracle/areas';
import { oracleHeat } from '../oracle/heat';
import { highsOptimum } from '../oracle/highs';
import { learnersIn, networkOf } from '../oracle/network';
import { roomAt, unplacedCurve, unplacedIn } from '../oracle/shared';
import { offerStatuses } from '../oracle/statuses';
import { openOracleFolder } from '../oracle/tables';
import { diceOf } from '../oracle/world';
import { radarJson, runRadar } from './run-radar';

/*
 * The commands of the shared supply as a user runs them. Each call is a process of its own, so they are few; the random worlds
 * test the same core in process.
 */

const TINY = 'tests/fixtures/tiny';
const YEAR = '2021-2022';
const embedded = openOracleFolder(fileURLToPath(new URL('../../geodata/vlaanderen-reconstructie', import.meta.url)));
const dice = diceOf(20261121);
const nowhere = () => {
  throw new Error('every record of the embedded data has a point');
};

/** A scarce programme of one context and one of two contexts. */
const DRAWN = ['kapper-stylist', 'kinderbegeleider'] as const;

const keysOf = (row: object | undefined | null): string[] => Object.keys(row ?? {}).sort();

describe('match', () => {
  it('prints an object of exactly this shape', async () => {
    const found = await radarJson<MatchJson>('match', '--programme', 'zorg', '--reach-km', '20', '--data', TINY);
    expect(keysOf(found)).toEqual(
      ['certificate', 'learners', 'offers', 'pairs', 'placed', 'totalKm', 'unplaced', 'workplaces'].sort(),
    );
    expect(keysOf(found.certificate)).toEqual(['learners', 'places', 'schools', 'workplaces']);
    expect(keysOf(found.offers[0])).toEqual(['learners', 'placed', 'programme', 'school', 'status']);
    expect(keysOf(found.workplaces[0])).toEqual(['id', 'places', 'status', 'used']);
    expect(keysOf(found.pairs[0])).toEqual(['context', 'km', 'learners', 'programme', 'school', 'workplace']);
    expect(found.pairs.every((pair) => pair.context === 1 || pair.context === 2)).toBe(true);
  });

  it.each(DRAWN)('of the embedded data has the optimum of HiGHS and proves its number: %s', async (programme) => {
    const found = await radarJson<MatchJson>('match', '--programme', programme, '--reach-km', '10');
    const question = { programme, year: YEAR, reachKm: 10, fallbackPosition: nowhere };
    const network = networkOf(embedded, question);
    const { placed, km } = highsOptimum(network);
    expect({ learners: found.learners, placed: found.placed }).toEqual({ learners: learnersIn(network), placed });
    expectSameKm({ programme }, found.totalKm, km);
    expectConsistent({ programme }, found, { data: embedded, position: nowhere });
    expectCertificate({ programme }, found, network);
    expect(offerRows(found.offers)).toEqual(offerRows(offerStatuses(network)));
  });

  it('of all programmes of the embedded data at once has the optimum of HiGHS', async () => {
    const found = await radarJson<MatchJson>('match', '--all', '--reach-km', '10');
    const network = networkOf(embedded, { programme: null, year: YEAR, reachKm: 10, fallbackPosition: nowhere });
    const { placed, km } = highsOptimum(network);
    expect({ learners: found.learners, placed: found.placed }).toEqual({ learners: learnersIn(network), placed });
    expectSameKm({}, found.totalKm, km);
    expectConsistent({}, found, { data: embedded, position: nowhere });
  });

  it('prints a table for people without --json', async () => {
    const { exit, stdout, stderr } = await runRadar('match', '--all', '--data', TINY);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toContain('s-geel');
    expect(() => JSON.parse(stdout)).toThrow();
  });
});

describe('room, heat, balance and reach of the embedded data', () => {
  const [programme] = DRAWN;
  const network = networkOf(embedded, { programme, year: YEAR, reachKm: 10, fallbackPosition: nowhere });
  const asked = embedded.programmes.find((row) => row.id === programme);

  it('room of every school site', async () => {
    const found = await radarJson<{ sites: { id: string; name: string; room: number }[] }>(
      'room',
      '--programme',
      programme,
      '--reach-km',
      '10',
    );
    expect(keysOf(found)).toEqual(['sites']);
    expect(keysOf(found.sites[0])).toEqual(['id', 'name', 'room']);
    expect(found.sites.map((site) => site.id).sort()).toEqual(embedded.schools.map((school) => school.id).sort());
    const rooms = new Map(found.sites.map((site) => [site.id, site.room]));
    for (const school of dice.some(embedded.schools, 0.04)) {
      if (asked === undefined || school.lon === null || school.lat === null) throw new Error('a school without a point');
      const room = roomAt(network, { lon: school.lon, lat: school.lat }, asked, 10);
      expect({ school: school.id, room: rooms.get(school.id) }).toEqual({ school: school.id, room });
    }
  });

  it('heat', async () => {
    const found = await radarJson<{
      offers: { school: string; placesPerLearner: number | null }[];
      workplaces: { id: string; learnersPerPlace: number | null }[];
      learners: number;
      places: number;
      learnersOutside: number;
      placesOutside: number;
    }>('heat', '--programme', programme, '--reach-km', '10');
    const { placesPerLearner: _, learnersPerPlace: __, ...totals } = oracleHeat(network);
    const { offers, workplaces, ...printed } = found;
    expect(printed).toEqual(totals);
    expect([keysOf(offers[0]), keysOf(workplaces[0])]).toEqual([
      ['placesPerLearner', 'school'],
      ['id', 'learnersPerPlace'],
    ]);
  });

  it('balance with the least and the most that stay without a place', async () => {
    const found = await radarJson<{ rows: { area: string | null; shared: object }[] }>(
      'balance',
      '--programme',
      programme,
      '--level',
      'province',
      '--reach-km',
      '10',
    );
    const provinceOf = new Map(embedded.schools.map((school) => [school.id, regionCodeOf(school, 'province')]));
    for (const { area, shared } of found.rows) {
      expect(keysOf(shared)).toEqual(['leastUnplaced', 'mostUnplaced', 'room', 'verdict']);
      const { leastUnplaced, mostUnplaced } = unplacedIn(network, (id) => provinceOf.get(id) === area);
      expect({ area, ...shared }).toMatchObject({ area, leastUnplaced, mostUnplaced });
    }
  });

  it('reach with what stays unplaced when all others go first', async () => {
    const offers = (embedded.offers ?? []).filter((row) => row.programme === programme && row.year === YEAR);
    const { school } = dice.pick(offers.filter((row) => (row.enrolments ?? 0) > 0));
    const found = await radarJson<{ curve: { km: number; unplacedShared: number }[] }>(
      'reach',
      '--school',
      school,
      '--programme',
      programme,
      '--max-km',
      '20',
    );
    const wide = networkOf(embedded, { programme, year: YEAR, reachKm: 20, fallbackPosition: nowhere });
    expect(found.curve.map((row) => row.unplacedShared)).toEqual(unplacedCurve(wide, school, 20));
  });
});

describe('a mistake is one sentence and exit 2', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['a programme that is not there', ['match', '--programme', 'elektricteit'], 'elektriciteit'],
    ['neither a programme nor all', ['match'], '--all'],
    ['a programme and all', ['match', '--programme', 'zorg', '--all'], '--all'],
    ['given something else', ['match', '--all', '--given', 'agreemnts'], 'agreements'],
    ['a scope that is not there', ['room', '--programme', 'zorg', '--scope', 'al'], 'all'],
    ['heat of nothing', ['heat'], 'programme'],
  ];
  it.each(cases)('%s', async (_, args, named) => {
    const { exit, stdout, stderr } = await runRadar(...args, '--json', '--data', TINY);
    expect({ args, exit, stdout }).toEqual({ args, exit: 2, stdout: '' });
    expect(stderr.trim().split('\n').length).toBe(1);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+|Error:|undefined|\[object/);
    expect(stderr).toContain(named);
  });

  it('and so for every other wrong value', async () => {
    const { register } = await loadFolder(TINY, await loadGeography());
    const wrong: readonly (readonly [string, Options, string])[] = [
      ['match', { all: true, 'reach-km': 'ver' }, 'reach-km'],
      ['match', { all: true, 'reach-km': '-3' }, 'reach-km'],
      ['match', { all: true, 'reach-km': '' }, 'reach-km'],
      ['match', { all: true, year: '2023-2024' }, '2024-2025'],
      ['balance', { programme: 'zorg', level: 'province', 'reach-km': '-3' }, 'reach-km'],
      ['room', { programme: 'zorg', sites: 'school' }, 'schools'],
      ['room', { programme: 'zorg', given: 'alles' }, 'agreements'],
      ['room', { school: 's-mool' }, 's-mol'],
      ['room', {}, '--school'],
      ['room', { programme: 'zorg', school: 's-mol' }, '--school'],
      ['heat', { programme: 'zorgg' }, 'zorg'],
    ];
    for (const [command, options, named] of wrong) {
      let sentence = 'no mistake at all';
      try {
        ask(register, command, options);
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        sentence = error.message;
      }
      expect({ command, options, sentence }).toEqual({ command, options, sentence: expect.stringContaining(named) });
    }
  });
});
