import { execFile } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Manifest } from '../../src/model/kbo';
import { plainCount } from '../pipeline/kbo/plain-count';
import { bestLines, writeKboWorld } from '../pipeline/kbo/world';
import type { Row } from './measure';

/** As many establishments as the business register has; their activities take as many bytes as its own. */
const ESTABLISHMENTS = 2_000_000;
const ACTIVITIES_PER_ENTITY = 10;
/** With these a file of addresses has some four million, as that of Flanders. */
const BOXES = 200;

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
    const best = join(base, 'openaddress-bevlg.csv');
    const lines = Readable.from(bestLines(BOXES));
    await pipeline(
      lines,
      new Transform({ writableObjectMode: true, transform: (line, _, done) => done(null, `${line}\n`) }),
      createWriteStream(best),
    );
    const located = await compiledIn(folder, join(base, 'located'), [best]);
    if (located.manifest.kept !== manifest.kept) throw new Error('addresses with points change who is kept');
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
      {
        what: `the same with points of addresses, ${(statSync(best).size / 1e9).toFixed(2)} GB of them`,
        ms: located.ms,
        against: 'without them',
        referenceMs: ms,
        goal: 'memory under 2 GB',
        note: `${located.manifest.located.address} at their address; peak ${located.peakMb.toFixed(0)} MB`,
      },
    ];
  } finally {
    rmSync(base, { recursive: true });
  }
}

const isIn = ({ leftOut }: Manifest, reason: string, count: number) =>
  Object.entries(leftOut).some(([name, n]) => name === reason && n === count);

async function compiledIn(folder: string, out: string, addresses: readonly string[] = []) {
  const child = fileURLToPath(new URL('./kbo-child.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', child, folder, out, ...addresses]);
  return JSON.parse(stdout) as { readonly ms: number; readonly peakMb: number; readonly manifest: Manifest };
}
