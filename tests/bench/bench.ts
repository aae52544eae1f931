import { mkdirSync, writeFileSync } from 'node:fs';
import { answerRows } from './answer.bench';
import { curvesRows } from './curves.bench';
import { flowRows } from './flow.bench';
import { importRows } from './import.bench';
import { kboRows } from './kbo.bench';
import { liveRows } from './live.bench';
import { locateRows } from './locate.bench';
import { mapRows } from './map.bench';
import type { Row } from './measure';
import { monitorRows } from './monitor.bench';
import { poolRows } from './pool.bench';
import { prospectsRows } from './prospects.bench';
import { regionsRows } from './regions.bench';
import { roomRows } from './room.bench';
import { scoutRows } from './scout.bench';

/** In the order of running; `npm run bench -- NAME …` runs only those named. */
const SUBJECTS: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  answer: answerRows,
  room: roomRows,
  live: liveRows,
  flow: flowRows,
  curves: curvesRows,
  regions: regionsRows,
  locate: locateRows,
  import: importRows,
  monitor: monitorRows,
  scout: scoutRows,
  map: mapRows,
  prospects: prospectsRows,
};

/** Minutes and gigabytes: only when named. */
const LARGE_SUBJECTS: typeof SUBJECTS = { kbo: kboRows, pool: poolRows };
const ALL_SUBJECTS = { ...SUBJECTS, ...LARGE_SUBJECTS };

const shown = (ms: number) => (ms < 10 ? ms.toPrecision(2) : ms.toFixed(0));

const asMarkdown = ({ what, ms, against, referenceMs, goal, note }: Row): string => {
  const ratio = referenceMs === null || ms === 0 ? '' : referenceMs / ms;
  const times = ratio === '' ? '' : `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(1)}x`;
  return `| ${what} | ${shown(ms)} | ${against} | ${referenceMs === null ? '' : shown(referenceMs)} | ${times} | ${goal ?? ''} | ${note ?? ''} |`;
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(ALL_SUBJECTS, name));
if (unknown.length > 0) throw new Error(`no bench ${unknown.join(', ')}; there are ${Object.keys(ALL_SUBJECTS).join(', ')}`);

const rows: (Row & { readonly subject: string })[] = [];
console.log('| what | ms | against | ms | ratio | goal | checked |');
console.log('|---|---|---|---|---|---|---|');
for (const [subject, run] of Object.entries(wanted.length > 0 ? ALL_SUBJECTS : SUBJECTS)) {
  if (wanted.length > 0 && !wanted.includes(subject)) continue;
  for (const row of await run()) {
    console.log(asMarkdown(row));
    rows.push({ subject, ...row });
  }
}
mkdirSync('bench-results', { recursive: true });
writeFileSync('bench-results/bench.json', `${JSON.stringify(rows, null, 2)}\n`);
