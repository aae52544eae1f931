import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Manifest } from '../../src/model/kbo';
import { plainCount } from '../pipeline/kbo/plain-count';
import { writeKboWorld } from '../pipeline/kbo/world';
import type { Row } from './measure';

/** As many establishments as the business register has; their activities take as many bytes as its own. */
const ESTABLISHMENTS = 2_000_000;
const ACTIVITIES_PER_ENTITY = 10;

/** An invented extract of real size, compiled, against counting its rows one by one. */
export async function kboRows(): Promise<readonly Row[]> {
  const base = mkdtempSync(join(tmpdir(), 'bench-kbo-'));
  try {
    const folder = join(base, 'extract');
    await writeKboWorld(folder, { establishments: ESTABLISHMENTS, activitiesPerEntity: ACTIVITIES_PER_ENTITY, seed: 1 });
    const activityGb = statSync(join(folder, 'activity.csv')).size / 1e9;
    const { ms, peakMb, manifest } = await compiledIn(folder, join(base, 'pool'));
    const start = performance.now();
    const plain = await plainCount(folder);
    const referenceMs = performance.now() - start;
    const isEqual =
      manifest.kept === plain.kept && Object.entries(plain.leftOut).every(([reason, count]) => isIn(manifest, reason, count));
    if (!isEqual) throw new Error(`the counts differ: ${JSON.stringify(manifest.leftOut)}, ${JSON.stringify(plain)}`);
    const outMb = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
    return [
      {
        what: `extract of ${ESTABLISHMENTS / 1e6} million establishments, ${activityGb.toFixed(2)} GB of activities, to Parquet`,
        ms,
        against: 'counting the same rows one by one in JavaScript',
        referenceMs,
        goal: 'memory under 2 GB',
        note: `${manifest.kept} kept, counts equal; peak ${peakMb.toFixed(0)} MB; ${outMb.toFixed(1)} MB written`,
      },
    ];
  } finally {
    rmSync(base, { recursive: true });
  }
}

const isIn = ({ leftOut }: Manifest, reason: string, count: number) =>
  Object.entries(leftOut).some(([name, n]) => name === reason && n === count);

async function compiledIn(folder: string, out: string) {
  const child = fileURLToPath(new URL('./kbo-child.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', child, folder, out]);
  return JSON.parse(stdout) as { readonly ms: number; readonly peakMb: number; readonly manifest: Manifest };
}
