import { foldName } from '../../data/fold-name';
import { naceDivisions } from '../../i18n/nace-divisions';
import type { Language } from '../../i18n/text';
import type { SearchWord } from '../../model/prospect-row';

/** What is typed in the search box, word by word; a number with points or spaces in it is one word. */
export function searchWords(typed: string, language: Language): readonly SearchWord[] {
  const folded = foldName(typed);
  const texts = /^[\d ]+$/.test(folded) ? [folded.replaceAll(' ', '')] : folded.split(' ');
  return texts.filter((text) => text !== '').map((text) => ({ text, divisions: divisionsNamed(text, language) }));
}

/** Divisions with a word that begins so: who looks for "bouw" does not mean "machinebouw". */
function divisionsNamed(word: string, language: Language): readonly string[] {
  // "en" stands in half of the titles, and says nothing of a trade.
  if (word.length < LEAST_LETTERS) return [];
  return [...naceDivisions(language)].filter(([, title]) => ` ${foldName(title)}`.includes(` ${word}`)).map(([digits]) => digits);
}
const LEAST_LETTERS = 3;
