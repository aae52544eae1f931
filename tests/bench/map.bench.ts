import { execFileSync, spawn } from 'node:child_process';
import { chromium } from '@playwright/test';
import { analyse } from '../../src/analysis/analyse';
import { BROWSER_ARGS, findBrowser } from '../browser/find-browser';
import { openEmbedded, PROGRAMME } from './embedded';
import type { Row } from './measure';

/** In the built app: from the moment the slider moves to the first frame of the map that has it all. */
export const mapRows = async (): Promise<readonly Row[]> => {
  const { register, question } = await openEmbedded();
  const school = analyse(register, question).schools.find(({ counted }) => counted)?.school ?? 0;
  execFileSync('npx', ['vite', 'build', '--logLevel', 'error'], { stdio: 'inherit' });
  const port = 4180;
  const server = spawn('npx', ['vite', 'preview', '--port', String(port), '--strictPort'], { stdio: 'ignore', detached: true });
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', chromiumSandbox: false, args: BROWSER_ARGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    // The compiler of this script names functions by a helper that the page does not have.
    await page.addInitScript({ content: 'globalThis.__name = (named) => named' });
    const address = `http://127.0.0.1:${port}/?opleiding=${PROGRAMME}&keuze=school:${register.schools?.ids[school]}`;
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
};
