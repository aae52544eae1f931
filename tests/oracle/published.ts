import { type OracleBalanceFigures, oracleFigureFlags, oracleFragile, oracleVerdict } from './rule';
import { learnersPerMentor, type OracleData, type OracleFigure, readGeodata } from './tables';

export interface OraclePublishedRow {
  readonly region: string;
  readonly programme: string;
  readonly recognitions: number | null;
  readonly enrolments: number | null;
  readonly agreements: number | null;
  readonly minister: string | null;
  readonly verdict: string;
  /** Sorted. */
  readonly flags: readonly string[];
  readonly agrees: boolean | null;
}

export interface OraclePublished {
  readonly rows: readonly OraclePublishedRow[];
  readonly agree: number;
  readonly of: number;
}

const words = new Map(
  readGeodata('minister-words.csv').map((row) => [
    row.word ?? '',
    {
      verdicts: (row.verdicts ?? '').split(';'),
      flags: (row.flags ?? '').split(';').filter((flag) => flag !== ''),
    },
  ]),
);

const keyOf = (region: string, programme: string, year: string): string => [region, programme, year].join('|');

const said = new Map(
  readGeodata('minister-verdicts.csv').map((row) => [
    keyOf(row.region ?? '', row.programme_id ?? '', row.school_year ?? ''),
    row.word ?? '',
  ]),
);

const judge = (figure: OracleFigure, perMentor: number, twoContexts: boolean): { verdict: string; flags: string[] } => {
  const { enrolments, recognitions, agreements } = figure;
  if (recognitions === null) {
    // "Some, number not printed": nothing that needs a number of places can be said.
    const flags = enrolments !== null && agreements !== null && agreements > enrolments ? ['inflow'] : [];
    if (twoContexts) flags.push('two-contexts');
    return { verdict: enrolments === 0 ? 'unused' : 'unknown', flags };
  }
  const places = recognitions * perMentor;
  const balance: OracleBalanceFigures = {
    learners: enrolments,
    twoContextLearners: twoContexts ? (enrolments ?? 0) : 0,
    places,
    placesContext1: twoContexts ? places : 0,
    placesContext2: twoContexts ? places : 0,
    hasOffer: true,
  };
  const flags = oracleFigureFlags(balance, { recognitions, agreements, twoContexts });
  if (oracleFragile(balance, twoContexts)) flags.push('fragile');
  return { verdict: oracleVerdict(balance), flags };
};

/** The rule on the published totals, beside what the ministers said of them. */
export const oraclePublished = (data: OracleData): OraclePublished => {
  const perMentor = learnersPerMentor();
  const programmes = new Map(data.programmes.map((row) => [row.id, row]));
  const rows = (data.figures ?? []).map((figure): OraclePublishedRow => {
    const programme = programmes.get(figure.programme);
    const { verdict, flags } = judge(figure, perMentor.get(programme?.sector ?? '') ?? 1, programme?.twoContexts ?? false);
    const minister = said.get(keyOf(figure.region, figure.programme, figure.year)) ?? null;
    const word = minister === null ? undefined : words.get(minister);
    const agrees =
      word === undefined ? null : word.verdicts.includes(verdict) && word.flags.every((flag) => flags.includes(flag));
    const { region, recognitions, enrolments, agreements } = figure;
    return {
      region,
      programme: figure.programme,
      recognitions,
      enrolments,
      agreements,
      minister,
      verdict,
      flags: flags.sort(),
      agrees,
    };
  });
  return {
    rows,
    agree: rows.filter((row) => row.agrees === true).length,
    of: rows.filter((row) => row.minister !== null).length,
  };
};
