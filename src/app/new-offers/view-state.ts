import { decodeName, encodeName } from '../../model/area';
import { ROOM_SITES, type RoomSites } from '../../model/match';
import { MOST_EXTRA_LEARNERS, PROGRAMME_ORDERS, type ProgrammeOrder } from '../../model/scouting';
import { MOST_SITES } from '../../model/site-set';
import { wholeOf } from '../question/whole-of';

export const PARTS = ['school', 'programme', 'what-if', 'dossier', 'forum'] as const;
export type ViewPart = (typeof PARTS)[number];

/** What the view of new offers shows; all of it stands in the link, so that going from part to part loses nothing. */
export interface ViewState {
  readonly part: ViewPart;
  /** Id of the school; empty = none chosen. */
  readonly school: string;
  /** Extra learners that are tried. */
  readonly learners: number;
  readonly sites: RoomSites;
  /** Sites in the best set. */
  readonly count: number;
  /** Hash of the data that a dossier was made of; empty = not told yet. */
  readonly dataHash: string;
  readonly filter: ProgrammeFilter;
  readonly order: ProgrammeOrder;
}

/** Which programmes of a school are listed; empty = any. */
export interface ProgrammeFilter {
  readonly sector: string;
  readonly domain: string;
  readonly degree: string;
  readonly finality: string;
  readonly educationForm: string;
  /** What the school offers already is left out. */
  readonly onlyNew: boolean;
  /** Programmes that this kind of school does not offer are listed too. */
  readonly otherForms: boolean;
}
export const NO_FILTER: ProgrammeFilter = {
  sector: '',
  domain: '',
  degree: '',
  finality: '',
  educationForm: '',
  onlyNew: false,
  otherForms: false,
};
/** Eight learners are one group; three sites are what the command line presets. */
export const OPENING: ViewState = {
  part: 'school',
  school: '',
  learners: 8,
  sites: 'schools',
  count: 3,
  dataHash: '',
  filter: NO_FILTER,
  order: 'room',
};

const PART_WORDS: Readonly<Record<ViewPart, string>> = {
  school: 'school',
  programme: 'opleiding',
  'what-if': 'wat-als',
  dossier: 'dossier',
  forum: 'forum',
};
const SITE_WORDS: Readonly<Record<RoomSites, string>> = { schools: 'scholen', municipalities: 'gemeenten' };

/** The first is preset. */
const ORDER_WORDS: Readonly<Record<ProgrammeOrder, string>> = { room: '', losses: 'verlies', wishes: 'wensen', growth: 'groei' };

const ONLY_NEW = 'nieuw';
const OTHER_FORMS = 'vormen';
const HASH = /^([0-9a-f]{32})?$/;

/** The state as text for a link, without the empty fields at its end; null as the view opens. */
export function viewText({ part, school, learners, sites, count, dataHash, filter, order }: ViewState): string | null {
  const { sector, domain, degree, finality, educationForm, onlyNew, otherForms } = filter;
  const chosen = [sector, domain, degree, finality, educationForm].map(encodeName);
  const fields = [PART_WORDS[part], encodeName(school), learners, SITE_WORDS[sites], count, dataHash, ...chosen];
  const ends = [onlyNew ? ONLY_NEW : '', ORDER_WORDS[order], otherForms ? OTHER_FORMS : ''];
  const text = [...fields, ...ends].join(':').replace(/:+$/, '');
  return text === 'school::8:scholen:3' ? null : text;
}

/** Reads it back; null when it is none. */
export function viewOfText(text: string | null): ViewState | null {
  if (text === null) return OPENING;
  const [partText, schoolText = '', learnersText = '', sitesText, countText = '', dataHash = '', ...rest] = text.split(':');
  const [sector, domain, degree, finality, educationForm] = [0, 1, 2, 3, 4].map((at) => decodeName(rest[at] ?? ''));
  const [onlyNew, otherForms] = [rest[5] ?? '', rest[7] ?? ''];
  const order = PROGRAMME_ORDERS.find((one) => ORDER_WORDS[one] === (rest[6] ?? ''));
  const part = PARTS.find((one) => PART_WORDS[one] === partText);
  const sites = ROOM_SITES.find((one) => SITE_WORDS[one] === sitesText);
  const school = decodeName(schoolText);
  const learners = wholeOf(learnersText, MOST_EXTRA_LEARNERS);
  const count = wholeOf(countText, MOST_SITES);
  if (!part || !sites || !order || school === null || learners === null || count === null) return null;
  if (sector == null || domain == null || degree == null || finality == null || educationForm == null) return null;
  if (!HASH.test(dataHash) || !['', ONLY_NEW].includes(onlyNew) || !['', OTHER_FORMS].includes(otherForms)) return null;
  if (rest.length > 8) return null;
  const isFlagged = { onlyNew: onlyNew === ONLY_NEW, otherForms: otherForms === OTHER_FORMS };
  const filter = { sector, domain, degree, finality, educationForm, ...isFlagged };
  return { part, school, learners, sites, count, dataHash, filter, order };
}
