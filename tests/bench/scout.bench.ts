import { execFileSync, spawn } from 'node:child_process';
import { chromium } from '@playwright/test';
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
import type { Application } from '../../src/model/forum';
import { DEFAULT_GROUND, type Ground } from '../../src/model/match';
import { loadWishes } from '../../src/pipeline/folder';
import { BROWSER_ARGS, findBrowser } from '../browser/find-browser';
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
  const plain = [...whatIfRows(embedded), scoutRow(embedded), siteRow(embedded), forumRow(embedded)];
  return [...plain, await forumScreenRow(embedded), ...backTestRows(embedded)];
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

function randomApplications({ register }: Embedded): readonly Application[] {
  const random = seededRandom(313);
  const below = (count: number) => Math.floor(random() * count);
  return Array.from({ length: APPLICATIONS }, (_, nth) => ({
    id: `a${String(nth + 1).padStart(3, '0')}`,
    school: below(register.schools?.ids.length ?? 0),
    programme: below(register.programmes.length),
    learners: 4 + below(9),
  }));
}

function forumRow(embedded: Embedded): Row {
  const { register, question } = embedded;
  const applications = randomApplications(embedded);
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

/** In the built app: from the file that was chosen to the frame that has a row for every application. */
async function forumScreenRow(embedded: Embedded): Promise<Row> {
  const { schools, programmes } = embedded.register;
  const lines = randomApplications(embedded).map(({ id, school, programme, learners }) =>
    [id, schools?.ids[school], programmes[programme]?.id, learners].join(','),
  );
  const buffer = Buffer.from(['id,school_id,programme_id,learners', ...lines].join('\n'));
  execFileSync('npx', ['vite', 'build', '--logLevel', 'error'], { stdio: 'inherit' });
  const port = 4182;
  const server = spawn('npx', ['vite', 'preview', '--port', String(port), '--strictPort'], { stdio: 'ignore', detached: true });
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', chromiumSandbox: false, args: BROWSER_ARGS });
  try {
    const address = `http://127.0.0.1:${port}/?beeld=nieuw-aanbod&aanbod=forum::8:scholen:3`;
    while (!(await fetch(address).catch(() => null))) await new Promise((resolve) => setTimeout(resolve, 200));
    const times: number[] = [];
    for (let run = 0; run < 3; run++) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
      // The compiler of this script names functions by a helper that the page does not have.
      await page.addInitScript({ content: 'globalThis.__name = (named) => named' });
      await page.goto(address);
      await page.locator('.fo-table').waitFor();
      const shown = page.evaluate(
        (count) =>
          new Promise<number>((resolve) => {
            document.addEventListener('change', () => {
              const start = performance.now();
              const look = () => {
                if (document.querySelectorAll('.w-list tbody tr').length === count) resolve(performance.now() - start);
                else requestAnimationFrame(look);
              };
              look();
            });
          }),
        APPLICATIONS,
      );
      await page.locator('input[type=file]').last().setInputFiles({ name: 'forum.csv', mimeType: 'text/csv', buffer });
      times.push(await shown);
      await page.close();
    }
    return {
      what: `in Chromium: ${APPLICATIONS} applications, from the file chosen to their rows`,
      ms: medianOf(times),
      against: 'the goal',
      referenceMs: 5000,
      goal: '>= 1x',
      note: 'on a page just opened',
    };
  } finally {
    await browser.close();
    if (server.pid) process.kill(-server.pid);
  }
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
