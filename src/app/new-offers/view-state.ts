import { decodeName, encodeName } from '../../model/area';
import { ROOM_SITES, type RoomSites } from '../../model/match';
import { MOST_SITES } from '../../model/site-set';

export const PARTS = ['school', 'programme', 'what-if'] as const;
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
}
/** Eight learners are one group; three sites are what the command line presets. */
export const OPENING: ViewState = { part: 'school', school: '', learners: 8, sites: 'schools', count: 3 };
export const MOST_EXTRA_LEARNERS = 10_000;

const PART_WORDS: Readonly<Record<ViewPart, string>> = { school: 'school', programme: 'opleiding', 'what-if': 'wat-als' };
const SITE_WORDS: Readonly<Record<RoomSites, string>> = { schools: 'scholen', municipalities: 'gemeenten' };

/** The state as text for a link; null as the view opens. */
export function viewText({ part, school, learners, sites, count }: ViewState): string | null {
  const text = [PART_WORDS[part], encodeName(school), learners, SITE_WORDS[sites], count].join(':');
  return text === 'school::8:scholen:3' ? null : text;
}

/** Reads it back; null when it is none. */
export function viewOfText(text: string | null): ViewState | null {
  if (text === null) return OPENING;
  const [partText, schoolText = '', learnersText = '', sitesText, countText = '', more] = text.split(':');
  const part = PARTS.find((one) => PART_WORDS[one] === partText);
  const sites = ROOM_SITES.find((one) => SITE_WORDS[one] === sitesText);
  const school = decodeName(schoolText);
  const learners = wholeOf(learnersText, MOST_EXTRA_LEARNERS);
  const count = wholeOf(countText, MOST_SITES);
  if (!part || !sites || school === null || learners === null || count === null || more !== undefined) return null;
  return { part, school, learners, sites, count };
}

/** A whole number from 1; null when it is none. */
export function wholeOf(text: string, most: number, least = 1): number | null {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}
