import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM_BROWSERS = [
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
];

/** Path of a Chromium: the one named in CHROME_PATH, Playwright's own, else an installed one; null when there is none. */
export function findBrowser(): string | null {
  const named = process.env.CHROME_PATH;
  if (named) return named;
  const own = chromium.executablePath();
  return [own, ...SYSTEM_BROWSERS].find((path) => existsSync(path)) ?? null;
}

/** Software rendering, and no talk of the browser's own with its maker. */
export const BROWSER_ARGS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];
