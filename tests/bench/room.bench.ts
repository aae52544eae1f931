import { contestAmong } from '../../src/analysis/contest';
import { roomPerProgramme, roomPerSite } from '../../src/analysis/explore';
import { maximumFlow } from '../../src/analysis/max-flow';
import { type Network, networkOf } from '../../src/analysis/network';
import { placesPerWorkplace } from '../../src/analysis/places';
import { RoomFinder, schoolPoint } from '../../src/analysis/room';
import { scopeOf } from '../../src/analysis/scope';
import type { Competitors } from '../../src/model/match';
import type { Register } from '../../src/model/register';
import { loadGeography } from '../../src/pipeline/folder';
import { crowded, crowdedGraph, middleProgramme, placedIn, questionAbout } from './flow-bench';
import { mediansMs, type Row } from './measure';
import { benchWorld, SIZE_S } from './world';

/** Schools measured where all would take minutes; the time is extrapolated, and said to be. */
const SAMPLE = 20;

/** Room for one programme at every school of S. */
export const roomRows = async (): Promise<readonly Row[]> => {
  const geography = await loadGeography();
  return [1, 4].flatMap((learnersPerOffer) => {
    const register = benchWorld(geography, { ...SIZE_S, learnersPerOffer });
    const learners = learnersPerOffer === 1 ? '' : `, ${learnersPerOffer} times the learners`;
    const programme = middleProgramme(register, 1);
    return [
      ...amongRows(register, programme, 'question', `one programme at S${learners}`),
      ...amongRows(register, programme, 'all', `one programme among all at S${learners}`),
      ...(learnersPerOffer === 1 ? otherRows(register, programme) : []),
    ];
  });
};

function amongRows(register: Register, programme: number, competitors: Competitors, what: string): readonly Row[] {
  const question = questionAbout(register.programmes[programme]?.id ?? '');
  const contest = contestAmong(scopeOf(register, question), competitors, 'nothing');
  const network = networkOf(contest);
  const flow = maximumFlow(network);
  const count = register.schools?.ids.length ?? 0;
  const asked = competitors === 'question' ? count : SAMPLE;
  const schools = Array.from({ length: asked }, (_, nth) => Math.floor((nth * count) / asked));
  const before = placedIn(network);
  const graphs = schools.map((school) => crowdedGraph(network, schoolPoint(contest, school), programme));
  const contests = schools.map((school) => crowded(contest, school, programme));
  // Places of a register are worked out once, so that only the networks are made anew.
  for (const { register: own } of contests) placesPerWorkplace(own, contest.learnersPerMentor);
  const anew = () => contests.map((each) => placedIn(networkOf(each)) - before);
  const prepared = () => graphs.map((graph) => placedIn(graph) - before);
  const ours = () => roomPerSite(register, question, programme, 'schools', { competitors }).map(({ room }) => room);
  const oursPrepared = () => roomsOn(network, flow, programme, count);
  const rooms = ours();
  const wrong = [anew(), prepared()].flatMap((found) => found.filter((room, nth) => room !== rooms[schools[nth] ?? -1])).length;
  const [ms = 0, preparedMs = 0, anewMs = 0, freshMs = 0] = mediansMs(
    [ours, oursPrepared, anew, prepared],
    competitors === 'question' ? 9 : 1,
  );
  const scale = count / asked;
  const note = `${wrong} of ${2 * asked} differ${asked < count ? `; reference from ${asked} schools` : ''}`;
  return [
    {
      what: `room at ${count} schools, ${what}`,
      ms,
      against: 'one fresh network and flow per school',
      referenceMs: scale * anewMs,
      goal: '>= 50x',
      note,
    },
    {
      what: `the same on a network that is there, flow and all`,
      ms: preparedMs,
      against: 'one fresh flow per school, all pairs made already',
      referenceMs: scale * freshMs,
      note,
    },
  ];
}

function roomsOn(network: Network, flow: ReturnType<typeof maximumFlow>, programme: number, count: number): readonly number[] {
  const finder = new RoomFinder(network, flow);
  return Array.from({ length: count }, (_, school) => finder.room(programme, schoolPoint(network.contest, school)));
}

function otherRows(register: Register, programme: number): readonly Row[] {
  const question = questionAbout(register.programmes[programme]?.id ?? '');
  const two = middleProgramme(register, 2);
  const aboutTwo = questionAbout(register.programmes[two]?.id ?? '');
  const [municipalities = 0, programmes = 0, together = 0, contexts = 0] = mediansMs(
    [
      () => roomPerSite(register, question, programme, 'municipalities'),
      () => roomPerProgramme(register, question, 0),
      () => roomPerProgramme(register, question, 0, { competitors: 'all' }),
      () => roomPerSite(register, aboutTwo, two, 'schools'),
    ],
    5,
  );
  const alone = { against: 'nothing', referenceMs: null };
  return [
    { what: 'room at every municipality, one programme at S', ms: municipalities, ...alone },
    { what: 'room at one school, every programme at S among its own', ms: programmes, ...alone },
    { what: 'room at one school, every programme at S among all', ms: together, ...alone },
    { what: 'room at 500 schools, one programme of two contexts at S', ms: contexts, ...alone },
  ];
}
