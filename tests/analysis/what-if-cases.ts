import type { Change } from '../../src/model/changes';
import { DEFAULT_GROUND, type Ground } from '../../src/model/match';
import type { Question } from '../../src/model/question';
import type { Register } from '../../src/model/register';
import { DEFAULT_THRESHOLDS } from '../../src/model/verdict';
import { FLOW_YEAR, type FlowWorld, flowWorldOf } from '../oracle/flow-world';
import { type Dice, diceOf } from '../oracle/world';
import { questionOf, readRegister } from './compare';

/** What the tests of new offers have in common: crowded worlds, changes to them, and plain ways to solve them. */

export const openWorld = async (world: FlowWorld): Promise<Register> =>
  (await readRegister(async (file) => world.files[file] ?? null)).register;

export const openSeed = (seed: number): Promise<Register> => openWorld(flowWorldOf(seed));

export const asking = (programme: string, reachKm: number | null = 15): Question =>
  questionOf(
    { programme, related: false, year: FLOW_YEAR, reachKm, schoolKinds: [], thresholds: DEFAULT_THRESHOLDS },
    'province',
  );

export const GROUNDS: readonly [Ground, Ground, Ground] = [
  DEFAULT_GROUND,
  { competitors: 'all', given: 'nothing' },
  { competitors: 'all', given: 'agreements' },
];

/** Any change that the register allows; some that it does not. */
export const changeOf = (dice: Dice, register: Register): Change => {
  const school = () => dice.pick(register.schools?.ids ?? ['']);
  const programme = () => dice.pick(register.programmes.map(({ id }) => id));
  const workplace = () => dice.pick(register.workplaces?.ids ?? ['']);
  const context = () => dice.pick([0, 1, 2] as const);
  const places = () => (dice.chance(0.5) ? null : dice.whole(0, 3));
  switch (dice.whole(0, 7)) {
    case 0:
      return { kind: 'offer', school: school(), programme: programme(), learners: dice.whole(0, 5) };
    case 1:
      return { kind: 'stop', school: school(), programme: programme() };
    case 2:
      return { kind: 'move', school: school(), programme: programme(), to: school() };
    case 3:
      return { kind: 'learners', school: school(), programme: programme(), learners: dice.whole(0, 5) };
    case 4:
      return { kind: 'places', workplace: workplace(), places: dice.whole(0, 5) };
    case 5:
      return { kind: 'recognise', workplace: workplace(), programme: programme(), context: context(), places: places() };
    case 6:
      return { kind: 'withdraw', workplace: workplace(), programme: programme() };
    default:
      return {
        kind: 'win',
        id: `n${dice.whole(1, 3)}`,
        name: 'Denkbeeld',
        lon: 5 + dice.whole(-90, 90) / 1000,
        lat: 51.15,
        nis: dice.pick(['13008', '']),
        sector: dice.pick(['Bouw', '']),
        places: places(),
        programme: programme(),
        context: context(),
      };
  }
};

export const changesOf = (seed: number, register: Register, most: number): readonly Change[] => {
  const dice = diceOf(seed);
  return Array.from({ length: dice.whole(0, most) }, () => changeOf(dice, register));
};
