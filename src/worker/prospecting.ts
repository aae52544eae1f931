import { insideOf, knownArea } from '../analysis/area';
import { backTest } from '../analysis/back-test';
import { coverageOf } from '../analysis/coverage';
import { ProspectIndex, type ProspectsFound, type SiteTexts, siteTexts } from '../analysis/prospect-filter';
import { prospectOrder } from '../analysis/prospect-order';
import { type ProspectList, prospectAt, prospectCount, prospectsFor } from '../analysis/prospects';
import type { Steps } from '../analysis/steps';
import { TOUR_RULE, tourOf } from '../analysis/tour';
import { foldName } from '../data/locate';
import { readProspects } from '../data/prospects';
import { readSectorNace } from '../data/sector-nace';
import { NO_REGION } from '../model/geography';
import { PROSPECT_KINDS, type ProspectSort } from '../model/prospect-row';
import { establishmentKey, type Prospects } from '../model/prospects';
import type { Register } from '../model/register';
import type { LaterAsked, LaterContext } from './later';
import type {
  ProspectingRequests,
  ProspectPoints,
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
  const prospects = await poolOf(context);
  switch (message.kind) {
    case 'prospects':
    case 'prospectRows':
    case 'prospectTable':
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
      for (let position = 0; position < prospectCount(list); position++) {
        const row = prospectAt(list, position);
        if (row?.id === message.request.id) return row;
      }
      return null;
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
      const wanted = new Set(ids.map(establishmentKey));
      const rows = Array.from({ length: prospectCount(list) }, (_, position) => prospectAt(list, position));
      const sites = rows.filter((row) => row !== null).filter(({ id }) => wanted.has(establishmentKey(id)));
      return coverageOf({ register, question, list: sites, isInside: insideArea(area, register) });
    }
    case 'tour':
      return answerTour(message.request, register, prospects);
  }
}

function insideArea(area: string | null, { geography }: Register) {
  const known = area === null ? null : knownArea(area, geography);
  return known && insideOf(known, geography, () => NO_REGION);
}

function answerTour({ start, ids }: TourRequest, { workplaces }: Register, prospects: Prospects | null): TourAnswer {
  const found = new Map<string, TourAnswer['stops'][number]>();
  const add = (
    sites: Pick<Prospects, 'lon' | 'lat' | 'municipality'> | null,
    idAt: (row: number) => string,
    nameAt: (row: number) => string,
  ) => {
    for (let row = 0; row < (sites?.lon.length ?? 0); row++) {
      const [lon = Number.NaN, lat = Number.NaN, municipality = NO_REGION] = [
        sites?.lon[row],
        sites?.lat[row],
        sites?.municipality[row],
      ];
      found.set(establishmentKey(idAt(row)), { id: idAt(row), name: nameAt(row), lon, lat, municipality, km: 0, arrives: 0 });
    }
  };
  add(
    prospects,
    (row) => prospects?.ids.at(row) ?? '',
    (row) => prospects?.names.at(row) ?? '',
  );
  add(
    workplaces,
    (row) => workplaces?.ids[row] ?? '',
    (row) => workplaces?.names[row] ?? '',
  );
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

/** The pool of the dataset, read once. */
function poolOf({ register, openFile, loadLocator }: LaterContext): Promise<Prospects | null> {
  if (pool?.register !== register) {
    const readFile = async (name: string) => (await openFile(name))?.text() ?? null;
    const readBytes = async (name: string) => {
      const file = await openFile(name);
      return file && new Uint8Array(await file.arrayBuffer());
    };
    const read = readProspects(readFile, register.geography, loadLocator, readBytes).then(({ prospects }) => prospects);
    pool = { register, prospects: read };
    // What could not be fetched is asked for again.
    read.catch(() => {
      pool = null;
    });
  }
  return pool.prospects;
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
}

let last: Listed | null = null;

/** The list of a question: typing in the search box asks for parts of the same one. */
function listFor(
  { question, area, without }: Pick<ProspectsRequest, 'question' | 'area' | 'without'>,
  register: Register,
  prospects: Prospects | null,
): Listed {
  const key = JSON.stringify([question, area, without]);
  if (last?.key === key && last.register === register) return last;
  const list = prospectsFor({
    register,
    pool: prospects,
    question,
    isInside: insideArea(area, register),
    without: new Set(without.map(establishmentKey)),
  });
  last = { key, register, list, index: new ProspectIndex(list, foldName), found: null, sorted: null };
  return last;
}

let texts: { readonly register: Register; readonly folded: Promise<SiteTexts> } | null = null;

/** Names are folded once, after the first rows are shown and with room for questions in between. */
function textsOf(register: Register, prospects: Prospects | null): Promise<SiteTexts> {
  if (texts?.register !== register) texts = { register, folded: unhurried(siteTexts(register, prospects, foldName)) };
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

async function foundIn(listed: Listed, request: ProspectsRequest, prospects: Prospects | null): Promise<ProspectsFound> {
  const { kind, municipality, division, sort } = request;
  const typed = foldName(request.typed);
  const key = JSON.stringify([typed, kind, municipality, division, sort]);
  if (listed.found?.key === key) return listed.found.all;
  const folded = typed === '' ? null : await textsOf(listed.register, prospects);
  const order = sort === null ? undefined : orderOf(listed, sort);
  const all = listed.index.filtered({ typed, kind, municipality, division }, folded, order);
  listed.found = { key, all };
  return all;
}

async function answerProspects(
  request: ProspectsRequest,
  register: Register,
  prospects: Prospects | null,
): Promise<ProspectsAnswer> {
  const listed = listFor(request, register, prospects);
  const { positions, kinds, municipalities, divisions } = await foundIn(listed, request, prospects);
  const { list } = listed;
  const window = [...positions.subarray(request.from, request.from + request.most)];
  void textsOf(register, prospects);
  return {
    request,
    rows: window.flatMap((position) => prospectAt(list, position) ?? []),
    total: prospectCount(list),
    found: positions.length,
    kinds,
    municipalities: [...municipalities].flatMap((count, row) =>
      count === 0 ? [] : { municipality: row === municipalities.length - 1 ? NO_REGION : row, count },
    ),
    divisions: Object.fromEntries(divisions),
    hasPool: prospects !== null,
    weights: list.weights,
    shortSchools: list.shortSchools.length,
    shortLearners: list.unplaced,
  };
}

async function answerPoints(
  request: ProspectsRequest,
  register: Register,
  prospects: Prospects | null,
): Promise<Omit<ProspectPoints, 'area' | 'outline'>> {
  const listed = listFor(request, register, prospects);
  const { positions } = await foundIn(listed, request, prospects);
  const { list } = listed;
  const rows = [...positions.subarray(0, request.most)].flatMap((position) => prospectAt(list, position) ?? []);
  return {
    ids: rows.map(({ id }) => id),
    names: rows.map(({ name }) => name),
    lon: Float64Array.from(rows, ({ lon }) => lon),
    lat: Float64Array.from(rows, ({ lat }) => lat),
    kind: Uint8Array.from(rows, ({ kind }) => PROSPECT_KINDS.indexOf(kind)),
    found: positions.length,
    schools: list.shortSchools.map(({ school }) => school),
  };
}
