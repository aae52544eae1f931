import { backTest } from '../../src/analysis/back-test';
import { coverageOf } from '../../src/analysis/coverage';
import { distanceKm } from '../../src/analysis/distance';
import { bandOf } from '../../src/analysis/look-alike';
import { ProspectIndex } from '../../src/analysis/prospect-filter';
import { prospectOrder } from '../../src/analysis/prospect-order';
import { prospectAt, prospectCount, prospectsFor } from '../../src/analysis/prospects';
import { bytesOf, siteTexts } from '../../src/analysis/site-texts';
import { finish } from '../../src/analysis/steps';
import { tourOf } from '../../src/analysis/tour';
import { foldName } from '../../src/data/fold-name';
import { type ProspectRow, PROSPECT_WEIGHTS as W } from '../../src/model/prospect-row';
import type { Prospects } from '../../src/model/prospects';
import type { Question } from '../../src/model/question';
import { type Register, UNKNOWN } from '../../src/model/register';
import { EMBEDDED_FOLDER, loadPool, loadSectorNace } from '../../src/pipeline/folder';
import { seededRandom } from '../oracle/world';
import { openEmbedded, PROGRAMME } from './embedded';
import { medianMs, medianOf, mediansMs, type Row, timeMs } from './measure';

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
    ...filterRows(register, pool, question),
    ...(await otherRows(register, small, question)),
  ];
};

/** What is typed in turn: each text is an answer of its own, whether it grows or not. */
const TYPED = ['e', 'en', 'bo', 'bou', 'bouw', 'bouwb', '4', '43', '00', 'gent', 'zzz', ''];

/** Filtering as somebody types, with every row listed: the worst keystroke counts. */
function filterRows(register: Register, small: Prospects, question: Question): readonly Row[] {
  const random = seededRandom(11);
  const word = () => WORDS[Math.floor(random() * WORDS.length)] ?? '';
  const names = Array.from({ length: ROWS }, () => `${word()} ${word()} ${word()}`);
  const pool = { ...small, names };
  const list = prospectsFor({ register, pool, question, weights: { ...W, activity: 0 } });
  let texts = finish(siteTexts(register, pool, foldName));
  const foldMs = timeMs(() => {
    texts = finish(siteTexts(register, pool, foldName));
  });
  let index = new ProspectIndex(list, foldName);
  const first = () => {
    index = new ProspectIndex(list, foldName);
    const { positions } = index.filtered(ALL, null);
    return [...positions.subarray(0, 300)].map((position) => prospectAt(list, position));
  };
  const firstMs = medianMs(first, 5);
  const count = prospectCount(list);
  const plainly = (typed: string) => {
    let found = 0;
    for (let position = 0; position < count; position++) {
      const row = prospectAt(list, position);
      if (row && isMatch(row, typed, register)) found += 1;
    }
    return found;
  };
  let [plainMs, differing] = [0, 0];
  // Rows made and names folded at every keystroke: seconds each, so only two are measured.
  for (const typed of ['bouw', '00']) {
    let found = 0;
    plainMs = Math.max(
      plainMs,
      timeMs(() => (found = plainly(typed))),
    );
    differing += Number(found !== index.filtered(typing(typed), texts).positions.length);
  }
  const keys = TYPED.map((typed) => {
    const times = Array.from({ length: 7 }, (_, run) => {
      // What was typed before: the beginning of it, where it grew from one.
      const before = TYPED[TYPED.indexOf(typed) - 1] ?? '';
      index.filtered(typing(run % 2 === 0 ? before : 'q'), texts);
      return timeMs(() => index.filtered(typing(typed), texts));
    });
    return { typed, ms: medianOf(times), worst: Math.max(...times) };
  });
  const slowest = keys.reduce((a, b) => (a.ms > b.ms ? a : b));
  const perRow = (index.bytes + bytesOf(texts)) / count;
  return [
    {
      what: `prospects: a keystroke in the search over ${ROWS.toLocaleString('en')} rows, the slowest of ${TYPED.length} texts`,
      ms: slowest.ms,
      against: 'every row made and its name folded',
      referenceMs: plainMs,
      goal: '< 50 ms',
      note: `"${slowest.typed}", at worst ${Math.max(...keys.map(({ worst }) => worst)).toFixed(0)} ms; median ${medianOf(keys.map(({ ms }) => ms)).toFixed(0)} ms; ${differing} of 2 counts differ; ${perRow.toFixed(0)} bytes per row, names and ids included; names folded once, in turns, ${foldMs.toFixed(0)} ms`,
    },
    {
      what: 'the first 300 of them once the order stands, with counts per facet',
      ms: firstMs,
      against: 'nothing',
      referenceMs: null,
      goal: '< 1000 ms',
      note: (['name', 'place', 'km', 'employees', 'left', 'score'] as const)
        .map((key) => `by ${key} ${timeMs(() => prospectOrder(list, { key, direction: 'ascending' }, foldName)).toFixed(0)} ms`)
        .join(', '),
    },
  ];
}

const ALL = { words: [], kind: null, municipality: null, division: null, stages: null, stage: null };
const typing = (text: string) => ({ ...ALL, words: text === '' ? [] : [{ text, codes: [] }] });
const WORDS = [
  'Bouwbedrijf',
  'Garage',
  'De Smet',
  'Éclair',
  'Janssens & Zonen',
  'Elektro',
  'Schrijnwerkerij',
  'Peeters',
  'bv',
  'Groep',
];

function isMatch({ name, id, nace, municipality }: ProspectRow, wanted: string, { geography }: Register): boolean {
  const place = geography.regions.municipality[municipality]?.name ?? '';
  return [name, place].some((text) => foldName(text).includes(wanted)) || nace.startsWith(wanted) || id.includes(wanted);
}

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
