import { KBO_REGIONS } from '../../src/model/kbo';
import { loadGeography } from '../../src/pipeline/folder';
import { compileKbo } from '../../src/pipeline/kbo/compile';

// Compiles an extract in a process of its own, so that its memory is nobody else's.

const [extract = '', out = '', ...addresses] = process.argv.slice(2);
const geography = await loadGeography();
const start = performance.now();
const request = { extract, out, addresses, regions: KBO_REGIONS, naturalPersonsReason: null, geography };
const manifest = await compileKbo(request, () => {});
const ms = performance.now() - start;
console.log(JSON.stringify({ ms, peakMb: (process.resourceUsage().maxRSS * 1024) / 1e6, manifest }));
