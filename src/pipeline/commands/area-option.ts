import { insideOf, labelPointOf } from '../../analysis/area';
import { type Members, membersOf } from '../../analysis/members';
import { readAreaSentence } from '../../data/area/read-area';
import { areaWordsFor } from '../../i18n/area';
import { type Area, areaText } from '../../model/area';
import type { AreaGuess, AreaSuggestion } from '../../model/area-reading';
import { NO_REGION } from '../../model/geography';
import { CommandError, type Context, type Options } from './command';

/** The area that a command is asked about. */
export interface AskedArea {
  readonly area: Area;
  readonly text: string;
  readonly name: string;
  readonly isInside: ReturnType<typeof insideOf>;
  readonly members: Members;
  /** A point in its middle, for an area that has no school. */
  readonly labelPoint: { readonly lon: number; readonly lat: number } | null;
  readonly guesses: readonly (AreaGuess & { readonly text: string })[];
  readonly suggestions: readonly (AreaSuggestion & { readonly text: string })[];
  /** What was guessed, in sentences, unless an object is asked for, which carries them. */
  readonly remark: { readonly remark?: string };
}

/** Reads --area; null when it was not given. A sentence of which nothing is understood is a mistake. */
export function areaOptionOf({ register, geography, language }: Context, options: Options): AskedArea | null {
  if (typeof options.area !== 'string') return null;
  const words = areaWordsFor(language, geography);
  const { area, ...told } = readAreaSentence(options.area, geography);
  const guesses = told.guesses.map((guess) => ({ ...guess, text: words.guess(guess) }));
  const suggestions = told.suggestions.map((suggestion) => ({ ...suggestion, text: words.suggestion(suggestion) }));
  if (!area) throw new CommandError(suggestions.map(({ text }) => text).join(' '));
  // Every record of a register has been located: no outlines are needed any more.
  const isInside = insideOf(area, geography, () => NO_REGION);
  const remark = [...guesses, ...suggestions].map(({ text }) => text).join(' ');
  return {
    area,
    text: areaText(area),
    name: words.name(area),
    isInside,
    members: membersOf(register, isInside),
    labelPoint: labelPointOf(area, geography),
    guesses,
    suggestions,
    remark: remark === '' || options.json === true ? {} : { remark },
  };
}

/** What the object of a command says of the area that it was asked about. */
export function areaInJson(asked: AskedArea | null) {
  return asked ? { area: asked.area, reading: asked.name, guesses: asked.guesses, suggestions: asked.suggestions } : {};
}
