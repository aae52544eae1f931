import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { medianOf, type Row } from './measure';

const ROWS = 200_000;
const RUNS = 3;
const WORKPLACES = 5000;
const PROGRAMMES = 150;

/** Files of a dataset with 200,000 recognitions, as they are exported: semicolons, Belgian dates. The same every time. */
export function writeBigDataset(folder: string, rows: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const lines = (count: number, line: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => `${line(i)}\r\n`).join('');
  const workplace = (i: number) => `2${String(i).padStart(9, '0')}`;
  writeFileSync(
    join(folder, 'programmes.csv'),
    `id;naam;sector\r\n${lines(PROGRAMMES, (i) => `proefopleiding-${i};Proefopleiding ${i};Bouw`)}`,
  );
  writeFileSync(
    join(folder, 'workplaces.csv'),
    `id;naam;niscode;mentoren\r\n${lines(WORKPLACES, (i) => `${workplace(i)};Proefbedrijf ${i};11002;${i % 4}`)}`,
  );
  const recognitions = join(folder, 'recognitions.csv');
  writeFileSync(
    recognitions,
    `werkplek;opleiding;context;plekken;geldig vanaf;geldig tot\r\n${lines(
      rows,
      (i) =>
        `${workplace((i * 7) % WORKPLACES)};proefopleiding-${i % PROGRAMMES};${i % 3 || ''};${i % 5};` +
        `${two(1 + (i % 28))}/${two(1 + (Math.floor(i / 28) % 12))}/${2010 + (i % 10)};31/08/${2030 + (Math.floor(i / WORKPLACES) % 60)}`,
    )}`,
  );
  return recognitions;
}

export interface Measured {
  /** Median once warm, and the first time. */
  readonly ms: number;
  readonly firstMs: number;
  readonly rows: number;
  /** Most memory in use beyond what the process had before. */
  readonly peakBytes: number;
}

/** Runs one way of reading in a process of its own, so that neither warms or fills the other's memory. */
export async function measuredApart(
  way: 'import' | 'whole' | 'stream',
  folder: string,
  flags: readonly string[] = [],
): Promise<Measured> {
  const child = fileURLToPath(new URL('./import-child.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, '--import', 'tsx', child, way, folder]);
  return JSON.parse(stdout) as Measured;
}

/** For the bench: 200,000 rows through the whole import, beside the bare parser on the same file. */
export async function importRows(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'import-bench-'));
  try {
    const file = statSync(writeBigDataset(folder, ROWS)).size;
    const runs: { readonly ours: Measured; readonly whole: Measured; readonly stream: Measured }[] = [];
    for (let i = 0; i < RUNS; i++) {
      runs.push({
        ours: await measuredApart('import', folder),
        whole: await measuredApart('whole', folder),
        stream: await measuredApart('stream', folder),
      });
    }
    const ms = medianOf(runs.map(({ ours }) => ours.ms));
    const times = (bytes: number) => (bytes / file).toFixed(1);
    const peak = medianOf(runs.map(({ ours }) => ours.peakBytes));
    const first = (of: (run: (typeof runs)[number]) => Measured) => medianOf(runs.map((run) => of(run).firstMs)).toFixed(0);
    const note =
      `${runs[0]?.ours.rows} rows in, file ${(file / 1e6).toFixed(1)} MB, peak ${times(peak)} times the file (papaparse whole ${times(medianOf(runs.map(({ whole }) => whole.peakBytes)))}); ` +
      `the first time ${first(({ ours }) => ours)} ms, papaparse whole ${first(({ whole }) => whole)} ms, streamed ${first(({ stream }) => stream)} ms`;
    const row = (against: string, referenceMs: number): Row => ({
      what: 'import of 200,000 recognitions with references',
      ms,
      against,
      referenceMs,
      goal: '0.5x',
      note,
    });
    return [
      row('papaparse alone, whole text', medianOf(runs.map(({ whole }) => whole.ms))),
      row('papaparse alone, streamed', medianOf(runs.map(({ stream }) => stream.ms))),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
