import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/analysis/changes';
import { matchOf, roomPerProgramme } from '../../src/analysis/explore';
import { scoutSchool } from '../../src/analysis/scout';
import { finish } from '../../src/analysis/steps';
import { entranceOf } from '../../src/model/scouting';
import type { Wish } from '../../src/model/wish';
import { diceOf } from '../oracle/world';
import { readRegister } from './compare';
import { areAllPlacedAlone, placedLastAnew } from './solve-anew';
import { asking, GROUNDS, openSeed } from './what-if-cases';

const SEEDS = Array.from({ length: 40 }, (_, nth) => nth + 1);

const wish = (programme: string, areaText: string | null): Wish => ({
  programme,
  words: programme,
  area: '',
  areaText,
  reasons: ['no-offer'],
  source: '',
  page: '',
});

const seen = new Set<string>();

describe('scouting for a school', () => {
  it.each(SEEDS)('knows room, what is spare and what everybody loses as solving anew does, world %i', async (seed) => {
    const register = await openSeed(seed);
    const dice = diceOf(seed);
    const question = asking('k-een', dice.pick([8, 15, 30]));
    const school = dice.whole(0, (register.schools?.ids.length ?? 1) - 1);
    const learners = dice.whole(1, 6);
    for (const ground of GROUNDS) {
      const { programmes } = finish(scoutSchool(register, question, school, learners, ground, []));
      const rooms = roomPerProgramme(register, question, school, ground);
      expect(
        [...programmes].sort((a, b) => a.programme - b.programme).map(({ programme, room }) => ({ programme, room })),
      ).toEqual(rooms);
      expect(programmes.map(({ room }) => room)).toEqual(programmes.map(({ room }) => room).sort((a, b) => b - a));
      for (const { programme, room, roomFirst, competitors, others, spare } of programmes) {
        const id = register.programmes[programme]?.id ?? '';
        const ask = ground.competitors === 'all' ? question : asking(id, question.reachKm);
        const entered = applyChanges(register, question.year, [
          { kind: 'offer', school: register.schools?.ids[school] ?? '', programme: id, learners },
        ]).register;
        // Learners that come on top of agreements without enrolments would count as placed already.
        const { agreements } = register;
        const hasAgreement = agreements?.school.some((row, i) => row === school && agreements.programme[i] === programme);
        if (ground.given === 'agreements' && hasAgreement) continue;
        const placedFirst = [...Array(learners + 1).keys()].filter((more) =>
          areAllPlacedAlone(register, ask, ground, school, programme, more),
        );
        expect({ seed, id, first: Math.min(learners, roomFirst) }).toEqual({ seed, id, first: Math.max(0, ...placedFirst) });
        expect(roomFirst).toBeGreaterThanOrEqual(room);
        const { taken } = entranceOf({ room, roomFirst }, learners, 0);
        seen.add(taken > 0 ? 'taken' : room < learners ? 'without' : 'room');
        const told = new Map(others.map((loss) => [`${loss.school} ${loss.programme}`, loss.loses]));
        for (const other of competitors) told.set(`${other.school} ${programme}`, other.loses);
        const { offers, workplaces } = matchOf(register, ask, ground);
        for (const offer of offers) {
          if (offer.school === school && offer.programme === programme) continue;
          const [before, after] = [register, entered].map((each) =>
            placedLastAnew(each, ask, ground, offer.school, offer.programme),
          );
          const loses = (before ?? 0) - (after ?? 0);
          expect({ seed, id, room, offer, loses: told.get(`${offer.school} ${offer.programme}`) ?? 0 }).toEqual({
            seed,
            id,
            room,
            offer,
            loses,
          });
        }
        const isSpare = new Set(workplaces.workplace.filter((_, site) => workplaces.status[site] === 2));
        expect(spare.filter((row) => !isSpare.has(row))).toEqual([]);
        if (room > 0) expect(spare.length).toBeGreaterThan(0);
      }
    }
  });

  it('has met learners who take a place, who stay without and who find room', () => {
    expect([...seen].sort()).toEqual(['room', 'taken', 'without']);
  });

  it('tells of schools that lose by way of others, though they share no workplace with the newcomer', async () => {
    const at = (id: string, lon: number) => `${id},Proef ${id},${lon},51.15`;
    const { register } = await readRegister(async (file) => {
      const tables: Readonly<Record<string, string>> = {
        'datapackage.json': JSON.stringify({ name: 'keten', resources: [] }),
        'programmes.csv': 'id,name,sector\nk,Proef,Bouw\n',
        'schools.csv': `id,name,lon,lat\n${[at('s1', 4.5), at('s2', 4.9), at('s3', 5.3)].join('\n')}\n`,
        'offers.csv': 'school_id,programme_id,school_year,enrolments\ns2,k,2021-2022,1\ns3,k,2021-2022,1\n',
        'workplaces.csv': `id,name,lon,lat,places\n${at('w1', 4.7)},1\n${at('w2', 5.1)},1\n`,
        'recognitions.csv': 'workplace_id,programme_id\nw1,k\nw2,k\n',
      };
      return tables[file] ?? null;
    });
    const { programmes } = finish(scoutSchool(register, asking('k', 20), 0, 1, GROUNDS[0], []));
    expect(programmes[0]).toMatchObject({
      room: 0,
      competitors: [{ school: 1, loses: 1 }],
      others: [{ school: 2, programme: 0, loses: 1 }],
    });
  });

  it('costs nobody anything as long as all learners find a place', async () => {
    for (const seed of SEEDS) {
      const register = await openSeed(seed);
      for (const ground of GROUNDS) {
        const { programmes } = finish(scoutSchool(register, asking('k-een'), 0, 2, ground, []));
        for (const { room, competitors, others } of programmes.filter((each) => each.room >= 2))
          expect({ seed, room, loses: [...competitors, ...others].filter(({ loses }) => loses !== 0) }).toEqual({
            seed,
            room,
            loses: [],
          });
      }
    }
  });

  it('says why nothing is advisable, whatever is offered already', async () => {
    const codes = new Set<string | null>();
    for (const seed of SEEDS) {
      const register = await openSeed(seed);
      const { nothing, programmes } = finish(scoutSchool(register, asking('k-een'), 0, 4, GROUNDS[1], []));
      const fresh = programmes.filter(({ isOffered }) => !isOffered);
      expect(nothing === null).toBe(fresh.some(({ room }) => room >= 4));
      codes.add(nothing);
    }
    expect(codes.size).toBeGreaterThan(2);
  });

  it('brings the wishes of the sectors for where the school is, and those for anywhere', async () => {
    const register = await openSeed(1);
    const nis = register.geography.regions.municipality[register.schools?.municipality[0] ?? 0]?.code ?? '';
    const wishes = [
      wish('k-een', `municipality:${nis}`),
      wish('k-een', 'province:30000'),
      wish('k-een', null),
      wish('k-twee', null),
      wish('', null),
    ];
    const { programmes } = finish(scoutSchool(register, asking('k-een'), 0, 4, GROUNDS[0], wishes));
    const [first, second] = ['k-een', 'k-twee'].map(
      (id) => programmes.find(({ programme }) => register.programmes[programme]?.id === id)?.wishes,
    );
    expect(first).toEqual([wishes[0], wishes[2]]);
    expect(second).toEqual([wishes[3]]);
  });
});
