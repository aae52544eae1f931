import type { Language } from './text';

/** How the simple map goes by keyboard; it is fetched with that map. */
export const SVG_MAP_KEYS: Readonly<Record<Language, string>> = {
  nl: 'Pijlen gaan van gebied naar gebied, Enter kiest.',
  en: 'Arrows move from area to area, Enter selects.',
  fr: 'Les flèches vont de zone en zone, Entrée sélectionne.',
};
