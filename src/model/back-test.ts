/** A share with the interval that holds it with 95 % (Wilson 1927). */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface PrecisionAt extends Share {
  readonly k: number;
}

/** How often the first rows of a list are among the hidden ones, of all that is searched through. */
export interface Scored {
  /** Precision at 50 over the base rate; null where nothing was hidden. */
  readonly liftAt50: number | null;
  /** The interval of the precision, over the base rate. */
  readonly liftLow: number | null;
  readonly liftHigh: number | null;
  readonly precision: readonly PrecisionAt[];
}

/** What the list is worth: recognised sites hidden, and looked for among the prospects. */
export interface BackTest extends Scored {
  readonly folds: number;
  /** Programmes taken part in, and recognised sites hidden over all of them and all folds. */
  readonly programmes: number;
  readonly hidden: number;
  /** Rows searched through, per fold. */
  readonly candidates: number;
  /** Share of hidden sites in what is searched through. */
  readonly baseRate: number | null;
  /** The NACE list of the sector that leads the programme: in the list first, in no order. Null where no sector has one. */
  readonly sectorList: Scored | null;
  /** The score with one of its parts taken away. */
  readonly ablations: Readonly<Record<'activity' | 'size' | 'shortage', Scored>>;
  /** True where the data is invented: then it proves only that the machinery works. */
  readonly isExample: boolean;
}

export const BACK_TEST_FOLDS = 5;
export const BACK_TEST_KS: readonly number[] = [10, 20, 50, 100, 200];
