import { type IsInside, insideOf, knownArea } from '../analysis/area';
import { partsIn } from '../analysis/area-parts';
import { backTest } from '../analysis/back-test';
import { coverageOf } from '../analysis/coverage';
import { ProspectIndex, type ProspectsFound } from '../analysis/prospect-filter';
import { prospectOrder } from '../analysis/prospect-order';
import { type ProspectList, prospectAt, prospectCount, prospectsFor, siteAt } from '../analysis/prospects';
import { type SiteTexts, siteTexts } from '../analysis/site-texts';
import type { Steps } from '../analysis/steps';
import { TOUR_RULE, tourOf } from '../analysis/tour';
import { foldName } from '../data/fold-name';
import { type IsNeeded, readProspects } from '../data/prospects';
import { readSectorNace } from '../data/sector-nace';
import { NO_REGION } from '../model/geography';
import { PROSPECT_KINDS, type ProspectRow, type ProspectSort } from '../model/prospect-row';
import { establishmentKey, type Prospects } from '../model/prospects';
import type { Register } from '../model/register';
import { WORK_STATUSES } from '../model/work-list';
import type { LaterAsked, LaterContext } from './later';
import type {
  ProspectingRequests,
  ProspectPoints,
  ProspectStage,
  ProspectsAnswer,
  ProspectsRequest,
  TourAnswer,
  TourRequest,
} from './later-messages';

type Asked = Extract<LaterAsked, { readonly kind: keyof ProspectingRequests }>;

/** What the view of prospects asks. */
export async function answerProspecting(
  message: Asked,
  context: LaterContext,
): Promise<ProspectingRequests[Asked['kind']]['response'] | null> {
  const { register, inTurns } = context;
  // Only what stands in an area is needed for it; a list, a route and the back-test may need anything.
  const asksArea = 'request' in message && 'area' in message.request && message.kind !== 'coverage';
  const prospects = await poolOf(context, asksArea ? message.request.area : null);
  switch (message.kind) {
    case 'prospects':
    case 'prospectRows':
    case 'prospectTable':
    case 'prospectChoice':
      return answerProspects(message.request, register, prospects);
    case 'prospectPoints': {
      const [{ drawnOf }, { joined }] = await Promise.all([import('./area-answer'), context.outlines()]);
      const { area } = message.request;
      const known = area === null ? null : knownArea(area, register.geography);
      const outline = known && area !== null ? drawnOf(known, area, register.geography, joined).outline : null;
      return { ...(await answerPoints(message.request, register, prospects)), area, outline };
    }
    case 'prospect': {
      const { list } = listFor(message.request, register, prospects);
      return prospectsOf(list, new Set([establishmentKey(message.request.id)]))[0] ?? null;
    }
    case 'backTest': {
      // Without a pool there is nothing to hide sites in.
      if (!prospects) return null;
      const sectorNace = readSectorNace(await context.compiled('sectors'));
      return inTurns(backTest({ register, pool: prospects, question: message.request.question, sectorNace }));
    }
    case 'coverage': {
      const { question, area, ids } = message.request;
      const { list } = listFor({ question, area: null, without: [] }, register, prospects);
      const sites = prospectsOf(list, new Set(ids.map(establishmentKey)));
      return { ...coverageOf({ register, question, list: sites, isInside: insideArea(area, register) }), sites };
    }
    case 'workedSites': {
      const { ids } = message.request;
      const found = sitesOf(ids, register, prospects);
      return ids.map((id) => ({ id, municipality: found.get(establishmentKey(id))?.municipality ?? NO_REGION }));
    }
    case 'tour':
      return answerTour(message.request, register, prospects);
  }
}

/** Rows of a list by the keys of their establishments, in its order. */
function prospectsOf(list: ProspectList, wanted: ReadonlySet<string>): readonly ProspectRow[] {
  const found: ProspectRow[] = [];
  for (let position = 0; position < prospectCount(list); position++) {
    const { table, row } = siteAt(list, position);
    if (wanted.has(establishmentKey(table?.ids.at(row) ?? ''))) {
      const prospect = prospectAt(list, position);
      if (prospect) found.push(prospect);
    }
  }
  return found;
}

function insideArea(area: string | null, { geography }: Register) {
  const known = area === null ? null : knownArea(area, geography);
  return known && insideOf(known, geography, () => NO_REGION);
}

/** What is known of each of these establishments, by its key; the register goes before the pool. */
function sitesOf(ids: readonly string[], { workplaces }: Register, prospects: Prospects | null) {
  const wanted = new Set(ids.map(establishmentKey));
  const found = new Map<string, { id: string; name: string; lon: number; lat: number; municipality: number }>();
  const tables: readonly (Pick<Prospects, 'ids' | 'names' | 'lon' | 'lat' | 'municipality'> | null)[] = [prospects, workplaces];
  for (const table of tables) {
    for (let row = 0; row < (table?.ids.length ?? 0); row++) {
      const id = table?.ids.at(row) ?? '';
      const key = establishmentKey(id);
      if (!wanted.has(key)) continue;
      const [lon = Number.NaN, lat = Number.NaN, municipality = NO_REGION] = [
        table?.lon[row],
        table?.lat[row],
        table?.municipality[row],
      ];
      found.set(key, { id, name: table?.names.at(row) ?? '', lon, lat, municipality });
    }
  }
  return found;
}

function answerTour({ start, ids }: TourRequest, register: Register, prospects: Prospects | null): TourAnswer {
  const found = sitesOf(ids, register, prospects);
  const sites = ids.flatMap((id) => found.get(establishmentKey(id)) ?? []);
  const tour = tourOf(start, sites);
  return {
    stops: tour.stops.flatMap(({ stop, km, arrives }) => {
      const site = sites[stop];
      return site ? [{ ...site, km, arrives }] : [];
    }),
    totalKm: tour.totalKm,
    totalMinutes: tour.totalMinutes,
    minutesPerStop: TOUR_RULE.minutesPerStop,
    kmPerHour: TOUR_RULE.kmPerHour,
    unknown: ids.filter((id) => !found.has(establishmentKey(id))),
  };
}

let pool: { readonly register: Register; readonly prospects: Promise<Prospects | null> } | null = null;

/** The pool of the dataset, or at least what an area needs of it; read once as long as nothing else of it is needed. */
async function poolOf(context: LaterContext, area: string | null): Promise<Prospects | null> {
  const { register } = context;
  const known = area === null ? null : knownArea(area, register.geography);
  const isNeeded = known ? partsIn(known, register.geography) : () => true;
  while (pool?.register === register) {
    const before = pool;
    const prospects = await before.prospects;
    if (!prospects?.unread?.some(isNeeded)) return prospects;
    // Others may have begun to read it meanwhile.
    if (pool === before) break;
  }
  const prospects = readPool(context, isNeeded);
  pool = { register, prospects };
  // What could not be fetched is asked for again.
  prospects.catch(() => {
    if (pool?.prospects === prospects) pool = null;
  });
  return prospects;
}

async function readPool({ register, openFile, loadLocator }: LaterContext, isNeeded: IsNeeded): Promise<Prospects | null> {
  const readFile = async (name: string) => (await openFile(name))?.text() ?? null;
  const readBytes = async (name: string) => {
    const file = await openFile(name);
    return file && new Uint8Array(await file.arrayBuffer());
  };
  return (await readProspects(readFile, register.geography, loadLocator, readBytes, isNeeded)).prospects;
}

/** A list with what is looked up in it at each keystroke. */
interface Listed {
  readonly key: string;
  readonly register: Register;
  readonly list: ProspectList;
  readonly index: ProspectIndex;
  /** The positions found last: scrolling asks for other rows of the same. */
  found: { readonly key: string; readonly all: ProspectsFound } | null;
  /** The order asked for last; null = the list's own. */
  sorted: { readonly key: string; readonly order: Int32Array } | null;
  /** The same with who must not be contacted; null until nobody is found. */
  whole: Listed | null;
  /** What is worked on, as it was told last. */
  staged: { readonly key: string; readonly stages: Uint8Array } | null;
}

let last: Listed | null = null;

/** The list of a question: typing in the search box asks for parts of the same one. */
function listFor(
  { question, area, without }: Pick<ProspectsRequest, 'question' | 'area' | 'without'>,
  register: Register,
  prospects: Prospects | null,
): Listed {
  const key = JSON.stringify([question, area, without]);
  if (last?.key === key && last.register === register && last.list.query.pool === prospects) return last;
  last = listedOf({ question, area, without }, register, prospects, key);
  return last;
}

function listedOf(
  { question, area, without }: Pick<ProspectsRequest, 'question' | 'area' | 'without'>,
  register: Register,
  prospects: Prospects | null,
  key: string,
): Listed {
  const list = prospectsFor({
    register,
    pool: prospects,
    question,
    isInside: insideArea(area, register),
    without: new Set(without.map(establishmentKey)),
  });
  return { key, register, list, index: new ProspectIndex(list, foldName), found: null, sorted: null, whole: null, staged: null };
}

/** Where nobody is found: how many would be, who must not be contacted. */
async function hiddenFrom(listed: Listed, request: ProspectsRequest, prospects: Prospects | null): Promise<number> {
  if (request.without.length === 0) return 0;
  const { key, register } = listed;
  listed.whole ??= listedOf({ ...request, without: [] }, register, prospects, key);
  const { positions } = await foundIn(listed.whole, { ...request, sort: null }, prospects);
  return positions.length;
}

let texts: {
  readonly register: Register;
  readonly prospects: Prospects | null;
  readonly folded: Promise<SiteTexts>;
} | null = null;

/** Names are folded once, after the first rows are shown and with room for questions in between. */
function textsOf(register: Register, prospects: Prospects | null): Promise<SiteTexts> {
  if (texts?.register !== register || texts.prospects !== prospects)
    texts = { register, prospects, folded: unhurried(siteTexts(register, prospects, foldName)) };
  return texts.folded;
}

/** Runs steps to their end whatever is stopped meanwhile: they serve every later question. */
async function unhurried<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve));
    const until = performance.now() + TURN_MS;
    while (performance.now() < until) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }
}

const TURN_MS = 20;

function orderOf(listed: Listed, sort: ProspectSort): Int32Array {
  const key = JSON.stringify(sort);
  if (listed.sorted?.key !== key) listed.sorted = { key, order: prospectOrder(listed.list, sort, foldName) };
  return listed.sorted.order;
}

/** The status of each prospect that is worked on, by position, 0 for the others. */
function stagesOf(listed: Listed, worked: ProspectsRequest['worked']): Uint8Array | null {
  if (worked.length === 0) return null;
  const key = JSON.stringify(worked);
  if (listed.staged?.key === key) return listed.staged.stages;
  const statusOf = new Map(worked);
  const stages = new Uint8Array(prospectCount(listed.list));
  for (let position = 0; position < stages.length; position++) {
    const { table, row } = siteAt(listed.list, position);
    const status = statusOf.get(establishmentKey(table?.ids.at(row) ?? ''));
    if (status) stages[position] = STAGES.indexOf(status);
  }
  listed.staged = { key, stages };
  return stages;
}

const STAGES: readonly ProspectStage[] = ['none', ...WORK_STATUSES];

async function foundIn(listed: Listed, request: ProspectsRequest, prospects: Prospects | null): Promise<ProspectsFound> {
  const { kind, municipality, division, words, worked, sort } = request;
  const stage = request.stage === null ? null : STAGES.indexOf(request.stage);
  const key = JSON.stringify([words, kind, municipality, division, worked, stage, sort]);
  if (listed.found?.key === key) return listed.found.all;
  const folded = words.length === 0 ? null : await textsOf(listed.register, prospects);
  const order = sort === null ? undefined : orderOf(listed, sort);
  const stages = stagesOf(listed, worked);
  const all = listed.index.filtered({ words, kind, municipality, division, stages, stage }, folded, order);
  listed.found = { key, all };
  return all;
}

async function answerProspects(
  request: ProspectsRequest,
  register: Register,
  prospects: Prospects | null,
): Promise<ProspectsAnswer> {
  const listed = listFor(request, register, prospects);
  const { positions, kinds, municipalities, divisions, stages } = await foundIn(listed, request, prospects);
  const { list } = listed;
  const isWithin = insideArea(request.within, register);
  const wanted = isWithin
    ? positions.filter((position) => {
        const { table, row } = siteAt(list, position);
        return isWithin(table?.lon[row] ?? Number.NaN, table?.lat[row] ?? Number.NaN, table?.municipality[row] ?? NO_REGION);
      })
    : positions;
  const window = [...wanted.subarray(request.from, request.from + request.most)];
  void textsOf(register, prospects);
  return {
    request,
    rows: window.flatMap((position) => prospectAt(list, position) ?? []),
    total: prospectCount(list),
    found: wanted.length,
    hidden: positions.length === 0 ? await hiddenFrom(listed, request, prospects) : 0,
    kinds,
    municipalities: [...municipalities].flatMap((count, row) =>
      count === 0 ? [] : { municipality: row === municipalities.length - 1 ? NO_REGION : row, count },
    ),
    divisions: Object.fromEntries(divisions),
    stages: Object.fromEntries(STAGES.flatMap((each, at) => (stages[at] ? [[each, stages[at]]] : []))),
    hasPool: prospects !== null,
    weights: list.weights,
    shortSchools: list.shortSchools.length,
    shortSchoolsHere: shortWithin(list, insideArea(request.area, register)),
    shortLearners: list.unplaced,
  };
}

/** How many of the short schools stand in an area; null without one. */
function shortWithin({ shortSchools, query }: ProspectList, isInside: IsInside | null): number | null {
  const { schools } = query.register;
  if (!schools || !isInside) return null;
  const { lon, lat, municipality } = schools;
  return shortSchools.filter(({ school }) => isInside(lon[school] ?? Number.NaN, lat[school] ?? Number.NaN, municipality[school]))
    .length;
}

async function answerPoints(
  request: ProspectsRequest,
  register: Register,
  prospects: Prospects | null,
): Promise<Omit<ProspectPoints, 'area' | 'outline'>> {
  const listed = listFor(request, register, prospects);
  const { positions } = await foundIn(listed, request, prospects);
  const { list } = listed;
  const shown = positions.subarray(0, request.most);
  // Rows with their reasons would take longer than a key should.
  const sites = Array.from(shown, (position) => siteAt(list, position));
  return {
    ids: sites.map(({ table, row }) => table?.ids.at(row) ?? ''),
    names: sites.map(({ table, row }) => table?.names.at(row) ?? ''),
    enterprises: sites.map(({ table, row }) => table?.enterpriseIds.at(row) ?? ''),
    lon: Float64Array.from(sites, ({ table, row }) => table?.lon[row] ?? Number.NaN),
    lat: Float64Array.from(sites, ({ table, row }) => table?.lat[row] ?? Number.NaN),
    kind: Uint8Array.from(shown, (position) => PROSPECT_KINDS.indexOf(list.recognised[position]?.kind ?? 'look-alike')),
    found: positions.length,
    schools: list.shortSchools.map(({ school }) => school),
  };
}
