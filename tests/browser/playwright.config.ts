import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './find-browser';

const PORT = process.env.PORT ?? '4173';
const ADDRESS = `http://127.0.0.1:${PORT}/`;

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: ADDRESS,
    viewport: { width: 1280, height: 800 },
    locale: 'nl-BE',
    timezoneId: 'Europe/Brussels',
    reducedMotion: 'reduce',
    launchOptions: { executablePath: findBrowser() ?? '', chromiumSandbox: false, args: BROWSER_ARGS },
  } as never,
  webServer: { command: `npx vite preview --strictPort --port ${PORT}`, url: ADDRESS, reuseExistingServer: false, cwd: '../..' },
});
