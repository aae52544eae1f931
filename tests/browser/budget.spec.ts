import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import budget from './budget.json' with { type: 'json' };
import { expect, open, test } from './watch';

const DIST = new URL('../../dist/', import.meta.url);

/** Gzipped bytes of a served file, as a host would send it; fonts are compressed already. */
function sentBytes(path: string): number {
  const file = readFileSync(new URL(`.${path}`, DIST));
  return path.endsWith('.woff2') ? file.length : gzipSync(file, { level: 9 }).length;
}

test('the first load stays within its budget', async ({ page, context }) => {
  const paths = new Set<string>();
  context.on('request', (request) => paths.add(new URL(request.url()).pathname));
  await open(page);
  await expect(page.locator('.map canvas')).toBeVisible();
  await page.waitForLoadState('networkidle');
  const data = [...paths].filter((path) => /\.(csv|json)$/.test(path));
  const code = [...paths].filter((path) => /\.(js|css)$/.test(path));
  const mapLibre = code.filter((path) => /GlMap|maplibre/.test(path));
  const sum = (list: readonly string[]) => list.reduce((total, path) => total + sentBytes(path), 0);
  const app = sum(code.filter((path) => !mapLibre.includes(path)));
  const rest = [...paths].filter((path) => !data.includes(path)).map((path) => (path === '/' ? '/index.html' : path));
  console.log(`app ${app} bytes, before interaction ${sum(rest)} bytes, data apart ${sum(data)} bytes (gzip)`);
  expect(mapLibre.some((path) => path.endsWith('.js'))).toBe(true);
  expect(app).toBeLessThanOrEqual(budget.appBytes);
  expect(sum(rest)).toBeLessThanOrEqual(budget.beforeInteractionBytes);
});
