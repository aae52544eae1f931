import { describe, expect, it } from 'vitest';
import { sharedSupplyOf } from '../../src/analysis/analyse';
import { finish } from '../../src/analysis/steps';
import type { RegionLevel } from '../../src/model/geography';
import { type Ground, type SharedChange, type SharedRow, type SharedSupply, WORKPLACE_STATUSES } from '../../src/model/match';
import type { Question } from '../../src/model/question';
import { DEFAULT_THRESHOLDS } from '../../src/model/verdict';
import { loadReference } from '../../src/pipeline/folder';
import { regionCodeOf } from '../oracle/areas';
import { positionOf } from '../oracle/distance';
import { maxPlaced } from '../oracle/flow';
import { FLOW_YEAR, flowWorldOf } from '../oracle/flow-world';
import { type FlowNetwork, programmesAsked, type SharedQuestion, withLearnersAt, withNewPlaces } from '../oracle/network';
import { isValidIn } from '../oracle/scope';
import { ROOM_FOR_A_GROUP, roomAt, unplacedIn } from '../oracle/shared';
import { siteStatuses } from '../oracle/statuses';
import { diceOf } from '../oracle/world';
import type { Opened } from './compare';
import { networkAsked, openFiles } from './shared-compare';

/** What the screen tells of areas and schools beside the shared verdict, against a recount that solves everything anew. */

const { learnersPerMentor } = await loadReference();
const REACHES = [3, 8, 20] as const;
type Asked = SharedQuestion & { readonly programme: string };

const questionOf = ({ programme, related = false, reachKm }: Asked, level: RegionLevel): Question => ({
  subject: { kind: 'programme', programme, related },
  year: FLOW_YEAR,
  level,
  reachKm,
  schoolKinds: [],
  thresholds: DEFAULT_THRESHOLDS,
  learnersPerMentor,
});

interface Case {
  readonly opened: Opened;
  readonly asked: Asked;
  readonly level: RegionLevel;
  readonly supply: SharedSupply;
  readonly network: FlowNetwork;
  readonly areaOf: (id: string) => string | null;
  readonly isAsked: (programme: string) => boolean;
}

async function caseOf(seed: number): Promise<Case> {
  const world = flowWorldOf(seed);
  const opened = await openFiles(world.files);
  const dice = diceOf(seed + 14_000_000);
  const asked: Asked = {
    programme: dice.pick(world.programmes),
    related: dice.chance(0.4),
    year: FLOW_YEAR,
    reachKm: dice.pick(REACHES),
  };
  const level = dice.pick(['province', 'arrondissement'] as const);
  const ground: Ground = { competitors: dice.chance(0.5) ? 'all' : 'question', given: 'nothing' };
  const supply = finish(sharedSupplyOf(opened.register, questionOf(asked, level), ground));
  const network = networkAsked(opened, ground.competitors === 'all' ? { ...asked, programme: null } : asked);
  const records = new Map([...opened.data.schools, ...opened.data.workplaces].map((row) => [row.id, row]));
  const areaOf = (id: string): string | null => {
    const record = records.get(id);
    return record ? regionCodeOf(record, level) : null;
  };
  const programmes = new Set(programmesAsked(opened.data, asked).map(({ id }) => id));
  return { opened, asked, level, supply, network, areaOf, isAsked: (programme) => programmes.has(programme) };
}

/** The nodes of the question's programmes at some schools, as if they were all there is to ask about. */
const onlyAsked = ({ network, isAsked }: Case, isIn: (school: string) => boolean) =>
  network.nodes.map((node) => isAsked(node.programme) && isIn(node.school));

const unplacedAt = (one: Case, network: FlowNetwork, isIn: (school: string) => boolean) => {
  const own = onlyAsked(one, isIn);
  const marked: FlowNetwork = {
    ...network,
    nodes: network.nodes.map((node, index) => ({ ...node, school: own[index] ? 'in' : 'out' })),
  };
  return unplacedIn(marked, (school) => school === 'in');
};

/** Per node: whether some optimum leaves one of its learners out. */
function shortNodes(network: FlowNetwork): readonly boolean[] {
  const placed = maxPlaced(network);
  return network.nodes.map(
    ({ learners }, at) =>
      learners > 0 && maxPlaced(withLearnersAt(network, (node, index) => node.learners - (index === at ? 1 : 0))) === placed,
  );
}

/** Short nodes that are connected with one of another school over the workplaces they have in reach. */
function competingNodes(network: FlowNetwork, isShort: readonly boolean[]): readonly boolean[] {
  const sitesOf = network.nodes.map(
    (_, node) =>
      new Set(network.arcs.filter((arc) => arc.node === node).map((arc) => network.recognitions[arc.recognition]?.site)),
  );
  const group = network.nodes.map((_, node) => node);
  for (let round = 0; round < network.nodes.length; round++) {
    for (const [a] of network.nodes.entries()) {
      for (const [b] of network.nodes.entries()) {
        if (!isShort[a] || !isShort[b] || ![...(sitesOf[a] ?? [])].some((site) => sitesOf[b]?.has(site))) continue;
        const least = Math.min(group[a] ?? a, group[b] ?? b);
        group[a] = least;
        group[b] = least;
      }
    }
  }
  return network.nodes.map(
    (node, at) =>
      isShort[at] === true &&
      network.nodes.some((other, index) => isShort[index] && group[index] === group[at] && other.school !== node.school),
  );
}

function expectFlags(one: Case, code: string | null, row: SharedRow, countVerdict: string): void {
  const isShort = shortNodes(one.network);
  const isCompeting = competingNodes(one.network, isShort);
  const own = onlyAsked(one, (school) => one.areaOf(school) === code);
  const learners = one.network.nodes.reduce((sum, node, index) => sum + (own[index] ? node.learners : 0), 0);
  const isCountShort = countVerdict === 'shortage' || countVerdict === 'no-workplaces';
  expect(row.flags).toEqual([
    ...(own.some((isOwn, index) => isOwn && isShort[index]) ? ['short'] : []),
    ...((row.room ?? 0) >= ROOM_FOR_A_GROUP ? ['room-shared'] : []),
    ...(own.some((isOwn, index) => isOwn && isCompeting[index]) ? ['competition'] : []),
    ...(isCountShort && learners > 0 && row.leastUnplaced === 0 ? ['reachable-elsewhere'] : []),
  ]);
}

function expectChange(one: Case, code: string | null, { change, ...row }: SharedRow): void {
  const schoolIds = one.opened.register.schools?.ids ?? [];
  const idsOf = (schools: readonly number[]) => new Set(schools.map((school) => schoolIds[school] ?? ''));
  const isIn = (school: string) => one.areaOf(school) === code;
  const after = ({ schools }: Extract<SharedChange, { schools: readonly number[] }>, places: number) =>
    unplacedAt(one, withNewPlaces(one.network, idsOf(schools), places), isIn);
  if (row.leastUnplaced > 0) {
    if (change?.kind !== 'places') throw new Error('a shortage ends by places');
    expect([...idsOf(change.schools)].every(isIn)).toBe(true);
    expect(after(change, change.places).leastUnplaced).toBe(0);
    expect(after(change, change.places - 1).leastUnplaced).toBeGreaterThan(0);
  } else if (row.mostUnplaced > 0) {
    if (change?.kind !== 'rest') throw new Error('what is tight ends with the shortage of the rest');
    expect(after(change, change.places).mostUnplaced).toBe(0);
    expect(after(change, change.places - 1).mostUnplaced).toBeGreaterThanOrEqual(0);
  } else if (change) {
    if (change.kind !== 'learners') throw new Error('room is used up by learners');
    const id = schoolIds[change.school] ?? '';
    expect([isIn(id), change.learners]).toEqual([true, row.room]);
    expect(roomOf(one, id)).toBe(change.learners);
  }
}

function roomOf({ opened, network, asked }: Case, id: string): number {
  const school = opened.data.schools.find((row) => row.id === id);
  const programme = opened.data.programmes.find((row) => row.id === asked.programme);
  if (!school || !programme) throw new Error(`no ${id} or ${asked.programme}`);
  return roomAt(network, positionOf('school', school, opened.position), programme, asked.reachKm);
}

function countedSharing(one: Case, code: string | null) {
  const { data } = one.opened;
  const valid = data.recognitions.filter((row) => isValidIn(row, FLOW_YEAR));
  const otherProgrammesAt = (workplace: string) =>
    new Set(valid.flatMap((row) => (row.workplace === workplace && !one.isAsked(row.programme) ? [row.programme] : [])));
  const here = valid.filter((row) => one.isAsked(row.programme) && one.areaOf(row.workplace) === code);
  const shared = here.filter((row) => otherProgrammesAt(row.workplace).size > 0);
  const own = onlyAsked(one, (school) => one.areaOf(school) === code);
  const reaches = (node: number, site: number) =>
    one.network.arcs.some((arc) => arc.node === node && one.network.recognitions[arc.recognition]?.site === site);
  const elsewhere = one.network.sites.filter(
    ({ id }, site) => one.areaOf(id) !== code && own.some((isOwn, node) => isOwn && reaches(node, site)),
  );
  const schools = one.network.nodes.filter(
    ({ programme }, node) =>
      one.isAsked(programme) &&
      !own[node] &&
      one.network.sites.some(({ id }, site) => one.areaOf(id) === code && reaches(node, site)),
  );
  return {
    recognitions: here.length,
    sharedRecognitions: shared.length,
    otherProgrammes: new Set(shared.flatMap((row) => [...otherProgrammesAt(row.workplace)])).size,
    placesElsewhere: elsewhere.reduce((sum, { places }) => sum + places, 0),
    schoolsElsewhere: new Set(schools.map(({ school }) => school)).size,
  };
}

describe.each([1, 16, 31, 46, 61, 76])('what the screen tells beside the shared verdict, worlds from %i', (first) => {
  it('is what solving anew finds', async () => {
    for (let seed = first; seed < first + 15; seed++) {
      const one = await caseOf(seed);
      const { supply, opened, level } = one;
      const regions = opened.register.geography.regions[level];
      for (const [nth, { region, verdict }] of supply.answer.areas.entries()) {
        const code = region === null ? null : (regions[region]?.code ?? null);
        const row = supply.areas[nth];
        if (!row) throw new Error('an area without a row');
        const isEmpty = ![...opened.data.schools, ...opened.data.workplaces].some(({ id }) => one.areaOf(id) === code);
        if (isEmpty) continue;
        expectFlags(one, code, row, verdict);
        expectChange(one, code, row);
        expect({ seed, code, sharing: row.sharing }).toEqual({ seed, code, sharing: countedSharing(one, code) });
      }
      for (const { school, learners, leastUnplaced, mostUnplaced, status, room } of supply.schools) {
        const id = opened.register.schools?.ids[school] ?? '';
        expect({ seed, id, learners, leastUnplaced, mostUnplaced }).toEqual({
          seed,
          id,
          ...unplacedAt(one, one.network, (other) => other === id),
        });
        expect({ seed, id, room }).toEqual({ seed, id, room: roomOf(one, id) });
        expect(status === 'short').toBe(mostUnplaced > 0);
      }
      const statuses = new Map(siteStatuses(one.network).map(({ id, status }) => [id, status]));
      supply.answer.workplaces.workplace.forEach((row, at) => {
        const id = opened.register.workplaces?.ids[row] ?? '';
        const status = WORKPLACE_STATUSES[supply.workplaceStatus[at] ?? -1];
        expect({ seed, id, status }).toEqual({ seed, id, status: statuses.get(id) });
      });
    }
  });
});
