import { describe, expect, it } from 'vitest';
import { analyse, sharedOf } from '../../src/analysis/analyse';
import { applyChanges } from '../../src/analysis/changes';
import { distanceKm } from '../../src/analysis/distance';
import { dossierOf } from '../../src/analysis/dossier';
import { matchOf, roomPerProgramme, roomPerSite } from '../../src/analysis/explore';
import { judgeApplications } from '../../src/analysis/forum';
import { registerHash } from '../../src/analysis/register-hash';
import { scoutSchool } from '../../src/analysis/scout';
import { finish } from '../../src/analysis/steps';
import { costOf, growthOf } from '../../src/model/scouting';
import { flowWorldOf, shuffled } from '../oracle/flow-world';
import { asking, changesOf, GROUNDS, openSeed, openWorld } from './what-if-cases';

const SEEDS = Array.from({ length: 25 }, (_, nth) => nth + 1);

describe('a dossier', () => {
  it('says what the other answers say, before and after the learners enter', async () => {
    for (const seed of SEEDS) {
      const register = await openSeed(seed);
      const [ground, everybody] = GROUNDS;
      for (const each of [ground, everybody]) {
        const question = { ...asking('k-twee', 15), level: 'arrondissement' as const };
        const programme = register.programmes.findIndex(({ id }) => id === 'k-twee');
        const request = {
          question,
          school: 0,
          programme,
          learners: 3,
          ground: each,
          among: null,
          wishes: [],
          wishSources: [],
          dataHash: 'x',
        };
        const dossier = finish(dossierOf(register, request));
        expect(JSON.stringify(finish(dossierOf(register, request)))).toBe(JSON.stringify(dossier));
        const [judged] = finish(judgeApplications(register, question, [{ id: '1', school: 0, programme, learners: 3 }]));
        expect(judged).toMatchObject(dossier.forum);
        expect(dossier.figures.room).toBe(roomPerProgramme(register, question, 0, each)[programme]?.room);
        const { register: changed } = applyChanges(register, question.year, [
          { kind: 'offer', school: register.schools?.ids[0] ?? '', programme: 'k-twee', learners: 3 },
        ]);
        for (const [side, now] of [['before', register] as const, ['after', changed] as const]) {
          const { placed, unplaced } = matchOf(now, question);
          expect(dossier.proof[side]).toMatchObject({ placed, unplaced });
          for (const { level, area, ...card } of dossier.cards) {
            const answer = analyse(now, { ...question, level });
            const nth = now.geography.regions[level].findIndex(({ code }) => code === area.id);
            const shared = sharedOf(now, answer, each).areas[nth];
            const { enrolments, places, verdict } = answer.areas[nth] ?? {};
            expect(card[side].count).toMatchObject({ enrolments, places, verdict });
            expect(shared).toMatchObject(card[side].shared);
          }
        }
        expect(dossier.cards).toHaveLength(2);
      }
    }
  });

  it('sets beside it schools within reach and the programmes asked for, most room first', async () => {
    const seen = new Set<number>();
    const costs = new Set<boolean>();
    for (const seed of SEEDS) {
      const register = await openSeed(seed);
      const question = { ...asking('k-twee', 15), level: 'arrondissement' as const };
      const programme = register.programmes.findIndex(({ id }) => id === 'k-twee');
      const rest = { question, school: 0, programme, learners: 9, ground: GROUNDS[1], wishes: [], wishSources: [], dataHash: '' };
      const of = (among: readonly number[] | null) => finish(dossierOf(register, { ...rest, among })).alternatives;
      const { sites, programmes, considered, withinKm } = of(null);
      expect(withinKm).toBe(15);
      const rooms = roomPerSite(register, question, programme, 'schools', GROUNDS[1]);
      const { ids = [], lon = [], lat = [] } = register.schools ?? {};
      const nearby = rooms
        .map(({ site, room }) => ({
          id: ids[site] ?? '',
          room,
          km: distanceKm(lon[0] ?? 0, lat[0] ?? 0, lon[site] ?? 0, lat[site] ?? 0),
        }))
        .filter(({ id, room, km }) => id !== ids[0] && room > 0 && km <= 15);
      expect(sites.map(({ room }) => room)).toEqual(
        nearby
          .map(({ room }) => room)
          .sort((a, b) => b - a)
          .slice(0, 5),
      );
      for (const { id, km } of sites) expect(km).toBeCloseTo(nearby.find((each) => each.id === id)?.km ?? -1, 3);
      sites.forEach(({ room, km }, at) => {
        if (sites[at - 1]?.room === room) expect(sites[at - 1]?.km).toBeLessThanOrEqual(km);
      });
      seen.add(sites.length);
      // What an alternative costs is what scouting it tells.
      const scoutedAt = (school: number) => finish(scoutSchool(register, question, school, 9, GROUNDS[1], [])).programmes;
      const here = new Map(scoutedAt(0).map((each) => [register.programmes[each.programme]?.id, each]));
      for (const { id, room, loses, growth } of programmes) {
        const told = here.get(id);
        expect({ room, loses, growth }).toEqual({
          room: told?.room,
          loses: told && costOf(told),
          growth: told && growthOf(told),
        });
      }
      for (const { id, room, loses } of sites) {
        const told = scoutedAt(ids.indexOf(id)).find((each) => each.programme === programme);
        expect({ room, loses }).toEqual({ room: told?.room, loses: told && costOf(told) });
        costs.add(loses > 0);
      }
      const rowOf = (id: string) => register.programmes.findIndex((each) => each.id === id);
      const among = programmes.slice(1).map(({ id }) => rowOf(id));
      expect(of(among).programmes).toEqual(programmes.slice(1));
      expect(of(among).considered).toBe(among.length);
      expect(of([]).considered).toBe(0);
      expect(considered).toBeGreaterThanOrEqual(programmes.length);
    }
    expect(seen.size).toBeGreaterThan(1);
    expect(costs.size).toBe(2);
  });
});

describe('the hash of a register', () => {
  it('does not depend on the order of rows', async () => {
    for (const seed of SEEDS)
      expect(registerHash(await openWorld(shuffled(flowWorldOf(seed), seed)))).toBe(registerHash(await openSeed(seed)));
  });

  it('is another one after any change that counts', async () => {
    const hashes = new Set<string>();
    let count = 0;
    for (const seed of SEEDS) {
      const register = await openSeed(seed);
      const changes = changesOf(seed, register, 1);
      const { register: changed, refused } = applyChanges(register, '2021-2022', changes);
      hashes.add(registerHash(register));
      count += 1;
      const isSame = changes.length === 0 || refused.length > 0;
      const rows = (each: typeof register) =>
        JSON.stringify([each.offers, each.recognitions, each.workplaces], (_, value) =>
          ArrayBuffer.isView(value) ? [...(value as Int32Array)] : value,
        );
      expect(registerHash(changed) === registerHash(register)).toBe(isSame || rows(changed) === rows(register));
    }
    expect(hashes.size).toBe(count);
  });
});
