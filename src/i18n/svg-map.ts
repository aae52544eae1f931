import type { Language } from './text';

/** Texts of the simple map, which are fetched with it. */
interface SvgMapText {
  /** How it goes by keyboard. */
  readonly keys: string;
  readonly area: (name: string, verdict: string) => string;
}

export const SVG_MAP_TEXT: Readonly<Record<Language, SvgMapText>> = {
  nl: { keys: 'Pijlen gaan van gebied naar gebied, Enter kiest.', area: (name, verdict) => `${name}: ${verdict}` },
  en: { keys: 'Arrows move from area to area, Enter selects.', area: (name, verdict) => `${name}: ${verdict}` },
  fr: { keys: 'Les flèches vont de zone en zone, Entrée sélectionne.', area: (name, verdict) => `${name} : ${verdict}` },
};
