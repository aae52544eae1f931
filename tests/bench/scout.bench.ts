import { applyChanges } from '../../src/analysis/changes';
import { contestOfAll } from '../../src/analysis/contest';
import { judgeApplications } from '../../src/analysis/forum';
import { LiveWhatIf } from '../../src/analysis/live-what-if';
import { maximumFlow, sumOf } from '../../src/analysis/max-flow';
import { networkOf } from '../../src/analysis/network';
import { type OfferBackTest, offerBackTest } from '../../src/analysis/offer-back-test';
import { scoutSchool } from '../../src/analysis/scout';
import { bestSites } from '../../src/analysis/sites';
import { finish } from '../../src/analysis/steps';
import type { Change } from '../../src/model/changes';
import { DEFAULT_GROUND, type Ground } from '../../src/model/match';
import { loadWishes } from '../../src/pipeline/folder';
import { seededRandom } from '../oracle/world';
import { openEmbedded } from './embedded';
import { medianMs, medianOf, type Row, timeMs } from './measure';

const EVERYBODY: Ground = { ...DEFAULT_GROUND, competitors: 'all' };
/** As many as in the round for 2022-2023. */
const APPLICATIONS = 313;
const EDITS = 60;

type Embedded = Awaited<ReturnType<typeof openEmbedded>>;

/** New offers on the embedded data, all programmes on one network. */
export const scoutRows = async (): Promise<readonly Row[]> => {
  const embedded = await openEmbedded();
  return [...whatIfRows(embedded), scoutRow(embedded), siteRow(embedded), forumRow(embedded), ...backTestRows(embedded)];
};

/** One edit after the other of what-ifs: learners of a new offer, places of a workplace. Beside it the flow alone of the changed register, from nothing. */
function whatIfRows({ register, question }: Embedded): readonly Row[] {
  const live = new LiveWhatIf(register, question, EVERYBODY);
  const random = seededRandom(5);
  const draw = (ids: readonly string[] | undefined) => ids?.[Math.floor(random() * ids.length)] ?? '';
  const programmes = register.programmes.map(({ id }) => id);
  const edits: Readonly<Record<string, () => Change>> = {
    'an offer of 8 added': () => ({
      kind: 'offer',
      school: draw(register.schools?.ids),
      programme: draw(programmes),
      learners: 8,
    }),
    'places of a workplace': () => ({ kind: 'places', workplace: draw(register.workplaces?.ids), places: 3 }),
  };
  return Object.entries(edits).map(([what, edit]) => {
    const times = Array.from({ length: EDITS }, () => {
      const changes = [edit()];
      let found = 0;
      let anew = 0;
      const ms = timeMs(() => {
        found = live.follow(changes).unplaced;
      });
      const anewMs = timeMs(() => {
        const changed = applyChanges(register, question.year, changes).register;
        anew = sumOf(maximumFlow(networkOf(contestOfAll(changed, question))).left);
      });
      const stakesMs = timeMs(() => live.stakes());
      return { ms, anewMs, stakesMs, isWrong: found !== anew };
    });
    return {
      what: `what if: ${what}`,
      ms: medianOf(times.map(({ ms }) => ms)),
      against: 'the flow alone, solved anew',
      referenceMs: medianOf(times.map(({ anewMs }) => anewMs)),
      goal: '>= 20x',
      note: `${times.filter(({ isWrong }) => isWrong).length} of ${EDITS} differ; all who gain and lose ${medianOf(times.map(({ stakesMs }) => stakesMs)).toFixed(0)} ms more`,
    };
  });
}

function scoutRow({ register, question }: Embedded): Row {
  const { wishes } = loadWishes();
  return {
    what: `every programme at one school (${register.programmes.length})`,
    ms: medianMs(() => finish(scoutSchool(register, question, 0, 8, EVERYBODY, wishes)), 3),
    against: 'nothing',
    referenceMs: null,
  };
}

function siteRow({ register, question }: Embedded): Row {
  const programme = register.programmes.findIndex(({ id }) => id === 'interieurbouwer');
  let note = '';
  const ms = medianMs(() => {
    const { best } = finish(bestSites(register, question, programme, 'schools', 3, EVERYBODY));
    note = `${best.learners} learners, bound ${best.bound}`;
  }, 3);
  return { what: 'the best three schools for one programme', ms, against: 'nothing', referenceMs: null, note };
}

function forumRow({ register, question }: Embedded): Row {
  const random = seededRandom(313);
  const below = (count: number) => Math.floor(random() * count);
  const applications = Array.from({ length: APPLICATIONS }, (_, nth) => ({
    id: `a${String(nth + 1).padStart(3, '0')}`,
    school: below(register.schools?.ids.length ?? 0),
    programme: below(register.programmes.length),
    learners: 4 + below(9),
  }));
  let note = '';
  const ms = medianMs(() => {
    const judged = finish(judgeApplications(register, question, applications));
    const counts = new Map<string, number>();
    for (const { proposal } of judged) counts.set(proposal, (counts.get(proposal) ?? 0) + 1);
    note = [...counts].map(([proposal, count]) => `${count} ${proposal}`).join(', ');
  }, 3);
  return {
    what: `${APPLICATIONS} random applications judged together`,
    ms,
    against: 'the goal',
    referenceMs: 5000,
    goal: '>= 1x',
    note,
  };
}

function backTestRows({ register, question }: Embedded): readonly Row[] {
  let tests: readonly OfferBackTest[] = [];
  const ms = timeMs(() => {
    tests = finish(offerBackTest(register, question));
  });
  const told = (ranks: readonly number[]) => {
    const within = (share: number) => `${Math.round((100 * ranks.filter((rank) => rank <= share).length) / ranks.length)} %`;
    return `median ${(100 * medianOf(ranks)).toFixed(0)} % from the top, ${within(0.1)} in the first tenth, ${within(0.25)} in the first quarter`;
  };
  return (['school', 'municipality'] as const).map((site) => ({
    what: `back-test: where the ${site} of each of ${tests.length} stopped offers ranks`,
    ms,
    against: 'ranking by plain count of recognitions',
    referenceMs: null,
    note: `by room ${told(tests.map(({ byRoom }) => byRoom[site]))}; by count ${told(tests.map(({ byRecognitions }) => byRecognitions[site]))}`,
  }));
}
