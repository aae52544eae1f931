import type { AreaRow } from '../model/answer';
import type {
  Dossier,
  DossierCard,
  DossierEffects,
  DossierFigures,
  DossierProof,
  DossierQuestion,
  DossierVerdicts,
  MethodAssumption,
  Named,
} from '../model/dossier';
import { offersForm } from '../model/education-form';
import { NO_REGION, type RegionLevel } from '../model/geography';
import type { Ground, SharedRow, SiteRoom } from '../model/match';
import type { Question } from '../model/question';
import { type Register, type Source, UNKNOWN } from '../model/register';
import { costOf, growthOf, type ScoutedProgramme, type Scouting } from '../model/scouting';
import type { WhatIf } from '../model/what-if';
import type { Wish } from '../model/wish';
import { insideOf, labelPointOf } from './area';
import { analyseArea } from './area-balance';
import { applyChanges } from './changes';
import { contestAmong, contestOf } from './contest';
import { Entry } from './entry';
import { roomPerSite } from './explore';
import { judgeApplications } from './forum';
import { LiveFlow } from './live-flow';
import { maximumFlow } from './max-flow';
import { networkOf } from './network';
import { withPossibleOffers } from './possible-offers';
import { proofOf } from './proof';
import { residualOf } from './residual';
import { scopeOf } from './scope';
import { kmBetween, scoutSchool } from './scout';
import { part, type Steps } from './steps';
import { quotientOf } from './verdict';
import { whatIfOf } from './what-if';
import { wishesAt } from './wishes';

/** So many other programmes and other sites stand in a dossier. */
const ALTERNATIVES = 5;
const CARD_LEVELS = ['arrondissement', 'province'] as const;

export interface DossierRequest {
  readonly question: Question;
  readonly school: number;
  readonly programme: number;
  readonly learners: number;
  readonly ground: Ground;
  /** Rows of the programmes that count as alternatives; null = all of the education form of the school. */
  readonly among: readonly number[] | null;
  readonly wishes: readonly Wish[];
  /** Where the wishes come from. */
  readonly wishSources: readonly Source[];
  readonly dataHash: string;
}

/** Everything a dossier shows. The subject of the question is left aside. The same register and request give the same bytes as JSON. */
export function* dossierOf(register: Register, request: DossierRequest): Steps<Dossier> {
  const { school, programme, learners, ground, wishes } = request;
  const id = register.programmes[programme]?.id ?? '';
  const question: Question = {
    ...request.question,
    subject: { kind: 'programme', programme: id, related: false },
    level: 'arrondissement',
  };
  const entry = [{ kind: 'offer', school: register.schools?.ids[school] ?? '', programme: id, learners }] as const;
  const changed = applyChanges(register, question.year, entry).register;
  const scouting = yield* part(scoutSchool(register, question, school, learners, ground, wishes), 0, 0.4);
  const own = scouting.programmes.find((each) => each.programme === programme);
  if (!own) throw new RangeError(`no such programme: ${programme}`);
  const whatIf = yield* part(whatIfOf(register, question, entry, ground, [programme]), 0.4, 0.6);
  const cards: DossierCard[] = [];
  for (const [nth, level] of CARD_LEVELS.entries()) {
    const from = 0.6 + 0.2 * nth;
    const before = yield* part(verdictsIn(register, question, school, level, ground), from, from + 0.1);
    const after = yield* part(verdictsIn(changed, question, school, level, ground), from + 0.1, from + 0.2);
    const area = regionOf(register, school, level);
    if (area && before && after) cards.push({ level, area, before, after });
  }
  const sites = roomPerSite(register, question, programme, 'schools', ground).filter(
    ({ site }) => site === school || offersForm(register, site, programme) !== false,
  );
  const forum = yield* part(forumOf(register, request), 0.95, 1);
  const { contexts } = register.programmes[programme] ?? { contexts: 1 };
  return {
    format: 1,
    dataHash: request.dataHash,
    dataset: {
      name: register.name,
      title: register.title,
      isExample: register.isExample,
      referenceDate: register.referenceDate,
    },
    question: questionOf(register, request),
    figures: figuresOf(register, own),
    cards,
    proof: { before: proofIn(register, question, ground), after: proofIn(changed, question, ground) },
    forum,
    alternatives: alternativesOf(register, request, scouting, sites, own),
    effects: effectsOf(register, own, whatIf),
    wishes: own.wishes.map(({ area, reasons, source, page }) => ({ area, reasons, source, page })),
    assumptions: { dataset: register.assumptions, method: methodOf(contexts, ground) },
    sources: [
      ...register.sources.map((source) => ({ ...source, about: 'dataset' as const })),
      ...(own.wishes.length > 0 ? request.wishSources : []).map((source) => ({ ...source, about: 'wishes' as const })),
    ],
  };
}

const schoolNamed = ({ schools }: Register, row: number): Named => ({
  id: schools?.ids[row] ?? '',
  name: schools?.names[row] ?? '',
});
const programmeNamed = ({ programmes }: Register, row: number): Named => ({
  id: programmes[row]?.id ?? '',
  name: programmes[row]?.name ?? '',
});
const workplaceNamed = ({ workplaces }: Register, row: number): Named => ({
  id: workplaces?.ids[row] ?? '',
  name: workplaces?.names[row] ?? '',
});

function regionOf({ schools, geography }: Register, school: number, level: RegionLevel): Named | null {
  const row = geography.regionOf[level][schools?.municipality[school] ?? NO_REGION] ?? NO_REGION;
  const region = geography.regions[level][row];
  return region ? { id: region.code, name: region.name } : null;
}

function questionOf(register: Register, request: DossierRequest): DossierQuestion {
  const { question, school, programme, learners, ground } = request;
  const { schools, sectors } = register;
  const asked = register.programmes[programme];
  const degrees = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  return {
    school: {
      ...schoolNamed(register, school),
      kind: schools?.kinds[school] ?? '',
      network: schools?.networks[school] ?? '',
      municipality: regionOf(register, school, 'municipality'),
      lon: degrees(schools?.lon[school]),
      lat: degrees(schools?.lat[school]),
    },
    programme: {
      ...programmeNamed(register, programme),
      sector: sectors[asked?.sector ?? UNKNOWN] ?? '',
      degree: asked?.degree ?? '',
      finality: asked?.finality ?? '',
      educationForm: asked?.educationForm ?? '',
      contexts: asked?.contexts ?? 1,
    },
    learners,
    year: question.year,
    reachKm: reachKmOf(register, request),
    ground,
    thresholds: question.thresholds,
    learnersPerMentor: question.learnersPerMentor,
  };
}

function figuresOf(register: Register, own: ScoutedProgramme): DossierFigures {
  const { room, roomFirst, advice, isOffered, workplaces, places, spare, relatedAtSchool, enrolments } = own;
  return {
    room,
    roomFirst,
    advice,
    isOffered,
    workplaces,
    places,
    spareWorkplaces: spare.map((row) => workplaceNamed(register, row)),
    relatedAtSchool: relatedAtSchool.map((row) => programmeNamed(register, row)),
    enrolments: register.years.map((year, row) => ({ year, learners: enrolments[row] ?? null })),
  };
}

/** Both layers for the region of a level that the school lies in; null where it lies in none. */
function* verdictsIn(
  register: Register,
  question: Question,
  school: number,
  level: RegionLevel,
  ground: Ground,
): Steps<DossierVerdicts | null> {
  const region = regionOf(register, school, level);
  if (!region) return null;
  const area = { kind: 'region', level, code: region.id } as const;
  const isInside = insideOf(area, register.geography, () => NO_REGION);
  const point = labelPointOf(area, register.geography);
  const { row, shared } = yield* analyseArea(register, question, isInside, point, ground);
  return { count: countOf(row), shared: sharedOf(shared) };
}

function countOf(row: AreaRow): DossierVerdicts['count'] {
  const { schools, workplaces, recognitions, places, enrolments, agreements, verdict, flags, turns, balance } = row;
  const quotient = balance.learners === null ? Number.NaN : quotientOf(balance);
  return {
    schools,
    workplaces,
    recognitions,
    places,
    enrolments,
    agreements,
    verdict,
    flags,
    turns,
    balance,
    quotient: Number.isFinite(quotient) ? quotient : null,
  };
}

function sharedOf(row: SharedRow): DossierVerdicts['shared'] {
  const { verdict, learners, leastUnplaced, mostUnplaced, room, flags, sharing } = row;
  return { verdict, learners, leastUnplaced, mostUnplaced, room, flags, sharing };
}

function proofIn(register: Register, question: Question, { given }: Ground): DossierProof {
  const network = networkOf(contestOf(scopeOf(register, question), given));
  const flow = maximumFlow(network);
  const { learners, placed, unplaced, certificate } = proofOf(network, flow, residualOf(network, flow));
  return {
    learners,
    placed,
    unplaced,
    certificate: certificate && {
      schools: certificate.schools.map((row) => schoolNamed(register, row)),
      workplaces: certificate.workplaces.map((row) => workplaceNamed(register, row)),
      learners: certificate.learners,
      places: certificate.places,
    },
  };
}

function alternativesOf(
  register: Register,
  request: DossierRequest,
  { programmes, school }: Scouting,
  sites: readonly SiteRoom[],
  { programme: asked, room: ownRoom }: ScoutedProgramme,
): Dossier['alternatives'] {
  const withinKm = reachKmOf(register, request);
  const id = register.programmes[asked]?.id ?? '';
  const nearest = sites
    .map(({ site, room }) => ({ site, room, km: kmBetween(register, school, site) }))
    .filter(({ site, room, km }) => site !== school && room > 0 && km <= withinKm)
    .sort((a, b) => b.room - a.room || a.km - b.km || a.site - b.site)
    .slice(0, ALTERNATIVES);
  const losses = lossesAt(
    register,
    request,
    nearest.map(({ site }) => site),
  );
  const among = request.among === null ? null : new Set(request.among);
  const isAmong = (programme: number) => among?.has(programme) ?? offersForm(register, school, programme) !== false;
  const considered = programmes.filter(({ programme, isOffered }) => programme !== asked && !isOffered && isAmong(programme));
  return {
    considered: considered.length,
    programmes: considered
      .filter(({ room }) => room > 0)
      .slice(0, ALTERNATIVES)
      .map((each) => ({
        ...programmeNamed(register, each.programme),
        room: each.room,
        spareWorkplaces: each.spare.length,
        loses: costOf(each),
        wishes: each.wishes.length,
        growth: growthOf(each),
      })),
    withinKm,
    sites: nearest.map(({ site, room, km }, at) => ({
      ...schoolNamed(register, site),
      room,
      km: inMetres(km),
      loses: losses[at] ?? 0,
      wishes: wishesAt(request.wishes, register, site).filter((wish) => wish.programme === id).length,
    })),
    rank: sites.filter(({ room }) => room > ownRoom).length + 1,
    of: sites.length,
  };
}

/** What others would lose by the learners at each of these schools, one at a time. */
function lossesAt(register: Register, request: DossierRequest, sites: readonly number[]): readonly number[] {
  const { question, programme, learners, ground } = request;
  const id = register.programmes[programme]?.id ?? '';
  const subject = { kind: 'programme', programme: id, related: false } as const;
  const contest = contestAmong(scopeOf(register, { ...question, subject }), ground.competitors, ground.given);
  const network = networkOf(
    withPossibleOffers(
      contest,
      sites.map((school) => ({ school, programme })),
    ),
  );
  const entry = new Entry(network, new LiveFlow(network));
  return sites.map((site) => {
    const isOwn = (demand: number) => network.demands.school[demand] === site && network.demands.programme[demand] === programme;
    return entry.lossesTo([...network.demands.school.keys()].filter(isOwn), learners).reduce((sum, { loses }) => sum + loses, 0);
  });
}

function* forumOf(
  register: Register,
  { question, school, programme, learners, ground }: DossierRequest,
): Steps<Dossier['forum']> {
  const [judged] = yield* judgeApplications(register, question, [{ id: '1', school, programme, learners }], ground.given);
  if (!judged) throw new RangeError('an application that is judged has an outcome');
  const { proposal, reason, alone, of } = judged;
  return { proposal, reason, alone, of };
}

/** The reach of the programme at hand. */
function reachKmOf(register: Register, { question, programme }: DossierRequest): number {
  const id = register.programmes[programme]?.id ?? '';
  return scopeOf(register, { ...question, subject: { kind: 'programme', programme: id, related: false } }).reachKm;
}

/** Kilometres with no more digits than are worth reading. */
const inMetres = (km: number): number => Math.round(km * 1000) / 1000;

function effectsOf(register: Register, own: ScoutedProgramme, whatIf: WhatIf): DossierEffects {
  const regions = register.geography.regions.arrondissement;
  return {
    competitors: own.competitors.map(({ school, km, learners, loses }) => ({
      ...schoolNamed(register, school),
      km: inMetres(km),
      learners,
      loses,
    })),
    others: own.others.map(({ school, programme, loses }) => ({
      school: schoolNamed(register, school),
      programme: programmeNamed(register, programme),
      loses,
    })),
    flips: whatIf.flips.map(({ layer, region, from, to, why }) => ({
      layer,
      area: region === null ? null : (regions[region]?.code ?? null),
      from,
      to,
      why,
    })),
  };
}

function methodOf(contexts: 1 | 2, { given }: Ground): readonly MethodAssumption[] {
  return [
    'places-by-rule',
    'straight-line',
    ...(contexts === 2 ? (['contexts-at-once'] as const) : []),
    given === 'agreements' ? 'agreements-kept' : 'everybody-anew',
    'places-only',
  ];
}
