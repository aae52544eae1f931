import { insideOf, knownArea } from '../analysis/area';
import { backTest } from '../analysis/back-test';
import { coverageOf } from '../analysis/coverage';
import { type ProspectList, prospectAt, prospectCount, prospectsFor } from '../analysis/prospects';
import { TOUR_RULE, tourOf } from '../analysis/tour';
import { foldName } from '../data/locate';
import { readProspects } from '../data/prospects';
import { readSectorNace } from '../data/sector-nace';
import { NO_REGION } from '../model/geography';
import { PROSPECT_KINDS, type ProspectKind, type ProspectRow } from '../model/prospect-row';
import { establishmentKey, type Prospects } from '../model/prospects';
import type { Register } from '../model/register';
import type { LaterAsked, LaterContext } from './later';
import type { ProspectingRequests, ProspectsAnswer, ProspectsRequest, TourAnswer, TourRequest } from './later-messages';

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
      return answerProspects(message.request, register, prospects);
    case 'backTest': {
      // Without a pool there is nothing to hide sites in.
      if (!prospects) return null;
      const sectorNace = readSectorNace(await context.compiled('sectors'));
      return inTurns(backTest({ register, pool: prospects, question: message.request.question, sectorNace }));
    }
    case 'coverage': {
      const { question, area, ids } = message.request;
      const list = listFor({ question, area: null, without: [] }, register, prospects);
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
function poolOf({ register, readFile, loadLocator }: LaterContext): Promise<Prospects | null> {
  if (pool?.register !== register) {
    const read = readProspects(readFile, register.geography, loadLocator).then(({ prospects }) => prospects);
    pool = { register, prospects: read };
  }
  return pool.prospects;
}

let last: { readonly key: string; readonly register: Register; readonly list: ProspectList } | null = null;

/** The list of a question: typing in the search box asks for parts of the same one. */
function listFor(
  { question, area, without }: Pick<ProspectsRequest, 'question' | 'area' | 'without'>,
  register: Register,
  prospects: Prospects | null,
): ProspectList {
  const key = JSON.stringify([question, area, without]);
  if (last?.key === key && last.register === register) return last.list;
  const list = prospectsFor({
    register,
    pool: prospects,
    question,
    isInside: insideArea(area, register),
    without: new Set(without.map(establishmentKey)),
  });
  last = { key, register, list };
  return list;
}

function answerProspects(request: ProspectsRequest, register: Register, prospects: Prospects | null): ProspectsAnswer {
  const list = listFor(request, register, prospects);
  const total = prospectCount(list);
  const wanted = foldName(request.typed);
  const kinds: Record<ProspectKind, number> = { sleeping: 0, related: 0, 'look-alike': 0 };
  const rows: ProspectRow[] = [];
  let found = 0;
  for (let position = 0; position < total; position++) {
    const row = prospectAt(list, position);
    if (!row || !matches(row, wanted, register)) continue;
    kinds[row.kind] += 1;
    if (request.kind !== null && row.kind !== request.kind) continue;
    found += 1;
    if (rows.length < request.most) rows.push(row);
  }
  const { shortSchools } = list;
  return {
    request,
    rows,
    total,
    found,
    kinds: Object.fromEntries(PROSPECT_KINDS.map((kind) => [kind, kinds[kind]])) as Record<ProspectKind, number>,
    hasPool: prospects !== null,
    weights: list.weights,
    shortSchools: shortSchools.length,
    shortLearners: shortSchools.reduce((sum, { staysShort }) => sum + staysShort, 0),
  };
}

function matches({ name, id, nace, municipality }: ProspectRow, wanted: string, { geography }: Register): boolean {
  if (wanted === '') return true;
  const place = geography.regions.municipality[municipality]?.name ?? '';
  return [name, place].some((text) => foldName(text).includes(wanted)) || nace.startsWith(wanted) || id.includes(wanted);
}
