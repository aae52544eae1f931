import { backTest } from '../../src/analysis/back-test';
import { coverageOf } from '../../src/analysis/coverage';
import { distanceKm } from '../../src/analysis/distance';
import { bandOf } from '../../src/analysis/look-alike';
import { prospectAt, prospectCount, prospectsFor } from '../../src/analysis/prospects';
import { finish } from '../../src/analysis/steps';
import { tourOf } from '../../src/analysis/tour';
import { PROSPECT_WEIGHTS as W } from '../../src/model/prospect-row';
import type { Prospects } from '../../src/model/prospects';
import { type Register, UNKNOWN } from '../../src/model/register';
import { EMBEDDED_FOLDER, loadPool, loadSectorNace } from '../../src/pipeline/folder';
import { seededRandom } from '../oracle/world';
import { openEmbedded, PROGRAMME } from './embedded';
import { mediansMs, type Row } from './measure';

const ROWS = 1_000_000;
const STOPS = 60;

/** The embedded register with a pool of a million: its prospects over and over, each moved a little. */
export const prospectsRows = async (): Promise<readonly Row[]> => {
  const { register, question } = await openEmbedded();
  const { prospects: small } = await loadPool(EMBEDDED_FOLDER, register.geography);
  if (!small) throw new Error('no pool');
  const pool = manyOf(small, ROWS);
  const list = prospectsFor({ register, pool, question });
  const ours = () => {
    const found = prospectsFor({ register, pool, question });
    return Array.from({ length: 50 }, (_, at) => prospectAt(found, at));
  };
  const short = list.shortSchools.map(({ school, staysShort }) => ({ school, staysShort }));
  const everybody = { ...W, activity: 0 };
  const all = () => prospectsFor({ register, pool, question, weights: everybody });
  const activity = new Map(pool.naceCodes.map((code) => [code, list.model.activity(code)]));
  const plain = () => plainOrder(register, pool, { activity, sizes: list.model.sizes }, short, list.scope.reachKm);
  const expected = plain().map(({ id }) => id);
  const found = [...list.lookAlikes.subarray(0, expected.length)].map((row) => pool.ids.at(row) ?? '');
  const differing = found.filter((id, at) => id !== expected[at]).length;
  const [ms = 0, plainMs = 0, allMs = 0] = mediansMs([ours, plain, all], 3);
  return [
    {
      what: `prospects: ${ROWS.toLocaleString('en')} rows scored and sorted, the first 50 opened`,
      ms,
      against: 'objects per row, sorted by a function, classes and shortage given',
      referenceMs: plainMs,
      goal: '< 1000 ms',
      note: `${differing} of the first ${expected.length} look-alikes differ; ${prospectCount(list)} listed`,
    },
    {
      what: 'the same with every row taken for alike, none left aside',
      ms: allMs,
      against: 'nothing',
      referenceMs: null,
      goal: '< 1000 ms',
      note: `${prospectCount(all())} listed`,
    },
    ...(await otherRows(register, small, question)),
  ];
};

async function otherRows(
  register: Register,
  pool: Prospects,
  question: Parameters<typeof backTest>[0]['question'],
): Promise<readonly Row[]> {
  const query = { register, pool, question, sectorNace: await loadSectorNace() };
  const tested = finish(backTest(query));
  const list = prospectsFor({ register, pool, question });
  const chosen = Array.from({ length: 200 }, (_, at) => prospectAt(list, at)).flatMap((row) => row ?? []);
  const stops = chosen.slice(0, STOPS).map(({ lon, lat }) => ({ lon, lat }));
  const start = { lon: 4.4, lat: 51.2 };
  const tour = () => tourOf(start, stops);
  const nearest = () => nearestKm(start, stops);
  const [testMs = 0, coverMs = 0, tourMs = 0, nearestMs = 0] = mediansMs(
    [() => finish(backTest(query)), () => coverageOf({ register, question, list: chosen }), tour, nearest],
    5,
  );
  const alone = { against: 'nothing', referenceMs: null };
  const shown = (lift: number | null | undefined) => lift?.toFixed(1) ?? 'none';
  return [
    {
      what: `prospects: back-test of ${PROGRAMME}, five folds`,
      ms: testMs,
      ...alone,
      note: `invented data: lift@50 ${shown(tested.liftAt50)} (${shown(tested.liftLow)} to ${shown(tested.liftHigh)}), sector list ${shown(tested.sectorList?.liftAt50)}, without activity ${shown(tested.ablations.activity.liftAt50)}, size ${shown(tested.ablations.size.liftAt50)}, shortage ${shown(tested.ablations.shortage.liftAt50)}`,
    },
    { what: 'prospects: what 200 of a list could end of the shortage', ms: coverMs, ...alone },
    {
      what: `prospects: a tour of ${STOPS} stops`,
      ms: tourMs,
      against: 'always to the nearest stop',
      referenceMs: nearestMs,
      goal: '< 100 ms',
      note: `${Math.round((100 * tour().totalKm) / nearest())} % of its km`,
    },
  ];
}

function manyOf(pool: Prospects, count: number): Prospects {
  const random = seededRandom(7);
  const from = Int32Array.from({ length: count }, (_, row) => row % pool.nace.length);
  const ids = Array.from({ length: count }, (_, row) => `2${String(100_000_000 + row)}`);
  const moved = (column: Float64Array) => Float64Array.from(from, (row) => (column[row] ?? 0) + (random() - 0.5) / 20);
  return {
    ids,
    names: ids,
    enterpriseIds: ids,
    naceCodes: pool.naceCodes,
    nace: from.map((row) => pool.nace[row] ?? UNKNOWN),
    employees: from.map((row) => pool.employees[row] ?? UNKNOWN),
    lon: moved(pool.lon),
    lat: moved(pool.lat),
    municipality: Int16Array.from(from, (row) => pool.municipality[row] ?? UNKNOWN),
    borderM: new Float32Array(count).fill(Number.NaN),
  };
}

/** The same scores with an object per row; the model's own tables are given. */
function plainOrder(
  { schools }: Register,
  pool: Prospects,
  { activity, sizes }: { readonly activity: ReadonlyMap<string, number>; readonly sizes: readonly number[] },
  short: readonly { readonly school: number; readonly staysShort: number }[],
  reachKm: number,
) {
  const rows = Array.from({ length: pool.nace.length }, (_, row) => {
    const ofClass = activity.get(pool.naceCodes[pool.nace[row] ?? UNKNOWN] ?? '') ?? 0;
    let pull = 0;
    for (const { school, staysShort } of ofClass > 0 ? short : []) {
      const km = distanceKm(schools?.lon[school] ?? 0, schools?.lat[school] ?? 0, pool.lon[row] ?? 0, pool.lat[row] ?? 0);
      if (km <= reachKm) pull += staysShort * (1 - km / reachKm);
    }
    const size = sizes[bandOf(pool.employees[row] ?? UNKNOWN)] ?? 0;
    // As precise as the columns of ours, so that equal scores are equal in both.
    const score = Math.fround(ofClass + size + (W.shortage * pull) / (pull + W.halfShortage));
    return { id: pool.ids.at(row) ?? '', ofClass, score };
  });
  return rows
    .filter(({ ofClass }) => ofClass > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, 50);
}

function nearestKm(
  start: { readonly lon: number; readonly lat: number },
  stops: readonly { readonly lon: number; readonly lat: number }[],
): number {
  const left = [...stops];
  let here = start;
  let sum = 0;
  const kmTo = (to: typeof start) => 1.3 * distanceKm(here.lon, here.lat, to.lon, to.lat);
  while (left.length > 0) {
    left.sort((a, b) => kmTo(a) - kmTo(b));
    const next = left.shift() ?? start;
    sum += kmTo(next);
    here = next;
  }
  return sum + kmTo(start);
}
