import { describe, expect, it } from 'vitest';
import type { RegionLevel } from '../../src/model/geography';
import type { Options } from '../../src/pipeline/commands';
import { regionCodeOf } from '../oracle/areas';
import { oracleBalance } from '../oracle/balance';
import { positionOf } from '../oracle/distance';
import { FLOW_YEAR, flowWorldOf } from '../oracle/flow-world';
import { oracleHeat } from '../oracle/heat';
import { type FlowNetwork, leavesCapsOpen, type SharedQuestion } from '../oracle/network';
import { roomAt, sharedVerdict, unplacedCurve, unplacedIn } from '../oracle/shared';
import { diceOf, worldOf } from '../oracle/world';
import type { Opened } from './compare';
import { ask, expectSameKm, matchOptions, networkAsked, openFiles } from './shared-compare';

const BATCHES = [1, 21, 41, 61, 81];
const BATCH = 20;
const REACHES = [3, 8, 20, 27.5] as const;

const schoolSpot = (opened: Opened, id: string) => {
  const school = opened.data.schools.find((row) => row.id === id);
  if (school === undefined) throw new Error(`no school ${id}`);
  return positionOf('school', school, opened.position);
};

const programmeOf = (opened: Opened, id: string) => {
  const programme = opened.data.programmes.find((row) => row.id === id);
  if (programme === undefined) throw new Error(`no programme ${id}`);
  return programme;
};

interface SitesJson {
  readonly sites: readonly { readonly id: string; readonly name: string; readonly room: number }[];
}
interface ProgrammesJson {
  readonly programmes: readonly { readonly id: string; readonly room: number }[];
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('room', () => {
  it.each(BATCHES)('is what solving anew for 1, 2, ... more learners finds, worlds from %i', async (first) => {
    for (let seed = first; seed < first + BATCH; seed++) {
      const world = flowWorldOf(seed);
      const opened = await openFiles(world.files);
      const dice = diceOf(seed + 10_000_000);
      const programme = dice.pick(world.programmes);
      const school = dice.pick(world.schools);
      const reachKm = dice.pick(REACHES);
      const given = opened.data.agreements !== null && !leavesCapsOpen(opened.data, FLOW_YEAR) && dice.chance(0.3);
      for (const scope of ['programme', 'all'] as const) {
        const networkFor = (id: string): FlowNetwork =>
          networkAsked(opened, { programme: scope === 'all' ? null : id, year: FLOW_YEAR, reachKm, given });
        const common: Options = { ...matchOptions({ programme, year: FLOW_YEAR, reachKm, given }), scope };
        const about = { seed, programme, school, reachKm, given, scope };
        const { sites } = ask<SitesJson>(opened.register, 'room', common);
        const network = networkFor(programme);
        const counted = opened.data.schools.map(({ id }) => {
          const room = roomAt(network, schoolSpot(opened, id), programmeOf(opened, programme), reachKm);
          return { id, name: `Proefschool ${id}`, room };
        });
        expect({ about, sites: byId(sites) }).toEqual({ about, sites: byId(counted) });

        const { programme: _, ...rest } = common;
        const { programmes } = ask<ProgrammesJson>(opened.register, 'room', { ...rest, school });
        const ranked = opened.data.programmes.map((row) => ({
          id: row.id,
          room: roomAt(networkFor(row.id), schoolSpot(opened, school), row, reachKm),
        }));
        expect({ about, programmes: byId(programmes.map(({ id, room }) => ({ id, room }))) }).toEqual({
          about,
          programmes: byId(ranked),
        });
      }
    }
  });

  it('is known for every municipality at its label point', async () => {
    for (let seed = 1; seed <= 8; seed++) {
      const world = flowWorldOf(seed);
      const opened = await openFiles(world.files);
      const programme = diceOf(seed).pick(world.programmes);
      const question = { programme, year: FLOW_YEAR, reachKm: 20 };
      const { sites } = ask<SitesJson>(opened.register, 'room', { ...matchOptions(question), sites: 'municipalities' });
      const network = networkAsked(opened, question);
      const regions = opened.register.geography.regions.municipality;
      const counted = regions.map((region) => ({
        id: region.code,
        name: region.name,
        room: roomAt(network, region, programmeOf(opened, programme), question.reachKm),
      }));
      expect({ seed, sites: byId(sites) }).toEqual({ seed, sites: byId(counted) });
    }
  });
});

interface SharedRow {
  readonly area: string | null;
  readonly verdict: string;
  readonly enrolments: number | null;
  readonly shared: {
    readonly verdict: string;
    readonly leastUnplaced: number;
    readonly mostUnplaced: number;
    readonly room: number | null;
  };
}

/** Every area's shared figures, recounted; a room of null where there is neither a school nor a label point. */
const countedAreas = (opened: Opened, question: SharedQuestion & { programme: string }, level: RegionLevel) => {
  const network = networkAsked(opened, question);
  const asked = programmeOf(opened, question.programme);
  const areaOf = new Map(opened.data.schools.map((school) => [school.id, regionCodeOf(school, level)]));
  const verdicts = oracleBalance(opened.data, { ...question, level, fallbackPosition: opened.position });
  return verdicts.rows.map((row) => {
    const own = opened.data.schools.filter((school) => areaOf.get(school.id) === row.area);
    const label = opened.register.geography.regions[level].find((region) => region.code === row.area);
    const spots = own.length > 0 ? own.map((school) => schoolSpot(opened, school.id)) : label === undefined ? [] : [label];
    const rooms = spots.map((spot) => roomAt(network, spot, asked, question.reachKm));
    const unplaced = unplacedIn(network, (id) => areaOf.get(id) === row.area);
    const room = rooms.length === 0 ? null : Math.max(...rooms);
    const { leastUnplaced, mostUnplaced } = unplaced;
    return {
      area: row.area,
      shared: { verdict: sharedVerdict(unplaced, room ?? 0) ?? row.verdict, leastUnplaced, mostUnplaced, room },
    };
  });
};

describe('the shared verdict of an area', () => {
  it.each(BATCHES)('rests on the least and the most that stay without a place, worlds from %i', async (first) => {
    for (let seed = first; seed < first + BATCH; seed++) {
      const world = flowWorldOf(seed);
      const opened = await openFiles(world.files);
      const dice = diceOf(seed + 11_000_000);
      const question = {
        programme: dice.pick(world.programmes),
        related: dice.chance(0.4),
        year: FLOW_YEAR,
        reachKm: dice.pick(REACHES),
      };
      const level = dice.pick(['province', 'arrondissement', 'resoc'] as const);
      const { rows } = ask<{ rows: SharedRow[] }>(opened.register, 'balance', { ...matchOptions(question), level });
      const found = rows.map(({ area, shared }) => ({ area, shared }));
      expect({ seed, question, rows: found }).toEqual({ seed, question, rows: countedAreas(opened, question, level) });
    }
  });
});

describe('the shared radius curve', () => {
  it.each([1, 13, 25, 37])('is what stays unplaced when all others go first, at every km, worlds from %i', async (first) => {
    for (let seed = first; seed < first + 12; seed++) {
      const world = seed % 2 === 0 ? flowWorldOf(seed) : worldOf(seed);
      const opened = await openFiles(world.files);
      const dice = diceOf(seed + 12_000_000);
      const school = dice.pick(world.schools);
      const question = { programme: dice.pick(world.programmes), related: dice.chance(0.4), year: FLOW_YEAR, reachKm: 60 };
      const { 'reach-km': _, ...options } = matchOptions(question);
      const { curve, learners } = ask<{
        learners: number | null;
        curve: { km: number; unplacedShared: number | null }[];
      }>(opened.register, 'reach', { ...options, school });
      const counted = unplacedCurve(networkAsked(opened, question), school, 60);
      const about = { seed, school, question, learners };
      const found = curve.map((row) => row.unplacedShared ?? (learners === null ? 0 : null));
      expect({ about, unplacedShared: found }).toEqual({ about, unplacedShared: counted });
    }
  });
});

interface HeatJson {
  readonly offers: readonly { readonly school: string; readonly context?: number; readonly placesPerLearner: number | null }[];
  readonly workplaces: readonly { readonly id: string; readonly learnersPerPlace: number | null }[];
  readonly learners: number;
  readonly places: number;
  readonly learnersOutside: number;
  readonly placesOutside: number;
}

const RELATIVE = 1e-9;

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** One value per school of a programme: with two contexts the mean of both, so that learners times it still add up. */
const heatOfSchools = (network: FlowNetwork): Map<string, number | null> => {
  const { placesPerLearner } = oracleHeat(network);
  const values = new Map<string, (number | null)[]>();
  for (const [index, node] of network.nodes.entries()) {
    values.set(node.school, [...(values.get(node.school) ?? []), placesPerLearner[index] ?? null]);
  }
  return new Map(
    [...values].map(([school, own]) => {
      const known = own.filter((value) => value !== null);
      return [school, known.length < own.length ? null : sum(known) / own.length];
    }),
  );
};

describe('heat', () => {
  it.each(BATCHES)('shares places by its formula and loses nobody, worlds from %i', async (first) => {
    for (let seed = first; seed < first + BATCH; seed++) {
      const world = flowWorldOf(seed);
      const opened = await openFiles(world.files);
      const dice = diceOf(seed + 13_000_000);
      const question = { programme: dice.pick(world.programmes), year: FLOW_YEAR, reachKm: dice.pick(REACHES) };
      const found = ask<HeatJson>(opened.register, 'heat', matchOptions(question));
      const network = networkAsked(opened, question);
      const counted = oracleHeat(network);
      const about = { seed, question };
      const { learners, places, learnersOutside, placesOutside } = found;
      expect({ about, learners, places, learnersOutside, placesOutside }).toEqual({
        about,
        learners: counted.learners,
        places: counted.places,
        learnersOutside: counted.learnersOutside,
        placesOutside: counted.placesOutside,
      });
      const perPlace = new Map(found.workplaces.map((row) => [row.id, row.learnersPerPlace]));
      expect([...perPlace.keys()].sort()).toEqual(network.sites.map((site) => site.id).sort());
      const shared = network.sites.map((site) => site.places * (perPlace.get(site.id) ?? 0));
      expectSameKm({ about, conserves: 'learners' }, sum(shared), learners - learnersOutside);
      for (const [index, site] of network.sites.entries()) {
        const expected = counted.learnersPerPlace[index] ?? null;
        if (expected !== null) expectSameKm({ about, site }, perPlace.get(site.id) ?? Number.NaN, expected);
      }
      const enrolled = new Map<string, number>();
      for (const node of network.nodes) enrolled.set(node.school, (enrolled.get(node.school) ?? 0) + node.learners);
      const perLearner = found.offers.map((row) => (enrolled.get(row.school) ?? 0) * (row.placesPerLearner ?? 0));
      expectSameKm({ about, conserves: 'places' }, sum(perLearner), places - placesOutside);
      expect({ about, schools: found.offers.map((row) => row.school).sort() }).toEqual({
        about,
        schools: [...enrolled.keys()].sort(),
      });
      const schools = heatOfSchools(network);
      for (const row of found.offers) {
        const expected = schools.get(row.school) ?? null;
        if (expected === null) continue;
        expect(Math.abs((row.placesPerLearner ?? Number.NaN) - expected)).toBeLessThanOrEqual(RELATIVE * Math.max(1, expected));
      }
    }
  });
});

describe('the recount itself', () => {
  it('is not an easy examination: the worlds hold every shared verdict, rooms of all sizes and shared catchments', async () => {
    const count = new Map<string, number>();
    const note = (name: string): void => {
      count.set(name, (count.get(name) ?? 0) + 1);
    };
    for (let seed = 1; seed <= 90; seed++) {
      const world = flowWorldOf(seed);
      const opened = await openFiles(world.files);
      const programme = world.programmes[seed % world.programmes.length] ?? '';
      const question = { programme, related: seed % 2 === 0, year: FLOW_YEAR, reachKm: 8 };
      for (const { shared } of countedAreas(opened, question, 'arrondissement')) {
        note(shared.verdict);
        if (shared.leastUnplaced < shared.mostUnplaced) note('between least and most');
        note(`room ${shared.room === null ? 'unknown' : shared.room === 0 ? 'none' : shared.room < 8 ? 'little' : 'much'}`);
      }
      const { placesPerLearner } = oracleHeat(networkAsked(opened, question));
      if (placesPerLearner.some((value) => value !== null && value > 0 && value < 1)) note('less than a place per learner');
    }
    const wanted = ['shortage', 'tight', 'balanced', 'room', 'unused', 'no-offer', 'no-activity', 'between least and most'];
    const rooms = ['room unknown', 'room none', 'room little', 'room much', 'less than a place per learner'];
    for (const name of [...wanted, ...rooms]) expect([name, (count.get(name) ?? 0) >= 3]).toEqual([name, true]);
  });
});
