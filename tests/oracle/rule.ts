/** The verdict rule of the published table, restated with plain branches. */

export interface OracleThresholds {
  readonly room: number;
  readonly balanced: number;
  readonly tight: number;
  readonly highBothEnrolments: number;
}
export const ORACLE_THRESHOLDS: OracleThresholds = { room: 0.55, balanced: 0.9, tight: 1.25, highBothEnrolments: 13 };

export interface OracleBalanceFigures {
  readonly learners: number | null;
  readonly twoContextLearners: number;
  readonly places: number;
  readonly placesContext1: number;
  readonly placesContext2: number;
  readonly hasOffer: boolean;
}

const part = (learners: number, places: number): number => {
  if (learners === 0) return 0;
  return places === 0 ? Number.POSITIVE_INFINITY : learners / places;
};

/** Learners per place, the hardest of the tests: all places at once, then each context. Needs known learners. */
export const oracleQuotient = (figures: OracleBalanceFigures): number =>
  Math.max(
    part((figures.learners ?? 0) + figures.twoContextLearners, figures.places),
    part(figures.twoContextLearners, figures.placesContext1),
    part(figures.twoContextLearners, figures.placesContext2),
  );

export const oracleVerdict = (figures: OracleBalanceFigures, thresholds: OracleThresholds = ORACLE_THRESHOLDS): string => {
  if (figures.learners === null) return 'unknown';
  if (figures.places === 0) return figures.learners === 0 ? 'no-activity' : 'no-workplaces';
  if (figures.learners === 0) return figures.hasOffer ? 'unused' : 'no-offer';
  const quotient = oracleQuotient(figures);
  if (quotient < thresholds.room) return figures.learners >= thresholds.highBothEnrolments ? 'high-both' : 'room';
  if (quotient <= thresholds.balanced) return 'balanced';
  return quotient <= thresholds.tight ? 'tight' : 'shortage';
};

/**
 * The balance after `amount` more (or fewer) learners; null where there are not that many to take away. With `twoContexts`
 * it is a learner who needs both contexts who comes, or goes first.
 */
export const withLearners = <Figures extends OracleBalanceFigures>(
  figures: Figures,
  amount: number,
  twoContexts: boolean,
): Figures | null => {
  if (figures.learners === null || figures.learners + amount < 0) return null;
  const learners = figures.learners + amount;
  const two = twoContexts ? Math.max(0, figures.twoContextLearners + amount) : figures.twoContextLearners;
  return { ...figures, learners, twoContextLearners: Math.min(two, learners), hasOffer: figures.hasOffer || learners > 0 };
};

/** The balance after `amount` more (or fewer) places that serve every context; null where there are not that many. */
export const withPlaces = <Figures extends OracleBalanceFigures>(figures: Figures, amount: number): Figures | null => {
  if (figures.places + amount < 0) return null;
  return {
    ...figures,
    places: figures.places + amount,
    placesContext1: Math.max(0, figures.placesContext1 + amount),
    placesContext2: Math.max(0, figures.placesContext2 + amount),
  };
};

/** Whether one learner or one place more or less turns the verdict. */
export const oracleFragile = (figures: OracleBalanceFigures, twoContexts: boolean, thresholds = ORACLE_THRESHOLDS): boolean => {
  const now = oracleVerdict(figures, thresholds);
  const neighbours = [-1, 1].flatMap((amount) => [withLearners(figures, amount, twoContexts), withPlaces(figures, amount)]);
  return neighbours.some((other) => other !== null && oracleVerdict(other, thresholds) !== now);
};

/** Flags that follow from the figures of one row alone. */
export const oracleFigureFlags = (
  figures: OracleBalanceFigures,
  row: { readonly recognitions: number | null; readonly agreements: number | null; readonly twoContexts: boolean },
): string[] => {
  const { learners, places } = figures;
  const { recognitions, agreements, twoContexts } = row;
  const flags: string[] = [];
  if (agreements !== null && learners !== null && agreements > learners) flags.push('inflow');
  const servedElsewhere = agreements !== null && learners !== null && agreements >= learners;
  if (learners !== null && learners > places && places > 0 && !servedElsewhere) flags.push('outflow');
  if (recognitions !== null && recognitions >= 1 && recognitions <= 4 && learners === 0) flags.push('niche');
  if (recognitions !== null && learners !== null && recognitions < learners && learners <= places)
    flags.push('several-per-mentor');
  if (twoContexts) flags.push('two-contexts');
  if (learners !== null && learners >= 1 && learners <= 4 && places > 0) flags.push('few');
  return flags;
};
