import { describe, expect, it } from 'vitest';
import { coverOf } from '../../src/analysis/cover';
import { finish } from '../../src/analysis/steps';
import type { Cover, CoverQuestion, Pupil } from '../../src/model/cover';
import { UNKNOWN } from '../../src/model/register';
import { haversineKm, positionOf } from '../oracle/distance';
import { maxPlaced } from '../oracle/flow';
import { FLOW_YEAR, flowWorldOf } from '../oracle/flow-world';
import { type FlowNetwork, learnersIn, leavesCapsOpen, networkOf, withLearnersAt, withNewcomers } from '../oracle/network';
import { learnersPerMentor } from '../oracle/tables';
import { type Dice, diceOf } from '../oracle/world';
import type { Opened } from './compare';
import { openFiles } from './shared-compare';

const perMentor = Object.fromEntries(learnersPerMentor());

/** A class of pupils, most of them at one school, some from their homes. */
const classOf = (dice: Dice, { register }: Opened, size: number): Pupil[] => {
  const { schools, programmes } = register;
  const one = dice.whole(0, programmes.length - 1);
  return Array.from({ length: size }, (_, i) => {
    const school = dice.whole(0, (schools?.ids.length ?? 1) - 1);
    const isAtHome = dice.chance(0.3);
    return {
      code: `c${size - i}`,
      programme: dice.chance(0.7) ? one : dice.whole(0, programmes.length - 1),
      school: isAtHome ? UNKNOWN : school,
      lon: isAtHome ? 5 + dice.whole(-40, 40) / 1000 : (schools?.lon[school] ?? 0),
      lat: isAtHome ? 51.15 + dice.whole(-25, 25) / 1000 : (schools?.lat[school] ?? 0),
    };
  });
};

/** The network of some pupils, with the places that running agreements leave, and with others or without. */
const networkFor = (opened: Opened, others: FlowNetwork, some: readonly Pupil[], reachKm: number): FlowNetwork =>
  some.reduce((network, { lon, lat, programme }) => {
    const about = opened.data.programmes.find(({ id }) => id === opened.register.programmes[programme]?.id);
    if (!about) throw new Error('a pupil without a programme');
    return withNewcomers(network, { here: { lon, lat }, programme: about, learners: 1, reachKm });
  }, others);

const canAll = (opened: Opened, others: FlowNetwork, some: readonly Pupil[], reachKm: number): boolean => {
  const network = networkFor(opened, others, some, reachKm);
  return maxPlaced(network) - maxPlaced(others) === learnersIn(network) - learnersIn(others);
};

/** The most of a class by trying every part of it. */
const mostTogether = (opened: Opened, others: FlowNetwork, pupils: readonly Pupil[], reachKm: number): number => {
  let most = 0;
  for (let part = 0; part < 1 << pupils.length; part++) {
    const some = pupils.filter((_, i) => (part >> i) & 1);
    if (some.length > most && canAll(opened, others, some, reachKm)) most = some.length;
  }
  return most;
};

const othersIn = (opened: Opened, pupils: readonly Pupil[], reachKm: number, withOthers: boolean): FlowNetwork => {
  const question = { programme: null, year: FLOW_YEAR, reachKm, given: true, fallbackPosition: opened.position };
  const network = networkOf(opened.data, question);
  const { schools, programmes } = opened.register;
  const own = (school: string, programme: string) =>
    pupils.filter((pupil) => schools?.ids[pupil.school] === school && programmes[pupil.programme]?.id === programme).length;
  return withLearnersAt(network, ({ school, programme, learners }) =>
    withOthers ? Math.max(0, learners - own(school, programme)) : 0,
  );
};

const expectReasons = (opened: Opened, found: Cover, { pupils, reachKm }: CoverQuestion): void => {
  const alone = othersIn(opened, pupils, reachKm ?? 0, false);
  for (const { code, reason } of found.unplaced) {
    const pupil = pupils.find((each) => each.code === code);
    if (!pupil) throw new Error(`nobody is ${code}`);
    const network = networkFor(opened, alone, [pupil], reachKm ?? 0);
    const own = network.nodes.flatMap((_, node) => (node >= alone.nodes.length ? [node] : []));
    const reached = own.map((node) => network.arcs.filter((arc) => arc.node === node));
    const free = reached.map((arcs) =>
      arcs.filter(({ recognition }) => {
        const row = network.recognitions[recognition];
        return (row?.cap ?? 0) > 0 && (network.sites[row?.site ?? -1]?.places ?? 0) > 0;
      }),
    );
    const expected = reached.some((arcs) => arcs.length === 0)
      ? 'no-workplace-in-reach'
      : free.some((arcs) => arcs.length === 0)
        ? 'all-taken'
        : canAll(opened, alone, [pupil], reachKm ?? 0)
          ? 'too-few-together'
          : 'one-place-for-two-contexts';
    expect({ code, reason }).toEqual({ code, reason: expected });
  }
};

const expectNearest = (opened: Opened, found: Cover, { pupils, reachKm }: CoverQuestion): void => {
  const alone = othersIn(opened, [], 0, false);
  for (const { code, workplaces } of found.nearest) {
    const pupil = pupils.find((each) => each.code === code);
    if (!pupil) throw new Error(`nobody is ${code}`);
    const network = networkFor(opened, alone, [pupil], reachKm ?? 0);
    const open = new Set(
      network.arcs.flatMap(({ node, recognition }) => {
        const row = network.recognitions[recognition];
        const site = network.sites[row?.site ?? -1];
        return node >= alone.nodes.length && (row?.cap ?? 0) > 0 && (site?.places ?? 0) > 0 ? [site?.id ?? ''] : [];
      }),
    );
    const km = workplaces.map((each) => each.km);
    expect(km).toEqual([...km].sort((a, b) => a - b));
    expect(workplaces.length).toBeGreaterThanOrEqual(Math.min(5, open.size));
    for (const each of workplaces) {
      const id = opened.register.workplaces?.ids[each.workplace] ?? '';
      const row = opened.data.workplaces.find((workplace) => workplace.id === id);
      expect(open.has(id)).toBe(true);
      if (row) expect(each.km).toBeCloseTo(haversineKm(pupil, positionOf('workplace', row, opened.position)), 9);
    }
  }
};

/** Beyond every reach: the whole register is looked through. */
const ANY_KM = 20_000;

const expectNearestFree = (opened: Opened, found: Cover, { pupils }: CoverQuestion): void => {
  const alone = othersIn(opened, [], 0, false);
  for (const { code, context, nearestFree } of found.unplaced) {
    const pupil = pupils.find((each) => each.code === code);
    if (!pupil) throw new Error(`nobody is ${code}`);
    const network = networkFor(opened, alone, [pupil], ANY_KM);
    const own = network.nodes.flatMap((_, node) => (node >= alone.nodes.length ? [node] : []));
    const asked = context === 0 ? own : own.slice(context - 1, context);
    const kmById = new Map<string, number>();
    for (const { node, recognition } of network.arcs) {
      const row = network.recognitions[recognition];
      const site = network.sites[row?.site ?? -1];
      const workplace = opened.data.workplaces.find(({ id }) => id === site?.id);
      if (!asked.includes(node) || (row?.cap ?? 0) === 0 || (site?.places ?? 0) === 0 || !workplace) continue;
      kmById.set(workplace.id, haversineKm(pupil, positionOf('workplace', workplace, opened.position)));
    }
    const nearest = [...kmById.values()].sort((a, b) => a - b).slice(0, 3);
    expect({ code, places: nearestFree.length }).toEqual({ code, places: nearest.length });
    for (const [i, { workplace, km, free }] of nearestFree.entries()) {
      const id = opened.register.workplaces?.ids[workplace] ?? '';
      expect(km).toBeCloseTo(nearest[i] ?? Number.NaN, 9);
      expect(kmById.get(id)).toBeCloseTo(km, 9);
      expect(free).toBeGreaterThan(0);
      expect(free).toBeLessThanOrEqual(network.sites.find((site) => site.id === id)?.places ?? 0);
    }
  }
};

/** Everybody who is placed goes to a recognised workplace in reach, and no workplace gets more than its free places. */
const expectProposed = (opened: Opened, found: Cover, { pupils, reachKm }: CoverQuestion): void => {
  const alone = othersIn(opened, [], 0, false);
  const left = new Set(found.unplaced.map(({ code }) => code));
  const placed = [...pupils].sort((a, b) => (a.code < b.code ? -1 : 1)).filter(({ code }) => !left.has(code));
  expect(found.proposed.map(({ code }) => code)).toEqual(placed.map(({ code }) => code));
  const taken = new Map<string, number>();
  for (const [i, { workplaces }] of found.proposed.entries()) {
    const pupil = placed[i];
    if (!pupil) throw new Error('nobody is placed');
    const network = networkFor(opened, alone, [pupil], reachKm ?? 0);
    const own = network.nodes.flatMap((_, node) => (node >= alone.nodes.length ? [node] : []));
    expect(workplaces.length).toBe(own.length);
    for (const [nth, { workplace, km }] of workplaces.entries()) {
      const id = opened.register.workplaces?.ids[workplace] ?? '';
      const arcs = network.arcs.filter(({ node }) => node === own[nth]);
      const sites = arcs.map(({ recognition }) => network.sites[network.recognitions[recognition]?.site ?? -1]);
      const places = sites.find((site) => site?.id === id)?.places ?? 0;
      const row = opened.data.workplaces.find((each) => each.id === id);
      if (row) expect(km).toBeCloseTo(haversineKm(pupil, positionOf('workplace', row, opened.position)), 9);
      taken.set(id, (taken.get(id) ?? 0) + 1);
      expect(taken.get(id)).toBeLessThanOrEqual(places);
    }
  }
};

describe('who of a class can be placed', () => {
  it.each([false, true])('is what trying every part of it finds; others first: %s', async (withOthers) => {
    let [asked, short, pairs] = [0, 0, 0];
    for (let seed = 1; seed <= 120; seed++) {
      const opened = await openFiles(flowWorldOf(seed).files);
      if (leavesCapsOpen(opened.data, FLOW_YEAR)) continue;
      const dice = diceOf(seed + 40_000_000);
      const reachKm = dice.pick([0.8, 2, 5, 20]);
      const pupils = classOf(dice, opened, dice.whole(1, withOthers ? 5 : 7));
      const question = { pupils, year: FLOW_YEAR, reachKm, learnersPerMentor: perMentor, withOthers };
      const found = finish(coverOf(opened.register, question));
      const others = othersIn(opened, pupils, reachKm, withOthers);
      const most = mostTogether(opened, others, pupils, reachKm);
      expect({ seed, pupils: found.pupils, placed: found.placed }).toEqual({ seed, pupils: pupils.length, placed: most });
      expect(found.unplaced.length).toBe(pupils.length - most);
      expectReasons(opened, found, question);
      expectNearest(opened, found, question);
      expectNearestFree(opened, found, question);
      expectProposed(opened, found, question);
      asked += 1;
      if (found.unplaced.some(({ reason }) => reason === 'too-few-together')) short += 1;
      if (pupils.some(({ programme }) => opened.register.programmes[programme]?.contexts === 2)) pairs += 1;
    }
    expect(Math.min(asked, short * 4, pairs * 2)).toBeGreaterThan(20);
  });

  it('does not depend on the order of pupils', async () => {
    const opened = await openFiles(flowWorldOf(5).files);
    const pupils = classOf(diceOf(5), opened, 9);
    const question = { pupils, year: FLOW_YEAR, reachKm: 5, learnersPerMentor: perMentor, withOthers: false };
    const turned = { ...question, pupils: [...pupils].reverse() };
    expect(finish(coverOf(opened.register, turned))).toEqual(finish(coverOf(opened.register, question)));
  });

  it('says that a pupil whose school lies nowhere cannot be told', async () => {
    const opened = await openFiles(flowWorldOf(5).files);
    const [pupil] = classOf(diceOf(5), opened, 1);
    if (!pupil) throw new Error('a class of nobody');
    const pupils = [{ ...pupil, lon: Number.NaN, lat: Number.NaN }];
    const question = { pupils, year: FLOW_YEAR, reachKm: 5, learnersPerMentor: perMentor, withOthers: false };
    const { unplaced } = finish(coverOf(opened.register, question));
    expect(unplaced).toEqual([{ code: pupil.code, reason: 'location-unknown', context: 0, nearestFree: [] }]);
  });
});
