import type { Prospects } from '../../src/model/prospects';
import type { Question } from '../../src/model/question';
import { type Register, UNKNOWN } from '../../src/model/register';
import { DEFAULT_THRESHOLDS } from '../../src/model/verdict';
import { type Dice, diceOf, worldOf } from '../oracle/world';
import { readRegister } from './compare';

const CODES = ['4321', '43211', '43220', '4333', '8130', '81301', '5610', '96021', '96022', ''];

/** Around the middle of the workplaces, one in ten far off and one in ten without a place. */
export const poolOf = (dice: Dice, register: Register, count: number, codes: readonly string[] = CODES): Prospects => {
  const naceCodes = [...new Set(codes)].filter((code) => code !== '').sort();
  const { workplaces } = register;
  const rows = Array.from({ length: count }, () => dice.whole(0, Math.max(0, (workplaces?.ids.length ?? 1) - 1)));
  const near = (column: Float64Array | undefined, row: number) =>
    dice.chance(0.1) ? Number.NaN : (column?.[row] ?? 0) + dice.whole(-1500, 1500) / 10_000;
  const number = (nth: number) => `p${String(nth).padStart(6, '0')}`;
  return {
    ids: rows.map((_, nth) => number(nth)),
    names: rows.map((_, nth) => `Denkbeeld ${nth}`),
    enterpriseIds: rows.map(() => ''),
    naceCodes,
    nace: Int32Array.from(rows, () => naceCodes.indexOf(dice.pick(codes))),
    employees: Int32Array.from(rows, () => (dice.chance(0.2) ? UNKNOWN : dice.whole(0, 60))),
    lon: Float64Array.from(rows, (row) => near(workplaces?.lon, row)),
    lat: Float64Array.from(rows, (row) => near(workplaces?.lat, row)),
    municipality: Int16Array.from(rows, (row) => workplaces?.municipality[row] ?? UNKNOWN),
    borderM: new Float32Array(count).fill(Number.NaN),
  };
};

/** A small world whose workplaces have activities, with a pool; some prospects bear the number of a workplace. */
export const prospectWorld = async (seed: number) => {
  const world = worldOf(seed);
  const dice = diceOf(seed + 77);
  const { register: bare } = await readRegister(async (file) => world.files[file] ?? null);
  if (!bare.workplaces) throw new Error('a world without workplaces');
  const { workplaces } = bare;
  const register: Register = {
    ...bare,
    workplaces: {
      ...workplaces,
      nace: workplaces.ids.map(() => dice.pick(CODES)),
      enterpriseIds: workplaces.ids.map(() => dice.pick(['0.123.456.789', '987654321', ''])),
    },
  };
  const pool = poolOf(dice, register, 60);
  const ids = [...dice.some(workplaces.ids, 0.2), ...Array.from({ length: 60 }, (_, nth) => pool.ids.at(nth) ?? '')];
  const question: Question = {
    subject: { kind: 'programme', programme: dice.pick(world.programmes), related: false },
    year: '2021-2022',
    level: 'province',
    reachKm: dice.chance(0.5) ? dice.pick([3, 8, 20]) : null,
    schoolKinds: [],
    thresholds: DEFAULT_THRESHOLDS,
    learnersPerMentor: {},
  };
  // Ascending by id, as every pool is.
  return { register, pool: { ...pool, ids: ids.slice(0, 60).sort() }, question, dice };
};
