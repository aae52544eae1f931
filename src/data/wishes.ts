import type { Source } from '../model/register';
import { WISH_REASONS, type Wish } from '../model/wish';
import { cellsOf, codeOf, fieldsOf, openCompiled, tableOf, textOf } from './compiled';

export interface PublishedWishes {
  readonly wishes: readonly Wish[];
  readonly sources: readonly Source[];
}

/** Reads the compiled wishes (public/data/wishes.json). Throws CompiledFileError. */
export function readWishes(json: unknown): PublishedWishes {
  const file = openCompiled(json, 'wishes');
  const sources = cellsOf(file.sources, 'sources').map((source) => {
    const { title, licence, date } = fieldsOf(source, 'sources');
    return { title: textOf(title, 'title'), licence: textOf(licence, 'licence'), date: textOf(date, 'date') };
  });
  const wishes = tableOf(file, 'wishes').map((row) => {
    const { programme, words, area, areaText, reasons, source, page } = fieldsOf(row, 'wishes');
    return {
      programme: textOf(programme, 'programme'),
      words: textOf(words, 'words'),
      area: textOf(area, 'area'),
      areaText: areaText === null ? null : textOf(areaText, 'areaText'),
      reasons: cellsOf(reasons, 'reasons').map((code) => codeOf(code, WISH_REASONS, 'reasons')),
      source: textOf(source, 'source'),
      page: textOf(page, 'page'),
    };
  });
  return { wishes, sources };
}
