import type { Flag, Verdict } from './verdict';

/** What a minister's word for a pair amounts to here: one of these verdicts, with at least these flags. */
export interface MinisterWord {
  readonly word: string;
  readonly verdicts: readonly Verdict[];
  readonly flags: readonly Flag[];
}

/** What was said of one region and programme. */
export interface MinisterVerdict {
  readonly region: string;
  readonly programme: string;
  readonly year: string;
  readonly word: string;
}

/** Tables of geodata/ that every dataset is read with. */
export interface Reference {
  /** Learners one mentor may guide, per sector; absent = 1. */
  readonly learnersPerMentor: Readonly<Record<string, number>>;
  readonly ministerWords: readonly MinisterWord[];
  readonly ministerVerdicts: readonly MinisterVerdict[];
}
