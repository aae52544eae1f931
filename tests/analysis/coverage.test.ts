import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/analysis/coverage';
import { distanceKm } from '../../src/analysis/distance';
import { matchOf } from '../../src/analysis/explore';
import { prospectAt, prospectCount, prospectsFor } from '../../src/analysis/prospects';
import type { ProspectRow } from '../../src/model/prospect-row';
import { PROSPECT_WEIGHTS } from '../../src/model/prospect-row';
import { DEFAULT_REACH_KM, type Question } from '../../src/model/question';
import { type Register, UNKNOWN } from '../../src/model/register';
import { programmeId } from '../../src/pipeline/commands/command';
import { prospectWorld } from './prospect-world';

const NO_END = 99999999;
const longer = <Column extends Int32Array | Float64Array | Int16Array | Float32Array>(column: Column, value: number): Column => {
  const made = column.slice(0, 0).constructor as new (values: number[]) => Column;
  return new made([...column, value]);
};

/** The register with one more establishment recognised for the programme, written in as a file would have it. */
const recognised = (register: Register, question: Question, row: ProspectRow, places: number): Register => {
  const { workplaces, recognitions } = register;
  if (!workplaces || !recognitions || row.kind === 'sleeping') return register;
  const programme = register.programmes.findIndex(({ id }) => id === programmeId(question.subject));
  const isNew = row.kind === 'look-alike';
  return {
    ...register,
    workplaces: isNew
      ? {
          ids: [...workplaces.ids, `new-${workplaces.ids.length}`],
          names: [...workplaces.names, ''],
          enterpriseIds: [...workplaces.enterpriseIds, ''],
          nace: [...workplaces.nace, ''],
          sector: longer(workplaces.sector, UNKNOWN),
          employees: longer(workplaces.employees, UNKNOWN),
          mentors: longer(workplaces.mentors, UNKNOWN),
          places: longer(workplaces.places, places),
          lon: longer(workplaces.lon, row.lon),
          lat: longer(workplaces.lat, row.lat),
          municipality: longer(workplaces.municipality, UNKNOWN),
          borderM: longer(workplaces.borderM, UNKNOWN),
        }
      : workplaces,
    recognitions: {
      workplace: longer(recognitions.workplace, isNew ? workplaces.ids.length : row.row),
      programme: longer(recognitions.programme, programme),
      context: longer(recognitions.context, 0),
      places: longer(recognitions.places, isNew ? UNKNOWN : places),
      validFrom: longer(recognitions.validFrom, 0),
      validUntil: longer(recognitions.validUntil, NO_END),
    },
  };
};

const fewest = (rows: readonly ProspectRow[], unplaced: (some: readonly ProspectRow[]) => number): number => {
  const goal = unplaced(rows);
  for (let size = 0; size <= rows.length; size++) {
    for (let chosen = 0; chosen < 1 << rows.length; chosen++) {
      const some = rows.filter((_, at) => (chosen >> at) & 1);
      if (some.length === size && unplaced(some) === goal) return size;
    }
  }
  return rows.length;
};

describe('what a list could do about a shortage', () => {
  it('is what solving anew gives, for each alone, one after the other and all together, on random worlds', async () => {
    const seen = { ended: 0, related: 0, helpful: 0, useless: 0, nobody: 0 };
    for (let seed = 1; seed <= 120; seed++) {
      const { register, pool, question, dice } = await prospectWorld(seed);
      const weights = { ...PROSPECT_WEIGHTS, leastSurprise: 0 };
      const ranking = prospectsFor({ register, pool, question, weights });
      const all = Array.from({ length: prospectCount(ranking) }, (_, at) => prospectAt(ranking, at)).flatMap((row) => row ?? []);
      const list = dice.some(all, 0.5).slice(0, 7);
      const isInside = dice.chance(0.5) ? (lon: number) => lon > (register.schools?.lon[0] ?? 0) : null;
      const hasSchool = (school: number) => !isInside || isInside(register.schools?.lon[school] ?? Number.NaN);
      const places = dice.chance(0.5) ? 'one' : 'rule';
      const found = coverageOf({ register, question, list, isInside, places });
      const sizeOf = (row: ProspectRow) => found.rows[list.indexOf(row)]?.places ?? 0;
      const unplaced = (some: readonly ProspectRow[]) =>
        matchOf(
          some.reduce((sofar, row) => recognised(sofar, question, row, sizeOf(row)), register),
          question,
          {},
          hasSchool,
        ).unplaced;
      const shortage = unplaced([]);
      expect(found.shortage).toBe(shortage);
      expect(found.ended).toBe(shortage - unplaced(list));
      expect(found.rows.map(({ alone }) => alone)).toEqual(list.map((row) => shortage - unplaced([row])));
      expect(found.rows.map(({ adds }) => adds)).toEqual(
        list.map((_, at) => unplaced(list.slice(0, at)) - unplaced(list.slice(0, at + 1))),
      );
      if (
        places === 'one' &&
        list.length <= 5 &&
        register.programmes.find(({ id }) => id === programmeId(question.subject))?.contexts === 1
      ) {
        expect(found.needed).toBe(fewest(list, unplaced));
      }
      const programme = register.programmes.find(({ id }) => id === programmeId(question.subject));
      const reachKm = question.reachKm ?? programme?.reachKm ?? DEFAULT_REACH_KM;
      found.rows.forEach(({ shortSchools, alone, at }) => {
        for (const { school, km } of shortSchools) {
          expect(hasSchool(school) && km <= reachKm).toBe(true);
          expect(km).toBeCloseTo(
            distanceKm(
              register.schools?.lon[school] ?? 0,
              register.schools?.lat[school] ?? 0,
              list[at]?.lon ?? 0,
              list[at]?.lat ?? 0,
            ),
            9,
          );
        }
        // A new uncapped place within reach of a short school ends one of its shortage, and no other does.
        if (list[at]?.kind === 'look-alike') expect(alone > 0).toBe(shortSchools.length > 0);
      });
      seen.ended += found.ended;
      seen.related += list.filter(({ kind }) => kind === 'related').length;
      seen.helpful += found.helpful;
      seen.useless += list.length - found.helpful;
      seen.nobody += shortage === 0 ? 1 : 0;
    }
    expect(Object.values(seen).every((count) => count > 10)).toBe(true);
  });
});
