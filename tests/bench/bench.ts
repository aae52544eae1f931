import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { circle, distance, featureCollection, point, pointsWithinPolygon } from '@turf/turf';
import { analyse, overviewOf, reachOf } from '../../src/analysis/analyse';
import type { Question } from '../../src/model/question';
import { MAX_REACH_KM } from '../../src/model/question';
import { DEFAULT_THRESHOLDS } from '../../src/model/verdict';
import { EMBEDDED_FOLDER, loadFolder, loadGeography, loadReference } from '../../src/pipeline/folder';
import { BROWSER_ARGS, findBrowser } from '../browser/find-browser';
import { oracleBalance } from '../oracle/balance';
import { openOracleFolder } from '../oracle/tables';
import { locateRows } from './locate.bench';

/** Median of several runs in milliseconds, after one that warms up. */
function medianMs(run: () => unknown, times = 9): number {
  run();
  const durations = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return durations.sort((a, b) => a - b)[times >> 1] ?? Number.NaN;
}

interface Row {
  readonly what: string;
  readonly ms: number;
  readonly against: string;
  readonly referenceMs: number | null;
}

const PROGRAMME = 'elektrotechnicus';
const geography = await loadGeography();
const reference = await loadReference();
const { register } = await loadFolder(EMBEDDED_FOLDER, geography);
const data = openOracleFolder(EMBEDDED_FOLDER);
const question: Question = {
  subject: { kind: 'programme', programme: PROGRAMME, related: false },
  year: '2021-2022',
  level: 'arrondissement',
  reachKm: null,
  schoolKinds: [],
  thresholds: DEFAULT_THRESHOLDS,
  learnersPerMentor: reference.learnersPerMentor,
};
const { schools, workplaces } = register;
const answer = analyse(register, question);
const school = answer.schools.find(({ counted }) => counted)?.school ?? 0;
const here = [schools?.lon[school] ?? 0, schools?.lat[school] ?? 0];
const recognised = Array.from(answer.workplaces.workplace, (row) => [workplaces?.lon[row] ?? 0, workplaces?.lat[row] ?? 0]);

function curveByTurfDistance(): number[] {
  return Array.from({ length: MAX_REACH_KM }, (_, i) => recognised.filter((there) => distance(here, there) <= i + 1).length);
}

function curveByTurfCircles(): number[] {
  const points = featureCollection(recognised.map((there) => point(there)));
  return Array.from(
    { length: MAX_REACH_KM },
    (_, i) => pointsWithinPolygon(points, circle(here, i + 1, { steps: 180 })).features.length,
  );
}

const reachMs = medianMs(() => reachOf(register, question, school));
const rows: Row[] = [
  {
    what: 'one question, 23 arrondissements',
    ms: medianMs(() => analyse(register, question)),
    against: 'plain recount with objects',
    referenceMs: medianMs(() => oracleBalance(data, { programme: PROGRAMME, level: 'arrondissement' }), 5),
  },
  {
    what: 'sector overview, Bouw',
    ms: medianMs(() => overviewOf(register, question, 'Bouw'), 5),
    against: 'plain recount with objects',
    referenceMs: medianMs(() => oracleBalance(data, { programme: '', sector: 'Bouw', level: 'arrondissement' }), 3),
  },
  {
    what: 'school panel: places, other schools and free places, 1 to 60 km',
    ms: reachMs,
    against: 'turf.distance per km, places of this school alone',
    referenceMs: medianMs(curveByTurfDistance),
  },
  {
    what: 'school panel: the same',
    ms: reachMs,
    against: 'turf.circle + pointsWithinPolygon per km, places of this school alone',
    referenceMs: medianMs(curveByTurfCircles, 3),
  },
  ...(await locateRows()),
  ...(await sliderToPaintedMap()),
];

/** In the built app: from the moment the slider moves to the first frame of the map that has it all. */
async function sliderToPaintedMap(): Promise<Row[]> {
  const port = 4180;
  const server = spawn('npx', ['vite', 'preview', '--port', String(port), '--strictPort'], { stdio: 'ignore', detached: true });
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', chromiumSandbox: false, args: BROWSER_ARGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    // The compiler of this script names functions by a helper that the page does not have.
    await page.addInitScript({ content: 'globalThis.__name = (named) => named' });
    const address = `http://127.0.0.1:${port}/?opleiding=${PROGRAMME}&keuze=school:${schools?.ids[school]}`;
    await page.goto(address).catch(() => page.waitForTimeout(1500).then(() => page.goto(address)));
    await page.locator('.map canvas').waitFor();
    await page.waitForFunction(() => performance.getEntriesByName('map-painted').length > 0);
    await page.waitForLoadState('networkidle');
    const durations = await page.evaluate(async () => {
      const slider = document.querySelector<HTMLInputElement>('#reach');
      const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      const painted = (after: number) =>
        new Promise<number>((resolve) => {
          const look = () => {
            const mark = performance.getEntriesByName('map-painted').find(({ startTime }) => startTime > after);
            if (mark) resolve(mark.startTime - after);
            else requestAnimationFrame(look);
          };
          look();
        });
      const found: number[] = [];
      for (let km = 21; km <= 45; km++) {
        const start = performance.now();
        setValue?.call(slider, String(km));
        slider?.dispatchEvent(new Event('input', { bubbles: true }));
        found.push(await painted(start));
      }
      return found;
    });
    const median = durations.slice(5).sort((a, b) => a - b)[10] ?? Number.NaN;
    return [{ what: 'slider to painted map (software rendering)', ms: median, against: 'goal', referenceMs: 100 }];
  } finally {
    await browser.close();
    if (server.pid) process.kill(-server.pid);
  }
}

const shown = (ms: number) => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0));
console.log('| what | ms | against | ms | ratio |');
console.log('|---|---|---|---|---|');
for (const { what, ms, against, referenceMs } of rows) {
  const ratio = referenceMs === null ? '' : `${(referenceMs / ms).toFixed(1)}x`;
  console.log(`| ${what} | ${shown(ms)} | ${against} | ${referenceMs === null ? '' : shown(referenceMs)} | ${ratio} |`);
}
mkdirSync('bench-results', { recursive: true });
writeFileSync('bench-results/bench.json', `${JSON.stringify(rows, null, 2)}\n`);
