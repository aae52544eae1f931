import { BACK_TEST_FOLDS, BACK_TEST_KS, type BackTest, type PrecisionAt, type Scored, type Share } from '../model/back-test';
import { PROSPECT_WEIGHTS, type ProspectWeights } from '../model/prospect-row';
import { naceDigits, type Prospects } from '../model/prospects';
import type { Question } from '../model/question';
import { type Register, UNKNOWN } from '../model/register';
import { type Closeness, closenessTo } from './closeness';
import { contestOf } from './contest';
import { knownSites, LookAlikeModel } from './look-alike';
import { networkOf } from './network';
import { lookAlikeScores, NOT_ALIKE, programmeScope } from './prospects';
import type { Scope } from './scope';
import { shortSchoolsOf } from './short-schools';
import { part, type Steps } from './steps';
import { supplyOf } from './supply';

export interface BackTestQuery {
  readonly register: Register;
  readonly pool: Prospects;
  readonly question: Question;
  /** First digits of the activities of each sector, as the sector itself lists them. */
  readonly sectorNace: Readonly<Record<string, readonly string[]>>;
  readonly weights?: ProspectWeights;
}

/** Programmes with fewer sites cannot be tested: a fold would have none to hide. */
export const FEWEST_SITES = BACK_TEST_FOLDS;

/** Ways to order the same candidates. */
const WAYS = ['score', 'activity', 'size', 'shortage', 'sectorList'] as const;
type Way = (typeof WAYS)[number];

/** Sums over folds and programmes, per way and k. */
interface Sums {
  readonly hits: Record<Way, Float64Array>;
  readonly drawn: Float64Array;
  /** Hits to be expected of any order, per k. */
  readonly chance: Float64Array;
  hidden: number;
  candidates: number;
  programmes: number;
  listed: boolean;
}

/** Of one programme. */
export function* backTest(query: BackTestQuery): Steps<BackTest> {
  const sums = emptySums();
  yield* testInto(sums, query);
  return resultOf(query, sums);
}

/** Of all programmes together: hits of all over the hits that chance would have. The question's programme is left aside. */
export function* backTestAll(query: BackTestQuery): Steps<BackTest> {
  const sums = emptySums();
  const { programmes } = query.register;
  for (const [row, { id }] of programmes.entries()) {
    const question: Question = { ...query.question, subject: { kind: 'programme', programme: id, related: false } };
    yield* part(testInto(sums, { ...query, question }), row / programmes.length, (row + 1) / programmes.length);
  }
  return resultOf(query, sums);
}

/** Fold of each id, the same whatever the order they come in: every fifth of a shuffle by a hash. */
export function foldsOf(ids: readonly string[], seed = 1): Uint8Array {
  const keyed = ids.map((id, at) => ({ at, id, key: hash(`${seed}/${id}`) }));
  keyed.sort((a, b) => a.key - b.key || (a.id < b.id ? -1 : 1));
  const fold = new Uint8Array(ids.length);
  keyed.forEach(({ at }, rank) => {
    fold[at] = rank % BACK_TEST_FOLDS;
  });
  return fold;
}

function* testInto(sums: Sums, query: BackTestQuery): Steps<void> {
  const { register, question } = query;
  const scope = programmeScope(register, question);
  const { workplace } = supplyOf(scope);
  if (workplace.length < FEWEST_SITES) return;
  const fold = foldsOf([...workplace].map((row) => register.workplaces?.ids[row] ?? ''));
  sums.programmes += 1;
  for (let nth = 0; nth < BACK_TEST_FOLDS; nth++) {
    yield nth / BACK_TEST_FOLDS;
    addFold(
      sums,
      query,
      scope,
      workplace.filter((_, i) => fold[i] === nth),
    );
  }
}

/** What was learned without the hidden sites: neither what they are recognised for, nor their activity, nor their places. */
export function trainedWithout({ register, pool, question, weights = PROSPECT_WEIGHTS }: BackTestQuery, hidden: Int32Array) {
  const away = new Set(hidden);
  const rest = { ...register, recognitions: withoutSites(register, away) };
  const scope = programmeScope(rest, question);
  const [programme = UNKNOWN] = scope.programmes;
  const model = new LookAlikeModel(rest, pool, knownSites(rest, programme, scope.days, weights), weights);
  const short = shortSchoolsOf(networkOf(contestOf(scope)));
  return { model, closeness: closenessTo(rest, short, scope.reachKm, weights) };
}

function withoutSites({ recognitions: table }: Register, hidden: ReadonlySet<number>): Register['recognitions'] {
  if (!table) return null;
  const kept = new Int32Array(table.workplace.length);
  let count = 0;
  for (let row = 0; row < kept.length; row++) if (!hidden.has(table.workplace[row] ?? UNKNOWN)) kept[count++] = row;
  const pick = (column: Int32Array) => {
    const picked = new Int32Array(count);
    for (let i = 0; i < count; i++) picked[i] = column[kept[i] ?? 0] ?? 0;
    return picked;
  };
  return {
    workplace: pick(table.workplace),
    programme: pick(table.programme),
    context: pick(table.context),
    places: pick(table.places),
    validFrom: pick(table.validFrom),
    validUntil: pick(table.validUntil),
  };
}

function addFold(sums: Sums, query: BackTestQuery, scope: Scope, hidden: Int32Array): void {
  const { pool, weights = PROSPECT_WEIGHTS } = query;
  const { model, closeness } = trainedWithout(query, hidden);
  const sites = sitesAsPool(query.register, hidden);
  const [nearSites, nearPool] = [closenessColumn(sites, closeness), closenessColumn(pool, closeness)];
  const scoresFor = (own: ProspectWeights) =>
    [lookAlikeScores(model, sites, nearSites, own, null), lookAlikeScores(model, pool, nearPool, own, null)] as const;
  const prefixes =
    query.sectorNace[scope.register.sectors[scope.register.programmes[scope.programmes[0] ?? 0]?.sector ?? 0] ?? ''];
  const ordered: Record<Way, readonly [Float32Array, Float32Array]> = {
    score: scoresFor(weights),
    activity: scoresFor({ ...weights, activity: 0 }),
    size: scoresFor({ ...weights, size: 0 }),
    shortage: scoresFor({ ...weights, shortage: 0 }),
    sectorList: [listScores(sites, prefixes ?? []), listScores(pool, prefixes ?? [])],
  };
  const candidates = hidden.length + pool.nace.length;
  sums.listed ||= prefixes !== undefined;
  sums.hidden += hidden.length;
  sums.candidates += candidates;
  BACK_TEST_KS.forEach((k, i) => {
    const taken = Math.min(k, candidates);
    sums.drawn[i] = (sums.drawn[i] ?? 0) + taken;
    sums.chance[i] = (sums.chance[i] ?? 0) + (taken * hidden.length) / candidates;
  });
  for (const way of WAYS) {
    const [own, others] = ordered[way];
    hitsAmong(own, others, BACK_TEST_KS).forEach((hits, i) => {
      sums.hits[way][i] = (sums.hits[way][i] ?? 0) + hits;
    });
  }
}

/** Hidden ones among the first k; where scores are equal at the edge, as many as chance would have: no order of ids may decide. */
export function hitsAmong(hidden: Float32Array, others: Float32Array, ks: readonly number[]): readonly number[] {
  const own = hidden.slice().sort();
  const all = new Float32Array(hidden.length + others.length);
  all.set(hidden);
  all.set(others, hidden.length);
  all.sort();
  return ks.map((k) => {
    const edge = all[Math.max(0, all.length - k)] ?? NOT_ALIKE;
    const [above, ownAbove] = [all.length - upTo(all, edge), own.length - upTo(own, edge)];
    const [tied, ownTied] = [upTo(all, edge) - below(all, edge), upTo(own, edge) - below(own, edge)];
    const open = Math.min(k, all.length) - above;
    return ownAbove + (tied === 0 ? 0 : (open * ownTied) / tied);
  });
}

/** How many of some ascending numbers are at most, or less than, one. */
const upTo = (ascending: Float32Array, value: number) => bisect(ascending, (each) => each <= value);
const below = (ascending: Float32Array, value: number) => bisect(ascending, (each) => each < value);

function bisect(ascending: Float32Array, isBefore: (value: number) => boolean): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(ascending[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Hidden workplaces as prospects are known: activity, size and place. */
function sitesAsPool({ workplaces }: Register, rows: Int32Array): Prospects {
  const codes = [...rows].map((row) => naceDigits(workplaces?.nace[row] ?? ''));
  const naceCodes = [...new Set(codes)].filter((code) => code !== '').sort();
  const texts = (column: readonly string[] | undefined) => [...rows].map((row) => column?.[row] ?? '');
  return {
    ids: texts(workplaces?.ids),
    names: texts(workplaces?.names),
    enterpriseIds: texts(workplaces?.enterpriseIds),
    naceCodes,
    nace: Int32Array.from(codes, (code) => naceCodes.indexOf(code)),
    employees: Int32Array.from(rows, (row) => workplaces?.employees[row] ?? UNKNOWN),
    lon: Float64Array.from(rows, (row) => workplaces?.lon[row] ?? Number.NaN),
    lat: Float64Array.from(rows, (row) => workplaces?.lat[row] ?? Number.NaN),
    municipality: Int16Array.from(rows, (row) => workplaces?.municipality[row] ?? UNKNOWN),
    borderM: new Float32Array(rows.length).fill(Number.NaN),
  };
}

function listScores({ nace, naceCodes }: Prospects, prefixes: readonly string[]): Float32Array {
  const isListed = naceCodes.map((code) => prefixes.some((prefix) => code.startsWith(prefix)));
  return Float32Array.from(nace, (code) => (isListed[code] ? 1 : 0));
}

/** How close each row is to certified shortage: asked once, for all ways. */
function closenessColumn({ lon, lat }: Prospects, { at }: Closeness): (row: number) => number {
  const column = new Float64Array(lon.length);
  for (let row = 0; row < column.length; row++) column[row] = at(lon[row] ?? Number.NaN, lat[row] ?? Number.NaN);
  return (row) => column[row] ?? 0;
}

function emptySums(): Sums {
  const perK = () => new Float64Array(BACK_TEST_KS.length);
  const hits = { score: perK(), activity: perK(), size: perK(), shortage: perK(), sectorList: perK() };
  return { hits, drawn: perK(), chance: perK(), hidden: 0, candidates: 0, programmes: 0, listed: false };
}

const AT_50 = BACK_TEST_KS.indexOf(50);

function resultOf({ register }: BackTestQuery, sums: Sums): BackTest {
  const scored = (way: Way): Scored => {
    const precision = BACK_TEST_KS.map((k, i): PrecisionAt => ({ k, ...wilson(sums.hits[way][i] ?? 0, sums.drawn[i] ?? 0) }));
    const at50 = precision[AT_50];
    const chance = (sums.chance[AT_50] ?? 0) / (sums.drawn[AT_50] ?? 0);
    const over = (share: number | undefined) => (chance > 0 && share !== undefined ? share / chance : null);
    return { liftAt50: over(at50?.value), liftLow: over(at50?.low), liftHigh: over(at50?.high), precision };
  };
  const runs = sums.programmes * BACK_TEST_FOLDS;
  return {
    folds: BACK_TEST_FOLDS,
    programmes: sums.programmes,
    hidden: sums.hidden,
    candidates: runs === 0 ? 0 : sums.candidates / runs,
    baseRate: sums.candidates === 0 ? null : sums.hidden / sums.candidates,
    ...scored('score'),
    sectorList: sums.listed ? scored('sectorList') : null,
    ablations: { activity: scored('activity'), size: scored('size'), shortage: scored('shortage') },
    isExample: register.isExample,
  };
}

/** The score interval of Wilson (1927) at 95 %; folds share sites and programmes, so that it is somewhat too narrow. */
export function wilson(hits: number, of: number): Share {
  if (of === 0) return { value: 0, low: 0, high: 1 };
  const z2 = 1.959964 ** 2;
  const value = hits / of;
  const middle = (value + z2 / (2 * of)) / (1 + z2 / of);
  const half = (Math.sqrt(z2) / (1 + z2 / of)) * Math.sqrt((value * (1 - value)) / of + z2 / (4 * of * of));
  return { value, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** FNV-1a over UTF-16 units with a final avalanche. */
function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) mixed = Math.imul(mixed ^ text.charCodeAt(i), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
