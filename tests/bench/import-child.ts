import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { inspectFiles } from '../../src/data/import/plan';
import { importFiles } from '../../src/data/import/run';
import { loadGeography } from '../../src/pipeline/folder';
import { sourcesAt } from '../../src/pipeline/sources';
import { medianOf } from './measure';

// One way of reading the big dataset, in a process of its own: prints how long it took and how much memory it had at most.

const [way = 'import', folder = ''] = process.argv.slice(2);
const file = join(folder, 'recognitions.csv');

const ways: Readonly<Record<string, () => Promise<number>>> = {
  whole: async () => Papa.parse(readFileSync(file, 'utf8'), { delimiter: ';' }).data.length,
  stream: () =>
    new Promise((resolve) => {
      let rows = 0;
      Papa.parse(createReadStream(file, { highWaterMark: 1 << 18 }), {
        delimiter: ';',
        step: () => {
          rows += 1;
        },
        complete: () => resolve(rows),
      });
    }),
  import: async () => {
    const sources = await sourcesAt(folder);
    const { plans } = await inspectFiles(sources ?? [], { geography });
    const { tables } = await importFiles(plans, { geography });
    return tables.reduce((sum, { lines }) => sum + lines.length, 0);
  },
};

const geography = await loadGeography();
const before = process.memoryUsage().rss;
const start = performance.now();
const rows = (await ways[way]?.()) ?? 0;
const firstMs = performance.now() - start;
const peakBytes = process.resourceUsage().maxRSS * 1024 - before;
const more: number[] = [];
for (let i = 0; i < 5; i++) {
  const again = performance.now();
  await ways[way]?.();
  more.push(performance.now() - again);
}
process.stdout.write(JSON.stringify({ ms: medianOf(more), firstMs, rows, peakBytes }));
