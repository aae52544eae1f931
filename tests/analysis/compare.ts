import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { analyse } from '../../src/analysis/analyse';
import { type ReadDataset, type ReadFile, readDataset } from '../../src/data/dataset';
import { readGeography } from '../../src/data/geography';
import { createLocator } from '../../src/data/locator';
import { readOutlines } from '../../src/data/outlines';
import type { AreaRow } from '../../src/model/answer';
import type { RegionLevel } from '../../src/model/geography';
import type { Question } from '../../src/model/question';
import type { Register } from '../../src/model/register';
import type { Thresholds } from '../../src/model/verdict';
import { ORACLE_LEVELS } from '../oracle/areas';
import { type OracleAreaRow, oracleBalance } from '../oracle/balance';
import type { PositionOf } from '../oracle/distance';
import { learnersPerMentor, type OracleData } from '../oracle/tables';

/** What the tests of the analysis share: the project's own reading of a dataset, and the comparison with the recount. */

/** A compiled file of public/data. */
export const compiled = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../public/data/${file}.json`, import.meta.url), 'utf8'));
const geography = readGeography(compiled('geography'));
const locator = createLocator(readOutlines(compiled('outlines'), geography).regions('municipality'));
const perMentor = Object.fromEntries(learnersPerMentor());

export const readRegister = (readFile: ReadFile): Promise<ReadDataset> => readDataset(readFile, geography, async () => locator);

/** A dataset as the project read it and as the oracle did. */
export interface Opened {
  readonly register: Register;
  readonly data: OracleData;
  /** Where the reader put records that give no coordinate. */
  readonly position: PositionOf;
}

/** Positions as the register has them. */
export const positionsIn =
  (register: Register): PositionOf =>
  (kind, id) => {
    const sites = kind === 'school' ? register.schools : register.workplaces;
    const row = sites?.ids.indexOf(id) ?? -1;
    const lon = sites?.lon[row];
    const lat = sites?.lat[row];
    if (lon === undefined || lat === undefined || Number.isNaN(lon + lat)) throw new Error(`${kind} ${id} has no place`);
    return { lon, lat };
  };

/** A question in terms both sides understand. */
export interface Drawn {
  readonly programme: string;
  readonly related: boolean;
  readonly year: string;
  readonly reachKm: number | null;
  readonly schoolKinds: readonly string[];
  readonly thresholds: Thresholds;
}

export const questionOf = (drawn: Drawn, level: RegionLevel): Question => {
  const { programme, related, year, reachKm, schoolKinds, thresholds } = drawn;
  return {
    subject: { kind: 'programme', programme, related },
    year,
    level,
    reachKm,
    schoolKinds,
    thresholds,
    learnersPerMentor: perMentor,
  };
};

export const optionsOf = (drawn: Drawn, opened: Opened) => {
  const { programme, related, year, reachKm, schoolKinds, thresholds } = drawn;
  const common = { programme, related, year, schoolKinds, thresholds, fallbackPosition: opened.position };
  return reachKm === null ? common : { ...common, reachKm };
};

/** A counted row in the oracle's shape. */
export const plainRow = (row: AreaRow, level: RegionLevel) => {
  const region = row.region === null ? null : geography.regions[level][row.region];
  const { contexts: _, ...balance } = row.balance;
  return {
    area: region?.code ?? null,
    name: region?.name ?? null,
    schools: row.schools,
    workplaces: row.workplaces,
    recognitions: row.recognitions,
    places: row.places,
    enrolments: row.enrolments,
    agreements: row.agreements,
    verdict: row.verdict,
    flags: row.flags.filter((flag) => flag !== 'boundary').sort(),
    sleeping: row.sleeping,
    ending: row.ending,
    overlap: row.overlap,
    balance,
  };
};

/** Compares cheaply first: nearly all of some hundred thousand rows are equal. */
export const expectSameRows = (about: object, found: readonly object[], counted: readonly OracleAreaRow[]): void => {
  for (const [index, expected] of counted.entries()) {
    const row = found[index] ?? {};
    if (JSON.stringify(row) !== JSON.stringify(expected)) expect({ about, row }).toEqual({ about, row: expected });
  }
  expect(found.length).toBe(counted.length);
};

/** Asks one question at every level and compares programmes, reach, every area and the total. */
export const expectSameBalance = (opened: Opened, drawn: Drawn, about: object): void => {
  for (const level of ORACLE_LEVELS) {
    const answer = analyse(opened.register, questionOf(drawn, level));
    const counted = oracleBalance(opened.data, { ...optionsOf(drawn, opened), level });
    const named = { ...about, ...drawn, level };
    expect(answer.reachKm).toBe(counted.reachKm);
    expect(answer.programmes.map((row) => opened.register.programmes[row]?.id).sort()).toEqual([...counted.programmes].sort());
    expectSameRows(
      named,
      answer.areas.map((row) => plainRow(row, level)),
      counted.rows,
    );
    expectSameRows({ ...named, row: 'total' }, [plainRow(answer.total, level)], [counted.total]);
  }
};
