import { insideOf } from '../../analysis/area';
import { membersOf } from '../../analysis/area-balance';
import type { Members } from '../../analysis/balance';
import { readAreaSentence } from '../../data/area/read-area';
import { areaWordsFor } from '../../i18n/area';
import { type Area, areaText, shapesOf } from '../../model/area';
import type { AreaGuess, AreaSuggestion } from '../../model/area-reading';
import { type Geography, NO_REGION } from '../../model/geography';
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

/** The label point of its first region, the centre of a circle, the middle of the points of a line or ring. */
function labelPointOf(area: Area, geography: Geography): { lon: number; lat: number } | null {
  const [shape] = shapesOf(area);
  if (!shape) return null;
  switch (shape.kind) {
    case 'circle':
      return shape.centre;
    case 'region': {
      if (shape.level !== 'zone') return geography.regions[shape.level].find(({ code }) => code === shape.code) ?? null;
      const rows = geography.zones.find(({ code }) => code === shape.code)?.municipalities ?? [];
      return geography.regions.municipality[rows[rows.length >> 1] ?? NO_REGION] ?? null;
    }
    default: {
      const mean = (pick: (point: { lon: number; lat: number }) => number) =>
        shape.points.reduce((sum, point) => sum + pick(point), 0) / shape.points.length;
      return { lon: mean(({ lon }) => lon), lat: mean(({ lat }) => lat) };
    }
  }
}

/** What the object of a command says of the area that it was asked about. */
export function areaInJson(asked: AskedArea | null) {
  return asked ? { area: asked.area, reading: asked.name, guesses: asked.guesses, suggestions: asked.suggestions } : {};
}
