import { WISH_REASONS, type Wish } from '../model/wish';
import { cellsOf, codeOf, fieldsOf, openCompiled, tableOf, textOf } from './compiled';

/** Reads the compiled wishes (public/data/wishes.json). Throws CompiledFileError. */
export function readWishes(json: unknown): readonly Wish[] {
  return tableOf(openCompiled(json, 'wishes'), 'wishes').map((row) => {
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
}
