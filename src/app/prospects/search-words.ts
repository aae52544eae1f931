import { foldName } from '../../data/fold-name';
import { naceTitles } from '../../i18n/nace-classes';
import type { Language } from '../../i18n/text';
import type { SearchWord } from '../../model/prospect-row';

/** What is typed in the search box, word by word; a number with points or spaces in it is one word. */
export function searchWords(typed: string, language: Language): readonly SearchWord[] {
  const folded = foldName(typed);
  const texts = /^[\d ]+$/.test(folded) ? [folded.replaceAll(' ', '')] : folded.split(' ');
  return texts.filter((text) => text !== '').map((text) => ({ text, codes: codesNamed(text, language) }));
}

/** Codes of titles with a word that begins so: who looks for "bouw" does not mean "machinebouw". Of a code and its parts, the code alone. */
function codesNamed(word: string, language: Language): readonly string[] {
  // "en" stands in half of the titles, and says nothing of a trade.
  if (word.length < LEAST_LETTERS) return [];
  const titles = [...naceTitles(language)].filter(([, title]) => ` ${foldName(title)}`.includes(` ${word}`));
  const codes = titles.map(([digits]) => digits);
  return codes.filter((code) => !codes.some((whole) => whole !== code && code.startsWith(whole)));
}
const LEAST_LETTERS = 3;
