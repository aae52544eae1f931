export const PARTS = ['questions', 'trends', 'class', 'flows', 'ending', 'sure'] as const;
export type ViewPart = (typeof PARTS)[number];

const PART_WORDS: Readonly<Record<ViewPart, string>> = {
  questions: 'vragen',
  trends: 'cijfers',
  class: 'klas',
  flows: 'stromen',
  ending: 'einde',
  sure: 'zekerheid',
};

/** What the view of monitoring shows. */
export interface ViewState {
  readonly part: ViewPart;
  /** What the part itself reads; empty = as it opens. */
  readonly asked: string;
}
export const OPENING: ViewState = { part: 'questions', asked: '' };

/** The state as text for a link; null as the view opens. */
export function viewText({ part, asked }: ViewState): string | null {
  if (part === OPENING.part && asked === '') return null;
  return asked === '' ? PART_WORDS[part] : `${PART_WORDS[part]}:${asked}`;
}

/** Reads it back; null when it is none. */
export function viewOfText(text: string | null): ViewState | null {
  if (text === null) return OPENING;
  const [word = '', ...asked] = text.split(':');
  const part = PARTS.find((one) => PART_WORDS[one] === word);
  return part ? { part, asked: asked.join(':') } : null;
}
