import { decodeName, encodeName } from '../../model/area';
import type { ProspectKind, ProspectSort, ProspectSortKey } from '../../model/prospect-row';
import type { ProspectStage } from '../../worker/later-messages';

export const TABS = ['prospects', 'list'] as const;
export type ProspectsTab = (typeof TABS)[number];

/** Columns beside the name, which always shows. */
export const COLUMN_KEYS = [
  'kind',
  'place',
  'number',
  'enterprise',
  'nace',
  'km',
  'employees',
  'left',
  'score',
  'status',
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

/** What the view of prospects shows; all of it stands in the link. */
export interface ViewState {
  readonly tab: ProspectsTab;
  readonly typed: string;
  readonly kind: ProspectKind | null;
  /** Code of a municipality, NO_PLACE = of which none is known; null = any. */
  readonly municipality: string | null;
  /** First two digits of the NACE code; null = any. */
  readonly division: string | null;
  /** How far one has come on the list that is worked on; null = any. */
  readonly stage: ProspectStage | null;
  /** Null = the list's own order. */
  readonly sort: ProspectSort | null;
  /** Id of the prospect that is open. */
  readonly opened: string | null;
  /** In the order of COLUMN_KEYS. */
  readonly columns: readonly ColumnKey[];
}

export const OPENING: ViewState = {
  tab: 'prospects',
  typed: '',
  kind: null,
  municipality: null,
  division: null,
  stage: null,
  sort: null,
  opened: null,
  columns: ['kind', 'place', 'km', 'employees', 'left', 'score', 'status'],
};
/** In place of the code of a municipality. */
export const NO_PLACE = 'onbekend';

type Words<K extends string> = Readonly<Record<K, string>>;
const TAB_WORDS: Words<ProspectsTab> = { prospects: 'prospecten', list: 'lijst' };
const KIND_WORDS: Words<ProspectKind> = { sleeping: 'slapend', related: 'verwant', 'look-alike': 'gelijkend' };
const STAGE_WORDS: Words<Exclude<ProspectStage, 'do-not-contact'>> = {
  none: 'niet',
  'to-call': 'bellen',
  called: 'gebeld',
  'visit-planned': 'bezoek',
  interested: 'interesse',
  recognised: 'erkend',
  refused: 'geweigerd',
};
const SORT_WORDS: Words<ProspectSortKey> = {
  name: 'naam',
  kind: 'soort',
  place: 'gemeente',
  km: 'km',
  employees: 'werknemers',
  left: 'vrij',
  score: 'score',
};
const DIRECTION_WORDS: Words<ProspectSort['direction']> = { ascending: 'op', descending: 'af' };
const COLUMN_WORDS: Words<ColumnKey> = {
  kind: 'soort',
  place: 'gemeente',
  number: 'nummer',
  enterprise: 'onderneming',
  nace: 'nace',
  km: 'km',
  employees: 'werknemers',
  left: 'vrij',
  score: 'score',
  status: 'stand',
};
/** Of a choice of no columns. */
const NONE = 'geen';

interface Part<K extends keyof ViewState> {
  readonly write: (value: ViewState[K]) => string;
  /** Undefined when it is none. */
  readonly read: (text: string) => ViewState[K] | undefined;
}

const PART_WORDS: Words<keyof ViewState> = {
  tab: 'tab',
  typed: 'tekst',
  kind: 'soort',
  municipality: 'gemeente',
  division: 'nace',
  stage: 'stand',
  sort: 'volgorde',
  opened: 'open',
  columns: 'kolommen',
};
const KEYS = Object.keys(PART_WORDS) as (keyof ViewState)[];

const keyOf = <K extends string>(words: Words<K>, text: string): K | undefined =>
  (Object.keys(words) as K[]).find((key) => words[key] === text);
const textPart = {
  write: (text: string | null) => encodeName(text ?? ''),
  read: (text: string) => decodeName(text) || undefined,
};

const PARTS: { readonly [K in keyof ViewState]: Part<K> } = {
  tab: { write: (tab) => TAB_WORDS[tab], read: (text) => keyOf(TAB_WORDS, text) },
  typed: textPart,
  kind: { write: (kind) => (kind ? KIND_WORDS[kind] : ''), read: (text) => keyOf(KIND_WORDS, text) },
  municipality: textPart,
  division: { write: (division) => division ?? '', read: (text) => (/^\d\d$/.test(text) ? text : undefined) },
  stage: {
    write: (stage) => (stage && stage !== 'do-not-contact' ? STAGE_WORDS[stage] : ''),
    read: (text) => keyOf(STAGE_WORDS, text),
  },
  sort: {
    write: (sort) => (sort ? `${SORT_WORDS[sort.key]}-${DIRECTION_WORDS[sort.direction]}` : ''),
    read: (text) => {
      const [keyText = '', directionText = '', more] = text.split('-');
      const [key, direction] = [keyOf(SORT_WORDS, keyText), keyOf(DIRECTION_WORDS, directionText)];
      return key && direction && more === undefined ? { key, direction } : undefined;
    },
  },
  opened: textPart,
  columns: {
    write: (columns) => columns.map((column) => COLUMN_WORDS[column]).join('.') || NONE,
    read: (text) => {
      const words = text === NONE ? [] : text.split('.');
      const asked = words.map((word) => keyOf(COLUMN_WORDS, word));
      return asked.includes(undefined) ? undefined : COLUMN_KEYS.filter((key) => asked.includes(key));
    },
  },
};

const partText = <K extends keyof ViewState>(key: K, state: ViewState) => PARTS[key].write(state[key]);

/** The state as text for a link; null as the view opens. */
export function viewText(state: ViewState): string | null {
  const told = KEYS.map((key) => ({ key, text: partText(key, state) })).filter(
    ({ key, text }) => text !== partText(key, OPENING),
  );
  return told.length === 0 ? null : told.map(({ key, text }) => `${PART_WORDS[key]}:${text}`).join(',');
}

export interface ReadView {
  readonly state: ViewState;
  /** Parts that say what nobody knows, as they stand there; the state has them as the view opens. */
  readonly unknown: readonly string[];
}

/** Reads it back. `isMunicipality`: whether the dataset knows a code. */
export function viewOfText(text: string | null, isMunicipality: (code: string) => boolean): ReadView {
  let state = OPENING;
  const unknown: string[] = [];
  for (const part of text?.split(',') ?? []) {
    const [word = '', said = '', more] = part.split(':');
    const key = keyOf(PART_WORDS, word);
    const value = key && more === undefined ? PARTS[key].read(said) : undefined;
    const isKnown = key !== 'municipality' || value === NO_PLACE || (typeof value === 'string' && isMunicipality(value));
    if (key && value !== undefined && isKnown) state = { ...state, [key]: value };
    else unknown.push(part);
  }
  return { state, unknown };
}
