import { readFileSync } from 'node:fs';
import { GroupingError, readGroupings } from '../data/groupings';
import type { CommandText } from '../i18n/cli';
import { GROUPINGS_TEXT } from '../i18n/groupings';
import type { Language } from '../i18n/text';
import type { Geography } from '../model/geography';
import type { Groupings } from '../model/groupings';
import { CommandError } from './commands/command';

/** A table of groupings, with what is wrong with it as sentences, empty when nothing is. Throws CommandError when it cannot be used. */
export function readGroupingFile(
  file: string,
  geography: Geography,
  text: CommandText,
  language: Language,
): { readonly groupings: Groupings; readonly remark: string } {
  const say = GROUPINGS_TEXT[language];
  try {
    const { groupings, issues } = readGroupings(readFileSync(file), geography);
    return {
      groupings,
      remark: issues.map(({ code, count, examples }) => say.issue[code](count, examples.join(', '))).join(' '),
    };
  } catch (error) {
    if (error instanceof GroupingError) throw new CommandError(say.refusal[error.refusal]);
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new CommandError(text.cli.fileMissing(file));
    throw error;
  }
}
