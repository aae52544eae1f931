import { nl } from './nl';

export const LANGUAGES = ['nl', 'en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Every sentence the product can say; Dutch is the type, so a missing translation does not compile. */
export type Text = typeof nl;

/** The texts of one language; others than Dutch are fetched when they are first asked for. */
export async function loadText(language: Language): Promise<Text> {
  switch (language) {
    case 'nl':
      return nl;
    case 'en':
      return (await import('./en')).en;
    case 'fr':
      return (await import('./fr')).fr;
  }
}
