import type { OracleData, OracleOffer, OracleProgramme, OracleRecognition, OracleWorkplace } from './tables';

/** What a question looks at, once its year and programmes are fixed. */
export interface OracleScope {
  readonly programmes: readonly OracleProgramme[];
  readonly year: string;
  /** Offers of the programmes in the year, at schools that take part. */
  readonly offers: readonly OracleOffer[];
  /** Recognitions for the programmes, valid on a day of the year. */
  readonly recognitions: readonly OracleRecognition[];
  /** Workplaces with at least one of these recognitions. */
  readonly workplaces: readonly OracleWorkplace[];
}

export const latestYear = (data: OracleData): string =>
  (data.offers ?? []).reduce((latest, offer) => (offer.year > latest ? offer.year : latest), '');

export const previousYear = (year: string): string => {
  const start = Number(year.slice(0, 4));
  return `${start - 1}-${start}`;
};

/** First and last day of a school year, ISO. */
export const firstDay = (year: string): string => `${year.slice(0, 4)}-09-01`;
export const lastDay = (year: string): string => `${year.slice(5)}-08-31`;

export const isValidIn = (recognition: OracleRecognition, year: string): boolean =>
  (recognition.from === '' || recognition.from <= lastDay(year)) &&
  (recognition.until === '' || recognition.until >= firstDay(year));

/** The programme itself, and with `related` everything that shares its non-empty family. */
export const programmesOf = (data: OracleData, id: string, related: boolean): OracleProgramme[] => {
  const family = data.programmes.find((programme) => programme.id === id)?.family ?? '';
  return data.programmes.filter((programme) => programme.id === id || (related && family !== '' && programme.family === family));
};

/** Everything a sector leads. */
export const programmesLed = (data: OracleData, sector: string): OracleProgramme[] =>
  data.programmes.filter((programme) => programme.sector === sector);

export const scopeOf = (
  data: OracleData,
  programmes: readonly OracleProgramme[],
  year: string,
  schoolKinds: readonly string[] = [],
): OracleScope => {
  const ids = new Set(programmes.map((programme) => programme.id));
  const schools = new Set(
    data.schools.filter((school) => schoolKinds.length === 0 || schoolKinds.includes(school.kind)).map((school) => school.id),
  );
  const recognitions = data.recognitions.filter((recognition) => ids.has(recognition.programme) && isValidIn(recognition, year));
  const recognised = new Set(recognitions.map((recognition) => recognition.workplace));
  return {
    programmes,
    year,
    offers: (data.offers ?? []).filter((offer) => ids.has(offer.programme) && offer.year === year && schools.has(offer.school)),
    recognitions,
    workplaces: data.workplaces.filter((workplace) => recognised.has(workplace.id)),
  };
};

/** All places of an establishment, for whatever programme. */
export const placesOf = (workplace: OracleWorkplace, perMentor: ReadonlyMap<string, number>): number => {
  if (workplace.places !== null) return workplace.places;
  const guided = (workplace.mentors ?? 1) * (perMentor.get(workplace.sector) ?? 1);
  return workplace.employees === null ? guided : Math.min(Math.max(1, workplace.employees), guided);
};

/** Places of an establishment under some of its recognitions: 0 without any, else at most the sum of their caps. */
export const placesUnder = (
  workplace: OracleWorkplace,
  recognitions: readonly OracleRecognition[],
  perMentor: ReadonlyMap<string, number>,
): number => {
  if (recognitions.length === 0) return 0;
  const all = placesOf(workplace, perMentor);
  if (recognitions.some((recognition) => recognition.cap === null)) return all;
  return Math.min(
    all,
    recognitions.reduce((sum, recognition) => sum + (recognition.cap ?? 0), 0),
  );
};

export interface OraclePlaces {
  readonly all: number;
  readonly context1: number;
  readonly context2: number;
}

/** Places of one establishment for a question: all, and per context what serves its two-context programmes. */
export const questionPlaces = (
  workplace: OracleWorkplace,
  own: readonly OracleRecognition[],
  programmes: readonly OracleProgramme[],
  perMentor: ReadonlyMap<string, number>,
): OraclePlaces => {
  const twoContext = new Set(programmes.filter((programme) => programme.twoContexts).map((programme) => programme.id));
  const serving = (context: string): OracleRecognition[] =>
    own.filter((recognition) => twoContext.has(recognition.programme) && ['', context].includes(recognition.context));
  return {
    all: placesUnder(workplace, own, perMentor),
    context1: placesUnder(workplace, serving('1'), perMentor),
    context2: placesUnder(workplace, serving('2'), perMentor),
  };
};

/** Groups rows by a text key. */
export const groupBy = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
};
