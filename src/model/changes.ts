import { decodeName, encodeName } from './area';
import type { WorkplaceContext } from './match';

/**
 * One thing that is imagined otherwise. Ids are those of the dataset, so that a list of changes outlives a new version of it.
 * `offer` comes on top of what the school offers already; `learners` says how many it has in all. `places` is the statement of a workplace,
 * that of `recognise` the cap of the recognition; null = none. `win` makes a prospect a workplace that is recognised for one programme.
 */
export type Change =
  | { readonly kind: 'offer'; readonly school: string; readonly programme: string; readonly learners: number }
  | { readonly kind: 'stop'; readonly school: string; readonly programme: string }
  | { readonly kind: 'move'; readonly school: string; readonly programme: string; readonly to: string }
  | { readonly kind: 'learners'; readonly school: string; readonly programme: string; readonly learners: number }
  | { readonly kind: 'places'; readonly workplace: string; readonly places: number }
  | {
      readonly kind: 'recognise';
      readonly workplace: string;
      readonly programme: string;
      readonly context: WorkplaceContext;
      readonly places: number | null;
    }
  | { readonly kind: 'withdraw'; readonly workplace: string; readonly programme: string }
  | WonProspect;

export interface WonProspect {
  readonly kind: 'win';
  /** Of the new workplace. */
  readonly id: string;
  readonly name: string;
  /** WGS84 degrees. */
  readonly lon: number;
  readonly lat: number;
  /** Municipality code; empty when unknown. */
  readonly nis: string;
  /** Name of the sector whose mentors it has; empty when unknown. */
  readonly sector: string;
  readonly places: number | null;
  readonly programme: string;
  readonly context: WorkplaceContext;
}

/** Why a change could not be made; the others of the list are. */
export const CHANGE_FAULTS = [
  'school-unknown',
  'programme-unknown',
  'workplace-unknown',
  'workplace-exists',
  'offer-missing',
  'recognition-missing',
  'year-unknown',
] as const;
export type ChangeFault = (typeof CHANGE_FAULTS)[number];

export interface RefusedChange {
  /** Index in the list of changes. */
  readonly change: number;
  readonly fault: ChangeFault;
  /** What was not found. */
  readonly value: string;
}

/** What a link may ask for at most. */
export const MOST_CHANGES = 100;
/** The largest number that a change may give: the largest of a table. */
export const MOST_LEARNERS = 0x7fffffff;

/** Changes as short text for a link; `changesOfText` reads it back exactly. */
export function changesText(changes: readonly Change[]): string {
  return changes.map((change) => fieldsOf(change).join(':')).join('+');
}

function fieldsOf(change: Change): readonly (string | number)[] {
  switch (change.kind) {
    case 'offer':
    case 'learners':
      return [change.kind, encodeName(change.school), encodeName(change.programme), change.learners];
    case 'stop':
      return [change.kind, encodeName(change.school), encodeName(change.programme)];
    case 'move':
      return [change.kind, encodeName(change.school), encodeName(change.programme), encodeName(change.to)];
    case 'places':
      return [change.kind, encodeName(change.workplace), change.places];
    case 'recognise': {
      const { kind, workplace, programme, context, places } = change;
      return [kind, encodeName(workplace), encodeName(programme), context, places ?? ''];
    }
    case 'withdraw':
      return [change.kind, encodeName(change.workplace), encodeName(change.programme)];
    case 'win': {
      const { kind, id, name, lon, lat, nis, sector, places, programme, context } = change;
      const [idText, nameText, nisText, sectorText] = [id, name, nis, sector].map(encodeName);
      return [
        kind,
        idText ?? '',
        nameText ?? '',
        lon,
        lat,
        nisText ?? '',
        sectorText ?? '',
        places ?? '',
        encodeName(programme),
        context,
      ];
    }
  }
}

/** Reads the text of changes; null when it is none. The empty text is the empty list. */
export function changesOfText(text: string): readonly Change[] | null {
  if (text === '') return [];
  const parts = text.split('+');
  const changes = parts.slice(0, MOST_CHANGES).flatMap((part) => changeOfText(part) ?? []);
  return changes.length === parts.length ? changes : null;
}

/** Fields that each kind has after its name. */
const FIELDS: Readonly<Record<Change['kind'], number>> = {
  offer: 3,
  stop: 2,
  move: 3,
  learners: 3,
  places: 2,
  recognise: 4,
  withdraw: 2,
  win: 9,
};

function changeOfText(text: string): Change | null {
  const [kindText = '', ...fields] = text.split(':');
  if (!Object.hasOwn(FIELDS, kindText)) return null;
  const kind = kindText as Change['kind'];
  if (fields.length !== FIELDS[kind]) return null;
  const [first = '', second = '', third = '', fourth = ''] = fields;
  const id = nameOf(first);
  if (id === null) return null;
  if (kind === 'win') return wonOf(id, fields);
  if (kind === 'places') {
    const places = countOf(second);
    return places === null ? null : { kind, workplace: id, places };
  }
  const programme = nameOf(second);
  if (programme === null) return null;
  switch (kind) {
    case 'offer':
    case 'learners': {
      const learners = countOf(third);
      return learners === null ? null : { kind, school: id, programme, learners };
    }
    case 'stop':
      return { kind, school: id, programme };
    case 'move': {
      const to = nameOf(third);
      return to === null ? null : { kind, school: id, programme, to };
    }
    case 'withdraw':
      return { kind, workplace: id, programme };
    case 'recognise': {
      const context = contextOf(third);
      const places = fourth === '' ? null : countOf(fourth);
      if (context === null || (fourth !== '' && places === null)) return null;
      return { kind, workplace: id, programme, context, places };
    }
  }
}

function wonOf(id: string, fields: readonly string[]): WonProspect | null {
  const [
    ,
    nameText = '',
    lonText = '',
    latText = '',
    nisText = '',
    sectorText = '',
    placesText = '',
    programmeText = '',
    last = '',
  ] = fields;
  const [name, nis, sector] = [nameText, nisText, sectorText].map(decodeName);
  const lon = degreesOf(lonText, 180);
  const lat = degreesOf(latText, 90);
  const places = placesText === '' ? null : countOf(placesText);
  const programme = nameOf(programmeText);
  const context = contextOf(last);
  if (name == null || nis == null || sector == null || lon === null || lat === null || programme === null || context === null)
    return null;
  if (placesText !== '' && places === null) return null;
  return { kind: 'win', id, name, lon, lat, nis, sector, places, programme, context };
}

/** An id, which is never empty. */
const nameOf = (text: string): string | null => decodeName(text) || null;

function countOf(text: string): number | null {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return value <= MOST_LEARNERS ? value : null;
}

const contextOf = (text: string): WorkplaceContext | null => (text === '0' ? 0 : text === '1' ? 1 : text === '2' ? 2 : null);

function degreesOf(text: string, most: number): number | null {
  const value = /^-?\d+(\.\d+)?(e-?\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return Math.abs(value) <= most ? value : null;
}
