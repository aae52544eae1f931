import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_THRESHOLDS } from '../../src/model/verdict';
import { openOracleFolder } from '../oracle/tables';
import { diceOf } from '../oracle/world';
import { expectSameBalance, type Opened, positionsIn, readRegister } from './compare';

const FOLDER = fileURLToPath(new URL('../../geodata/vlaanderen-reconstructie', import.meta.url));
const data = openOracleFolder(FOLDER);

/** Programmes by the dice, so that another dozen than the command line's is looked at. */
const dice = diceOf(39);
const DOZEN = Array.from({ length: 12 }, () => dice.pick(data.programmes).id);

describe('the embedded dataset', () => {
  let opened: Opened;

  beforeAll(async () => {
    const { register, issues } = await readRegister((file) => readFile(join(FOLDER, file), 'utf8').catch(() => null));
    expect(issues).toEqual([]);
    opened = { register, data, position: positionsIn(register) };
  });

  it.each(DOZEN)('is counted at every level, alone and with related programmes, in two years: %s', (programme) => {
    for (const related of [false, true]) {
      for (const year of ['2021-2022', '2020-2021']) {
        expectSameBalance(
          opened,
          { programme, related, year, reachKm: null, schoolKinds: [], thresholds: DEFAULT_THRESHOLDS },
          {},
        );
      }
    }
  });

  it('takes only the kinds of school that are asked for', () => {
    for (const kind of new Set(data.schools.map((school) => school.kind))) {
      const question = { programme: 'logistiek', related: true, year: '2021-2022', reachKm: 10, thresholds: DEFAULT_THRESHOLDS };
      expectSameBalance(opened, { ...question, schoolKinds: [kind] }, {});
    }
  });
});
