import type { Dimension, Measure, TrendQuery } from './trend';

/** The province that the questions of document 000 are about. */
const ANTWERP = { dimension: 'province', key: '10000' } as const;

/** What the data cannot answer of a question. */
export const NOT_IN_DATA = [
  'years-before-the-data',
  'programmes-of-next-year',
  'demand-of-employers',
  'places-offered',
  'obstacles',
  'programmes-without-a-workplace',
  'sector-of-joint-committee',
  'learners-without-agreement',
  'mentor-training',
] as const;
export type NotInData = (typeof NOT_IN_DATA)[number];

/** How an answer is counted, where a reader might think otherwise. */
export const METHODS = [
  'offer-per-school-and-programme',
  'programme-once',
  'sector-of-programme',
  'sector-of-workplace',
  'valid-on-any-day-of-the-year',
  'establishment-once',
  'enterprise-once-per-row',
  'places-by-rule',
  'agreement-at-workplace',
] as const;
export type Method = (typeof METHODS)[number];

/** One query of a ready-made question; the screen adds what it has set. */
export interface ReadyQuery extends Pick<TrendQuery, 'measure' | 'by' | 'only'> {
  /** Of the latest school year, unless `by` has the years. */
  readonly methods: readonly Method[];
  /** Whether a document printed the same series, to be shown beside it. */
  readonly isPublished: boolean;
}

/** A question that parliament asked, as queries. The words for it stand in the text tables. */
export interface ReadyQuestion {
  readonly id: string;
  /** Document, and number of the question in it. */
  readonly document: '000' | '001' | '004';
  readonly number: string;
  readonly queries: readonly ReadyQuery[];
  readonly cannot: readonly NotInData[];
}

const HOW: Readonly<Partial<Record<Measure, readonly Method[]>>> = {
  offers: ['offer-per-school-and-programme'],
  programmes: ['programme-once'],
  recognitions: ['valid-on-any-day-of-the-year'],
  'recognised-programmes': ['programme-once', 'valid-on-any-day-of-the-year'],
  establishments: ['establishment-once', 'valid-on-any-day-of-the-year'],
  enterprises: ['enterprise-once-per-row', 'valid-on-any-day-of-the-year'],
  places: ['places-by-rule', 'establishment-once'],
  'enterprises-with-agreement': ['enterprise-once-per-row', 'agreement-at-workplace'],
  agreements: ['agreement-at-workplace'],
};
const OF_OFFERS: readonly Measure[] = ['offers', 'programmes', 'learners'];

function count(measure: Measure, by: readonly Dimension[], more: Partial<ReadyQuery> = {}): ReadyQuery {
  const sector: readonly Method[] = OF_OFFERS.includes(measure) ? ['sector-of-programme'] : ['sector-of-workplace'];
  return {
    measure,
    by,
    only: [],
    methods: [...(HOW[measure] ?? []), ...(by.includes('sector') ? sector : [])],
    isPublished: false,
    ...more,
  };
}

const inAntwerp = { only: [ANTWERP] } as const;
const printed = { isPublished: true } as const;

/** The questions of documents 000, 001 and 004 that figures can answer, in their order; what is asked about views and plans is left out. */
export const READY_QUESTIONS: readonly ReadyQuestion[] = [
  {
    id: 'offer-antwerp-per-year',
    document: '000',
    number: '1',
    queries: [count('offers', ['year'], inAntwerp), count('programmes', ['year'], inAntwerp)],
    cannot: ['years-before-the-data'],
  },
  {
    id: 'offer-per-province',
    document: '000',
    number: '2',
    queries: [count('offers', ['province', 'year']), count('programmes', ['province', 'year'])],
    cannot: ['years-before-the-data'],
  },
  {
    id: 'offer-antwerp-per-degree-and-form',
    document: '000',
    number: '3',
    queries: [
      count('offers', ['degree', 'year'], inAntwerp),
      count('offers', ['education-form', 'year'], inAntwerp),
      count('offers', ['school-kind', 'year'], inAntwerp),
    ],
    cannot: ['years-before-the-data'],
  },
  {
    id: 'sectors-with-most-offer-antwerp',
    document: '000',
    number: '4',
    queries: [
      count('offers', ['sector'], inAntwerp),
      // The document answers with recognitions.
      count('recognitions', ['sector'], { ...inAntwerp, ...printed }),
      count('recognised-programmes', ['sector'], { ...inAntwerp, ...printed }),
    ],
    cannot: [],
  },
  {
    id: 'sectors-with-most-shortage-antwerp',
    document: '000',
    number: '5',
    // Places stand beside learners in a table of their own, by the sector of the programme for both.
    queries: [count('learners', ['sector'], inAntwerp)],
    cannot: ['demand-of-employers'],
  },
  {
    id: 'workplaces-per-region-antwerp',
    document: '000',
    number: '6',
    queries: [count('places', ['arrondissement'], inAntwerp), count('establishments', ['arrondissement', 'year'], inAntwerp)],
    cannot: ['obstacles'],
  },
  {
    id: 'new-offer-antwerp',
    document: '000',
    number: '7',
    queries: [
      count('offers', ['programme', 'year'], inAntwerp),
      count('programmes', ['degree', 'year'], inAntwerp),
      count('programmes', ['education-form', 'year'], inAntwerp),
    ],
    cannot: ['programmes-of-next-year'],
  },
  {
    id: 'dual-programmes',
    document: '001',
    number: '1a',
    queries: [count('programmes', ['year'])],
    cannot: ['programmes-without-a-workplace'],
  },
  { id: 'dual-programmes-per-province', document: '001', number: '1b', queries: [count('programmes', ['province'])], cannot: [] },
  {
    id: 'workplaces',
    document: '001',
    number: '2a',
    queries: [count('recognitions', ['year']), count('establishments', ['year']), count('places', ['year'])],
    cannot: ['places-offered'],
  },
  {
    id: 'workplaces-per-province',
    document: '001',
    number: '2b',
    queries: [
      count('recognitions', ['province'], printed),
      count('establishments', ['province'], printed),
      count('places', ['province']),
    ],
    cannot: ['places-offered'],
  },
  {
    id: 'enterprises-with-recognition',
    document: '004',
    number: '1',
    queries: [
      count('enterprises', ['province', 'year'], printed),
      count('enterprises', ['sector', 'year'], printed),
      count('recognitions', ['sector', 'year']),
    ],
    cannot: ['sector-of-joint-committee'],
  },
  {
    id: 'enterprises-with-agreement',
    document: '004',
    number: '2',
    queries: [
      count('enterprises-with-agreement', ['province', 'year'], printed),
      count('enterprises-with-agreement', ['sector', 'year'], printed),
      count('enterprises', ['province', 'year'], printed),
      count('agreements', ['sector', 'year']),
    ],
    cannot: ['learners-without-agreement'],
  },
  { id: 'mentors-trained', document: '004', number: '3', queries: [], cannot: ['mentor-training'] },
];
