import { type AreaRow, WORKPLACE_STATES } from '../model/answer';
import { NO_REGION, type RegionLevel } from '../model/geography';
import { DOUBTFUL_BORDER_M, knowsSupply, UNKNOWN } from '../model/register';
import type { Balance, Flag } from '../model/verdict';
import { figureFlags, inOrder } from './flags';
import { EVERYTHING, type Members } from './members';
import { type Overlap, overlapsOf } from './overlap';
import type { Scope } from './scope';
import type { Supply } from './supply';
import { turnsOf, verdictOf } from './verdict';

const SLEEPING = WORKPLACE_STATES.indexOf('sleeping');

/** Sums of one area while they are being made. */
interface Tally {
  readonly schools: Set<number>;
  workplaces: number;
  recognitions: number;
  places: number;
  placesContext1: number;
  placesContext2: number;
  offers: number;
  knownOffers: number;
  learners: number;
  twoContextLearners: number;
  agreements: number;
  sleeping: number;
  ending: number;
  doubtful: boolean;
}

const emptyTally = (): Tally => ({
  schools: new Set(),
  workplaces: 0,
  recognitions: 0,
  places: 0,
  placesContext1: 0,
  placesContext2: 0,
  offers: 0,
  knownOffers: 0,
  learners: 0,
  twoContextLearners: 0,
  agreements: 0,
  sleeping: 0,
  ending: 0,
  doubtful: false,
});

/** One row per region of the level, in code order, and a last one for what lies in none. */
export function balancePerRegion(scope: Scope, supply: Supply, level: RegionLevel): readonly AreaRow[] {
  const regionOf = scope.register.geography.regionOf[level];
  const outside = scope.register.geography.regions[level].length;
  const { schools, workplaces } = scope.register;
  const slotOf = (municipality: number | undefined) => {
    const region = regionOf[municipality ?? NO_REGION] ?? NO_REGION;
    return region === NO_REGION ? outside : region;
  };
  const slots = {
    count: outside + 1,
    ofSchool: (school: number) => slotOf(schools?.municipality[school]),
    ofWorkplace: (workplace: number) => slotOf(workplaces?.municipality[workplace]),
  };
  return balancePerSlot(scope, supply, slots).map((row, slot) => ({
    ...row,
    region: slot === outside ? null : slot,
  }));
}

/** The figures of everything together, in or outside a region. */
export function balanceOfAll(scope: Scope, supply: Supply): AreaRow {
  return balanceWithin(scope, supply, EVERYTHING);
}

/** The figures of any area. */
export function balanceWithin(scope: Scope, supply: Supply, members: Members): AreaRow {
  const [row] = balancePerSlot(scope, supply, {
    count: 1,
    ofSchool: (school) => (members.hasSchool(school) ? 0 : UNKNOWN),
    ofWorkplace: (workplace) => (members.hasWorkplace(workplace) ? 0 : UNKNOWN),
  });
  if (!row) throw new Error('one slot gives one row');
  return row;
}

/** Where schools and workplaces are counted, by row. */
interface Slots {
  readonly count: number;
  ofSchool(school: number): number;
  ofWorkplace(workplace: number): number;
}

function balancePerSlot(scope: Scope, supply: Supply, slots: Slots): readonly AreaRow[] {
  const tallies = Array.from({ length: slots.count }, emptyTally);
  addOffers(scope, (school) => tallies[slots.ofSchool(school)]);
  addSupply(scope, supply, (workplace) => tallies[slots.ofWorkplace(workplace)]);
  const overlaps = overlapsOf(scope, slots.ofSchool, slots.count);
  return tallies.map((tally, slot) => areaRow(scope, tally, overlaps[slot] ?? null));
}

type TallyAt = (row: number) => Tally | undefined;

function addOffers({ register, offers }: Scope, tallyAt: TallyAt): void {
  const { offers: table, schools, programmes } = register;
  for (const row of offers) {
    const school = table?.school[row] ?? UNKNOWN;
    const tally = tallyAt(school);
    if (!tally) continue;
    tally.schools.add(school);
    tally.offers += 1;
    tally.doubtful ||= isDoubtful(schools?.borderM[school]);
    const learners = table?.enrolments[row] ?? UNKNOWN;
    if (learners === UNKNOWN) continue;
    tally.knownOffers += 1;
    tally.learners += learners;
    if (programmes[table?.programme[row] ?? UNKNOWN]?.contexts === 2) tally.twoContextLearners += learners;
  }
}

function addSupply({ register: { workplaces, agreements } }: Scope, supply: Supply, tallyAt: TallyAt): void {
  supply.workplace.forEach((workplace, i) => {
    const tally = tallyAt(workplace);
    if (!tally) return;
    tally.workplaces += 1;
    tally.recognitions += supply.recognitions[i] ?? 0;
    tally.places += supply.places[i] ?? 0;
    tally.placesContext1 += supply.placesContext1[i] ?? 0;
    tally.placesContext2 += supply.placesContext2[i] ?? 0;
    tally.ending += supply.ending[i] ?? 0;
    if (supply.state[i] === SLEEPING) tally.sleeping += 1;
    tally.doubtful ||= isDoubtful(workplaces?.borderM[workplace]);
  });
  for (const row of supply.agreements ?? []) {
    const tally = tallyAt(agreements?.workplace[row] ?? UNKNOWN);
    if (tally) tally.agreements += agreements?.learners[row] ?? 0;
  }
}

/** NaN, an exact location, is never doubtful. */
export function isDoubtful(borderM: number | undefined): boolean {
  return borderM !== undefined && borderM < DOUBTFUL_BORDER_M;
}

function areaRow(scope: Scope, tally: Tally, overlap: Overlap | null): AreaRow {
  const { register, question, programmes } = scope;
  const { workplaces, recognitions, places, sleeping, ending } = tally;
  const learnersUnknown = register.offers === null || (tally.offers > 0 && tally.knownOffers === 0);
  const enrolments = learnersUnknown ? null : tally.learners;
  const agreements = register.agreements === null ? null : tally.agreements;
  const twoContexts = programmes.some((row) => register.programmes[row]?.contexts === 2);
  const balance: Balance = {
    learners: enrolments,
    twoContextLearners: tally.twoContextLearners,
    places,
    placesContext1: tally.placesContext1,
    placesContext2: tally.placesContext2,
    hasOffer: tally.offers > 0,
    contexts: twoContexts ? 2 : 1,
  };
  const isSupplyKnown = knowsSupply(register);
  const turns = isSupplyKnown ? turnsOf(balance, question.thresholds) : [];
  const flags: Flag[] = [...figureFlags({ recognitions, places, enrolments, agreements }, turns)];
  if (twoContexts) flags.push('two-contexts');
  if (overlap) flags.push('overlap');
  if (sleeping > 0) flags.push('sleeping');
  if (ending > 0) flags.push('ending');
  if (tally.knownOffers > 0 && tally.knownOffers < tally.offers) flags.push('incomplete');
  if (tally.doubtful) flags.push('boundary');
  return {
    region: null,
    schools: tally.schools.size,
    workplaces,
    recognitions,
    places,
    enrolments,
    agreements,
    sleeping: register.agreements === null ? null : sleeping,
    ending,
    overlap,
    balance,
    verdict: isSupplyKnown ? verdictOf(balance, question.thresholds) : 'unknown',
    flags: inOrder(flags),
    turns,
  };
}
