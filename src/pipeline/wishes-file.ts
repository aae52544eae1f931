import { readAreaSentence } from '../data/area/read-area';
import { areaText } from '../model/area';
import type { Geography } from '../model/geography';
import { WISH_REASONS, type Wish, type WishReason } from '../model/wish';
import { cell, readTable } from './facts';

const FILE = 'sector-wishes.csv';

/** Tables of public/data/wishes.json, without its head: each area read as the search box would. Throws on a reason that the model does not know. */
export function wishTables(directory: string, geography: Geography): { readonly wishes: readonly Wish[] } {
  const columns = ['programme_id', 'programme_words', 'area', 'reasons', 'source', 'page'];
  const wishes = readTable(directory, FILE, columns).map((row): Wish => {
    const sentence = cell(row, 'area');
    const { area } = readAreaSentence(sentence, geography);
    return {
      programme: cell(row, 'programme_id'),
      words: cell(row, 'programme_words'),
      area: sentence,
      areaText: area && areaText(area),
      reasons: cell(row, 'reasons').split(';').filter(Boolean).map(reasonOf),
      source: cell(row, 'source'),
      page: cell(row, 'page'),
    };
  });
  return { wishes };
}

function reasonOf(text: string): WishReason {
  const reason = WISH_REASONS.find((known) => known === text);
  if (reason === undefined) throw new Error(`${FILE}: no such reason "${text}"`);
  return reason;
}
