import { decodeName, encodeName } from '../../model/area';
import { DEFAULT_FLOOR, DIMENSIONS, type Dimension, dimensionsOf, MEASURES, type Measure, tableOf } from '../../model/trend';
import type { TrendRequest } from '../../worker/trends-messages';
import type { LinkState } from '../link';

export const SOURCES = ['both', 'dataset', 'published'] as const;
export type TrendSource = (typeof SOURCES)[number];

/** What the figures show, beside the school year, the area and the learners per mentor, which the link has for all views. */
export interface TrendState {
  readonly measure: Measure;
  /** One dimension or two; a school year is the last. */
  readonly by: readonly Dimension[];
  /** Only what has this key; the key of an area is empty, as the link has its text. */
  readonly only: TrendOnly | null;
  readonly source: TrendSource;
  readonly floor: number;
  readonly isMasked: boolean;
  /** A day as yyyymmdd on which recognitions are valid; null = on any day of the school year. */
  readonly day: number | null;
}
export interface TrendOnly {
  readonly dimension: Dimension;
  readonly key: string;
}

export const OPENING_TREND: TrendState = {
  measure: 'learners',
  by: ['year'],
  only: null,
  source: 'both',
  floor: DEFAULT_FLOOR,
  isMasked: false,
  day: null,
};
export const MOST_FLOOR = 1000;

const MEASURE_WORDS: Readonly<Record<Measure, string>> = {
  offers: 'aanbod',
  programmes: 'opleidingen',
  schools: 'scholen',
  learners: 'leerlingen',
  recognitions: 'erkenningen',
  'recognised-programmes': 'erkende-opleidingen',
  establishments: 'vestigingen',
  enterprises: 'ondernemingen',
  places: 'plekken',
  agreements: 'overeenkomsten',
  'enterprises-with-agreement': 'ondernemingen-met-overeenkomst',
};
const DIMENSION_WORDS: Readonly<Record<Dimension, string>> = {
  year: 'jaar',
  municipality: 'gemeente',
  arrondissement: 'arrondissement',
  province: 'provincie',
  resoc: 'resoc',
  'reference-region': 'referentieregio',
  area: 'gebied',
  sector: 'sector',
  programme: 'opleiding',
  degree: 'graad',
  finality: 'finaliteit',
  'education-form': 'vorm',
  'school-kind': 'schoolsoort',
};
const SOURCE_WORDS: Readonly<Record<TrendSource, string>> = { both: 'beide', dataset: 'dataset', published: 'gepubliceerd' };
const MASK_WORD = 'verberg';

/** The state as text for a link: measure, dimensions, and what differs from how it opens; empty as it opens. */
export function trendText({ measure, by, only, source, floor, isMasked, day }: TrendState): string {
  const parts = [
    MEASURE_WORDS[measure],
    by.map((dimension) => DIMENSION_WORDS[dimension]).join(','),
    only ? `${DIMENSION_WORDS[only.dimension]},${encodeName(only.key)}` : '',
    SOURCE_WORDS[source],
    String(floor),
    isMasked ? MASK_WORD : '',
    day === null ? '' : String(day),
  ];
  const opening = ['leerlingen', 'jaar', '', 'beide', String(DEFAULT_FLOOR), '', ''];
  while (parts.length > 0 && parts.at(-1) === opening[parts.length - 1]) parts.pop();
  return parts.join(':');
}

/** Reads it back; null when it is none, or asks a measure by what it does not know. */
export function trendOfText(text: string): TrendState | null {
  const [measureText, byText, onlyText = '', sourceText, floorText, maskText = '', dayText = '', more] = text.split(':');
  const measure = keyOf(MEASURES, MEASURE_WORDS, measureText || 'leerlingen');
  const words = (byText || 'jaar').split(',');
  const by = words.flatMap((word) => keyOf(DIMENSIONS, DIMENSION_WORDS, word) ?? []);
  const only = onlyOf(onlyText);
  const source = keyOf(SOURCES, SOURCE_WORDS, sourceText || 'beide');
  const floor = wholeOf(floorText || String(DEFAULT_FLOOR));
  const day = dayText === '' ? null : dayOf(dayText);
  if (!measure || !source || only === undefined || day === undefined || more !== undefined) return null;
  if (by.length !== words.length || by.length > 2 || new Set(by).size !== by.length) return null;
  if (floor < 1 || floor > MOST_FLOOR || !['', MASK_WORD].includes(maskText)) return null;
  const known = dimensionsOf(measure);
  if ([...by, ...(only ? [only.dimension] : [])].some((dimension) => !known.includes(dimension))) return null;
  return { measure, by: yearLast(by), only, source, floor, isMasked: maskText === MASK_WORD, day };
}

/** The state with another measure, without dimensions that it does not know. */
export function withMeasure(state: TrendState, measure: Measure): TrendState {
  const known = dimensionsOf(measure);
  const by = state.by.filter((dimension) => known.includes(dimension));
  return {
    ...state,
    measure,
    by: by.length > 0 ? by : OPENING_TREND.by,
    only: state.only && known.includes(state.only.dimension) ? state.only : null,
    day: hasDay(measure) ? state.day : null,
  };
}

/** Another first or second dimension; null = no second one. One that is asked already changes places. */
export function withDimension(state: TrendState, at: 0 | 1, dimension: Dimension | null): TrendState {
  const [first = 'year', second] = state.by;
  const next = at === 0 ? [dimension ?? 'year', dimension === second ? first : second] : [first, dimension];
  const by = next.filter((each) => each !== null && each !== undefined);
  return { ...state, by: yearLast([...new Set(by)]) };
}

/** Only recognitions are valid on a day. */
export const hasDay = (measure: Measure): boolean => tableOf(measure) === 'recognitions';

/** What the worker is asked; null when it needs an area and the link has none. */
export function trendRequest(state: TrendState, link: LinkState): TrendRequest | null {
  const { measure, by, only, floor, isMasked, day } = state;
  const needsArea = by.includes('area') || only?.dimension === 'area';
  if (needsArea && link.area === null) return null;
  return {
    measure,
    by,
    year: by.includes('year') ? null : link.year,
    day: hasDay(measure) && !by.includes('year') ? day : null,
    only: only && only.dimension !== 'area' ? [only] : [],
    area: needsArea ? link.area : null,
    floor,
    learnersPerMentor: link.learnersPerMentor,
    isMasked,
  };
}

function yearLast(by: readonly Dimension[]): readonly Dimension[] {
  return by[0] === 'year' ? [...by.slice(1), 'year'] : by;
}

function onlyOf(text: string): TrendOnly | null | undefined {
  if (text === '') return null;
  const [word = '', keyText = '', more] = text.split(',');
  const dimension = keyOf(DIMENSIONS, DIMENSION_WORDS, word);
  const key = decodeName(keyText);
  const isKnown = dimension && dimension !== 'year' && key !== null && (key === '') === (dimension === 'area');
  return isKnown && more === undefined ? { dimension, key } : undefined;
}

function keyOf<K extends string>(
  keys: readonly K[],
  words: Readonly<Record<K, string>>,
  word: string | undefined,
): K | undefined {
  return keys.find((key) => words[key] === word);
}

const wholeOf = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : Number.NaN);

/** A day of the calendar as yyyymmdd. */
function dayOf(text: string): number | undefined {
  const iso = isoOf(Number(text));
  const date = new Date(`${iso}T00:00:00Z`);
  const isDay = /^\d{8}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso;
  return isDay ? Number(text) : undefined;
}

/** "2022-02-28" for 20220228. */
export function isoOf(day: number): string {
  const text = String(day);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}
