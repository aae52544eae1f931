/** The bounds of the verdicts, written in the form of the language. */
export interface Bounds {
  readonly room: string;
  readonly balanced: string;
  readonly tight: string;
  readonly highBoth: string;
}
