import { LANGUAGES, type Language } from '../i18n/text';
import { REGION_LEVELS, type RegionLevel } from '../model/geography';
import { COMPETITORS, type Competitors, GIVEN, type Given } from '../model/match';
import { MAX_REACH_KM } from '../model/question';
import type { Reference } from '../model/reference';
import type { Register } from '../model/register';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../model/verdict';
import {
  LAYERS,
  type Layer,
  type LinkSelection,
  type LinkState,
  PAINTS,
  type Paint,
  TABLES,
  type Table,
  VIEWS,
  type View,
} from './link';

/** A part of a link that could not be followed; the screen shows its default and says so. */
export interface LinkNotice {
  readonly part: Part;
  readonly value: string;
}

/** Words of the address, which people read and type. */
const VIEW_WORDS: Readonly<Record<View, string>> = {
  supply: 'kaart',
  overview: 'overzicht',
  prospects: 'prospectie',
  newOffers: 'nieuw-aanbod',
  monitor: 'monitoring',
  published: 'minister',
  data: 'gegevens',
};
const LEVEL_WORDS: Readonly<Record<RegionLevel, string>> = {
  municipality: 'gemeente',
  arrondissement: 'arrondissement',
  province: 'provincie',
  resoc: 'resoc',
  'reference-region': 'referentieregio',
};
const COMPETITOR_WORDS: Readonly<Record<Competitors, string>> = { question: 'vraag', all: 'alle' };
const GIVEN_WORDS: Readonly<Record<Given, string>> = { nothing: 'nieuw', agreements: 'overeenkomsten' };
const LAYER_WORDS: Readonly<Record<Layer, string>> = { shared: 'gedeeld', count: 'telling' };
const PAINT_WORDS: Readonly<Record<Paint, string>> = { verdict: 'oordeel', room: 'ruimte', heat: 'druk' };
const TABLE_WORDS: Readonly<Record<Table, string>> = { areas: 'gebieden', schools: 'scholen', rooms: 'ruimte' };
const SELECTION_WORDS = { area: 'gebied', school: 'school', workplace: 'vestiging' } as const;
/** Code of the area outside every region, in the address. */
export const OUTSIDE_CODE = 'buiten';

/** One part of the link: how it reads in the address, and how it is read back (undefined = cannot be followed). */
interface Field {
  readonly write: (state: LinkState, preset: LinkState) => string | null;
  readonly read: (value: string, facts: Facts) => Partial<LinkState> | undefined;
}

/** What a link is checked against. */
export interface Facts {
  readonly register: Register;
  readonly reference: Reference;
}

const unlessPreset = (value: string, preset: string) => (value === preset ? null : value);
const sameOr = <T>(found: T | undefined, make: (found: T) => Partial<LinkState>) =>
  found === undefined ? undefined : make(found);

/** One of a few: a word of the address for each, none for the preset. */
function choice<K extends keyof LinkState>(
  key: K,
  options: readonly (LinkState[K] & string)[],
  words: Readonly<Record<LinkState[K] & string, string>>,
): Field {
  const word = (state: LinkState) => words[state[key] as LinkState[K] & string];
  return {
    write: (state, preset) => unlessPreset(word(state), word(preset)),
    read: (value) =>
      sameOr(
        options.find((option) => words[option] === value),
        (option) => ({ [key]: option }) as Partial<LinkState>,
      ),
  };
}

/** A text that is read where it is needed. */
function asText(key: 'area' | 'prospecting' | 'newOffer' | 'changes' | 'monitoring'): Field {
  return { write: (state) => state[key], read: (value) => ({ [key]: value }) };
}

const FIELDS = {
  taal: {
    write: (state) => unlessPreset(state.language, 'nl'),
    read: (value) => sameOr(languageOf(value), (language) => ({ language })),
  },
  beeld: choice('view', VIEWS, VIEW_WORDS),
  gegevens: {
    write: (state) => state.dataset,
    read: (value) => sameOr(datasetOf(value), (dataset) => ({ dataset })),
  },
  opleiding: {
    write: ({ subject }) => (subject.kind === 'programme' ? subject.programme : null),
    read: (value, { register }) =>
      sameOr(
        register.programmes.find(({ id }) => id === value),
        ({ id }) => ({ subject: { kind: 'programme', programme: id, related: false } }),
      ),
  },
  sector: {
    write: ({ subject }) => (subject.kind === 'sector' ? subject.sector : null),
    read: (value, { register }) =>
      sameOr(
        register.programmes.map(({ sector }) => register.sectors[sector]).find((sector) => sector === value),
        (sector) => ({ subject: { kind: 'sector', sector } }),
      ),
  },
  verwant: {
    write: ({ subject }) => (subject.kind === 'programme' && subject.related ? '1' : null),
    read: (value) => (value === '0' || value === '1' ? {} : undefined),
  },
  jaar: {
    write: (state, preset) => unlessPreset(state.year, preset.year),
    read: (value, { register }) =>
      sameOr(
        register.years.find((year) => year === value),
        (year) => ({ year }),
      ),
  },
  niveau: choice('level', REGION_LEVELS, LEVEL_WORDS),
  // Whether it is one is told by the worker, which reads it.
  gebied: asText('area'),
  bereik: {
    write: (state) => (state.reachKm === null ? null : String(state.reachKm)),
    read: (value) => sameOr(wholeKm(value), (reachKm) => ({ reachKm })),
  },
  soort: {
    write: ({ schoolKinds }) => (schoolKinds.length === 0 ? null : schoolKinds.join(',')),
    read: (value, { register }) => {
      const schoolKinds = value.split(',');
      return schoolKinds.every((kind) => register.schools?.kinds.includes(kind)) ? { schoolKinds } : undefined;
    },
  },
  drempels: {
    write: ({ thresholds }) => unlessPreset(thresholdsText(thresholds), thresholdsText(DEFAULT_THRESHOLDS)),
    read: (value) => sameOr(thresholdsOf(value), (thresholds) => ({ thresholds })),
  },
  mentor: {
    write: (state, preset) => unlessPreset(mentorText(state), mentorText(preset)),
    read: (value, { register, reference }) =>
      sameOr(mentorsOf(value, register, reference), (learnersPerMentor) => ({ learnersPerMentor })),
  },
  samen: choice('competitors', COMPETITORS, COMPETITOR_WORDS),
  uitgang: choice('given', GIVEN, GIVEN_WORDS),
  laag: choice('layer', LAYERS, LAYER_WORDS),
  kleur: choice('paint', PAINTS, PAINT_WORDS),
  tabel: choice('table', TABLES, TABLE_WORDS),
  keuze: {
    write: ({ selection }) => (selection ? `${SELECTION_WORDS[selection.kind]}:${selection.id}` : null),
    read: (value) => sameOr(selectionOf(value), (selection) => ({ selection })),
  },
  prospectie: asText('prospecting'),
  aanbod: asText('newOffer'),
  wijzigingen: asText('changes'),
  opvolging: asText('monitoring'),
} as const satisfies Record<string, Field>;
export type Part = keyof typeof FIELDS;
const PARTS = Object.keys(FIELDS) as Part[];

/** The link as the text after "?"; what equals the preset is left out, so that links stay short. */
export function writeLink(state: LinkState, preset: LinkState): string {
  const params = new URLSearchParams();
  for (const part of PARTS) {
    const value = FIELDS[part].write(state, preset);
    if (value !== null) params.set(part, value);
  }
  return params.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
}

/** Reads a link back. What it does not say, or says wrongly, is as in the preset; the wrong parts are named. */
export function readLink(search: string, preset: LinkState, facts: Facts): { state: LinkState; notices: readonly LinkNotice[] } {
  const params = new URLSearchParams(search);
  const notices: LinkNotice[] = [];
  let state = preset;
  for (const part of PARTS) {
    const value = params.get(part);
    if (value === null) continue;
    const change = FIELDS[part].read(value, facts);
    if (change === undefined) notices.push({ part, value });
    else state = { ...state, ...change };
  }
  if (state.subject.kind === 'programme' && params.get('verwant') === '1') {
    state = { ...state, subject: { ...state.subject, related: true } };
  }
  const { selection } = state;
  if (selection && !selectionExists(selection, state.level, facts.register)) {
    notices.push({ part: 'keuze', value: params.get('keuze') ?? '' });
    state = { ...state, selection: null };
  }
  return { state, notices };
}

/** The parts that are needed before a dataset is there. */
export function readEarly(search: string): { language: Language; dataset: string | null } {
  const params = new URLSearchParams(search);
  return { language: languageOf(params.get('taal') ?? '') ?? 'nl', dataset: datasetOf(params.get('gegevens') ?? '') ?? null };
}

function languageOf(value: string): Language | undefined {
  return LANGUAGES.find((language) => language === value);
}

/** A folder below the page: no other host, no way up; or one of the reader's own datasets; with the day it stands on after an @. */
function datasetOf(value: string): string | undefined {
  return /^(?!$)((eigen:)?[\w-]+(\/[\w-]+)*)?(@[12]\d{3}-\d\d-\d\d)?$/.test(value) ? value : undefined;
}

function wholeKm(value: string): number | undefined {
  const km = Number(value);
  return Number.isInteger(km) && km >= 1 && km <= MAX_REACH_KM ? km : undefined;
}

function thresholdsText({ room, balanced, tight, highBothEnrolments }: Thresholds): string {
  return [room, balanced, tight, highBothEnrolments].join(',');
}

function thresholdsOf(value: string): Thresholds | undefined {
  const [room, balanced, tight, highBothEnrolments, ...rest] = value
    .split(',')
    .map((part) => (part === '' ? Number.NaN : Number(part)));
  if (room === undefined || balanced === undefined || tight === undefined || highBothEnrolments === undefined || rest.length > 0)
    return undefined;
  const isAscending = room > 0 && room <= balanced && balanced <= tight && Number.isFinite(tight);
  return isAscending && Number.isInteger(highBothEnrolments) && highBothEnrolments >= 1
    ? { room, balanced, tight, highBothEnrolments }
    : undefined;
}

function mentorText({ learnersPerMentor }: LinkState): string {
  return Object.entries(learnersPerMentor)
    .filter(([, learners]) => learners !== 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sector, learners]) => `${sector}=${learners}`)
    .join(';');
}

/** "Bouw=2;Horeca=3"; sectors that are not named have one. */
function mentorsOf(value: string, register: Register, reference: Reference): Readonly<Record<string, number>> | undefined {
  const entries = value === '' ? [] : value.split(';').map((pair) => pair.split('='));
  const isValid = ([sector, learners, ...rest]: string[]) =>
    rest.length === 0 &&
    (register.sectors.includes(sector ?? '') || Object.hasOwn(reference.learnersPerMentor, sector ?? '')) &&
    /^[1-9]\d?$/.test(learners ?? '');
  return entries.every(isValid) ? Object.fromEntries(entries.map(([sector, learners]) => [sector, Number(learners)])) : undefined;
}

function selectionOf(value: string): LinkSelection | undefined {
  const cut = value.indexOf(':');
  const kind = (['area', 'school', 'workplace'] as const).find((known) => SELECTION_WORDS[known] === value.slice(0, cut));
  return kind === undefined ? undefined : { kind, id: value.slice(cut + 1) };
}

function selectionExists({ kind, id }: LinkSelection, level: RegionLevel, register: Register): boolean {
  if (kind === 'area') return id === OUTSIDE_CODE || register.geography.regions[level].some(({ code }) => code === id);
  return (kind === 'school' ? register.schools : register.workplaces)?.ids.includes(id) === true;
}
