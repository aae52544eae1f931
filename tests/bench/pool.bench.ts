import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gunzipSync, gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { geojson as flatgeobuf } from 'flatgeobuf';
import type { FeatureCollection, Point } from 'geojson';
import Papa from 'papaparse';
import { ProspectIndex } from '../../src/analysis/prospect-filter';
import { prospectsFor } from '../../src/analysis/prospects';
import { siteTexts } from '../../src/analysis/site-texts';
import { finish } from '../../src/analysis/steps';
import { foldName } from '../../src/data/fold-name';
import { type PoolRows, poolFile, readPoolFiles } from '../../src/data/pool-file';
import { FILES_FOLDER, MANIFEST_FILE } from '../../src/model/kbo';
import { PROSPECT_WEIGHTS } from '../../src/model/prospect-row';
import type { Question } from '../../src/model/question';
import type { Register } from '../../src/model/register';
import { EMBEDDED_FOLDER, loadPool } from '../../src/pipeline/folder';
import { BROWSER_ARGS, findBrowser } from '../browser/find-browser';
import { compiledFiles, type InventedPool, inventedPool } from '../data/pool-world';
import { openEmbedded, PROGRAMME } from './embedded';
import { medianOf, type Row, timeMs } from './measure';

const ROWS = 1_000_000;
const ALL_ROWS = 1.2 * ROWS;

/** A pool of a million: how it is read beside other formats, and how it feels in a browser. */
export async function poolRows(): Promise<readonly Row[]> {
  const { register, question } = await openEmbedded();
  const { prospects: small } = await loadPool(EMBEDDED_FOLDER, register.geography);
  const { model } = prospectsFor({ register, pool: small, question });
  const codes = [...(small?.naceCodes ?? [])].sort((a, b) => model.activity(b) - model.activity(a));
  // A fifth more of another activity, so that the others are recognised more often than most: then all of them are listed.
  const parts = inventedPool(
    { count: ROWS, code: codes[0] ?? '' },
    { count: ROWS / 5, code: codes.at(-1) ?? '' },
    register.geography,
  );
  return [...(await formatRows(parts, register, await searchBytes(parts, register, question))), ...(await browserRows(parts))];
}

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;

/** What is still held of a result, in bytes per row. */
async function heldBytes(make: () => unknown): Promise<number> {
  const used = async () => {
    for (let times = 0; times < 3; times++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      collect();
    }
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = await used();
  const made = await make();
  const held = ((await used()) - before) / ALL_ROWS;
  // Not before it was weighed.
  if (made === null) throw new Error('nothing was read');
  return held;
}

/** What a search over all rows holds beside the pool, in bytes per row. */
async function searchBytes(parts: readonly InventedPool[], register: Register, question: Question): Promise<number> {
  const pool = readPoolFiles(
    parts.map(({ rows }) => poolFile(rows)),
    register.geography,
  );
  const list = prospectsFor({ register, pool, question, weights: { ...PROSPECT_WEIGHTS, activity: 0 } });
  return heldBytes(() => [new ProspectIndex(list, foldName), finish(siteTexts(register, pool, foldName))]);
}

interface Format {
  readonly name: string;
  readonly bytes: readonly Uint8Array[];
  /** From unpacked files to rows that can be asked. */
  readonly read: (files: readonly Uint8Array[]) => unknown;
  readonly times: number;
}

async function formatRows(parts: readonly InventedPool[], { geography }: Register, searched: number): Promise<readonly Row[]> {
  const all = parts.map(({ rows }) => rows);
  const text = (files: readonly Uint8Array[]) => new TextDecoder().decode(files[0]);
  const collection = collectionOf(all);
  const formats: readonly Format[] = [
    {
      name: 'Arrow, by arrondissement',
      bytes: all.map(poolFile),
      read: (files) => readPoolFiles(files, geography),
      times: 5,
    },
    {
      name: 'GeoJSON, JSON.parse',
      bytes: [Buffer.from(JSON.stringify(collection))],
      read: (files) => JSON.parse(text(files)),
      times: 1,
    },
    {
      name: 'CSV, papaparse',
      bytes: [Buffer.from(csvOf(all))],
      read: (files) => Papa.parse(text(files), { header: true, dynamicTyping: true }).data,
      times: 1,
    },
    {
      name: 'FlatGeobuf',
      bytes: [flatgeobuf.serialize(collection)],
      read: async ([bytes]) => {
        const features: unknown[] = [];
        for await (const feature of flatgeobuf.deserialize(bytes ?? new Uint8Array())) features.push(feature);
        return features;
      },
      times: 1,
    },
  ];
  const measured: { name: string; rawMb: number; packedMb: number; unpackMs: number; readMs: number; perRow: number }[] = [];
  for (const { name, bytes, read, times } of formats) {
    const packed = bytes.map((file) => gzipSync(file, { level: 6 }));
    const unpackMs = timeMs(() => packed.map((file) => gunzipSync(file)));
    const perRow = await heldBytes(() => read(bytes));
    const durations: number[] = [];
    for (let i = 0; i < times; i++) {
      const start = performance.now();
      await read(bytes);
      durations.push(performance.now() - start);
    }
    const mb = (files: readonly Uint8Array[]) => files.reduce((sum, { length }) => sum + length, 0) / 1e6;
    const [rawMb, packedMb] = [mb(bytes), mb(packed)];
    measured.push({ name, rawMb, packedMb, unpackMs, readMs: medianOf(durations), perRow });
  }
  const [ours, ...others] = measured;
  if (!ours) return [];
  const sizes = ({ rawMb, packedMb, perRow }: typeof ours) =>
    `${rawMb.toFixed(0)} MB, ${packedMb.toFixed(1)} MB packed, ${perRow.toFixed(0)} bytes per row held`;
  return [
    {
      what: `pool of ${ALL_ROWS.toLocaleString('en')} rows read from Arrow, columns and order ready, names when looked at`,
      ms: ours.readMs,
      against: 'unpacking the same files',
      referenceMs: ours.unpackMs,
      goal: '> 1x, < 100 bytes per row',
      note: `${sizes(ours)}; ${(ours.perRow + searched).toFixed(0)} with what a search over all of them holds`,
    },
    ...others.map((other) => ({
      what: 'the same',
      ms: ours.readMs,
      against: `${other.name} to objects`,
      referenceMs: other.readMs,
      note: sizes(other),
    })),
  ];
}

function* eachRow(all: readonly PoolRows[]) {
  for (const { numbers, enterpriseNumbers, names, nace, nis, lon, lat } of all) {
    for (let row = 0; row < numbers.length; row++) {
      const point = { lon: lon[row] ?? 0, lat: lat[row] ?? 0 };
      yield {
        id: String(numbers[row]),
        enterprise: String(enterpriseNumbers[row]),
        name: names[row] ?? '',
        nace: nace[row] ?? '',
        nis: nis[row] ?? '',
        ...point,
      };
    }
  }
}

function collectionOf(all: readonly PoolRows[]): FeatureCollection<Point> {
  const features = Array.from(eachRow(all), ({ lon, lat, ...properties }) => ({
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: [lon, lat] },
    properties,
  }));
  return { type: 'FeatureCollection', features };
}

function csvOf(all: readonly PoolRows[]): string {
  const lines = ['id,enterprise,name,nace,nis,lon,lat'];
  for (const { id, enterprise, name, nace, nis, lon, lat } of eachRow(all))
    lines.push([id, enterprise, name, nace, nis, lon, lat].join(','));
  return lines.join('\n');
}

const FOLDER = 'miljoen';
/** Every letter of it changes how many are found. */
const TYPED = 'verz';

/** In the built app: from the question to the first rows, each key of a search, scrolling; and what kept the main thread. */
async function browserRows(parts: readonly InventedPool[]): Promise<readonly Row[]> {
  execFileSync('npx', ['vite', 'build', '--logLevel', 'error'], { stdio: 'inherit' });
  const folder = join('dist', FOLDER);
  writeDataset(folder, parts);
  const port = 4181;
  const server = spawn('npx', ['vite', 'preview', '--port', String(port), '--strictPort'], { stdio: 'ignore', detached: true });
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', chromiumSandbox: false, args: BROWSER_ARGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    // The compiler of this script names functions by a helper that the page does not have.
    await page.addInitScript({
      content: `globalThis.__name = (named) => named; globalThis.long = []; new PerformanceObserver((list) => globalThis.long.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration })))).observe({ type: 'longtask', buffered: true })`,
    });
    const address = `http://127.0.0.1:${port}/?gegevens=${FOLDER}&beeld=prospectie&opleiding=${PROGRAMME}`;
    await page.goto(address).catch(() => page.waitForTimeout(1500).then(() => page.goto(address)));
    const loadMs = await untilShown(page);
    // Names are made ready for searching in turns, once: the first search waits for it.
    const box = page.locator('input[type=search]');
    await box.fill('zzz');
    await page.locator('.w-list [role=row], .w-list tbody tr').first().waitFor({ state: 'detached', timeout: 60_000 });
    const readyMs = await page.evaluate(() => performance.now());
    await box.fill('');
    await untilShown(page);
    await page.waitForTimeout(2000);
    const from = await page.evaluate(() => performance.now());
    const keys = await page.evaluate(async (typed) => {
      const box = document.querySelector<HTMLInputElement>('input[type=search]');
      const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      const shown = () => [...document.querySelectorAll('.w-tools')].map(({ textContent }) => textContent).join();
      const found: number[] = [];
      for (let length = 1; length <= typed.length; length++) {
        const before = shown();
        const start = performance.now();
        setValue?.call(box, typed.slice(0, length));
        box?.dispatchEvent(new Event('input', { bubbles: true }));
        while (shown() === before && performance.now() < start + 3000) await new Promise(requestAnimationFrame);
        found.push(performance.now() - start);
      }
      return found;
    }, TYPED);
    await box.fill('');
    await page.waitForTimeout(1000);
    await page.locator('.w-list').hover();
    for (let step = 0; step < 20; step++) await page.mouse.wheel(0, 4000);
    await page.waitForTimeout(1000);
    const long = await page.evaluate(
      (after) =>
        (globalThis as unknown as { long: { startTime: number; duration: number }[] }).long.filter(
          ({ startTime }) => startTime > after,
        ),
      from,
    );
    const longest = Math.max(0, ...long.map(({ duration }) => duration));
    return [
      {
        what: `in Chromium: opening the app on a list of ${ROWS.toLocaleString('en')} to its first rows`,
        ms: loadMs,
        against: 'nothing',
        referenceMs: null,
        note: `from navigation, files from this machine; ready to be searched after ${(readyMs / 1000).toFixed(1)} s`,
      },
      {
        what: 'in Chromium: a key typed in the search to other rows on the screen, median',
        ms: medianOf(keys),
        against: 'nothing',
        referenceMs: null,
        note: `slowest ${Math.max(...keys).toFixed(0)} ms of ${keys.length}`,
      },
      {
        what: 'in Chromium: longest task of the main thread while typing and scrolling',
        ms: longest,
        against: 'goal',
        referenceMs: 50,
        note: `${long.length} of more than 50 ms`,
      },
    ];
  } finally {
    await browser.close();
    if (server.pid) process.kill(-server.pid);
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds from the beginning of the page. */
async function untilShown(page: Page): Promise<number> {
  await page.locator('.w-list [role=row], .w-list tbody tr').nth(3).waitFor({ timeout: 60_000 });
  return page.evaluate(() => performance.now());
}

function writeDataset(folder: string, parts: readonly InventedPool[]): void {
  cpSync(EMBEDDED_FOLDER, folder, { recursive: true });
  const path = join(folder, 'datapackage.json');
  const descriptor = readFileSync(path, 'utf8').replace('"prospects.csv"', JSON.stringify(`pool/${MANIFEST_FILE}`));
  writeFileSync(path, descriptor);
  mkdirSync(join(folder, 'pool', FILES_FOLDER), { recursive: true });
  for (const [name, bytes] of compiledFiles(parts)) writeFileSync(join(folder, 'pool', name), bytes);
}
